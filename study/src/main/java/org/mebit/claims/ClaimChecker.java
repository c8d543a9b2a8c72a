package org.mebit.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mebit.platform.Quantity;
import org.mebit.result.Column;
import org.mebit.result.Table;
import org.mebit.scenario.Claim;
import org.mebit.scenario.Study;
import org.mebit.study.PointFailedException;

/// Computes claims. Each study is asked for once, however many claims it serves.
public final class ClaimChecker {
  private final Results results;
  private final Map<String, Answer> answers = new HashMap<>();

  /// Gives the table of a study, computed now or before.
  @FunctionalInterface
  public interface Results {
    /// The table of `study`.
    ///
    /// @throws PointFailedException if a point cannot be computed
    Table of(Study study) throws PointFailedException, IOException, InterruptedException;
  }

  private sealed interface Answer {
    record Given(Table table) implements Answer {}

    record Failed(String why) implements Answer {}
  }

  /// A checker that takes tables from `results`.
  public ClaimChecker(Results results) {
    this.results = results;
  }

  /// Computes a claim.
  ///
  /// @throws IOException if a table cannot be written or read
  /// @throws InterruptedException if this thread is interrupted
  public Finding check(Claim claim) throws IOException, InterruptedException {
    Optional<Claim.Check> check = claim.check();
    if (check.isEmpty()) {
      return new Finding(claim, new Finding.Result.NotComputed());
    }
    return new Finding(
        claim,
        switch (check.get()) {
          case Claim.ByCalculator calculated -> judge(calculated);
          case Claim.ByStudy studied ->
              switch (answer(studied.study())) {
                case Answer.Failed(String why) -> new Finding.Result.NoValue(why);
                case Answer.Given(Table table) -> judge(studied, table);
              };
        });
  }

  private static Finding.Result judge(Claim.ByCalculator check) {
    List<Quantity> outputs = check.calculation().calculator().outputs();
    List<@Nullable Object> values;
    try {
      values = check.calculation().outputs();
    } catch (IllegalArgumentException e) {
      return new Finding.Result.NoValue(String.valueOf(e.getMessage()));
    }
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).name().equals(check.quantity()) && values.get(i) instanceof Number x) {
        return judge(check, x.doubleValue(), outputs.get(i).unit().symbol());
      }
    }
    return new Finding.Result.NoValue(check.quantity() + " does not apply to what is given");
  }

  private Answer answer(Study study) throws IOException, InterruptedException {
    Answer known = answers.get(study.canonical());
    if (known != null) {
      return known;
    }
    Answer answer;
    try {
      answer = new Answer.Given(results.of(study));
    } catch (PointFailedException e) {
      answer = new Answer.Failed(String.valueOf(e.getMessage()));
    }
    answers.put(study.canonical(), answer);
    return answer;
  }

  private static Finding.Result judge(Claim.ByStudy check, Table table) {
    Selection selection = Selection.of(check, table);
    Optional<String> refusal = selection.refusal();
    if (refusal.isPresent()) {
      return new Finding.Result.NoValue(refusal.get());
    }
    return judge(check, selection.value(), unit(check, table));
  }

  private static Finding.Result judge(Claim.Check check, double computed, String unit) {
    return Math.abs(computed - check.expected()) <= check.tolerance()
        ? new Finding.Result.AsExpected(computed, unit)
        : new Finding.Result.Departed(computed, unit);
  }

  private static String unit(Claim.ByStudy check, Table table) {
    if (check.reduce().stream().anyMatch(r -> r == Claim.Reduction.COUNT)) {
      return "";
    }
    String column = check.position().orElse(check.quantity());
    return table.columns().stream()
        .filter(candidate -> candidate.name().equals(column))
        .map(Column::unit)
        .findFirst()
        .orElse("");
  }

  /// Computes all of `claims`, in order.
  ///
  /// @throws IOException if a table cannot be written or read
  /// @throws InterruptedException if this thread is interrupted
  public List<Finding> check(List<Claim> claims) throws IOException, InterruptedException {
    List<Finding> findings = new ArrayList<>();
    for (Claim claim : claims) {
      findings.add(check(claim));
    }
    return findings;
  }
}
