package org.mebit.platform;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.quantum.Entropy;
import org.mebit.quantum.TwoQubitState;

/// A pair's helicities as a state of two qubits, and how entangled they are.
sealed interface FelState {
  double concurrence();

  /// In bits.
  double entanglementOfFormation();

  double negativity();

  /// In bits.
  double logNegativity();

  double purity();

  TwoQubitState state();

  /// A pure state, whose measures are all functions of the concurrence.
  record Pure(HelicityAmplitudes amplitudes) implements FelState {
    private static final double LN_2 = Math.log(2);

    @Override
    public double concurrence() {
      return amplitudes.concurrence();
    }

    @Override
    public double entanglementOfFormation() {
      double concurrence = concurrence();
      double root = Math.sqrt((1 - concurrence) * (1 + concurrence));
      return Entropy.binary(concurrence * concurrence / (2 * (1 + root)));
    }

    @Override
    public double negativity() {
      return concurrence() / 2;
    }

    @Override
    public double logNegativity() {
      return Math.log1p(concurrence()) / LN_2;
    }

    @Override
    public double purity() {
      return 1;
    }

    @Override
    public TwoQubitState state() {
      return amplitudes.state();
    }
  }

  /// A mixed one.
  record Mixed(TwoQubitState state) implements FelState {
    @Override
    public double concurrence() {
      return state.concurrence();
    }

    @Override
    public double entanglementOfFormation() {
      return state.entanglementOfFormation();
    }

    @Override
    public double negativity() {
      return state.density().negativity();
    }

    @Override
    public double logNegativity() {
      return state.density().logNegativity();
    }

    @Override
    public double purity() {
      return state.density().purity();
    }
  }
}
