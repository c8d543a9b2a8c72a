package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesselLadderTest {
  /// The recurrence takes about a hundred steps of rounding; where a function passes through 0 it
  /// counts against its neighbours, hence the absolute part.
  private static final double ROUNDING = 1e-14;

  private static final double ABSOLUTE = 1e-15;

  /// Thousands of steps of rounding, by chance.
  private static final double LARGE_ROUNDING = 1e-15;

  /// Values of mpmath's `besselj` with 50 digits at the double nearest to the argument.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 3, 0",
    "1e-200, 0, 1",
    "1e-200, 1, 4.9999999999999999e-201",
    "1e-200, 5, 0",
    "1e-8, 1, 5.0e-9",
    "1e-8, 2, 1.25e-17",
    "1e-8, 8, 9.6881200396825413e-72",
    "1e-8, 20, 3.9199043496247926e-185",
    "0.3, 0, 0.97762624653829609",
    "0.3, 1, 0.148318816273104",
    "0.3, 5, 6.3044326337710711e-7",
    "0.3, 20, 1.3653224688572001e-35",
    "1.9, 0, 0.28181855937438552",
    "1.9, 2, 0.32992572769238722",
    "1.9, 20, 1.4114480267847642e-19",
    "2.1, 0, 0.16660698033199028",
    "2.1, 5, 0.0088284171173864664",
    "2.1, 60, 2.2046142563137369e-81",
    "5, 0, -0.1775967713143383",
    "5, 8, 0.018405216654802001",
    "5, 60, 8.1600240380935178e-59",
    "20, 1, 0.066833124175850046",
    "20, 20, 0.16474777377532653",
    "20, 60, 2.2809263887335596e-23",
    "50, 0, 0.055812327669251815",
    "50, 20, -0.11670435275957974",
    "50, 60, 0.0010485195995314181",
  })
  void agreesWithFiftyDigits(double x, int order, double value) {
    for (int most : new int[] {Math.max(4, order), Math.max(4, order) + 1, 61, 90}) {
      assertThat(new BesselLadder().values(x, most)[order])
          .isCloseTo(value, within(ROUNDING * Math.abs(value) + ABSOLUTE * Math.min(1, x)));
    }
    if (value != 0 && x < 3) {
      // Above the argument nothing cancels: the smallest values have all digits, too.
      assertThat(new BesselLadder().values(x, Math.max(4, order))[order] / value)
          .isCloseTo(1, within(ROUNDING));
    }
  }

  /// The same at arguments where the recurrence must start some twelve cube roots above: the
  /// function falls slowly there.
  @ParameterizedTest
  @CsvSource({
    "200, 0, -0.015437439930565092",
    "200, 1, -0.054304538182378223",
    "200, 100, 0.0093332141865575865",
    "200, 200, 0.07648760893095332",
    "200, 217, 0.00040875608859935207",
    "200, 258, 7.6238717759386194e-15",
    "500, 0, -0.034100556880731998",
    "500, 1, 0.010472613470372293",
    "500, 250, 0.027219258346480483",
    "500, 500, 0.056357003281836941",
    "500, 523, 0.00030681015193010956",
    "500, 579, 4.0607588672710123e-15",
    "2000, 0, 0.0070983418331996168",
    "2000, 1, 0.016370141522854217",
    "2000, 1000, 0.013364551284220439",
    "2000, 2000, 0.035502786862234276",
    "2000, 2037, 0.00017491738409035798",
    "2000, 2125, 2.6054443224151341e-15",
  })
  void agreesAtLargeArguments(double x, int order, double value) {
    for (int most : new int[] {Math.max(4, order), Math.max((int) x, order), 3000}) {
      assertThat(new BesselLadder().values(x, most)[order])
          .isCloseTo(value, within(LARGE_ROUNDING));
    }
  }

  @Test
  void agreesWithTheIntegralAtAnyArgumentAndOrder() {
    SplittableRandom random = new SplittableRandom(11);
    BesselLadder ladder = new BesselLadder();
    for (int trial = 0; trial < 300; trial++) {
      double x = 55 * Math.pow(random.nextDouble(), 3);
      int most = 4 + random.nextInt(60);
      double[] values = ladder.values(x, most);
      double[] majorants = ladder.majorants(x, most);
      for (int j = 0; j <= most; j += 1 + random.nextInt(5)) {
        assertThat(values[j]).isCloseTo(PlainBessel.value(j, x), within(ROUNDING));
        assertThat(Math.abs(values[j])).isLessThanOrEqualTo(majorants[j] * (1 + ROUNDING));
      }
    }
  }

  @Test
  void doesNotDependOnWhatWasAskedBefore() {
    BesselLadder used = new BesselLadder();
    used.values(3.7, 40);
    used.values(0.2, 12);
    used.values(0.2, 7);
    used.majorants(0.2, 30);
    double[] fresh = new BesselLadder().values(0.2, 9);
    double[] again = used.values(0.2, 9);
    for (int j = 0; j <= 9; j++) {
      assertThat(again[j]).isEqualTo(fresh[j]);
    }
  }
}
