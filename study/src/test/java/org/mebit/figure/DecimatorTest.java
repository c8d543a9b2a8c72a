package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.figure.FigureSpec.Scale;

class DecimatorTest {
  private static final int COLUMNS = 100;

  /// As many as a figure has across a journal's column.
  private static final int FINE = 1000;

  /// So tall that no turn can be seen: a line stays one.
  private static final Axis TALL = axis(-1e6, 1e6);

  private static final Axis UNIT = axis(0, 1);

  private static Axis axis(double low, double high) {
    return Axis.over(low, high, Scale.LINEAR, false, false, "x", "");
  }

  @Test
  void aDipOfOneSampleInAMillionKeepsItsDepth() {
    Decimator decimator = new Decimator(axis(0, 1), TALL, COLUMNS);
    for (int i = 0; i < 1_000_000; i++) {
      decimator.add(i / 999_999.0, i == 414_213 ? 0.25 : 1, Double.NaN);
    }
    Curve curve = decimator.finish(0);
    assertThat(curve.size()).isLessThanOrEqualTo(4 * (COLUMNS + 1));
    assertThat(curve.y()).contains(0.25);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void eachColumnKeepsFirstLowestHighestAndLast(long seed) {
    Random random = new Random(seed);
    int samples = 20_000;
    double[] x = random.doubles(samples).sorted().toArray();
    double[] y = random.doubles(samples, -5, 5).toArray();
    Decimator decimator = new Decimator(axis(0, 1), TALL, COLUMNS);
    double[][] expected = new double[COLUMNS][];
    for (int i = 0; i < samples; i++) {
      decimator.add(x[i], y[i], Double.NaN);
      int column = (int) (x[i] * COLUMNS);
      double[] seen = expected[column];
      expected[column] =
          seen == null
              ? new double[] {y[i], y[i], y[i], y[i]}
              : new double[] {seen[0], Math.min(seen[1], y[i]), Math.max(seen[2], y[i]), y[i]};
    }
    Curve curve = decimator.finish(0);
    double[][] actual = new double[COLUMNS][];
    for (int i = 0; i < curve.size(); i++) {
      double value = curve.y()[i];
      int column = (int) (curve.x()[i] * COLUMNS);
      double[] seen = actual[column];
      actual[column] =
          seen == null
              ? new double[] {value, value, value, value}
              : new double[] {seen[0], Math.min(seen[1], value), Math.max(seen[2], value), value};
    }
    assertThat(actual).isDeepEqualTo(expected);
    assertThat(curve.x()).isSorted();
    assertThat(curve.size()).isLessThanOrEqualTo(4 * COLUMNS);
  }

  @Test
  void fewPointsPassUnchangedAndAreMarked() {
    Decimator decimator = new Decimator(axis(0, 10), TALL, COLUMNS);
    for (int i = 0; i <= 10; i++) {
      decimator.add(i, i * i, 0.5);
    }
    Curve curve = decimator.finish(3);
    assertThat(curve.x()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(curve.y()).containsExactly(0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100);
    assertThat(curve.error()).containsOnly(0.5);
    assertThat(curve.marked()).isTrue();
    assertThat(curve.style()).isEqualTo(3);
  }

  @Test
  void aMissingValueBreaksTheLine() {
    Decimator decimator = new Decimator(axis(0, 4), TALL, COLUMNS);
    for (int i = 0; i <= 4; i++) {
      decimator.add(i, i == 2 ? Double.NaN : i, Double.NaN);
    }
    assertThat(decimator.finish(0).y()).containsExactly(0, 1, Double.NaN, 3, 4);
  }

  @Test
  void missingValuesInsideAColumnDoNotGrowTheLine() {
    Decimator decimator = new Decimator(axis(0, 1), TALL, COLUMNS);
    for (int i = 0; i < 100_000; i++) {
      decimator.add(i / 99_999.0, i % 2 == 0 ? 1 : Double.NaN, Double.NaN);
    }
    assertThat(decimator.finish(0).size()).isLessThanOrEqualTo(5 * (COLUMNS + 1));
  }

  @Test
  void descendingAbscissaeAreThinnedToo() {
    Decimator decimator = new Decimator(axis(0, 1), TALL, COLUMNS);
    for (int i = 100_000; i >= 0; i--) {
      decimator.add(i / 100_000.0, i == 31_416 ? 9 : 0, Double.NaN);
    }
    Curve curve = decimator.finish(0);
    assertThat(curve.y()).contains(9);
    assertThat(curve.size()).isLessThanOrEqualTo(4 * (COLUMNS + 1));
  }

  @Test
  void aDenseLineBecomesTheAreaBetweenItsEdgesWithItsMean() {
    Random random = new Random(7);
    int samples = 100_000;
    double[] y = random.doubles(samples).toArray();
    Decimator decimator = new Decimator(axis(0, 1), UNIT, COLUMNS);
    double[] low = new double[COLUMNS];
    double[] high = new double[COLUMNS];
    Arrays.fill(low, 1);
    for (int i = 0; i < samples; i++) {
      decimator.add((i + 0.5) / samples, y[i], Double.NaN);
      int column = i / (samples / COLUMNS);
      low[column] = Math.min(low[column], y[i]);
      high[column] = Math.max(high[column], y[i]);
    }
    Curve curve = decimator.finish(0);
    Band band = curve.band();
    // The first and the last column reach to their ends as well.
    assertThat(band.size()).isEqualTo(COLUMNS + 2);
    for (int i = 0; i < COLUMNS; i++) {
      assertThat(band.x()[i + 1]).isCloseTo((i + 0.5) / COLUMNS, within(1e-9));
      assertThat(band.low()[i + 1]).isEqualTo(low[i]);
      assertThat(band.high()[i + 1]).isEqualTo(high[i]);
    }
    // The mean of 1000 uniform numbers has the deviation 0.009.
    assertThat(Arrays.stream(curve.y())).allSatisfy(mean -> assertThat(mean).isBetween(0.45, 0.55));
    assertThat(curve.size()).isEqualTo(band.size());
  }

  @Test
  void aSmoothLineStaysOneHoweverManyPointsItHas() {
    Decimator decimator = new Decimator(axis(0, 1), axis(-1, 1), FINE);
    for (int i = 0; i <= 1_000_000; i++) {
      double x = i / 1e6;
      decimator.add(x, Math.sin(6 * Math.PI * x), Double.NaN);
    }
    assertThat(decimator.finish(0).band()).isEqualTo(Band.NONE);
  }

  @Test
  void onlyThePartThatWouldBeBlackIsAnArea() {
    Decimator decimator = new Decimator(axis(0, 1), axis(-1, 1), FINE);
    for (int i = 0; i <= 100_000; i++) {
      double x = i / 1e5;
      decimator.add(x, x < 0.5 ? x : Math.sin(5000 * x), Double.NaN);
    }
    Curve curve = decimator.finish(0);
    // Twelve columns on either side decide together.
    assertThat(Arrays.stream(curve.band().x())).allSatisfy(x -> assertThat(x).isGreaterThan(0.487));
    assertThat(curve.band().x()[0]).isLessThan(0.513);
    assertThat(curve.x()).isSorted();
  }

  @Test
  void aSineOfThreeColumnsIsAnAreaAndOneOfThirtyALine() {
    for (int wave : new int[] {3, 30}) {
      Decimator decimator = new Decimator(axis(0, 1), axis(-1, 1), FINE);
      for (int i = 0; i <= 100_000; i++) {
        double x = i / 1e5;
        decimator.add(x, Math.sin(2 * Math.PI * x * FINE / wave), Double.NaN);
      }
      assertThat(decimator.finish(0).band().size() > 0).as("%s", wave).isEqualTo(wave == 3);
    }
  }

  @Test
  void fewPointsPerColumnAreALineBecauseTheyHaveNoMean() {
    Random random = new Random(3);
    Decimator decimator = new Decimator(axis(0, 1), UNIT, COLUMNS);
    for (int i = 0; i < 4 * COLUMNS; i++) {
      decimator.add((i + 0.5) / (4 * COLUMNS), random.nextDouble(), Double.NaN);
    }
    assertThat(decimator.finish(0).band()).isEqualTo(Band.NONE);
  }

  @Test
  void piecesOfACurveKeepTheirEdges() {
    Decimator decimator = new Decimator(axis(0, 10), UNIT, COLUMNS);
    for (int i = 0; i <= 10; i++) {
      double spread = i < 5 ? 0 : 0.25;
      decimator.add(i, 0.5, 0.5 - spread, 0.5 + 2 * spread, Double.NaN);
    }
    Curve curve = decimator.finish(0);
    assertThat(curve.x()).containsExactly(0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10, 10);
    assertThat(curve.band().x()).containsExactly(5, 5, 6, 7, 8, 9, 10, 10);
    assertThat(curve.band().low()).containsOnly(0.25);
    assertThat(curve.band().high()).containsOnly(1);
  }

  @Test
  void aMissingValueBreaksTheArea() {
    Decimator decimator = new Decimator(axis(0, 4), UNIT, COLUMNS);
    for (int i = 0; i <= 4; i++) {
      decimator.add(i, i == 2 ? Double.NaN : 0.5, 0, 1, Double.NaN);
    }
    assertThat(decimator.finish(0).band().low())
        .containsExactly(0, 0, 0, 0, Double.NaN, 0, 0, 0, 0);
  }
}
