package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.mebit.numeric.PointRandom;
import org.mebit.platform.Axis;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Rows;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.scenario.Keep;

/// A platform of no physics, whose results are known by construction.
final class FakeStudy {
  static final List<Parameter> PARAMETERS =
      List.of(
          whole("a"),
          whole("b"),
          whole("c"),
          Parameter.optional(
              "outcomes",
              Unit.ONE,
              new Domain.WordsOrWholeList(List.of("all"), 0, 9),
              new Value.Word("all"),
              new Value.Word("all"),
              "results"),
          Parameter.optional(
              "window",
              Unit.SECOND,
              Domain.positive(),
              new Value.Absent(),
              new Value.Real(1),
              "width"),
          Parameter.optional(
              "tolerance",
              Unit.BIT,
              Domain.positive(),
              new Value.Real(0.5),
              new Value.Real(0.5),
              "error wanted"));

  /// What a plan does with one point.
  interface Evaluation {
    void at(Point point, Rows rows) throws InterruptedException;
  }

  private FakeStudy() {}

  private static Parameter whole(String name) {
    return Parameter.optional(
        name,
        Unit.ONE,
        new Domain.Wholes(0, Long.MAX_VALUE),
        new Value.Whole(0),
        new Value.Whole(1),
        "a whole number");
  }

  /// Values 0, 1, ..., size - 1.
  static Axis axis(String name, int size) {
    return new Axis(
        name, LongStream.range(0, size).mapToObj(i -> (Value) new Value.Whole(i)).toList());
  }

  static Request grid(Axis... axes) {
    return Request.grid(PARAMETERS, Map.of(), List.of(axes), List.of("x"));
  }

  static Plan plan(List<String> shared, int slice, List<Quantity> outputs, Evaluation evaluation) {
    return new Plan() {
      @Override
      public List<Quantity> outputs() {
        return outputs;
      }

      @Override
      public List<String> sharedAxes() {
        return shared;
      }

      @Override
      public int slice() {
        return slice;
      }

      @Override
      public List<String> methods() {
        return List.of("made up: all points");
      }

      @Override
      public double estimatedSeconds() {
        return 0;
      }

      @Override
      public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
        for (Point point : block) {
          evaluation.at(point, rows);
        }
      }
    };
  }

  /// Random numbers of the point; every seventh point two rows, every fifth no value.
  static Plan randomPlan(List<String> shared, int slice, long seed) {
    return plan(
        shared,
        slice,
        List.of(Quantity.real("x", Unit.BIT, "random")),
        (point, rows) -> {
          double x = PointRandom.forPoint(seed, point.index()).nextGaussian();
          rows.accept(point, new Object[] {point.index() % 5 == 4 ? null : (Double) x});
          if (point.index() % 7 == 6) {
            rows.accept(point, new Object[] {x + 1});
          }
        });
  }

  static Job job(Request request, Plan plan) {
    return job(request, plan, Keep.TABLE);
  }

  static Job job(Request request, Plan plan, Keep keep) {
    return new Job(
        "Fake study",
        "fake",
        "platform: fake # as given\n",
        "platform: fake",
        PARAMETERS,
        request,
        plan,
        1,
        keep,
        List.of("Nobody, Nothing (2026)"));
  }

  /// The rows an engine hands over: point index, then cells.
  static List<List<Object>> rows(Job job, int threads) throws Exception {
    List<List<Object>> rows = new ArrayList<>();
    new Engine(job, threads)
        .run(
            (point, cells) -> {
              List<Object> row = new ArrayList<>();
              row.add(point);
              for (Object cell : cells) {
                row.add(String.valueOf(cell));
              }
              rows.add(row);
            },
            Progress.SILENT);
    return rows;
  }
}
