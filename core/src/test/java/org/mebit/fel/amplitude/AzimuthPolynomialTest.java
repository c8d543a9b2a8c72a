package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;

class AzimuthPolynomialTest {
  private static final double ROUNDING = 1e-13;

  /// What the reference states for its maps.
  private static final double MAP = 1e-10;

  private static double[] directions(int count) {
    SplittableRandom random = new SplittableRandom(8);
    double[] azimuths = new double[count];
    for (int j = 0; j < count; j++) {
      azimuths[j] = 14 * random.nextDouble() - 7;
    }
    return azimuths;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 256, 600})
  void gridsGiveTheMeasuresOfSinglePairs(int count) {
    AzimuthGrid grid = AzimuthGrid.of(directions(count));
    SplittableRandom random = new SplittableRandom(9);
    for (int trial = 0; trial < 6; trial++) {
      double strength = 0.5 + 3 * random.nextDouble();
      int floquet = 1 + trial % 3;
      PhotonPair pair = LeadingOrderTest.anyPair(random, strength, floquet, 4);
      LeadingOrder kernel = LeadingOrder.of(UndulatorField.helical(strength), floquet, 1e-16);
      AzimuthPolynomial polynomial = kernel.azimuths(pair.angle1(), pair.angle2(), pair.plus1());
      double[] concurrence = new double[count + 1];
      double[] emission = new double[count + 1];
      polynomial.measures(grid, concurrence, emission, 1);
      double[] t = new double[8];
      double[] u = new double[8];
      for (int j = 0; j < count; j += 1 + count / 50) {
        kernel.evaluate(pair.angle1(), pair.angle2(), pair.plus1(), grid.azimuth(j), t, 0);
        polynomial.evaluate(grid.azimuth(j), u, 0);
        assertThat(Reference.distance(u, t)).isLessThan(ROUNDING);
        HelicityAmplitudes expected = new HelicityAmplitudes(t);
        assertThat(emission[j + 1] / expected.emission()).isCloseTo(1, within(ROUNDING));
        assertThat(concurrence[j + 1]).isCloseTo(expected.concurrence(), within(ROUNDING));
      }
    }
  }

  /// Measures of a state do not know how large its amplitudes are: those of many quanta are small.
  @ParameterizedTest
  @ValueSource(doubles = {1e-60, 1e-80, 1e-130})
  void smallAmplitudesHaveTheSameConcurrence(double factor) {
    SplittableRandom random = new SplittableRandom(12);
    double[][] t = new double[4][5];
    double[][] small = new double[4][5];
    for (int i = 0; i < 4; i++) {
      for (int m = 0; m < 5; m++) {
        t[i][m] = random.nextDouble() - 0.5;
        small[i][m] = factor * t[i][m];
      }
    }
    AzimuthGrid grid = AzimuthGrid.even(9);
    double[] expected = new double[9];
    double[] concurrence = new double[9];
    double[] emission = new double[9];
    new AzimuthPolynomial(-2, t).measures(grid, expected, emission, 0);
    new AzimuthPolynomial(-2, small).measures(grid, concurrence, emission, 0);
    for (int j = 0; j < 9; j++) {
      assertThat(expected[j]).isBetween(0.01, 1.0);
      assertThat(concurrence[j]).isCloseTo(expected[j], within(ROUNDING));
    }
  }

  @Test
  void whatIsLeftOutAtTheEndsIsBelowTheTolerance() {
    SplittableRandom random = new SplittableRandom(10);
    for (int trial = 0; trial < 40; trial++) {
      double tolerance = Math.pow(10, -2 - 8 * random.nextDouble());
      PhotonPair pair = LeadingOrderTest.anyPair(random, 2, 1, 3);
      UndulatorField field = UndulatorField.helical(2);
      AzimuthPolynomial coarse =
          LeadingOrder.of(field, 1, tolerance).azimuths(pair.angle1(), pair.angle2(), pair.plus1());
      AzimuthPolynomial fine =
          LeadingOrder.of(field, 1, 1e-16).azimuths(pair.angle1(), pair.angle2(), pair.plus1());
      double apart = 0;
      for (int i = 0; i < 4; i++) {
        double sum = 0;
        for (int m = fine.least(); m <= fine.most(); m++) {
          sum += Math.abs(fine.coefficient(i, m) - coarse.coefficient(i, m));
        }
        apart = Math.max(apart, sum);
      }
      assertThat(apart).isLessThan(2 * tolerance * Math.sqrt(fine.mean()));
      assertThat(coarse.most() - coarse.least()).isLessThan(fine.most() - fine.least());
    }
  }

  /// Maps over the angle and the azimuth of photon 2, from an independent program.
  @Test
  void mapsAgreeWithIndependentOnes() {
    List<Reference> means = Reference.of("map mean of concurrence");
    for (Reference mean : means) {
      AzimuthGrid grid = AzimuthGrid.even(120);
      double rho1 = mean.parameter("rho1");
      double strength = mean.parameter("K");
      double plus1 = 2 * mean.parameter("y1") / (1 + strength * strength);
      LeadingOrder kernel = LeadingOrder.of(mean.field(), 1, 1e-13);
      double[] concurrence = new double[12_000];
      double[] emission = new double[12_000];
      double sumC = 0;
      double sumT = 0;
      double largestC = 0;
      int brightest = 0;
      for (int i = 0; i < 100; i++) {
        kernel
            .azimuths(rho1, (i + 0.5) / 100, plus1)
            .measures(grid, concurrence, emission, 120 * i);
      }
      for (int k = 0; k < 12_000; k++) {
        sumC += concurrence[k];
        sumT += emission[k];
        largestC = Math.max(largestC, concurrence[k]);
        brightest = emission[k] > emission[brightest] ? k : brightest;
      }
      assertThat(sumC / 12_000).isCloseTo(mean.value(), within(MAP));
      assertThat(sumT / 12_000 / entry("map mean of sum|T|^2", rho1).value())
          .isCloseTo(1, within(MAP));
      assertThat(largestC).isCloseTo(entry("map max of concurrence", rho1).value(), within(MAP));
      Reference argument = entry("map argmax of sum|T|^2", rho1);
      assertThat(new int[] {brightest / 120, brightest % 120})
          .containsExactly(argument.values().get(0).asInt(), argument.values().get(1).asInt());
    }
  }

  private static Reference entry(String quantity, double rho1) {
    return Reference.of(quantity).stream()
        .filter(e -> e.parameter("rho1") == rho1)
        .findFirst()
        .orElseThrow();
  }
}
