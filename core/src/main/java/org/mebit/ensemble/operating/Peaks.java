package org.mebit.ensemble.operating;

import org.mebit.numeric.Cancellation;

/// The highest maxima in a window, found among the lattices near that of the ceiling.
///
/// An entropy within δ of the ceiling needs a lattice in a box around the highest one, of sides
/// `√(δ/κ)` in shape, logarithm of height and shear. Lattices of that height belong to fractions
/// P/Q with Q in a narrow range, and the shape of P/Q is `P⁻¹/Q` modulo Q. A window of n units of s
/// has about δn of them, found among `√δ n` fractions; with the best δ near 1/n, `√n` fractions
/// replace n units.
final class Peaks {
  /// A window of as many units of s is searched throughout instead.
  static final double FEW = 3000;

  private static final double FIRST = 4;

  /// Distances from the ceiling, bits, up to which three nodes keep to narrow boxes.
  private static final double NARROW = 0.03;

  private static final double GROWTH = 4;

  /// Fractions looked at, of a tenth of a microsecond each.
  private static final long MOST_FRACTIONS = 3_000_000;

  private static final long CHECK_EVERY = 4096;

  private final Shear shear;
  private final Ceiling ceiling;
  private final double most;
  private final double kappaShape;
  private final double kappaHeight;
  private final double kappaShear;
  private final double heightOfWide;
  private final double shearOfWide;
  private final double widest;
  private final long mostFractions;
  private long fractions;

  Peaks(Shear shear, Ceiling ceiling) {
    this(shear, ceiling, MOST_FRACTIONS);
  }

  /// @param mostFractions looked at before it gives up
  Peaks(Shear shear, Ceiling ceiling, long mostFractions) {
    this.mostFractions = mostFractions;
    this.shear = shear;
    this.ceiling = ceiling;
    this.most = ceiling.of(shear.atoms());
    int nodes = shear.nodes();
    // From the widest boxes of 1.5·10⁶ random times (3·10⁶ for two nodes) within 0.03 of the
    // ceiling (0.001), e.g. for three nodes 0.106, 0.57 and 0.19; for ten 0.020, 1.4 and 0.31; and
    // of 10⁶ random lattices within `widest`, where three nodes have 0.05, 0.5 and 0.088, and four
    // and more at least 1.6 times what is taken.
    this.kappaShape = nodes == 2 ? 0.017 : 0.36 / (nodes * nodes);
    this.kappaHeight = nodes == 2 ? 0.02 : 0.45;
    this.kappaShear = nodes == 2 ? 0.02 : 0.14;
    this.widest = nodes == 2 ? 1e-3 : nodes == 3 ? 0.05 : 0.08;
    this.shearOfWide = nodes == 3 ? 0.065 : kappaShear;
    this.heightOfWide = nodes == 3 ? 0.4 : kappaHeight;
  }

  /// Takes a stretch of time.
  interface Visitor {
    /// @return whether no more are wanted
    boolean look(double from, double to);
  }

  /// The largest distance from the ceiling at which boxes are known, bits.
  double widest() {
    return widest;
  }

  /// Puts the highest maxima into a search.
  ///
  /// @param tolerance of the ceiling, bits: nothing better is wanted
  /// @return whether nothing in the window exceeds the search's best
  boolean search(double from, double to, Extremum highest, double tolerance) {
    double units = (to - from) / shear.unit();
    highest.enough(most - tolerance);
    Visitor visitor =
        (a, b) -> {
          highest.search(a, b, Long.MAX_VALUE / 2, most);
          return highest.satisfied();
        };
    for (double delta = Math.max(FIRST / units, tolerance);
        delta <= widest;
        delta = Math.min(GROWTH * delta, Math.max(most - highest.best(), 2 * delta))) {
      if (!within(delta, from, to, visitor)) {
        return highest.satisfied();
      }
      if (highest.best() >= most - delta) {
        return true;
      }
    }
    return false;
  }

  /// Visits all times with entropies within delta of the ceiling.
  ///
  /// @return whether that was done, or the visitor had enough; else they are too many
  boolean within(double delta, double from, double to, Visitor visitor) {
    double ideal = Math.sqrt(Math.PI * shear.atoms() / ceiling.height());
    double range = 0.5 * Math.sqrt(delta / (delta > NARROW ? heightOfWide : kappaHeight));
    double side = Math.sqrt(delta / kappaShape);
    double around = Math.sqrt(delta / (delta > NARROW ? shearOfWide : kappaShear));
    double margin = (Math.abs(ceiling.shear()) + around) * shear.unit();
    double a = Fractions.turns(from - margin);
    double b = Fractions.turns(to + margin);
    long middle = Math.round(ideal);
    long reach = (long) Math.ceil(ideal * Math.expm1(range));
    for (long i = 0; i <= 2 * reach; i++) {
      long q = middle + ((i & 1) == 0 ? i / 2 : -(i / 2) - 1);
      long last = (long) Math.floor(b * q);
      if (++fractions % CHECK_EVERY == 0) {
        Cancellation.check("a search for the highest entropy");
      }
      for (long p = (long) Math.ceil(a * q); p <= last; p++) {
        if (++fractions > mostFractions) {
          return false;
        }
        long inverse = Inverse.of(p, q);
        if (inverse == 0) {
          continue;
        }
        double shape = (double) inverse / q;
        if (Math.abs(shape - ceiling.shape()) > side
            && Math.abs(shape - (1 - ceiling.shape())) > side) {
          continue;
        }
        double crossing = Fractions.time(p, q);
        double aside = ceiling.shear() * shear.unit();
        if (look(crossing + aside, around, from, to, visitor)
            || (aside != 0 && look(crossing - aside, around, from, to, visitor))) {
          return true;
        }
      }
    }
    return true;
  }

  private boolean look(double middle, double around, double from, double to, Visitor visitor) {
    double a = Math.max(middle - around * shear.unit(), from);
    double b = Math.min(middle + around * shear.unit(), to);
    return a <= b && visitor.look(a, b);
  }
}
