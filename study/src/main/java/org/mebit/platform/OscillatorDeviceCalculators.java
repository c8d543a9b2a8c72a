package org.mebit.platform;

import static org.mebit.platform.OscillatorCalculators.absent;
import static org.mebit.platform.OscillatorCalculators.required;
import static org.mebit.platform.OscillatorCalculators.usual;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.GaussianPulse;
import org.mebit.oscillator.HeraldedPhonons;
import org.mebit.oscillator.design.Chips;
import org.mebit.oscillator.design.PulseScattering;
import org.mebit.oscillator.design.SingleDevice;
import org.mebit.oscillator.design.ThermalMode;

/// Calculators of single devices, and of finding devices that match.
final class OscillatorDeviceCalculators {
  private static final Domain WAVELENGTH = Domain.positive();

  private OscillatorDeviceCalculators() {}

  static Calculator matching() {
    return new Calculator(
        "device_matching",
        "chance to find devices of the same optical resonance on several chips",
        List.of(
            usual("wavelength", Unit.METRE, WAVELENGTH, 1551.2e-9, "of the resonances"),
            usual(
                "tolerance",
                Unit.HERTZ,
                Domain.positive(),
                100e6,
                "by which resonances that match may differ"),
            usual(
                "spread",
                Unit.METRE,
                Domain.positive(),
                2e-9,
                "standard deviation of the wavelengths on the first chip"),
            absent(
                "other_spread",
                Unit.METRE,
                Domain.positive(),
                2.3e-9,
                "the same on every other chip; that of the first unless set"),
            usual(
                "offset",
                Unit.METRE,
                Domain.real(),
                0,
                "mean wavelength of every other chip less that of the first"),
            whole("devices", 1, Chips.MOST_DEVICES, 234, "on each chip"),
            whole("chips", 2, Chips.MOST_CHIPS, 2, "number of chips, one device of each is wanted"),
            whole("draws", 0, 100_000_000, 10_000, "of chips in the simulation; none with 0"),
            whole("seed", 0, Integer.MAX_VALUE, 1, "of the random numbers")),
        List.of(
            Quantity.real("window", Unit.METRE, "w = lambda^2 tolerance / c"),
            Quantity.real(
                "centre_probability", Unit.ONE, "a device lies within w of its chip's mean"),
            Quantity.real(
                "pair_probability", Unit.ONE, "q: devices of two chips differ by at most w"),
            Quantity.real("expected_pairs", Unit.ONE, "of two chips, n^2 q"),
            Quantity.real(
                "independent_probability",
                Unit.ONE,
                "1 - (1 - q^(m-1))^(n^m): at least one match, all combinations independent"),
            Quantity.real(
                "tuple_reference",
                Unit.ONE,
                "a tuple matches, exactly: all within w of the device on the first chip"),
            Quantity.real(
                "tuple_span",
                Unit.ONE,
                "a tuple matches, exactly: all within one window of width w"),
            Quantity.real(
                "poisson_reference", Unit.ONE, "1 - exp(-n^m tuple_reference): no clustering"),
            Quantity.real("poisson_span", Unit.ONE, "1 - exp(-n^m tuple_span): no clustering"),
            Quantity.real(
                "simulated_reference",
                Unit.ONE,
                "at least one match, simulated: all within w of the device on the first chip"),
            Quantity.real("simulated_reference_error", Unit.ONE, "its standard error"),
            Quantity.real(
                "simulated_span",
                Unit.ONE,
                "at least one match, simulated: all within one window of width w"),
            Quantity.real("simulated_span_error", Unit.ONE, "its standard error")),
        given -> {
          Chips chips =
              new Chips(
                  given.real("wavelength"),
                  given.real("tolerance"),
                  given.real("spread"),
                  given.real(given.has("other_spread") ? "other_spread" : "spread"),
                  given.real("offset"),
                  (int) given.whole("devices"),
                  (int) given.whole("chips"));
          int draws = (int) given.whole("draws");
          Chips.@Nullable Simulated drawn =
              draws > 0 ? chips.simulate(draws, given.whole("seed")) : null;
          return new @Nullable Object[] {
            chips.window(),
            chips.centreProbability(),
            chips.pairProbability(),
            chips.expectedPairs(),
            chips.independentProbability(),
            chips.tupleProbability(Chips.Match.REFERENCE).value(),
            chips.tupleProbability(Chips.Match.SPAN).value(),
            chips.poissonProbability(Chips.Match.REFERENCE),
            chips.poissonProbability(Chips.Match.SPAN),
            drawn == null ? null : (Object) drawn.reference().value(),
            drawn == null ? null : (Object) drawn.reference().error(),
            drawn == null ? null : (Object) drawn.span().value(),
            drawn == null ? null : (Object) drawn.span().error()
          };
        });
  }

  static Calculator pulse() {
    return new Calculator(
        "pulse_probability",
        "pulse energy against pair probability and swap efficiency, either way",
        List.of(
            absent(
                "pulse_energy",
                Unit.JOULE,
                Domain.notNegative(),
                30e-15,
                "energy of the pulse; or one of the next two"),
            absent(
                "pump_probability",
                Unit.ONE,
                Domain.positive(),
                0.0056,
                "wanted chance of a pair, pulse on the upper sideband"),
            absent(
                "swap_efficiency",
                Unit.ONE,
                new Domain.Reals(0, false, 1, false),
                0.034,
                "wanted share of phonons swapped out, pulse on the lower sideband"),
            usual("wavelength", Unit.METRE, WAVELENGTH, 1553.8e-9, "of the light"),
            usual(
                "quality",
                Unit.ONE,
                Domain.positive(),
                2.2e5,
                "optical quality factor of the cavity"),
            usual(
                "coupled_share",
                Unit.ONE,
                OscillatorCalculators.SHARE,
                0.5,
                "kappa_e/kappa: share of the cavity's loss that goes to the line"),
            usual(
                "coupling",
                Unit.HERTZ,
                Domain.positive(),
                550e3,
                "g0/2pi of a single photon and phonon"),
            usual(
                "mechanical_frequency", Unit.HERTZ, Domain.positive(), 5.1e9, "of the oscillator")),
        List.of(
            Quantity.real("energy", Unit.JOULE, "energy of the pulse"),
            Quantity.real("strength", Unit.ONE, "x: scattered photons to lowest order"),
            Quantity.real("pair_probability", Unit.ONE, "e^x - 1, on the upper sideband"),
            Quantity.real("swap_fidelity", Unit.ONE, "1 - e^-x, on the lower sideband"),
            Quantity.real("cavity_linewidth", Unit.HERTZ, "kappa/2pi")),
        given -> {
          PulseScattering pulse =
              new PulseScattering(
                  given.real("wavelength"),
                  given.real("quality"),
                  given.real("coupled_share"),
                  given.real("coupling"),
                  given.real("mechanical_frequency"));
          String known =
              OscillatorCalculators.oneOf(
                  given, "pulse_energy", "pump_probability", "swap_efficiency");
          double energy =
              switch (known) {
                case "pulse_energy" -> given.real(known);
                case "pump_probability" -> pulse.energyForPairs(given.real(known));
                default -> pulse.energyForSwap(given.real(known));
              };
          return new Object[] {
            energy,
            pulse.strength(energy),
            pulse.pairProbability(energy),
            pulse.swapFidelity(energy),
            pulse.cavityLoss() / (2 * Math.PI)
          };
        });
  }

  static Calculator occupation() {
    return new Calculator(
        "bose_occupation",
        "thermal occupation of an oscillator, or the temperature of an occupation",
        List.of(
            absent("temperature", Unit.KELVIN, Domain.notNegative(), 0.06, "or the next"),
            absent("occupation", Unit.ONE, Domain.notNegative(), 0.017, "mean phonons"),
            usual("frequency", Unit.HERTZ, Domain.positive(), 5.1e9, "of the oscillator")),
        List.of(
            Quantity.real("phonons", Unit.ONE, "mean occupation"),
            Quantity.real("bath_temperature", Unit.KELVIN, "its temperature")),
        given -> {
          ThermalMode mode = new ThermalMode(given.real("frequency"));
          boolean warm =
              OscillatorCalculators.oneOf(given, "temperature", "occupation").equals("temperature");
          return warm
              ? new Object[] {mode.occupation(given.real("temperature")), given.real("temperature")}
              : new Object[] {given.real("occupation"), mode.temperature(given.real("occupation"))};
        });
  }

  static Calculator overlap() {
    return new Calculator(
        "mode_overlap",
        "overlap of the two devices' photons for a detuning: overlap_pump or overlap_read",
        List.of(
            OscillatorCalculators.required(
                "detuning", Unit.HERTZ, Domain.real(), 5e6, "of one carrier from the other"),
            OscillatorCalculators.required(
                "duration",
                Unit.SECOND,
                Domain.notNegative(),
                15e-9,
                "standard deviation of the pulse's intensity, a Gaussian in time")),
        List.of(Quantity.real("overlap", Unit.ONE, "of the amplitudes, exp(-(2 pi f s)^2/2)")),
        given ->
            new Object[] {
              new GaussianPulse(given.real("duration"))
                  .overlap(2 * Math.PI * given.real("detuning"))
            });
  }

  static Calculator autocorrelation() {
    return new Calculator(
        "heralded_autocorrelation",
        "how single the phonon is that a Stokes photon heralds in one device",
        List.of(
            OscillatorCalculators.required(
                "thermal_phonons",
                Unit.ONE,
                Domain.notNegative(),
                0.12,
                "mean phonons without a herald"),
            OscillatorCalculators.required(
                "heralded_phonons",
                Unit.ONE,
                Domain.notNegative(),
                0.5,
                "mean phonons that a herald adds")),
        List.of(
            Quantity.real(
                "autocorrelation", Unit.ONE, "g2(0): 0 for one phonon, 2 for thermal ones")),
        given ->
            new Object[] {
              new HeraldedPhonons(given.real("thermal_phonons"), given.real("heralded_phonons"))
                  .autocorrelation()
            });
  }

  static Calculator correlation() {
    return new Calculator(
        "single_device_correlation",
        "cross correlation of one device from its noise, or the noise from it",
        List.of(
            absent(
                "thermal_phonons",
                Unit.ONE,
                Domain.notNegative(),
                0.119,
                "phonons when read that do not belong to the herald; or g2"),
            absent(
                "g2",
                Unit.ONE,
                new Domain.Reals(1, false, Double.POSITIVE_INFINITY, false),
                7.1,
                "measured cross correlation"),
            usual("delay", Unit.SECOND, Domain.notNegative(), 123e-9, "from pump to read"),
            usual("decay_rate", Unit.PER_SECOND, Domain.notNegative(), 2.5e5, "of the oscillator"),
            usual(
                "pump_probability",
                Unit.ONE,
                Domain.notNegative(),
                0.0056,
                "chance of a pair by the pump pulse"),
            usual(
                "leaked_photons",
                Unit.ONE,
                Domain.notNegative(),
                0.032,
                "leaked pump photons per transferred phonon"),
            usual(
                "background",
                Unit.ONE,
                Domain.notNegative(),
                0.003,
                "background counts per transferred phonon"),
            usual(
                "occupation_before_pulse",
                Unit.ONE,
                Domain.notNegative(),
                0,
                "phonons before the pump pulse, for the exact result"),
            usual(
                "true_heralds",
                Unit.ONE,
                OscillatorCalculators.SHARE,
                1,
                "share of heralds that are Stokes photons, for the exact result")),
        List.of(
            Quantity.real("correlation", Unit.ONE, "g2 to lowest order, as published"),
            Quantity.real(
                "correlation_exact", Unit.ONE, "g2 of Gaussian states; empty if g2 was given"),
            Quantity.real(
                "phonons",
                Unit.ONE,
                "thermal phonons to lowest order; empty if g2 is too high for it"),
            Quantity.real(
                "phonons_exact", Unit.ONE, "of Gaussian states; empty if they were given")),
        given -> {
          SingleDevice device =
              new SingleDevice(
                  given.real("delay"),
                  given.real("decay_rate"),
                  given.real("pump_probability"),
                  given.real("leaked_photons"),
                  given.real("background"));
          double before = given.real("occupation_before_pulse");
          double heralds = given.real("true_heralds");
          if (OscillatorCalculators.oneOf(given, "thermal_phonons", "g2").equals("g2")) {
            double g = given.real("g2");
            double most = device.mostCorrelation();
            double mostExact = device.mostExactCorrelation(before, heralds);
            if (g > Math.max(most, mostExact)) {
              throw new IllegalArgumentException(
                  "g2 must be at most "
                      + new Value.Real(Math.max(most, mostExact))
                      + " for this pump_probability, leaked_photons and background, but is "
                      + new Value.Real(g));
            }
            return new @Nullable Object[] {
              g,
              null,
              g <= most ? (Object) Math.max(0, device.thermalPhonons(g)) : null,
              g <= mostExact
                  ? (Object) Math.max(0, device.exactThermalPhonons(g, before, heralds))
                  : null
            };
          }
          double phonons = given.real("thermal_phonons");
          return new @Nullable Object[] {
            device.correlation(phonons),
            device.exactCorrelation(phonons, before, heralds),
            phonons,
            null
          };
        });
  }

  static Calculator visibility() {
    Domain correlation = new Domain.Reals(1, true, Double.POSITIVE_INFINITY, false);
    return new Calculator(
        "visibility_bound",
        "bound on contrast and visibility from the correlations of the two devices",
        List.of(
            required("g2_a", Unit.ONE, correlation, 7.1, "cross correlation of device A alone"),
            required("g2_b", Unit.ONE, correlation, 9.6, "of device B alone")),
        List.of(
            Quantity.real("contrast", Unit.ONE, "C = min(g2_a, g2_b) - 1"),
            Quantity.real("visibility", Unit.ONE, "C/(C + 2)")),
        given -> {
          double a = given.real("g2_a");
          double b = given.real("g2_b");
          return new Object[] {Math.min(a, b) - 1, SingleDevice.visibilityBound(a, b)};
        });
  }

  private static Parameter whole(String name, long least, long most, long usual, String meaning) {
    Value value = new Value.Whole(usual);
    return Parameter.optional(
        name, Unit.ONE, new Domain.Wholes(least, most), value, value, meaning);
  }
}
