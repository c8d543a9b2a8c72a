package org.mebit.ensemble.dephasing;

import java.util.Optional;
import java.util.function.Supplier;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.TurnAngle;

/// Chooses the method for a dephased chain of three nodes, outcome N without offset.
///
/// In this order: no entanglement beyond the threshold; dense matrices of few atoms; chains where
/// sums do not couple, or only in ways that do not matter; dense matrices while they take about a
/// second; a series near rational times; momenta. Where the ends lose too little coherence, `N γ_e
/// t < 0.3`, but time is not short, `N t² > 1`, dense matrices alone serve.
///
/// @param chain the chain
/// @param time t, at least 0
/// @param tolerance error wanted, bit
record SchemeChooser(DephasedChain chain, double time, double tolerance) {
  /// Dense matrices that take less are preferred to everything else, s.
  private static final double SHORT = 1;

  /// Nothing that takes longer is offered, s.
  private static final double LONGEST = 3600;

  /// More atoms than this in dense matrices exceed any memory.
  private static final long MOST_DENSE = 20_000;

  /// Chains that take longer are extrapolated, s.
  private static final double LONG_CHAIN = 5;

  /// The exact values of a series may take so long, s: they serve a whole sweep.
  private static final double LONG_SERIES = 30;

  /// Couplings below this need not belong to the family of a series.
  private static final double FAMILY_WEAKEST = 1e-6;

  /// Up to here dense matrices come first.
  private static final long FEW = 150;

  /// Fewer atoms are too few for schemes made for large ensembles: their errors were measured from
  /// here on.
  static final long LEAST_NAMED = 60;

  /// A loose tolerance does not need them.
  private static final double LOOSE = 1e-3;

  /// Couplings further apart than this are not listed: that many take some milliseconds. Weaker
  /// dephasing would need so many atoms that no scheme could hold them.
  private static final double FARTHEST = 3e5;

  /// `−ln` of the least coupling that counts, squared.
  private static final double DEEPEST = 90;

  /// What will be done: the method with its cost, and how.
  record Decision(SchemeChoice choice, Supplier<EndToEnd> computation) {}

  private long atoms() {
    return chain.chain().atoms();
  }

  private Dephasing dephasing() {
    return chain.dephasing();
  }

  Decision decide() {
    long atoms = atoms();
    if (dephasing().separates(3)) {
      return serve(Method.THRESHOLD, 0.01, 0, () -> new Estimate(0, 0));
    }
    if (time == 0) {
      return serve(Method.EXACT, 0.01, 0, () -> new Estimate(0, 0));
    }
    double loss = atoms * dephasing().ends() * time;
    Optional<Decision> dense = dense();
    boolean quick = dense.isPresent() && seconds(dense.get()) <= SHORT;
    if (quick && atoms <= FEW) {
      return dense.get();
    }
    if (atoms * time * time <= ChainScheme.SHORT_TIME) {
      return chains(ForeignCouplings.NONE);
    }
    if (quick && !(loss >= BlochScheme.LEAST_LOSS)) {
      return dense.get();
    }
    if (!(loss >= BlochScheme.LEAST_LOSS)) {
      return dense.orElseGet(() -> refuse(tooWeak(loss)));
    }
    if (tooFar()) {
      return refuse(tooFarReason());
    }
    CouplingTable table = CouplingTable.of(atoms, time, dephasing(), BlochScheme.WEAKEST);
    ForeignCouplings foreign = ForeignCouplings.of(table, time);
    if (foreign.loss() <= 0.3 * tolerance) {
      return chains(foreign);
    }
    return quick ? dense.get() : series(dense).orElseGet(this::momenta);
  }

  /// One method, wanted by name. Where it does not hold at all it is refused; where it holds badly
  /// its error says so.
  Decision by(Method method) {
    if (time == 0 || dephasing().separates(3)) {
      return decide();
    }
    double loss = atoms() * dephasing().ends() * time;
    boolean early = atoms() * time * time <= ChainScheme.SHORT_TIME;
    boolean isChain = method == Method.CHAIN || method == Method.CHAIN_GAUSS;
    if (method != Method.CLASSES && !(loss >= BlochScheme.LEAST_LOSS) && !(isChain && early)) {
      return refuse(tooWeak(loss));
    }
    if (method != Method.CLASSES && atoms() < LEAST_NAMED) {
      return refuse(
          "atoms must be at least %d for %s, but are %d; auto or classes would serve"
              .formatted(LEAST_NAMED, method.word(), atoms()));
    }
    if (method != Method.CLASSES && !early && tooFar()) {
      return refuse(tooFarReason());
    }
    return switch (method) {
      case CLASSES -> classes();
      case CHAIN -> binomialChains(foreign(early));
      case CHAIN_GAUSS -> gaussianChains(foreign(early));
      case BLOCH -> momenta();
      case SERIES ->
          series(Optional.empty())
              .orElseGet(() ->
                  refuse(
                      "series holds where all couplings belong to one rational multiple of 2 pi,"
                          + " and where smaller ensembles of the kind can be solved; auto or bloch"
                          + " would serve"));
      default -> throw new IllegalArgumentException(method + " is no scheme of its own");
    };
  }

  private boolean tooFar() {
    double step = dephasing().ends() * time;
    return Math.min(Math.sqrt(DEEPEST / step), 2.0 * atoms()) > FARTHEST;
  }

  private String tooFarReason() {
    return "dephasing of the ends times time must be at least %.0e for so many atoms, but is %s"
        .formatted(DEEPEST / (FARTHEST * FARTHEST), dephasing().ends() * time);
  }

  private ForeignCouplings foreign(boolean early) {
    return early
        ? ForeignCouplings.NONE
        : ForeignCouplings.of(
            CouplingTable.of(atoms(), time, dephasing(), BlochScheme.WEAKEST), time);
  }

  private Decision classes() {
    double within = within();
    return atoms() > MOST_DENSE
        ? refuse("dense matrices serve up to " + MOST_DENSE + " atoms; auto would serve")
        : new Decision(
            new SchemeChoice.Serves(
                Method.CLASSES,
                chain.classesSeconds(time, within),
                chain.classesBytes(time, within)),
            () -> chain.classes(time, within));
  }

  private Decision binomialChains(ForeignCouplings foreign) {
    ChainScheme scheme = ChainScheme.within(atoms(), time, dephasing(), tolerance);
    double seconds = scheme.chains() * scheme.seconds();
    return seconds > LONGEST
        ? refuse(tooLong(seconds))
        : serve(
            Method.CHAIN,
            seconds,
            scheme.bytes(),
            () -> scheme.binomial(foreign.loss(), foreign.slow()));
  }

  private Decision gaussianChains(ForeignCouplings foreign) {
    ChainScheme scheme = ChainScheme.within(atoms(), time, dephasing(), tolerance);
    return scheme.seconds() > LONGEST
        ? refuse(tooLong(scheme.seconds()))
        : serve(
            Method.CHAIN_GAUSS,
            scheme.seconds(),
            scheme.bytes(),
            () -> scheme.gaussian(foreign.loss(), foreign.slow()));
  }

  private String tooWeak(double loss) {
    return ("atoms times dephasing of the ends times time must be at least %s for so many atoms,"
            + " but is %s; a larger rate of the ends would serve, or atoms times squared time up"
            + " to %s")
        .formatted(BlochScheme.LEAST_LOSS, loss, ChainScheme.SHORT_TIME);
  }

  /// What dense matrices are asked for: rounding comes on top of it.
  private double within() {
    return Math.clamp(0.99 * tolerance, 1e-11, 1);
  }

  private Optional<Decision> dense() {
    if (atoms() > MOST_DENSE) {
      return Optional.empty();
    }
    double within = within();
    double seconds = chain.classesSeconds(time, within);
    if (!(seconds <= LONGEST)) {
      return Optional.empty();
    }
    double bytes = chain.classesBytes(time, within);
    boolean whole = chain.couplings(time, within).commonDivisor() == 1;
    return Optional.of(
        whole
            ? new Decision(
                new SchemeChoice.Serves(
                    Method.DISC, chain.discSeconds(disc(within)), chain.discBytes(disc(within))),
                () -> chain.disc(time, disc(within)))
            : new Decision(
                new SchemeChoice.Serves(Method.CLASSES, seconds, bytes),
                () -> chain.classes(time, within)));
  }

  private double disc(double within) {
    return chain.discFor(time, 0.9 * within);
  }

  private Decision chains(ForeignCouplings foreign) {
    long atoms = atoms();
    ChainScheme scheme = ChainScheme.within(atoms, time, dephasing(), tolerance);
    double seconds = scheme.seconds();
    double most = ChainScheme.gaussianError(atoms, foreign.slow());
    if (most > 0.3 * tolerance) {
      return binomialChains(foreign);
    }
    if (seconds > LONG_CHAIN && !foreign.slow()) {
      LimitScheme limit = new LimitScheme(atoms, time, dephasing());
      if (limit.serves(tolerance)) {
        ChainScheme longest =
            ChainScheme.within(LimitScheme.REFERENCE, time, dephasing(), tolerance);
        return serve(
            Method.SERIES,
            1.4 * longest.seconds(),
            longest.bytes(),
            () -> limit.estimate(tolerance));
      }
    }
    return gaussianChains(foreign);
  }

  /// The series of a rational time; ensembles hardly larger than its members are computed as such.
  private Optional<Decision> series(Optional<Decision> dense) {
    if (tolerance > LOOSE) {
      return Optional.empty();
    }
    CouplingTable table = CouplingTable.of(atoms(), time, dephasing(), FAMILY_WEAKEST);
    Optional<SeriesScheme> found =
        RationalFamily.of(atoms(), time, dephasing(), table)
            .flatMap(family -> SeriesScheme.of(family, tolerance))
            .filter(series -> series.exactSeconds() <= LONG_SERIES);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    SeriesScheme series = found.get();
    if (!series.serves()) {
      return dense.filter(decision -> seconds(decision) <= LONG_SERIES);
    }
    double seconds = series.exactSeconds() + 0.5;
    return Optional.of(serve(Method.SERIES, seconds, series.bytes(), series::estimate));
  }

  private Decision momenta() {
    double width = Math.log(1 / Math.clamp(tolerance / 20, 1e-12, 1e-4));
    BlochScheme scheme = new BlochScheme(atoms(), time, dephasing(), Math.sqrt(width));
    double seconds = scheme.seconds();
    return seconds <= LONGEST
        ? serve(Method.BLOCH, seconds, scheme.bytes(), () -> scheme.estimate(tolerance))
        : refuse(tooLong(seconds));
  }

  private String tooLong(double seconds) {
    return "%d atoms at time %s would take some %.0f s; fewer atoms would serve"
        .formatted(atoms(), time, seconds);
  }

  private Decision serve(
      Method method, double seconds, double bytes, Supplier<Estimate> logNegativity) {
    MeasuredNode node =
        new MeasuredNode(atoms(), TurnAngle.of(time), Damping.of(dephasing().inner(), time));
    return new Decision(
        new SchemeChoice.Serves(method, seconds + PROBABILITY_TERM * node.terms(), bytes),
        () -> EndToEnd.mixed(method, probability(node), logNegativity.get()));
  }

  private Decision refuse(String reason) {
    return new Decision(
        new SchemeChoice.Refuses(reason),
        () -> {
          throw new IllegalArgumentException(reason);
        });
  }

  /// Time for one term of the probability, s.
  private static final double PROBABILITY_TERM = 5e-8;

  /// Rounding of a sum of positive terms, each to some units in the last place.
  private static final double ROUNDING = 1e-13;

  private static Estimate probability(MeasuredNode node) {
    double value = node.probability();
    return new Estimate(value, ROUNDING * value);
  }

  private static double seconds(Decision decision) {
    return decision.choice() instanceof SchemeChoice.Serves serves
        ? serves.seconds()
        : Double.POSITIVE_INFINITY;
  }
}
