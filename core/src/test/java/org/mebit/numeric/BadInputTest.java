package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BadInputTest {
  private static final List<BiConsumer<LinearAlgebra, Matrix>> REAL =
      List.of(
          LinearAlgebra::symmetricEigenvalues,
          LinearAlgebra::symmetricEigen,
          LinearAlgebra::singularValues,
          LinearAlgebra::singularValueDecomposition);
  private static final List<BiConsumer<LinearAlgebra, ComplexMatrix>> COMPLEX =
      List.of(
          LinearAlgebra::hermitianEigenvalues,
          LinearAlgebra::hermitianEigen,
          LinearAlgebra::singularValues,
          LinearAlgebra::singularValueDecomposition);

  static List<LinearAlgebra> implementations() {
    return Implementations.all();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void everyRoutineRefusesWhatIsNotANumberAndSaysWhereItIs(double bad) {
    Matrix real = Matrix.zeros(3, 3);
    real.entries()[1 + 3 * 2] = bad;
    ComplexMatrix complex = ComplexMatrix.zeros(3, 3);
    complex.entries()[2 * (2 + 3) + 1] = bad;
    for (LinearAlgebra algebra : Implementations.all()) {
      for (BiConsumer<LinearAlgebra, Matrix> routine : REAL) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> routine.accept(algebra, real))
            .withMessageEndingWith("must be a finite number, but entry (1, 2) is " + bad);
      }
      for (BiConsumer<LinearAlgebra, ComplexMatrix> routine : COMPLEX) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> routine.accept(algebra, complex))
            .withMessageEndingWith("must be a finite number, but entry (2, 1) is " + bad);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void eigenvaluesNeedASquareMatrix(LinearAlgebra algebra) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.symmetricEigenvalues(Matrix.zeros(2, 3)))
        .withMessage("symmetric eigenvalues: the matrix must be square, but is 2 x 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.symmetricEigen(Matrix.zeros(2, 3)))
        .withMessage("symmetric eigenvectors: the matrix must be square, but is 2 x 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.hermitianEigenvalues(ComplexMatrix.zeros(4, 1)))
        .withMessage("Hermitian eigenvalues: the matrix must be square, but is 4 x 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.hermitianEigen(ComplexMatrix.zeros(4, 1)))
        .withMessage("Hermitian eigenvectors: the matrix must be square, but is 4 x 1");
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void factorsOfAProductMustFit(LinearAlgebra algebra) {
    String message =
        "multiply: the columns of the first factor must equal the rows of the second, but are 3 and 2";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.multiply(Matrix.zeros(2, 3), Matrix.zeros(2, 3)))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.multiply(ComplexMatrix.zeros(2, 3), ComplexMatrix.zeros(2, 3)))
        .withMessage(message);
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void matricesWithoutEntriesHaveNoValues(LinearAlgebra algebra) {
    assertThat(algebra.symmetricEigenvalues(Matrix.zeros(0, 0))).isEmpty();
    assertThat(algebra.symmetricEigen(Matrix.zeros(0, 0)).vectors()).isEqualTo(Matrix.zeros(0, 0));
    assertThat(algebra.hermitianEigenvalues(ComplexMatrix.zeros(0, 0))).isEmpty();
    assertThat(algebra.hermitianEigen(ComplexMatrix.zeros(0, 0)).values()).isEmpty();
    assertThat(algebra.singularValues(Matrix.zeros(0, 4))).isEmpty();
    assertThat(algebra.singularValues(ComplexMatrix.zeros(4, 0))).isEmpty();
    assertThat(algebra.singularValueDecomposition(Matrix.zeros(0, 4)))
        .satisfies(svd -> assertThat(svd.vTransposed()).isEqualTo(Matrix.zeros(0, 4)));
    assertThat(algebra.singularValueDecomposition(ComplexMatrix.zeros(4, 0)))
        .satisfies(svd -> assertThat(svd.u()).isEqualTo(ComplexMatrix.zeros(4, 0)));
    assertThat(algebra.singularValueDecomposition(ComplexMatrix.zeros(0, 4)))
        .satisfies(svd -> assertThat(svd.vAdjoint()).isEqualTo(ComplexMatrix.zeros(0, 4)));
    assertThat(algebra.multiply(Matrix.zeros(2, 0), Matrix.zeros(0, 3)))
        .isEqualTo(Matrix.zeros(2, 3));
    assertThat(algebra.multiply(ComplexMatrix.zeros(2, 0), ComplexMatrix.zeros(0, 3)))
        .isEqualTo(ComplexMatrix.zeros(2, 3));
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void zeroMatrixHasZeroValues(LinearAlgebra algebra) {
    double[] zeros = new double[3];
    assertThat(algebra.symmetricEigenvalues(Matrix.zeros(3, 3))).containsExactly(zeros);
    assertThat(algebra.hermitianEigen(ComplexMatrix.zeros(3, 3)).values()).containsExactly(zeros);
    assertThat(algebra.singularValues(ComplexMatrix.zeros(3, 5))).containsExactly(zeros);
    assertThat(algebra.singularValues(Matrix.zeros(5, 3))).containsExactly(zeros);
  }

  @ParameterizedTest
  @MethodSource("implementations")
  void onlyTheLowerTriangleIsRead(LinearAlgebra algebra) {
    Matrix lower = Matrix.ofRows(new double[] {1, 99}, new double[] {2, 1});
    assertThat(algebra.symmetricEigenvalues(lower)[0]).isCloseTo(-1, within());
    assertThat(algebra.symmetricEigen(lower).values()[1]).isCloseTo(3, within());
    ComplexMatrix skew = ComplexMatrix.zeros(2, 2);
    skew.entries()[1] = 99;
    skew.entries()[3] = 1;
    skew.entries()[4] = 99;
    assertThat(algebra.hermitianEigenvalues(skew)[1]).isCloseTo(1, within());
    assertThat(algebra.hermitianEigen(skew).values()[0]).isCloseTo(-1, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-15);
  }

  @Test
  void failureToConvergeIsNamed() {
    assertThatThrownBy(() -> NotConvergedException.check("singular values", 3, 2, 1))
        .isInstanceOf(NotConvergedException.class)
        .hasMessageStartingWith("singular values of a 3 x 2 matrix did not converge (info = 1)");
    assertThatIllegalStateException()
        .isThrownBy(() -> NotConvergedException.check("singular values", 3, 2, -1010))
        .withMessageEndingWith("(info = -1010, out of memory)");
    assertThatIllegalStateException()
        .isThrownBy(() -> NotConvergedException.check("singular values", 3, 2, -4))
        .withMessageEndingWith("(info = -4)");
  }
}
