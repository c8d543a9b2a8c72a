package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mebit.numeric.Implementations.assertClose;
import static org.mebit.numeric.Implementations.scaleColumns;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Decompositions of random matrices put together again, on both implementations.
///
/// Sizes lie on both sides of 25, where divide and conquer begins, of 32, LAPACK's block, and of
/// 100, where native calls leave the Java heap.
final class DecompositionTest {
  /// Householder-based routines have backward errors of a few √n times 2⁻⁵³ relative to the norm;
  /// measured: below 20.
  private static final double ROUNDING = 100 * 0x1p-53;

  private static final int[][] SHAPES = {
    {1, 1},
    {2, 2},
    {3, 1},
    {1, 4},
    {5, 5},
    {7, 3},
    {3, 7},
    {24, 24},
    {33, 33},
    {40, 17},
    {17, 40},
    {90, 5},
    {100, 100},
    {101, 101},
    {120, 30},
    {30, 120},
    {300, 300}
  };

  private static final int[] SIZES = {1, 2, 3, 4, 5, 10, 24, 26, 33, 64, 100, 101, 200, 300};

  static Stream<Arguments> shapes() {
    return Implementations.all().stream()
        .flatMap(algebra ->
            Arrays.stream(SHAPES).map(shape -> Arguments.of(algebra, shape[0], shape[1])));
  }

  static Stream<Arguments> sizes() {
    return Implementations.all().stream()
        .flatMap(algebra -> IntStream.of(SIZES).mapToObj(size -> Arguments.of(algebra, size)));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void symmetricEigenvectorsDiagonalizeTheMatrix(LinearAlgebra algebra, int size) {
    Matrix a = Implementations.randomSymmetric(size, 11);
    double[] untouched = a.entries().clone();
    SymmetricEigen eigen = algebra.symmetricEigen(a);
    Matrix v = eigen.vectors();
    Matrix rebuilt = algebra.multiply(scaleColumns(v, eigen.values()), v.transpose());
    assertClose(rebuilt.entries(), a.entries(), ROUNDING * a.norm());
    Matrix gram = algebra.multiply(v.transpose(), v);
    assertClose(gram.entries(), Matrix.identity(size).entries(), ROUNDING);
    assertThat(eigen.values()).isSorted();
    assertClose(algebra.symmetricEigenvalues(a), eigen.values(), ROUNDING * a.norm());
    assertThat(a.entries()).isEqualTo(untouched);
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void hermitianEigenvectorsDiagonalizeTheMatrix(LinearAlgebra algebra, int size) {
    ComplexMatrix a = Implementations.randomHermitian(size, 12);
    double[] untouched = a.entries().clone();
    HermitianEigen eigen = algebra.hermitianEigen(a);
    ComplexMatrix v = eigen.vectors();
    ComplexMatrix rebuilt = algebra.multiply(scaleColumns(v, eigen.values()), v.adjoint());
    assertClose(rebuilt.entries(), a.entries(), ROUNDING * a.norm());
    ComplexMatrix gram = algebra.multiply(v.adjoint(), v);
    assertClose(gram.entries(), ComplexMatrix.identity(size).entries(), ROUNDING);
    assertThat(eigen.values()).isSorted();
    assertClose(algebra.hermitianEigenvalues(a), eigen.values(), ROUNDING * a.norm());
    assertThat(a.entries()).isEqualTo(untouched);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void realSingularVectorsRebuildTheMatrix(LinearAlgebra algebra, int rows, int columns) {
    Matrix a = Implementations.random(rows, columns, 13);
    double[] untouched = a.entries().clone();
    Svd svd = algebra.singularValueDecomposition(a);
    int k = Math.min(rows, columns);
    Matrix rebuilt = algebra.multiply(scaleColumns(svd.u(), svd.values()), svd.vTransposed());
    assertClose(rebuilt.entries(), a.entries(), ROUNDING * a.norm());
    double[] unit = Matrix.identity(k).entries();
    assertClose(algebra.multiply(svd.u().transpose(), svd.u()).entries(), unit, ROUNDING);
    Matrix vt = svd.vTransposed();
    assertClose(algebra.multiply(vt, vt.transpose()).entries(), unit, ROUNDING);
    assertDescending(svd.values());
    assertClose(algebra.singularValues(a), svd.values(), ROUNDING * a.norm());
    assertThat(a.entries()).isEqualTo(untouched);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void complexSingularVectorsRebuildTheMatrix(LinearAlgebra algebra, int rows, int columns) {
    ComplexMatrix a = Implementations.randomComplex(rows, columns, 14);
    double[] untouched = a.entries().clone();
    ComplexSvd svd = algebra.singularValueDecomposition(a);
    int k = Math.min(rows, columns);
    ComplexMatrix rebuilt = algebra.multiply(scaleColumns(svd.u(), svd.values()), svd.vAdjoint());
    assertClose(rebuilt.entries(), a.entries(), ROUNDING * a.norm());
    double[] unit = ComplexMatrix.identity(k).entries();
    assertClose(algebra.multiply(svd.u().adjoint(), svd.u()).entries(), unit, ROUNDING);
    ComplexMatrix vt = svd.vAdjoint();
    assertClose(algebra.multiply(vt, vt.adjoint()).entries(), unit, ROUNDING);
    assertDescending(svd.values());
    assertClose(algebra.singularValues(a), svd.values(), ROUNDING * a.norm());
    assertThat(a.entries()).isEqualTo(untouched);
  }

  private static void assertDescending(double[] values) {
    double[] reversed = new double[values.length];
    for (int k = 0; k < values.length; k++) {
      reversed[k] = values[values.length - 1 - k];
    }
    assertThat(reversed).isSorted();
    assertThat(reversed[0]).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void productsAreSumsOfProducts(LinearAlgebra algebra, int rows, int columns) {
    ComplexMatrix a = Implementations.randomComplex(rows, columns, 15);
    ComplexMatrix b = Implementations.randomComplex(columns, 3, 16);
    ComplexMatrix product = algebra.multiply(a, b);
    Matrix realProduct = algebra.multiply(a.realPart(), b.realPart());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < 3; j++) {
        double real = 0;
        double imaginary = 0;
        double ofRealParts = 0;
        for (int k = 0; k < columns; k++) {
          real += a.real(i, k) * b.real(k, j) - a.imaginary(i, k) * b.imaginary(k, j);
          imaginary += a.real(i, k) * b.imaginary(k, j) + a.imaginary(i, k) * b.real(k, j);
          ofRealParts += a.real(i, k) * b.real(k, j);
        }
        double[] actual = {
          product.real(i, j), product.imaginary(i, j), realProduct.get(i, j),
        };
        assertClose(actual, new double[] {real, imaginary, ofRealParts}, ROUNDING * columns);
      }
    }
  }
}
