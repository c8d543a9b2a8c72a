package org.mebit.nucleus;

import java.util.List;
import org.mebit.numeric.Require;

/// The splitting of two lines over time as an angle: `φ(t) = ∫_0^t Δ_B`, one polynomial per piece.
///
/// As [KernelVectors]: `cos[φ(t) − φ(t')]` is the product of the real vectors `(cos φ, sin φ)`.
final class Splitting implements KernelVectors {
  /// A field along h that was turned there by rounding is off by this share.
  private static final double ROUNDING = 1e-12;

  private final double[] start;
  private final double[] angle;
  private final double[] rate;
  private final double[] change;
  private final double fastest;

  /// @param schedule components along h in units of `Γ`, and no others
  /// @param width Γ, rad/s
  /// @param end the last time of interest, s
  /// @throws IllegalArgumentException if the schedule leaves h or a piece of it turns
  Splitting(FieldSchedule schedule, double width, double end) {
    List<FieldSchedule.Piece> pieces = schedule.pieces();
    int count = pieces.size();
    start = schedule.edges();
    angle = new double[count];
    rate = new double[count];
    change = new double[count];
    double most = 0;
    for (int i = 0; i < count; i++) {
      switch (pieces.get(i)) {
        case FieldSchedule.Constant constant ->
            rate[i] = width * alongH(constant.field(), start[i]);
        case FieldSchedule.Ramp ramp -> {
          rate[i] = width * alongH(ramp.field(), start[i]);
          change[i] = width * alongH(ramp.slope(), start[i]);
        }
        case FieldSchedule.Rotating turning ->
            throw new IllegalArgumentException(
                "the splitting of two lines must be constant or change linearly, but turns from "
                    + turning.start()
                    + " s on: take the sextet for a field that turns");
      }
      double until = i + 1 < count ? Math.min(start[i + 1], end) : end;
      double lasts = until - start[i];
      if (lasts > 0) {
        most = Math.max(most, Math.max(Math.abs(rate[i]), Math.abs(rate[i] + change[i] * lasts)));
      }
      if (i + 1 < count) {
        lasts = start[i + 1] - start[i];
        angle[i + 1] = angle[i] + lasts * (rate[i] + 0.5 * change[i] * lasts);
      }
    }
    fastest = most;
  }

  private static double alongH(Vector field, double from) {
    Require.that(
        Math.hypot(field.x(), field.z()) <= ROUNDING * Math.abs(field.y()),
        "the splitting of two lines must lie along h, but from "
            + from
            + " s on is "
            + field
            + ": take the sextet for other directions");
    return field.y();
  }

  /// `φ(t)`, rad.
  double angle(double time) {
    int piece = 0;
    while (piece + 1 < start.length && start[piece + 1] <= time) {
      piece++;
    }
    return angle(piece, time);
  }

  private double angle(int piece, double time) {
    double elapsed = time - start[piece];
    return angle[piece] + elapsed * (rate[piece] + 0.5 * change[piece] * elapsed);
  }

  @Override
  public int coherences() {
    return 2;
  }

  @Override
  public int polarizations() {
    return 1;
  }

  @Override
  public double weight() {
    return 1;
  }

  @Override
  public double fastest() {
    return fastest;
  }

  @Override
  public double[] edges() {
    return start.clone();
  }

  @Override
  public void sample(double[] times, double[] re, double[] im) {
    int piece = 0;
    for (int i = 0; i < times.length; i++) {
      while (piece + 1 < start.length && start[piece + 1] <= times[i]) {
        piece++;
      }
      double phase = angle(piece, times[i]);
      re[2 * i] = Math.cos(phase);
      re[2 * i + 1] = Math.sin(phase);
    }
  }
}
