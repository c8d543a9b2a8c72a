package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class HistogramTest {
  private static List<String> bins(Histogram histogram) {
    List<String> bins = new ArrayList<>();
    for (int bin = 0; bin < histogram.bins(); bin++) {
      bins.add(histogram.low(bin) + " " + histogram.high(bin) + " " + histogram.count(bin));
    }
    return bins;
  }

  private static double[] gaussian(int count, double scale) {
    Random random = new Random(5);
    return random.doubles(count).map(_ -> scale * random.nextGaussian()).toArray();
  }

  @Test
  void binsArePowersOfTwoAlignedAtZero() {
    // From −1 to 3.5 bins of 2⁻⁹ are 2304 + 1; of 2⁻¹⁰ they would be 4609.
    Histogram histogram = Histogram.of(new double[] {-1, 0, 0.001, 3.5, Double.NaN}, 5);
    assertThat(histogram.bins()).isEqualTo(2305);
    assertThat(histogram.low(0)).isEqualTo(-1.0);
    assertThat(histogram.high(0)).isEqualTo(-1.0 + 0x1p-9);
    assertThat(histogram.low(512)).isZero();
    assertThat(histogram.count(512)).isEqualTo(2);
    assertThat(histogram.total()).isEqualTo(4);
    assertThat(histogram.low(2304)).isEqualTo(3.5);
  }

  @Test
  void everyValueLiesInItsBin() {
    double[] values = gaussian(20_000, 3);
    Histogram histogram = Histogram.of(values, values.length);
    assertThat(histogram.bins()).isBetween(2048, Histogram.MOST_BINS);
    for (int bin = 0; bin < histogram.bins(); bin++) {
      double low = histogram.low(bin);
      double high = histogram.high(bin);
      long inside = Arrays.stream(values).filter(x -> x >= low && x < high).count();
      assertThat(histogram.count(bin)).isEqualTo(inside);
    }
  }

  @Test
  void theWholeDoesNotDependOnItsParts() {
    double[] values = gaussian(10_000, 1e-3);
    values[7000] = 12;
    values[9000] = -1e-300;
    List<String> whole = bins(Histogram.of(values, values.length));
    for (int size : new int[] {1, 7, 999, 5000}) {
      Histogram joined = Histogram.EMPTY;
      for (int from = 0; from < values.length; from += size) {
        double[] part = Arrays.copyOfRange(values, from, Math.min(values.length, from + size));
        joined = joined.with(Histogram.of(part, part.length));
      }
      assertThat(bins(joined)).isEqualTo(whole);
    }
  }

  @Test
  void oneValueIsOneBinAndWhatIsNotFiniteIsNone() {
    double[] values = {9.5, Double.POSITIVE_INFINITY, 9.5};
    Histogram histogram = Histogram.of(values, 3);
    assertThat(bins(histogram)).containsExactly("9.5 " + Math.nextUp(9.5) + " 2");
    assertThat(Histogram.of(new double[] {Double.NaN}, 1).bins()).isZero();
    assertThat(bins(Histogram.of(new double[] {0, 0}, 2)))
        .singleElement()
        .asString()
        .endsWith(" 2");
  }
}
