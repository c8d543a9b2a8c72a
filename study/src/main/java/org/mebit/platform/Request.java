package org.mebit.platform;

import java.util.List;
import java.util.Map;

/// What a study asks of its platform: points, as a grid or a list, and quantities. Domains are
/// already checked.
public final class Request {
  /// The seed of a study that sets none.
  public static final long USUAL_SEED = 1;

  private final List<Parameter> parameters;
  private final Map<String, Value> fixed;
  private final List<Axis> axes;
  private final List<Map<String, Value>> listed;
  private final List<String> quantities;
  private final long seed;
  private final long count;

  /// A value for every parameter, before an axis or entry sets it.
  private final Value[] base;

  /// The place of each axis among the parameters.
  private final int[] places;

  private Request(
      List<Parameter> parameters,
      Map<String, Value> fixed,
      List<Axis> axes,
      List<Map<String, Value>> listed,
      List<String> quantities,
      long seed) {
    this.parameters = List.copyOf(parameters);
    this.fixed = Map.copyOf(fixed);
    this.axes = List.copyOf(axes);
    this.listed = List.copyOf(listed);
    this.quantities = List.copyOf(quantities);
    this.seed = seed;
    long product = 1;
    for (Axis axis : axes) {
      product = Math.multiplyExact(product, axis.values().size());
    }
    this.count = listed.isEmpty() ? product : listed.size();
    this.base = new Value[parameters.size()];
    for (int i = 0; i < base.length; i++) {
      Parameter parameter = parameters.get(i);
      base[i] = fixed.getOrDefault(parameter.name(), parameter.usual());
    }
    this.places = axes.stream().mapToInt(axis -> place(axis.parameter())).toArray();
  }

  /// A grid: every combination of the axes' values, the first axis slowest. No axes make one point.
  ///
  /// @throws ArithmeticException if there are more than 2^63 - 1 points
  public static Request grid(
      List<Parameter> parameters,
      Map<String, Value> fixed,
      List<Axis> axes,
      List<String> quantities) {
    return new Request(parameters, fixed, axes, List.of(), quantities, USUAL_SEED);
  }

  /// A list of points outright; each entry may set any parameter over the fixed ones.
  public static Request list(
      List<Parameter> parameters,
      Map<String, Value> fixed,
      List<Map<String, Value>> points,
      List<String> quantities) {
    return new Request(parameters, fixed, List.of(), points, quantities, USUAL_SEED);
  }

  /// The same request with another seed of its random numbers.
  public Request seeded(long seed) {
    return new Request(parameters, fixed, axes, listed, quantities, seed);
  }

  /// Seed of the random numbers: [org.mebit.numeric.PointRandom] makes of it one stream per point.
  public long seed() {
    return seed;
  }

  /// The number of points.
  public long count() {
    return count;
  }

  /// The axes of a grid; empty for a list of points and for a single point.
  public List<Axis> axes() {
    return axes;
  }

  /// The entries of a list of points; empty for a grid.
  public List<Map<String, Value>> listed() {
    return listed;
  }

  /// The quantities asked for, in the order written.
  public List<String> quantities() {
    return quantities;
  }

  /// The values that hold for every point unless an axis or entry sets them.
  public Map<String, Value> fixed() {
    return fixed;
  }

  /// The parameters that differ from point to point, in the order of their first appearance: the
  /// leading columns.
  public List<String> varied() {
    if (listed.isEmpty()) {
      return axes.stream().map(Axis::parameter).toList();
    }
    return listed.stream().flatMap(entry -> entry.keySet().stream()).distinct().toList();
  }

  /// The point at `index`, from 0, with every parameter of the platform.
  public Point point(long index) {
    Value[] values = base.clone();
    if (listed.isEmpty()) {
      long rest = index;
      for (int a = axes.size() - 1; a >= 0; a--) {
        Axis axis = axes.get(a);
        int size = axis.values().size();
        values[places[a]] = axis.values().get((int) (rest % size));
        rest /= size;
      }
    } else {
      listed.get((int) index).forEach((name, value) -> values[place(name)] = value);
    }
    return new Point(index, parameters, values);
  }

  private int place(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no parameter " + name);
  }
}
