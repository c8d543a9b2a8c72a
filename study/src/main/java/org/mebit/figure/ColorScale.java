package org.mebit.figure;

import org.mebit.figure.FigureSpec.Scale;
import org.mebit.result.Column;

/// How the values of a heat map become colours.
///
/// @param axis the axis of the colour bar
/// @param map the colours along it
record ColorScale(Axis axis, ColorMap map) {
  /// Where a value is missing among others: light grey, because white is the middle of the
  /// diverging map.
  static final int MISSING = 0xDDDDDD;

  /// Data straddle zero if the smaller side is at least this part of the larger; less is noise.
  private static final double STRADDLES = 0.01;

  /// Diverging and symmetric about 0 if the data straddle zero, sequential otherwise.
  static ColorScale over(Extent values, Scale scale, Column column) {
    double low = values.low();
    double high = values.high();
    double smaller = Math.min(-low, high);
    double larger = Math.max(-low, high);
    boolean diverging = smaller > STRADDLES * larger && scale == Scale.LINEAR;
    Axis axis =
        Axis.overData(
            diverging ? -larger : low,
            diverging ? larger : high,
            scale,
            false,
            false,
            AxisLabel.words(column),
            column.unit());
    return new ColorScale(axis, diverging ? ColorMap.DIVERGING : ColorMap.SEQUENTIAL);
  }

  /// The colour of a value as `0xRRGGBB`.
  int rgb(double value) {
    return axis.hasPlaceFor(value) ? map.rgb(axis.position(value)) : MISSING;
  }
}
