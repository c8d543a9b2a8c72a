package org.mebit.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Lightness is measured as CIE L* (ISO/CIE 11664-4), a yardstick from outside the maps' own space.
class ColorMapTest {
  private static double lightness(int rgb) {
    double luminance =
        0.2126 * linear(rgb >> 16 & 255)
            + 0.7152 * linear(rgb >> 8 & 255)
            + 0.0722 * linear(rgb & 255);
    return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  @Test
  void theSequentialMapGetsEvenlyLighter() {
    double low = lightness(ColorMap.SEQUENTIAL.rgb(0));
    double high = lightness(ColorMap.SEQUENTIAL.rgb(1));
    assertThat(low).isLessThan(20);
    assertThat(high).isGreaterThan(88);
    for (int i = 0; i < 16; i++) {
      double step =
          lightness(ColorMap.SEQUENTIAL.rgb((i + 1) / 16.0))
              - lightness(ColorMap.SEQUENTIAL.rgb(i / 16.0));
      assertThat(step).isCloseTo((high - low) / 16, within(1.2));
    }
  }

  @Test
  void theDivergingMapIsWhiteInTheMiddleAndEvenOnBothSides() {
    assertThat(ColorMap.DIVERGING.rgb(0.5)).isEqualTo(0xFFFFFF);
    for (int i = 0; i < 8; i++) {
      double lower = lightness(ColorMap.DIVERGING.rgb(i / 16.0));
      assertThat(lower).isLessThan(lightness(ColorMap.DIVERGING.rgb((i + 1) / 16.0)));
      assertThat(lower).isCloseTo(lightness(ColorMap.DIVERGING.rgb(1 - i / 16.0)), within(6.0));
    }
    int negative = ColorMap.DIVERGING.rgb(0);
    int positive = ColorMap.DIVERGING.rgb(1);
    assertThat(negative & 255).as("blue").isGreaterThan(negative >> 16);
    assertThat(positive >> 16).as("red").isGreaterThan(positive & 255);
  }

  @Test
  void neighboursDifferLittle() {
    for (ColorMap map : new ColorMap[] {ColorMap.SEQUENTIAL, ColorMap.DIVERGING}) {
      for (int i = 0; i < 256; i++) {
        int a = map.rgb(i / 256.0);
        int b = map.rgb((i + 1) / 256.0);
        for (int shift = 0; shift < 24; shift += 8) {
          assertThat(Math.abs((a >> shift & 255) - (b >> shift & 255))).isLessThanOrEqualTo(4);
        }
      }
    }
  }

  @Test
  void positionsOutsideTakeTheNearerEnd() {
    assertThat(ColorMap.SEQUENTIAL.rgb(-3)).isEqualTo(ColorMap.SEQUENTIAL.rgb(0));
    assertThat(ColorMap.SEQUENTIAL.rgb(7)).isEqualTo(ColorMap.SEQUENTIAL.rgb(1));
  }
}
