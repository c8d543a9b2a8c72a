package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class MatrixTest {
  private final Matrix real = Matrix.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6});
  private final ComplexMatrix complex = ComplexMatrix.of(real, real);

  @Test
  void entriesLieColumnAfterColumn() {
    assertThat(real.entries()).containsExactly(1, 4, 2, 5, 3, 6);
    assertThat(real.get(1, 0)).isEqualTo(4);
    assertThat(complex.entries()).startsWith(1, 1, 4, 4);
    assertThat(complex.real(0, 2)).isEqualTo(3);
    assertThat(complex.imaginary(1, 1)).isEqualTo(5);
  }

  @Test
  void transposeTurnsAndAdjointConjugates() {
    assertThat(real.transpose().entries()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(complex.transpose().entries()).startsWith(1, 1, 2, 2);
    assertThat(complex.adjoint().entries()).startsWith(1, -1, 2, -2);
    assertThat(complex.adjoint()).isEqualTo(complex.transpose().conjugate());
    assertThat(complex.adjoint().adjoint()).isEqualTo(complex).hasSameHashCodeAs(complex);
  }

  @Test
  void realAndComplexGoIntoEachOther() {
    assertThat(complex.isReal()).isFalse();
    assertThat(real.toComplex().isReal()).isTrue();
    assertThat(complex.realPart()).isEqualTo(real).hasSameHashCodeAs(real);
    assertThat(Matrix.diagonal(1, 1)).isEqualTo(Matrix.identity(2)).isNotEqualTo(real);
    assertThat(real).hasToString("real 2 x 3 matrix");
    assertThat(complex).hasToString("complex 2 x 3 matrix");
  }

  @Test
  void normNeitherOverflowsNorVanishes() {
    assertThat(Matrix.diagonal(3e200, 4e200).norm()).isCloseTo(5e200, within(1e185));
    assertThat(Matrix.diagonal(3e-200, 4e-200).norm()).isCloseTo(5e-200, within(1e-215));
    assertThat(complex.norm()).isCloseTo(Math.sqrt(2 * 91), within(1e-14));
    assertThat(Matrix.zeros(2, 2).norm()).isZero();
  }

  @Test
  void shapesAreChecked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Matrix(2, 3, new double[5]))
        .withMessage("entries of a 2 x 3 matrix must be 6 numbers, but are 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ComplexMatrix(2, 3, new double[6]))
        .withMessage("entries of a 2 x 3 matrix must be 12 numbers, but are 6");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.zeros(-1, 3))
        .withMessage("rows must be in 0..2147483647, but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexMatrix.zeros(40_000, 40_000))
        .withMessage(
            "a matrix must have at most 1073741819 entries, but 40000 x 40000 are asked for");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Matrix.ofRows(new double[2], new double[3]))
        .withMessage("rows must have equal length, but row 1 has 3 entries and row 0 has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ComplexMatrix.of(real, real.transpose()))
        .withMessageContaining("must have the same shape");
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> real.get(2, 0))
        .withMessage("a 2 x 3 matrix has no entry (2, 0)");
  }
}
