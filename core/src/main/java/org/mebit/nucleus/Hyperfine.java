package org.mebit.nucleus;

import org.mebit.numeric.Require;

/// What a crystal does to the nuclear levels besides the magnetic field: isomer shift and electric
/// field gradient (EFG).
///
/// The excited level goes up by `ħk·isomerShift` and is split by `(ħk·quadrupole/6)·[3I_Z² − 15/4 +
/// η(I_X² − I_Y²)]`, so that without a magnetic field its two doublets lie `quadrupole·√(1 + η²/3)`
/// apart (P. Gütlich, E. Bill, A. X. Trautwein, Mössbauer Spectroscopy and Transition Metal
/// Chemistry, section 4.3). The gradient does not turn with the magnetic field.
///
/// @param isomerShift as a velocity, m/s; positive is a higher energy of the transition
/// @param quadrupole `eQV_ZZ/2` as a velocity, m/s
/// @param efgAxis the axis Z of the gradient; any length but zero, kept as a unit vector
/// @param efgX what the axis X of the gradient is closest to; kept as the unit vector across Z
/// @param asymmetry `η = (V_XX − V_YY)/V_ZZ`, 0..1
public record Hyperfine(
    double isomerShift, double quadrupole, Vector efgAxis, Vector efgX, double asymmetry) {
  /// Neither shift nor gradient.
  public static final Hyperfine NONE = new Hyperfine(0, 0, Vector.ALONG_K, Vector.ALONG_E, 0);

  /// Below this sine of the angle to Z what is left of X is rounding.
  private static final double PARALLEL = 1e-9;

  public Hyperfine {
    Require.finite("isomerShift", isomerShift);
    Require.finite("quadrupole", quadrupole);
    Require.that(
        asymmetry >= 0 && asymmetry <= 1, "asymmetry must be in 0..1, but is " + asymmetry);
    Vector z = direction("efgAxis", efgAxis);
    Vector x = direction("efgX", efgX);
    Vector across = x.plus(z.times(-x.dot(z)));
    Require.that(
        across.length() > PARALLEL,
        "efgX must not be parallel to efgAxis, but is "
            + words(efgX)
            + " for the axis "
            + words(efgAxis));
    // Once more, since the first difference cancels for vectors that are nearly parallel.
    Vector unit = across.direction();
    efgAxis = z;
    efgX = unit.plus(z.times(-unit.dot(z))).direction();
  }

  private static Vector direction(String name, Vector given) {
    Require.that(given.length() > 0, name + " must not be the null vector, but is");
    return given.direction();
  }

  private static String words(Vector vector) {
    return "(" + vector.x() + ", " + vector.y() + ", " + vector.z() + ")";
  }

  /// A crystal with this isomer shift, m/s, and no gradient.
  public static Hyperfine shifted(double isomerShift) {
    return new Hyperfine(isomerShift, 0, Vector.ALONG_K, Vector.ALONG_E, 0);
  }

  /// A gradient symmetric about `efgAxis`.
  ///
  /// @param quadrupole `eQV_ZZ/2`, m/s
  public static Hyperfine axial(double quadrupole, Vector efgAxis) {
    Vector axis = direction("efgAxis", efgAxis);
    Vector x = Math.abs(axis.x()) < 0.9 ? Vector.ALONG_E : Vector.ALONG_H;
    return new Hyperfine(0, quadrupole, axis, x, 0);
  }

  /// The same without the isomer shift.
  Hyperfine unshifted() {
    return new Hyperfine(0, quadrupole, efgAxis, efgX, asymmetry);
  }
}
