package org.mebit.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The distinct values of a column that separates lines or panels.
final class Keys {
  private final String role;
  private final int most;
  private final Set<Object> seen = new LinkedHashSet<>();

  /// @param role `lines` or `panels`
  /// @param most so many can be told apart
  Keys(String role, int most) {
    this.role = role;
    this.most = most;
  }

  /// The keys of panels: a 4 by 4 grid is the largest on a page.
  static Keys ofPanels() {
    return new Keys("panels", 16);
  }

  /// @throws IllegalArgumentException if there are too many
  void add(Object key) {
    if (seen.add(key) && seen.size() > most) {
      throw new IllegalArgumentException(
          role
              + " of a figure must have at most "
              + most
              + " distinct values, but its column has more");
    }
  }

  /// Numbers in ascending order, texts as they came.
  List<Object> inOrder() {
    List<Object> keys = new ArrayList<>(seen);
    if (keys.stream().allMatch(Number.class::isInstance)) {
      keys.sort(Comparator.comparingDouble(key -> ((Number) key).doubleValue()));
    }
    return keys;
  }
}
