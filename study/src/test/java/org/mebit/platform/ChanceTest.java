package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Outcomes drawn, averaged and listed, and dephased points, as a study gets them.
final class ChanceTest {
  private final EnsembleChainPlatform platform = new EnsembleChainPlatform();

  @Test
  void aSeedDecidesTheSamplesAndBlocksDoNot() throws InterruptedException {
    Map<String, Value> fixed = fixed(5, 20, "sample");
    fixed.put("samples", new Value.Whole(7));
    Request request =
        Request.grid(
            platform.parameters(),
            fixed,
            List.of(new Axis("time", List.of(new Value.Real(0.4), new Value.Real(1.9)))),
            List.of("entropy"));
    List<List<Object>> together = rows(request.seeded(5));
    assertThat(together).hasSize(14);
    assertThat(names(request))
        .containsExactly(
            "sample",
            "sampled_outcome_2",
            "sampled_outcome_3",
            "sampled_outcome_4",
            "entropy",
            "entropy_error");
    List<List<Object>> alone = new ArrayList<>();
    Plan plan = plan(request.seeded(5));
    for (long index : new long[] {0, 1}) {
      plan.evaluate(
          List.of(request.point(index)),
          (point, cells) -> alone.add(new ArrayList<>(List.of(cells))));
    }
    assertThat(alone).isEqualTo(together);
    assertThat(rows(request.seeded(6))).isNotEqualTo(together);
  }

  @Test
  void aRowOfASampleIsTheStateOfItsOutcome() throws InterruptedException {
    Map<String, Value> fixed = fixed(3, 30, "sample");
    fixed.put("time", new Value.Real(1.3));
    fixed.put("samples", new Value.Whole(5));
    List<String> quantities = List.of("entropy", "outcome_probability");
    for (List<Object> sample :
        rows(Request.grid(platform.parameters(), fixed, List.of(), quantities))) {
      Map<String, Value> given = new HashMap<>(fixed);
      given.remove("samples");
      given.put("outcomes", new Value.WholeList(new long[] {(long) sample.get(1)}));
      List<Object> state =
          rows(Request.grid(platform.parameters(), given, List.of(), quantities)).getFirst();
      assertThat(sample.subList(2, sample.size())).isEqualTo(state);
    }
  }

  @Test
  void everyOutcomeHasOneRowAndTheProbabilitiesSumToOne() throws InterruptedException {
    for (List<String> quantities :
        List.of(List.of("outcome_probability"), List.of("log_negativity", "outcome_probability"))) {
      Map<String, Value> fixed = fixed(4, 6, "each");
      fixed.put("time", new Value.Real(0.8));
      fixed.put("dephasing_inner", new Value.Real(0.03));
      List<List<Object>> rows =
          rows(Request.grid(platform.parameters(), fixed, List.of(), quantities));
      Set<List<Object>> outcomes = new HashSet<>();
      double sum = 0;
      for (List<Object> row : rows) {
        outcomes.add(List.copyOf(row.subList(0, 2)));
        sum += (double) row.get(row.size() - 2);
      }
      assertThat(outcomes).hasSize(49);
      assertThat(rows.get(1).subList(0, 2)).containsExactly(0L, 1L);
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void theMeanIsThatOfEveryRow() throws InterruptedException {
    Map<String, Value> fixed = fixed(3, 12, "each");
    fixed.put("time", new Value.Real(2.1));
    fixed.put("dephasing", new Value.Real(0.02));
    double mean = 0;
    for (List<Object> row :
        rows(
            Request.grid(
                platform.parameters(),
                fixed,
                List.of(),
                List.of("log_negativity", "outcome_probability")))) {
      mean += (double) row.get(1) * (double) row.get(3);
    }
    fixed.put("outcomes", new Value.Word("average"));
    Request average =
        Request.grid(platform.parameters(), fixed, List.of(), List.of("mean_log_negativity"));
    List<Object> row = rows(average).getFirst();
    assertThat((double) row.get(0)).isCloseTo(mean, within(1e-6));
    assertThat((double) row.get(1)).isLessThanOrEqualTo(1e-6);
    assertThat(plan(average).tolerance(average.point(0), "mean_log_negativity")).hasValue(1e-6);
  }

  @Test
  void theMeanStandsBesideAChosenOutcome() throws InterruptedException {
    Map<String, Value> fixed = fixed(3, 20, "all");
    fixed.put("time", new Value.Real(Math.PI / 2));
    List<Object> row =
        rows(Request.grid(
                platform.parameters(), fixed, List.of(), List.of("entropy", "mean_entropy")))
            .getFirst();
    // log2 4, and the published mean over outcomes.
    assertThat((double) row.get(0)).isCloseTo(2, within(2e-5));
    assertThat((double) row.get(2)).isCloseTo(1.5, within(2e-5));
  }

  @Test
  void aDephasedPointAgreesWithAnIndependentValue() throws InterruptedException {
    Map<String, Value> fixed = fixed(3, 30, "all");
    fixed.put("time", new Value.Real(Math.PI / 2));
    fixed.put("dephasing", new Value.Real(0.01));
    Request request =
        Request.grid(
            platform.parameters(),
            fixed,
            List.of(),
            List.of("log_negativity", "outcome_probability"));
    List<Object> row = rows(request).getFirst();
    // Dense partial transpose in an independent program.
    assertThat((double) row.get(0)).isCloseTo(1.9797699842939716, within(1e-6));
    assertThat((double) row.get(2)).isCloseTo(0.1792201597502566, within(1e-12));
    assertThat(plan(request).tolerance(request.point(0), "log_negativity")).hasValue(1e-6);
  }

  @Test
  void quantitiesOfASilentStudyFollowItsPoints() {
    assertThat(platform.usualQuantities(Map.of()))
        .containsExactly("entropy", "normalized_entropy", "outcome_probability");
    assertThat(
            platform.usualQuantities(
                Map.of("dephasing_ends", List.of(new Value.Real(0), new Value.Real(0.1)))))
        .containsExactly("log_negativity", "outcome_probability");
    assertThat(platform.usualQuantities(Map.of("outcomes", List.of(new Value.Word("average")))))
        .containsExactly("mean_entropy", "mean_log_negativity");
  }

  private static Map<String, Value> fixed(int nodes, long atoms, String outcomes) {
    Map<String, Value> fixed = new HashMap<>();
    fixed.put("nodes", new Value.Whole(nodes));
    fixed.put("atoms", new Value.Whole(atoms));
    fixed.put("outcomes", new Value.Word(outcomes));
    return fixed;
  }

  private List<String> names(Request request) {
    return plan(request).outputs().stream().map(Quantity::name).toList();
  }

  private Plan plan(Request request) {
    Answer answer = platform.plan(request);
    assertThat(answer).isInstanceOf(Answer.Accepted.class);
    return ((Answer.Accepted) answer).plan();
  }

  private List<List<Object>> rows(Request request) throws InterruptedException {
    List<Point> points = new ArrayList<>();
    for (long i = 0; i < request.count(); i++) {
      points.add(request.point(i));
    }
    List<List<Object>> rows = new ArrayList<>();
    plan(request).evaluate(points, (point, cells) -> rows.add(list(cells)));
    return rows;
  }

  private static List<Object> list(@Nullable Object[] cells) {
    List<Object> list = new ArrayList<>();
    for (Object cell : cells) {
      assertThat(cell).isNotNull();
      list.add(cell);
    }
    return list;
  }
}
