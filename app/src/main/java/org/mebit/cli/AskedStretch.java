package org.mebit.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.mebit.platform.Value;

/// A stretch of a curve as it was typed: far out, whole periods can be taken from it without loss.
///
/// @param from lower end, in the unit of the parameter that runs along the curve
/// @param to upper end, above `from`
record AskedStretch(BigDecimal from, BigDecimal to) {
  /// Rounding of the ends of a sweep, as a part of what they are ends of.
  private static final double SLACK = 1e-12;

  /// Digits of the width in a file's name where doubles do not tell the ends apart.
  private static final int NAME_DIGITS = 6;

  /// Where this lies, seen from the part of the curve that a study sweeps.
  ///
  /// @param sweep what is swept
  /// @param period of the curve, if it has one
  Placed in(Stretch sweep, Optional<BigDecimal> period) {
    double slack = SLACK * Math.max(Math.abs(sweep.from()), Math.abs(sweep.to()));
    Stretch here = rounded();
    if (here.from() >= sweep.from() - slack && here.to() <= sweep.to() + slack) {
      return new Placed.Inside(here.within(sweep));
    }
    if (period.isEmpty()) {
      return new Placed.Beyond(this, 0);
    }
    BigDecimal length = period.get();
    double longest = length.doubleValue() * (1 + SLACK);
    if (to.subtract(from).doubleValue() > longest) {
      return new Placed.Longer(length.doubleValue());
    }
    long periods =
        from.subtract(new BigDecimal(sweep.from()))
            .add(new BigDecimal(slack))
            .divide(length, 0, RoundingMode.FLOOR)
            .longValueExact();
    AskedStretch folded = shifted(length.multiply(BigDecimal.valueOf(-periods)));
    Stretch moved = folded.rounded();
    if (periods != 0 && moved.to() <= sweep.to() + slack) {
      return new Placed.Moved(moved.within(sweep), periods);
    }
    return here.isResolved() ? new Placed.Beyond(this, 0) : new Placed.Beyond(folded, periods);
  }

  private AskedStretch shifted(BigDecimal by) {
    return new AskedStretch(from.add(by), to.add(by));
  }

  /// The doubles nearest to its ends.
  Stretch rounded() {
    return new Stretch(from.doubleValue(), to.doubleValue());
  }

  /// The name of the file of its figure without the ending: `figure-1.57-1.5716`.
  String fileName() {
    Stretch here = rounded();
    if (here.isResolved()) {
      return "figure-" + new Value.Real(here.from()) + "-" + new Value.Real(here.to());
    }
    return "figure-" + written(from) + "-" + written(to);
  }

  private String written(BigDecimal end) {
    BigDecimal width = to.subtract(from);
    int decimals = width.scale() - width.precision() + 1 + NAME_DIGITS;
    return end.setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  @Override
  public String toString() {
    return rounded().isResolved() ? rounded().toString() : written(from) + ".." + written(to);
  }
}
