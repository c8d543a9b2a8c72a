package org.mebit.nucleus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// How both levels of the nucleus move through a whole schedule, and with them what the photon does
/// between them: `d_s(t) = U_e†(t) D_s U_g(t)`.
///
/// Has its own workspace: one thread at a time.
final class LevelHistory {
  /// What one piece of the schedule does.
  private record Stage(
      FieldSchedule.Piece piece, double end, SpinMotion ground, SpinMotion excited) {}

  /// Additional edges of one piece, at most.
  private static final int MOST_PARTS = 1 << 20;

  /// Looks at one piece: more than twice as many as there are frequencies, fewer where it is over
  /// before they part.
  private static final int MOST_LOOKS = 24;

  private static final int FEWEST_LOOKS = 8;
  private static final double GOLDEN = 0.5 * (Math.sqrt(5) - 1);

  private final NuclearLevels levels;
  private final List<Stage> stages = new ArrayList<>();
  private final Operator ground = new Operator(NuclearLevels.GROUND, NuclearLevels.GROUND);
  private final Operator excited = new Operator(NuclearLevels.EXCITED, NuclearLevels.EXCITED);
  private final Operator driven = new Operator(NuclearLevels.EXCITED, NuclearLevels.GROUND);
  private int current;

  /// The history until `end`, s.
  LevelHistory(NuclearLevels levels, FieldSchedule field, double end) {
    this.levels = levels;
    List<FieldSchedule.Piece> pieces = field.pieces();
    Operator groundBefore = Operator.identity(NuclearLevels.GROUND);
    Operator excitedBefore = Operator.identity(NuclearLevels.EXCITED);
    for (int i = 0; i < pieces.size() && (i == 0 || pieces.get(i).start() < end); i++) {
      FieldSchedule.Piece piece = pieces.get(i);
      double until = i + 1 < pieces.size() ? Math.min(end, pieces.get(i + 1).start()) : end;
      SpinMotion below = SpinMotion.of(levels.ground, piece, until, groundBefore);
      SpinMotion above = SpinMotion.of(levels.excited, piece, until, excitedBefore);
      stages.add(new Stage(piece, until, below, above));
      groundBefore = groundBefore.copy();
      excitedBefore = excitedBefore.copy();
      below.at(until, groundBefore);
      above.at(until, excitedBefore);
    }
  }

  /// What entries of `Tr[d_s†(t) d_s'(t')]` may be off by because of the propagators, times the
  /// weight: those of both times, through all pieces.
  double error() {
    double error = 0;
    for (Stage stage : stages) {
      error += 2 * (stage.ground().error() + stage.excited().error());
    }
    return error;
  }

  /// Moves to `time`, s, in `0..end`.
  void moveTo(double time) {
    if (time < stages.get(current).piece().start()) {
      current = 0;
    }
    while (current + 1 < stages.size() && stages.get(current).end() <= time) {
      current++;
    }
    stages.get(current).ground().at(time, ground);
    stages.get(current).excited().at(time, excited);
  }

  /// Writes `U_e† D U_g` at the time moved to into `into`.
  void coupling(Operator dipole, Operator into) {
    driven.setProduct(dipole, ground);
    into.setAdjointProduct(excited, driven);
  }

  /// A bound on the frequencies, rad/s, with which `dipoles` turn while the field does not.
  double fastest(Operator... dipoles) {
    double fastest = 0;
    for (Stage stage : stages) {
      fastest = Math.max(fastest, fastest(stage, dipoles));
    }
    return fastest;
  }

  private double fastest(Stage stage, Operator... dipoles) {
    Vector first = stage.piece().at(stage.piece().start());
    return switch (stage.piece()) {
      case FieldSchedule.Constant constant -> levels.furthest(constant.field(), dipoles);
      case FieldSchedule.Ramp ramp ->
          Math.max(levels.bound(first), levels.bound(ramp.at(stage.end())));
      case FieldSchedule.Rotating _ -> levels.bound(first);
    };
  }

  /// When pieces begin, s; within a piece whose field turns fast, so many times more that vectors
  /// which turn with it pass no more than `phase`, rad, from one to the next.
  double[] edges(double phase) {
    List<Double> edges = new ArrayList<>();
    for (Stage stage : stages) {
      double start = stage.piece().start();
      edges.add(start);
      if (stage.piece() instanceof FieldSchedule.Rotating rotating) {
        double duration = stage.end() - start;
        double turns = turns(levels, rotating, stage.end());
        int parts = (int) Math.min(Math.ceil(turns / phase), MOST_PARTS);
        for (int i = 1; i < parts; i++) {
          edges.add(start + duration * i / parts);
        }
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /// Radians that vectors may pass in a turning field until `end`, s.
  static double turns(NuclearLevels levels, FieldSchedule.Rotating rotating, double end) {
    // In the turning frame levels are up to 3/2·w and 1/2·w further apart.
    double rate = levels.bound(rotating.field()) + 2 * Math.abs(rotating.rate());
    return (end - rotating.start()) * rate;
  }

  /// Moves to times scattered over each piece by multiples of the golden ratio, so that none is in
  /// step with a level, and asks `more` at each, until it says no.
  void scatter(BooleanSupplier more) {
    for (Stage stage : stages) {
      double start = stage.piece().start();
      double duration = stage.end() - start;
      double phase = duration * levels.bound(stage.piece().at(start));
      int looks = (int) Math.clamp(FEWEST_LOOKS + phase, FEWEST_LOOKS, MOST_LOOKS);
      for (int i = 0; i < looks; i++) {
        moveTo(start + (0.5 + i * GOLDEN) % 1 * duration);
        if (!more.getAsBoolean()) {
          return;
        }
      }
    }
  }
}
