package org.mebit.ensemble;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.Matrix;

/// The amplitude of a chain of four nodes or more as a product from left to right, `W T₂ · V₃ T₄ ·
/// V₅ T₆ · … · W`, and what it may be off by.
///
/// A step multiplies the product so far, P, by V and T. Its error δ reaches the amplitude as `δ R`,
/// with the product R of all that follows, and so counts `‖δ‖·‖R‖`; norms of single factors would
/// overestimate this exponentially in the number of nodes. `‖R‖_F` comes from a few random vectors
/// multiplied from right to left: the mean of `‖R z‖²` over normal z is `‖R‖_F²`. So does the norm
/// of `|P V|·|T|`, which bounds what rounding does to a product.
///
/// Dicke states left out on an odd node count with the root of their weight, the largest columns of
/// P and rows of R. Norms are logarithms: probabilities of a hundred results underflow.
final class ChainProduct {
  /// Rounding of a factor's elements and of one product, relative to the norms: a few units in the
  /// last place.
  private static final double ROUNDING = 8 * 0x1p-53;

  /// Errors of `√p(k)⟨q|k⟩` relative to the largest, over `√N`: 3.2·2⁻⁵³ was the most seen for N =
  /// 100 to 3000 against 60 digits.
  private static final double ELEMENT_ROUNDING = 4 * 0x1p-53;

  /// With 16 vectors a mean square comes out below a ninth of what it should be with a probability
  /// of 10⁻⁷, even if R has rank 1.
  private static final int PROBES = 16;

  private static final double PROBE_SAFETY = 3;

  private static final long PROBE_SEED = 1;

  private static final String WORK = "the product along a chain";

  private final EnsembleChain chain;
  private final ChainFactors factors;
  private final DickeRange ends;
  private final DickeRange inner;
  private final double[] roots;

  /// Number of steps; step i multiplies by `V_{2i+3} T_{2i+4}`.
  private final int count;

  private final Toeplitz first;
  private final double[][] weights;

  /// Null for the last bond of an even chain.
  private final @Nullable Toeplitz[] bonds;

  ChainProduct(EnsembleChain chain, ChainFactors factors, DickeRange ends, DickeRange inner) {
    this.chain = chain;
    this.factors = factors;
    this.ends = ends;
    this.inner = inner;
    this.roots = ends.amplitudes(chain.atoms());
    this.count = chain.nodes() / 2 - 1;
    this.first = bond(2, ends, inner);
    this.weights = new double[count][];
    this.bonds = new Toeplitz[count];
    for (int step = 0; step < count; step++) {
      Cancellation.check(WORK);
      int node = 2 * step + 3;
      weights[step] = factors.measuredWeights(node);
      if (node + 1 < chain.nodes()) {
        bonds[step] = bond(node + 1, inner, step == count - 1 ? ends : inner);
      }
    }
  }

  /// Singular values of the amplitude.
  ///
  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop; every step
  ///   looks
  ExactChain.Singular singularValues() {
    double[] after = logNormsAfter();
    Matrix probes = probes();
    double innerTail = 0.5 * log(inner.droppedWeight(chain.atoms()));
    double endTail = 0.5 * log(ends.droppedWeight(chain.atoms()));
    ScaledProduct product = new ScaledProduct(scaledRows(first.dense()));
    double rounding = log(ROUNDING) + product.logNorm() + after[0];
    double column = log(columnBound(2, ends));
    double tail = Math.min(endTail, endTail + column + after[0]);
    // Norm of what multiplies the bond before this step.
    double before = 0;
    for (int step = 0; step < count; step++) {
      Cancellation.check(WORK);
      Toeplitz bond = bonds[step];
      double row = bond == null ? 0 : log(columnBound(2 * step + 4, inner));
      tail = sum(tail, Math.min(innerTail, before + column + innerTail + row + after[step + 1]));
      Matrix elements = product.absoluteAfter(probes);
      double elementScale = product.exponent();
      product.scaleColumns(weights[step]);
      Matrix terms = product.absoluteAfter(probes);
      double termScale = product.exponent();
      before = product.logNorm();
      double error =
          sum(
              log(ROUNDING) + logNorm(absolute(terms, bond)) + termScale,
              elementRounding(weights[step]) + logNorm(absolute(elements, bond)) + elementScale);
      if (bond == null) {
        product.multiply(factors.phases(inner, ends));
        column = 0.5 * log(inner.size());
      } else {
        product.multiply(bond);
        error = sum(error, log(bond.dropped()) + before);
        column = log(columnBound(2 * step + 4, inner));
      }
      rounding = sum(rounding, error + after[step + 1]);
    }
    tail = sum(tail, Math.min(endTail, before + column + endTail));
    product.scaleColumns(interleaved(roots));
    long unit = product.exponent();
    return new ExactChain.Singular(
        product.singularValues(), Math.pow(2, rounding - unit), Math.pow(2, tail - unit), unit);
  }

  /// Base-2 logarithm of what rounding does to an element of V.
  private double elementRounding(double[] interleaved) {
    double largest = 0;
    for (int i = 0; i < interleaved.length; i += 2) {
      largest = Math.max(largest, Math.hypot(interleaved[i], interleaved[i + 1]));
    }
    return log(ELEMENT_ROUNDING * Math.sqrt(chain.atoms()) * largest);
  }

  /// `rows·|T|`; all elements of the last bond of an even chain have modulus 1.
  private Matrix absolute(Matrix rows, @Nullable Toeplitz bond) {
    if (bond != null) {
      return bond.absolute().after(rows);
    }
    double[] ones = new double[inner.size() + ends.size() - 1];
    Arrays.fill(ones, 1);
    return new Toeplitz(ones, inner.size(), ends.size()).after(rows);
  }

  private Matrix probes() {
    SplittableRandom random = new SplittableRandom(PROBE_SEED);
    Matrix probes = Matrix.zeros(PROBES, ends.size());
    for (int i = 0; i < probes.entries().length; i++) {
      probes.entries()[i] = random.nextGaussian() / Math.sqrt(PROBES);
    }
    return probes;
  }

  /// Base-2 logarithms of `‖R‖` for what follows the first bond, the first step, and so on.
  private double[] logNormsAfter() {
    ScaledProduct rows = new ScaledProduct(probes());
    rows.scaleColumns(interleaved(roots));
    double[] logs = new double[count + 1];
    // The last is W, a diagonal matrix.
    logs[count] = log(largest(roots));
    for (int step = count - 1; step >= 0; step--) {
      Cancellation.check(WORK);
      Toeplitz bond = bonds[step];
      if (bond == null) {
        rows.multiply(factors.phases(ends, inner));
      } else {
        rows.multiply(bond.transpose());
      }
      rows.scaleColumns(weights[step]);
      logs[step] = rows.logNorm() + log(PROBE_SAFETY);
    }
    return logs;
  }

  /// A bound on the norm of any row or column of a bond, kept or not.
  private double columnBound(int node, DickeRange range) {
    double atoms = chain.atoms();
    long q = chain.outcomes().at(node);
    double most = Binomial.rootProbability(chain.atoms(), q, q / atoms, (atoms - q) / atoms);
    return most * Math.sqrt(range.size());
  }

  private Toeplitz bond(int node, DickeRange left, DickeRange right) {
    return new Toeplitz(factors.toeplitz(node, left, right), left.size(), right.size());
  }

  private Matrix scaledRows(Matrix matrix) {
    double[] entries = matrix.entries();
    for (int at = 0; at < entries.length; at++) {
      entries[at] *= roots[at % roots.length];
    }
    return matrix;
  }

  private static double[] interleaved(double[] real) {
    double[] complex = new double[2 * real.length];
    for (int i = 0; i < real.length; i++) {
      complex[2 * i] = real[i];
    }
    return complex;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    return largest;
  }

  private static double logNorm(Matrix matrix) {
    return log(matrix.norm());
  }

  private static double log(double x) {
    return Math.log(x) / Math.log(2);
  }

  /// `log₂(2^a + 2^b)`.
  private static double sum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + log(1 + Math.pow(2, Math.min(a, b) - larger));
  }
}
