package org.mebit.platform;

import java.util.List;

/// What a study of `nuclear_pair` may set.
final class NuclearParameters {
  /// Words of `storage`, in the order of [NuclearPoint.Storing].
  static final List<String> STORAGE = List.of("off", "rotate_k", "rotate_e");

  /// Words of `switching`, in the order of [NuclearPoint.Switching].
  static final List<String> SWITCHING = List.of("rotation_k", "rotation_e", "ramp");

  private static final double RIGHT_ANGLE = Math.PI / 2;
  private static final Domain FRACTION = new Domain.Reals(0, true, 1, true);

  private NuclearParameters() {}

  static List<Parameter> all() {
    return List.of(
        Parameter.required(
            "alpha",
            Unit.ONE,
            new Domain.Reals(0, true, 10_000, true),
            new Value.Real(1),
            "effective thickness of crystal 1: a quarter of the resonant optical depth of each of its two lines, an eighth of the Mössbauer thickness T of the unsplit line"),
        left(
            "splitting",
            Unit.ONE,
            Domain.notNegative(),
            30,
            "Delta_B over the natural width: the two lines lie at +-Delta_B; 30 unless a field is given"),
        left("field", Unit.TESLA, Domain.notNegative(), 33, "hyperfine field; needs sextet: true"),
        flag("sextet", "whether all six lines and both polarizations are computed, not only two"),
        number(
            "field_polar",
            Unit.RADIAN,
            Domain.real(),
            RIGHT_ANGLE,
            "angle of the field from the wave vector (sextet)"),
        number(
            "field_azimuth",
            Unit.RADIAN,
            Domain.real(),
            RIGHT_ANGLE,
            "angle of the field about the wave vector, from the electric to the magnetic vector of sigma (sextet)"),
        number(
            "isomer_shift",
            Unit.METRE_PER_SECOND,
            Domain.real(),
            0,
            "isomer shift of both crystals (sextet)"),
        number(
            "quadrupole",
            Unit.METRE_PER_SECOND,
            Domain.real(),
            0,
            "quadrupole splitting e Q V_zz/2 (sextet)"),
        number(
            "efg_polar",
            Unit.RADIAN,
            Domain.real(),
            0,
            "angle of the electric field gradient's main axis from the wave vector (sextet)"),
        number(
            "efg_azimuth",
            Unit.RADIAN,
            Domain.real(),
            0,
            "angle of that axis about the wave vector, as field_azimuth (sextet)"),
        number(
            "efg_rotation",
            Unit.RADIAN,
            Domain.real(),
            0,
            "angle of the field gradient about its main axis (sextet)"),
        number(
            "asymmetry",
            Unit.ONE,
            FRACTION,
            0,
            "asymmetry eta of the electric field gradient (sextet)"),
        number(
            "polarization_angle",
            Unit.RADIAN,
            Domain.real(),
            0,
            "long axis of the pulse's polarization, from sigma to pi (sextet)"),
        number(
            "polarization_ellipticity",
            Unit.RADIAN,
            new Domain.Reals(-Math.PI / 4, true, Math.PI / 4, true),
            0,
            "ellipticity angle of the pulse's polarization; pi/4 is circular (sextet)"),
        Parameter.optional(
            "model",
            Unit.ONE,
            new Domain.Words(List.of("exact", "closed_form")),
            new Value.Word("exact"),
            new Value.Word("exact"),
            "exact solves for both lines together; closed_form is the formula for lines far apart"),
        number("lifetime", Unit.SECOND, Domain.positive(), 141e-9, "mean life of the nuclei"),
        left(
            "switch_time",
            Unit.SECOND,
            Domain.notNegative(),
            52e-9,
            "T_phi: when the field of crystal 2 is inverted and the gate starts; none is no inversion and a gate from the pulse on"),
        number(
            "rotation_time",
            Unit.SECOND,
            Domain.notNegative(),
            0,
            "how long the inversion takes, centred on switch_time; what arrives meanwhile is not counted"),
        Parameter.optional(
            "switching",
            Unit.ONE,
            new Domain.Words(SWITCHING),
            new Value.Word("rotation_k"),
            new Value.Word("rotation_k"),
            "how the field is inverted in rotation_time: turned about the wave vector, about the electric vector of sigma, or ramped through zero"),
        number(
            "gate",
            Unit.SECOND,
            Domain.positive(),
            400e-9,
            "tau: how long clicks are counted; with store_at the length that is compared"),
        number(
            "gate_delay",
            Unit.SECOND,
            Domain.notNegative(),
            0,
            "how long after the inversion the gate starts"),
        number(
            "detector_jitter",
            Unit.SECOND,
            Domain.notNegative(),
            0,
            "standard deviation of the time a detector tells"),
        number(
            "trigger_jitter",
            Unit.SECOND,
            Domain.notNegative(),
            0,
            "standard deviation of the time of inversion from shot to shot; the gate keeps its distance from the pulse"),
        number(
            "splitter_phase",
            Unit.RADIAN,
            Domain.real(),
            0,
            "theta: phase of transmission of both beam splitters"),
        number(
            "splitter_reflectivity_1",
            Unit.ONE,
            FRACTION,
            0.5,
            "reflected part of the intensity at the first beam splitter; arm 1 is the transmitted one"),
        number(
            "splitter_reflectivity_2",
            Unit.ONE,
            FRACTION,
            0.5,
            "reflected part of the intensity at the second beam splitter"),
        number("arm_phase", Unit.RADIAN, Domain.real(), 0, "static phase of arm 2"),
        number(
            "detuning_2",
            Unit.RADIAN_PER_SECOND,
            Domain.real(),
            0,
            "how far the resonance of crystal 2 lies above that of crystal 1"),
        number(
            "alpha_ratio",
            Unit.ONE,
            new Domain.Reals(0, true, 10_000, true),
            1,
            "thickness of crystal 2 over that of crystal 1"),
        number(
            "arm_transmission",
            Unit.ONE,
            FRACTION,
            1,
            "transmitted part of the intensity in arm 2"),
        left(
            "velocity_rms",
            Unit.METRE_PER_SECOND,
            Domain.notNegative(),
            1e-4,
            "root mean square of the Gaussian velocity of each crystal along the beam"),
        left(
            "velocity_range",
            Unit.METRE_PER_SECOND,
            Domain.notNegative(),
            1e-4,
            "velocities of both crystals lie evenly in +-velocity_range; with a correlation time a Gaussian of the same variance"),
        left(
            "velocity_correlation_time",
            Unit.SECOND,
            Domain.positive(),
            30e-9,
            "time over which velocities are correlated (Ornstein-Uhlenbeck); none is frozen during a shot"),
        left(
            "velocity_drift",
            Unit.METRE_PER_SECOND,
            Domain.real(),
            1e-4,
            "constant velocity of crystal 2 along the beam relative to crystal 1"),
        Parameter.optional(
            "velocity_trace",
            Unit.ONE,
            new Domain.Recording(
                List.of(
                    new Domain.Recording.Column("time", Unit.SECOND),
                    new Domain.Recording.Column("velocity", Unit.METRE_PER_SECOND))),
            new Value.Absent(),
            new Value.Recording("vibration.csv", "", List.of(new double[0], new double[0])),
            "CSV file with columns time and velocity: recorded velocity of crystal 2 relative to crystal 1; shots start anywhere in it"),
        Parameter.optional(
            "fringe",
            Unit.ONE,
            new Domain.Wholes(0, 1_000_000),
            new Value.Absent(),
            new Value.Whole(3),
            "order n of the fringe: visibility compares the switching times (n + 1/2) pi/Delta_B and (n + 1) pi/Delta_B; unless set the one nearest to switch_time, without which it is 3"),
        left(
            "time",
            Unit.SECOND,
            Domain.notNegative(),
            52e-9,
            "time after the pulse, for amplitudes and intensities"),
        left(
            "store_at",
            Unit.SECOND,
            Domain.notNegative(),
            51.7e-9,
            "when the photon is stored: the field goes"),
        left(
            "retrieve_at",
            Unit.SECOND,
            Domain.positive(),
            151.7e-9,
            "when it is retrieved: the field is back"),
        Parameter.optional(
            "storage",
            Unit.ONE,
            new Domain.Words(STORAGE),
            new Value.Word("off"),
            new Value.Word("off"),
            "what the field does meanwhile: off, or turned at once along the wave vector or along the electric vector of sigma (sextet)"),
        number("flux", Unit.PER_SECOND, Domain.positive(), 2.9e6, "signal photons per second"),
        number(
            "bandwidth",
            Unit.ELECTRONVOLT,
            Domain.positive(),
            1,
            "bandwidth of the signal photons"),
        number("efficiency", Unit.ONE, FRACTION, 1, "probability that a detector notices a photon"),
        number(
            "dark_counts",
            Unit.ONE,
            new Domain.Reals(0, true, 1, false),
            0,
            "probability of a dark count of a detector in one gate"),
        number(
            "photons_per_pulse",
            Unit.ONE,
            Domain.notNegative(),
            0,
            "mean number mu of further signal photons in a pulse that triggers"),
        left(
            "prompt_efficiency",
            Unit.ONE,
            FRACTION,
            0.9,
            "probability that a photon which did not excite is noticed at once, for herald_posterior"),
        number(
            "purity",
            Unit.ONE,
            FRACTION,
            1,
            "probability that a trigger comes with a signal photon, for herald_posterior"),
        Parameter.optional(
            "events",
            Unit.ONE,
            new Domain.Wholes(1, 1_000_000_000),
            new Value.Whole(1_000_000),
            new Value.Whole(1_000_000),
            "late photons drawn at each switching time of a sampled_ quantity"),
        number(
            "wanted_error",
            Unit.ONE,
            new Domain.Reals(0, false, 1, false),
            0.01,
            "standard error wanted of visibility or concurrence, for the counting times"),
        number(
            "tolerance",
            Unit.ONE,
            new Domain.Reals(1e-15, true, 1e-2, true),
            1e-9,
            "error wanted of amplitudes, counts, visibilities and fidelities"));
  }

  private static Parameter number(
      String name, Unit unit, Domain domain, double usual, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Real(usual), new Value.Real(usual), meaning);
  }

  private static Parameter left(
      String name, Unit unit, Domain domain, double typical, String meaning) {
    return Parameter.optional(
        name, unit, domain, new Value.Absent(), new Value.Real(typical), meaning);
  }

  private static Parameter flag(String name, String meaning) {
    return Parameter.optional(
        name, Unit.ONE, new Domain.Flags(), new Value.Flag(false), new Value.Flag(false), meaning);
  }
}
