package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import org.mebit.numeric.Require;
import org.mebit.platform.Axis;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Request;

/// The points of a request in blocks, the unit of work of a thread or of a task on a cluster.
///
/// Along the plan's shared axes a block holds all values, cut into slices of at most [Plan#slice()]
/// points; every other parameter has one value in it. Where nothing is shared, a block holds points
/// in a row. What a block holds depends on request and plan alone, never on the number of threads.
/// Blocks are numbered, not stored: a request of 10⁸ points takes no memory.
public final class Blocks {
  /// The most points of a block.
  private static final int MOST_POINTS = 65_536;

  /// With fewer blocks, threads would wait for the last one; with more, for the hand-over.
  private static final long WANTED_BLOCKS = 1024;

  private final Request request;
  private final long[] groupSizes;
  private final long[] groupStrides;
  private final long[] sharedSizes;
  private final long[] sharedStrides;
  private final long groupPoints;
  private final long slicePoints;
  private final long slices;
  private final long count;

  /// The blocks of `request` under `plan`.
  ///
  /// @throws IllegalArgumentException if there is no point, or the plan's slice is not in 1..65,536
  public Blocks(Request request, Plan plan) {
    Require.that(request.count() > 0, "a study must have points, but has none");
    this.request = request;
    long slice = Require.inRange("slice", plan.slice(), 1, MOST_POINTS);
    if (plan.sharedAxes().isEmpty()) {
      // One group that is all points: any cut is right.
      groupSizes = new long[0];
      groupStrides = new long[0];
      sharedSizes = new long[] {request.count()};
      sharedStrides = new long[] {1};
      groupPoints = request.count();
      slicePoints = Math.clamp(groupPoints / WANTED_BLOCKS, 1, slice);
    } else if (!request.listed().isEmpty()) {
      // Listed points lie on no axis: each is a group of its own.
      groupSizes = new long[] {request.count()};
      groupStrides = new long[] {1};
      sharedSizes = new long[0];
      sharedStrides = new long[0];
      groupPoints = 1;
      slicePoints = 1;
    } else {
      List<Long> sizes = new ArrayList<>();
      List<Long> strides = new ArrayList<>();
      List<Long> innerSizes = new ArrayList<>();
      List<Long> innerStrides = new ArrayList<>();
      long stride = request.count();
      for (Axis axis : request.axes()) {
        long size = axis.values().size();
        stride /= size;
        boolean shared = plan.sharedAxes().contains(axis.parameter());
        (shared ? innerSizes : sizes).add(size);
        (shared ? innerStrides : strides).add(stride);
      }
      groupSizes = array(sizes);
      groupStrides = array(strides);
      sharedSizes = array(innerSizes);
      sharedStrides = array(innerStrides);
      groupPoints = innerSizes.stream().reduce(1L, Math::multiplyExact);
      slicePoints = Math.min(slice, groupPoints);
    }
    slices = Math.ceilDiv(groupPoints, slicePoints);
    count = request.count() / groupPoints * slices;
  }

  /// How many blocks there are.
  public long count() {
    return count;
  }

  /// The most points of a block.
  public int mostPoints() {
    return (int) slicePoints;
  }

  /// The points of block `number`, by index.
  ///
  /// @param number from 0
  /// @throws IllegalArgumentException if there is no such block
  public List<Point> points(long number) {
    Require.inRange("block", number, 0, count - 1);
    long group = index(number / slices, groupSizes, groupStrides);
    long first = number % slices * slicePoints;
    int size = (int) Math.min(slicePoints, groupPoints - first);
    List<Point> points = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      points.add(request.point(group + index(first + i, sharedSizes, sharedStrides)));
    }
    return points;
  }

  /// The index of the combination `number` of some axes, the last axis fastest.
  private static long index(long number, long[] sizes, long[] strides) {
    long index = 0;
    long rest = number;
    for (int axis = sizes.length - 1; axis >= 0; axis--) {
      index += rest % sizes[axis] * strides[axis];
      rest /= sizes[axis];
    }
    return index;
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
