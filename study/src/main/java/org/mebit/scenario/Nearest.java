package org.mebit.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Guesses which of some names was meant.
public final class Nearest {
  private static final int SHORTEST_START = 3;

  private Nearest() {}

  /// Says that `name` is none of `known`: the nearest first, then the others by nearness; in their
  /// own order if none is near.
  ///
  /// @param what what it would name: `parameter`
  public static String unknown(String what, String name, List<String> known) {
    String start = "unknown " + what + " " + name;
    Optional<String> guess = guess(name, known);
    if (guess.isEmpty()) {
      return known.isEmpty() ? start : start + "; known: " + String.join(", ", known);
    }
    String others =
        known.stream()
            .filter(other -> !other.equals(guess.get()))
            .sorted(Comparator.comparingInt((String other) -> distance(name, other)))
            .collect(Collectors.joining(", "));
    return start
        + "; did you mean "
        + guess.get()
        + "?"
        + (others.isEmpty() ? "" : " Others: " + others);
  }

  /// The name most likely meant: at most one slip in three letters, and at least one is allowed; or
  /// the first that begins so.
  static Optional<String> guess(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(other -> distance(name, other)))
        .filter(other -> distance(name, other) <= Math.max(1, other.length() / 3))
        .or(() ->
            known.stream()
                .filter(other -> name.length() >= SHORTEST_START && other.startsWith(name))
                .findFirst());
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour, upper case
  /// being as good as lower: the restricted distance of Damerau (1964) and Levenshtein (1966).
  static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
