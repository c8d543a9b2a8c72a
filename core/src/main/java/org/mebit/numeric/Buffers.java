package org.mebit.numeric;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Working memory of one native call: Java arrays for small matrices, memory outside the heap for
/// large ones.
final class Buffers implements AutoCloseable {
  private final Arena arena = Arena.ofConfined();
  private final boolean onHeap;

  /// @param size the larger side of the largest matrix
  Buffers(int size) {
    this.onHeap = size <= Lapacke.LARGEST_ON_HEAP;
    NativeWork.begun();
  }

  /// A copy that the call may overwrite.
  MemorySegment copy(double[] entries) {
    return onHeap
        ? MemorySegment.ofArray(entries.clone())
        : arena.allocateFrom(ValueLayout.JAVA_DOUBLE, entries);
  }

  /// What the call only reads.
  MemorySegment view(double[] entries) {
    return onHeap ? MemorySegment.ofArray(entries) : copy(entries);
  }

  /// Room for a result.
  MemorySegment room(int doubles) {
    return onHeap
        ? MemorySegment.ofArray(new double[doubles])
        : arena.allocate(ValueLayout.JAVA_DOUBLE, doubles);
  }

  /// The content of a segment of this object, as an array that outlives it.
  static double[] array(MemorySegment segment) {
    return segment
        .heapBase()
        .map(double[].class::cast)
        .orElseGet(() -> segment.toArray(ValueLayout.JAVA_DOUBLE));
  }

  @Override
  public void close() {
    NativeWork.ended();
    arena.close();
  }
}
