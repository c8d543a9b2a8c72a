package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers all that is wrong with a study, so that it is reported at once.
final class Complaints {
  /// More than these say nothing new: a long list with one mistake in every entry.
  private static final int MOST = 50;

  private record Found(Place place, String message) {}

  private final List<Found> found = new ArrayList<>();

  void add(Place place, String message) {
    found.add(new Found(place, message));
  }

  int count() {
    return found.size();
  }

  boolean none() {
    return found.isEmpty();
  }

  /// By line, then the options in the order typed; at most 50 and a line that counts the rest.
  List<Complaint> sorted() {
    List<Complaint> sorted =
        new ArrayList<>(
            found.stream()
                .sorted(
                    Comparator.comparingInt((Found f) -> f.place.rank())
                        .thenComparingInt(f -> f.place.line()))
                .limit(MOST)
                .map(f -> new Complaint(f.place.label(), f.place.line(), f.message))
                .toList());
    if (found.size() > MOST) {
      sorted.add(
          new Complaint(
              found.getFirst().place.label(), 0, (found.size() - MOST) + " more problems"));
    }
    return List.copyOf(sorted);
  }
}
