package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.LatticeLaw;
import org.mebit.ensemble.lattice.ReducedLattice;
import org.mebit.ensemble.statistics.ExcessDistribution;
import org.mebit.numeric.Cancellation;
import org.mebit.platform.LatticeQuantity.Needs;

/// Evaluates points of `ensemble_lattice`.
final class LatticePlan implements Plan {
  private static final int SLICE = 4096;

  private static final double POINT_SECONDS = 3e-6;

  /// The integral over the fundamental domain for one chain length.
  private static final double STATISTICS_SECONDS = 0.5;

  /// A lattice whose second vector is this little too short is on the edge, but for rounding.
  private static final double EDGE = 1e-12;

  private static final List<String> LATTICE = List.of("lattice_x", "lattice_y", "lattice_angle");

  private final Request request;
  private final List<LatticeQuantity> quantities;

  LatticePlan(Request request) {
    this.request = request;
    this.quantities = request.quantities().stream().map(LatticeQuantity::named).toList();
  }

  /// What is missing for the quantities asked for.
  List<Problem> problems() {
    PointComplaints complaints = new PointComplaints(request);
    long points = request.listed().isEmpty() ? 1 : request.count();
    for (long index = 0; index < points; index++) {
      Point point = request.point(index);
      for (LatticeQuantity quantity : quantities) {
        List<String> needed =
            switch (quantity.needs()) {
              case NOTHING -> List.of();
              case LATTICE -> LATTICE;
              case LEVEL -> List.of("excess");
            };
        for (String parameter : needed) {
          if (!point.has(parameter)) {
            complaints.say(
                parameter, point, "must be given for the quantity " + quantity.quantity().name());
          }
        }
      }
    }
    return complaints.problems();
  }

  @Override
  public List<Quantity> outputs() {
    return quantities.stream().flatMap(quantity -> quantity.columns().stream()).toList();
  }

  @Override
  public List<String> sharedAxes() {
    return List.of();
  }

  @Override
  public int slice() {
    return SLICE;
  }

  @Override
  public List<String> methods() {
    return List.of(
        "lattice_law: " + request.count() + (request.count() == 1 ? " point" : " points"));
  }

  @Override
  public double estimatedSeconds() {
    boolean integrates = quantities.stream().anyMatch(q -> q.needs() != Needs.LATTICE);
    Set<Value> lengths = new LinkedHashSet<>();
    request.axes().stream()
        .filter(axis -> axis.parameter().equals("nodes"))
        .forEach(axis -> lengths.addAll(axis.values()));
    return request.count() * POINT_SECONDS
        + (integrates ? STATISTICS_SECONDS * Math.max(1, lengths.size()) : 0);
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    try {
      ReducedLattice lattice = new ReducedLattice();
      for (Point point : block) {
        Cancellation.check("computing points of ensemble_lattice");
        rows.accept(point, cells(point, lattice));
      }
    } catch (CancellationException e) {
      throw Cancellation.asInterruption(e);
    }
  }

  private @Nullable Object[] cells(Point point, ReducedLattice lattice) {
    int nodes = (int) point.whole("nodes");
    LatticeLaw law = LatticeLaw.of(nodes);
    boolean placed = quantities.stream().anyMatch(q -> q.needs() == Needs.LATTICE);
    boolean reduced = placed && place(point, lattice);
    List<@Nullable Object> cells = new ArrayList<>();
    for (LatticeQuantity quantity : quantities) {
      if (quantity.needs() == Needs.LATTICE && !reduced) {
        quantity.columns().forEach(_ -> cells.add(null));
        continue;
      }
      if (quantity.needs() == Needs.LATTICE) {
        addOfLattice(quantity, law, lattice, cells);
      } else {
        addOfTimes(quantity, ExcessDistribution.of(nodes), point, cells);
      }
    }
    return cells.toArray();
  }

  private static void addOfLattice(
      LatticeQuantity quantity,
      LatticeLaw law,
      ReducedLattice lattice,
      List<@Nullable Object> cells) {
    if (quantity == LatticeQuantity.FIRST_ORDER) {
      cells.add(law.firstOrder(lattice));
    } else {
      cells.add(law.leading(lattice));
      cells.add(law.entropyError(lattice));
    }
  }

  private static void addOfTimes(
      LatticeQuantity quantity,
      ExcessDistribution times,
      Point point,
      List<@Nullable Object> cells) {
    switch (quantity) {
      case TIME_MEAN -> add(cells, times.mean());
      case TIME_DEVIATION -> add(cells, times.standardDeviation());
      case TIME_MEAN_FIRST_ORDER -> add(cells, times.correction());
      case CEILING -> add(cells, times.greatest().excess());
      case CEILING_X -> cells.add(times.greatest().x());
      case CEILING_Y -> cells.add(times.greatest().y());
      case CEILING_ANGLE -> cells.add(times.greatest().theta());
      case SHARE_BELOW -> add(cells, times.below(point.real("excess")));
      case DENSITY -> add(cells, times.density(point.real("excess")));
      case EXCESS_ENTROPY, FIRST_ORDER ->
          throw new IllegalArgumentException(quantity + " is not about all times");
    }
  }

  /// Whether the point's lattice is reduced; then it is placed.
  private static boolean place(Point point, ReducedLattice lattice) {
    double x = point.real("lattice_x");
    double y = point.real("lattice_y");
    if (x * x + y * y < 1 - EDGE) {
      return false;
    }
    lattice.placeInLimit(x, y, point.real("lattice_angle"));
    return true;
  }

  private static void add(List<@Nullable Object> cells, Estimate estimate) {
    cells.add(estimate.value());
    cells.add(estimate.error());
  }
}
