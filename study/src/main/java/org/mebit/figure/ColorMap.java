package org.mebit.figure;

import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;

/// Colours for numbers, computed from paths through OKLab, a space in which equal steps look equal
/// (B. Ottosson, "A perceptual color space for image processing", 2020).
///
/// The sequential map rises evenly in lightness from dark violet over teal to yellow, so that it
/// survives printing in grey. The diverging one goes from blue over pure white to red, both halves
/// equally light.
final class ColorMap {
  /// For values of one sign.
  static final ColorMap SEQUENTIAL = new ColorMap(ColorMap::sequential);

  /// For values of both signs; white is the middle.
  static final ColorMap DIVERGING = new ColorMap(ColorMap::diverging);

  private static final int STEPS = 257;

  private final int[] table;

  private ColorMap(DoubleToIntFunction colorAt) {
    table = IntStream.range(0, STEPS).map(i -> colorAt.applyAsInt(i / (STEPS - 1.0))).toArray();
  }

  private static int sequential(double position) {
    double lightness = 0.24 + 0.68 * position;
    double hue = Math.toRadians(300 - 195 * position);
    // A parabola just below what screens can show along this path, which is least in the teal.
    double chroma = 0.093 + 0.18 * (position - 0.42) * (position - 0.42);
    return encoded(lightness, chroma, hue);
  }

  private static int diverging(double position) {
    double distance = Math.abs(2 * position - 1);
    boolean lower = position < 0.5;
    // Just below what screens can show in these hues, and flat at the ends.
    double chroma = (lower ? 0.13 : 0.155) * Math.sin(Math.PI / 2 * distance);
    return encoded(1 - 0.6 * distance, chroma, Math.toRadians(lower ? 255 : 30));
  }

  /// The colour at a position in 0..1, as `0xRRGGBB`; positions outside take the nearer end.
  int rgb(double position) {
    return table[(int) Math.round(Math.max(0, Math.min(1, position)) * (STEPS - 1))];
  }

  /// The linear red, green and blue of a colour in OKLab (Ottosson's matrices).
  private static double[] linear(double lightness, double chroma, double hue) {
    double a = chroma * Math.cos(hue);
    double b = chroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static double cube(double value) {
    return value * value * value;
  }

  private static int encoded(double lightness, double chroma, double hue) {
    int rgb = 0;
    for (double channel : linear(lightness, chroma, hue)) {
      rgb = rgb << 8 | encoded(Math.max(0, Math.min(1, channel)));
    }
    return rgb;
  }

  /// The transfer curve of sRGB (IEC 61966-2-1).
  private static int encoded(double channel) {
    double value =
        channel <= 0.0031308 ? 12.92 * channel : 1.055 * Math.pow(channel, 1 / 2.4) - 0.055;
    return (int) Math.round(255 * value);
  }
}
