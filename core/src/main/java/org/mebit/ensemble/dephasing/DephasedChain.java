package org.mebit.ensemble.dephasing;

import java.util.function.Supplier;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;
import org.mebit.numeric.Require;

/// A repeater chain whose nodes lose coherence while they interact.
///
/// ```java
/// DephasedChain chain = new DephasedChain(EnsembleChain.allN(3, 30), Dephasing.everywhere(0.01));
/// double bits = chain.exact(Math.PI / 2).logNegativity().orElseThrow().value();   // 1.979769984…
/// ```
///
/// @param chain nodes, atoms, outcomes and offset
/// @param dephasing the rates
public record DephasedChain(EnsembleChain chain, Dephasing dephasing) {
  /// The narrowest disc: one of a single atom per node still keeps all its states.
  public static final double NARROWEST = 2;

  /// How often, and by how many deviations, a disc is widened whose radius was only guessed.
  private static final int WIDENINGS = 2;

  private static final double WIDENING = 0.5;

  /// Error that [#at(double)] asks for, bit.
  public static final double USUAL_TOLERANCE = 1e-6;

  /// The state by the method that serves best, to [#USUAL_TOLERANCE] where it can be.
  ///
  /// @param time interaction time times the coupling, at least 0
  /// @throws IllegalArgumentException if `time` is negative or not finite, or if [#choice] refuses
  public EndToEnd at(double time) {
    return at(time, USUAL_TOLERANCE);
  }

  /// The state by the method that [#choice] names. The errors of its numbers tell what was reached:
  /// the tolerance is met by dense matrices, by chains and by series; momenta may miss it.
  ///
  /// @param time interaction time times the coupling, at least 0
  /// @param tolerance error wanted of the logarithmic negativity, bit, in 10^−12..1
  /// @throws IllegalArgumentException if an argument is out of range, or if [#choice] refuses
  public EndToEnd at(double time, double tolerance) {
    return decision(time, tolerance).computation().get();
  }

  /// The state by one of the schemes for three nodes, outcome N and no offset.
  ///
  /// @param method [Method#CLASSES], [Method#CHAIN], [Method#CHAIN_GAUSS], [Method#BLOCH] or
  ///   [Method#SERIES]
  /// @param time interaction time times the coupling, at least 0
  /// @param tolerance error wanted of the logarithmic negativity, bit, in 10^−12..1
  /// @throws IllegalArgumentException if an argument is out of range, or if [#choice(Method,
  ///   double, double)] refuses
  public EndToEnd by(Method method, double time, double tolerance) {
    return decision(method, time, tolerance).computation().get();
  }

  /// What one of the schemes will cost, or why it does not serve. Little is computed.
  ///
  /// @param method as for [#by]
  /// @param time interaction time times the coupling, at least 0
  /// @param tolerance error wanted of the logarithmic negativity, bit, in 10^−12..1
  /// @throws IllegalArgumentException if an argument is out of range
  public SchemeChoice choice(Method method, double time, double tolerance) {
    return decision(method, time, tolerance).choice();
  }

  private SchemeChooser.Decision decision(Method method, double time, double tolerance) {
    checkTime(time);
    checkTolerance(tolerance);
    Require.that(
        servesSchemes(),
        "nodes must be 3, the outcome N, the offset 0 and a rate above 0 for " + method.word());
    return new SchemeChooser(this, time, tolerance).by(method);
  }

  private boolean servesSchemes() {
    return chain.nodes() == 3 && chain.allN() && chain.offset() == 0 && !dephasing.isNone();
  }

  private static void checkTolerance(double tolerance) {
    Require.that(
        tolerance >= 1e-12 && tolerance <= 1, "tolerance must be in 1e-12..1, but is " + tolerance);
  }

  /// The method that [#at] will use, with its cost, or why there is none. Little is computed.
  ///
  /// @param time interaction time times the coupling, at least 0
  /// @param tolerance error wanted of the logarithmic negativity, bit, in 10^−12..1
  /// @throws IllegalArgumentException if an argument is out of range
  public SchemeChoice choice(double time, double tolerance) {
    return decision(time, tolerance).choice();
  }

  private SchemeChooser.Decision decision(double time, double tolerance) {
    checkTime(time);
    checkTolerance(tolerance);
    if (dephasing.isNone()) {
      double size = chain.denseDimension(null);
      return decision(
          chain.method(false), 1e-9 * size * size * size, 32 * size * size, () -> chain.at(time));
    }
    if (servesSchemes()) {
      return new SchemeChooser(this, time, tolerance).decide();
    }
    if (chain.nodes() == 3) {
      // The second disc tells the error; the law for the outcome N is a guide only.
      double deviations = discFor(time, tolerance);
      if (discSeconds(deviations) < exactSeconds()) {
        return decision(
            Method.DISC,
            discSeconds(deviations),
            discBytes(deviations + WIDENINGS * WIDENING),
            () -> discWithin(time, deviations, tolerance));
      }
    }
    return decision(Method.EXACT, exactSeconds(), exactBytes(), () -> exact(time));
  }

  /// A disc, widened where its error misses the tolerance.
  private EndToEnd discWithin(double time, double deviations, double tolerance) {
    EndToEnd state = disc(time, deviations);
    for (int i = 1; i <= WIDENINGS; i++) {
      if (state.logNegativity().map(bits -> bits.error() <= tolerance).orElse(true)) {
        break;
      }
      state = disc(time, deviations + i * WIDENING);
    }
    return state;
  }

  private static SchemeChooser.Decision decision(
      Method method, double seconds, double bytes, Supplier<EndToEnd> computation) {
    return new SchemeChooser.Decision(new SchemeChoice.Serves(method, seconds, bytes), computation);
  }

  /// The state over all Dicke states that matter, for any outcomes and offset.
  ///
  /// @param time interaction time times the coupling, at least 0: dephasing tells past from future
  /// @throws IllegalArgumentException if `time` is negative or not finite
  public EndToEnd exact(double time) {
    checkTime(time);
    if (chain.nodes() != 3) {
      return ofAny(time);
    }
    return dense(time).complete();
  }

  /// The state of a chain of three nodes over the pairs of Dicke states in a disc, `x₁² + x₃² ≤
  /// (c√N/2)²`, for any outcome and offset.
  ///
  /// What lies outside cannot lower the trace norm: the logarithmic negativity reported is never
  /// above the true one, but for rounding. How far below it is bounded by a law for the outcome N
  /// without offset, and otherwise as in [DenseDisc].
  ///
  /// @param time interaction time times the coupling, at least 0
  /// @param deviations c, at least [#NARROWEST]
  /// @throws IllegalArgumentException unless the chain has three nodes and both numbers are in
  ///   range
  public EndToEnd disc(double time, double deviations) {
    checkTime(time);
    checkThree("a disc");
    Require.that(
        deviations >= NARROWEST && deviations < Double.POSITIVE_INFINITY,
        "disc must have a radius of at least %s deviations, but has %s"
            .formatted(NARROWEST, deviations));
    return dense(time).disc(deviations);
  }

  /// The state of a chain of three nodes with outcome N and no offset over a disc, split into the
  /// residue classes of `k₁ + k₃` that the couplings conserve.
  ///
  /// Nothing that was left out can lower the trace norm (a matrix without what couples its blocks
  /// has the smaller one): the value is never above the true one, but for rounding.
  ///
  /// @param time interaction time times the coupling, at least 0
  /// @param tolerance error wanted, bit, in 10^−12..1: at most half of it for couplings left out,
  ///   the rest for the disc
  /// @throws IllegalArgumentException unless the chain has three nodes, outcome N and no offset,
  ///   and both numbers are in range
  public EndToEnd classes(double time, double tolerance) {
    checkTime(time);
    checkThree("residue classes");
    Require.that(
        chain.allN() && chain.offset() == 0,
        "outcome must be N and the offset 0 for residue classes");
    return dense(time).classes(couplings(time, tolerance), tolerance);
  }

  /// The couplings with the highest threshold that loses no more than half the tolerance.
  CouplingTable couplings(double time, double tolerance) {
    double threshold = tolerance;
    while (true) {
      CouplingTable couplings = CouplingTable.of(chain.atoms(), time, dephasing, threshold);
      if (couplings.lostBits() <= 0.5 * tolerance) {
        return couplings;
      }
      threshold *= 0.1;
    }
  }

  /// The radius of the disc, in standard deviations, that leaves out no more than a tolerance for
  /// the outcome N without offset, as [#disc] bounds it.
  ///
  /// @param tolerance bit, in 10^−13..1
  public double discFor(double time, double tolerance) {
    Require.that(
        tolerance >= 1e-13 && tolerance <= 1, "tolerance must be in 1e-13..1, but is " + tolerance);
    return dense(time).discFor(tolerance);
  }

  /// Memory that [#exact] needs, bytes.
  public double exactBytes() {
    return exactCost().bytes();
  }

  /// A guess of the time that [#exact] takes on one core, s.
  public double exactSeconds() {
    return exactCost().seconds();
  }

  /// Memory that [#disc] needs, bytes.
  public double discBytes(double deviations) {
    return discCost(deviations).bytes();
  }

  /// A guess of the time that [#disc] takes on one core, s.
  public double discSeconds(double deviations) {
    return discCost(deviations).seconds();
  }

  /// Memory that [#classes] needs, bytes.
  public double classesBytes(double time, double tolerance) {
    return classesCost(time, tolerance).bytes();
  }

  /// A guess of the time that [#classes] takes on one core, s.
  public double classesSeconds(double time, double tolerance) {
    return classesCost(time, tolerance).seconds();
  }

  private Cost exactCost() {
    return chain.nodes() == 3
        ? threeCost(DenseDisc.COMPLETE, 1)
        : Cost.ofAll(chain.nodes(), chain.atoms() + 1.0, chain.offset() != 0);
  }

  private Cost discCost(double deviations) {
    Cost cost = threeCost(deviations, 1);
    if (chain.allN() && chain.offset() == 0) {
      return cost;
    }
    return new Cost(
        cost.bytes(), cost.seconds() + threeCost(deviations - DenseDisc.STEP, 1).seconds());
  }

  private Cost classesCost(double time, double tolerance) {
    checkTime(time);
    CouplingTable couplings = couplings(time, tolerance);
    long divisor = couplings.commonDivisor();
    double deviations = discFor(time, tolerance - couplings.lostBits());
    // Without couplings every sum is a class of its own.
    double classes =
        divisor == 0 ? 2 * EndSites.largestSum(chain.atoms(), deviations) + 1 : divisor;
    return threeCost(deviations, classes);
  }

  private Cost threeCost(double deviations, double classes) {
    return Cost.ofSites(EndSites.count(chain.atoms(), deviations), classes, chain.offset() != 0);
  }

  private void checkThree(String method) {
    Require.that(
        chain.nodes() == 3, "nodes must be 3 for " + method + ", but are " + chain.nodes());
  }

  private DenseDisc dense(double time) {
    return new DenseDisc(chain, dephasing, time);
  }

  private EndToEnd ofAny(double time) {
    NodeByNode state = new NodeByNode(chain, time, dephasing);
    double probability = state.probability();
    double roundingNorm = state.roundingNorm();
    double probabilityError = Math.sqrt(state.levels()) * roundingNorm;
    if (!(probability > probabilityError)) {
      return EndToEnd.impossible(Method.EXACT, Math.abs(probability) + probabilityError);
    }
    EndTranspose transpose = new EndTranspose(state);
    TraceNorm norm =
        chain.offset() == 0 ? transpose.inParities(chain.nodes() % 2 == 0) : transpose.complex();
    double value = Math.log(norm.norm() / norm.trace()) / Math.log(2);
    double rounding = norm.error() + state.levels() * roundingNorm;
    return EndToEnd.mixed(
        Method.EXACT,
        new Estimate(probability, probabilityError),
        new Estimate(value, 2 * rounding / (norm.trace() * Math.log(2))));
  }

  private static void checkTime(double time) {
    Require.that(
        time >= 0 && time < Double.POSITIVE_INFINITY,
        "time must be finite and at least 0 with dephasing, but is " + time);
  }
}
