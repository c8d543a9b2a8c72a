package org.mebit.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The lattice law as a method of `ensemble_chain`.
class LatticeLawPlanTest {
  private static final List<String> QUANTITIES =
      List.of("entropy", "normalized_entropy", "excess_entropy", "outcome_probability");

  private final EnsembleChainPlatform platform = new EnsembleChainPlatform();

  private Request request(Map<String, Value> fixed, List<String> quantities, double... times) {
    List<Value> values = DoubleStream.of(times).<Value>mapToObj(Value.Real::new).toList();
    return Request.grid(
        platform.parameters(), fixed, List.of(new Axis("time", values)), quantities);
  }

  private static Map<String, Value> chain(long nodes, long atoms, String method) {
    return Map.of(
        "nodes", new Value.Whole(nodes),
        "atoms", new Value.Whole(atoms),
        "method", new Value.Word(method));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 10})
  void theLawGivesWhatPatchesGive(long nodes) throws InterruptedException {
    double[] times = {0, 3e-5, 1, Math.PI / 3 + 1e-6, 2.5, 4, -1, 7};
    List<Map<String, @Nullable Object>> law =
        PlatformRows.of(platform, request(chain(nodes, 30_000, "lattice_law"), QUANTITIES, times));
    List<Map<String, @Nullable Object>> patches =
        PlatformRows.of(platform, request(chain(nodes, 30_000, "patch"), QUANTITIES, times));
    for (int i = 0; i < times.length; i++) {
      for (String quantity : QUANTITIES) {
        double error =
            number(law.get(i), quantity + "_error") + number(patches.get(i), quantity + "_error");
        assertThat(number(law.get(i), quantity))
            .as("%s at t = %s", quantity, times[i])
            .isCloseTo(number(patches.get(i), quantity), within(error));
      }
    }
  }

  @Test
  void autoTakesTheLawWhereItsErrorIsBelowTheTolerance() throws InterruptedException {
    Map<String, Value> fixed = new HashMap<>(chain(3, 1_000_000, "auto"));
    fixed.put("tolerance", new Value.Real(1e-7));
    assertThat(methodUsed(fixed)).isEqualTo("lattice_law");
    fixed.put("tolerance", new Value.Real(1e-12));
    assertThat(methodUsed(fixed)).isEqualTo("patch");
    fixed.put("tolerance", new Value.Real(1e-7));
    fixed.put("atoms", new Value.Whole(1900));
    assertThat(methodUsed(fixed)).isEqualTo("patch");
    fixed.put("atoms", new Value.Whole(1_000_000));
    fixed.put("nodes", new Value.Whole(11));
    assertThat(methodUsed(fixed)).isEqualTo("patch");
  }

  private static double number(Map<String, @Nullable Object> row, String column) {
    return (double) Objects.requireNonNull(row.get(column));
  }

  private @Nullable Object methodUsed(Map<String, Value> fixed) throws InterruptedException {
    return PlatformRows.of(platform, request(fixed, List.of("entropy", "method_used"), 1.0))
        .getFirst()
        .get("method_used");
  }

  @Test
  void theCurveHasTheBitsOfThePoints() throws InterruptedException {
    double[] times = DoubleStream.iterate(0.001, t -> t + 0.0317).limit(100).toArray();
    Request request = request(chain(3, 123_457, "lattice_law"), QUANTITIES, times);
    Plan plan = PlatformRows.plan(platform, request);
    Curve curve = plan.curve("time").orElseThrow();
    double[][] results = new double[curve.outputs().size()][times.length];
    curve.sampler(request.point(0)).at(times, times.length, results);
    List<Map<String, @Nullable Object>> rows = PlatformRows.of(platform, request);
    for (int o = 0; o < results.length; o++) {
      String name = curve.outputs().get(o).name();
      for (int i = 0; i < times.length; i++) {
        assertThat(results[o][i]).as("%s at %s", name, times[i]).isEqualTo(rows.get(i).get(name));
      }
    }
  }

  @Test
  void thePeriodIsThatOfEveryQuantity() throws InterruptedException {
    double[] times = {1.25, 1.25 + 2 * Math.PI};
    Request request = request(chain(3, 5000, "lattice_law"), QUANTITIES, times);
    BigDecimal period = PlatformRows.plan(platform, request).period("time").orElseThrow();
    assertThat(period.doubleValue()).isEqualTo(times[1] - times[0]);
    List<Map<String, @Nullable Object>> rows = PlatformRows.of(platform, request);
    for (String quantity : QUANTITIES) {
      assertThat(number(rows.get(0), quantity))
          .as(quantity)
          .isCloseTo(number(rows.get(1), quantity), within(1e-9));
    }
    Map<String, Value> searching = new HashMap<>(chain(3, 5000, "lattice_law"));
    searching.put("time_to", new Value.Real(8));
    assertThat(
            PlatformRows.plan(platform, request(searching, List.of("highest_time"), times))
                .period("time"))
        .isEmpty();
  }

  @Test
  void operatingPointsLieOnTheCurve() throws InterruptedException {
    Map<String, Value> fixed = new HashMap<>(chain(3, 5000, "auto"));
    fixed.put("time_to", new Value.Real(1.4));
    fixed.put("time_jitter", new Value.Real(1e-4));
    List<String> quantities =
        List.of(
            "highest_entropy",
            "highest_time",
            "robust_entropy",
            "robust_time",
            "guaranteed_entropy",
            "weakest_time",
            "expected_entropy");
    Map<String, @Nullable Object> found =
        PlatformRows.of(platform, request(fixed, quantities, 1.3)).getFirst();
    for (String name : List.of("highest", "weakest")) {
      double time = number(found, name + "_time");
      String entropy = name.equals("highest") ? "highest_entropy" : "guaranteed_entropy";
      Map<String, @Nullable Object> there =
          PlatformRows.of(platform, request(chain(3, 5000, "patch"), List.of("entropy"), time))
              .getFirst();
      assertThat(number(found, entropy))
          .isCloseTo(number(there, "entropy"), within(1e-8 + number(found, entropy + "_error")));
    }
    assertThat(number(found, "highest_time")).isBetween(1.3, 1.4);
    assertThat(number(found, "robust_time")).isBetween(1.3, 1.4);
    assertThat(number(found, "robust_entropy"))
        .isBetween(number(found, "guaranteed_entropy"), number(found, "highest_entropy"));
    assertThat(number(found, "expected_entropy"))
        .isGreaterThan(number(found, "guaranteed_entropy"));
  }

  @Test
  void otherMethodsHaveNoQuickCurve() {
    assertThat(
            PlatformRows.plan(platform, request(chain(3, 30_000, "patch"), QUANTITIES, 1.0))
                .curve("time"))
        .isEmpty();
    assertThat(
            PlatformRows.plan(platform, request(chain(3, 30_000, "lattice_law"), QUANTITIES, 1.0))
                .curve("atoms"))
        .isEmpty();
  }
}
