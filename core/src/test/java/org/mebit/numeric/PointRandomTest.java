package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected words come from a Python transcription of mix13 and of L64X128MixRandom (LXM paper,
/// figure 1: multiplier 0xd1342543de82ef95, xoroshiro128 with 24, 16, 37, Lea's mixer).
final class PointRandomTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0, 5e2c4f42b719f493, 8e49123bb0c6519b, 24c59220b01a2c06",
    "1, 1, 7f0d54097160d517, 4275e89f34d123b3, 7c080cad8f355ab0",
    "42, 1000000000000, a789e0f42e0da00a, 651556436ddd646b, 820faf3df4d73a9d",
    "-7, 3, a5f67de7e9590cf6, 37472040b2013ba3, 77d823409569ce92",
  })
  void streamsAreThoseOfTheTranscription(
      long seed, long index, String first, String second, String third) {
    RandomGenerator random = PointRandom.forPoint(seed, index);
    assertThat(Long.toHexString(random.nextLong())).isEqualTo(first);
    assertThat(Long.toHexString(random.nextLong())).isEqualTo(second);
    assertThat(Long.toHexString(random.nextLong())).isEqualTo(third);
  }

  @Test
  void firstNumbersOfNeighbouringPointsAreUncorrelated() {
    int count = 100_000;
    double covariance = 0;
    double mean = 0;
    double last = PointRandom.forPoint(5, 0).nextDouble();
    for (int index = 1; index <= count; index++) {
      double next = PointRandom.forPoint(5, index).nextDouble();
      covariance += (last - 0.5) * (next - 0.5) / count;
      mean += next / count;
      last = next;
    }
    // Standard deviations of independent uniform numbers: 1/12/sqrt(count) and 1/sqrt(12 count).
    assertThat(covariance).isCloseTo(0, within(4 / 12.0 / Math.sqrt(count)));
    assertThat(mean).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * count)));
  }
}
