package org.mebit.numeric;

import static org.mebit.numeric.Implementations.assertClose;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Matrices whose eigenvalues or singular values are known in closed form, on both implementations;
/// regular, degenerate, graded, tiny and huge spectra.
final class SpectrumTest {
  /// Absolute error of a value in units of 2⁻⁵³ times the largest one, divided by √n; measured:
  /// below 6.
  private static double rounding(int size) {
    return 20 * Math.sqrt(size) * 0x1p-53;
  }

  static Stream<Arguments> sizes() {
    return sizes(1, 2, 3, 5, 10, 50, 100, 101, 300);
  }

  /// Up to 1000 where the pure Java way is quick enough for a test.
  static Stream<Arguments> largeSizes() {
    return sizes(1, 2, 3, 7, 20, 99, 100, 101, 300, 1000);
  }

  private static Stream<Arguments> sizes(int... sizes) {
    return Implementations.all().stream()
        .flatMap(algebra -> IntStream.of(sizes).mapToObj(size -> Arguments.of(algebra, size)));
  }

  /// The open chain with 2 on the diagonal and -1 beside it: `2 − 2 cos(πk/(n + 1))`.
  @ParameterizedTest
  @MethodSource("largeSizes")
  void openChainHasCosineBand(LinearAlgebra algebra, int size) {
    Matrix chain = Matrix.zeros(size, size);
    double[] band = new double[size];
    for (int k = 0; k < size; k++) {
      chain.entries()[k + size * k] = 2;
      if (k > 0) {
        chain.entries()[k + size * (k - 1)] = -1;
        chain.entries()[k - 1 + size * k] = -1;
      }
      band[k] = 2 - 2 * Math.cos(Math.PI * (k + 1) / (size + 1));
    }
    assertClose(algebra.symmetricEigenvalues(chain), band, 4 * rounding(size));
    if (size <= 300) {
      assertClose(algebra.hermitianEigenvalues(chain.toComplex()), band, 4 * rounding(size));
    }
  }

  /// The full matrix `min(i, j)` of size n: `1/(2 − 2 cos((2k − 1)π/(2n + 1)))`; it grows like n².
  @ParameterizedTest
  @MethodSource("largeSizes")
  void brownianCovarianceHasKnownSpectrum(LinearAlgebra algebra, int size) {
    Matrix covariance = Matrix.zeros(size, size);
    double[] expected = new double[size];
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        covariance.entries()[i + size * j] = 1 + Math.min(i, j);
      }
      double sine = Math.sin((2 * j + 1) * Math.PI / (4 * size + 2));
      expected[size - 1 - j] = 1 / (4 * sine * sine);
    }
    double largest = expected[size - 1];
    assertClose(algebra.symmetricEigenvalues(covariance), expected, rounding(size) * largest);
    double[] descending = reversed(expected);
    assertClose(algebra.singularValues(covariance), descending, rounding(size) * largest);
  }

  /// A ring threaded by a flux: hopping `e^{iφ/n}`, eigenvalues `−2 cos((2πk + φ)/n)`; pairwise
  /// degenerate at φ = 0.
  @ParameterizedTest
  @MethodSource("sizes")
  void ringWithFluxHasShiftedBand(LinearAlgebra algebra, int size) {
    if (size < 3) {
      return;
    }
    for (double flux : new double[] {0, 0.7, Math.PI}) {
      ComplexMatrix ring = ComplexMatrix.zeros(size, size);
      double[] band = new double[size];
      for (int k = 0; k < size; k++) {
        int next = (k + 1) % size;
        int below = 2 * (next + size * k);
        int above = 2 * (k + size * next);
        ring.entries()[below] = -Math.cos(flux / size);
        ring.entries()[below + 1] = -Math.sin(flux / size);
        ring.entries()[above] = -Math.cos(flux / size);
        ring.entries()[above + 1] = Math.sin(flux / size);
        band[k] = -2 * Math.cos((2 * Math.PI * k + flux) / size);
      }
      Arrays.sort(band);
      assertClose(algebra.hermitianEigenvalues(ring), band, 2 * rounding(size));
    }
  }

  /// A reflection has one eigenvalue -1 and otherwise 1; all its singular values are 1.
  @ParameterizedTest
  @MethodSource("sizes")
  void reflectionIsAsDegenerateAsCanBe(LinearAlgebra algebra, int size) {
    ComplexMatrix reflection = Implementations.reflection(size, 21);
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    double[] values = ones.clone();
    values[0] = -1;
    assertClose(algebra.hermitianEigenvalues(reflection), values, rounding(size));
    assertClose(algebra.hermitianEigen(reflection).values(), values, rounding(size));
    assertClose(algebra.singularValues(reflection), ones, rounding(size));
    assertClose(algebra.singularValueDecomposition(reflection).values(), ones, rounding(size));
  }

  /// All entries 1: one eigenvalue n, the others 0, and the same singular values.
  @ParameterizedTest
  @MethodSource("sizes")
  void matrixOfOnesHasRankOne(LinearAlgebra algebra, int size) {
    double[] entries = new double[size * size];
    Arrays.fill(entries, 1);
    Matrix ones = new Matrix(size, size, entries);
    double[] values = new double[size];
    values[size - 1] = size;
    assertClose(algebra.symmetricEigenvalues(ones), values, rounding(size) * size);
    assertClose(algebra.symmetricEigen(ones).values(), values, rounding(size) * size);
    double[] descending = reversed(values);
    assertClose(algebra.singularValues(ones), descending, rounding(size) * size);
    assertClose(
        algebra.singularValueDecomposition(ones).values(), descending, rounding(size) * size);
    ComplexMatrix complex = ones.toComplex();
    assertClose(algebra.singularValues(complex), descending, rounding(size) * size);
    assertClose(
        algebra.singularValueDecomposition(complex).values(), descending, rounding(size) * size);
  }

  /// Values from 1 down to 1e-40, hidden by reflections from both sides: found to an absolute
  /// error.
  @ParameterizedTest
  @MethodSource("sizes")
  void gradedSpectrumIsFoundToAbsoluteAccuracy(LinearAlgebra algebra, int size) {
    double[] graded = new double[size];
    for (int k = 0; k < size; k++) {
      graded[k] = Math.pow(10, -40.0 * k / size);
    }
    ComplexMatrix left = Implementations.reflection(size, 22);
    ComplexMatrix right = Implementations.reflection(size, 23);
    ComplexMatrix scaled = Implementations.scaleColumns(left, graded);
    assertClose(algebra.singularValues(algebra.multiply(scaled, right)), graded, rounding(size));
    double[] ascending = reversed(graded);
    assertClose(
        algebra.hermitianEigenvalues(algebra.multiply(scaled, left)), ascending, rounding(size));
    assertClose(
        algebra.hermitianEigen(algebra.multiply(scaled, left)).values(), ascending, rounding(size));
  }

  /// Ones on the diagonal and above it: singular values `2 cos(πk/(2n + 1))`.
  @ParameterizedTest
  @MethodSource("largeSizes")
  void bidiagonalOfOnesHasCosines(LinearAlgebra algebra, int size) {
    Matrix bidiagonal = Matrix.zeros(size, size);
    double[] expected = new double[size];
    for (int k = 0; k < size; k++) {
      bidiagonal.entries()[k + size * k] = 1;
      if (k > 0) {
        bidiagonal.entries()[k - 1 + size * k] = 1;
      }
      expected[k] = 2 * Math.cos(Math.PI * (k + 1) / (2 * size + 1));
    }
    assertClose(algebra.singularValues(bidiagonal), expected, 2 * rounding(size));
    if (size <= 300) {
      assertClose(algebra.singularValues(bidiagonal.toComplex()), expected, 2 * rounding(size));
    }
  }

  /// Rotation of the phase by 1 and scaling by powers of ten far beyond where squares overflow or
  /// vanish.
  @ParameterizedTest
  @MethodSource("sizes")
  void scaleOfTheMatrixIsScaleOfItsValues(LinearAlgebra algebra, int size) {
    Matrix real = Implementations.random(size, size, 24);
    ComplexMatrix complex = Implementations.randomComplex(size, size, 25);
    double[] symmetric = algebra.symmetricEigenvalues(real);
    double[] hermitian = algebra.hermitianEigenvalues(complex);
    double[] singular = algebra.singularValues(real);
    double[] complexSingular = algebra.singularValues(complex);
    for (int exponent : new int[] {-1000, -600, 600, 1000}) {
      double factor = Math.scalb(1.0, exponent);
      Matrix scaled = new Matrix(size, size, times(real.entries(), factor));
      ComplexMatrix scaledComplex = new ComplexMatrix(size, size, times(complex.entries(), factor));
      double tolerance = 4 * size * rounding(size) * factor;
      assertClose(algebra.symmetricEigenvalues(scaled), times(symmetric, factor), tolerance);
      assertClose(algebra.symmetricEigen(scaled).values(), times(symmetric, factor), tolerance);
      assertClose(algebra.hermitianEigenvalues(scaledComplex), times(hermitian, factor), tolerance);
      assertClose(
          algebra.hermitianEigen(scaledComplex).values(), times(hermitian, factor), tolerance);
      assertClose(algebra.singularValues(scaled), times(singular, factor), tolerance);
      assertClose(algebra.singularValues(scaledComplex), times(complexSingular, factor), tolerance);
    }
  }

  private static double[] times(double[] values, double factor) {
    return Arrays.stream(values).map(value -> factor * value).toArray();
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(k -> values[values.length - 1 - k])
        .toArray();
  }
}
