package org.mebit.nucleus;

/// The components of a spin, in units of ħ, in the basis `m = I, I−1, … −I` along z.
///
/// @param x component along x
/// @param y component along y
/// @param z component along z
record Spin(Operator x, Operator y, Operator z) {
  /// A spin I of `doubled/2`.
  static Spin half(int doubled) {
    int n = doubled + 1;
    double spin = 0.5 * doubled;
    Operator x = new Operator(n, n);
    Operator y = new Operator(n, n);
    Operator z = new Operator(n, n);
    for (int i = 0; i < n; i++) {
      double m = spin - i;
      z.re[i * n + i] = m;
      if (i > 0) {
        // ⟨m+1|I₊|m⟩ = √(I(I+1) − m(m+1))
        double raise = 0.5 * Math.sqrt(spin * (spin + 1) - m * (m + 1));
        int up = (i - 1) * n + i;
        int down = i * n + i - 1;
        x.re[up] = raise;
        x.re[down] = raise;
        y.im[up] = -raise;
        y.im[down] = raise;
      }
    }
    return new Spin(x, y, z);
  }

  /// The component along `direction`, times its length.
  Operator along(Vector direction) {
    return new Operator(x.rows, x.rows)
        .add(direction.x(), x)
        .add(direction.y(), y)
        .add(direction.z(), z);
  }

  /// The square of the component along `direction`, a unit vector.
  Operator squareAlong(Vector direction) {
    Operator along = along(direction);
    return along.times(along);
  }
}
