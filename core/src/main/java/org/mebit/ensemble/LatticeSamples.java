package org.mebit.ensemble;

import org.mebit.ensemble.lattice.LawSamples;

/// The spectrum of all-N outcomes on any lattice of hops, by patches: what tables of the lattice
/// law are made of.
///
/// The lattice has covolume π/2 for every N and t, and the weights `p(k)` and the kernel
/// `cos^N(δ/2)` are analytic in 1/N at fixed `u = d/√N` and `v = √N δ`. So N and the lattice may be
/// chosen independently of each other, and the limit of many atoms is one more N.
///
/// An instance is a workspace for one thread.
public final class LatticeSamples implements LawSamples {
  /// For powers from 2 to 9: within 3·10⁻¹² of settings twice as fine.
  private static final PatchSetting SHORT = new PatchSetting(3.9, 30, 0.1, 1.6);

  /// For a single factor of A, whose weights fall off more slowly.
  private static final PatchSetting PAIR = new PatchSetting(3.9, 33, 0.085, 1.6);

  /// For higher powers, which reach along their own hops.
  private static final PatchSetting LONG = new PatchSetting(4.2, 38, 0.1, 1.6);

  private static final double POWER_OF_SPACING = 2;

  /// Up to this power the spacing of two factors serves; then it narrows as the summand.
  private static final double MOST_POWER = 9;

  /// Up to this power the short reach serves, to 10⁻¹¹.
  private static final double MOST_SHORT_POWER = 11;

  /// Stands for infinitely many: corrections are below rounding.
  private static final long MANY = EnsembleChain.MOST_ATOMS;

  private final double[] powers;
  private final PatchSetting setting;

  /// @param nodes chain lengths M, whose spectra are powers of one
  public LatticeSamples(int... nodes) {
    powers = new double[nodes.length];
    double most = POWER_OF_SPACING;
    double least = POWER_OF_SPACING;
    for (int i = 0; i < nodes.length; i++) {
      powers[i] = nodes[i] - 1.0;
      most = Math.max(most, powers[i]);
      least = Math.min(least, powers[i]);
    }
    PatchSetting plain = least < POWER_OF_SPACING ? PAIR : most > MOST_SHORT_POWER ? LONG : SHORT;
    // The kernel narrows the spacing by √(2/most) itself.
    double relief = Math.sqrt(Math.min(most, MOST_POWER) / POWER_OF_SPACING);
    setting =
        new PatchSetting(plain.reach(), plain.span(), plain.spacing() * relief, plain.shape());
  }

  @Override
  public void at(double x, double y, double theta, double atoms, double[] entropy, double[] log) {
    long n = Double.isInfinite(atoms) ? MANY : Math.round(atoms);
    PatchKernel kernel = new PatchKernel(n);
    double s = Math.sqrt(0.5 * Math.PI / y);
    double cosine = Math.cos(theta);
    double sine = Math.sin(theta);
    HopLattice lattice =
        new HopLattice(
            n,
            hop(s * cosine, s * sine),
            hop(s * (x * cosine - y * sine), s * (x * sine + y * cosine)));
    Traces traces = kernel.symmetric(lattice, setting, powers);
    double logAtoms = Math.log((double) n);
    for (int i = 0; i < powers.length; i++) {
      entropy[i] = traces.entropy(i) - 0.5 * logAtoms / Math.log(2);
      log[i] = traces.logTrace(i) + 0.5 * (powers[i] - 1) * logAtoms;
    }
  }

  /// `U = u/√2`, `V = v/√8`.
  private static HopLattice.Hop hop(double u, double v) {
    return new HopLattice.Hop(0, TurnAngle.ZERO, Math.sqrt(2) * u, Math.sqrt(8) * v);
  }
}
