package org.mebit.ensemble.dephasing;

/// Couplings that chains leave out.
///
/// All count in full. That those without winding, `tS < π`, hardly change the sign of the partial
/// transpose was seen at short times alone ([ChainScheme#SHORT_TIME]): later, with ends that lose
/// coherence fast and a measured node that keeps it, leaving them out cost 10^−5.
///
/// @param loss bound on what that costs, bit
/// @param slow whether some have no winding: chains are not long then compared to what the measured
///   node joins
record ForeignCouplings(double loss, boolean slow) {
  static final ForeignCouplings NONE = new ForeignCouplings(0, true);

  static ForeignCouplings of(CouplingTable table, double time) {
    double sum = 0;
    boolean slow = false;
    for (Coupling coupling : table.couplings()) {
      sum += 2 * coupling.strength();
      slow |= coupling.shift() * time <= Math.PI;
    }
    for (Coupling coupling : table.dropped()) {
      sum += 2 * coupling.strength();
    }
    return new ForeignCouplings(Math.log1p(sum) / Math.log(2), slow);
  }
}
