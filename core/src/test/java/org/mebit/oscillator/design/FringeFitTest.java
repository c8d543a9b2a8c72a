package org.mebit.oscillator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;
import org.mebit.oscillator.counts.Counts;

/// Fits of sweeps against another program on the counts below (scipy 1.x, the Poisson likelihood
/// maximised by simplex to 10⁻¹¹, its information by differences, its profile by root finding), and
/// against the parameters counts are drawn from.
final class FringeFitTest {
  private static final double TURN = 2 * Math.PI;

  /// Of the other program's maximum; its information by differences is good to 10⁻⁶.
  private static final double SAME = 2e-6;

  private static final double TRIALS = 3e8;

  /// Thirteen phases from 0 to 2π: clicks in both windows, then coincidences 11, 12, 21, 22; drawn
  /// about `4.3 ± 3.3 cos(φ + 0.7)`.
  private static final double[][] PHASES = {
    {29974, 49270, 29694, 46258, 17, 9, 8, 45},
    {29961, 49101, 29976, 46313, 21, 19, 15, 50},
    {30276, 49592, 29768, 45978, 12, 26, 17, 24},
    {29685, 49313, 29821, 46549, 8, 39, 31, 15},
    {29690, 49535, 29878, 46042, 1, 35, 41, 8},
    {30071, 49385, 29852, 46219, 3, 35, 32, 14},
    {29873, 49373, 29822, 46284, 5, 40, 33, 15},
    {29792, 49495, 30247, 46046, 10, 23, 26, 25},
    {30330, 49245, 29963, 46322, 11, 9, 15, 39},
    {29832, 49221, 29883, 46311, 12, 12, 13, 59},
    {29769, 49365, 29955, 46560, 20, 6, 5, 43},
    {30015, 49544, 30189, 46001, 24, 7, 4, 50},
    {29986, 49695, 29792, 46262, 19, 8, 11, 57}
  };

  private static Counts counts(double[] n) {
    return new Counts(TRIALS, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7]);
  }

  private static FringeSearch phases() {
    double[] settings = IntStream.range(0, PHASES.length).mapToDouble(i -> i * TURN / 12).toArray();
    List<Counts> counts = new ArrayList<>();
    for (double[] line : PHASES) {
      counts.add(counts(line));
    }
    return new FringeSearch(Sweep.ofCounts(settings, counts));
  }

  /// A Poisson number by counting exponential gaps: plain, and enough for hundreds.
  private static double poisson(double mean, RandomGenerator random) {
    double left = mean;
    int n = -1;
    while (left >= 0) {
      left -= random.nextExponential();
      n++;
    }
    return n;
  }

  /// Coincidences drawn about `1 + level ± swing cos θ` with 150 accidentals of every kind.
  private static Counts drawn(double level, double swing, double angle, RandomGenerator random) {
    return drawn(level, swing, angle, 15, random);
  }

  private static Counts drawn(
      double level, double swing, double angle, double accidentals, RandomGenerator random) {
    double same = accidentals * (1 + level + swing * Math.cos(angle));
    double cross = accidentals * (1 + level - swing * Math.cos(angle));
    double clicks = Math.sqrt(accidentals * 1e9);
    return new Counts(
        1e9,
        clicks,
        clicks,
        clicks,
        clicks,
        poisson(same, random),
        poisson(cross, random),
        poisson(cross, random),
        poisson(same, random));
  }

  @Test
  void aGivenPeriodAgreesWithAnotherProgram() {
    FringeFit fit = phases().ofPeriod(TURN);
    assertThat(fit.mean(true, 0).value()).isCloseTo(4.229598628897006, within(SAME));
    assertThat(fit.mean(true, 0).error()).isCloseTo(0.17217378, within(SAME));
    assertThat(fit.mean(false, 0).value()).isCloseTo(4.37696786293569, within(SAME));
    assertThat(fit.amplitude(true, 0).value()).isCloseTo(3.069907003014584, within(SAME));
    assertThat(fit.amplitude(false, 0).value()).isCloseTo(3.344927774487599, within(SAME));
    assertThat(fit.amplitude(false, 0).error()).isCloseTo(0.24847566, within(SAME));
    assertThat(fit.offset().value()).isCloseTo(0.742326682831504, within(SAME));
    assertThat(fit.offset().error()).isCloseTo(0.05169226, within(SAME));
    assertThat(fit.optimum().value()).isCloseTo(Math.PI - 0.742326682831504, within(SAME));
    assertThat(fit.visibility(0).value()).isCloseTo(0.7453419181260748, within(SAME));
    assertThat(fit.visibility(0).error()).isCloseTo(0.03176431881089442, within(SAME));
    assertThat(fit.visibility(0).low()).isCloseTo(0.712822762356551, within(SAME));
    assertThat(fit.visibility(0).high()).isCloseTo(0.7763502865607729, within(SAME));
    assertThat(fit.deviance()).isCloseTo(20.29940564724832, within(1e-8));
    assertThat(fit.squares()).isCloseTo(20.14684389343934, within(1e-5));
    assertThat(fit.degreesOfFreedom()).isEqualTo(21);
    assertThat(fit.period().error()).isZero();
    assertThat(fit.ambiguous()).isFalse();
  }

  @Test
  void aFreePeriodAgreesWithAnotherProgram() {
    FringeFit fit = phases().ofPeriods(Math.PI, 4 * Math.PI);
    assertThat(fit.period().value()).isCloseTo(TURN / 1.008584027758249, within(SAME));
    assertThat(fit.period().error())
        .isCloseTo(TURN * 0.02885726 / (1.008584027758249 * 1.008584027758249), within(SAME));
    assertThat(fit.offset().value()).isCloseTo(0.718078487413476, within(SAME));
    assertThat(fit.offset().error()).isCloseTo(0.09847573, within(SAME));
    assertThat(fit.visibility(0).value()).isCloseTo(0.7457709721816213, within(SAME));
    assertThat(fit.visibility(0).low()).isCloseTo(0.7132183859593847, within(SAME));
    assertThat(fit.visibility(0).high()).isCloseTo(0.7768144951135171, within(SAME));
    assertThat(fit.deviance()).isCloseTo(20.20982937066473, within(1e-8));
  }

  /// One kind, normal errors, period given: linear in level, cosine and sine, solved here by
  /// Cramer's rule.
  @Test
  void normalErrorsArePlainLeastSquares() {
    RandomGenerator random = PointRandom.forPoint(11, 0);
    int n = 9;
    double[] x = new double[n];
    double[] g = new double[n];
    double[] sigma = new double[n];
    double[][] m = new double[3][3];
    double[] right = new double[3];
    for (int i = 0; i < n; i++) {
      x[i] = 0.8 * i;
      sigma[i] = 0.2 + 0.05 * i;
      g[i] = 4 - 3 * Math.cos(x[i] + 1) + sigma[i] * random.nextGaussian();
      double[] basis = {1, Math.cos(x[i]), Math.sin(x[i])};
      for (int j = 0; j < 3; j++) {
        right[j] += basis[j] * g[i] / (sigma[i] * sigma[i]);
        for (int k = 0; k < 3; k++) {
          m[j][k] += basis[j] * basis[k] / (sigma[i] * sigma[i]);
        }
      }
    }
    double[] solved = new double[3];
    for (int j = 0; j < 3; j++) {
      double[][] replaced = {m[0].clone(), m[1].clone(), m[2].clone()};
      for (int k = 0; k < 3; k++) {
        replaced[k][j] = right[k];
      }
      solved[j] = determinant(replaced) / determinant(m);
    }
    FringeFit fit = new FringeSearch(Sweep.ofCorrelations(x, g, sigma)).ofPeriod(TURN);
    double amplitude = Math.hypot(solved[1], solved[2]);
    assertThat(fit.mean(false, 0).value()).isCloseTo(solved[0], within(1e-9));
    assertThat(fit.mean(false, 0).error())
        .isCloseTo(
            Math.sqrt((m[1][1] * m[2][2] - m[1][2] * m[2][1]) / determinant(m)), within(1e-7));
    assertThat(fit.amplitude(false, 0).value()).isCloseTo(amplitude, within(1e-8));
    assertThat(fit.visibility(0).value()).isCloseTo(amplitude / solved[0], within(1e-8));
    // cos(x − top) is largest at the top.
    double top = Math.atan2(solved[2], solved[1]);
    assertThat(fit.optimum().value()).isCloseTo(top < 0 ? top + TURN : top, within(1e-7));
    assertThat(fit.degreesOfFreedom()).isEqualTo(n - 3);
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }

  /// Pulls of 300 sweeps: mean 0 ± 0.06, square 1 ± 0.08 for normal ones; 4 standard errors. And 68
  /// % intervals that hold the truth as often.
  @Test
  void errorsAreRight() {
    int sweeps = 300;
    double[] settings = IntStream.range(0, 12).mapToDouble(i -> i * TURN / 12).toArray();
    double[] sum = new double[2];
    double[] squares = new double[2];
    int held = 0;
    for (int sweep = 0; sweep < sweeps; sweep++) {
      RandomGenerator random = PointRandom.forPoint(3, sweep);
      List<Counts> counts = new ArrayList<>();
      for (double setting : settings) {
        counts.add(drawn(3.2, 2.9, setting + 2, random));
      }
      FringeFit fit = new FringeSearch(Sweep.ofCounts(settings, counts)).ofPeriod(TURN);
      Interval visibility = fit.visibility(0);
      double truth = 2.9 / 4.2;
      held += visibility.low() <= truth && truth <= visibility.high() ? 1 : 0;
      double[] pulls = {
        (visibility.value() - truth) / visibility.error(),
        (fit.offset().value() - 2) / fit.offset().error()
      };
      for (int i = 0; i < 2; i++) {
        sum[i] += pulls[i] / sweeps;
        squares[i] += pulls[i] * pulls[i] / sweeps;
      }
    }
    for (int i = 0; i < 2; i++) {
      assertThat(sum[i]).isCloseTo(0, within(0.24));
      assertThat(squares[i]).isCloseTo(1, within(0.33));
    }
    assertThat(held / (double) sweeps).isCloseTo(0.683, within(4 * 0.027));
  }

  /// Five windows of a cycle each, 45 MHz: sidelobes every 1/(0.5 µs) tempt. No seed may end at
  /// another frequency unnoticed.
  @Test
  void noSeedEndsAtAnotherFrequency() {
    double frequency = 45e6;
    int told = 0;
    for (int seed = 0; seed < 12; seed++) {
      FringeFit fit = delays(seed, frequency);
      Interval found = fit.frequency();
      if (!fit.ambiguous()) {
        told++;
        assertThat((found.value() - frequency) / found.error()).isBetween(-5.0, 5.0);
        assertThat((fit.offset().value() - 0.4) / fit.offset().error()).isBetween(-5.0, 5.0);
        Estimate decay = new Estimate(fit.amplitudeDecay().value(), fit.amplitudeDecay().error());
        assertThat((decay.value() - 4e5) / decay.error()).isBetween(-5.0, 5.0);
        double truth = 3.3 * Math.exp(-0.4 * 0.123) / (1 + 3.4 * Math.exp(-0.25 * 0.123));
        Estimate visibility = fit.visibilityEstimate(123e-9);
        assertThat((visibility.value() - truth) / visibility.error()).isBetween(-5.0, 5.0);
      }
    }
    assertThat(told).isGreaterThan(8);
  }

  private static FringeFit delays(int seed, double frequency) {
    RandomGenerator random = PointRandom.forPoint(17, seed);
    List<Double> settings = new ArrayList<>();
    List<Counts> counts = new ArrayList<>();
    for (double window : new double[] {123, 500, 1000, 2000, 3000}) {
      for (int i = 0; i < 9; i++) {
        double t = window + 3 * i;
        settings.add(t * 1e-9);
        counts.add(
            drawn(
                3.4 * Math.exp(-t / 4000),
                3.3 * Math.exp(-t / 2500),
                TURN * frequency * t * 1e-9 + 0.4,
                random));
      }
    }
    FringeSearch search =
        new FringeSearch(Sweep.ofCounts(settings.stream().mapToDouble(t -> t).toArray(), counts));
    return search.ofFrequencies(20e6, 80e6, true);
  }

  /// An even grid of 4 ns shows 45 MHz and 205 MHz alike.
  @Test
  void twoFrequenciesThatFitEquallyAreTold() {
    RandomGenerator random = PointRandom.forPoint(19, 0);
    double[] settings = IntStream.range(0, 40).mapToDouble(i -> (100 + 4 * i) * 1e-9).toArray();
    List<Counts> counts = new ArrayList<>();
    for (double t : settings) {
      counts.add(drawn(3.4, 3, TURN * 45e6 * t, random));
    }
    FringeSearch search = new FringeSearch(Sweep.ofCounts(settings, counts));
    FringeFit wide =
        search.ofFrequencies(search.lowestFrequency(), search.highestFrequency(), false);
    assertThat(wide.ambiguous()).isTrue();
    assertThat(wide.frequency().value()).isCloseTo(45e6, within(0.5e6));
    FringeFit.Rival rival = wide.rival().orElseThrow();
    assertThat(rival.rise()).isLessThan(1e-6);
    assertThat(rival.frequency() + wide.frequency().value()).isCloseTo(250e6, within(1e3));
    FringeFit narrow = search.ofFrequencies(30e6, 60e6, false);
    assertThat(narrow.ambiguous()).isFalse();
    assertThat(narrow.frequency().value())
        .isCloseTo(wide.frequency().value(), within(1e-3 * narrow.frequency().error()));
    assertThat(narrow.meanDecay().value()).isEqualTo(narrow.amplitudeDecay().value());
  }

  @Test
  void aFlatSweepGainsLittle() {
    // The best of some 25 independent frequencies, with 4 parameters each.
    RandomGenerator random = PointRandom.forPoint(23, 0);
    double[] settings = IntStream.range(0, 30).mapToDouble(i -> (100 + 5 * i) * 1e-9).toArray();
    List<Counts> counts = new ArrayList<>();
    for (int i = 0; i < settings.length; i++) {
      counts.add(drawn(3, 0, 0, random));
    }
    FringeFit fit =
        new FringeSearch(Sweep.ofCounts(settings, counts)).ofFrequencies(10e6, 90e6, true);
    assertThat(fit.improvement()).isLessThan(25);
    assertThat(fit.rival()).isPresent();
  }

  @Test
  void noCoincidenceAtAllInTheDarkFringe() {
    // Full contrast: expected counts vanish at the minima, the visibility is at its bound.
    double[] settings = IntStream.range(0, 8).mapToDouble(i -> i * TURN / 8).toArray();
    List<Counts> counts = new ArrayList<>();
    for (double setting : settings) {
      double same = Math.rint(10 * (1 + Math.cos(setting)));
      double cross = Math.rint(10 * (1 - Math.cos(setting)));
      counts.add(new Counts(1e9, 5e4, 5e4, 5e4, 5e4, same, cross, cross, same));
    }
    Interval visibility =
        new FringeSearch(Sweep.ofCounts(settings, counts)).ofPeriod(TURN).visibility(0);
    assertThat(visibility.value()).isCloseTo(1, within(1e-3));
    assertThat(visibility.low()).isBetween(0.85, 0.9999);
  }

  @Test
  void theCurvePassesThroughTheFit() {
    FringeFit fit = phases().ofPeriod(TURN);
    double top = fit.optimum().value();
    Estimate most = fit.correlation(false, top);
    assertThat(most.value())
        .isCloseTo(fit.mean(false, 0).value() + fit.amplitude(false, 0).value(), within(1e-9));
    assertThat(fit.correlation(true, top).value())
        .isCloseTo(fit.mean(true, 0).value() - fit.amplitude(true, 0).value(), within(1e-9));
    assertThat(most.error()).isBetween(0.1, 0.6);
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    double[] two = {0, 1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sweep.ofCorrelations(two, two, new double[] {1, 0}))
        .withMessage("sigma must be above 0 and finite, but is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new FringeSearch(Sweep.ofCorrelations(two, two, new double[] {1, 1})).ofPeriod(1))
        .withMessage(
            "a sweep must have more correlations than the 3 parameters of its fit, but has 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Sweep.ofCounts(two, List.of(counts(PHASES[0]), new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0))))
        .withMessage("clicks in both windows must be above 0 at each setting, but are 0 at 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phases().ofFrequencies(1, 1e9, true))
        .withMessageStartingWith("frequencies to search must be at most 20000 cycles in the sweep");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> phases().ofPeriods(1, 0.5))
        .withMessage("most period must be above the least, but is 0.5");
  }

  private static Sweep level(double same, double cross) {
    double[] settings = IntStream.range(0, 12).mapToDouble(i -> i * TURN / 12).toArray();
    Counts counts = new Counts(1e8, 1e5, 1e5, 1e5, 1e5, same, cross, cross, same);
    return Sweep.ofCounts(settings, Collections.nCopies(12, counts));
  }

  /// Of N counts along whole cycles a Fourier component has the variance 2/N of their mean.
  @Test
  void aLevelHasNoPhaseAndAVisibilityUpToItsError() {
    FringeFit fit = new FringeSearch(level(30, 30)).ofPeriod(TURN);
    assertThat(fit.oscillates()).isFalse();
    double error = Math.sqrt(2 / (12 * 120.0));
    Interval visibility = fit.visibility(0);
    assertThat(visibility.value()).isBetween(0.0, 1e-5);
    assertThat(visibility.low()).isZero();
    assertThat(visibility.error()).isCloseTo(error, within(1e-4 * error));
    assertThat(visibility.high()).isCloseTo(error, within(1e-2 * error));
    assertThat(fit.mean(true, 0).value()).isCloseTo(0.3, within(1e-9));
    assertThat(phases().ofPeriod(TURN).oscillates()).isTrue();
  }

  @Test
  void aKindWithoutCoincidencesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> level(0, 0))
        .withMessage(
            "a sweep must have coincidences of the same detector to fit, but has none at any setting");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> level(3, 0))
        .withMessageContaining("coincidences across detectors");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Sweep.ofCorrelations(new double[] {2, 2}, new double[2], new double[] {1, 1}))
        .withMessage("a sweep must have at least two different settings, but all are 2.0");
  }

  @Test
  void visibilitiesAreShares() {
    double[] settings = IntStream.range(0, 12).mapToDouble(i -> i * TURN / 12).toArray();
    double[] sigmas = new double[12];
    Arrays.fill(sigmas, 0.1);
    double[] large = Arrays.stream(settings).map(x -> 2 + 3 * Math.cos(x)).toArray();
    FringeFit fit = new FringeSearch(Sweep.ofCorrelations(settings, large, sigmas)).ofPeriod(TURN);
    assertThat(fit.amplitude(false, 0).value()).isCloseTo(3, within(1e-6));
    assertThat(fit.visibility(0).value()).isEqualTo(1);
    assertThat(fit.visibility(0).high()).isEqualTo(1);
    assertThat(fit.visibilityEstimate(0).value()).isEqualTo(1);
    double[] negative = Arrays.stream(settings).map(x -> -1 + 0.5 * Math.cos(x)).toArray();
    FringeFit below =
        new FringeSearch(Sweep.ofCorrelations(settings, negative, sigmas)).ofPeriod(TURN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> below.visibility(0))
        .withMessageStartingWith("the mean g2 must be above 0 for a visibility, but its fit is -");
  }
}
