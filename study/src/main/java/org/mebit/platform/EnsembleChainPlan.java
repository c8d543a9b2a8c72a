package org.mebit.platform;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.OutcomeAverage;
import org.mebit.ensemble.OutcomeAveraging;
import org.mebit.ensemble.OutcomeDistribution;
import org.mebit.ensemble.OutcomeSampler;
import org.mebit.ensemble.Outcomes;
import org.mebit.ensemble.PureStates;
import org.mebit.ensemble.StateOf;
import org.mebit.numeric.PointRandom;

/// Evaluates points of `ensemble_chain`.
final class EnsembleChainPlan implements Plan {
  /// States of drawn outcomes kept in case they are drawn again: they are many only where few
  /// repeat.
  private static final int MOST_KNOWN = 100_000;

  /// 2π, to 60 digits (OEIS A019692).
  private static final BigDecimal TURN =
      new BigDecimal("6.28318530717958647692528676655900576839433879875021164194989");

  private static final double STATES_SHARE = 0.25;

  private final Request request;
  private final ChainColumns columns;
  private final boolean sharesNodes;
  private final ChainForecast forecast;
  private final GivenStates pure;
  private final Asked asked;

  EnsembleChainPlan(
      Request request, ChainColumns columns, boolean sharesNodes, ChainForecast forecast) {
    this.request = request;
    this.columns = columns;
    this.sharesNodes = sharesNodes;
    this.forecast = forecast;
    this.asked = new Asked(request.quantities());
    this.pure = new GivenStates(asked, forecast.memory());
  }

  @Override
  public List<Quantity> outputs() {
    return columns.outputs();
  }

  @Override
  public List<String> sharedAxes() {
    return sharesNodes ? List.of("nodes") : List.of();
  }

  @Override
  public int slice() {
    return forecast.slice();
  }

  @Override
  public long rowsOfPoint() {
    return forecast.rowsOfPoint();
  }

  @Override
  public List<String> methods() {
    return forecast.lines();
  }

  @Override
  public double estimatedSeconds() {
    return forecast.seconds();
  }

  @Override
  public OptionalDouble tolerance(Point point, String quantity) {
    ChainPoint chainPoint = ChainPoint.of(point);
    return OptionalDouble.of(
        ChainColumns.MEANS.contains(quantity)
            ? chainPoint.meanTolerance()
            : Asked.SEARCHED.containsKey(quantity)
                ? chainPoint.searchTolerance()
                : chainPoint.tolerance());
  }

  @Override
  public Optional<Curve> curve(String parameter) {
    return parameter.equals("time") && forecast.isLawAlone()
        ? Optional.of(new LawCurve(outputs()))
        : Optional.empty();
  }

  /// Without dephasing everything comes back after 2π but what is looked for from a time on.
  @Override
  public Optional<BigDecimal> period(String parameter) {
    return parameter.equals("time") && !forecast.dephases() && !asked.searched()
        ? Optional.of(TURN)
        : Optional.empty();
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    List<ChainPoint> points = block.stream().map(ChainPoint::of).toList();
    Map<Long, EndToEnd> states = new HashMap<>();
    if (asked.state()) {
      states.putAll(
          pure.solve(
              points.stream()
                  .filter(point -> point.chance() == ChainPoint.Chance.GIVEN && !point.mixed())
                  .toList()));
    }
    for (int i = 0; i < points.size(); i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      ChainPoint point = points.get(i);
      Point place = block.get(i);
      switch (point.chance()) {
        case GIVEN -> {
          EndToEnd state = states.get(point.index());
          if (state == null && asked.state()) {
            state = state(point, point.chain().outcomes());
          }
          accept(
              rows,
              place,
              ChainColumns.Row.ofGiven(
                  point,
                  state,
                  asked.mean() ? mean(point) : null,
                  asked.searched() ? SearchedTimes.of(request.quantities(), point, place) : null));
        }
        case AVERAGE ->
            accept(rows, place, ChainColumns.Row.ofGiven(point, null, mean(point), null));
        case SAMPLE -> samples(point, place, rows);
        case EACH -> each(point, place, rows);
      }
    }
  }

  private void samples(ChainPoint point, Point place, Rows rows) throws InterruptedException {
    OutcomeSampler sampler = new OutcomeSampler(point.chain(), point.time(), point.dephasing());
    RandomGenerator random = PointRandom.forPoint(request.seed(), point.index());
    long samples = point.drawn();
    Map<Outcomes, EndToEnd> known = new HashMap<>();
    for (long sample = 1; sample <= samples; sample++) {
      Outcomes outcomes = sampler.draw(random);
      EndToEnd state = known.get(outcomes);
      if (state == null) {
        state = state(point, outcomes);
        if (known.size() < MOST_KNOWN) {
          known.put(outcomes, state);
        }
      }
      accept(rows, place, ChainColumns.Row.ofOutcomes(point, sample, outcomes, state));
    }
  }

  /// One row for every outcome, that of the last node fastest.
  private void each(ChainPoint point, Point place, Rows rows) throws InterruptedException {
    long atoms = point.chain().atoms();
    long[] q = new long[point.chain().nodes() - 2];
    if (asked.probabilitiesOf(point)) {
      OutcomeDistribution distribution =
          OutcomeDistribution.of(point.chain(), point.time(), point.dephasing());
      for (boolean more = true; more; more = next(q, atoms)) {
        Outcomes outcomes = new Outcomes(q);
        Estimate probability = distribution.probability(outcomes);
        accept(
            rows, place, new ChainColumns.Row(point, 0, outcomes, probability, null, null, null));
      }
      return;
    }
    for (boolean more = true; more; more = next(q, atoms)) {
      Outcomes outcomes = new Outcomes(q);
      EndToEnd state = state(point, outcomes);
      accept(rows, place, ChainColumns.Row.ofOutcomes(point, 0, outcomes, state));
    }
  }

  private static boolean next(long[] q, long atoms) {
    for (int j = q.length - 1; j >= 0; j--) {
      if (++q[j] <= atoms) {
        return true;
      }
      q[j] = 0;
    }
    return false;
  }

  private OutcomeAverage mean(ChainPoint point) throws InterruptedException {
    RandomGenerator random = PointRandom.forPoint(request.seed(), point.index());
    // States leave most of the tolerance to outcomes left out and to chance.
    ChainPoint single = point.within(STATES_SHARE * point.meanTolerance());
    StateOf states =
        point.mixed()
            ? outcomes -> state(single, outcomes)
            : PureStates.of(
                point.chain(),
                point.time(),
                point.meanTolerance(),
                forecast.memory().mostStates(point.chain()),
                random);
    OutcomeAveraging averaging =
        new OutcomeAveraging(point.chain(), point.time(), point.dephasing(), states);
    return point.samples().isPresent()
        ? averaging.ofSamples(point.samples().getAsLong(), random)
        : averaging.toTolerance(point.meanTolerance(), OutcomeAveraging.MOST_STATES, random);
  }

  private EndToEnd state(ChainPoint point, Outcomes outcomes) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    EnsembleChain given = point.chain();
    EnsembleChain chain = new EnsembleChain(given.nodes(), given.atoms(), outcomes, given.offset());
    return point.mixed() ? MixedStates.at(point, chain) : pure.dense(point, chain);
  }

  private void accept(Rows rows, Point place, ChainColumns.Row row) {
    rows.accept(place, columns.cells(row));
  }
}
