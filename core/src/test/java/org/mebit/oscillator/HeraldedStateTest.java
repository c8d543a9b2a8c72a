package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.numeric.PointRandom;

class HeraldedStateTest {
  private static final double ROUNDING = 1e-12;

  /// A click of a poor detector weights the state with the photon number.
  @Test
  void clicksOfPoorDetectorsWeightTheState() {
    var random = PointRandom.forPoint(21, 0);
    for (int trial = 0; trial < 30; trial++) {
      OscillatorPair pair = Setups.any(random);
      for (int herald = 1; herald <= 2; herald++) {
        PairMoments dim = Setups.dimmed(pair, 1e-9).moments(5e-7);
        MechanicalMoments weighted = dim.weighted(herald);
        MechanicalMoments clicked = dim.clicked(herald).moments();
        assertThat(clicked.phononsA()).isCloseTo(weighted.phononsA(), within(1e-7));
        assertThat(clicked.phononsB()).isCloseTo(weighted.phononsB(), within(1e-7));
        assertThat(clicked.coherence()).isCloseTo(weighted.coherence(), within(1e-7));
        assertThat(clicked.product()).isCloseTo(weighted.product(), within(1e-6));
      }
    }
  }

  /// Without noise a click of a poor detector is one photon.
  @Test
  void clicksOfPoorDetectorsAreSinglePhotons() {
    PairMoments dim = Setups.dimmed(Setups.bright(), 1e-6).moments(4e-7);
    HeraldedState click = dim.clicked(2);
    HeraldedState one = dim.onePhoton(2);
    assertThat(click.probability()).isCloseTo(one.probability(), within(1e-13));
    assertThat(click.p11()).isCloseTo(one.p11(), within(1e-7));
    assertThat(click.concurrence()).isCloseTo(one.concurrence(), within(1e-7));
    assertThat(click.logNegativity().bits()).isCloseTo(one.logNegativity().bits(), within(1e-6));
  }

  /// What a click and no click leave add up to the state before.
  @Test
  void aClickIsAsLikelyAsItsPattern() {
    var random = PointRandom.forPoint(22, 0);
    for (int trial = 0; trial < 50; trial++) {
      PairMoments moments = Setups.any(random).moments(1e-6);
      double click = moments.clicks(0.3).pump(1);
      assertThat(moments.clicked(1).probability()).isCloseTo(click, within(ROUNDING));
    }
  }

  @Test
  void aStateIsNormalised() {
    HeraldedState state = Setups.with(Setups.bright(), 0.4, 0.8, 1, 0.3).moments(4e-7).clicked(1);
    int cutoff = 30;
    FockElements elements = state.elements(cutoff);
    double trace = 0;
    double phononsA = 0;
    double coherence = 0;
    for (int a = 0; a <= cutoff; a++) {
      for (int b = 0; b <= cutoff; b++) {
        double p = state.element(elements, a, b, a);
        trace += p;
        phononsA += a * p;
        if (a > 0 && b < cutoff) {
          coherence += Math.sqrt(a * (b + 1.0)) * state.element(elements, a, b, a - 1);
        }
      }
    }
    assertThat(trace).isCloseTo(1, within(ROUNDING));
    assertThat(phononsA).isCloseTo(state.moments().phononsA(), within(ROUNDING));
    assertThat(coherence).isCloseTo(state.moments().coherence(), within(ROUNDING));
  }

  /// One phonon shared by pure devices is one ebit, as far as pairs are rare.
  @Test
  void aPurePairIsOneEbit() {
    Device pure = new Device(1e-7, 1, 0, 0, 0, 0, 0, 0);
    Window clear = new Window(1, 1, 1, 1, 0, 0, 1);
    OscillatorPair pair = new OscillatorPair(pure, pure, new Optics(0.5, clear, clear, 0, 0));
    HeraldedState state = pair.moments(0).onePhoton(1);
    assertThat(state.p10()).isCloseTo(0.5, within(1e-6));
    assertThat(state.concurrence()).isCloseTo(1, within(1e-6));
    assertThat(state.logNegativity().bits()).isCloseTo(1, within(1e-6));
  }

  @Test
  void jitterAndPartialOverlapTakeEntanglementAway() {
    double last = Double.POSITIVE_INFINITY;
    for (double overlap : new double[] {1, 0.9, 0.5, 0}) {
      HeraldedState state =
          Setups.with(Setups.bright(), 0.4, overlap, 1, 0).moments(4e-7).clicked(1);
      assertThat(state.logNegativity().bits()).isLessThan(last);
      last = state.logNegativity().bits();
    }
    assertThat(last).isCloseTo(0, within(1e-9));
    HeraldedState blurred = Setups.with(Setups.bright(), 0.4, 1, 1, 20).moments(4e-7).clicked(1);
    assertThat(blurred.logNegativity().bits()).isCloseTo(0, within(1e-9));
    assertThat(blurred.concurrence()).isZero();
    // The overlap of the read window says nothing about the motion.
    assertThat(Setups.with(Setups.bright(), 0.4, 1, 0.2, 0).moments(4e-7).clicked(1).coherence())
        .isEqualTo(Setups.bright().moments(4e-7).clicked(1).coherence());
  }

  /// Gains with the cutoff come in jumps, so the bound is one by the numbers of phonons.
  @Test
  void theErrorOfTheCutoffIsABound() {
    var random = PointRandom.forPoint(23, 0);
    int rough = 0;
    for (int trial = 0; trial < 20; trial++) {
      OscillatorPair pair = Setups.any(random);
      Device cold = new Device(0.01, 0.5, 0.5 * random.nextDouble(), 0, 0, 0, 0, 0);
      HeraldedState state =
          (trial % 2 == 0 ? pair : new OscillatorPair(cold, cold, Setups.bright().optics()))
              .moments(3e-7)
              .clicked(1);
      LogNegativity best = state.logNegativity();
      for (int cutoff : new int[] {3, 5, 8, 12}) {
        LogNegativity found = TransposeSpectrum.atCutoff(state, cutoff);
        double off = best.bits() - found.bits();
        if (cutoff < best.cutoff()) {
          assertThat(off).isGreaterThanOrEqualTo(-1e-12);
        }
        assertThat(Math.abs(off)).isLessThanOrEqualTo(found.error() + best.error());
        rough += off > 1e-6 ? 1 : 0;
      }
    }
    assertThat(rough).isGreaterThan(10);
  }

  /// Noise alone heralds the state that was there, and that witnesses nothing.
  @Test
  void noiseHeraldsNothingNew() {
    Device still = new Device(0, 0.1, 0.2, 0, 0, 0, 0, 0);
    Window noisy = new Window(1, 1, 1, 1, 1e-6, 1e-6, 1);
    PairMoments moments =
        new OscillatorPair(still, still, new Optics(0.5, noisy, noisy, 0, 0)).moments(0);
    HeraldedState state = moments.clicked(2);
    assertThat(state.moments().phononsA()).isCloseTo(0.2, within(ROUNDING));
    assertThat(state.p11()).isCloseTo(Math.pow(0.2 / 1.2 / 1.2, 2), within(ROUNDING));
    assertThat(state.witness()).isInfinite();
    assertThat(moments.weighted(1).witness()).isInfinite();
    assertThat(state.logNegativity().bits()).isCloseTo(0, within(1e-9));
    assertThat(moments.correlation(1, 1, 0)).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void saysWhenNothingHeralds() {
    Device still = new Device(0, 0.1, 0.1, 0, 0, 0, 0, 0);
    Window clear = new Window(1, 1, 1, 1, 0, 0, 1);
    PairMoments moments =
        new OscillatorPair(still, still, new Optics(0.5, clear, clear, 0, 0)).moments(0);
    assertThatThrownBy(() -> moments.clicked(1))
        .hasMessage("the herald's probability must be above 0, but is 0.0");
    assertThatThrownBy(() -> moments.weighted(1)).hasMessageContaining("above 0 to weight with");
    assertThatThrownBy(() -> moments.correlation(1, 2, 0))
        .hasMessageContaining("pump detector 2 are 0.0");
    assertThatThrownBy(() -> moments.clicked(3)).hasMessage("herald must be 1 or 2, but is 3");
  }
}
