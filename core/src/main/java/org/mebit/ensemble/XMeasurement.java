package org.mebit.ensemble;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import org.mebit.numeric.Cancellation;

/// Measurement of S_x on one ensemble in a pure state given by its amplitudes on Dicke states along
/// z.
///
/// The elements `⟨q|k⟩_x` are symmetric in q and k, as powers of a symmetric rotation are, so that
/// one recurrence gives them for one k and all q. Those used are kept while memory allows. Safe for
/// any number of threads.
final class XMeasurement {
  /// Elements kept, at most: 128 MB.
  private static final long MOST_KEPT = 1L << 24;

  /// Dicke states this improbable, relative to all, are left out: their amplitudes are below
  /// rounding.
  private static final double NEGLIGIBLE = 1e-32;

  private final long atoms;
  private final DickeRange range;
  private final AtomicReferenceArray<double[]> kept;
  private final boolean keep;

  /// @param range the Dicke states along z that amplitudes are given for
  XMeasurement(long atoms, DickeRange range) {
    this.atoms = atoms;
    this.range = range;
    this.kept = new AtomicReferenceArray<>(range.size());
    this.keep = range.size() * (atoms + 1) <= MOST_KEPT;
  }

  /// Draws q with probability `|⟨q|ψ⟩|²`.
  ///
  /// @param re real parts of the amplitudes over the range; they need not be normalised
  /// @param im imaginary parts
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop
  long draw(RandomGenerator random, double[] re, double[] im) {
    int levels = Math.toIntExact(atoms + 1);
    double[] alongRe = new double[levels];
    double[] alongIm = new double[levels];
    double least = NEGLIGIBLE * squareNorm(re, im);
    for (int i = 0; i < re.length; i++) {
      double a = re[i];
      double b = im[i];
      if (a * a + b * b > least) {
        Cancellation.check("a draw of outcomes");
        double[] elements = elements(i);
        for (int q = 0; q < levels; q++) {
          alongRe[q] += a * elements[q];
          alongIm[q] += b * elements[q];
        }
      }
    }
    double left = random.nextDouble() * squareNorm(alongRe, alongIm);
    int last = 0;
    for (int q = 0; q < levels; q++) {
      double probability = alongRe[q] * alongRe[q] + alongIm[q] * alongIm[q];
      if (probability > 0) {
        last = q;
        left -= probability;
        if (left < 0) {
          break;
        }
      }
    }
    return last;
  }

  private double[] elements(int index) {
    double[] known = kept.get(index);
    if (known != null) {
      return known;
    }
    double[] elements = XDickeState.elements(atoms, range.first() + index);
    if (keep) {
      kept.set(index, elements);
    }
    return elements;
  }

  private static double squareNorm(double[] re, double[] im) {
    double sum = 0;
    for (int i = 0; i < re.length; i++) {
      sum += re[i] * re[i] + im[i] * im[i];
    }
    return sum;
  }
}
