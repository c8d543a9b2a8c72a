package org.mebit.fel.aperture;

import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.quantum.TwoQubitState;

/// Helicities as linear polarisations: `e_λ = (H + iλV)/√2`, H radial (or along x, with fixed axes)
/// and V a quarter turn counter-clockwise from it.
public final class LinearBasis {
  private LinearBasis() {}

  /// The state of helicities ++, +−, −+, −− in the polarisations HH, HV, VH, VV.
  ///
  /// A photon's state is `Σ_λ T_λ e_λ`, so that its amplitudes along H and V are `(T₊ + T₋)/√2` and
  /// `i(T₊ − T₋)/√2`.
  public static TwoQubitState of(TwoQubitState helicities) {
    ComplexMatrix turn = turn();
    LinearAlgebra algebra = LinearAlgebra.chosen();
    return TwoQubitState.of(
        algebra.multiply(algebra.multiply(turn, helicities.density().matrix()), turn.adjoint()));
  }

  /// The unitary 4 x 4 matrix from helicities to polarisations.
  public static ComplexMatrix turn() {
    ComplexMatrix turn = ComplexMatrix.zeros(4, 4);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        // Each V gives a factor i for helicity +, -i for helicity -.
        int quarters =
            (row / 2 == 1 ? (column / 2 == 0 ? 1 : 3) : 0)
                + (row % 2 == 1 ? (column % 2 == 0 ? 1 : 3) : 0);
        int at = 2 * (row + 4 * column);
        turn.entries()[at] = quarters % 4 == 0 ? 0.5 : quarters % 4 == 2 ? -0.5 : 0;
        turn.entries()[at + 1] = quarters % 4 == 1 ? 0.5 : quarters % 4 == 3 ? -0.5 : 0;
      }
    }
    return turn;
  }
}
