package org.mebit.oscillator.clicks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.counts.Counts;

/// Draws against the laws they follow, by Pearson's χ². With fixed seeds no chance enters; the
/// bounds are those which a right program passes with all but one in a million seeds, from scipy
/// 1.16's `chi2.isf(1e-6, degrees)`.
final class ClickSimulationTest {
  private static final double CHI2_15 = 56.493;
  private static final double CHI2_14 = 54.636;
  private static final double CHI2_19 = 63.678;

  /// Standard deviations that a Gaussian number passes once in a million.
  private static final double DEVIATIONS = 4.9;

  /// Of the experiment's size, with two patterns that never come.
  private static double[] rare() {
    double[] p = {
      0, 1.0e-4, 1.7e-4, 2e-8, 0.9e-4, 1e-8, 1.2e-7, 0, 1.5e-4, 1.1e-7, 3e-8, 1e-11, 1e-8, 0, 2e-12,
      1e-13
    };
    p[0] = 1 - Arrays.stream(p).sum();
    return p;
  }

  private static double[] bright() {
    double[] p = new double[16];
    Arrays.setAll(p, i -> (1 + i % 5) / 46.0);
    return p;
  }

  private static double chiSquare(long[] counts, double[] p, double trials) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = trials * p[i];
      sum += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {1000, 1_000_000, 1_000_000_000, 1_000_000_000_000_000L})
  void patternsAreMultinomial(long trials) {
    ClickSimulation clicks = new ClickSimulation(bright());
    int draws = 400;
    double sum = 0;
    for (int seed = 0; seed < draws; seed++) {
      long[] drawn = clicks.patterns(trials, PointRandom.forPoint(1, seed));
      assertThat(Arrays.stream(drawn).sum()).isEqualTo(trials);
      double chiSquare = chiSquare(drawn, bright(), trials);
      assertThat(chiSquare).isLessThan(CHI2_15 + 6); // the worst of 400
      sum += chiSquare;
    }
    // The variance of χ² with 15 degrees is 30, and little more for 1000 trials.
    double deviation = Math.sqrt(31.0 / draws);
    assertThat(sum / draws).isCloseTo(15, within(DEVIATIONS * deviation));
  }

  /// Every pattern of the rarest as of the most frequent kind, in 10¹⁵ trials.
  @Test
  void rarePatternsComeAsOftenAsTheyShould() {
    ClickSimulation clicks = new ClickSimulation(rare());
    long trials = ClickSimulation.MOST_TRIALS;
    long[] drawn = clicks.patterns(trials, PointRandom.forPoint(2, 0));
    for (int pattern = 0; pattern < 16; pattern++) {
      double expected = trials * rare()[pattern];
      double allowed = DEVIATIONS * Math.sqrt(expected * (1 - rare()[pattern]));
      assertThat((double) drawn[pattern]).isCloseTo(expected, within(allowed));
    }
    assertThat(drawn[7] + drawn[13]).isZero();
  }

  @Test
  void listsFollowTheSameLaw() {
    double[] p = bright();
    p[0] += 19;
    for (int i = 0; i < 16; i++) {
      p[i] /= 20;
    }
    long trials = 4_000_000;
    ClickList list = new ClickSimulation(p).list(trials, PointRandom.forPoint(3, 0));
    long[] patterns = new long[16];
    long[] places = new long[20];
    long[] gaps = new long[15];
    double[] gapLaw = new double[15];
    double any = 1 - p[0];
    for (int gap = 0; gap < 15; gap++) {
      gapLaw[gap] = gap == 14 ? Math.pow(p[0], 14) : any * Math.pow(p[0], gap);
    }
    long last = -1;
    for (int i = 0; i < list.size(); i++) {
      long trial = list.trial(i);
      assertThat(trial).isGreaterThan(last).isLessThan(trials);
      gaps[(int) Math.min(trial - last - 1, 14)]++;
      places[(int) (20 * trial / trials)]++;
      patterns[list.pattern(i)]++;
      last = trial;
    }
    patterns[0] = trials - list.size();
    assertThat(chiSquare(patterns, p, trials)).isLessThan(CHI2_15);
    assertThat(chiSquare(gaps, gapLaw, list.size())).isLessThan(CHI2_14);
    double[] even = new double[20];
    Arrays.fill(even, 0.05);
    assertThat(chiSquare(places, even, list.size())).isLessThan(CHI2_19);
  }

  /// Trials with a click among so few as 10⁻¹² of all: positions are exact there, too.
  @Test
  void rareTrialsAreSpreadEvenly() {
    double[] p = new double[16];
    p[0] = 1 - 1e-10;
    p[5] = 1e-10;
    long trials = ClickSimulation.MOST_TRIALS;
    ClickList list = new ClickSimulation(p).list(trials, PointRandom.forPoint(4, 0));
    assertThat((double) list.size()).isCloseTo(1e5, within(DEVIATIONS * Math.sqrt(1e5)));
    long odd = 0;
    for (int i = 0; i < list.size(); i++) {
      odd += list.trial(i) & 1;
    }
    double half = 0.5 * list.size();
    assertThat((double) odd).isCloseTo(half, within(DEVIATIONS * Math.sqrt(0.5 * half)));
    Counts counts = list.counts();
    assertThat(counts.c11()).isEqualTo(list.size());
    assertThat(counts.pump2() + counts.read2() + counts.c12() + counts.c22()).isZero();
  }

  @Test
  void countsAreSumsOverPatterns() {
    double[] p = new double[16];
    p[13] = 1; // p1, r1, r2
    Counts counts = new ClickSimulation(p).counts(1000, PointRandom.forPoint(5, 0));
    assertThat(counts).isEqualTo(new Counts(1000, 1000, 0, 1000, 1000, 1000, 0, 1000, 0));
    ClickList all = new ClickSimulation(p).list(10, PointRandom.forPoint(5, 1));
    assertThat(all.size()).isEqualTo(10);
    assertThat(all.trial(9)).isEqualTo(9);
    assertThat(all.counts()).isEqualTo(new Counts(10, 10, 0, 10, 10, 10, 0, 10, 0));
  }

  @Test
  void theDarkStaysDark() {
    double[] p = new double[16];
    p[0] = 1;
    ClickSimulation dark = new ClickSimulation(p);
    RandomGenerator random = PointRandom.forPoint(6, 0);
    assertThat(dark.patterns(1000, random)).startsWith(1000).endsWith(0).contains(0);
    assertThat(dark.list(ClickSimulation.MOST_TRIALS, random).size()).isZero();
    assertThat(dark.list(0, random).size()).isZero();
    assertThat(new ClickSimulation(rare()).list(0, random).size()).isZero();
  }

  @Test
  void aSeedGivesTheSameCounts() {
    ClickSimulation clicks = new ClickSimulation(rare());
    Counts first = clicks.counts(1_000_000_000, PointRandom.forPoint(7, 3));
    assertThat(clicks.counts(1_000_000_000, PointRandom.forPoint(7, 3))).isEqualTo(first);
    assertThat(clicks.counts(1_000_000_000, PointRandom.forPoint(7, 4))).isNotEqualTo(first);
  }

  @Test
  void probabilitiesMustBeThose() {
    double[] p = rare();
    p[0] -= 1e-6;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickSimulation(p))
        .withMessageStartingWith("the probabilities must have the sum 1, but have 0.99999");
    p[3] = -1e-9;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickSimulation(p))
        .withMessage("the probability of pattern 3 must be in 0..1, but is -1.0E-9");
    p[3] = Double.NaN;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickSimulation(p))
        .withMessage("the probability of pattern 3 must be in 0..1, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClickSimulation(new double[4]))
        .withMessage("probabilities must be 16 numbers, but are 4");
    double[] rounded = rare();
    rounded[7] = -1e-16;
    assertThat(new ClickSimulation(rounded).clickProbability())
        .isEqualTo(1 - rare()[0], within(1e-15));
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new ClickSimulation(bright())
                .list(ClickSimulation.MOST_TRIALS, PointRandom.forPoint(1, 0)))
        .withMessageStartingWith("a list must be of at most 2^30 trials with clicks, but 1000000");
  }
}
