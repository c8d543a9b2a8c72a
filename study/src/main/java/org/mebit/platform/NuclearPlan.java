package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Evaluates points of `nuclear_pair`.
final class NuclearPlan implements Plan {
  private final Request request;
  private final NuclearForecast forecast;
  private final boolean polarized;
  private final NuclearWaves waves;

  NuclearPlan(Request request, NuclearForecast forecast, double panels) {
    this.request = request;
    this.forecast = forecast;
    this.polarized = request.point(0).flag("sextet");
    this.waves = new NuclearWaves(forecast.end(), panels);
  }

  @Override
  public List<Quantity> outputs() {
    return forecast.quantities().stream()
        .flatMap(quantity -> quantity.columns(polarized).stream())
        .toList();
  }

  /// None: waves are shared by all points of the request, not only by those of a block.
  @Override
  public List<String> sharedAxes() {
    return List.of();
  }

  @Override
  public int slice() {
    return forecast.slice();
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
    return NuclearQuantity.named(quantity).kind() == NuclearQuantity.Kind.SAMPLED
        ? OptionalDouble.empty()
        : OptionalDouble.of(point.real("tolerance"));
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    for (Point point : block) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      NuclearAnswers answers =
          new NuclearAnswers(
              new NuclearPoint(point), waves, forecast.looksAtFringe(), request.seed());
      List<@Nullable Object> cells = new ArrayList<>();
      for (NuclearQuantity quantity : forecast.quantities()) {
        answers.add(quantity, cells);
      }
      rows.accept(point, cells.toArray());
    }
  }
}
