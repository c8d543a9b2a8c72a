package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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
