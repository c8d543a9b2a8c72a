package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnsembleChainPlanTest {
  private final EnsembleChainPlatform platform = new EnsembleChainPlatform();

  /// Parameters whose typical value does not go with those of all others.
  private static final List<String> WITHOUT =
      List.of(
          "window",
          "samples",
          "dephasing",
          "dephasing_ends",
          "dephasing_inner",
          "time_to",
          "time_jitter");

  @Test
  void everyTypicalValueLiesInItsDomainAndGivesARow() throws InterruptedException {
    Map<String, Value> typical = new HashMap<>();
    for (Parameter parameter : platform.parameters()) {
      if (!WITHOUT.contains(parameter.name())) {
        typical.put(parameter.name(), parameter.typical());
      }
    }
    List<Object[]> rows =
        rows(
            Request.grid(
                platform.parameters(), typical, List.of(), platform.usualQuantities(Map.of())));
    assertThat(rows).hasSize(1);
    // N = 10^6, t = 1, M = 3: an independent evaluation with two parameter sets.
    assertThat((double) rows.getFirst()[0]).isCloseTo(9.47167997716411, within(3e-9));
    assertThat((double) rows.getFirst()[1]).isPositive().isLessThan(1e-9);
  }

  @Test
  void chainsOfEveryLengthShareASpectrumAndAgreeWithChainsComputedAlone()
      throws InterruptedException {
    for (long atoms : new long[] {50, 10_000}) {
      List<Value> lengths = new ArrayList<>();
      for (int nodes = 2; nodes <= 6; nodes++) {
        lengths.add(new Value.Whole(nodes));
      }
      List<Value> times = List.of(new Value.Real(0.3), new Value.Real(1.9416110387254666));
      Map<String, Value> fixed = Map.of("atoms", new Value.Whole(atoms));
      List<String> quantities = List.of("entropy", "log_negativity", "outcome_probability");
      Request together =
          Request.grid(
              platform.parameters(),
              fixed,
              List.of(new Axis("nodes", lengths), new Axis("time", times)),
              quantities);
      assertThat(plan(together).sharedAxes()).containsExactly("nodes");
      List<Object[]> shared = rows(together);
      for (int i = 0; i < shared.size(); i++) {
        Point point = together.point(i);
        Request alone =
            Request.grid(
                platform.parameters(),
                Map.of(
                    "atoms", new Value.Whole(atoms),
                    "nodes", point.value("nodes"),
                    "time", point.value("time")),
                List.of(),
                quantities);
        Object[] single = rows(alone).getFirst();
        for (int column = 0; column < single.length; column += 2) {
          double error = 1e-12 + (double) single[column + 1] + (double) shared.get(i)[column + 1];
          assertThat((double) shared.get(i)[column])
              .isCloseTo((double) single[column], within(error));
        }
      }
    }
  }

  @Test
  void schmidtCoefficientsBeyondTheDimensionAreMissing() throws InterruptedException {
    Object[] row =
        rows(Request.grid(
                platform.parameters(),
                Map.of("atoms", new Value.Whole(3), "time", new Value.Real(0.8)),
                List.of(),
                List.of("schmidt", "method_used")))
            .getFirst();
    assertThat(row).hasSize(7);
    assertThat((double) row[0]).isGreaterThan((double) row[1]);
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += (double) row[i];
    }
    assertThat(sum).isCloseTo(1, within(1e-14));
    assertThat(row[4]).isNull();
    assertThat(row[6]).isEqualTo("exact");
  }

  @Test
  void outcomesThatCannotHappenHaveNoEntropy() throws InterruptedException {
    // At t = 0 and φ = 0 the measured node is still along x: q = 0 never occurs.
    Object[] row =
        rows(Request.grid(
                platform.parameters(),
                Map.of(
                    "atoms", new Value.Whole(5),
                    "time", new Value.Real(0),
                    "outcomes", new Value.WholeList(new long[] {0})),
                List.of(),
                List.of("entropy", "outcome_probability")))
            .getFirst();
    assertThat(row[0]).isNull();
    assertThat((double) row[2]).isZero();
  }

  @Test
  void aWindowOnManyAtomsCarriesItsDistanceFromTheCompleteState() throws InterruptedException {
    Map<String, Value> fixed =
        Map.of("atoms", new Value.Whole(10_000), "time", new Value.Real(1.0));
    Object[] complete =
        rows(Request.grid(platform.parameters(), fixed, List.of(), List.of("entropy"))).getFirst();
    Map<String, Value> truncated = new HashMap<>(fixed);
    truncated.put("window", new Value.Real(3));
    Object[] windowed =
        rows(Request.grid(platform.parameters(), truncated, List.of(), List.of("entropy")))
            .getFirst();
    double distance = Math.abs((double) windowed[0] - (double) complete[0]);
    assertThat(distance).isBetween(1e-4, 1e-2);
    assertThat((double) windowed[1]).isCloseTo(distance, within(1e-9));
  }

  private Plan plan(Request request) {
    Answer answer = platform.plan(request);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted) answer).plan();
  }

  private List<Object[]> rows(Request request) throws InterruptedException {
    Plan plan = plan(request);
    List<Point> points = new ArrayList<>();
    for (long i = 0; i < request.count(); i++) {
      points.add(request.point(i));
    }
    List<Object[]> rows = new ArrayList<>();
    plan.evaluate(points, (point, cells) -> rows.add(cells));
    return rows;
  }
}
