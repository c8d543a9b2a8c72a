package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import org.mebit.platform.Value;

/// A statement of a paper, and what becomes of it here.
///
/// @param id short name, unique in its file
/// @param where it stands: figure, equation, section
/// @param published what the paper prints
/// @param verdict whether it holds
/// @param why in one sentence
/// @param check how it is computed; empty where nothing computes it
public record Claim(
    String id, String where, String published, Verdict verdict, String why, Optional<Check> check) {
  /// Whether a claim holds.
  public enum Verdict {
    /// To the digits printed.
    HOLDS("holds"),
    /// In size and shape, but not to the digits printed.
    HOLDS_ROUGHLY("holds roughly"),
    /// It does not.
    FAILS("fails"),
    /// The paper does not say enough to tell.
    NOT_DECIDABLE("not decidable");

    private final String words;

    Verdict(String words) {
      this.words = words;
    }

    /// As it is written in files.
    public String words() {
      return words;
    }
  }

  /// What computes a claim, and what must come out.
  public sealed interface Check {
    /// What is computed: a column of numbers, or an output of a calculator.
    String quantity();

    /// Value, in the unit of the quantity.
    double expected();

    /// Largest distance from it, in the same unit.
    double tolerance();
  }

  /// A calculator computes it.
  ///
  /// @param calculation with what it is given
  /// @param quantity output that is a number
  /// @param expected value, in the unit of the output
  /// @param tolerance largest distance from it, in the same unit
  public record ByCalculator(
      Calculation calculation, String quantity, double expected, double tolerance)
      implements Check {}

  /// A study computes it.
  ///
  /// @param study with its settings
  /// @param quantity column of numbers
  /// @param rows which rows of the table count
  /// @param reduce what makes one number of several rows; empty where there is one row
  /// @param position column whose value at the extremum is meant, not the extremum
  /// @param expected value, in the unit of the column
  /// @param tolerance largest distance from it, in the same unit
  public record ByStudy(
      Study study,
      String quantity,
      List<Condition> rows,
      Optional<Reduction> reduce,
      Optional<String> position,
      double expected,
      double tolerance)
      implements Check {
    public ByStudy {
      rows = List.copyOf(rows);
    }
  }

  /// What a row must meet.
  public sealed interface Condition {
    /// The column it looks at.
    String column();

    /// It has this value; real numbers to nine digits.
    record Is(String column, Value value) implements Condition {}

    /// It lies between two values, both included; infinite where one is left out.
    record Between(String column, double from, double to) implements Condition {}
  }

  /// From the numbers of several rows to one.
  public enum Reduction {
    /// The least.
    MIN,
    /// The greatest.
    MAX,
    /// The arithmetic mean.
    MEAN,
    /// The middle one, or the mean of the middle two.
    MEDIAN,
    /// How many there are.
    COUNT
  }
}
