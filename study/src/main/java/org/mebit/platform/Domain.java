package org.mebit.platform;

import java.util.List;
import java.util.Optional;

/// The values a parameter may take: what is parsed, and what is refused with which words.
public sealed interface Domain {
  /// Real numbers between two bounds, each either included or not; infinite bounds are never
  /// included.
  record Reals(double least, boolean leastIncluded, double most, boolean mostIncluded)
      implements Domain {}

  /// Whole numbers in `least..most`, both included.
  record Wholes(long least, long most) implements Domain {}

  /// One of some words.
  record Words(List<String> words) implements Domain {
    public Words {
      words = List.copyOf(words);
    }
  }

  /// `true` or `false`.
  record Flags() implements Domain {}

  /// One of some words, or a list of whole numbers in `least..most`, such as `all` or `[4, 2, 3]`.
  record WordsOrWholeList(List<String> words, long least, long most) implements Domain {
    public WordsOrWholeList {
      words = List.copyOf(words);
    }
  }

  /// A file of numbers in columns.
  ///
  /// @param columns in the order of their use
  /// @param ascending whether the first of them ascends from line to line
  record Recording(List<Column> columns, boolean ascending) implements Domain {
    /// A column of such a file.
    ///
    /// @param name in its first line
    /// @param unit of a bare number
    public record Column(String name, Unit unit) {}

    public Recording {
      columns = List.copyOf(columns);
    }

    /// A file whose first column ascends, as time does.
    public Recording(List<Column> columns) {
      this(columns, true);
    }
  }

  /// Any finite real number.
  static Domain real() {
    return new Reals(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);
  }

  /// Real numbers above 0.
  static Domain positive() {
    return new Reals(0, false, Double.POSITIVE_INFINITY, false);
  }

  /// Real numbers from 0 on.
  static Domain notNegative() {
    return new Reals(0, true, Double.POSITIVE_INFINITY, false);
  }

  /// What a value must be, to follow "must": `be in 1..1000`, `be above 0`, `be all, or a list of
  /// ...`.
  default String must() {
    return switch (this) {
      case Reals r -> "be " + range(r);
      case Wholes w -> "be a whole number in " + range(w.least, w.most);
      case Words w -> "be " + choice(w.words);
      case Flags _ -> "be true or false";
      case WordsOrWholeList w ->
          "be "
              + choice(w.words)
              + ", or a list of whole numbers in "
              + range(w.least, w.most)
              + " such as [4, 2, 3]";
      case Recording r ->
          "be the name of a CSV file with the columns "
              + series(r.columns.stream().map(Recording.Column::name).toList(), " and ");
    };
  }

  /// What a value in `unit` must be, to follow "must": `be above 0 s`.
  default String must(Unit unit) {
    boolean bounded =
        this instanceof Reals r
            && (r.least > Double.NEGATIVE_INFINITY || r.most < Double.POSITIVE_INFINITY);
    return bounded && !unit.symbol().isEmpty() ? must() + " " + unit.symbol() : must();
  }

  /// Why `value` does not lie in this domain, to follow the parameter's name: `must be in 1..1000,
  /// but is 0`. Empty if it does. An [Value.Absent] value is not judged here.
  default Optional<String> refusal(Value value) {
    boolean inside =
        switch (this) {
          case Reals r -> value instanceof Value.Real v && contains(r, v.number());
          case Wholes w ->
              value instanceof Value.Whole v && v.number() >= w.least && v.number() <= w.most;
          case Words w -> value instanceof Value.Word v && w.words.contains(v.word());
          case Flags _ -> value instanceof Value.Flag;
          case WordsOrWholeList w ->
              switch (value) {
                case Value.Word v -> w.words.contains(v.word());
                case Value.WholeList v -> {
                  boolean all = true;
                  for (long number : v.numbers()) {
                    all &= number >= w.least && number <= w.most;
                  }
                  yield all;
                }
                default -> false;
              };
          case Recording r ->
              value instanceof Value.Recording v && v.columns().size() == r.columns.size();
        };
    return inside ? Optional.empty() : Optional.of("must " + must() + ", but is " + value);
  }

  private static boolean contains(Reals r, double x) {
    boolean above = r.leastIncluded ? x >= r.least : x > r.least;
    boolean below = r.mostIncluded ? x <= r.most : x < r.most;
    return above && below;
  }

  private static String range(Reals r) {
    boolean below = r.most < Double.POSITIVE_INFINITY;
    boolean above = r.least > Double.NEGATIVE_INFINITY;
    if (above && below) {
      return "in "
          + (r.leastIncluded ? "[" : "(")
          + number(r.least)
          + ", "
          + number(r.most)
          + (r.mostIncluded ? "]" : ")");
    }
    if (above) {
      return r.leastIncluded ? "at least " + number(r.least) : "above " + number(r.least);
    }
    if (below) {
      return r.mostIncluded ? "at most " + number(r.most) : "below " + number(r.most);
    }
    return "a finite number";
  }

  private static String range(long least, long most) {
    return number((double) least) + ".." + number((double) most);
  }

  /// Powers of ten from a million on are written as such: `10^15`.
  private static String number(double x) {
    if (x == Math.rint(x) && Math.abs(x) < 1e18) {
      long whole = (long) x;
      int zeros = 0;
      long rest = whole;
      while (rest >= 10 && rest % 10 == 0) {
        rest /= 10;
        zeros++;
      }
      return rest == 1 && zeros >= 6 ? "10^" + zeros : Long.toString(whole);
    }
    return new Value.Real(x).toString();
  }

  private static String choice(List<String> words) {
    return series(words, " or ");
  }

  private static String series(List<String> words, String last) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
  }
}
