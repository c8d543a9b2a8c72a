package org.mebit.nucleus;

/// One level of the nucleus: `H = perTesla·I·B + fixed`, rad/s.
///
/// @param spin its components
/// @param perTesla energy of a unit of the spin's component along the field, rad/s per T
/// @param fixed what acts without a magnetic field, rad/s
record SpinLevel(Spin spin, double perTesla, Operator fixed) {
  /// Relative to [#fixed]: a commutator below it is rounding.
  private static final double COMMUTES = 0x1p-47;

  /// Number of states.
  int states() {
    return fixed.rows;
  }

  /// The Hamiltonian in a field, T.
  Operator in(Vector field) {
    Operator hamiltonian = new Operator(states(), states());
    in(field, hamiltonian);
    return hamiltonian;
  }

  /// Writes the Hamiltonian in a field, T, into `into`.
  void in(Vector field, Operator into) {
    into.set(fixed)
        .add(perTesla * field.x(), spin.x())
        .add(perTesla * field.y(), spin.y())
        .add(perTesla * field.z(), spin.z());
  }

  /// Whether the level without a field looks the same after any turn about `axis`.
  boolean symmetricAbout(Vector axis) {
    Operator change = new Operator(states(), states());
    change.setCommutator(fixed, spin.along(axis));
    return change.largest() <= COMMUTES * fixed.largest();
  }
}
