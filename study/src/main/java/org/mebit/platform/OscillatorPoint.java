package org.mebit.platform;

import org.mebit.oscillator.Device;
import org.mebit.oscillator.DrivePhase;
import org.mebit.oscillator.Optics;
import org.mebit.oscillator.OscillatorPair;
import org.mebit.oscillator.Window;

/// A point of `oscillator_pair` in the terms of its physics.
record OscillatorPoint(Point point) {
  private static final double METRES_PER_KILOMETRE = 1000;

  /// The devices and their optics: what points that differ in phase and delay share.
  OscillatorPair pair() {
    Optics optics =
        new Optics(
            point.real("splitter_transmission"),
            window("pump"),
            window("read"),
            point.real("phase_jitter"),
            point.real("leaked_photons"));
    return new OscillatorPair(device("_a"), device("_b"), optics);
  }

  double delay() {
    return point.real("delay");
  }

  /// `θ`, rad.
  double phase() {
    return new DrivePhase(0, point.real("phase"), point.real("frequency_difference"), 0)
        .at(delay());
  }

  boolean threshold() {
    return point.word("detectors").equals("threshold");
  }

  int herald() {
    return (int) point.whole("herald");
  }

  private Device device(String suffix) {
    return new Device(
        own("pump_probability", suffix),
        own("swap_efficiency", suffix),
        own("occupation_before_pulse", suffix),
        own("decay_rate", suffix),
        own("heating_rate", suffix),
        own("heating_decay_rate", suffix),
        own("bath_occupation", suffix),
        own("read_heating", suffix));
  }

  private Window window(String pulse) {
    String efficiency = "efficiency_" + pulse;
    String dark = "dark_counts_" + pulse;
    boolean byDevice = point.has(efficiency + "_a") || point.has(efficiency + "_b");
    boolean byDetector = point.has(efficiency + "_1") || point.has(efficiency + "_2");
    double common = point.has(efficiency) ? point.real(efficiency) : 1;
    double device = byDevice || !byDetector ? common : 1;
    double detector = byDevice ? 1 : common;
    return new Window(
        own(efficiency + "_a", device) * fibre("_a"),
        own(efficiency + "_b", device) * fibre("_b"),
        byDetector ? own(efficiency + "_1", detector) : 1,
        byDetector ? own(efficiency + "_2", detector) : 1,
        own(dark, "_1"),
        own(dark, "_2"),
        point.real("overlap_" + pulse));
  }

  /// Share of the light that the fibre passes.
  private double fibre(String suffix) {
    double decibel =
        point.real("fibre_attenuation") * own("fibre_length", suffix) / METRES_PER_KILOMETRE;
    return Math.pow(10, -decibel / 10);
  }

  private double own(String name, String suffix) {
    return own(name + suffix, point.has(name) ? point.real(name) : Double.NaN);
  }

  private double own(String name, double otherwise) {
    return point.has(name) ? point.real(name) : otherwise;
  }
}
