package org.mebit.platform;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.Vector;
import org.mebit.nucleus.interferometer.BeamSplitter;
import org.mebit.nucleus.interferometer.Fringe;
import org.mebit.nucleus.interferometer.Gate;
import org.mebit.nucleus.interferometer.Interferometer;
import org.mebit.nucleus.interferometer.Motion;
import org.mebit.nucleus.interferometer.VelocityTrace;
import org.mebit.nucleus.source.PhotonSource;

/// A point of `nuclear_pair` in the terms of its physics.
final class NuclearPoint {
  /// The splitting where neither it nor a field is given: the paper's.
  static final double USUAL_SPLITTING = 30;

  private static final int USUAL_ORDER = 3;

  private final Point point;
  private final Transition transition;

  NuclearPoint(Point point) {
    this.point = point;
    this.transition = Transition.iron57(point.real("lifetime"));
  }

  Point point() {
    return point;
  }

  Transition transition() {
    return transition;
  }

  double alpha() {
    return point.real("alpha");
  }

  boolean sextet() {
    return point.flag("sextet");
  }

  double tolerance() {
    return point.real("tolerance");
  }

  NuclearCrystal first() {
    return NuclearCrystal.of(point, transition, alpha());
  }

  double secondAlpha() {
    return alpha() * point.real("alpha_ratio");
  }

  NuclearCrystal second() {
    return NuclearCrystal.of(point, transition, secondAlpha());
  }

  double detuning() {
    return point.real("detuning_2");
  }

  /// `Δ_B`, rad/s.
  double beat() {
    return sextet() ? transition.beat(field()) : splitting() * transition.width();
  }

  private double field() {
    return point.has("field") ? point.real("field") : 0;
  }

  /// How far lines may lie off the photon's energy besides, rad/s.
  double shifts() {
    double velocities = Math.abs(point.real("isomer_shift")) + Math.abs(point.real("quadrupole"));
    return Math.abs(detuning()) + transition.dopplerShift(velocities);
  }

  /// `π/Δ_B`, s: the period of the fringe; 0 without a beat.
  double beatPeriod() {
    return beat() > 0 ? Math.PI / beat() : 0;
  }

  private double splitting() {
    return point.has("splitting") ? point.real("splitting") : USUAL_SPLITTING;
  }

  /// The field before anything is done to it.
  FieldSchedule rest() {
    return sextet()
        ? FieldSchedule.constant(
            Vector.polar(field(), point.real("field_polar"), point.real("field_azimuth")))
        : FieldSchedule.splitting(splitting());
  }

  OptionalDouble real(String name) {
    return point.has(name) ? OptionalDouble.of(point.real(name)) : OptionalDouble.empty();
  }

  boolean stores() {
    return point.has("store_at") && point.has("retrieve_at");
  }

  double storeAt() {
    return point.real("store_at");
  }

  double retrieveAt() {
    return point.real("retrieve_at");
  }

  double rotationTime() {
    return point.real("rotation_time");
  }

  /// The field of crystal 1.
  FieldSchedule firstField() {
    return stores() ? stored(rest(), storeAt(), retrieveAt()) : rest();
  }

  /// The field of crystal 2, inverted at `switchTime` if there is one.
  ///
  /// @throws IllegalArgumentException if that happens while the photon is stored
  FieldSchedule secondField(OptionalDouble switchTime) {
    if (switchTime.isEmpty()) {
      return firstField();
    }
    double time = switchTime.getAsDouble();
    if (!stores()) {
      return inverted(rest(), time);
    }
    return endsBeforeStoring(time)
        ? stored(inverted(rest(), time), storeAt(), retrieveAt())
        : inverted(stored(rest(), storeAt(), retrieveAt()), time);
  }

  private boolean endsBeforeStoring(double switchTime) {
    // The end of the turn as the schedule computes it.
    return switchTime - 0.5 * rotationTime() + rotationTime() <= storeAt();
  }

  /// Whether an inversion at `switchTime` would meet a field that is away.
  boolean invertsWhileStored(double switchTime) {
    return stores()
        && !endsBeforeStoring(switchTime)
        && switchTime - 0.5 * rotationTime() < retrieveAt();
  }

  /// A field that is away from `from` to `to`, s.
  FieldSchedule stored(FieldSchedule field, double from, double to) {
    double strength = field.at(from).length();
    Vector meanwhile =
        switch (Storing.values()[NuclearParameters.STORAGE.indexOf(point.word("storage"))]) {
          case OFF -> Vector.ZERO;
          case ROTATE_K -> Vector.ALONG_K.times(strength);
          case ROTATE_E -> Vector.ALONG_E.times(strength);
        };
    return field.replaced(from, to, meanwhile);
  }

  private FieldSchedule inverted(FieldSchedule field, double time) {
    double duration = rotationTime();
    if (duration == 0) {
      return field.inverted(time);
    }
    // Half a turn after the pulse may begin before it by rounding.
    double start = Math.max(0, time - 0.5 * duration);
    return switch (switching()) {
      case ROTATION_K -> field.turned(start, duration, Vector.ALONG_K, Math.PI);
      case ROTATION_E -> field.turned(start, duration, Vector.ALONG_E, Math.PI);
      case RAMP -> field.ramped(start, duration, field.at(start).times(-1));
    };
  }

  Switching switching() {
    return Switching.values()[NuclearParameters.SWITCHING.indexOf(point.word("switching"))];
  }

  /// How the field is inverted.
  enum Switching {
    ROTATION_K,
    ROTATION_E,
    RAMP
  }

  /// What the field does while the photon is stored.
  enum Storing {
    OFF,
    ROTATE_K,
    ROTATE_E
  }

  /// The gate that belongs to an inversion at `switchTime`: it starts there, but while the field
  /// turns nothing is counted. Without an inversion it starts at the pulse.
  Gate gate(OptionalDouble switchTime) {
    double start = switchTime.orElse(0) + point.real("gate_delay");
    return new Gate(
        start + (switchTime.isPresent() ? uncounted() : 0),
        start + point.real("gate"),
        point.real("detector_jitter"));
  }

  /// How much of the gate, s, the rest of the inversion takes away.
  double uncounted() {
    return Math.max(0, 0.5 * rotationTime() - point.real("gate_delay"));
  }

  OptionalDouble switchTime() {
    return real("switch_time");
  }

  Fringe fringe() {
    return new Fringe(beat(), order());
  }

  /// The order asked for, or that whose two switching times lie around `switch_time`.
  private int order() {
    if (point.has("fringe")) {
      return (int) point.whole("fringe");
    }
    if (switchTime().isEmpty()) {
      return USUAL_ORDER;
    }
    double nearest = switchTime().getAsDouble() / beatPeriod() - 0.75;
    return Math.clamp(Math.round(nearest), 0, Integer.MAX_VALUE - 1);
  }

  double length() {
    return point.real("gate");
  }

  Interferometer interferometer() {
    double phase = point.real("splitter_phase");
    return new Interferometer(
        new BeamSplitter(point.real("splitter_reflectivity_1"), phase, 0),
        new BeamSplitter(point.real("splitter_reflectivity_2"), phase, 0),
        point.real("arm_phase"),
        point.real("arm_transmission"));
  }

  /// The arms as they are, with the second splitter of a tomography: even, and a static phase.
  Interferometer tomograph(double armPhase) {
    return new Interferometer(
        new BeamSplitter(point.real("splitter_reflectivity_1"), 0, 0),
        BeamSplitter.EVEN,
        armPhase,
        point.real("arm_transmission"));
  }

  double firstShare() {
    return 1 - point.real("splitter_reflectivity_1");
  }

  double secondShare() {
    return point.real("splitter_reflectivity_1") * point.real("arm_transmission");
  }

  /// Standard deviation of the time of inversion, s.
  double triggerJitter() {
    return point.real("trigger_jitter");
  }

  Motion motion() {
    OptionalDouble correlation = real("velocity_correlation_time");
    if (point.has("velocity_rms") || point.has("velocity_range")) {
      if (correlation.isPresent()) {
        double rms =
            point.has("velocity_rms")
                ? point.real("velocity_rms")
                : point.real("velocity_range") / Math.sqrt(3);
        return new Motion.OrnsteinUhlenbeck(rms, correlation.getAsDouble());
      }
      return point.has("velocity_rms")
          ? new Motion.Gaussian(point.real("velocity_rms"))
          : new Motion.Uniform(point.real("velocity_range"));
    }
    if (point.value("velocity_trace") instanceof Value.Recording recording) {
      // Motions count against the beam, studies along it.
      double[] against =
          Arrays.stream(recording.columns().get(1)).map(velocity -> -velocity).toArray();
      return new Motion.Recorded(new VelocityTrace(recording.columns().get(0), against));
    }
    return point.has("velocity_drift")
        ? new Motion.Drift(-point.real("velocity_drift"))
        : new Motion.Still();
  }

  PhotonSource source() {
    return new PhotonSource(point.real("flux"), point.real("bandwidth"));
  }

  /// Late photons of a whole flat spectrum per unit of counts: `2π ħΓ/δE`.
  double countProbability() {
    return 2 * Math.PI * transition.widthEnergy() / point.real("bandwidth");
  }

  double triggerRate() {
    return point.real("flux") / (1 + point.real("photons_per_pulse"));
  }
}
