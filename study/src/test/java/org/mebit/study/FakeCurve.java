package org.mebit.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mebit.platform.Axis;
import org.mebit.platform.Curve;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Rows;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;
import org.mebit.scenario.Keep;

/// A study of no physics along parameter `window`, whose values are known: a wave that does not
/// apply above 15 where a = 1, with an error that misses the tolerance of 0.5 on the crests.
final class FakeCurve {
  static final List<Quantity> OUTPUTS =
      List.of(
          Quantity.real("x", Unit.BIT, "a wave"),
          Quantity.real("x_error", Unit.BIT, "error of x"),
          Quantity.real("y", Unit.SECOND, "a slope"));

  private FakeCurve() {}

  static double x(double window, long a) {
    return a == 1 && window > 15 ? Double.NaN : (a + 1) * Math.sin(window);
  }

  static double error(double window, long a) {
    return 0.3 * Math.abs(x(window, a));
  }

  static double y(double window) {
    return 0.25 * window;
  }

  static LinearValues windows(int points) {
    return new LinearValues(new BigDecimal("0.5"), BigDecimal.valueOf(20), points);
  }

  /// @param curves values of the outer parameter a, from 0; none if 0
  static Request request(int curves, int points) {
    Axis window = new Axis("window", windows(points));
    // The curves' axis is not the last: a curve's points do not follow one another.
    List<Axis> axes =
        curves == 0
            ? List.of(window)
            : List.of(
                window,
                new Axis(
                    "a",
                    LongStream.range(0, curves)
                        .mapToObj(i -> (Value) new Value.Whole(i))
                        .toList()));
    return Request.grid(FakeStudy.PARAMETERS, Map.of(), axes, List.of("x", "y"));
  }

  /// A plan without a quick way.
  static Plan slow() {
    return FakeStudy.plan(
        List.of(),
        100,
        OUTPUTS,
        (point, rows) -> {
          double window = point.real("window");
          double x = x(window, point.whole("a"));
          boolean none = Double.isNaN(x);
          rows.accept(
              point,
              new Object[] {
                none ? null : (Double) x,
                none ? null : (Double) error(window, point.whole("a")),
                y(window)
              });
        });
  }

  /// The same with one.
  static Plan quick() {
    Plan slow = slow();
    return new Plan() {
      @Override
      public List<Quantity> outputs() {
        return slow.outputs();
      }

      @Override
      public List<String> sharedAxes() {
        return List.of();
      }

      @Override
      public int slice() {
        return 1;
      }

      @Override
      public List<String> methods() {
        return List.of("quick: all points");
      }

      @Override
      public double estimatedSeconds() {
        return 0;
      }

      @Override
      public Optional<Curve> curve(String parameter) {
        return parameter.equals("window") ? Optional.of(new Quick()) : Optional.empty();
      }

      @Override
      public void evaluate(List<Point> block, Rows rows) {
        throw new AssertionError("there is a quick way");
      }
    };
  }

  private static final class Quick implements Curve {
    @Override
    public List<Quantity> outputs() {
      return OUTPUTS;
    }

    @Override
    public Sampler sampler(Point through) {
      long a = through.whole("a");
      return (values, count, results) -> {
        for (int i = 0; i < count; i++) {
          results[0][i] = x(values[i], a);
          results[1][i] = error(values[i], a);
          results[2][i] = y(values[i]);
        }
      };
    }
  }

  static Job job(int curves, int points, Plan plan, Keep keep) {
    return FakeStudy.job(request(curves, points), plan, keep);
  }
}
