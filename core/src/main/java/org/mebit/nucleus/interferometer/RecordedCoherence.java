package org.mebit.nucleus.interferometer;

import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Require;

/// The mean over shots that begin anywhere in a record, tabulated: sixteen times in each panel,
/// with a polynomial between them.
final class RecordedCoherence implements Coherence {
  private static final int NODES = 16;

  /// Most and fewest batches that the standard error comes from.
  private static final int MOST_BATCHES = 32;

  static final int FEWEST_BATCHES = 4;

  static final int MOST_PANELS = 100_000;
  private static final int CHECKS = 3;

  private final VelocityTrace trace;
  private final double waveNumber;
  private final double width;
  private final double[] starts;
  private final int[] pieces;
  private final int batches;
  private final double[] nodes = new double[NODES];
  private final double[] barycentric = new double[NODES];
  private final double[] re;
  private final double[] im;
  private final double error;

  RecordedCoherence(VelocityTrace trace, int shots, double waveNumber, double until) {
    double window = trace.duration() - until;
    Require.that(
        window >= FEWEST_BATCHES * until,
        "a record must last at least "
            + (FEWEST_BATCHES + 1)
            + " times the "
            + until
            + " s that a shot takes, but lasts "
            + trace.duration()
            + " s");
    this.trace = trace;
    this.waveNumber = waveNumber;
    this.starts = new double[shots];
    this.pieces = new int[shots];
    for (int i = 0; i < shots; i++) {
      starts[i] = trace.start() + window * (i + 0.5) / shots;
      pieces[i] = trace.piece(starts[i]);
    }
    this.batches = until == 0 ? MOST_BATCHES : (int) Math.min(MOST_BATCHES, window / until);
    if (until == 0) {
      // Nothing has moved yet: one panel of no width, which must not be divided by.
      this.width = 0;
      this.re = new double[NODES];
      this.im = new double[NODES];
      this.error = 0;
      return;
    }
    double panels = Math.ceil(waveNumber * trace.fastest() * until / Formula.PHASE);
    Require.that(
        panels <= MOST_PANELS,
        "k times speed times time of a record must be at most "
            + MOST_PANELS * Formula.PHASE
            + ", but is "
            + panels * Formula.PHASE);
    int count = (int) Math.max(1, panels);
    this.width = until / count;
    for (int j = 0; j < NODES; j++) {
      // Chebyshev nodes of the second kind: both ends of a panel are nodes.
      nodes[j] = -Math.cos(Math.PI * j / (NODES - 1));
      barycentric[j] = (j % 2 == 0 ? 1 : -1) * (j == 0 || j == NODES - 1 ? 0.5 : 1);
    }
    this.re = new double[count * NODES];
    this.im = new double[count * NODES];
    double spread = 0;
    double[] mean = new double[2];
    for (int p = 0; p < count; p++) {
      for (int j = 0; j < NODES; j++) {
        spread = Math.max(spread, mean((p + 0.5 * (1 + nodes[j])) * width, mean));
        re[p * NODES + j] = mean[0];
        im[p * NODES + j] = mean[1];
      }
    }
    this.error = spread + interpolationError(count);
  }

  @Override
  public void at(double time, double[] into) {
    if (width == 0) {
      into[0] = 1;
      into[1] = 0;
      return;
    }
    int count = re.length / NODES;
    int panel = Math.clamp((int) (time / width), 0, count - 1);
    double x = 2 * (time / width - panel) - 1;
    double sumRe = 0;
    double sumIm = 0;
    double sum = 0;
    for (int j = 0; j < NODES; j++) {
      double away = x - nodes[j];
      if (away == 0) {
        into[0] = re[panel * NODES + j];
        into[1] = im[panel * NODES + j];
        return;
      }
      double weight = barycentric[j] / away;
      sum += weight;
      sumRe += weight * re[panel * NODES + j];
      sumIm += weight * im[panel * NODES + j];
    }
    into[0] = sumRe / sum;
    into[1] = sumIm / sum;
  }

  @Override
  public double step(double time) {
    return width == 0 ? Double.POSITIVE_INFINITY : width;
  }

  @Override
  public double error() {
    return error;
  }

  /// The mean at a time and its standard error, from means over batches of neighbouring shots:
  /// these forget each other when a batch lasts longer than the motion remembers. The largest of
  /// the errors with all, half and a quarter of the batches, for motions with a longer memory.
  private double mean(double time, double[] into) {
    Cancellation.check("a mean over a record of velocity");
    double[] batchRe = new double[batches];
    double[] batchIm = new double[batches];
    double sumRe = 0;
    double sumIm = 0;
    int shots = starts.length;
    for (int b = 0; b < batches; b++) {
      int from = (int) ((long) shots * b / batches);
      int to = (int) ((long) shots * (b + 1) / batches);
      double partRe = 0;
      double partIm = 0;
      for (int i = from; i < to; i++) {
        double phase = waveNumber * trace.displacement(pieces[i], starts[i], starts[i] + time);
        partRe += Math.cos(phase);
        partIm += Math.sin(phase);
      }
      sumRe += partRe;
      sumIm += partIm;
      batchRe[b] = partRe / (to - from);
      batchIm[b] = partIm / (to - from);
    }
    into[0] = sumRe / shots;
    into[1] = sumIm / shots;
    double error = 0;
    for (int join = 1; batches / join >= FEWEST_BATCHES && join <= 4; join *= 2) {
      error = Math.max(error, standardError(batchRe, join));
      error = Math.max(error, standardError(batchIm, join));
    }
    return error;
  }

  private static double standardError(double[] batches, int join) {
    int count = batches.length / join;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < count; i++) {
      double value = 0;
      for (int j = 0; j < join; j++) {
        value += batches[i * join + j] / join;
      }
      double from = value - mean;
      mean += from / (i + 1);
      square += from * (value - mean);
    }
    return Math.sqrt(square / ((double) count * (count - 1)));
  }

  private double interpolationError(int count) {
    double largest = 0;
    double[] exact = new double[2];
    double[] table = new double[2];
    for (int check = 0; check < CHECKS; check++) {
      int panel = (int) ((long) check * (count - 1) / (CHECKS - 1));
      double time = (panel + 0.5) * width;
      mean(time, exact);
      at(time, table);
      largest = Math.max(largest, Math.hypot(exact[0] - table[0], exact[1] - table[1]));
    }
    return largest;
  }
}
