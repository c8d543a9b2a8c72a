package org.mebit.platform;

import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.Hyperfine;
import org.mebit.nucleus.Polarization;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.SextetCrystal;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.TwoLineCrystal;
import org.mebit.nucleus.Vector;

/// A crystal of a point of `nuclear_pair`, with what it takes to solve for its wave.
sealed interface NuclearCrystal {
  /// The wave behind it until `end`, s.
  ScatteredWave wave(FieldSchedule field, double end, double tolerance);

  /// What error double precision can reach, over Γ, before anything is computed.
  double forecastError(FieldSchedule field, double end);

  /// How many panels a solution would take, before anything is computed.
  double forecastPanels(FieldSchedule field, double end);

  /// Roughly how long [#wave] takes, s.
  double forecastSeconds(FieldSchedule field, double end, double tolerance);

  /// How the dry run names it.
  String method();

  /// Both lines together.
  record TwoLines(TwoLineCrystal crystal) implements NuclearCrystal {
    @Override
    public ScatteredWave wave(FieldSchedule field, double end, double tolerance) {
      return crystal.scattered(field, end, tolerance);
    }

    @Override
    public double forecastError(FieldSchedule field, double end) {
      return crystal.forecastError(field, end);
    }

    @Override
    public double forecastPanels(FieldSchedule field, double end) {
      return crystal.forecastPanels(field, end);
    }

    @Override
    public double forecastSeconds(FieldSchedule field, double end, double tolerance) {
      return crystal.forecastSeconds(field, end, tolerance);
    }

    @Override
    public String method() {
      return "two lines";
    }
  }

  /// Lines far apart, in closed form.
  record ClosedForm(TwoLineCrystal crystal) implements NuclearCrystal {
    private static final double SECONDS = 1e-5;

    /// Roundings of the envelope.
    private static final double ROUNDINGS = 16;

    @Override
    public ScatteredWave wave(FieldSchedule field, double end, double tolerance) {
      return crystal.closedForm(field, end);
    }

    @Override
    public double forecastError(FieldSchedule field, double end) {
      double elapsed = end * crystal.transition().width();
      double turns = field.at(0).length() * elapsed + 2 * Math.sqrt(crystal.alpha() * elapsed);
      return 2 * crystal.alpha() * 0x1p-53 * (ROUNDINGS + turns);
    }

    @Override
    public double forecastPanels(FieldSchedule field, double end) {
      return crystal.forecastPanels(field, end);
    }

    @Override
    public double forecastSeconds(FieldSchedule field, double end, double tolerance) {
      return SECONDS;
    }

    @Override
    public String method() {
      return "closed form";
    }
  }

  /// All six lines.
  record Sextet(SextetCrystal crystal, Polarization polarization) implements NuclearCrystal {
    @Override
    public ScatteredWave wave(FieldSchedule field, double end, double tolerance) {
      return crystal.scattered(field, polarization, end, tolerance);
    }

    @Override
    public double forecastError(FieldSchedule field, double end) {
      return crystal.forecastError(field, end);
    }

    @Override
    public double forecastPanels(FieldSchedule field, double end) {
      return crystal.forecastPanels(field, end);
    }

    @Override
    public double forecastSeconds(FieldSchedule field, double end, double tolerance) {
      return crystal.forecastSeconds(field, end, tolerance);
    }

    @Override
    public String method() {
      return "sextet";
    }
  }

  /// The crystal of that thickness with a study's settings.
  static NuclearCrystal of(Point point, Transition transition, double alpha) {
    if (point.flag("sextet")) {
      return new Sextet(
          new SextetCrystal(LINES_SHARE * alpha, transition, hyperfine(point)),
          Polarization.elliptic(
              point.real("polarization_angle"), point.real("polarization_ellipticity")));
    }
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, transition);
    return point.word("model").equals("exact") ? new TwoLines(crystal) : new ClosedForm(crystal);
  }

  /// Mössbauer thickness over α: `T = 8α`.
  double LINES_SHARE = 8;

  private static Hyperfine hyperfine(Point point) {
    double polar = point.real("efg_polar");
    double azimuth = point.real("efg_azimuth");
    Vector axis = Vector.polar(1, polar, azimuth);
    Vector across = Vector.polar(1, polar + Math.PI / 2, azimuth);
    return new Hyperfine(
        point.real("isomer_shift"),
        point.real("quadrupole"),
        axis,
        across.turned(axis, point.real("efg_rotation")),
        point.real("asymmetry"));
  }
}
