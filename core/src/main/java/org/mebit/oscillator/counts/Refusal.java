package org.mebit.oscillator.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The witness says nothing about these counts. Their correlations are there all the same.
///
/// @param counts what was counted
/// @param bound asked for
/// @param reason for people, without a full stop
public record Refusal(Counts counts, double bound, String reason) implements Verdict {
  /// Coincidences in all. Expected ones need not be whole; below half a one, counts would most
  /// probably show none.
  private static final double FEWEST = 0.5;

  /// Why the witness does not hold for these counts, if it does not.
  static Optional<String> reason(Counts counts) {
    List<String> reasons = new ArrayList<>();
    for (int detector = 1; detector <= 2; detector++) {
      for (String window : List.of("pump", "read")) {
        double clicks = "pump".equals(window) ? counts.pump(detector) : counts.read(detector);
        if (clicks == 0) {
          reasons.add(
              "detector "
                  + detector
                  + " has no click in the "
                  + window
                  + " window, so there are no accidental coincidences to compare with");
        }
      }
    }
    double total = counts.c11() + counts.c12() + counts.c21() + counts.c22();
    if (total == 0) {
      reasons.add("there is no coincidence at all: the data say nothing about the witness");
    } else if (total < FEWEST) {
      reasons.add(
          String.format(
              Locale.ROOT,
              "%.3g coincidences in all are too few, %.1f are the least: they say nothing about the"
                  + " witness",
              total,
              FEWEST));
    }
    if (reasons.isEmpty()) {
      for (int herald = 1; herald <= 2; herald++) {
        double same = counts.correlation(herald, herald);
        double cross = counts.correlation(3 - herald, herald);
        if (same > cross) {
          reasons.add(
              String.format(
                  Locale.ROOT,
                  "herald %d: g2 with the same detector, %.4g, must not be above g2 with the other"
                      + " detector, %.4g; otherwise an unequal beam splitter gives a witness below"
                      + " 1 without entanglement",
                  herald,
                  same,
                  cross));
        } else if (!(same + cross > 1)) {
          reasons.add(
              String.format(
                  Locale.ROOT,
                  "herald %d: the two g2, %.4g and %.4g, must sum to more than 1;"
                      + " otherwise the witness is negative and says nothing",
                  herald,
                  same,
                  cross));
        }
      }
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }
}
