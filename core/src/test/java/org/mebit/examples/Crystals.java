package org.mebit.examples;

import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.Hyperfine;
import org.mebit.nucleus.Polarization;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.SextetCrystal;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.TwoLineCrystal;
import org.mebit.nucleus.Vector;
import org.mebit.nucleus.interferometer.Arms;
import org.mebit.nucleus.interferometer.Counts;
import org.mebit.nucleus.interferometer.Gate;
import org.mebit.nucleus.interferometer.Interferometer;
import org.mebit.nucleus.interferometer.Motion;

/// Waves behind crystals, and what an interferometer makes of two, as docs/guide/library.md shows
/// it.
final class Crystals {
  private Crystals() {}

  /// Any course of the field: the splitting Δ_B/Γ is 30, inverted after 22 ns, off from 60.3 to 110
  /// ns, then 30 again. The wave at one time, in units of Γ.
  static double afterSwitching(double time) {
    FieldSchedule field =
        FieldSchedule.splitting(30)
            .inverted(22e-9)
            .ramped(60.3e-9, 0, Vector.ZERO)
            .ramped(110e-9, 0, Vector.ALONG_H.times(30));
    ScatteredWave wave = new TwoLineCrystal(1, Transition.IRON_57).scattered(field, time, 1e-12);
    double[] parts = new double[2];
    wave.at(time, parts);
    return parts[0];
  }

  /// Two crystals of T = 8 in 33 T, all six lines; the field of the second turns by π about the
  /// beam within 1 ns around `switched`. Counts at B and C from the end of the turn on.
  static Counts behindBothArms(double switched) {
    SextetCrystal crystal = new SextetCrystal(8, Transition.IRON_57, Hyperfine.NONE);
    FieldSchedule rest = FieldSchedule.constant(Vector.ALONG_H.times(33));
    FieldSchedule turned = rest.turned(switched - 0.5e-9, 1e-9, Vector.ALONG_K, Math.PI);
    double end = switched + 300e-9;
    Arms arms =
        new Arms(
            crystal.scattered(rest, Polarization.SIGMA, end, 1e-12),
            crystal.scattered(turned, Polarization.SIGMA, end, 1e-12));
    Gate gate = new Gate(switched + 0.5e-9, end);
    return Interferometer.EVEN.counts(arms.overlap(gate, new Motion.Still()));
  }
}
