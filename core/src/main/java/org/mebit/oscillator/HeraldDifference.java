package org.mebit.oscillator;

/// The motion that a herald leaves, as a change of a Gaussian state.
///
/// Where detector j stays dark the motion is Gaussian with `N₀ = N − C (K⁻¹ + S)⁻¹ C`, weight `q =
/// 1/det(1 + K S)`; K is the detector's matrix of [WindowShares], S and C are the diagonal matrices
/// of Stokes photons and of correlations. A click leaves `ρ − q ρ₀`, the change from dark to not
/// looked at; one resolved photon leaves `−d/ds` of `q ρ₀` for K times s, at s = 1. Both are kept
/// as changes, as q is 1 but for some 10⁻⁴.
///
/// @param weight q
/// @param nA `⟨a†a⟩` of the unnormalised state over its weight
/// @param nB likewise
/// @param nAB `⟨a†b⟩`, real by the choice of the phase
/// @param finite whether a finite difference
record HeraldDifference(Change weight, Change nA, Change nB, Change nAB, boolean finite) {
  /// The motion before the herald, and its Stokes light.
  record Motion(
      double phononsA,
      double phononsB,
      double correlationA,
      double correlationB,
      double stokesA,
      double stokesB) {}

  static HeraldDifference click(Motion m, WindowShares shares, int j) {
    Taken t = new Taken(m, shares, j);
    return new HeraldDifference(
        new Change(1 / t.determinant, 1, t.excess / t.determinant),
        new Change(m.phononsA - t.a, m.phononsA, t.a),
        new Change(m.phononsB - t.b, m.phononsB, t.b),
        new Change(-t.ab, 0, t.ab),
        true);
  }

  static HeraldDifference onePhoton(Motion m, WindowShares shares, int j) {
    Taken t = new Taken(m, shares, j);
    // d/ds of x(s)/D(s) at s = 1, where x has a part linear and one quadratic in s.
    double d = t.determinant;
    double slope = t.slope / d;
    double a = t.a * (1 - slope) + t.quadraticA;
    double b = t.b * (1 - slope) + t.quadraticB;
    double ab = t.ab * (1 - slope);
    double weight = 1 / d;
    return new HeraldDifference(
        new Change(weight, weight, slope / d),
        derivative(m.phononsA - t.a, a),
        derivative(m.phononsB - t.b, b),
        derivative(-t.ab, ab),
        false);
  }

  private static Change derivative(double value, double change) {
    return new Change(value, value, change);
  }

  /// Chance of the herald by light alone.
  double chance() {
    return weight.change();
  }

  /// `C (K⁻¹ + S)⁻¹ C`, without an inverse of K, which has none where the packets are alike.
  private static final class Taken {
    final double determinant;
    final double slope;
    final double excess;
    final double a;
    final double b;
    final double ab;
    final double quadraticA;
    final double quadraticB;

    Taken(Motion m, WindowShares shares, int j) {
      double delta = shares.determinant[j];
      double first = shares.a[j] * m.stokesA + shares.b[j] * m.stokesB;
      double second = delta * m.stokesA * m.stokesB;
      excess = first + second;
      determinant = 1 + excess;
      slope = first + 2 * second;
      double squaredA = m.correlationA * m.correlationA / determinant;
      double squaredB = m.correlationB * m.correlationB / determinant;
      quadraticA = squaredA * delta * m.stokesB;
      quadraticB = squaredB * delta * m.stokesA;
      a = squaredA * shares.a[j] + quadraticA;
      b = squaredB * shares.b[j] + quadraticB;
      // The phase of A is chosen such that the coherence is not negative.
      ab = m.correlationA * m.correlationB * Math.abs(shares.g[j]) / determinant;
    }
  }
}
