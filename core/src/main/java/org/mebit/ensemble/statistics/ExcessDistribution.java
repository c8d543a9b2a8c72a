package org.mebit.ensemble.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.numeric.Require;

/// The distribution of the excess entropy `E − ½ log₂ N` of a chain over uniform times, in the
/// limit of many atoms.
///
/// For all-N outcomes without offset. It is the law of `G(x, y, θ)` over all lattices, so it
/// belongs to the chain length alone: one spread, one ceiling, one median for every number of
/// atoms. It has no least value: times beside rationals of small denominators have tall lattices,
/// `G → −∞`, and the share below e is `4^e` times a constant there. (At any N the least is E = 0,
/// at t = 0.)
///
/// ```java
/// ExcessDistribution excess = ExcessDistribution.of(3);
/// excess.mean().value();              // −0.179209230
/// excess.greatest().excess().value(); // 0.463536899
/// excess.quantile(0.99).value();      // 0.4507…: the best hundredth of all times
/// ```
///
/// Immutable.
public final class ExcessDistribution {
  private static final int ORDER = 12;

  private static final int LOWER_ORDER = 8;

  /// Times the chain length and `N^{−3/4}`: twice the largest fluctuation of means over all times
  /// of 2000 to 60000 atoms, M = 2 to 10.
  private static final double FLUCTUATION = 0.004;

  private static final double FLUCTUATION_POWER = -0.75;

  /// Share of times below the first row of a table.
  private static final double LEAST_OF_TABLE = 1e-4;

  private static final double LEAST_STEP = 1e-5;

  private static final ConcurrentHashMap<Integer, ExcessDistribution> KNOWN =
      new ConcurrentHashMap<>();

  private final int nodes;
  private final Estimate mean;
  private final Estimate deviation;
  private final Estimate correction;
  private final Peak greatest;
  private final Distribution distribution;

  private ExcessDistribution(LatticeLaw law) {
    nodes = law.nodes();
    ExcessField field = new ExcessField(law);
    Moments moments = Moments.of(field, ORDER);
    Moments lower = Moments.of(field, LOWER_ORDER);
    // A field that is off by ε everywhere moves its mean and its deviation by ε at most.
    mean = estimate(moments.mean(), lower.mean(), field.error());
    deviation = estimate(moments.deviation(), lower.deviation(), field.error());
    correction =
        estimate(
            moments.correction() + CuspShare.of(field, ORDER),
            lower.correction() + CuspShare.of(field, LOWER_ORDER),
            field.correctionError());
    greatest = new PeakSearch(field).find();
    distribution = new Distribution(new Counting(field, greatest.excess().value()), field.error());
  }

  private static Estimate estimate(double value, double lower, double fieldError) {
    return new Estimate(value, Math.abs(value - lower) + fieldError);
  }

  /// The distribution for a chain length. Computed at the first call, in half a second where the
  /// library carries the law's table, and kept.
  ///
  /// @param nodes M, 2 to [LatticeLaw#MOST_NODES]
  /// @throws IllegalArgumentException if it is not
  public static ExcessDistribution of(int nodes) {
    Require.inRange("nodes", nodes, 2, LatticeLaw.MOST_NODES);
    ExcessDistribution known = KNOWN.get(nodes);
    if (known != null) {
      return known;
    }
    // A law may take hours to make: not while the map is locked.
    LatticeLaw law = LatticeLaw.of(nodes);
    return KNOWN.computeIfAbsent(nodes, _ -> new ExcessDistribution(law));
  }

  /// M.
  public int nodes() {
    return nodes;
  }

  /// Mean excess, bits.
  public Estimate mean() {
    return mean;
  }

  /// Standard deviation, bits. Of N atoms it is less, by the order of `(ln N)/N`.
  public Estimate standardDeviation() {
    return deviation;
  }

  /// c of the mean entropy `½ log₂ N + m + c/N`, bits: the mean of G₁ and what tall lattices, whose
  /// short vectors have whole numbers of steps, add.
  public Estimate correction() {
    return correction;
  }

  /// Mean entropy over all times, bits, `½ log₂ N + m + c/N`.
  ///
  /// The error contains the fluctuation with N, of `N^{−3/4}` (see [#correction] for what does not
  /// fluctuate), and the quadrature's; a sum over a grid of times has errors of its own.
  ///
  /// @param atoms N, at least [LatticeLaw#FEWEST_ATOMS]
  /// @throws IllegalArgumentException if there are fewer
  public Estimate mean(long atoms) {
    Require.inRange("atoms", atoms, LatticeLaw.FEWEST_ATOMS, Long.MAX_VALUE);
    double n = atoms;
    return new Estimate(
        0.5 * ExcessField.log2(n) + mean.value() + correction.value() / n,
        mean.error()
            + correction.error() / n
            + FLUCTUATION * nodes * Math.pow(n, FLUCTUATION_POWER));
  }

  /// The ceiling: the greatest excess, and the lattice that has it.
  public Peak greatest() {
    return greatest;
  }

  /// Share of all times whose excess is at most `excess`.
  ///
  /// @param excess bits
  public Estimate below(double excess) {
    finite(excess);
    return excess >= greatest.excess().value() ? new Estimate(1, 0) : distribution.below(excess);
  }

  /// Density of the excess, per bit.
  ///
  /// @param excess bits
  public Estimate density(double excess) {
    finite(excess);
    return excess >= greatest.excess().value() ? new Estimate(0, 0) : distribution.density(excess);
  }

  /// The excess that a share of all times stays below, bits.
  ///
  /// @param share above 0, up to 1, where it is the ceiling
  /// @throws IllegalArgumentException if it is not
  public Estimate quantile(double share) {
    Require.that(
        share > 0 && share <= 1, "share of times must be above 0 and at most 1, but is " + share);
    if (share == 1) {
      return greatest.excess();
    }
    Estimate quantile = distribution.quantile(share);
    double value = Math.min(quantile.value(), greatest.excess().value());
    return new Estimate(value, quantile.error());
  }

  /// The whole distribution, at the multiples of a step: from where 10^−4 of all times lie below,
  /// to the first one above the ceiling.
  ///
  /// @param step bits, 10^−5 to 1
  /// @throws IllegalArgumentException if it is not
  public List<DistributionRow> table(double step) {
    Require.that(step >= LEAST_STEP && step <= 1, "step must be in 0.00001..1 bit, but is " + step);
    long first = (long) Math.floor(quantile(LEAST_OF_TABLE).value() / step);
    long last = (long) Math.ceil(greatest.excess().value() / step);
    List<DistributionRow> rows = new ArrayList<>();
    for (long k = first; k <= last; k++) {
      rows.add(new DistributionRow(k * step, density(k * step), below(k * step)));
    }
    return List.copyOf(rows);
  }

  private static void finite(double excess) {
    if (!Double.isFinite(excess)) {
      throw new IllegalArgumentException("excess must be a finite number, but is " + excess);
    }
  }
}
