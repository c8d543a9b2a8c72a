package org.mebit.nucleus.interferometer;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// Panels of a quadrature.
final class Edges {
  /// Times closer than this, against the whole, are one: computed twice, they differ by rounding.
  private static final double SAME = 1e-13;

  private Edges() {}

  /// Both ends and the times between them, ascending.
  static double[] within(double from, double to, double[]... times) {
    double apart = SAME * Math.max(Math.abs(from), Math.abs(to));
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(from, to),
                Stream.of(times)
                    .flatMapToDouble(Arrays::stream)
                    .filter(t -> t > from + apart && t < to - apart))
            .sorted()
            .toArray();
    int kept = 1;
    for (int i = 1; i < all.length; i++) {
      if (all[i] - all[kept - 1] > apart || i == all.length - 1) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
