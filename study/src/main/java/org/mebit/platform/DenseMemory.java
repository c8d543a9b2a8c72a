package org.mebit.platform;

import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.Window;

/// How large dense matrices may become.
///
/// @param bytes for one computation; several run side by side
record DenseMemory(long bytes) {
  /// Entries of a flat array.
  private static final double MOST_ENTRIES = Integer.MAX_VALUE - 8.0;

  /// A share of the heap for each processor: as many points as processors are computed at once.
  static DenseMemory ofThisMachine() {
    Runtime machine = Runtime.getRuntime();
    return new DenseMemory(machine.maxMemory() / (2L * machine.availableProcessors()));
  }

  boolean fits(EnsembleChain chain, @Nullable Window window) {
    double dimension = chain.denseDimension(window);
    return largestArray(chain, dimension, window) <= MOST_ENTRIES
        && needs(chain, dimension, window) <= bytes;
  }

  /// Whether a computation that holds a matrix and a copy of it in so many bytes fits.
  boolean fits(double matrixAndCopy) {
    return matrixAndCopy <= bytes && matrixAndCopy <= 2 * Double.BYTES * MOST_ENTRIES;
  }

  /// Entries of the largest matrix: half the dimension each way where the chain falls into two
  /// halves.
  private static double largestArray(
      EnsembleChain chain, double dimension, @Nullable Window window) {
    double entries = dimension * dimension * (isComplex(chain) ? 2 : 1);
    return isSplit(chain, window) ? entries / 4 : entries;
  }

  /// Bytes for a chain whose dense problem has `dimension` states.
  double needs(EnsembleChain chain, double dimension, @Nullable Window window) {
    double entries = largestArray(chain, dimension, window);
    if (isSplit(chain, window) && (window == null || !window.measured())) {
      // Both halves, and the library's own copy of one.
      return 8 * 3 * entries;
    }
    double copies = chain.nodes() <= 3 ? 2 : isComplex(chain) ? 4 : 8;
    // Elements of x Dicke states, over all k.
    boolean elementwise = chain.nodes() > 3 || (window != null && window.measured());
    double elements = elementwise ? 16.0 * chain.atoms() : 0;
    return 8 * entries * copies + elements;
  }

  /// The largest window, in standard deviations, that fits; 0 if none does.
  double widestWindow(EnsembleChain chain) {
    double widest = 0;
    for (double width = 0.5; width <= 12; width += 0.5) {
      if (fits(chain, new Window(width, true))) {
        widest = width;
      }
    }
    return widest;
  }

  /// The most Dicke states of a node that dense matrices of such a chain may have.
  long mostStates(EnsembleChain chain) {
    double copies = chain.nodes() <= 3 ? 2 : isComplex(chain) ? 4 : 8;
    double parts = isComplex(chain) ? 2 : 1;
    return (long) Math.sqrt(Math.min(bytes / (8 * copies), MOST_ENTRIES) / parts);
  }

  /// The most atoms of a chain like this one that fit without a window, to two digits.
  long mostAtoms(EnsembleChain chain) {
    long most = 1;
    for (long decade = 1; decade <= EnsembleChain.MOST_ATOMS / 10; decade *= 10) {
      for (int digits = 10; digits < 100; digits++) {
        long atoms = decade * digits / 10;
        EnsembleChain candidate =
            chain.allN()
                ? EnsembleChain.allN(chain.nodes(), atoms)
                : new EnsembleChain(
                    chain.nodes(), atoms, Outcomes.of(new long[chain.nodes() - 2]), chain.offset());
        if (!fits(candidate, new Window(6, false))) {
          return most;
        }
        most = Math.max(most, atoms);
      }
    }
    return most;
  }

  private static boolean isComplex(EnsembleChain chain) {
    return chain.nodes() % 2 == 0 || (chain.nodes() > 3 && chain.offset() != 0);
  }

  private static boolean isSplit(EnsembleChain chain, @Nullable Window window) {
    return chain.allN()
        && chain.offset() == 0
        && (chain.nodes() == 3 || (chain.nodes() > 2 && window == null));
  }
}
