package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Require;

/// Late clicks behind the crystals, one detector in each arm: what a tomography without the second
/// splitter finds.
///
/// A trigger announces n photons, one and besides a Poisson number of mean μ that the detectors do
/// not tell apart; each clicks late on the left with the chance a, on the right with b. The
/// generating function `⟨x^n⟩ = G(x) = x e^{−μ(1−x)}` gives no click at all as `G(1 − a − b)`, none
/// on the left as `G(1 − a)`, none on the right as `G(1 − b)`, each with a factor of 1 − dark for
/// every detector that must stay dark. The probability of two clicks is their small difference, so
/// it is written without one: with `A = (1 − dark_L) e^{−μa}` and B likewise,
///
/// `p11 = (1−A)(1−B) + aA(1−B) + bB(1−A)`, `p10 = B[(1−b)(1−A) + aA]`, `p01 = A[(1−a)(1−B) + bB]`.
///
/// The coherence is `d = V₀ √(p01 p10) (1 − dark_L)(1 − dark_R)` of the photons alone.
///
/// @param clickLeft a, in 0..1
/// @param clickRight b, in 0..1 − a
/// @param extraPhotons μ, at least 0
/// @param darkLeft chance of a dark count in the window, in 0..1
/// @param darkRight likewise
/// @param coherence V₀ of one photon, in 0..1
public record Tomography(
    double clickLeft,
    double clickRight,
    double extraPhotons,
    double darkLeft,
    double darkRight,
    double coherence) {
  public Tomography {
    requireProbability("clickLeft", clickLeft);
    requireProbability("clickRight", clickRight);
    Require.that(
        clickLeft + clickRight <= 1 + 1e-15,
        "clickLeft and clickRight must have a sum of at most 1, but have "
            + (clickLeft + clickRight));
    Require.that(
        extraPhotons >= 0 && extraPhotons < Double.POSITIVE_INFINITY,
        "extraPhotons must be at least 0 and finite, but is " + extraPhotons);
    requireProbability("darkLeft", darkLeft);
    requireProbability("darkRight", darkRight);
    requireProbability("coherence", coherence);
  }

  /// No late click on either side.
  public double p00() {
    return Math.max(0, 1 - clickLeft - clickRight)
        * quiet(clickLeft, darkLeft)
        * quiet(clickRight, darkRight);
  }

  /// A late click on the right only.
  public double p01() {
    return only(clickRight, darkRight, clickLeft, darkLeft);
  }

  /// A late click on the left only.
  public double p10() {
    return only(clickLeft, darkLeft, clickRight, darkRight);
  }

  /// Late clicks on both sides.
  public double p11() {
    double left = quiet(clickLeft, darkLeft);
    double right = quiet(clickRight, darkRight);
    double notLeft = loud(clickLeft, darkLeft);
    double notRight = loud(clickRight, darkRight);
    return notLeft * notRight + clickLeft * left * notRight + clickRight * right * notLeft;
  }

  /// Modulus of the coherence between a photon on the left and one on the right.
  public double d() {
    double photons =
        Math.sqrt(only(clickRight, 0, clickLeft, 0)) * Math.sqrt(only(clickLeft, 0, clickRight, 0));
    return coherence * photons * (1 - darkLeft) * (1 - darkRight);
  }

  /// The state per trigger.
  public PhotonState state() {
    return new PhotonState(p00(), p01(), p10(), p11(), d());
  }

  /// The chance of a late click per trigger.
  public double lateClick() {
    return p01() + p10() + p11();
  }

  /// Concurrence of the state per trigger: hardly more than the chance of a late click.
  public double concurrencePerTrigger() {
    return state().concurrence();
  }

  /// Concurrence of the ensemble post-selected on a late click, `2d/(p01 + p10 + p11)`; 0 if there
  /// are none.
  public double concurrence() {
    return lateClick() > 0 ? state().clicked().concurrence() : 0;
  }

  /// Chance that one detector is not clicked by extra photons nor by itself.
  private double quiet(double click, double dark) {
    return (1 - dark) * Math.exp(-extraPhotons * click);
  }

  /// 1 less [#quiet].
  private double loud(double click, double dark) {
    return dark - (1 - dark) * Math.expm1(-extraPhotons * click);
  }

  /// A click on one side only.
  private double only(double click, double dark, double other, double otherDark) {
    return quiet(other, otherDark) * ((1 - other) * loud(click, dark) + click * quiet(click, dark));
  }

  private static void requireProbability(String name, double value) {
    Require.that(value >= 0 && value <= 1, name + " must be in 0..1, but is " + value);
  }
}
