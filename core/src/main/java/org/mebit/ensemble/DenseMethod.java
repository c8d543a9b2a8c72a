package org.mebit.ensemble;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.quantum.SchmidtSpectrum;

/// End-to-end entanglement from dense matrices.
///
/// Without a window the sum over Dicke states is complete in double precision: end states so far
/// from the centre that all of them together weigh below [#NEGLIGIBLE] of the outcomes' probability
/// are left out, which is certified after the fact. With a window the result is what the window
/// gives, and its error tells how far that is from the complete one.
final class DenseMethod {
  /// Weight of the states left out, relative to the probability of the outcomes: the square of the
  /// rounding error.
  private static final double NEGLIGIBLE = 1e-30;

  /// The same for the bound on amplitudes left out of a product, which is wide: an entropy error of
  /// 10^−10.
  private static final double NEGLIGIBLE_TAIL = 2e-12;

  /// Standard deviations first tried: `exp(−c²/2)` is 10^−31.
  static final double FIRST_WIDTH = 12;

  /// Standard deviations first tried for four nodes or more: a measured odd node loses amplitudes,
  /// not only probabilities.
  private static final double PRODUCT_WIDTH = 13;

  /// Dicke states per node that a product of four nodes or more runs over, at most, while
  /// [#LEAST_WIDTH] allows: a minute for singular values, and a gigabyte.
  private static final double MOST_COMPLETE = 4000;

  private static final double LEAST_WIDTH = 3;

  /// Standard deviations by which a range is narrowed to see what it lacks.
  private static final double NARROWING = 0.7;

  /// Outcomes so improbable that the tails matter are given more states up to this dimension;
  /// beyond, a bound.
  private static final int MOST_WIDENED = 2000;

  /// Rounding of an entropy whose amplitude is accurate.
  static final double ROUNDING = 2e-13;

  /// Rounding of one singular value relative to the largest, `ε` times what the solvers were seen
  /// to need.
  static final double VALUE_ROUNDING = 32 * 0x1p-53;

  private DenseMethod() {}

  /// The state of a chain over all Dicke states that matter.
  static EndToEnd complete(EnsembleChain chain, double time) {
    if (chain.allN() && chain.offset() == 0 && chain.nodes() > 2) {
      return PowerSpectra.of(List.of(chain.nodes()), chain.atoms(), time).getFirst();
    }
    if (chain.nodes() > 3) {
      return completeProduct(chain, time);
    }
    double width = FIRST_WIDTH;
    while (true) {
      DickeRange range = new Window(width, false).range(chain.atoms());
      EndToEnd state = state(chain, time, range, range, false);
      double probability = state.outcomeProbability().value();
      double dropped = 2 * range.droppedWeight(chain.atoms());
      if (dropped <= NEGLIGIBLE * probability || range.first() == 0) {
        return state;
      }
      if (1.5 * range.size() > MOST_WIDENED) {
        return bounded(chain, state, dropped);
      }
      width *= 1.5;
    }
  }

  /// Four nodes or more: what is left out is tracked through the product, and where the range had
  /// to be narrow the difference to a yet narrower one tells more than the bound.
  private static EndToEnd completeProduct(EnsembleChain chain, double time) {
    double width = firstWidth(chain);
    while (true) {
      DickeRange range = new Window(width, false).range(chain.atoms());
      ExactChain.Singular singular =
          new ExactChain(chain, time, range, range, false).singularValues();
      if (width < PRODUCT_WIDTH) {
        Window narrower = new Window(width - NARROWING, false);
        EndToEnd state = state(chain, singular.withoutTail());
        return withDistance(state, within(chain, time, narrower, narrower), chain.largestEntropy());
      }
      boolean negligible = singular.tail() <= NEGLIGIBLE_TAIL * singular.norm();
      if (negligible || range.first() == 0 || 1.5 * range.size() > MOST_WIDENED) {
        return state(chain, singular);
      }
      width *= 1.5;
    }
  }

  /// A narrow range keeps singular values to the tail's amplitude, but the bound on that is wide:
  /// the error falls by more than half over [#NARROWING], so that twice the distance from a worse
  /// state says more.
  ///
  /// @param ceiling the largest entropy, bits: the error where one of the states cannot be seen
  static EndToEnd withDistance(EndToEnd state, EndToEnd worse, double ceiling) {
    if (worse.entropy().isEmpty() || state.entropy().isEmpty()) {
      return state.plusErrors(ceiling, ceiling, worse.outcomeProbability().value());
    }
    return state.plusErrors(
        Math.min(ceiling, 2 * distance(state.entropy(), worse.entropy())),
        Math.min(ceiling, 2 * distance(state.logNegativity(), worse.logNegativity())),
        2
            * distance(
                Optional.of(state.outcomeProbability()), Optional.of(worse.outcomeProbability())));
  }

  /// The state a window gives, with its distance from the complete one as error where that can be
  /// had, else a bound.
  ///
  /// @param reference the complete state, if it is cheap
  static EndToEnd windowed(
      EnsembleChain chain, double time, Window window, Optional<EndToEnd> reference) {
    DickeRange ends = window.range(chain.atoms());
    DickeRange wide = new Window(firstWidth(chain), false).range(chain.atoms());
    DickeRange inner = window.measured() || wide.first() > ends.first() ? ends : wide;
    EndToEnd state = state(chain, time, ends, inner, window.measured());
    if (reference.isPresent()) {
      EndToEnd complete = reference.get();
      double probabilityError =
          Math.abs(complete.outcomeProbability().value() - state.outcomeProbability().value())
              + complete.outcomeProbability().error();
      return state.withErrors(
          distance(state.entropy(), complete.entropy()),
          distance(state.logNegativity(), complete.logNegativity()),
          probabilityError);
    }
    if (chain.nodes() > 3 && !window.measured()) {
      return state;
    }
    int truncated = window.measured() ? chain.nodes() : 2;
    return bounded(chain, state, truncated * ends.droppedWeight(chain.atoms()));
  }

  /// The state of narrower ranges; its errors are those of rounding alone.
  ///
  /// @param ends states kept on nodes 1 and M
  /// @param inner states kept on measured odd nodes; sums over even ones are complete
  static EndToEnd within(EnsembleChain chain, double time, Window ends, Window inner) {
    long atoms = chain.atoms();
    return state(
        chain,
        new ExactChain(chain, time, ends.range(atoms), inner.range(atoms), false)
            .singularValues()
            .withoutTail());
  }

  /// Rigorous but wide: dropping states of weight w changes the normalised state by a trace
  /// distance `T ≤ 2√(w/p)`, and the entropy by at most `T log₂(d−1) + h(T)` (Audenaert, J. Phys. A
  /// 40, 8127 (2007)).
  ///
  /// @param dropped weight of the Dicke states left out
  private static EndToEnd bounded(EnsembleChain chain, EndToEnd state, double dropped) {
    double probability = state.outcomeProbability().value();
    double distance = Math.min(1, 2 * Math.sqrt(dropped / probability));
    double ceiling = log2(chain.atoms() + 1.0);
    double mixing =
        distance < 1 ? -distance * log2(distance) - (1 - distance) * log2(1 - distance) : 0;
    double entropyError = Math.min(ceiling, distance * ceiling + Math.max(mixing, 0));
    // ‖ψψ†^Γ‖₁ ≤ d: the negativity moves by at most d times the distance.
    double negativityError = Math.min(ceiling, log2(1 + distance * (chain.atoms() + 1.0)));
    return state.withErrors(
        ROUNDING + entropyError,
        ROUNDING + negativityError,
        Math.min(1, dropped + 2 * Math.sqrt(dropped * probability)) + ROUNDING * probability);
  }

  private static EndToEnd state(
      EnsembleChain chain, double time, DickeRange ends, DickeRange inner, boolean measured) {
    return state(chain, new ExactChain(chain, time, ends, inner, measured).singularValues());
  }

  private static EndToEnd state(EnsembleChain chain, ExactChain.Singular singular) {
    double square = 0;
    double sum = 0;
    double largest = 0;
    for (double s : singular.values()) {
      square += s * s;
      sum += s;
      largest = Math.max(largest, s);
    }
    double amplitudeError = singular.amplitudeError() + singular.tail();
    double unit = Math.pow(2, 2.0 * singular.exponent());
    double probability = square * unit;
    double probabilityError =
        (2 * amplitudeError * Math.sqrt(square) + amplitudeError * amplitudeError) * unit;
    if (!(square > Double.MIN_NORMAL)) {
      return EndToEnd.impossible(Method.EXACT, Math.max(probabilityError, Double.MIN_NORMAL));
    }
    int dimension = singular.values().length;
    double norm = Math.sqrt(square);
    // Singular values move by at most δA in norm: the sum of roots by √d δA.
    double sumError = VALUE_ROUNDING * dimension * largest + Math.sqrt(dimension) * amplitudeError;
    double ceiling = chain.largestEntropy();
    double logarithm = Math.log(square) + 2 * singular.exponent() * Math.log(2);
    return ofSpectrum(SchmidtSpectrum.ofSingularValues(singular.values()), probability)
        .withLogProbability(logarithm)
        .withErrors(
            Math.min(ceiling, ROUNDING + entropyError(amplitudeError / norm, dimension, ceiling)),
            Math.min(ceiling, 2 / Math.log(2) * sumError / sum),
            probabilityError + ROUNDING * probability);
  }

  /// What an amplitude error r relative to the norm may do to the entropy. To first order `2 Σ
  /// s|δs| log₂ s²`, by Cauchy and Schwarz below `4r(1 + log₂ d)`; the second order is `−r² log₂
  /// r²`.
  private static double entropyError(double relative, int dimension, double ceiling) {
    if (!(relative < 0.1)) {
      return ceiling;
    }
    double square = relative * relative;
    double second = square > 0 ? square * (log2(dimension) - log2(square)) : 0;
    return 4 * relative * (1 + log2(dimension)) + 4 * second;
  }

  static EndToEnd ofSpectrum(SchmidtSpectrum spectrum, double probability) {
    return new EndToEnd(
        Method.EXACT,
        new Estimate(probability, 0),
        new Estimate(spectrum.entropy(), 0),
        new Estimate(spectrum.logNegativity(), 0),
        spectrum);
  }

  static double distance(Optional<Estimate> a, Optional<Estimate> b) {
    return a.isEmpty() || b.isEmpty()
        ? Double.POSITIVE_INFINITY
        : Math.abs(a.get().value() - b.get().value()) + b.get().error();
  }

  private static double log2(double x) {
    return Math.log(x) / Math.log(2);
  }

  /// Standard deviations that make the sum complete; for four nodes or more and many atoms as many
  /// as products of large matrices allow.
  private static double firstWidth(EnsembleChain chain) {
    if (chain.nodes() <= 3) {
      return FIRST_WIDTH;
    }
    double affordable = MOST_COMPLETE / Math.sqrt(chain.atoms());
    return Math.clamp(affordable, LEAST_WIDTH, PRODUCT_WIDTH);
  }

  /// Dicke states on an end node, by default or with a window: the size of the dense problem.
  static long dimension(EnsembleChain chain, @Nullable Window window) {
    return sizeOf(chain, window == null ? firstWidth(chain) : window.deviations());
  }

  /// Dicke states summed on a measured odd node.
  static long innerDimension(EnsembleChain chain, @Nullable Window window) {
    if (window == null || chain.nodes() <= 3 || window.measured()) {
      return dimension(chain, window);
    }
    return sizeOf(chain, Math.max(firstWidth(chain), window.deviations()));
  }

  private static long sizeOf(EnsembleChain chain, double width) {
    DickeRange range = new Window(width, false).range(chain.atoms());
    return range.last() - range.first() + 1;
  }
}
