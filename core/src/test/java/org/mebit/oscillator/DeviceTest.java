package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.PointRandom;

class DeviceTest {
  /// Runge and Kutta's fourth order with 4000 steps of at most 2·10⁻³ decay times.
  private static final double STEPPED = 1e-11;

  @ParameterizedTest
  @CsvSource({
    "0.25e6, 0.28e6, 2e6, 0.04",
    "2e6, 0.3e6, 0.1e6, 0",
    "1e6, 0.3e6, 1e6, 0.5",
    "1e6, 0.3e6, 1.000000001e6, 0.1",
    "0, 0.3e6, 2e6, 0.1",
    "0, 0.3e6, 0, 0.1",
    "1e6, 0.2e6, 0, 1"
  })
  void addedPhononsSolveTheRateEquation(double decay, double heating, double cooling, double bath) {
    Device device = new Device(0.01, 0.03, 0.02, decay, heating, cooling, bath, 0.1);
    double delay = 3e-6;
    int steps = 4000;
    double h = delay / steps;
    double n = device.occupationBeforePulse() + device.stokesPhotons();
    for (int i = 0; i < steps; i++) {
      double t = i * h;
      double k1 = slope(device, t, n);
      double k2 = slope(device, t + h / 2, n + h / 2 * k1);
      double k3 = slope(device, t + h / 2, n + h / 2 * k2);
      double k4 = slope(device, t + h, n + h * k3);
      n += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    assertThat(device.phonons(delay)).isCloseTo(n, within(STEPPED));
  }

  private static double slope(Device d, double t, double n) {
    return d.decayRate() * (d.bathOccupation() - n)
        + d.heatingRate() * Math.exp(-d.heatingDecayRate() * t);
  }

  /// Squeezer, decay, swap and loss as symplectic maps and channels of the covariance matrix.
  @Test
  void agreesWithCovarianceMatrices() {
    var random = PointRandom.forPoint(3, 0);
    for (int trial = 0; trial < 20; trial++) {
      Device device = Setups.device(random);
      double delay = random.nextDouble(0, 3e-6);
      double[] moments = PlainCovariance.deviceMoments(device, delay);
      assertThat(device.stokesPhotons()).isCloseTo(moments[0], within(STEPPED));
      assertThat(device.phonons(delay) + device.readHeating())
          .isCloseTo(moments[1], within(STEPPED));
      assertThat(device.correlation(delay)).isCloseTo(moments[2], within(STEPPED));
    }
  }

  @Test
  void decayThatTendsToZeroIsNoDecay() {
    Device still = new Device(0.01, 0.03, 0.02, 0, 3e5, 2e6, 0.1, 0);
    Device slow = new Device(0.01, 0.03, 0.02, 1e-3, 3e5, 2e6, 0.1, 0);
    assertThat(slow.phonons(1e-6)).isCloseTo(still.phonons(1e-6), within(1e-8));
    assertThat(slow.correlation(1e-6)).isCloseTo(still.correlation(1e-6), within(1e-8));
    // k (1 − e^{−γt})/γ on top of n₀ + p (1 + n₀)
    assertThat(still.phonons(1e-6))
        .isCloseTo(0.02 + 0.0102 + 0.15 * -Math.expm1(-2), within(1e-15));
  }

  @Test
  void staysFiniteOverLongTimes() {
    Device device = new Device(0.01, 0.03, 0.02, 1e6, 3e5, 1e9, 0.1, 0);
    assertThat(device.phonons(1e3)).isCloseTo(0.1, within(1e-15));
    assertThat(device.correlation(1e3)).isZero();
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> new Device(-1, 0.1, 0, 0, 0, 0, 0, 0))
        .hasMessage("pumpProbability must be at least 0 and finite, but is -1.0");
    assertThatThrownBy(() -> new Device(0.1, Double.NaN, 0, 0, 0, 0, 0, 0))
        .hasMessage("swapEfficiency must be in 0..1, but is NaN");
    assertThatThrownBy(() -> new Device(0.1, 0.1, 0, 0, 0, 0, 0, 0).phonons(-1))
        .hasMessage("delay must be at least 0 and finite, but is -1.0");
  }
}
