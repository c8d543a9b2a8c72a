package org.mebit.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.mebit.platform.Answer;
import org.mebit.platform.Plan;
import org.mebit.platform.Platform;
import org.mebit.platform.Point;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;
import org.mebit.platform.Rows;
import org.mebit.platform.Unit;

/// Answers in a platform's place, so that these tests need no physics.
final class TestPlans {
  private TestPlans() {}

  /// Accepts everything. `schmidt` has two columns, `entropy` has an error.
  static Answer accept(Platform platform, Request request) {
    List<Quantity> outputs = new ArrayList<>();
    for (Quantity quantity : platform.quantities()) {
      if (!request.quantities().contains(quantity.name())) {
        continue;
      }
      if (quantity.name().equals("schmidt")) {
        outputs.add(Quantity.real("schmidt_1", Unit.ONE, "first"));
        outputs.add(Quantity.real("schmidt_2", Unit.ONE, "second"));
      } else {
        outputs.add(quantity);
      }
      if (quantity.name().equals("entropy")) {
        outputs.add(Quantity.real("entropy_error", Unit.BIT, "error"));
      }
    }
    return new Answer.Accepted(new Columns(outputs));
  }

  /// Accepts everything, and gives the columns of a density matrix.
  static Answer acceptMatrices(Platform platform, Request request) {
    return acceptColumns(MatrixSpec.Basis.HELICITY.columns());
  }

  static Answer acceptColumns(List<String> columns) {
    return new Answer.Accepted(
        new Columns(columns.stream().map(name -> Quantity.real(name, Unit.ONE, "entry")).toList()));
  }

  static Study study(String text, BiFunction<Platform, Request, Answer> planner) {
    return switch (new StudyReader("test.yaml", text, List.of(), planner).read()) {
      case Reading.Ready(Study study) -> study;
      case Reading.Unreadable(var complaints) -> throw new AssertionError(complaints.toString());
    };
  }

  /// What a study draws with axes.
  static FigureSpec plot(String text) {
    return plot(study(text));
  }

  static FigureSpec plot(Study study) {
    return (FigureSpec) study.figure().orElseThrow();
  }

  static Reading read(String text, Setting... settings) {
    return new StudyReader("test.yaml", text, List.of(settings), TestPlans::accept).read();
  }

  static Study study(String text, Setting... settings) {
    return switch (read(text, settings)) {
      case Reading.Ready(Study study) -> study;
      case Reading.Unreadable(var complaints) -> throw new AssertionError(complaints.toString());
    };
  }

  static List<String> complaints(String text, Setting... settings) {
    return switch (read(text, settings)) {
      case Reading.Ready _ -> List.of();
      case Reading.Unreadable(var complaints) ->
          complaints.stream().map(Complaint::toString).toList();
    };
  }

  private record Columns(List<Quantity> outputs) implements Plan {
    @Override
    public List<String> sharedAxes() {
      return List.of();
    }

    @Override
    public int slice() {
      return 1;
    }

    @Override
    public List<String> methods() {
      return List.of();
    }

    @Override
    public double estimatedSeconds() {
      return 0;
    }

    @Override
    public void evaluate(List<Point> block, Rows rows) {
      throw new UnsupportedOperationException("only the columns are known");
    }
  }
}
