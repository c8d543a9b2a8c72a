package org.mebit.fel.aperture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.GaussLegendre;

/// Circles about the axis inside a disc: the law of cosines, and the disc's area.
class ArcTest {
  @ParameterizedTest
  @CsvSource({"0.6, 0.1", "0.6, 0.0001", "0.2, 0.5", "0.5, 0.5", "0, 0.7", "0.5, 0.499"})
  void arcsCoverTheDisc(double angle, double radius) {
    Aperture aperture = new Aperture(angle, 0.3, radius);
    GaussLegendre rule = new GaussLegendre(60);
    double area = 0;
    for (Arc arc : aperture.arcs(3.8)) {
      double half = 0.5 * (arc.to() - arc.from());
      for (int i = 0; i < rule.size(); i++) {
        double at = arc.from() + half * (1 + rule.node(i));
        double rho = arc.angle(at);
        area += half * rule.weight(i) * 2 * arc.halfWidth(at) * rho * arc.slope(at);
        assertThat(arc.parameter(rho)).isCloseTo(at, within(1e-6));
        if (arc instanceof Arc.Cut) {
          double cosine = (rho * rho + angle * angle - radius * radius) / (2 * rho * angle);
          // The plain form loses half its digits near the ends.
          assertThat(arc.halfWidth(at)).isCloseTo(Math.acos(cosine), within(1e-7));
        }
      }
    }
    assertThat(area).isCloseTo(Math.PI * radius * radius, withinPercentage(1e-6));
  }

  @Test
  void aperturesAndWindowsKeepTheirDomains() {
    assertThatThrownBy(() -> new Aperture(-0.1, 0, 1))
        .hasMessage("angle of an aperture must be at least 0 and finite, but is -0.1");
    assertThatThrownBy(() -> new Aperture(0.1, 0, 0))
        .hasMessage("radius of an aperture must be above 0 and finite, but is 0.0");
    assertThatThrownBy(() -> new EnergyWindow(0.4, 0.3))
        .hasMessage("most energy of a window must be above its least, 0.4, but is 0.3");
    assertThatThrownBy(() -> new EnergyWindow(0, 0.3)).hasMessageContaining("above 0");
  }
}
