package org.mebit.platform;

import java.util.List;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.source.Budget;
import org.mebit.nucleus.source.CoherenceTimes;
import org.mebit.nucleus.source.DownConversion;
import org.mebit.nucleus.source.PhotonSource;
import org.mebit.nucleus.source.PumpPulses;
import org.mebit.nucleus.source.Sample;
import org.mebit.numeric.Require;

/// Calculators of what source and sample give.
final class NuclearSourceCalculators {
  private static final double MOST_ALPHA = 1e6;

  private static final Parameter ALPHA =
      Parameter.required(
          "alpha",
          Unit.ONE,
          new Domain.Reals(0, false, MOST_ALPHA, true),
          new Value.Real(1),
          "thickness alpha of each of the two lines, an eighth of the Moessbauer thickness");

  private static final Domain SHARE = new Domain.Reals(0, false, 1, true);

  private NuclearSourceCalculators() {}

  static Calculator sample() {
    return new Calculator(
        "nuclear_sample",
        "what a slab of 57Fe does: thickness or alpha, absorption, nuclei in the beam",
        List.of(
            absent("thickness", Unit.METRE, 20e-6, "thickness of the slab, or give alpha"),
            absent("alpha", Unit.ONE, 1, "alpha wanted of each line, or give thickness"),
            usual("enrichment", Unit.ONE, SHARE, 0.95, "share of the iron that is 57Fe"),
            usual("recoil_free", Unit.ONE, SHARE, 0.8, "Lamb-Moessbauer factor"),
            absent(
                "cross_section",
                Unit.SQUARE_METRE,
                2.5e-22,
                "of a nucleus on resonance; from wavelength and internal_conversion unless set"),
            usual(
                "internal_conversion",
                Unit.ONE,
                Domain.notNegative(),
                8.56,
                "conversion electrons per photon"),
            usual(
                "iron_density",
                Unit.PER_CUBIC_METRE,
                Domain.positive(),
                Sample.BORATE_IRON_DENSITY,
                "iron atoms of all isotopes; FeBO3 unless set"),
            usual("spot", Unit.SQUARE_METRE, Domain.positive(), 5e-9, "cross section of the beam"),
            usual(
                "mass_attenuation",
                Unit.SQUARE_METRE_PER_KILOGRAM,
                Domain.notNegative(),
                6.4,
                "of natural iron at the energy of the photons")),
        List.of(
            Quantity.real("thickness", Unit.METRE, "thickness of the slab"),
            Quantity.real("alpha", Unit.ONE, "alpha = T/8 of each of the two lines"),
            Quantity.real("mossbauer_thickness", Unit.ONE, "T of the unsplit line"),
            Quantity.real(
                "line_transmission", Unit.ONE, "intensity passed in the middle of a line"),
            Quantity.real("cross_section", Unit.SQUARE_METRE, "of a nucleus on resonance"),
            Quantity.real("resonant_density", Unit.PER_CUBIC_METRE, "57Fe nuclei per volume"),
            Quantity.real("resonant_nuclei", Unit.ONE, "57Fe nuclei in the beam"),
            Quantity.real("photoabsorption", Unit.ONE, "share absorbed by the iron off resonance")),
        given -> {
          Require.that(
              given.has("thickness") != given.has("alpha"),
              "one of thickness and alpha must be given, but "
                  + (given.has("alpha") ? "both are" : "none is"));
          double crossSection =
              given.has("cross_section")
                  ? given.real("cross_section")
                  : Transition.IRON_57.crossSection(given.real("internal_conversion"));
          Sample sample =
              new Sample(
                  given.has("thickness") ? given.real("thickness") : 1e-6,
                  given.real("enrichment"),
                  given.real("recoil_free"),
                  crossSection,
                  given.real("iron_density"));
          if (given.has("alpha")) {
            sample = sample.withAlpha(given.real("alpha"));
          }
          return new Object[] {
            sample.thickness(),
            sample.alpha(),
            sample.mossbauerThickness(),
            sample.lineTransmission(),
            crossSection,
            sample.resonantDensity(),
            sample.resonantNuclei(given.real("spot")),
            sample.photoabsorption(given.real("mass_attenuation"))
          };
        });
  }

  static Calculator rates() {
    return new Calculator(
        "nuclear_rates",
        "excitations and late photons per second, and how long to count",
        List.of(
            ALPHA,
            required("flux", Unit.PER_SECOND, 2.9e6, "photons per second in the band"),
            required(
                "bandwidth",
                Unit.ELECTRONVOLT,
                1,
                "width of the flat spectrum, far above the lines"),
            NuclearCalculators.LIFETIME,
            usual("after", Unit.SECOND, Domain.notNegative(), 0, "late photons count from then on"),
            usual("counts", Unit.ONE, Domain.positive(), 1000, "late photons wanted")),
        List.of(
            Quantity.real(
                "excitation_probability", Unit.ONE, "that one photon of the band excites nuclei"),
            Quantity.real("excitation_rate", Unit.PER_SECOND, "nuclei excited"),
            Quantity.real("delayed_rate", Unit.PER_SECOND, "photons sent on forward late"),
            Quantity.real("incoherent_rate", Unit.PER_SECOND, "excitations lost otherwise"),
            Quantity.real(
                "rate_after", Unit.PER_SECOND, "photons sent on later than the time after"),
            Quantity.real("remaining_share", Unit.ONE, "their share of all late photons"),
            Quantity.real("counting_time", Unit.SECOND, "to see the counts wanted of them")),
        given -> {
          Transition transition = NuclearCalculators.transition(given);
          Budget budget = new Budget(given.real("alpha"));
          PhotonSource source = new PhotonSource(given.real("flux"), given.real("bandwidth"));
          PhotonSource.Yield rates = source.rates(budget, transition);
          double share =
              new CoherenceTimes(budget.alpha(), transition).remainingAfter(given.real("after"));
          double late = rates.delayed() * share;
          return new Object[] {
            source.perPhoton(budget, transition).excited(),
            rates.excited(),
            rates.delayed(),
            rates.incoherent(),
            late,
            share,
            late > 0 ? given.real("counts") / late : null
          };
        });
  }

  static Calculator coherenceTimes() {
    return new Calculator(
        "coherence_times",
        "how long the coherent response of a crystal lasts",
        List.of(ALPHA, NuclearCalculators.LIFETIME),
        List.of(
            Quantity.real("intensity_time", Unit.SECOND, "the intensity has fallen to 1/e"),
            Quantity.real("half_time", Unit.SECOND, "the intensity has fallen to a half"),
            Quantity.real("mean_delay", Unit.SECOND, "mean delay of a photon sent on forward"),
            Quantity.real("energy_time", Unit.SECOND, "1/e of the late photons is still to come"),
            Quantity.real("estimate", Unit.SECOND, "the usual estimate: lifetime over 1 + alpha")),
        given -> {
          CoherenceTimes times =
              new CoherenceTimes(given.real("alpha"), NuclearCalculators.transition(given));
          return new Object[] {
            times.intensityTime(),
            times.intensityTime(0.5),
            times.meanDelay(),
            times.energyTime(),
            given.real("lifetime") / (1 + given.real("alpha"))
          };
        });
  }

  static Calculator downConversion() {
    return new Calculator(
        "down_conversion",
        "X-ray down-conversion in diamond (111): susceptibility and yield",
        List.of(
            usual("signal_energy", Unit.ELECTRONVOLT, Domain.positive(), 14_400, "signal photon"),
            usual("idler_energy", Unit.ELECTRONVOLT, Domain.positive(), 100, "idler photon"),
            usual(
                "structure_factor",
                Unit.ONE,
                Domain.positive(),
                1,
                "linear structure factor of the bound electrons"),
            usual(
                "compared_energy",
                Unit.ELECTRONVOLT,
                Domain.positive(),
                10_900,
                "signal photon of a measurement to compare with"),
            usual("pump_photons", Unit.ONE, Domain.positive(), 1e12, "pump photons in a pulse"),
            usual("repetition", Unit.PER_SECOND, Domain.positive(), 2.7e4, "pulses per second"),
            usual("flux", Unit.PER_SECOND, Domain.positive(), 2.9e6, "signal photons per second")),
        List.of(
            Quantity.real("susceptibility", Unit.COULOMB_PER_NEWTON, "nonlinear susceptibility"),
            Quantity.real("susceptibility_ratio", Unit.ONE, "over that at the compared energy"),
            Quantity.real("yield_ratio", Unit.ONE, "its square: signal photons per pump photon"),
            Quantity.real(
                "signal_angle", Unit.RADIAN, "between signal and reciprocal lattice vector"),
            Quantity.real("pump_flux", Unit.PER_SECOND, "pump photons per second"),
            Quantity.real("yield", Unit.ONE, "signal photons per pump photon, whatever the focus"),
            Quantity.real("signal_per_pulse", Unit.ONE, "signal photons in a pulse")),
        given -> {
          double idler = given.real("idler_energy");
          double factor = given.real("structure_factor");
          DownConversion here =
              DownConversion.diamond111(given.real("signal_energy"), idler, factor);
          DownConversion there =
              DownConversion.diamond111(given.real("compared_energy"), idler, factor);
          double ratio = here.susceptibility() / there.susceptibility();
          PumpPulses pump = new PumpPulses(given.real("pump_photons"), given.real("repetition"));
          return new Object[] {
            here.susceptibility(),
            ratio,
            ratio * ratio,
            here.signalAngle(),
            pump.flux(),
            pump.perPumpPhoton(given.real("flux")),
            pump.signalPerPulse(given.real("flux"))
          };
        });
  }

  private static Parameter required(String name, Unit unit, double typical, String meaning) {
    return Parameter.required(name, unit, Domain.positive(), new Value.Real(typical), meaning);
  }

  static Parameter usual(String name, Unit unit, Domain domain, double usual, String meaning) {
    Value value = new Value.Real(usual);
    return Parameter.optional(name, unit, domain, value, value, meaning);
  }

  private static Parameter absent(String name, Unit unit, double typical, String meaning) {
    return Parameter.optional(
        name, unit, Domain.positive(), new Value.Absent(), new Value.Real(typical), meaning);
  }
}
