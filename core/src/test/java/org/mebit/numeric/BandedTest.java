package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mebit.numeric.Implementations.assertClose;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Band matrices against the same matrices stored densely, and against a band with known levels.
final class BandedTest {
  /// Two backward errors of a few √n times 2⁻⁵³, relative to the norm.
  private static final double ROUNDING = 50 * 0x1p-53;

  static Stream<Arguments> bands() {
    int[][] shapes = {
      {1, 0}, {1, 3}, {2, 1}, {3, 5}, {7, 0}, {50, 3}, {100, 20}, {101, 21}, {300, 22}, {300, 80},
      {600, 30}
    };
    return Implementations.all().stream()
        .flatMap(
            algebra -> Stream.of(shapes).map(shape -> Arguments.of(algebra, shape[0], shape[1])));
  }

  @ParameterizedTest
  @MethodSource("bands")
  void bandsHaveTheValuesOfTheirDenseMatrices(LinearAlgebra algebra, int size, int bandwidth) {
    // What lies below the matrix is random too: it must not matter.
    RandomGenerator random = new SplittableRandom(41);
    double[] band = random.doubles((long) size * (bandwidth + 1), -1, 1).toArray();
    Matrix dense = Matrix.zeros(size, size);
    for (int j = 0; j < size; j++) {
      for (int i = j; i < Math.min(size, j + bandwidth + 1); i++) {
        dense.entries()[i + size * j] = band[i - j + (bandwidth + 1) * j];
      }
    }
    double[] before = band.clone();
    assertClose(
        algebra.bandedSymmetricEigenvalues(size, bandwidth, band),
        algebra.symmetricEigenvalues(dense),
        ROUNDING * 2 * dense.norm());
    assertClose(band, before, 0);
  }

  /// Hops 1 by one place and c by two, in a box that makes sines its eigenvectors: with the corner
  /// corrected by −c the levels are `2 cos θ + 2c cos 2θ`, `θ = πk/(n + 1)`.
  @ParameterizedTest
  @ValueSource(ints = {5, 40, 150, 1500})
  void openChainWithFartherHopsHasKnownLevels(int size) {
    double c = 0.3;
    double[] band = new double[3 * size];
    double[] levels = new double[size];
    for (int j = 0; j < size; j++) {
      band[3 * j] = j == 0 || j == size - 1 ? -c : 0;
      band[3 * j + 1] = 1;
      band[3 * j + 2] = c;
      double theta = Math.PI * (j + 1) / (size + 1);
      levels[j] = 2 * Math.cos(theta) + 2 * c * Math.cos(2 * theta);
    }
    Arrays.sort(levels);
    for (LinearAlgebra algebra : Implementations.all()) {
      assertClose(algebra.bandedSymmetricEigenvalues(size, 2, band), levels, 1e-13 * size);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1201})
  void largeMatricesReducedInTwoStagesKeepTheirValues(int size) {
    // Known values 1..n hidden by two reflections.
    double[] values = IntStream.rangeClosed(1, size).mapToDouble(k -> k).toArray();
    Matrix reflection = Implementations.reflection(size, 42).realPart();
    double[] first = reflection.entries();
    // The real part alone is no reflection: take its eigenvectors instead.
    Matrix q = Implementations.NATIVE.symmetricEigen(new Matrix(size, size, first)).vectors();
    Matrix a =
        Implementations.NATIVE.multiply(Implementations.scaleColumns(q, values), q.transpose());
    assertClose(Implementations.NATIVE.symmetricEigenvalues(a), values, 1e-12 * size);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void bandsMustFitAndBeFinite(double bad) {
    double[] band = new double[6];
    band[3] = bad;
    for (LinearAlgebra algebra : Implementations.all()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> algebra.bandedSymmetricEigenvalues(3, 1, band))
          .withMessageEndingWith("must be a finite number, but entry (2, 1) is " + bad);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> algebra.bandedSymmetricEigenvalues(4, 1, new double[6]))
          .withMessageEndingWith("a band of 2 diagonals of 4 rows must be 8 numbers, but is 6");
    }
  }
}
