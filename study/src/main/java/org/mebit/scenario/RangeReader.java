package org.mebit.scenario;

import java.util.Optional;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// From a list of two numbers to a range.
final class RangeReader {
  private static final String MUST = "be a list of two numbers such as [0, 1]";

  /// Fewer doubles than these between the ends would put marks visibly beside their places.
  private static final double FEWEST_DOUBLES = 1000;

  private final NumberReader numbers;
  private final Complaints complaints;

  RangeReader(NumberReader numbers, Complaints complaints) {
    this.numbers = numbers;
    this.complaints = complaints;
  }

  /// A range as a message shows it.
  static String shown(FigureSpec.Range range) {
    return "[" + new Value.Real(range.from()) + ", " + new Value.Real(range.to()) + "]";
  }

  /// The range; empty after a complaint.
  ///
  /// @param path what it is, to begin a message
  Optional<FigureSpec.Range> read(Node node, String path, Unit unit) {
    if (!(node instanceof Node.Sequence list) || list.items().size() != 2) {
      String is =
          node instanceof Node.Sequence list ? "a list of " + list.items().size() : node.kind();
      complaints.add(node.place(), path + " must " + MUST + ", but is " + is);
      return Optional.empty();
    }
    Optional<NumberReader.Written> from = numbers.read(list.items().get(0), unit, path, MUST);
    Optional<NumberReader.Written> to = numbers.read(list.items().get(1), unit, path, MUST);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (from.get().real() >= to.get().real()) {
      complaints.add(
          list.place(),
          path + " must rise, but is [" + from.get().shown() + ", " + to.get().shown() + "]");
      return Optional.empty();
    }
    FigureSpec.Range range = new FigureSpec.Range(from.get().real(), to.get().real());
    double narrowest =
        FEWEST_DOUBLES * Math.ulp(Math.max(Math.abs(range.from()), Math.abs(range.to())));
    if (range.width() < narrowest) {
      complaints.add(
          list.place(),
          path
              + " must be wide enough for numbers of 16 digits to tell places in it apart, at least "
              + new Value.Real(narrowest)
              + ", but is "
              + new Value.Real(range.width())
              + " wide");
      return Optional.empty();
    }
    return Optional.of(range);
  }
}
