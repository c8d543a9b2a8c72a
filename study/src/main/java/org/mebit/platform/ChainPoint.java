package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.Window;

/// A point of `ensemble_chain` in the library's own types.
///
/// @param index the point's place in the study
/// @param chain the chain; where outcomes are not given it stands for all of them, with one half of
///   each node's qubits up
/// @param chance which outcomes are meant
/// @param samples how many are drawn, if the study says
/// @param dephasing rates of dephasing
/// @param time interaction time
/// @param window the truncation asked for, if any
/// @param way the method asked for
/// @param wanted the tolerance asked for, bit; NaN if the study leaves it open
record ChainPoint(
    long index,
    EnsembleChain chain,
    Chance chance,
    OptionalLong samples,
    Dephasing dephasing,
    double time,
    @Nullable Window window,
    Way way,
    double wanted) {
  /// What `outcomes` says.
  enum Chance {
    /// All N, or listed.
    GIVEN,
    /// Averaged over all.
    AVERAGE,
    /// Drawn at random.
    SAMPLE,
    /// Every one.
    EACH
  }

  /// What `method` says.
  enum Way {
    AUTO,
    EXACT,
    PATCH,
    LATTICE_LAW,
    CLOSED_FORM,
    DISC,
    CLASSES,
    CHAIN,
    CHAIN_GAUSS,
    BLOCH,
    SERIES;

    /// Whether it serves pure states.
    boolean servesPure() {
      return compareTo(CLOSED_FORM) <= 0;
    }

    /// Whether it serves mixed states.
    boolean servesMixed() {
      return this != PATCH && this != LATTICE_LAW && this != CLOSED_FORM;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The values of `method`.
  static final List<String> WAYS = Stream.of(Way.values()).map(Way::word).toList();

  /// Parameters that are rates of dephasing.
  static final List<String> RATES = List.of("dephasing", "dephasing_ends", "dephasing_inner");

  /// Error of a mixed state's log negativity where the study leaves it open, bit: the fast schemes
  /// reach it.
  static final double USUAL_MIXED_TOLERANCE = 1e-6;

  /// Standard error of a sampled average where the study leaves it open, bit: some thousand
  /// samples.
  static final double USUAL_SAMPLED_TOLERANCE = 0.01;

  /// Error of an operating point's entropy where the study leaves it open, bit.
  static final double USUAL_SEARCH_TOLERANCE = 1e-4;

  /// Beyond, doubles have no digits below 1 left, and the law refuses them.
  private static final double LARGEST_LAW_TIME = 0x1p52;

  private static final double FINEST_MIXED = 1e-12;

  /// So many outcomes are averaged over within seconds.
  private static final double MANY_PURE = 1100;

  private static final double MANY_MIXED = 150;

  /// Samples of a point where the study leaves it open.
  static final long USUAL_SAMPLES = 100;

  /// Widths tried, in standard deviations, where the complete sum does not fit in memory.
  private static final double[] NARROWER = {9, 8, 7, 6};

  static ChainPoint of(Point point) {
    int nodes = (int) point.whole("nodes");
    long atoms = point.whole("atoms");
    Chance chance = chance(point.value("outcomes"));
    return new ChainPoint(
        point.index(),
        new EnsembleChain(nodes, atoms, outcomes(point, chance), point.real("offset")),
        chance,
        point.has("samples") ? OptionalLong.of(point.whole("samples")) : OptionalLong.empty(),
        dephasing(point),
        point.real("time"),
        point.has("window")
            ? new Window(point.real("window"), point.flag("window_measured"))
            : null,
        Way.valueOf(point.word("method").toUpperCase(Locale.ROOT)),
        point.has("tolerance") ? point.real("tolerance") : Double.NaN);
  }

  static Chance chance(Value outcomes) {
    return outcomes instanceof Value.Word word && !word.word().equals("all")
        ? Chance.valueOf(word.word().toUpperCase(Locale.ROOT))
        : Chance.GIVEN;
  }

  private static Outcomes outcomes(Point point, Chance chance) {
    int nodes = (int) point.whole("nodes");
    long atoms = point.whole("atoms");
    if (chance != Chance.GIVEN) {
      return halves(nodes, atoms);
    }
    return point.value("outcomes") instanceof Value.WholeList list
        ? new Outcomes(list.numbers())
        : Outcomes.allN(nodes, atoms);
  }

  private static Outcomes halves(int nodes, long atoms) {
    long[] halves = new long[nodes - 2];
    Arrays.fill(halves, atoms / 2);
    return Outcomes.of(halves);
  }

  private static Dephasing dephasing(Point point) {
    double everywhere = point.has("dephasing") ? point.real("dephasing") : 0;
    return new Dephasing(
        point.has("dephasing_ends") ? point.real("dephasing_ends") : everywhere,
        point.has("dephasing_inner") ? point.real("dephasing_inner") : everywhere);
  }

  /// Whether the end-to-end state is mixed.
  boolean mixed() {
    return !dephasing.isNone();
  }

  /// The same point with another tolerance, bit.
  ChainPoint within(double tolerance) {
    return new ChainPoint(index, chain, chance, samples, dephasing, time, window, way, tolerance);
  }

  /// How many outcomes are drawn at this point.
  long drawn() {
    return samples.orElse(USUAL_SAMPLES);
  }

  /// The same chain with outcomes that are not all N, as averages meet.
  ChainPoint typical() {
    return new ChainPoint(
        index,
        new EnsembleChain(
            chain.nodes(), chain.atoms(), halves(chain.nodes(), chain.atoms()), chain.offset()),
        Chance.AVERAGE,
        samples,
        dephasing,
        time,
        window,
        way,
        wanted);
  }

  /// `½ log₂ N`, bit.
  double halfLogAtoms() {
    return 0.5 * Math.log((double) chain.atoms()) / Math.log(2);
  }

  /// How many outcomes the measured nodes may yield, `(N+1)^(M−2)`.
  double possibleOutcomes() {
    return Math.pow(chain.atoms() + 1.0, chain.nodes() - 2.0);
  }

  /// The error wanted of one state, bit.
  double tolerance() {
    if (!Double.isNaN(wanted)) {
      return wanted;
    }
    return dephasing.isNone() ? EnsembleChain.USUAL_TOLERANCE : USUAL_MIXED_TOLERANCE;
  }

  /// The error wanted of an average over all outcomes, bit: where the study leaves it open and they
  /// are too many to take them all, what a sample can give.
  double meanTolerance() {
    boolean many = possibleOutcomes() > (mixed() ? MANY_MIXED : MANY_PURE);
    return Double.isNaN(wanted) && many ? USUAL_SAMPLED_TOLERANCE : tolerance();
  }

  /// The error wanted of an operating point, bit: where the study leaves it open, what a search
  /// over all times finds quickly.
  double searchTolerance() {
    return Double.isNaN(wanted) ? USUAL_SEARCH_TOLERANCE : wanted;
  }

  /// The error wanted of a mixed state, no finer than its schemes take.
  double mixedTolerance() {
    return Math.max(tolerance(), FINEST_MIXED);
  }

  /// Whether points that differ in the number of nodes alone have the spectrum in common.
  boolean sharesSpectrum() {
    return chain.allN()
        && chain.offset() == 0
        && window == null
        && way != Way.CLOSED_FORM
        && dephasing.isNone();
  }

  /// The method that will run for a pure state: never [Way#AUTO].
  Way resolvedWay(Asked asked) {
    if (way != Way.AUTO) {
      return way;
    }
    if (window != null) {
      return Way.EXACT;
    }
    if (asked.lawful() && lawMeetsTolerance()) {
      return Way.LATTICE_LAW;
    }
    return chain.method(asked.spectrum()) == Method.PATCH ? Way.PATCH : Way.EXACT;
  }

  private boolean lawMeetsTolerance() {
    return LatticeLaw.serves(chain)
        && Math.abs(time) < LARGEST_LAW_TIME
        && LatticeLaw.carries(chain.nodes())
        && LatticeLaw.statedError(chain.nodes(), chain.atoms()) <= tolerance();
  }

  /// The method asked for, where dephasing makes the state mixed: a window is a disc.
  Way mixedWay() {
    return window == null ? way : Way.DISC;
  }

  /// The window a dense computation will use: the one asked for, none where the complete sum fits,
  /// else the widest of a few that does.
  @Nullable Window denseWindow(DenseMemory memory) {
    if (window != null || memory.fits(chain, null)) {
      return window;
    }
    for (double width : NARROWER) {
      Window narrower = new Window(width, false);
      if (memory.fits(chain, narrower)) {
        return narrower;
      }
    }
    return null;
  }

  /// Whether a dense computation has a window, or needs none, that fits in memory.
  boolean fits(DenseMemory memory) {
    return memory.fits(chain, denseWindow(memory));
  }
}
