package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.PointRandom;

/// More than two devices, and more than one link.
class NetworkTest {
  private static final double ROUNDING = 1e-11;

  @Test
  void thermalMomentsAreFactorials() {
    GaussianModes thermal = GaussianModes.pair(0.3, 0.5, 0);
    assertThat(thermal.numbers(0, 0, 0)).isCloseTo(6 * 0.027, within(ROUNDING));
    assertThat(thermal.numbers(0, 1, 1)).isCloseTo(0.3 * 2 * 0.25, within(ROUNDING));
    assertThat(thermal.moment(new int[] {0}, new int[] {1})[0]).isZero();
    assertThat(thermal.moment(new int[] {0}, new int[] {0, 0})[0]).isZero();
  }

  @Test
  void pairsAreCounted() {
    // ⟨:n m:⟩ = ⟨n⟩⟨m⟩ + c²
    GaussianModes modes = GaussianModes.pair(0.3, 0.5, 0.6);
    assertThat(modes.numbers(0, 1)).isCloseTo(0.15 + 0.36, within(ROUNDING));
    HeraldedPhonons phonons = new HeraldedPhonons(0.5, 0.36 / 0.3);
    double mean = modes.numbers(0, 1) / modes.numbers(0);
    assertThat(phonons.mean()).isCloseTo(mean, within(ROUNDING));
    assertThat(phonons.autocorrelation())
        .isCloseTo(modes.numbers(0, 1, 1) / modes.numbers(0) / (mean * mean), within(ROUNDING));
    assertThat(new HeraldedPhonons(0, 1).autocorrelation()).isZero();
    assertThat(new HeraldedPhonons(1, 0).autocorrelation()).isEqualTo(2);
    assertThatThrownBy(() -> new HeraldedPhonons(0, 0).autocorrelation())
        .hasMessageContaining("their mean is 0");
  }

  /// The general moments behind the pair's own splitter, phase and losses.
  @Test
  void agreesWithThePair() {
    OscillatorPair pair = Setups.bright();
    double delay = 4e-7;
    PairMoments moments = pair.moments(delay);
    GaussianModes sources = light(pair.a(), delay).and(light(pair.b(), delay));
    ComplexMatrix w = ComplexMatrix.zeros(2, 4);
    double[] entries = w.entries();
    double phase = 1.1;
    // Pump detector 1: √0.4 · √0.7 e^{iθ} A + √0.6 · √0.9 B; read detector 2.
    entries[0] = Math.sqrt(0.28) * Math.cos(phase);
    entries[1] = Math.sqrt(0.28) * Math.sin(phase);
    entries[2 * 2 * 2] = Math.sqrt(0.54);
    entries[2 * (1 + 2 * 1)] = Math.sqrt(0.48);
    entries[2 * (1 + 2 * 3)] = -Math.sqrt(0.32);
    GaussianModes seen = sources.through(w);
    double g = seen.numbers(0, 1) / (seen.numbers(0) * seen.numbers(1));
    assertThat(g).isCloseTo(moments.correlation(2, 1, phase), within(ROUNDING));
  }

  private static GaussianModes light(Device d, double delay) {
    return GaussianModes.pair(
        d.stokesPhotons(),
        d.swapEfficiency() * d.phonons(delay),
        Math.sqrt(d.swapEfficiency()) * d.correlation(delay));
  }

  /// Closed forms in `y = g⁽²⁾ − 1` against moments of eighth and tenth order.
  @ParameterizedTest
  @ValueSource(doubles = {0.005, 0.02, 0.1, 0.5})
  void equalDevicesFollowFromOneCorrelation(double occupation) {
    Device device = new Device(0.02, 0.3, occupation, 1e5, 2e5, 2e6, 0.1, 0);
    double delay = 3e-7;
    double c = device.correlation(delay);
    EqualDevices equal = new EqualDevices(c * c / (device.stokesPhotons() * device.phonons(delay)));
    FourDevices four = new FourDevices(device, device, device, device, 0, 0);
    assertThat(four.visibility(delay)).isCloseTo(equal.bellVisibility(), within(ROUNDING));
    assertThat(four.chsh(delay)).isCloseTo(equal.chsh(), within(ROUNDING));
    assertThat(four.correlation(delay, 0.4, 1.5))
        .isCloseTo(equal.bellVisibility() * Math.cos(1.1), within(ROUNDING));
    double swapped = equal.swapWitness();
    assertThat(four.swapped(delay).witness()).isCloseTo(swapped, within(ROUNDING * swapped));
    Window clear = new Window(0.1, 0.1, 1, 1, 0, 0, 1);
    MechanicalMoments pair =
        new OscillatorPair(device, device, new Optics(0.5, clear, clear, 0, 0))
            .moments(delay)
            .weighted(1);
    assertThat(pair.witness())
        .isCloseTo(equal.pairWitness(), within(ROUNDING * equal.pairWitness()));
    assertThat(equal.witnessAmong(2))
        .isCloseTo(equal.pairWitness(), within(ROUNDING * equal.pairWitness()));
    GaussianModes one =
        GaussianModes.pair(
            device.stokesPhotons(), device.phonons(delay), device.correlation(delay));
    GaussianModes five = one.and(one).and(one).and(one).and(one);
    ComplexMatrix w = ComplexMatrix.zeros(3, 10);
    for (int k = 0; k < 5; k++) {
      w.entries()[2 * 3 * 2 * k] = Math.sqrt(0.2);
    }
    w.entries()[2 * (1 + 3 * 1)] = 1;
    w.entries()[2 * (2 + 3 * 5)] = 1;
    GaussianModes seen = five.through(w);
    double coherence = seen.moment(new int[] {0, 1}, new int[] {0, 2})[0];
    assertThat(seen.numbers(0, 1, 2) * seen.numbers(0) / (coherence * coherence))
        .isCloseTo(equal.witnessAmong(5), within(ROUNDING * equal.witnessAmong(5)));
  }

  /// Both conditions meet at one root; 21.267 comes from an independent solution.
  @Test
  void bellAndSwapShareTheirThreshold() {
    double root = EqualDevices.bellThreshold();
    assertThat(1 + root).isCloseTo(21.267, within(5e-4));
    assertThat(new EqualDevices(root).chsh()).isCloseTo(2, within(ROUNDING));
    assertThat(new EqualDevices(root).swapWitness()).isCloseTo(1, within(ROUNDING));
    // S = 2.138 of devices with n₀ = p = 0.02
    Device device = new Device(0.02, 0.03, 0.02, 0, 0, 0, 0, 0);
    assertThat(new FourDevices(device, device, device, device, 0, 0).chsh(0))
        .isCloseTo(2.138, within(5e-4));
  }

  @Test
  void noiseLowersTheBellCorrelation() {
    Device device = new Device(0.02, 0.03, 0.02, 0, 0, 0, 0, 0);
    FourDevices clean = new FourDevices(device, device, device, device, 0, 0);
    // Noise as large as the signal in both windows: y/4. No detector meets its like in a moment, so
    // Poissonian noise is as good as thermal.
    double excess = 1.02 * 1.02 / (0.02 + 0.02 * 1.02) / 4;
    FourDevices noisy =
        new FourDevices(
            device, device, device, device, device.stokesPhotons(), 0.03 * device.phonons(0));
    assertThat(noisy.visibility(0))
        .isCloseTo(new EqualDevices(excess).bellVisibility(), within(ROUNDING));
    assertThat(noisy.swapped(0).witness()).isGreaterThan(clean.swapped(0).witness());
    Device still = new Device(0, 0.03, 0.02, 0, 0, 0, 0, 0);
    FourDevices none = new FourDevices(still, still, still, still, 0, 0);
    assertThatThrownBy(() -> none.chsh(0)).hasMessageContaining("coincidences of four");
    assertThatThrownBy(() -> none.swapped(0)).hasMessageContaining("coincidences of three");
  }

  /// Seeded; four standard errors of the mean over the runs.
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 5, 1000})
  void linksTakeAsLongAsTheyTakeInASimulation(long memory) {
    double p = 0.05;
    RandomGenerator random = PointRandom.forPoint(41, memory);
    int runs = 20_000;
    double sum = 0;
    double squares = 0;
    for (int run = 0; run < runs; run++) {
      long attempts = attempts(p, memory, random);
      sum += attempts;
      squares += (double) attempts * attempts;
    }
    double mean = sum / runs;
    double error = Math.sqrt((squares / runs - mean * mean) / runs);
    assertThat(new ParallelLinks(p, memory).meanAttempts()).isCloseTo(mean, within(4 * error));
  }

  private static long attempts(double p, long memory, RandomGenerator random) {
    long attempts = 0;
    long held = -1;
    while (true) {
      attempts++;
      if (held < 0) {
        boolean first = random.nextDouble() < p;
        boolean second = random.nextDouble() < p;
        if (first && second) {
          return attempts;
        }
        held = (first || second) && memory > 0 ? 0 : -1;
      } else {
        held++;
        if (random.nextDouble() < p) {
          return attempts;
        }
        if (held == memory) {
          held = -1;
        }
      }
    }
  }

  @Test
  void linksOfCertainSuccessTakeOneAttempt() {
    assertThat(new ParallelLinks(1, 0).meanAttempts()).isEqualTo(1);
    assertThat(new ParallelLinks(1, 7).meanAttempts()).isEqualTo(1);
    assertThatThrownBy(() -> new ParallelLinks(0, 1))
        .hasMessage("success must be above 0 and at most 1, but is 0.0");
  }
}
