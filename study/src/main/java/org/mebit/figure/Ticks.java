package org.mebit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Where an axis is marked, and with what.
final class Ticks {
  /// Mean width of a digit at the size of tick labels, pt.
  private static final double DIGIT_WIDTH = 5.2;

  /// Least distance between two labels side by side, pt.
  private static final double LABEL_GAP = 9;

  /// Least distance between the middles of two labels one above the other, pt.
  private static final double LINE_SPACING = 20;

  /// Relative slack within which a tick counts as lying inside the axis.
  private static final double SLACK = 1e-9;

  /// More minor ticks than this per decade mark would run into each other, pt.
  private static final double LEAST_MINOR_SPACING = 2.2;

  /// More labels than this on an axis of multiples of π are hard to read.
  private static final double MOST_MULTIPLES = 6.5;

  /// Steps `m·π/k` as `{m, k}`, the smallest first.
  private static final long[][] QUARTERS_OF_PI = {
    {1, 8}, {1, 4}, {1, 2}, {1, 1}, {2, 1}, {4, 1}, {8, 1}
  };

  private static final long[][] THIRDS_OF_PI = {{1, 12}, {1, 6}, {1, 3}, {2, 3}, {1, 1}, {2, 1}};

  /// First digits of the numbers on a log axis that has room for few.
  private static final List<List<Integer>> LEADING = List.of(List.of(1, 2, 5), List.of(1, 3));

  private Ticks() {}

  /// The ticks of `axis`, drawn `length` long.
  ///
  /// @param length pt
  /// @param horizontal whether the labels stand side by side
  static List<Tick> of(Axis axis, double length, boolean horizontal) {
    if (axis.log()) {
      return logarithmic(axis, length, horizontal);
    }
    return axis.pi() ? multiplesOfPi(axis, length, horizontal) : decimal(axis, length, horizontal);
  }

  private static List<Tick> decimal(Axis axis, double length, boolean horizontal) {
    double unit = Math.pow(10, axis.label().exponent());
    double offset = axis.label().offset();
    double low = (axis.low() - offset) / unit;
    double high = (axis.high() - offset) / unit;
    int decade = (int) Math.floor(Math.log10(high - low)) - 2;
    for (; ; decade++) {
      for (int leading : new int[] {1, 2, 5}) {
        double step = leading * Math.pow(10, decade);
        int decimals = Math.max(0, -decade);
        String widest = longer(Notation.decimal(low, decimals), Notation.decimal(high, decimals));
        if (fits(step / (high - low) * length, widest, horizontal)) {
          return decimal(low, high, unit, offset, step, leading == 2 ? 4 : 5, decimals);
        }
      }
    }
  }

  private static List<Tick> decimal(
      double low, double high, double unit, double offset, double step, int parts, int decimals) {
    double slack = SLACK * (high - low);
    double minor = step / parts;
    List<Tick> ticks = new ArrayList<>();
    long last = (long) Math.floor((high + slack) / minor);
    for (long i = (long) Math.ceil((low - slack) / minor); i <= last; i++) {
      boolean major = Math.floorMod(i, parts) == 0;
      double value = major ? step * Math.floorDiv(i, (long) parts) : minor * i;
      ticks.add(new Tick(offset + value * unit, major ? Notation.decimal(value, decimals) : ""));
    }
    return ticks;
  }

  private static List<Tick> multiplesOfPi(Axis axis, double length, boolean horizontal) {
    double span = axis.high() - axis.low();
    double slack = 1e-6 * span;
    boolean thirds = endsAreMultiples(axis, Math.PI / 3) && !endsAreMultiples(axis, Math.PI / 4);
    for (long[] step : thirds ? THIRDS_OF_PI : QUARTERS_OF_PI) {
      double distance = step[0] * Math.PI / step[1];
      if (fits(distance / span * length, step[1] == 1 ? "2π" : "π/4", horizontal)
          && span / distance < MOST_MULTIPLES) {
        List<Tick> ticks = new ArrayList<>();
        double minor = distance / 2;
        long last = (long) Math.floor((axis.high() + slack) / minor);
        for (long i = (long) Math.ceil((axis.low() - slack) / minor); i <= last; i++) {
          boolean major = i % 2 == 0;
          ticks.add(new Tick(minor * i, major ? reduced(i / 2 * step[0], step[1]) : ""));
        }
        return ticks;
      }
    }
    return decimal(axis, length, horizontal);
  }

  private static boolean endsAreMultiples(Axis axis, double distance) {
    double slack = 1e-3 * (axis.high() - axis.low());
    return Math.abs(Math.IEEEremainder(axis.low(), distance)) < slack
        && Math.abs(Math.IEEEremainder(axis.high(), distance)) < slack;
  }

  /// Writes `m·π/k` in lowest terms.
  static String reduced(long m, long k) {
    long divisor = k;
    for (long rest = Math.abs(m); rest != 0; ) {
      long next = divisor % rest;
      divisor = rest;
      rest = next;
    }
    return Notation.pi(m / divisor, k / divisor);
  }

  private static List<Tick> logarithmic(Axis axis, double length, boolean horizontal) {
    double low = Math.log10(axis.low());
    double high = Math.log10(axis.high());
    double decade = length / (high - low);
    int first = (int) Math.ceil(low - SLACK);
    int last = (int) Math.floor(high + SLACK);
    if (last <= first) {
      return withinADecade(axis, length, horizontal);
    }
    if (last == first + 1) {
      List<Tick> ticks = leading(axis, length, horizontal, LEADING.getFirst());
      if (labels(ticks) > 0) {
        return ticks;
      }
    }
    int every = 1;
    while (!fits(every * decade, "10⁻9", horizontal)) {
      every++;
    }
    boolean minors = decade * Math.log10(10.0 / 9) > LEAST_MINOR_SPACING / 2;
    List<Tick> ticks = new ArrayList<>();
    for (int n = first - 1; n <= last; n++) {
      double power = Math.pow(10, n);
      if (n >= first) {
        ticks.add(new Tick(power, Math.floorMod(n, every) == 0 ? Notation.power(n) : ""));
      }
      for (int i = 2; minors && i <= 9; i++) {
        double value = i * power;
        if (value >= axis.low() * (1 - SLACK) && value <= axis.high() * (1 + SLACK)) {
          ticks.add(new Tick(value, ""));
        }
      }
    }
    return ticks;
  }

  /// An axis without two powers of ten is marked like a linear one, at the places of a log one, or
  /// at 1, 2, 5 or 1, 3 times a power of ten where that gives more numbers.
  private static List<Tick> withinADecade(Axis axis, double length, boolean horizontal) {
    List<Tick> best = likeLinear(axis, length, horizontal);
    for (List<Integer> leading : LEADING) {
      List<Tick> ticks = leading(axis, length, horizontal, leading);
      if (labels(ticks) > labels(best)) {
        best = ticks;
      }
    }
    return best;
  }

  private static long labels(List<Tick> ticks) {
    return ticks.stream().filter(Tick::major).count();
  }

  /// Ticks at all whole multiples of powers of ten, labels at those that begin with these digits;
  /// none if they do not fit.
  private static List<Tick> leading(
      Axis axis, double length, boolean horizontal, List<Integer> leading) {
    double decade = length / Math.log10(axis.high() / axis.low());
    List<Tick> ticks = new ArrayList<>();
    double before = Double.NEGATIVE_INFINITY;
    for (int n = exponent(axis.low()); n <= exponent(axis.high() * (1 + SLACK)); n++) {
      for (int digit = 1; digit <= 9; digit++) {
        double value = new BigDecimal(digit).scaleByPowerOfTen(n).doubleValue();
        if (value < axis.low() * (1 - SLACK) || value > axis.high() * (1 + SLACK)) {
          continue;
        }
        boolean major = leading.contains(digit);
        String label = major ? Notation.value(value) : "";
        if (major && !fits((Math.log10(value) - before) * decade, label, horizontal)) {
          return List.of();
        }
        before = major ? Math.log10(value) : before;
        ticks.add(new Tick(value, label));
      }
    }
    return ticks;
  }

  private static List<Tick> likeLinear(Axis axis, double length, boolean horizontal) {
    double middle = Math.sqrt(axis.low() * axis.high());
    // At its upper end the axis is tighter than a linear one by high - low over high·ln(high/low).
    double crowding =
        (axis.high() - axis.low()) / (axis.high() * Math.log(axis.high() / axis.low()));
    Axis linear =
        new Axis(
            axis.low(),
            axis.high(),
            false,
            false,
            new AxisLabel("", middle < 1e-3 || middle >= 1e5 ? exponent(middle) : 0));
    List<Tick> ticks = new ArrayList<>();
    for (Tick tick : decimal(linear, length * crowding, horizontal)) {
      String power = linear.label().exponent() == 0 ? "" : "×" + Notation.power(exponent(middle));
      ticks.add(tick.major() ? new Tick(tick.value(), tick.label() + power) : tick);
    }
    return ticks;
  }

  private static int exponent(double value) {
    return (int) Math.floor(Math.log10(value));
  }

  private static boolean fits(double spacing, String label, boolean horizontal) {
    return spacing
        >= (horizontal ? label.length() * DIGIT_WIDTH + LABEL_GAP : LINE_SPACING) * (1 - SLACK);
  }

  private static String longer(String a, String b) {
    return a.length() > b.length() ? a : b;
  }
}
