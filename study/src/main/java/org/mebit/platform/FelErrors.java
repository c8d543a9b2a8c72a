package org.mebit.platform;

import java.util.function.ToDoubleFunction;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.rate.PairRate;

/// What the numbers of one direction each are off by: recoil and spin that the method leaves out,
/// the undulator's finite length near its harmonics, cuts and rounding.
final class FelErrors {
  /// The part of the amplitude that turns the electron's spin is at most twice the recoil times the
  /// largest amplitude (or K, where that is less than 1 and larger): of 3000 pairs with K of 0.01
  /// to 20, recoils of 1e-6 to 2, angles of 1e-3 to 10 and one to three quanta.
  private static final double FLIPPED = 2;

  /// Likewise, the spin changes the sum of squares and the state by at most the square of that.
  private static final double OF_SPIN = 6;

  private static final double AMPLITUDES = 4;

  /// Amplitudes to leading order are off by 0.2 to 0.4 times the recoil, and may be less than 1.
  private static final double AVERAGE_RECOIL = 10;

  private final FelPoint fel;
  private final FelKernels kernels;
  private final PhotonPair pair;
  private final FelEmission chosen;
  private final FelEmission better;
  private final double recoil;

  FelErrors(FelPoint fel, FelKernels kernels, PhotonPair pair, FelEmission chosen) {
    this.fel = fel;
    this.kernels = kernels;
    this.pair = pair;
    this.chosen = chosen;
    this.better = kernels.better(pair, chosen);
    this.recoil = fel.knowsRecoil() ? fel.recoil() : 0;
  }

  /// Whether so little is emitted that rounding decides on the state.
  boolean isDark() {
    return chosen.emission() <= noise();
  }

  /// Of the worst of the four amplitudes.
  double amplitude() {
    return chosen.distance(better)
        + kernels.spinDistance(pair, better).orElseGet(this::spinBound)
        + chosen.error()
        + better.error()
        + pole() * Math.sqrt(chosen.emission());
  }

  /// An amplitude that is turned adds to its modulus as a square.
  private double spinBound() {
    double least = Math.min(Math.min(chosen.pp(), chosen.pm()), Math.min(chosen.mp(), chosen.mm()));
    double flipped = FLIPPED * spinless();
    return flipped == 0 ? 0 : flipped * flipped / (least + Math.hypot(least, flipped));
  }

  /// Of `Σ|T|²`.
  double emission() {
    return Math.abs(chosen.emission() - better.emission()) + besidesRecoil();
  }

  private double besidesRecoil() {
    return OF_SPIN * OF_SPIN * spinless() * spinless()
        + (numeric() + pole()) * chosen.emission()
        + noise();
  }

  /// Of a measure of entanglement, all of which are below 1.
  double measure(ToDoubleFunction<FelState> of) {
    double difference =
        Math.abs(of.applyAsDouble(chosen.state()) - of.applyAsDouble(better.state()));
    double spin = OF_SPIN * spinless();
    return Math.min(1, difference + 2 * spin * spin / chosen.emission() + numeric() + pole());
  }

  /// Of the same for the average about a direction, which may itself be dark, or a singlet that no
  /// recoil changes: there the recoil itself stands for what it does around.
  double averageMeasure(ToDoubleFunction<FelState> of) {
    return isDark()
        ? recoil
        : Math.clamp(measure(of), recoil, AVERAGE_RECOIL * recoil + pole() + numeric());
  }

  /// Of a rate, relatively: with the recoil of the kinematics, too.
  double relativeRate(PairRate rate) {
    double recoiled = rate.recoilFactor(pair) * better.emission();
    double used =
        kernels.keepsRecoil() ? rate.recoilFactor(pair) * chosen.emission() : chosen.emission();
    return (Math.abs(recoiled - used) + besidesRecoil()) / used;
  }

  /// Of an average rate, relatively.
  double averageRate(PairRate rate) {
    return isDark()
        ? recoil
        : Math.clamp(relativeRate(rate), recoil, AVERAGE_RECOIL * recoil + pole() + numeric());
  }

  /// What cuts and rounding do to squares of amplitudes, relatively: four amplitudes, twice each.
  private double numeric() {
    return AMPLITUDES
        * 2
        * (chosen.error() + better.error())
        / (Math.sqrt(chosen.emission()) + Double.MIN_NORMAL);
  }

  /// What they make of amplitudes that vanish, squared.
  private double noise() {
    return AMPLITUDES * AMPLITUDES * chosen.error() * chosen.error();
  }

  /// The scale of the amplitude that turns the spin; 0 where the method has the spin.
  private double spinless() {
    return kernels.knowsSpin()
        ? 0
        : recoil
            * fel.floquet()
            * Math.max(Math.sqrt(chosen.emission()), Math.min(1, fel.strength()));
  }

  /// An undulator of `N_u` periods sees a harmonic at the distance δ of photon 1 by `1/(πN_uδ)`.
  private double pole() {
    if (fel.floquet() < 2 || !fel.point().has("undulator_periods")) {
      return 0;
    }
    double nu = pair.plus1() * pair.q1(fel.field()) / 2;
    double nearest = Math.clamp(Math.rint(nu), 1, fel.floquet() - 1);
    return 1 / (Math.PI * fel.periods() * Math.abs(nu - nearest));
  }
}
