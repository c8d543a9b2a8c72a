package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.mebit.platform.Axis;
import org.mebit.platform.LinearValues;
import org.mebit.platform.Point;
import org.mebit.platform.Request;
import org.mebit.platform.Value;

/// The points of a study as curves: along its longest axis of equal steps, one for each combination
/// of the values of the others, the last of these fastest.
final class Curves {
  private final Request request;
  private final String parameter;
  private final LinearValues values;
  private final long stride;
  private final List<Axis> outer = new ArrayList<>();
  private final List<Long> outerStrides = new ArrayList<>();

  /// The curves of `request`.
  ///
  /// @throws IllegalArgumentException if it has no axis of equal steps
  Curves(Request request) {
    this.request = request;
    Axis longest =
        Axis.longestLinear(request.axes())
            .orElseThrow(
                () -> new IllegalArgumentException("a pyramid must have an axis of equal steps"));
    this.parameter = longest.parameter();
    this.values = (LinearValues) longest.values();
    long own = 1;
    long step = request.count();
    for (Axis axis : request.axes()) {
      step /= axis.values().size();
      if (axis.parameter().equals(parameter)) {
        own = step;
      } else {
        outer.add(axis);
        outerStrides.add(step);
      }
    }
    this.stride = own;
  }

  /// The parameter that runs along the curves.
  String parameter() {
    return parameter;
  }

  /// Its values.
  LinearValues values() {
    return values;
  }

  /// The axes whose values make the curves, in the order written.
  List<Axis> outer() {
    return outer;
  }

  /// Their parameters.
  List<String> outerNames() {
    return outer.stream().map(Axis::parameter).toList();
  }

  /// How many curves there are.
  long count() {
    return request.count() / values.size();
  }

  /// The index in the request of a point.
  ///
  /// @param curve from 0
  /// @param place along the curve, from 0
  long index(long curve, long place) {
    long index = place * stride;
    long rest = curve;
    for (int axis = outer.size() - 1; axis >= 0; axis--) {
      int size = outer.get(axis).values().size();
      index += rest % size * outerStrides.get(axis);
      rest /= size;
    }
    return index;
  }

  /// By how much the index grows from one point of a curve to the next.
  long stride() {
    return stride;
  }

  /// The first point of a curve.
  Point first(long curve) {
    return request.point(index(curve, 0));
  }

  /// The curve on which the outer parameters have these values.
  ///
  /// @throws IllegalArgumentException if there is none
  long with(Map<String, Value> at) {
    long curve = 0;
    for (Axis axis : outer) {
      Value value = at.get(axis.parameter());
      int place = value == null ? -1 : axis.values().indexOf(value);
      if (place < 0) {
        throw new IllegalArgumentException(
            "%s must be a value of the study, one of %s, but is %s"
                .formatted(
                    axis.parameter(), shown(axis.values()), value == null ? "not given" : value));
      }
      curve = curve * axis.values().size() + place;
    }
    return curve;
  }

  /// The place of the first value from `low` to `high`.
  int firstWithin(double low, double high) {
    return place(upwards() ? i -> values.at(i) < low : i -> values.at(i) > high);
  }

  /// The place behind the last value from `low` to `high`.
  int endWithin(double low, double high) {
    return place(upwards() ? i -> values.at(i) <= high : i -> values.at(i) >= low);
  }

  private boolean upwards() {
    return values.first() <= values.last();
  }

  /// The first place that is not `before`.
  private int place(IntPredicate before) {
    int from = 0;
    int to = values.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (before.test(middle)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static String shown(List<Value> values) {
    int most = 10;
    List<String> texts = values.stream().limit(most).map(Value::toString).toList();
    return String.join(", ", texts) + (values.size() > most ? ", ..." : "");
  }
}
