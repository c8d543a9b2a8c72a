package org.mebit.numeric;

import static org.mebit.numeric.Implementations.JAVA;
import static org.mebit.numeric.Implementations.NATIVE;
import static org.mebit.numeric.Implementations.assertClose;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// OpenBLAS and pure Java find the same numbers in the same random matrices.
final class AgreementTest {
  /// Two backward errors of a few √n times 2⁻⁵³, relative to the norm; measured: below 10.
  private static final double ROUNDING = 50 * 0x1p-53;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8, 25, 50, 99, 100, 101, 200, 300})
  void bothFindTheSameValues(int size) {
    Matrix a = Implementations.random(size, size, 31);
    ComplexMatrix b = Implementations.randomComplex(size, size, 32);
    double real = ROUNDING * a.norm();
    double complex = ROUNDING * b.norm();
    assertClose(JAVA.symmetricEigenvalues(a), NATIVE.symmetricEigenvalues(a), real);
    assertClose(JAVA.symmetricEigen(a).values(), NATIVE.symmetricEigen(a).values(), real);
    assertClose(JAVA.singularValues(a), NATIVE.singularValues(a), real);
    assertClose(JAVA.hermitianEigenvalues(b), NATIVE.hermitianEigenvalues(b), complex);
    assertClose(JAVA.hermitianEigen(b).values(), NATIVE.hermitianEigen(b).values(), complex);
    assertClose(JAVA.singularValues(b), NATIVE.singularValues(b), complex);
    assertClose(
        JAVA.singularValueDecomposition(a).values(),
        NATIVE.singularValueDecomposition(a).values(),
        real);
    assertClose(
        JAVA.singularValueDecomposition(b).values(),
        NATIVE.singularValueDecomposition(b).values(),
        complex);
    assertClose(
        JAVA.multiply(a, a).entries(),
        NATIVE.multiply(a, a).entries(),
        ROUNDING * a.norm() * a.norm());
    assertClose(
        JAVA.multiply(b, b).entries(),
        NATIVE.multiply(b, b).entries(),
        ROUNDING * b.norm() * b.norm());
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 1000})
  void bothFindTheSameEigenvaluesOfLargeMatrices(int size) {
    Matrix a = Implementations.random(size, size, 33);
    assertClose(JAVA.symmetricEigenvalues(a), NATIVE.symmetricEigenvalues(a), ROUNDING * a.norm());
  }
}
