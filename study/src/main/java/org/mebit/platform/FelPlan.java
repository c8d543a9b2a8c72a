package org.mebit.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;
import org.mebit.platform.FelQuantity.Fact;

/// Evaluates points of `fel_pair`.
final class FelPlan implements Plan {
  private static final String AZIMUTH = "azimuth";

  /// What points may differ in and still have their kernels in common.
  private static final List<String> FREE =
      List.of(
          AZIMUTH,
          "azimuth_1",
          "angle_1",
          "angle_2",
          "energy_fraction_1",
          "photon_energy_1",
          "aperture_radius",
          "energy_window");

  private static final int SLICE = 16_384;

  /// With fewer azimuths, a block of them alone is not worth its hand-over.
  private static final int WORTH_SHARING = 64;

  /// A block of points that take long should not take much longer than this, s.
  private static final double BLOCK_SECONDS = 0.05;

  // Measured on one core of a 2.6 GHz Xeon.
  private static final double LEADING_SECONDS = 3e-6;
  private static final double EXACT_SECONDS = 2e-4;
  private static final double GENERAL_SECONDS = 3e-5;
  private static final double COLLECTION_SECONDS = 1e-2;
  private static final double GENERAL_COLLECTION_SECONDS = 1;

  /// A beam's form factor costs so many times more than an average without.
  private static final double BEAM_TIMES = 10;

  private final Request request;
  private final List<FelQuantity> quantities;
  private final boolean aboutPairs;

  FelPlan(Request request) {
    this.request = request;
    this.quantities = request.quantities().stream().map(FelQuantity::named).toList();
    this.aboutPairs =
        quantities.stream().anyMatch(quantity -> quantity.needs().contains(Fact.PHOTONS));
  }

  @Override
  public List<Quantity> outputs() {
    return quantities.stream().flatMap(quantity -> quantity.columns().stream()).toList();
  }

  /// The azimuth, unless points of one polynomial follow each other anyway.
  @Override
  public List<String> sharedAxes() {
    List<Axis> axes = request.axes();
    for (int i = 0; i < axes.size() - 1; i++) {
      if (axes.get(i).parameter().equals(AZIMUTH)
          && axes.get(i).values().size() >= WORTH_SHARING
          && secondsPerPoint() < BLOCK_SECONDS / WORTH_SHARING) {
        return List.of(AZIMUTH);
      }
    }
    return List.of();
  }

  @Override
  public int slice() {
    return Math.clamp(Math.round(BLOCK_SECONDS / secondsPerPoint()), 1, SLICE);
  }

  /// Points of a method that is swept are as many for each; in a list they are looked up.
  @Override
  public List<String> methods() {
    Map<String, Long> counts = new LinkedHashMap<>();
    if (request.listed().isEmpty()) {
      List<String> swept =
          request.axes().stream()
              .filter(axis -> axis.parameter().equals("method"))
              .flatMap(axis -> axis.values().stream())
              .map(Value::toString)
              .toList();
      List<String> all = swept.isEmpty() ? List.of(request.point(0).word("method")) : swept;
      all.forEach(method -> counts.merge(method, request.count() / all.size(), Long::sum));
    } else {
      for (long i = 0; i < request.count(); i++) {
        counts.merge(request.point(i).word("method"), 1L, Long::sum);
      }
    }
    return counts.entrySet().stream()
        .map(entry ->
            entry.getKey()
                + ": "
                + entry.getValue()
                + (entry.getValue() == 1 ? " point" : " points"))
        .toList();
  }

  @Override
  public double estimatedSeconds() {
    return request.count() * secondsPerPoint();
  }

  private double secondsPerPoint() {
    Point first = request.point(0);
    boolean helical = first.word("undulator").equals("helical");
    double seconds = helical ? LEADING_SECONDS : GENERAL_SECONDS;
    boolean exact =
        !first.word("method").equals("leading_order")
            || quantities.contains(FelQuantity.AMPLITUDE_ERROR)
            || quantities.contains(FelQuantity.SPIN_FLIP_PROBABILITY);
    if (exact && helical) {
      seconds += EXACT_SECONDS;
    }
    if (first.has("aperture_radius")) {
      double collection = helical ? COLLECTION_SECONDS : GENERAL_COLLECTION_SECONDS;
      if (quantities.stream().anyMatch(FelQuantity::isCollected)) {
        seconds += collection;
      }
      if (quantities.stream().anyMatch(FelQuantity::isBunched) && first.has("pierce_parameter")) {
        seconds += first.has("beam_size") ? BEAM_TIMES * collection : collection;
      }
    }
    return seconds;
  }

  /// Entanglement is judged; amplitudes and rates tell their errors.
  @Override
  public OptionalDouble tolerance(Point point, String quantity) {
    return quantities.stream()
            .filter(FelQuantity::isOfState)
            .anyMatch(asked -> asked.quantity().name().equals(quantity))
        ? OptionalDouble.of(point.real("tolerance"))
        : OptionalDouble.empty();
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    try {
      @Nullable Point before = null;
      @Nullable FelKernels kernels = null;
      for (Point point : block) {
        Cancellation.check("computing points of fel_pair");
        FelPoint fel = new FelPoint(point);
        if (aboutPairs && (kernels == null || before == null || !point.agrees(before, FREE))) {
          kernels = new FelKernels(fel);
        }
        before = point;
        FelAnswers answers = new FelAnswers(fel, kernels);
        List<@Nullable Object> cells = new ArrayList<>();
        for (FelQuantity quantity : quantities) {
          answers.add(quantity, cells);
        }
        rows.accept(point, cells.toArray());
      }
    } catch (CancellationException e) {
      throw Cancellation.asInterruption(e);
    }
  }
}
