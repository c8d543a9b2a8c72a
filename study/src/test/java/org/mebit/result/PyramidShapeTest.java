package org.mebit.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PyramidShapeTest {
  /// Worked out by hand: 10⁸ / 2⁷ = 781250 is the first below 2²⁰, and 781250 / 2⁸ = 3051.8 the
  /// first below 2¹².
  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, 1, 1",
    "4096, 0, 1, 4096, 4096",
    "4097, 0, 2, 4097, 2049",
    "1048576, 0, 9, 1048576, 4096",
    "1048577, 1, 9, 524289, 2049",
    "100000000, 7, 9, 781250, 3052",
  })
  void aPyramidHasTheFewestPointsInItsFinestCells(
      long points, int exponent, int levels, long finest, long coarsest) {
    PyramidShape shape = PyramidShape.of(points);
    assertThat(shape).isEqualTo(new PyramidShape(points, exponent, levels));
    assertThat(shape.cells(0)).isEqualTo(finest);
    assertThat(shape.cells(levels - 1)).isEqualTo(coarsest);
    assertThat(shape.pointsOfCell(levels - 1)).isEqualTo(1L << (exponent + levels - 1));
  }

  @Test
  void allCellsOfAHundredMillionPoints() {
    // 781250 + 390625 + 195313 + 97657 + 48829 + 24415 + 12208 + 6104 + 3052
    assertThat(PyramidShape.of(100_000_000).allCells()).isEqualTo(1_559_453);
  }

  @Test
  void theCoarsestLevelWithEnoughCellsIsChosen() {
    PyramidShape shape = PyramidShape.of(100_000_000);
    assertThat(shape.levelWith(100_000_000, 2000)).isEqualTo(8);
    // 2000 cells of 2⁷ points are 256000 points.
    assertThat(shape.levelWith(256_000, 2000)).isZero();
    assertThat(shape.levelWith(255_999, 2000)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1})
  void noPointsAreRefused(long points) {
    assertThatThrownBy(() -> PyramidShape.of(points))
        .hasMessage("a pyramid must have points, but has " + points);
  }
}
