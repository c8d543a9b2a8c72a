package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.AliasTable;
import org.mebit.numeric.Normal;

class EventSimulationTest {
  /// Standard errors allowed of seeded draws: no chance enters, and 10⁶ events show a share that is
  /// off by 0.002.
  private static final double DEVIATIONS = 4;

  private static final long EVENTS = 1_000_000;

  private static final Fringe THIRD = new Fringe(BeatWave.BEAT, 3);

  private static final Interferometer LOSSY =
      new Interferometer(
          new BeamSplitter(0.4, 0.3, 0.2), new BeamSplitter(0.55, 0.1, -0.7), 0.6, 0.8);

  record Case(Interferometer interferometer, double jitter, Motion motion) {}

  static final List<Case> CASES =
      List.of(
          new Case(Interferometer.EVEN, 0, new Motion.Still()),
          new Case(LOSSY, 0, new Motion.Still()),
          new Case(LOSSY, 3e-9, new Motion.Drift(1e-4)),
          new Case(Interferometer.EVEN, 0, new Motion.Uniform(2e-4)),
          new Case(LOSSY, 1e-9, new Motion.Gaussian(1e-4)),
          new Case(Interferometer.EVEN, 0, new Motion.OrnsteinUhlenbeck(2.3e-4, 1e-8)),
          new Case(LOSSY, 0, new Motion.OrnsteinUhlenbeck(2.3e-4, 1e-7)));

  private static Arms arms(double inverted) {
    BeatWave wave = BeatWave.steady(1, 5e-7);
    return new Arms(wave, wave.inverted(inverted));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void drawsTheMeanOfTheIntegrals(Case given) {
    SplittableRandom random = new SplittableRandom(21);
    Visibility[] both = new Visibility[2];
    EventCounts[] drawn = new EventCounts[2];
    Counts[] exact = new Counts[2];
    double[] inverted = {THIRD.first(), THIRD.second()};
    for (int i = 0; i < 2; i++) {
      Gate gate = new Gate(inverted[i] + 5e-9, inverted[i] + 3e-7, given.jitter());
      Arms arms = arms(inverted[i]);
      exact[i] = given.interferometer().counts(arms.overlap(gate, given.motion()));
      drawn[i] =
          new EventSimulation(arms, given.interferometer(), gate, given.motion())
              .draw(EVENTS, random);
      assertThat(drawn[i].b() + drawn[i].c()).isEqualTo(EVENTS);
      assertThat(drawn[i].fringe())
          .isCloseTo(exact[i].fringe(), within(DEVIATIONS * drawn[i].standardError()));
    }
    both[0] = Visibility.between(exact[0], exact[1]);
    both[1] = Visibility.between(drawn[0], drawn[1]);
    assertThat(both[1].value()).isCloseTo(both[0].value(), within(DEVIATIONS * both[1].error()));
    assertThat(both[1].error()).isLessThan(4 / Math.sqrt(EVENTS));
  }

  @Test
  void timesFollowTheIntensityAndStayInTheGate() {
    double inverted = THIRD.first();
    for (double jitter : new double[] {0, 2e-9}) {
      Gate gate = new Gate(inverted, inverted + 1e-7, jitter);
      Arms arms = arms(inverted);
      EventSimulation simulation =
          new EventSimulation(arms, Interferometer.EVEN, gate, new Motion.Still());
      double[] times = new double[200_000];
      boolean[] atB = new boolean[times.length];
      simulation.draw(times, atB, new SplittableRandom(22));
      int cells = 40;
      double[] expected = new double[cells];
      int[] counts = new int[cells];
      double width = (gate.to() - gate.from()) / cells;
      double sum = 0;
      for (int i = 0; i < cells; i++) {
        double from = gate.from() + i * width;
        Overlap part = arms.overlap(new Gate(from, from + width, jitter), new Motion.Still());
        expected[i] = Interferometer.EVEN.counts(part).b();
        sum += expected[i] + Interferometer.EVEN.counts(part).c();
      }
      for (int i = 0; i < times.length; i++) {
        assertThat(times[i]).isBetween(gate.from(), gate.to());
        if (atB[i]) {
          counts[Math.min(cells - 1, (int) ((times[i] - gate.from()) / width))]++;
        }
      }
      double chiSquare = 0;
      for (int i = 0; i < cells; i++) {
        double mean = expected[i] / sum * times.length;
        chiSquare += (counts[i] - mean) * (counts[i] - mean) / mean;
      }
      // 40 degrees of freedom, standard deviation √80.
      assertThat(chiSquare).isBetween(40 - 4 * Math.sqrt(80), 40 + 4 * Math.sqrt(80));
    }
  }

  /// Detectors that tell the time worse than the gate is long, up to a hundred times: shares and
  /// times against integrals over parts of the gate.
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 3, 100})
  void badClocksKeepWhatTheGateWeighs(double jitterPerGate) {
    double length = 2e-9;
    double jitter = jitterPerGate * length;
    double inverted = THIRD.first();
    Gate gate = new Gate(inverted, inverted + length, jitter);
    BeatWave wave = BeatWave.steady(1, gate.latest());
    Arms arms = new Arms(wave, wave.inverted(inverted));
    EventSimulation simulation = new EventSimulation(arms, LOSSY, gate, new Motion.Still());
    double[] times = new double[200_000];
    boolean[] atB = new boolean[times.length];
    simulation.draw(times, atB, new SplittableRandom(24));
    int cells = 10;
    double[] expected = new double[2 * cells];
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      double from = gate.from() + i * length / cells;
      Counts part =
          LOSSY.counts(
              arms.overlap(new Gate(from, from + length / cells, jitter), new Motion.Still()));
      expected[2 * i] = part.b();
      expected[2 * i + 1] = part.c();
      sum += part.b() + part.c();
    }
    int[] counts = new int[2 * cells];
    for (int i = 0; i < times.length; i++) {
      assertThat(times[i]).isBetween(gate.from(), gate.to());
      int cell = Math.min(cells - 1, (int) ((times[i] - gate.from()) / length * cells));
      counts[2 * cell + (atB[i] ? 0 : 1)]++;
    }
    double chiSquare = 0;
    for (int i = 0; i < counts.length; i++) {
      double mean = expected[i] / sum * times.length;
      chiSquare += (counts[i] - mean) * (counts[i] - mean) / mean;
    }
    // 19 degrees of freedom, standard deviation √38.
    assertThat(chiSquare).isBetween(19 - 4 * Math.sqrt(38), 19 + 4 * Math.sqrt(38));
  }

  /// Moments of the cut normal distribution: `μ = [φ(a) − φ(b)]/P`, `⟨x²⟩ = 1 + [aφ(a) − bφ(b)]/P`;
  /// values with mpmath's normal distribution at 30 digits.
  @ParameterizedTest
  @CsvSource({
    "-0.3, 0.5, 0.09478010350455041, 0.061171535330726191",
    "0.2, 0.3, 0.24979173827088316, 0.063228942080789755",
    "0.1, 9, 0.86261747153093614, 1.0862617471530936",
    "2, 2.5, 2.2044520781676749, 4.8790430316852295",
    "6, 20, 6.1584826045445989, 37.950895627267594",
    "-3, -2.9, -2.9475460408656944, 8.6888571084874176",
    "-30, -8, -8.1213681122361127, 65.970944897888901"
  })
  void normalNumbersAreDrawnBetweenEdges(double a, double b, double mean, double square) {
    SplittableRandom random = new SplittableRandom(26);
    int draws = 200_000;
    double first = 0;
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < draws; i++) {
      double x = Normal.between(a, b, random);
      assertThat(x).isBetween(a, b);
      first += x / draws;
      second += x * x / draws;
      fourth += x * x * x * x / draws;
    }
    double root = Math.sqrt(draws);
    assertThat(first).isCloseTo(mean, within(DEVIATIONS * Math.sqrt(square - mean * mean) / root));
    assertThat(second)
        .isCloseTo(square, within(DEVIATIONS * Math.sqrt(fourth - square * square) / root));
  }

  @Test
  void speedsBeyondAllPhasesLeaveNoFringe() {
    double inverted = THIRD.first();
    Gate gate = new Gate(inverted, inverted + 1e-7);
    EventCounts drawn =
        new EventSimulation(
                arms(inverted), Interferometer.EVEN, gate, new Motion.Gaussian(Double.MAX_VALUE))
            .draw(100_000, new SplittableRandom(27));
    assertThat(drawn.fringe()).isCloseTo(0.5, within(DEVIATIONS * drawn.standardError()));
  }

  @Test
  void theSameSeedGivesTheSameEvents() {
    double inverted = THIRD.first();
    EventSimulation simulation =
        new EventSimulation(
            arms(inverted), LOSSY, new Gate(inverted, 4e-7), new Motion.Uniform(1e-4));
    assertThat(simulation.draw(1000, new SplittableRandom(1)))
        .isEqualTo(simulation.draw(1000, new SplittableRandom(1)))
        .isNotEqualTo(simulation.draw(1000, new SplittableRandom(2)));
  }

  @Test
  void standardErrorsAreThoseOfRepeatedDraws() {
    double inverted = 5.5e-8;
    EventSimulation simulation =
        new EventSimulation(
            arms(inverted), LOSSY, new Gate(inverted, 4e-7), new Motion.Uniform(1e-4));
    SplittableRandom random = new SplittableRandom(23);
    int repeats = 400;
    double mean = 0;
    double square = 0;
    double error = 0;
    for (int i = 0; i < repeats; i++) {
      EventCounts counts = simulation.draw(500, random);
      mean += counts.fringe() / repeats;
      square += counts.fringe() * counts.fringe() / repeats;
      error = counts.standardError();
    }
    // A standard deviation from 400 values is known to 1/√800.
    assertThat(Math.sqrt(square - mean * mean))
        .isCloseTo(error, within(error * DEVIATIONS / Math.sqrt(2.0 * repeats)));
  }

  @Test
  void aliasTablesKeepWeights() {
    double[] weights = {0, 1, 5, 0.5, 0, 3.5};
    AliasTable table = new AliasTable(weights);
    double[] found = new double[weights.length];
    // Uniform numbers on a grid: frequencies, not chance.
    int grid = 600_000;
    for (int i = 0; i < grid; i++) {
      found[table.draw((i + 0.5) / grid)] += 10.0 / grid;
    }
    for (int i = 0; i < weights.length; i++) {
      assertThat(found[i]).isCloseTo(weights[i], within(1e-4));
    }
    assertThatThrownBy(() -> new AliasTable(new double[3]))
        .hasMessage("weights must have a sum above 0, but have 0.0");
  }
}
