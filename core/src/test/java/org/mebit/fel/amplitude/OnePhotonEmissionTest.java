package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.UndulatorField.Harmonic;
import org.mebit.numeric.GaussLegendre;

/// One photon: values of Dirac matrices with 50 digits from `fel-reference.json`, Klein-Nishina,
/// Liénard and Wiechert in the laboratory, and the flux of the X-ray Data Booklet.
class OnePhotonEmissionTest {
  private static final double TOLERANCE = 1e-14;

  private static final UndulatorField ROUGH =
      new UndulatorField(
          List.of(
              new Harmonic(1, 0.9, 0.3),
              new Harmonic(-1, -0.2, 0.5),
              new Harmonic(2, 0.15, -0.1),
              new Harmonic(-3, 0.05, 0.2)));

  /// K, κ, n, θ; then `½ Σ_spins |ū′Vu|²` for both helicities and ω₁/m.
  @ParameterizedTest
  @CsvSource({
    "3.6975666644168497, 7.913617822180475e-07, 1, 0.8, 6.524882272381623, 0.0002843874085624397, "
        + "6.281303237432315e-08",
    "1.3, 0.2, 2, 1.1, 0.13530526647176855, 0.0013495886859768763, 0.14236257673115865"
  })
  void isTheVertexOfDiracMatrices(
      double strength,
      double recoil,
      int harmonic,
      double polar,
      double right,
      double left,
      double energy) {
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.helical(strength), TOLERANCE);
    double angle = Math.tan(polar / 2);
    double plus = emission.plus(angle, harmonic, recoil);
    assertThat(recoil * plus * (1 + angle * angle) / 2)
        .isEqualTo(energy, Offset.offset(1e-13 * energy));
    double[] mean = spinMean(emission, angle, 0.4, harmonic, recoil);
    // Of the sum: the smaller one is a difference of terms as large as the larger.
    assertThat(mean[0]).isEqualTo(right, Offset.offset(1e-13 * right));
    assertThat(mean[1]).isEqualTo(left, Offset.offset(1e-13 * right));
  }

  /// A weak wave scatters as Klein and Nishina say, `¼K²(ω′/ω + ω/ω′ − sin²Θ)` with spinors `ūu =
  /// 1` and a circular wave of amplitude K (Jauch, Rohrlich, Theory of Photons and Electrons, §
  /// 11-3); the photon meets the electron at rest along −z.
  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 0.3, 2.5})
  void isKleinNishinaInWeakField(double recoil) {
    double strength = 1e-8;
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.helical(strength), TOLERANCE);
    for (double polar : new double[] {0.1, 0.9, 1.6, 2.7}) {
      double[] mean = spinMean(emission, Math.tan(polar / 2), 1.3, 1, recoil);
      double ratio = 1 / (1 + recoil * (1 + Math.cos(polar)));
      double expected =
          strength * strength / 4 * (ratio + 1 / ratio - Math.sin(polar) * Math.sin(polar));
      assertThat(mean[0] + mean[1]).isEqualTo(expected, Offset.offset(1e-12 * expected));
    }
  }

  /// Light-front spin turns over with one helicity alone, and spins up and down mirror each other.
  @Test
  void keepsAngularMomentumOfLightFront() {
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.elliptic(1.1, 0.3), TOLERANCE);
    double[] up = new double[8];
    double[] down = new double[8];
    emission.amplitudes(0.7, 0.4, 2, 0.3, 1, up, 0);
    emission.amplitudes(0.7, 0.4, 2, 0.3, -1, down, 0);
    assertThat(Math.hypot(up[4], up[5])).isGreaterThan(1e-4);
    assertThat(Math.hypot(up[6], up[7])).isZero();
    assertThat(Math.hypot(down[4], down[5])).isZero();
    assertThat(Math.hypot(down[6], down[7]))
        .isEqualTo(Math.hypot(up[4], up[5]), Offset.offset(1e-15));
    double taken = 0.3 * emission.plus(0.7, 2, 0.3);
    assertThat(Math.hypot(up[0], up[1]) / Math.hypot(down[0], down[1]))
        .isEqualTo(1 / (1 - taken), Offset.offset(1e-13));
  }

  /// Per electron and pass the laboratory's `α ω|∫ n×(n×β) e^{iω(t − n·r)} dt|²/4π² dω dΩ` along
  /// the orbit, integrated step by step at γ = 20,000; the light-front form leaves some hundred
  /// `1/γ²` of the phase over seven periods, and 1.1·10⁻⁶ was seen.
  @ParameterizedTest
  @CsvSource({"0.6, 0.3, 0.3333", "0.6, 2.2, 1.23", "1.4, -1.0, 0.61", "0.05, 0.9, 2.4"})
  void isTheLienardWiechertSpectrumOfACutUndulator(double angle, double azimuth, double fraction) {
    for (UndulatorField field :
        List.of(
            UndulatorField.helical(1.7),
            UndulatorField.planar(2.5),
            UndulatorField.elliptic(1.4, -0.3),
            ROUGH)) {
      for (OnePhotonEmission.Ends ends : OnePhotonEmission.Ends.values()) {
        double lab = new Laboratory(field, 20_000, 7, ends).density(angle, azimuth, fraction);
        OnePhotonEmission emission = OnePhotonEmission.of(field, ends, TOLERANCE);
        double ours = emission.spectralDensity(angle, azimuth, fraction, 7);
        assertThat(ours).isEqualTo(lab, Offset.offset(5e-6 * lab));
      }
    }
  }

  /// `2 sin²(πN_uν)` is 1 in the mean over a fringe of the two ends.
  @Test
  void meanIsThatOverAFringe() {
    UndulatorField field = UndulatorField.planar(3.5);
    OnePhotonEmission emission = OnePhotonEmission.of(field, TOLERANCE);
    int periods = 1_000_000;
    double dressed = 1 + field.meanSquare();
    double fringe = dressed / (dressed + 0.36) / periods;
    double sum = 0;
    int points = 40;
    for (int i = 0; i < points; i++) {
      sum += emission.spectralDensity(0.6, 0.4, 1.0 / 3 + fringe * i / points, periods) / points;
    }
    double mean = emission.spectralDensity(0.6, 0.4, 1.0 / 3 + fringe / 2);
    // The mean's own slope times the fringe's width, 1/N_u, is left.
    assertThat(sum).isEqualTo(mean, Offset.offset(1e-5 * mean));
  }

  /// Photons per second, mrad² and 0.1 % of bandwidth on axis: `1.744·10¹⁴ N² E² I F_n(K)` (X-ray
  /// Data Booklet, section 2.1, eq. 16), F_n(1.5) by scipy's Bessel functions.
  @ParameterizedTest
  @CsvSource({"1, 0.3611547679618876", "3, 0.38185021326448376"})
  void hasFluxOfTheBooklet(int harmonic, double expected) {
    int periods = 100;
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.planar(1.5), TOLERANCE);
    double density = harmonic * emission.spectralDensity(0, 0, harmonic, periods);
    double gammaOfGev = 1 / 0.51099895e-3;
    double perAmpere = 1 / 1.602176634e-19;
    double flux = density * 1e-3 * 1e-6 * gammaOfGev * gammaOfGev * perAmpere;
    assertThat(flux).isEqualTo(1.744e14 * periods * periods * expected, Offset.offset(3e-4 * flux));
  }

  /// Integrated over a line the photons are `2αN_u` times what does not depend on `N_u`: `∫ 2
  /// sin²(πN_ux)/x² dx = 2π²N_u`.
  @Test
  void lineGrowsWithPeriods() {
    UndulatorField field = UndulatorField.helical(2);
    OnePhotonEmission emission = OnePhotonEmission.of(field, TOLERANCE);
    double angle = 0.5;
    double perShare = 5 / 5.25;
    double[] v = new double[4];
    emission.vertex(angle, 0, 2 * perShare / 5, 1, v, 0);
    double strength = v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + v[3] * v[3];
    int periods = 2000;
    double reach = 40.0 / periods;
    double sum = 0;
    int steps = 8000;
    for (int i = 0; i < steps; i++) {
      double share = 1 - reach + 2 * reach * (i + 0.5) / steps;
      sum += emission.spectralDensity(angle, 0, share * perShare, periods);
    }
    sum *= 2 * reach / steps * perShare;
    double whole = 2 * periods / 137.035999084 * perShare * perShare * strength / 25;
    // 1/(π² · 40) of the line lies beyond.
    assertThat(sum / whole).isEqualTo(1 - 1 / (Math.PI * Math.PI * 40), Offset.offset(2e-4));
  }

  @Test
  void saysWhereItDiverges() {
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.planar(2), TOLERANCE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(0, 0, 3))
        .withMessage("photon must not be on harmonic 3, but takes 3.0 quanta");
    assertThat(emission.spectralDensity(0, 0, 3, 10)).isPositive();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(-0.1, 0, 0.5))
        .withMessageContaining("angle must be at least 0 and energy fraction above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(0.1, 0, 0))
        .withMessageContaining("but are 0.1 and 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.amplitudes(0.1, 0, 1, 0.1, 0, new double[8], 0))
        .withMessage("spin must be 1 or -1, but is 0");
  }

  private static double[] spinMean(
      OnePhotonEmission emission, double angle, double azimuth, int harmonic, double recoil) {
    double[] mean = new double[2];
    double[] parts = new double[8];
    for (int spin : new int[] {1, -1}) {
      emission.amplitudes(angle, azimuth, harmonic, recoil, spin, parts, 0);
      for (int i = 0; i < 8; i++) {
        mean[i / 2 % 2] += parts[i] * parts[i] / 2;
      }
    }
    return mean;
  }

  /// An electron in a static magnet of unit wave number along z, transverse velocity `−a(z)/γ`.
  private record Laboratory(
      UndulatorField field, double gamma, int periods, OnePhotonEmission.Ends ends) {
    private static final GaussLegendre RULE = new GaussLegendre(20);

    double density(double angle, double azimuth, double fraction) {
      double polar = Math.atan(angle / gamma);
      double nx = Math.sin(polar) * Math.cos(azimuth);
      double ny = Math.sin(polar) * Math.sin(azimuth);
      double nz = Math.cos(polar);
      double late = 2 * Math.pow(Math.sin(polar / 2), 2);
      double fundamental = 2 * gamma * gamma / (1 + field.meanSquare());
      double omega = fraction * fundamental;
      int steps = 24 * periods;
      double width = 2 * Math.PI * periods / steps;
      double[] sum = new double[6];
      double x = 0;
      double y = 0;
      double delay = 0;
      double[] straight = velocity(0, 0);
      if (ends == OnePhotonEmission.Ends.FLIGHT) {
        end(sum, straight, nx, ny, nz, late, omega, 0, 1);
      }
      for (int s = 0; s < steps; s++) {
        for (int k = 0; k < RULE.size(); k++) {
          // Path from the step's start to this node, by the same rule.
          double part = width * (RULE.node(k) + 1) / 2;
          double[] here = path(s * width, part, x, y, delay, late);
          double z = s * width + part;
          double[] b = velocity(z);
          double weight = width * RULE.weight(k) / 2 / b[2];
          double phase = omega * (here[2] - nx * here[0] - ny * here[1]);
          add(sum, b, nx, ny, nz, weight * Math.cos(phase), weight * Math.sin(phase));
        }
        double[] after = path(s * width, width, x, y, delay, late);
        x = after[0];
        y = after[1];
        delay = after[2];
      }
      if (ends == OnePhotonEmission.Ends.FLIGHT) {
        double phase = omega * (delay - nx * x - ny * y);
        end(sum, straight, nx, ny, nz, late, omega, phase, -1);
      }
      double square = 0;
      for (double part : sum) {
        square += part * part;
      }
      return fundamental * omega * square / (137.035999084 * 4 * Math.PI * Math.PI * gamma * gamma);
    }

    /// x, y and `t − z n_z` at a distance from where they are known.
    private double[] path(
        double z, double distance, double x, double y, double delay, double late) {
      double[] at = {x, y, delay};
      for (int k = 0; k < RULE.size(); k++) {
        double[] b = velocity(z + distance * (RULE.node(k) + 1) / 2);
        double weight = distance * RULE.weight(k) / 2;
        at[0] += weight * b[0] / b[2];
        at[1] += weight * b[1] / b[2];
        at[2] += weight * (b[3] / b[2] + late);
      }
      return at;
    }

    /// The flight from or to infinity: `±n×(n×β)e^{iψ}/(iω(1 − n·β))`.
    private static void end(
        double[] sum,
        double[] b,
        double nx,
        double ny,
        double nz,
        double late,
        double omega,
        double phase,
        int sign) {
      double slow = b[3] + b[2] * late - nx * b[0] - ny * b[1];
      double weight = sign / (omega * slow);
      add(sum, b, nx, ny, nz, weight * Math.sin(phase), -weight * Math.cos(phase));
    }

    private static void add(
        double[] sum, double[] b, double nx, double ny, double nz, double re, double im) {
      // n × (n × β) = n(n·β) − β; the transverse part of β − n, which is small.
      double dz = b[2] - nz;
      double dx = b[0] - nx;
      double dy = b[1] - ny;
      double along = nx * dx + ny * dy + nz * dz;
      double[] w = {nx * along - dx, ny * along - dy, nz * along - dz};
      for (int i = 0; i < 3; i++) {
        sum[2 * i] += w[i] * re;
        sum[2 * i + 1] += w[i] * im;
      }
    }

    /// β and `1 − β_z` at a place.
    private double[] velocity(double z) {
      double x = 0;
      double y = 0;
      for (Harmonic h : field.harmonics()) {
        double cosine = Math.cos(h.order() * z);
        double sine = Math.sin(h.order() * z);
        x -= h.real() * cosine - h.imaginary() * sine;
        y -= h.real() * sine + h.imaginary() * cosine;
      }
      return velocity(x, y);
    }

    private double[] velocity(double x, double y) {
      double slow = (1 + x * x + y * y) / (gamma * gamma);
      double along = Math.sqrt(1 - slow);
      return new double[] {x / gamma, y / gamma, along, slow / (1 + along)};
    }
  }

  @Test
  void hugeSharesAndNoNumbersAreRefused() {
    OnePhotonEmission emission = OnePhotonEmission.of(UndulatorField.helical(3.7), 1e-9);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(0, 0, 1e10 + 0.5))
        .withMessageContaining("must take at most 1000000 undulator quanta, but takes 1.0000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(0, 0, 3e9 + 0.5, 100))
        .withMessageContaining("must take at most 1000000 undulator quanta");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.spectralDensity(0.3, Double.NaN, 0.4))
        .withMessage("azimuth must be a finite number, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.plus(Double.NaN, 1, 0))
        .withMessage("angle must be at least 0, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.plus(0.3, 0, 0))
        .withMessageContaining("harmonic must be in 1..1000000, but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> emission.plus(0.3, 1, -1))
        .withMessage("recoil must be at least 0, but is -1.0");
  }
}
