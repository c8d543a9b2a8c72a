package org.mebit.oscillator.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Pulses, thermal occupation and correlations of one device against the reference program, and
/// against the numbers of R. Riedinger et al., Nature 556, 473 (2018).
final class PulsesAndDevicesTest {
  /// Formulas in double precision on both sides.
  private static final double CLOSED_PERCENT = 1e-9;

  private static final double US = 1e-6;

  private static PulseScattering pulse(double coupling) {
    return new PulseScattering(1553.8e-9, 2.2e5, 0.5, coupling, 5.1e9);
  }

  private static SingleDevice device(String id) {
    JsonNode given = Reference.given(id);
    return new SingleDevice(
        given.get("t").asDouble() * US,
        given.get("Gam").asDouble() / US,
        given.get("p").asDouble(),
        given.get("nleak").asDouble(),
        given.get("nbg").asDouble());
  }

  @Test
  void aPulseAgreesWithTheReference() {
    double energy = Reference.given("open-085").get("E_J").asDouble();
    PulseScattering pulse = pulse(550e3);
    assertThat(pulse.strength(energy))
        .isCloseTo(Reference.value("open-085", 0), withinPercentage(CLOSED_PERCENT));
    assertThat(pulse.pairProbability(energy))
        .isCloseTo(Reference.value("open-085", 1), withinPercentage(CLOSED_PERCENT));
    assertThat(pulse.swapFidelity(energy))
        .isCloseTo(Reference.value("open-085", 2), withinPercentage(CLOSED_PERCENT));
  }

  /// Worked out from the published couplings and probabilities, to the digits given.
  @ParameterizedTest
  @CsvSource({"550e3, 0.0056, 30.9, 0.034, 191.5", "790e3, 0.008, 21.4, 0.034, 92.8"})
  void energiesOfTheExperiment(double g, double p, double pump, double swap, double read) {
    assertThat(pulse(g).energyForPairs(p) * 1e15).isCloseTo(pump, within(0.05));
    assertThat(pulse(g).energyForSwap(swap) * 1e15).isCloseTo(read, within(0.05));
  }

  @Test
  void energiesGoBackAndForth() {
    PulseScattering pulse = pulse(790e3);
    assertThat(pulse.pairProbability(pulse.energyForPairs(0.3)))
        .isCloseTo(0.3, withinPercentage(CLOSED_PERCENT));
    assertThat(pulse.swapFidelity(pulse.energyForSwap(0.9)))
        .isCloseTo(0.9, withinPercentage(CLOSED_PERCENT));
    assertThat(pulse.pairProbability(0)).isZero();
    // Nothing is lost where pulses are weak.
    assertThat(pulse.swapFidelity(1e-30) / pulse.strength(1e-30)).isCloseTo(1, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-082", "open-083"})
  void occupationAgreesWithTheReference(String id) {
    JsonNode given = Reference.given(id);
    ThermalMode mode = new ThermalMode(given.get("f").asDouble());
    double temperature = given.get("T").asDouble();
    assertThat(mode.occupation(temperature))
        .isCloseTo(Reference.value(id), withinPercentage(CLOSED_PERCENT));
    assertThat(mode.temperature(Reference.value(id)))
        .isCloseTo(temperature, withinPercentage(CLOSED_PERCENT));
  }

  @Test
  void coldAndHotLimits() {
    ThermalMode mode = new ThermalMode(5.1e9);
    assertThat(mode.occupation(0)).isZero();
    assertThat(mode.temperature(0)).isZero();
    assertThat(mode.occupation(1e-6)).isZero();
    // kT/hf − 1/2 + …; kT/hf at 300 K from the constants of the SI
    assertThat(mode.occupation(300)).isCloseTo(1225.6834778 - 0.5, within(1e-3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-077", "open-078"})
  void correlationsAgreeWithTheReference(String id) {
    assertThat(device(id).correlation(Reference.given(id).get("nth").asDouble()))
        .isCloseTo(Reference.value(id), withinPercentage(CLOSED_PERCENT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open-079", "open-080"})
  void thermalPhononsAgreeWithTheReference(String id) {
    assertThat(device(id).thermalPhonons(Reference.given(id).get("g").asDouble()))
        .isCloseTo(Reference.value(id), withinPercentage(CLOSED_PERCENT));
  }

  /// A Gaussian pair: `g − 1 = ⟨m s⟩²/(n_s n_m)` with `⟨m s⟩² = p (1 + p)(1 + n₀)²`, `n_s = p (1 +
  /// n₀)`, no delay and no noise but what is there before.
  @Test
  void theExactResultIsThatOfGaussianMoments() {
    double p = 0.3;
    double before = 0.2;
    double stokes = p * (1 + before);
    double phonons = before + stokes;
    double squared = p * (1 + p) * (1 + before) * (1 + before);
    SingleDevice device = new SingleDevice(0, 1, p, 0, 0);
    double thermal = phonons - p;
    assertThat(device.exactCorrelation(thermal, before, 1))
        .isCloseTo(1 + squared / (stokes * phonons), withinPercentage(CLOSED_PERCENT));
    assertThat(device.mostCorrelation())
        .isCloseTo(device.correlation(0), withinPercentage(CLOSED_PERCENT));
    assertThat(device.exactThermalPhonons(device.mostExactCorrelation(before, 0.25), before, 0.25))
        .isCloseTo(0, within(1e-12));
    // False heralds are independent of what is read.
    assertThat(device.exactCorrelation(thermal, before, 0.25))
        .isCloseTo(1 + 0.25 * squared / (stokes * phonons), withinPercentage(CLOSED_PERCENT));
    assertThat(
            device.exactThermalPhonons(
                device.exactCorrelation(thermal, before, 0.25), before, 0.25))
        .isCloseTo(thermal, within(1e-12));
  }

  @Test
  void theExactResultOfDeviceA() {
    // 7.35 against the published 7.07 to lowest order
    assertThat(device("open-077").exactCorrelation(0.119, 0.039, 1)).isCloseTo(7.35, within(0.01));
  }

  @Test
  void visibilityIsBoundByTheWorseDevice() {
    assertThat(SingleDevice.visibilityBound(7.1, 9.6))
        .isEqualTo(SingleDevice.visibilityBound(9.6, 7.1))
        .isCloseTo(Reference.value("open-084"), withinPercentage(CLOSED_PERCENT));
    assertThat(SingleDevice.visibilityBound(1, 5)).isZero();
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> pulse(550e3).energyForSwap(1))
        .withMessage("swap fidelity must be in (0, 1), but is 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> device("open-077").thermalPhonons(1))
        .withMessage("g2 must be above 1, but is 1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SingleDevice(0, 1, 0, 0, 0).correlation(0))
        .withMessage("noise per phonon must be above 0, but is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ThermalMode(5e9).occupation(Double.NaN))
        .withMessage("temperature must be at least 0 and finite, but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SingleDevice.visibilityBound(0.9, 5))
        .withMessage("g2 must be at least 1, but is 0.9");
  }
}
