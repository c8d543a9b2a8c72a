/// Runs a study: points in blocks, blocks on threads, rows into a table, a table into the folder of
/// a run.
@org.jspecify.annotations.NullMarked
package org.mebit.study;
