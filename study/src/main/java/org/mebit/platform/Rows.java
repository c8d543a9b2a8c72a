package org.mebit.platform;

import org.jspecify.annotations.Nullable;

/// Takes the rows of a block.
@FunctionalInterface
public interface Rows {
  /// Takes one row.
  ///
  /// @param point the point the row belongs to; a point may give several rows
  /// @param cells one per output of the plan: `Double`, `Long` or `String` as the output's kind
  ///   says, or null where the quantity does not apply
  void accept(Point point, @Nullable Object[] cells);
}
