package org.mebit.ensemble.dephasing;

import java.util.Optional;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.TurnAngle;

/// Ensembles of different size that share their couplings: near `t = 2πP/Q + ε` all sums that
/// couple differ by multiples of Q, with `δ_S = Sε`, and neither `N δ_S²` nor `γ t` changes along
///
/// ```
/// ε_n = ε √(N/n),   t_n = 2πP/Q + ε_n,   γ_n = γ t/t_n
/// ```
///
/// The logarithmic negativity of the members is a smooth series in 1/n.
///
/// @param atoms N of the member the family is named by
/// @param time its time
/// @param dephasing its rates
/// @param divisor Q, the step between sums that couple
/// @param detuning `δ_Q = Qε`, rad; 0 where its effect is below rounding
record RationalFamily(long atoms, double time, Dephasing dephasing, long divisor, double detuning) {
  /// Below this `N δ_Q²/16` does not show.
  private static final double NO_DETUNING = 1e-12;

  /// One member.
  record Member(long atoms, double time, Dephasing dephasing) {}

  /// The family of an ensemble, if one rational number P/Q explains its couplings.
  static Optional<RationalFamily> of(
      long atoms, double time, Dephasing dephasing, CouplingTable table) {
    long divisor = table.commonDivisor();
    if (divisor == 0) {
      return Optional.empty();
    }
    double detuning = TurnAngle.of(time).times(divisor).withinATurn().radians();
    boolean nothing = atoms * detuning * detuning / 16 < NO_DETUNING;
    RationalFamily family =
        new RationalFamily(atoms, time, dephasing, divisor, nothing ? 0 : detuning);
    return family.strange(table) == 0 ? Optional.of(family) : Optional.empty();
  }

  /// The member of n atoms; none where its time would not be above 0.
  Optional<Member> member(long n) {
    if (detuning == 0) {
      return Optional.of(new Member(n, time, dephasing));
    }
    double shifted = time + detuning / divisor * (Math.sqrt((double) atoms / n) - 1);
    if (!(shifted > 0)) {
      return Optional.empty();
    }
    double stretch = time / shifted;
    Dephasing rates = new Dephasing(dephasing.ends() * stretch, dephasing.inner() * stretch);
    return Optional.of(new Member(n, shifted, rates));
  }

  /// `Σ_S c_S²`, both signs, over the couplings of a member that the family does not explain.
  double strange(Member member) {
    CouplingTable table = CouplingTable.of(member.atoms(), member.time(), member.dephasing(), 1e-9);
    double scale = Math.sqrt((double) atoms / member.atoms());
    return new RationalFamily(
            member.atoms(), member.time(), member.dephasing(), divisor, detuning * scale)
        .strange(table);
  }

  private double strange(CouplingTable table) {
    double squares = 0;
    for (Coupling coupling : table.couplings()) {
      boolean ours =
          coupling.shift() % divisor == 0
              && Math.abs(coupling.shift() * detuning) <= Math.PI * divisor;
      squares += ours ? 0 : 2 * coupling.strength() * coupling.strength();
    }
    return squares;
  }
}
