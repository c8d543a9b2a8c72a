package org.mebit.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was computed at some points of a curve.
///
/// @param results by number and point; NaN where one does not apply, an infinite error where one
///   could not be estimated
/// @param methods how many points were computed how; empty where the plan alone knows
/// @param tolerances by number and point, of the errors that are judged: one for each point or one
///   for all; null for other numbers
/// @param rows all outputs of each point; null unless wanted
record Traced(
    List<double[]> results,
    Map<String, Long> methods,
    List<double @Nullable []> tolerances,
    @Nullable List<@Nullable Object[]> rows) {}
