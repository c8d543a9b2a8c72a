package org.mebit.platform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;
import org.mebit.oscillator.OscillatorPair;
import org.mebit.oscillator.PairMoments;

/// Evaluates points of `oscillator_pair`.
final class OscillatorPlan implements Plan {
  /// Points that differ in nothing else share their devices; those of one delay share moments.
  private static final List<String> SHARED = List.of("delay", "phase", "frequency_difference");

  private static final int SLICE = 4096;

  /// A plan should not take longer than a second; a larger study tells it by witness_applies.
  private static final int MOST_LOOKED_AT = 65_536;

  /// A block of points that take long should not take much longer than this, s.
  private static final double BLOCK_SECONDS = 0.05;

  private final Request request;
  private final List<OscillatorQuantity> quantities;
  private final long unproven;

  OscillatorPlan(Request request) {
    this.request = request;
    this.quantities = request.quantities().stream().map(OscillatorQuantity::named).toList();
    this.unproven = withoutVerdict();
  }

  @Override
  public List<Quantity> outputs() {
    return quantities.stream().flatMap(quantity -> quantity.columns().stream()).toList();
  }

  /// Both where the request sweeps the phase; a sweep of the delay alone shares too little to be
  /// worth a block of its own.
  @Override
  public List<String> sharedAxes() {
    return request.listed().isEmpty() && request.varied().contains("phase")
        ? List.of("delay", "phase")
        : List.of();
  }

  @Override
  public int slice() {
    return Math.clamp(Math.round(BLOCK_SECONDS / secondsPerPoint()), 1, SLICE);
  }

  @Override
  public List<String> methods() {
    List<String> lines = new ArrayList<>();
    lines.add("gaussian_moments: " + request.count() + points(request.count()));
    if (unproven > 0) {
      lines.add(
          "no verdict: "
              + unproven
              + points(unproven)
              + " where the same detector's correlation is the larger and a witness below 1 is no evidence");
    }
    return lines;
  }

  private static String points(long count) {
    return count == 1 ? " point" : " points";
  }

  /// Points at which a witness that is asked for is no evidence.
  private long withoutVerdict() {
    if (quantities.stream().noneMatch(OscillatorQuantity::isWitness)
        || request.count() > MOST_LOOKED_AT) {
      return 0;
    }
    List<Point> all = LongStream.range(0, request.count()).mapToObj(request::point).toList();
    long[] without = {0};
    answer(all, (point, answers) -> without[0] += answers.witnessApplies() ? 0 : 1);
    return without[0];
  }

  @Override
  public double estimatedSeconds() {
    return request.count() * secondsPerPoint();
  }

  private double secondsPerPoint() {
    return 1e-6 + quantities.stream().mapToDouble(OscillatorQuantity::seconds).sum();
  }

  @Override
  public OptionalDouble tolerance(Point point, String quantity) {
    return OscillatorQuantity.named(quantity).quantity().unit() == Unit.BIT
        ? OptionalDouble.of(point.real("tolerance"))
        : OptionalDouble.empty();
  }

  @Override
  public void evaluate(List<Point> block, Rows rows) throws InterruptedException {
    try {
      answer(
          block,
          (point, answers) -> {
            List<@Nullable Object> cells = new ArrayList<>();
            for (OscillatorQuantity quantity : quantities) {
              answers.add(quantity, cells);
            }
            rows.accept(point, cells.toArray());
          });
    } catch (CancellationException e) {
      throw Cancellation.asInterruption(e);
    }
  }

  private void answer(List<Point> block, BiConsumer<Point, OscillatorAnswers> taken) {
    @Nullable Point before = null;
    @Nullable OscillatorPair pair = null;
    Map<Double, PairMoments> moments = new HashMap<>();
    for (Point point : block) {
      Cancellation.check("computing points of oscillator_pair");
      OscillatorPoint oscillator = new OscillatorPoint(point);
      if (pair == null || before == null || !point.agrees(before, SHARED)) {
        pair = oscillator.pair();
        moments.clear();
      }
      before = point;
      taken.accept(
          point,
          new OscillatorAnswers(
              oscillator,
              pair,
              moments.computeIfAbsent(oscillator.delay(), pair::moments),
              request.seed()));
    }
  }
}
