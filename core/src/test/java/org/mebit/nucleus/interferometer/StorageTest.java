package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.TwoLineCrystal;
import org.mebit.nucleus.Vector;

class StorageTest {
  private static final double ROUNDING = 1e-13;

  private static TwoWaves wave(DoubleUnaryOperator... parts) {
    double[] edges = new double[21];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = 1e-8 * i;
    }
    return new TwoWaves(parts, edges);
  }

  private static double zero(double time) {
    return 0 * time;
  }

  private static double pulse(double time) {
    return Math.exp(-1e7 * time) * Math.cos(1e8 * time);
  }

  @Test
  void aLaterWeakerCopyHasAllOfTheShape() {
    double delay = 3.3e-8;
    ScatteredWave reference =
        wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, t -> 0.3 * pulse(t));
    // 0.4 + 0.3i times the reference, later.
    ScatteredWave retrieved =
        wave(
            t -> 0.4 * pulse(t - delay),
            t -> 0.3 * pulse(t - delay),
            t -> -0.09 * pulse(t - delay),
            t -> 0.12 * pulse(t - delay));
    StoredPulse pulse = Storage.compare(reference, 2e-8, retrieved, 2e-8 + delay, 1e-7);
    assertThat(pulse.fidelity()).isCloseTo(1, within(ROUNDING));
    assertThat(pulse.efficiency()).isCloseTo(0.25, within(ROUNDING));
    assertThat(pulse.quality()).isCloseTo(0.25, within(ROUNDING));
    assertThat(pulse.error()).isLessThan(ROUNDING);
  }

  @Test
  void theOtherPolarizationHasNoneOfIt() {
    StoredPulse pulse =
        Storage.compare(
            wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, StorageTest::zero),
            0,
            wave(StorageTest::zero, StorageTest::zero, StorageTest::pulse, StorageTest::zero),
            0,
            1e-7);
    assertThat(pulse.fidelity()).isZero();
    assertThat(pulse.efficiency()).isCloseTo(1, within(ROUNDING));
  }

  @Test
  void nothingRetrievedHasNoShape() {
    StoredPulse pulse =
        Storage.compare(
            wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, StorageTest::zero),
            0,
            wave(StorageTest::zero, StorageTest::zero, StorageTest::zero, StorageTest::zero),
            0,
            1e-7);
    assertThat(pulse).isEqualTo(new StoredPulse(0, 0, 1));
    assertThat(
            Storage.compare(
                wave(StorageTest::zero, StorageTest::zero, StorageTest::zero, StorageTest::zero),
                0,
                wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, StorageTest::zero),
                0,
                1e-7))
        .isEqualTo(new StoredPulse(0, 0, 1));
    assertThatThrownBy(() ->
            Storage.compare(
                wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, StorageTest::zero),
                0,
                wave(StorageTest::pulse, StorageTest::zero, StorageTest::zero, StorageTest::zero),
                1.5e-7,
                1e-7))
        .hasMessageContaining("to be compared, but is until");
  }

  private static StoredPulse stored(double alpha, double storeAt) {
    double off = 1e-7;
    double length = 1e-7;
    double end = storeAt + off + length;
    TwoLineCrystal crystal = new TwoLineCrystal(alpha, Transition.IRON_57);
    FieldSchedule field = FieldSchedule.splitting(30);
    return Storage.compare(
        crystal.scattered(field, end, 1e-10),
        storeAt,
        crystal.scattered(field.replaced(storeAt, storeAt + off, Vector.ZERO), end, 1e-10),
        storeAt + off,
        length);
  }

  @Test
  void aThinCrystalStoresBestWhereItsCoherencesCancel() {
    Fringe fringe = new Fringe(BeatWave.BEAT, 3);
    StorageOptimum best =
        StorageOptimum.near(t -> stored(1e-3, t), fringe.first() + 2e-9, fringe.period(), 1e-11);
    assertThat(best.interior()).isTrue();
    // Thin: off by some α.
    assertThat(best.storeAt()).isCloseTo(fringe.first(), within(1e-10));
    assertThat(best.pulse().efficiency()).isCloseTo(Math.exp(-BeatWave.GAMMA * 1e-7), within(1e-3));
    assertThat(best.pulse().quality())
        .isGreaterThanOrEqualTo(stored(1e-3, fringe.first()).quality() - 1e-9);
  }

  @Test
  void theOptimumIsThatOfAFineScan() {
    double period = 1e-8;
    // Two bumps, the higher one at 4.6 of 4..5.
    java.util.function.DoubleFunction<StoredPulse> pulse =
        t -> {
          double x = t / period;
          double value =
              0.8 * Math.exp(-50 * (x - 4.2) * (x - 4.2))
                  + 0.9 * Math.exp(-40 * (x - 4.6) * (x - 4.6));
          return new StoredPulse(1, value, 0);
        };
    double best = 0;
    double most = 0;
    for (int i = 0; i <= 1_000_000; i++) {
      double t = period * (4 + 1e-6 * i);
      double quality = pulse.apply(t).quality();
      best = quality > most ? t : best;
      most = Math.max(most, quality);
    }
    StorageOptimum found = StorageOptimum.near(pulse, 4.5 * period, period, 1e-6 * period);
    assertThat(found.storeAt()).isCloseTo(best, within(3e-6 * period));
    assertThat(found.resolution()).isLessThanOrEqualTo(1e-6 * period);
    assertThat(found.interior()).isTrue();
    assertThat(StorageOptimum.near(t -> new StoredPulse(1, t, 0), 1, 0.5, 1e-3).interior())
        .isFalse();
  }
}
