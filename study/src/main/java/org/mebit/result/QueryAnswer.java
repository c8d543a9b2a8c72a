package org.mebit.result;

import java.util.List;

/// The answer to a query over runs.
public sealed interface QueryAnswer {
  /// Columns and rows.
  ///
  /// @param table the result
  /// @param unreadable runs that could not be read and were left out, one line each
  record Answered(MemoryTable table, List<String> unreadable) implements QueryAnswer {}

  /// The query is wrong.
  ///
  /// @param message what is wrong with it, in one line for the person who wrote it
  record Refused(String message) implements QueryAnswer {}
}
