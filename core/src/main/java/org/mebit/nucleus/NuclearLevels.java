package org.mebit.nucleus;

/// The two levels of the nucleus in a magnetic field: Hamiltonians, rad/s, and what the photon does
/// between them.
///
/// `H_g = −(μ_g/½)(μ_N/ħ) I·B` for spin 1/2 and `H_e = −(μ_e/(3/2))(μ_N/ħ) I·B` for spin 3/2, with
/// the shift and the gradient of [Hyperfine] added to the latter.
final class NuclearLevels {
  static final int GROUND = 2;
  static final int EXCITED = 4;

  /// The weight p of `K = p Tr[D† D]`, which makes the weights of all lines sum to 1: D summed over
  /// all m has `Tr[D† D] = 4/3`.
  static final double WEIGHT = 0.75;

  /// An amplitude below this is rounding.
  private static final double DARK = 1e-14;

  final SpinLevel ground;
  final SpinLevel excited;

  /// Coupling to photons of polarisation σ and π: the component of the dipole along their magnetic
  /// vectors, rows excited, columns ground.
  final Operator sigma;

  final Operator pi;

  /// The excited level without a field lies no further off, rad/s: its doublets lie `quadrupole·√(1
  /// + η²/3)` apart, evenly about the shift.
  private final double withoutField;

  NuclearLevels(Transition transition, Hyperfine hyperfine) {
    double magneton = Transition.NUCLEAR_MAGNETON / Transition.HBAR;
    ground =
        new SpinLevel(
            Spin.half(1),
            -transition.groundMoment() / 0.5 * magneton,
            new Operator(GROUND, GROUND));
    Spin spin = Spin.half(3);
    excited =
        new SpinLevel(
            spin,
            -transition.excitedMoment() / 1.5 * magneton,
            gradient(spin, transition, hyperfine));
    double asymmetry = hyperfine.asymmetry();
    double doublets = hyperfine.quadrupole() * Math.sqrt(1 + asymmetry * asymmetry / 3);
    withoutField =
        transition.waveNumber() * (Math.abs(hyperfine.isomerShift()) + 0.5 * Math.abs(doublets));
    // h = k × e: h_σ = y, and h_π = −x for e_π = y.
    sigma = dipole(Vector.ALONG_H);
    pi = dipole(Vector.ALONG_E.times(-1));
  }

  private static Operator gradient(Spin spin, Transition transition, Hyperfine given) {
    Vector z = given.efgAxis();
    Vector x = given.efgX();
    Operator one = Operator.identity(EXCITED);
    double sixth = transition.dopplerShift(given.quadrupole()) / 6;
    return new Operator(EXCITED, EXCITED)
        .add(transition.dopplerShift(given.isomerShift()) - 15.0 / 4 * sixth, one)
        .add(3 * sixth, spin.squareAlong(z))
        .add(given.asymmetry() * sixth, spin.squareAlong(x))
        .add(-given.asymmetry() * sixth, spin.squareAlong(z.cross(x)));
  }

  /// `h·T`, where the spherical components of the dipole are Clebsch-Gordan coefficients `⟨3/2
  /// m'|T_q|1/2 m⟩ = ⟨1/2 m 1 q|3/2 m'⟩`, and `T_x = (T₋ − T₊)/√2`, `T_y = i(T₋ + T₊)/√2`, `T_z =
  /// T_0`.
  private static Operator dipole(Vector h) {
    double third = Math.sqrt(1.0 / 3);
    double twoThirds = Math.sqrt(2.0 / 3);
    Operator plus = new Operator(EXCITED, GROUND);
    Operator zero = new Operator(EXCITED, GROUND);
    Operator minus = new Operator(EXCITED, GROUND);
    // Rows m' = 3/2, 1/2, −1/2, −3/2; columns m = 1/2, −1/2.
    plus.re[0] = 1;
    plus.re[3] = third;
    zero.re[2] = twoThirds;
    zero.re[5] = twoThirds;
    minus.re[4] = third;
    minus.re[7] = 1;
    double root = Math.sqrt(0.5);
    return new Operator(EXCITED, GROUND)
        .add(h.x() * root, h.y() * root, minus)
        .add(-h.x() * root, h.y() * root, plus)
        .add(h.z(), zero);
  }

  /// No transition lies further from the unshifted line than this, rad/s, in a field, T, of this
  /// length and any direction.
  double bound(Vector field) {
    double zeeman = 0.5 * Math.abs(ground.perTesla()) + 1.5 * Math.abs(excited.perTesla());
    return zeeman * field.length() + withoutField;
  }

  /// How far the furthest line that one of `dipoles` drives lies from the unshifted one, rad/s, in
  /// a constant field, T.
  double furthest(Vector field, Operator... dipoles) {
    Spectrum below = Spectrum.of(ground.in(field));
    Spectrum above = Spectrum.of(excited.in(field));
    double furthest = 0;
    for (Operator dipole : dipoles) {
      Operator driven = above.vectors.adjoint().times(dipole).times(below.vectors);
      for (int e = 0; e < EXCITED; e++) {
        for (int g = 0; g < GROUND; g++) {
          int line = e * GROUND + g;
          if (Math.hypot(driven.re[line], driven.im[line]) > DARK) {
            furthest = Math.max(furthest, Math.abs(above.values[e] - below.values[g]));
          }
        }
      }
    }
    return furthest;
  }
}
