package org.mebit.nucleus;

import java.util.ArrayList;
import java.util.List;
import org.mebit.numeric.Require;

/// A hyperfine field over time, piece by piece: constant, turning at a constant rate, or changing
/// linearly. Each piece lasts until the next begins, the last for ever.
///
/// The field is in T for [SextetCrystal]. [TwoLineCrystal] reads it as the splitting: its component
/// along h_σ is `Δ_B/Γ`, and it must have no other.
///
/// @param pieces at least one; the first begins at 0, each later than the one before
public record FieldSchedule(List<Piece> pieces) {
  /// What the field does from a time on.
  public sealed interface Piece {
    /// When it begins, s.
    double start();

    /// The field at `time`, s, from [#start()] on.
    Vector at(double time);
  }

  /// A constant field.
  ///
  /// @param start when it begins, s
  /// @param field the field
  public record Constant(double start, Vector field) implements Piece {
    @Override
    public Vector at(double time) {
      return field;
    }
  }

  /// A field that turns at a constant rate.
  ///
  /// @param start when it begins, s
  /// @param field the field at the start
  /// @param axis it turns about
  /// @param rate right-handed, rad/s
  public record Rotating(double start, Vector field, Vector axis, double rate) implements Piece {
    public Rotating {
      axis = axis.direction();
      Require.finite("rate", rate);
    }

    @Override
    public Vector at(double time) {
      return field.turned(axis, rate * (time - start));
    }
  }

  /// A field that changes linearly.
  ///
  /// @param start when it begins, s
  /// @param field the field at the start
  /// @param slope its change per second
  public record Ramp(double start, Vector field, Vector slope) implements Piece {
    @Override
    public Vector at(double time) {
      return field.plus(slope.times(time - start));
    }
  }

  public FieldSchedule {
    pieces = List.copyOf(pieces);
    Require.that(!pieces.isEmpty(), "a field schedule must have at least one piece, but is empty");
    Require.that(
        pieces.getFirst().start() == 0,
        "a field schedule must begin at 0 s, but begins at " + pieces.getFirst().start() + " s");
    for (int i = 1; i < pieces.size(); i++) {
      double before = pieces.get(i - 1).start();
      double start = pieces.get(i).start();
      Require.that(
          start > before && start < Double.POSITIVE_INFINITY,
          "pieces of a field schedule must begin one after another, but one that begins at "
              + start
              + " s follows one that begins at "
              + before
              + " s");
    }
  }

  /// A field that never changes.
  public static FieldSchedule constant(Vector field) {
    return new FieldSchedule(List.of(new Constant(0, field)));
  }

  /// A splitting `Δ_B/Γ` that never changes, for [TwoLineCrystal].
  public static FieldSchedule splitting(double splitting) {
    return constant(Vector.ALONG_H.times(splitting));
  }

  /// The same field until `piece` begins, which then lasts; it takes the place of a last piece that
  /// begins when it does.
  ///
  /// @throws IllegalArgumentException if it begins before the last piece does
  public FieldSchedule then(Piece piece) {
    List<Piece> longer = new ArrayList<>(pieces);
    if (piece.start() == longer.getLast().start()) {
      longer.removeLast();
    }
    longer.add(piece);
    return new FieldSchedule(longer);
  }

  /// The same field until `time`, s; its opposite as it then is, constant, from there on.
  public FieldSchedule inverted(double time) {
    return then(new Constant(time, at(time).times(-1)));
  }

  /// The same field until `start`, s; then it turns about `axis` by `angle`, rad, within
  /// `duration`, s, and stays.
  public FieldSchedule turned(double start, double duration, Vector axis, double angle) {
    Require.that(duration >= 0, "duration must be at least 0 s, but is " + duration);
    Vector before = at(start);
    Constant after = new Constant(start + duration, before.turned(axis, angle));
    return duration == 0
        ? then(after)
        : then(new Rotating(start, before, axis, angle / duration)).then(after);
  }

  /// The same field until `start`, s; then it goes linearly to `field` within `duration`, s, and
  /// stays.
  public FieldSchedule ramped(double start, double duration, Vector field) {
    Require.that(duration >= 0, "duration must be at least 0 s, but is " + duration);
    Vector before = at(start);
    Constant after = new Constant(start + duration, field);
    return duration == 0
        ? then(after)
        : then(new Ramp(start, before, field.plus(before.times(-1)).times(1 / duration)))
            .then(after);
  }

  /// The same field until `from`, s; `meanwhile` until `to`, s; then again what it was at `from`.
  ///
  /// @throws IllegalArgumentException if it does not end after it begins, or another piece begins
  ///   after `from`
  public FieldSchedule replaced(double from, double to, Vector meanwhile) {
    Require.that(
        to > from, "a field must come back after it went, at " + from + " s, but does at " + to);
    Vector before = at(from);
    return then(new Constant(from, meanwhile)).then(new Constant(to, before));
  }

  /// The field at `time`, s: from the pulse, at 0, on.
  public Vector at(double time) {
    return pieceAt(time).at(time);
  }

  /// The piece that holds at `time`, s.
  public Piece pieceAt(double time) {
    Require.that(time >= 0, "time must be at least 0 s, but is " + time);
    Piece last = pieces.getFirst();
    for (Piece piece : pieces) {
      if (piece.start() <= time) {
        last = piece;
      }
    }
    return last;
  }

  /// When pieces begin, s: the field or its slope may jump there.
  public double[] edges() {
    return pieces.stream().mapToDouble(Piece::start).toArray();
  }
}
