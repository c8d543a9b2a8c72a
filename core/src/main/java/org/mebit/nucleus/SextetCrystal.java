package org.mebit.nucleus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mebit.numeric.Require;

/// A crystal of nuclei with all their hyperfine levels: the sextet of 57Fe, for pulses of any
/// polarisation and magnetic fields of any direction.
///
/// The coherences ρ between the excited and the ground level of a nucleus obey
/// `dρ/dt = −i(H_e ρ − ρ H_g) − Γρ/2 + Σ_s D_s ψ_s`, and send
/// `∂ψ_s/∂ζ = −bΓ·¾·Tr[D_s† ρ]` with `b = thickness/4` (the picture of Yu. V. Shvyd'ko, Phys.
/// Rev. B 59, 9132 (1999), in time and space). A field along h leaves σ two
/// lines of weight 1/2, as [TwoLineCrystal] has them with `α = thickness/8`.
///
/// @param thickness Mössbauer thickness T of the unsplit line, at least 0
/// @param transition of the nucleus
/// @param hyperfine shift and gradient, the same at all nuclei
public record SextetCrystal(double thickness, Transition transition, Hyperfine hyperfine) {
  public SextetCrystal {
    Require.finite("thickness", thickness);
    Require.that(thickness >= 0, "thickness must be at least 0, but is " + thickness);
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
    return NuclearLevels.WEIGHT
        * (dipole.re[at] * dipole.re[at] + dipole.im[at] * dipole.im[at]);
  }
}
