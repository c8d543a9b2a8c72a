package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

class ToeplitzTest {
  private static Matrix random(int rows, int columns) {
    Random random = new Random(31);
    Matrix matrix = Matrix.zeros(rows, columns);
    for (int i = 0; i < rows * columns; i++) {
      matrix.entries()[i] = random.nextGaussian();
    }
    return matrix;
  }

  private static Toeplitz peaks(int rows, int columns, double width) {
    double[] entries = new double[rows + columns - 1];
    for (int i = 0; i < entries.length; i++) {
      entries[i] =
          Math.exp(-Math.pow((i - 0.3 * entries.length) / width, 2))
              - Math.exp(-Math.pow((i - 0.7 * entries.length) / width, 2));
    }
    return new Toeplitz(entries, rows, columns);
  }

  @ParameterizedTest(name = "{0} x {1}, width {2}")
  @CsvSource({"150,150,1", "150,120,2.5", "90,160,1", "40,30,3", "3,2,1", "1,1,1", "200,200,1000"})
  void diagonalsGiveTheProductOfAllEntries(int rows, int columns, double width) {
    Toeplitz toeplitz = peaks(rows, columns, width);
    Matrix x = random(7, rows);
    Matrix expected = LinearAlgebra.chosen().multiply(x, toeplitz.dense());
    Matrix product = toeplitz.byDiagonals(x);
    for (int i = 0; i < expected.entries().length; i++) {
      assertThat(product.entries()[i]).isCloseTo(expected.entries()[i], within(1e-13 * rows));
    }
    Matrix either = toeplitz.after(x);
    assertThat(either.get(0, 0)).isCloseTo(expected.get(0, 0), within(1e-13 * rows));
  }

  @Test
  void entriesDependOnRowMinusColumn() {
    Toeplitz toeplitz = new Toeplitz(new double[] {1, 2, 3, 4}, 3, 2);
    assertThat(toeplitz.dense())
        .isEqualTo(Matrix.ofRows(new double[] {2, 1}, new double[] {3, 2}, new double[] {4, 3}));
    assertThat(toeplitz.transpose().dense()).isEqualTo(toeplitz.dense().transpose());
    assertThat(new Toeplitz(new double[] {1, -2, 3, -4}, 3, 2).absolute().dense())
        .isEqualTo(toeplitz.dense());
  }

  @Test
  void narrowPeaksAreMultipliedByDiagonalsAndWideOnesAreNot() {
    assertThat(peaks(300, 300, 1).sparse()).isTrue();
    assertThat(peaks(300, 300, 40).sparse()).isFalse();
    assertThat(peaks(300, 300, 1).dropped()).isBetween(0.0, 1.2e-16);
    assertThat(peaks(300, 300, 40).dropped()).isZero();
  }
}
