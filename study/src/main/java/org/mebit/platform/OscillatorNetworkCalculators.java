package org.mebit.platform;

import static org.mebit.platform.OscillatorCalculators.absent;
import static org.mebit.platform.OscillatorCalculators.required;
import static org.mebit.platform.OscillatorCalculators.usual;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Require;
import org.mebit.oscillator.Device;
import org.mebit.oscillator.EqualDevices;
import org.mebit.oscillator.FourDevices;
import org.mebit.oscillator.MechanicalMoments;
import org.mebit.oscillator.ParallelLinks;

/// Calculators of more than two devices, all alike.
final class OscillatorNetworkCalculators {
  private static final double DAY = 86_400;

  private static final Domain CORRELATION =
      new Domain.Reals(1, false, Double.POSITIVE_INFINITY, false);

  /// What tells more of a device than its correlation.
  private static final List<String> OF_DEVICES =
      List.of(
          "occupation_before_pulse",
          "decay_rate",
          "heating_rate",
          "heating_decay_rate",
          "bath_occupation",
          "read_heating",
          "delay",
          "pump_noise",
          "read_noise");

  private OscillatorNetworkCalculators() {}

  static Calculator twoOfMany() {
    return new Calculator(
        "two_of_many",
        "witness of any two of many devices that share one herald",
        List.of(
            required("g2", Unit.ONE, CORRELATION, 7.5, "cross correlation of a device alone"),
            Parameter.optional(
                "devices",
                Unit.ONE,
                new Domain.Wholes(2, 1_000_000),
                new Value.Whole(3),
                new Value.Whole(3),
                "M: how many share the herald")),
        List.of(
            Quantity.real("witness", Unit.ONE, "R = M^2/y^2 + 2M/y, y = g2 - 1; entangled below 1"),
            Quantity.real("pair_witness", Unit.ONE, "R of two devices, 4 (1 + y)/y^2"),
            Quantity.real("least_g2", Unit.ONE, "above which any two are entangled"),
            new Quantity(
                "most_devices",
                Unit.ONE,
                Quantity.Kind.WHOLE,
                "of which any two would still be entangled at this g2; 1 or less: none")),
        given -> {
          EqualDevices equal = new EqualDevices(given.real("g2") - 1);
          double slope = 1 + Math.sqrt(2);
          long devices = given.whole("devices");
          return new Object[] {
            equal.witnessAmong((int) devices),
            equal.pairWitness(),
            1 + devices * slope,
            (long) Math.ceil(equal.excess() / slope) - 1
          };
        });
  }

  static Calculator bellTest() {
    List<Parameter> parameters = new ArrayList<>(devices());
    parameters.add(
        usual("phase_left", Unit.RADIAN, Domain.real(), 0, "read-out phase on the left"));
    parameters.add(
        usual("phase_right", Unit.RADIAN, Domain.real(), 0, "read-out phase on the right"));
    return new Calculator(
        "bell_test",
        "Bell test with two heralded pairs of devices",
        parameters,
        List.of(
            Quantity.real("g2_device", Unit.ONE, "cross correlation of a device alone"),
            Quantity.real("visibility", Unit.ONE, "V in E = V cos(phase_left - phase_right)"),
            Quantity.real("correlation", Unit.ONE, "E at the given phases"),
            Quantity.real("chsh", Unit.ONE, "S = 2 sqrt2 V; local models stop at 2"),
            Quantity.real("least_g2", Unit.ONE, "above which S > 2, devices without noise counts")),
        given -> {
          double left = given.real("phase_left");
          double right = given.real("phase_right");
          if (given.has("g2")) {
            alone(given);
            EqualDevices equal = new EqualDevices(given.real("g2") - 1);
            double v = equal.bellVisibility();
            return new Object[] {
              given.real("g2"), v, v * Math.cos(left - right), equal.chsh(), least()
            };
          }
          FourDevices four = four(given);
          double delay = given.real("delay");
          return new Object[] {
            correlation(four.left1(), delay),
            four.visibility(delay),
            four.correlation(delay, left, right),
            four.chsh(delay),
            least()
          };
        });
  }

  static Calculator swapping() {
    return new Calculator(
        "swapping",
        "entanglement of two devices that never met, by reading their partners together",
        devices(),
        List.of(
            Quantity.real("g2_device", Unit.ONE, "cross correlation of a device alone"),
            Quantity.real("witness", Unit.ONE, "R of the outer devices; entangled below 1"),
            Quantity.real("phonons_both", Unit.ONE, "<nL nR>; empty where g2 was given"),
            Quantity.real("coherence", Unit.ONE, "|<L+ R>|; empty where g2 was given"),
            Quantity.real("least_g2", Unit.ONE, "above which R < 1, devices without noise counts")),
        given -> {
          if (given.has("g2")) {
            alone(given);
            double witness = new EqualDevices(given.real("g2") - 1).swapWitness();
            return new @Nullable Object[] {given.real("g2"), witness, null, null, least()};
          }
          FourDevices four = four(given);
          double delay = given.real("delay");
          MechanicalMoments outer = four.swapped(delay);
          return new @Nullable Object[] {
            correlation(four.left1(), delay),
            outer.witness(),
            outer.product(),
            outer.coherence(),
            least()
          };
        });
  }

  static Calculator parallelLinks() {
    return new Calculator(
        "parallel_links",
        "attempts until two links side by side are held, with memories",
        List.of(
            required(
                "success",
                Unit.ONE,
                OscillatorCalculators.SHARE,
                2.65e-4,
                "chance of a link in one attempt"),
            Parameter.optional(
                "memory",
                Unit.ONE,
                new Domain.Wholes(0, 1_000_000_000_000_000L),
                new Value.Whole(20),
                new Value.Whole(20),
                "attempts of the other link that a memory outlasts"),
            usual("repetition_period", Unit.SECOND, Domain.positive(), 50e-6, "of an attempt")),
        List.of(
            Quantity.real("mean_attempts", Unit.ONE, "until both links are held"),
            Quantity.real("mean_time", Unit.SECOND, "the time for them"),
            Quantity.real("per_day", Unit.ONE, "pairs of links in a day"),
            Quantity.real("gain", Unit.ONE, "over attempts without memories, 1/success^2")),
        given -> {
          double success = given.real("success");
          double attempts = new ParallelLinks(success, given.whole("memory")).meanAttempts();
          double time = attempts * given.real("repetition_period");
          return new Object[] {attempts, time, DAY / time, 1 / (success * success) / attempts};
        });
  }

  private static List<Parameter> devices() {
    return List.of(
        absent(
            "g2",
            Unit.ONE,
            CORRELATION,
            22,
            "cross correlation of a device alone, no noise counts; or pump_probability and what follows"),
        absent(
            "pump_probability",
            Unit.ONE,
            Domain.positive(),
            0.007,
            "chance of a pair by the pump pulse"),
        usual(
            "occupation_before_pulse",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "phonons before the pump pulse"),
        usual("decay_rate", Unit.PER_SECOND, Domain.notNegative(), 0, "of a device's phonons"),
        usual(
            "heating_rate",
            Unit.PER_SECOND,
            Domain.notNegative(),
            0,
            "phonons per second that absorbed pump light adds at first"),
        usual("heating_decay_rate", Unit.PER_SECOND, Domain.notNegative(), 0, "of the heated bath"),
        usual(
            "bath_occupation",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "phonons a device tends to at long delays"),
        usual(
            "read_heating",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "phonons that the read pulse adds before they are read"),
        usual("delay", Unit.SECOND, Domain.notNegative(), 0, "from pump to read"),
        usual(
            "pump_noise",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "noise counts of a detector in the pump window over the chance that a Stokes photon is counted"),
        usual(
            "read_noise",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "likewise in the read window, over the chance that a phonon is counted"));
  }

  /// Whoever gives g2 gives no device beside it.
  private static void alone(Point given) {
    OscillatorCalculators.oneOf(given, "g2", "pump_probability");
    for (String other : OF_DEVICES) {
      Require.that(
          given.real(other) == 0, other + " must be left out where g2 is given, but is not");
    }
  }

  private static FourDevices four(Point given) {
    OscillatorCalculators.oneOf(given, "g2", "pump_probability");
    // All phonons are read: the swap's efficiency is in what noise counts are compared with.
    Device device =
        new Device(
            given.real("pump_probability"),
            1,
            given.real("occupation_before_pulse"),
            given.real("decay_rate"),
            given.real("heating_rate"),
            given.real("heating_decay_rate"),
            given.real("bath_occupation"),
            given.real("read_heating"));
    return new FourDevices(
        device, device, device, device, given.real("pump_noise"), given.real("read_noise"));
  }

  /// `1 + ⟨m s⟩²/(n_s n_m)`, without noise counts.
  private static double correlation(Device device, double delay) {
    double c = device.correlation(delay);
    return 1 + c * c / (device.stokesPhotons() * (device.phonons(delay) + device.readHeating()));
  }

  private static double least() {
    return 1 + EqualDevices.bellThreshold();
  }
}
