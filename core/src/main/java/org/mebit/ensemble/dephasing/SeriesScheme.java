package org.mebit.ensemble.dephasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.numeric.Cancellation;

/// Logarithmic negativity near a rational time from a series in 1/n through exact values of small
/// members of its [RationalFamily].
///
/// What is expanded is the difference of the exact value and the average over momenta
/// ([BlochAverage]), which holds all of the dependence on N but for `a/n + b/n² + ...`; the average
/// itself is taken at N. A fit that leaves out the smallest member tells the error. At t = 2πP/Q, Q
/// from 2 to 6, γ = 0.05 and 0.1, fits through 100 to 400 atoms agree to 10^−8 at N = 10⁴ and to
/// 10^−6 at N = 1000.
final class SeriesScheme {
  /// Sizes of the members, as multiples of the smallest.
  private static final double[] SIZES = {1, 1.4, 2, 2.8};

  private static final long LEAST_SIZE = 100;

  /// The series is one in `1/(n γ_e t)`: the smallest member shall have this loss, if that does not
  /// take more than [#LARGEST_START] atoms.
  private static final double LOSS = 8;

  private static final long LARGEST_START = 140;

  /// What couplings outside the family cost, over the sum of their squares: twice the worst seen.
  private static final double STRANGE = 30;

  /// Members with more atoms cost too much.
  static final long LARGEST_SIZE = 600;

  /// Averages are taken at no more atoms than this; beyond, the value changes by `a/N`.
  private static final long LARGEST_AVERAGE = 10_000;

  /// Disc and couplings of the exact values leave out less than this, bit.
  private static final double EXACT_TOLERANCE = 1e-7;

  /// Couplings below this are left out of averages.
  private static final double WEAKEST = 1e-7;

  private static final double CUT = 4.2;
  private static final int MOST_INTERVALS = 128;
  private static final int MOST_INTERVALS_OF_MEMBERS = 512;

  /// Without detuning the members do not depend on N, and a sweep over N shares them.
  private record Key(RationalFamily family, RationalFamily.Member first, double tolerance) {}

  private static final Kept<Key, SeriesCoefficients> KEPT = new Kept<>(256);

  private final RationalFamily family;
  private final int smallest;
  private final double tolerance;

  private SeriesScheme(RationalFamily family, int smallest, double tolerance) {
    this.family = family;
    this.smallest = smallest;
    this.tolerance = tolerance;
  }

  /// The series of a family, if its members have no other couplings from some affordable size on.
  ///
  /// @param tolerance error wanted, bit
  static Optional<SeriesScheme> of(RationalFamily family, double tolerance) {
    OptionalInt smallest = smallest(family, tolerance);
    return smallest.isEmpty()
        ? Optional.empty()
        : Optional.of(new SeriesScheme(family, smallest.getAsInt(), tolerance));
  }

  private static OptionalInt smallest(RationalFamily family, double tolerance) {
    double wanted = LOSS / (family.dephasing().ends() * family.time());
    long start = (long) Math.clamp(wanted, LEAST_SIZE, LARGEST_START);
    for (long size = start; size * SIZES[SIZES.length - 1] <= LARGEST_SIZE; size += 20) {
      boolean pure =
          family
              .member(size)
              .filter(member -> STRANGE * family.strange(member) < 0.1 * tolerance)
              .isPresent();
      if (pure) {
        return OptionalInt.of((int) size);
      }
    }
    return OptionalInt.empty();
  }

  /// The members whose exact values are needed.
  List<RationalFamily.Member> members() {
    List<RationalFamily.Member> members = new ArrayList<>();
    for (double size : SIZES) {
      members.add(family.member(Math.round(0.5 * size * smallest) * 2).orElseThrow());
    }
    return members;
  }

  /// The chain of a member.
  static DephasedChain chain(RationalFamily.Member member) {
    return new DephasedChain(EnsembleChain.allN(3, member.atoms()), member.dephasing());
  }

  /// Whether the ensemble is larger than the members, so that nothing is extrapolated downwards.
  boolean serves() {
    return family.atoms() >= members().getLast().atoms();
  }

  /// Guess of the time for the exact values, s.
  double exactSeconds() {
    return members().stream()
        .mapToDouble(member -> chain(member).classesSeconds(member.time(), EXACT_TOLERANCE))
        .sum();
  }

  /// Memory for the exact values, bytes.
  double bytes() {
    return members().stream()
        .mapToDouble(member -> chain(member).classesBytes(member.time(), EXACT_TOLERANCE))
        .max()
        .orElse(0);
  }

  /// The value at N with its error. The exact values are computed once and kept.
  Estimate estimate() {
    boolean tuned = family.detuning() == 0;
    RationalFamily.Member first = members().getFirst();
    RationalFamily shared =
        tuned
            ? new RationalFamily(0, family.time(), family.dephasing(), family.divisor(), 0)
            : family;
    return estimate(KEPT.get(new Key(shared, first, tolerance), this::coefficients));
  }

  /// `n (exact − average)` at each member, with the n: what [#estimate] expands.
  SeriesCoefficients coefficients() {
    List<RationalFamily.Member> members = members();
    double[] inverse = new double[members.size()];
    double[] scaled = new double[members.size()];
    double noise = 0;
    for (int i = 0; i < inverse.length; i++) {
      Cancellation.check("a dephased state");
      RationalFamily.Member member = members.get(i);
      Estimate exact =
          chain(member).classes(member.time(), EXACT_TOLERANCE).logNegativity().orElseThrow();
      Estimate average = average(member, MOST_INTERVALS_OF_MEMBERS, 0.02 * tolerance);
      inverse[i] = 1.0 / member.atoms();
      scaled[i] = member.atoms() * (exact.value() - average.value());
      noise = Math.max(noise, member.atoms() * (average.error() + exact.error()));
    }
    return new SeriesCoefficients(inverse, scaled, noise);
  }

  /// The value at N with its error.
  ///
  /// @param coefficients those of [#coefficients]
  private Estimate estimate(SeriesCoefficients coefficients) {
    long atoms = family.atoms();
    if (atoms <= LARGEST_AVERAGE) {
      return at(atoms, coefficients);
    }
    Estimate near = at(LARGEST_AVERAGE, coefficients);
    Estimate half = at(LARGEST_AVERAGE / 2, coefficients);
    Estimate quarter = at(LARGEST_AVERAGE / 4, coefficients);
    double change = near.value() - half.value();
    double bend = Math.abs(half.value() - quarter.value() - 2 * change);
    double value = near.value() + change * (1 - (double) LARGEST_AVERAGE / atoms);
    return new Estimate(value, 2 * near.error() + half.error() + bend);
  }

  private Estimate at(long n, SeriesCoefficients coefficients) {
    Estimate average = average(family.member(n).orElseThrow(), MOST_INTERVALS, 0.1 * tolerance);
    Estimate rest = coefficients.at(n);
    return new Estimate(average.value() + rest.value(), average.error() + rest.error());
  }

  private Estimate average(RationalFamily.Member member, int intervals, double wanted) {
    CouplingTable table =
        CouplingTable.of(member.atoms(), member.time(), member.dephasing(), WEAKEST);
    BlochSymbol symbol =
        BlochSymbol.of(
            member.atoms(),
            member.time(),
            member.dephasing(),
            table.couplings(),
            (double) member.atoms(),
            CUT);
    BlochAverage average = new BlochAverage(symbol, Math.max(1, table.commonDivisor()));
    return average.settled(intervals, wanted);
  }
}
