package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.figure.FigureSpec.Scale;

class DecimatorTest {
  private static final int COLUMNS = 100;

  private static Axis axis(double low, double high) {
    return Axis.over(low, high, Scale.LINEAR, false, false, "x", "");
  }

  @Test
  void aDipOfOneSampleInAMillionKeepsItsDepth() {
    Decimator decimator = new Decimator(axis(0, 1), COLUMNS);
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
    Decimator decimator = new Decimator(axis(0, 1), COLUMNS);
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
    Decimator decimator = new Decimator(axis(0, 10), COLUMNS);
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
    Decimator decimator = new Decimator(axis(0, 4), COLUMNS);
    for (int i = 0; i <= 4; i++) {
      decimator.add(i, i == 2 ? Double.NaN : i, Double.NaN);
    }
    assertThat(decimator.finish(0).y()).containsExactly(0, 1, Double.NaN, 3, 4);
  }

  @Test
  void missingValuesInsideAColumnDoNotGrowTheLine() {
    Decimator decimator = new Decimator(axis(0, 1), COLUMNS);
    for (int i = 0; i < 100_000; i++) {
      decimator.add(i / 99_999.0, i % 2 == 0 ? 1 : Double.NaN, Double.NaN);
    }
    assertThat(decimator.finish(0).size()).isLessThanOrEqualTo(5 * (COLUMNS + 1));
  }

  @Test
  void descendingAbscissaeAreThinnedToo() {
    Decimator decimator = new Decimator(axis(0, 1), COLUMNS);
    for (int i = 100_000; i >= 0; i--) {
      decimator.add(i / 100_000.0, i == 31_416 ? 9 : 0, Double.NaN);
    }
    Curve curve = decimator.finish(0);
    assertThat(curve.y()).contains(9);
    assertThat(curve.size()).isLessThanOrEqualTo(4 * (COLUMNS + 1));
  }
}
