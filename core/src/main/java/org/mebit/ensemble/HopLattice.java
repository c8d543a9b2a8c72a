package org.mebit.ensemble;

/// The hops between Dicke states that carry the end-to-end state, as a reduced two-dimensional
/// lattice.
///
/// The amplitude between `k` and `k + d` falls as `exp(−Q)` with `Q = d²/(2N) + N δ²/8`, `δ = d·t −
/// 2πm`. The pairs (d, m) form a lattice of covolume π/2 for every N and t. Coordinates: `u =
/// d/√N`, `v = √N δ`, so `Q = u²/2 + v²/8`.
///
/// Gauss's reduction runs on exact whole numbers: d as long, δ as a 128-bit fraction of 4π.
///
/// @param atoms N
/// @param first the shortest vector
/// @param second the shortest vector not parallel to it; at most half of `first` lies in its
///   projection
record HopLattice(long atoms, Hop first, Hop second) {
  /// A lattice vector.
  ///
  /// @param steps d
  /// @param detuning δ, exact
  /// @param u `d/√N`
  /// @param v `√N δ`
  record Hop(long steps, TurnAngle detuning, double u, double v) {
    /// `Q = u²/2 + v²/8`, the hop's decay exponent.
    double norm() {
      return 0.5 * u * u + 0.125 * v * v;
    }
  }

  private static final TurnAngle ONE_TURN = new TurnAngle(Long.MIN_VALUE, 0);

  /// More reduction steps than a lattice can take: the norm falls by at least a constant factor in
  /// every second step.
  private static final int MOST_STEPS = 1000;

  /// The lattice of N atoms at an interaction time.
  static HopLattice of(long atoms, TurnAngle time) {
    double root = Math.sqrt(atoms);
    Hop a = hop(1, time.withinATurn(), root);
    // The pure turn (d = 0, δ = 2π) is half of 4π: the sign bit alone, which reads as −2π.
    Hop b = hop(0, ONE_TURN, root);
    if (a.norm() > b.norm()) {
      Hop swap = a;
      a = b;
      b = swap;
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double projection = (0.5 * a.u * b.u + 0.125 * a.v * b.v) / a.norm();
      long multiple = Math.round(projection);
      if (multiple != 0) {
        b = hop(b.steps - multiple * a.steps, b.detuning.minus(a.detuning.times(multiple)), root);
      }
      if (b.norm() >= a.norm()) {
        return new HopLattice(atoms, a, b);
      }
      Hop swap = a;
      a = b;
      b = swap;
    }
    throw new IllegalStateException(
        "lattice of " + atoms + " atoms at " + time + " did not reduce");
  }

  private static Hop hop(long steps, TurnAngle detuning, double root) {
    return new Hop(steps, detuning, steps / root, root * detuning.radians());
  }

  /// The point of the lattice shifted by `(0, δ = offset)` that lies near the origin.
  Hop nearOrigin(TurnAngle offset) {
    double root = Math.sqrt(atoms);
    TurnAngle start = offset.withinATurn();
    double v = root * start.radians();
    double area = first.u * second.v - first.v * second.u;
    long a = -Math.round(-second.u * v / area);
    long b = -Math.round(first.u * v / area);
    TurnAngle detuning = start.plus(first.detuning.times(a)).plus(second.detuning.times(b));
    return hop(a * first.steps + b * second.steps, detuning, root);
  }
}
