package org.mebit.oscillator.design;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.PointRandom;

/// Draws chips and looks whether any of their devices match.
final class MatchSimulation {
  private final Chips chips;

  /// Sorted resonances, chip after chip.
  private final double[][] resonances;

  MatchSimulation(Chips chips) {
    this.chips = chips;
    this.resonances = new double[chips.chips()][chips.devices()];
  }

  Chips.Simulated of(int trials, long seed) {
    long around = 0;
    long within = 0;
    for (int trial = 0; trial < trials; trial++) {
      if (trial % 100 == 0) {
        Cancellation.check("matching of devices");
      }
      draw(PointRandom.forPoint(seed, trial));
      // Two in one window lie within the window of either: without a match about the first device
      // there is none in one window.
      if (aroundTheFirst()) {
        around++;
        if (withinOneWindow()) {
          within++;
        }
      }
    }
    return new Chips.Simulated(share(around, trials), share(within, trials));
  }

  /// A binomial share with its error; where no draw or every draw has a match, that of one more.
  private static Estimate share(long hits, int trials) {
    double share = (double) hits / trials;
    double careful = (hits + 1.0) / (trials + 2.0);
    double spread = hits == 0 || hits == trials ? careful * (1 - careful) : share * (1 - share);
    return new Estimate(share, Math.sqrt(spread / trials));
  }

  private void draw(RandomGenerator random) {
    for (int chip = 0; chip < resonances.length; chip++) {
      double mean = chip == 0 ? 0 : chips.offset();
      double spread = chip == 0 ? chips.spread() : chips.otherSpread();
      double[] drawn = resonances[chip];
      for (int i = 0; i < drawn.length; i++) {
        drawn[i] = mean + spread * random.nextGaussian();
      }
      Arrays.sort(drawn);
    }
  }

  /// Whether some device of the first chip has a partner on every other chip. The windows ascend,
  /// so that one pass over each chip serves all of them.
  private boolean aroundTheFirst() {
    double window = chips.window();
    int[] place = new int[resonances.length];
    for (double x : resonances[0]) {
      boolean all = true;
      for (int chip = 1; chip < resonances.length && all; chip++) {
        double[] others = resonances[chip];
        int i = place[chip];
        while (i < others.length && others[i] < x - window) {
          i++;
        }
        place[chip] = i;
        all = i < others.length && others[i] <= x + window;
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /// Whether some window holds a device of every chip: the lowest of the chips' current devices
  /// moves on until the highest is near.
  private boolean withinOneWindow() {
    double window = chips.window();
    int[] place = new int[resonances.length];
    while (true) {
      int lowest = 0;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (int chip = 0; chip < resonances.length; chip++) {
        double x = resonances[chip][place[chip]];
        most = Math.max(most, x);
        if (x < least) {
          least = x;
          lowest = chip;
        }
      }
      if (most - least <= window) {
        return true;
      }
      if (++place[lowest] == chips.devices()) {
        return false;
      }
    }
  }
}
