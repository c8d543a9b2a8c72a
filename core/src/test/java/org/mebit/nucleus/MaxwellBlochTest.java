package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mebit.nucleus.MaxwellBloch.schedule;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.nucleus.MaxwellBloch.Stretch;

/// Fields that are switched or ramped, against [MaxwellBloch].
class MaxwellBlochTest {
  private static final Transition IRON = Transition.IRON_57;

  /// Inverted, switched off, and back.
  private static final List<Stretch> SWITCHED =
      schedule(
          new Stretch(0, 0.15, 30, 0),
          new Stretch(0.15, 0.43, -30, 0),
          new Stretch(0.43, 0.78, 0, 0),
          new Stretch(0.78, 1.2, 30, 0));

  /// Ramped through zero, rested, and ramped up again without an edge in the field itself.
  private static final List<Stretch> RAMPED =
      schedule(
          new Stretch(0, 0.2, 20, 0),
          new Stretch(0.2, 0.5, 20, -110),
          new Stretch(0.5, 0.7, -13, 0),
          new Stretch(0.7, 1.1, -13, 95));

  /// Asked of any schedule up to `α = 10`, Γ.
  private static final double ASKED = 1e-10;

  private static final int DEPTHS = 24;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(0.3, SWITCHED),
        Arguments.of(1, SWITCHED),
        Arguments.of(10, SWITCHED),
        Arguments.of(0.3, RAMPED),
        Arguments.of(1, RAMPED),
        Arguments.of(10, RAMPED));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesWithTheEquations(double alpha, List<Stretch> stretches) {
    for (int kept = 1; kept <= stretches.size(); kept++) {
      List<Stretch> begun = stretches.subList(0, kept);
      double integrated = MaxwellBloch.chebyshev(2 * alpha, DEPTHS).behind(begun, 4000);
      assertThat(series(alpha, begun)).isCloseTo(integrated, within(ASKED));
    }
  }

  @Test
  void theReferenceConvergesWithOrderFourInTime() {
    for (List<Stretch> stretches : List.of(SWITCHED, RAMPED)) {
      MaxwellBloch reference = MaxwellBloch.chebyshev(2, DEPTHS);
      double exact = series(1, stretches);
      double coarse = reference.behind(stretches, 300) - exact;
      double fine = reference.behind(stretches, 600) - exact;
      assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(4, within(0.05));
    }
  }

  @Test
  void theReferenceConvergesWithOrderTwoInDepth() {
    double exact = series(1, SWITCHED);
    double coarse = MaxwellBloch.trapezoid(2, 10).behind(SWITCHED, 1500) - exact;
    double fine = MaxwellBloch.trapezoid(2, 20).behind(SWITCHED, 1500) - exact;
    assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.03));
  }

  /// The wave at the end of the last stretch; what follows cannot matter.
  private static double series(double alpha, List<Stretch> stretches) {
    FieldSchedule schedule = FieldSchedule.splitting(stretches.getFirst().splitting());
    for (Stretch stretch : stretches) {
      double start = stretch.from() * IRON.lifetime();
      Vector field = Vector.ALONG_H.times(stretch.splitting());
      Vector slope = Vector.ALONG_H.times(stretch.slope() / IRON.lifetime());
      schedule =
          schedule.then(
              stretch.slope() == 0
                  ? new FieldSchedule.Constant(start, field)
                  : new FieldSchedule.Ramp(start, field, slope));
    }
    double end = stretches.getLast().to() * IRON.lifetime();
    return Waves.re(new TwoLineCrystal(alpha, IRON).scattered(schedule, end, 0.1 * ASKED), end);
  }
}
