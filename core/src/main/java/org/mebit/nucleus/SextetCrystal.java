package org.mebit.nucleus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mebit.numeric.Require;

/// A crystal of nuclei with all their hyperfine levels: the sextet of 57Fe, for pulses of any
/// polarisation and magnetic fields of any direction.
///
/// The coherences ρ between the excited and the ground level of a nucleus obey `dρ/dt = −i(H_e ρ −
/// ρ H_g) − Γρ/2 + Σ_s D_s ψ_s`, and send `∂ψ_s/∂ζ = −bΓ·¾·Tr[D_s† ρ]` with `b = thickness/4` (the
/// picture of Yu. V. Shvyd'ko, Phys. Rev. B 59, 9132 (1999), in time and space). A field along h
/// leaves σ two lines of weight 1/2, as [TwoLineCrystal] has them with `α = thickness/8`.
///
/// @param thickness Mössbauer thickness T of the unsplit line, at least 0
/// @param transition of the nucleus
/// @param hyperfine shift and gradient, the same at all nuclei
public record SextetCrystal(double thickness, Transition transition, Hyperfine hyperfine) {
  /// Waves of more panels in time, see [#forecastPanels], are refused.
  public static final int MOST_PANELS = PanelGrid.MOST_PANELS;

  public SextetCrystal {
    Require.finite("thickness", thickness);
    Require.that(thickness >= 0, "thickness must be at least 0, but is " + thickness);
  }

  /// The wave for a pulse of a polarisation, always with components along σ and π.
  ///
  /// @param field T
  /// @param in polarisation of the pulse
  /// @param end the last time wanted, s
  /// @param tolerance of the error, Γ
  /// @throws IllegalArgumentException if the tolerance is out of reach in double precision (see
  ///   [#forecastError]), or the field too fast to follow
  public ScatteredWave scattered(
      FieldSchedule field, Polarization in, double end, double tolerance) {
    Require.positive("end", end);
    Require.positive("tolerance", tolerance);
    SextetVectors vectors = vectors(field, in, end);
    // A shift of all lines is a phase of the wave, which the vectors need not turn with. It and the
    // polarisation may mix the errors of real and imaginary part.
    double shift = transition.dopplerShift(hyperfine.isomerShift());
    double share = shift == 0 ? 1 : Math.sqrt(0.5);
    if (vectors.polarizations() == 2) {
      return shifted(series(vectors, end).scattered(in, share * tolerance), shift);
    }
    share *= KeptPolarization.mixes(in) ? Math.sqrt(0.5) : 1;
    ScatteredWave kept = series(vectors, end).scattered(in, share * tolerance);
    return shifted(new KeptPolarization(kept, in), shift);
  }

  private static ScatteredWave shifted(ScatteredWave wave, double shift) {
    return shift == 0 ? wave : new Shifted(wave, shift);
  }

  /// The smallest tolerance, Γ, that [#scattered] accepts: a bound on rounding that needs no
  /// computation. It grows with the thickness.
  ///
  /// @param field T
  /// @param end s
  public double forecastError(FieldSchedule field, double end) {
    Require.positive("end", end);
    // Twice, for a shift and an elliptic pulse that mix the errors of real and imaginary part.
    return 2 * series(new Alive(levels(), field, end), end).forecastError();
  }

  /// Seconds that [#scattered] takes on one core, roughly, and at most: with all coherences and
  /// both polarisations alive.
  ///
  /// @param field T
  /// @param end s
  /// @param tolerance Γ
  public double forecastSeconds(FieldSchedule field, double end, double tolerance) {
    Require.positive("end", end);
    Require.positive("tolerance", tolerance);
    return series(new Alive(levels(), field, end), end).forecastSeconds(tolerance);
  }

  /// Panels in time of the wave, about and at most: known without computing it. Waves of more than
  /// [#MOST_PANELS] are refused; infinite for numbers beyond all computing.
  ///
  /// @param field T
  /// @param end s
  public double forecastPanels(FieldSchedule field, double end) {
    Require.positive("end", end);
    Alive alive = new Alive(levels(), field, end);
    double panels = series(alive, end).forecastPanels() + alive.turning();
    return panels >= 0 ? panels : Double.POSITIVE_INFINITY;
  }

  private ThicknessSeries series(KernelVectors vectors, double end) {
    return new ThicknessSeries(vectors, thickness / 4, transition, end);
  }

  private NuclearLevels levels() {
    return new NuclearLevels(transition, hyperfine.unshifted());
  }

  /// Package-private for the tests: the vectors of [#scattered].
  SextetVectors vectors(FieldSchedule field, Polarization in, double end) {
    return SextetVectors.of(levels(), field, in, end);
  }

  /// The 8 lines between ground and excited states in a constant field, by ascending shift; those
  /// that cannot be seen have weight 0.
  ///
  /// @param field T
  public List<Line> lines(Vector field) {
    NuclearLevels levels = new NuclearLevels(transition, hyperfine);
    Spectrum ground = Spectrum.of(levels.ground.in(field));
    Spectrum excited = Spectrum.of(levels.excited.in(field));
    Operator to = excited.vectors.adjoint();
    Operator sigma = to.times(levels.sigma).times(ground.vectors);
    Operator pi = to.times(levels.pi).times(ground.vectors);
    List<Line> lines = new ArrayList<>();
    for (int e = 0; e < NuclearLevels.EXCITED; e++) {
      for (int g = 0; g < NuclearLevels.GROUND; g++) {
        double shift = excited.values[e] - ground.values[g];
        int at = e * NuclearLevels.GROUND + g;
        lines.add(
            new Line(shift, shift / transition.waveNumber(), weight(sigma, at), weight(pi, at)));
      }
    }
    lines.sort(Comparator.comparingDouble(Line::shift));
    return List.copyOf(lines);
  }

  private static double weight(Operator dipole, int at) {
    return NuclearLevels.WEIGHT * (dipole.re[at] * dipole.re[at] + dipole.im[at] * dipole.im[at]);
  }

  /// All coherences and polarisations, to count: these vectors cannot be sampled.
  private record Alive(NuclearLevels levels, FieldSchedule field, double end)
      implements KernelVectors {
    @Override
    public int coherences() {
      return CoherenceSpace.ALL;
    }

    @Override
    public int polarizations() {
      return 2;
    }

    @Override
    public double weight() {
      return NuclearLevels.WEIGHT;
    }

    @Override
    public double fastest() {
      double fastest = 0;
      List<FieldSchedule.Piece> pieces = field.pieces();
      for (int i = 0; i < pieces.size() && pieces.get(i).start() < end; i++) {
        FieldSchedule.Piece piece = pieces.get(i);
        fastest = Math.max(fastest, levels.bound(piece.at(piece.start())));
        if (piece instanceof FieldSchedule.Ramp ramp) {
          fastest = Math.max(fastest, levels.bound(ramp.at(until(i))));
        }
      }
      return fastest;
    }

    /// When a piece is over, s.
    private double until(int piece) {
      return piece + 1 < field.pieces().size()
          ? Math.min(end, field.pieces().get(piece + 1).start())
          : end;
    }

    /// Panels that a turning field adds.
    double turning() {
      double parts = 0;
      List<FieldSchedule.Piece> pieces = field.pieces();
      for (int i = 0; i < pieces.size() && pieces.get(i).start() < end; i++) {
        if (pieces.get(i) instanceof FieldSchedule.Rotating rotating) {
          parts += LevelHistory.turns(levels, rotating, until(i)) / SextetVectors.PHASE;
        }
      }
      return parts;
    }

    /// What the vectors may be off by at most: what is left out, and steps through fields that
    /// change, with about eight per radian.
    @Override
    public double error() {
      double error = 3 * CoherenceSpace.OUTSIDE;
      List<FieldSchedule.Piece> pieces = field.pieces();
      for (int i = 0; i < pieces.size() && pieces.get(i).start() < end; i++) {
        double duration = until(i) - pieces.get(i).start();
        double turns =
            switch (pieces.get(i)) {
              case FieldSchedule.Constant _ -> 0;
              case FieldSchedule.Ramp _ -> duration * fastest();
              case FieldSchedule.Rotating turning -> LevelHistory.turns(levels, turning, until(i));
            };
        error += turns == 0 ? 0 : 4 * Math.max(2 * MagnusSteps.TRUNCATION, 8 * 0x1p-53 * turns);
      }
      return error;
    }

    @Override
    public double[] edges() {
      return field.edges();
    }

    @Override
    public void sample(double[] times, double[] re, double[] im) {
      throw new UnsupportedOperationException("vectors that are counted only");
    }
  }
}
