package org.mebit.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mebit.oscillator.ClickPatterns;
import org.mebit.oscillator.HeraldedState;
import org.mebit.oscillator.LogNegativity;
import org.mebit.oscillator.OscillatorPair;
import org.mebit.oscillator.PairMoments;
import org.mebit.oscillator.counts.Counts;

/// The quantities of one point of `oscillator_pair`; what several of them need is computed once.
final class OscillatorAnswers {
  private static final int[] DETECTORS = {1, 2};

  /// Some units in the last place of a correlation.
  private static final double EQUAL = 1e-14;

  private final OscillatorPoint point;
  private final OscillatorPair pair;
  private final PairMoments moments;
  private final double phase;
  private final boolean threshold;
  private final double tolerance;
  private final OscillatorStatistics statistics;
  private @Nullable ClickPatterns clicks;
  private @Nullable HeraldedState clicked;
  private @Nullable HeraldedState onePhoton;

  OscillatorAnswers(OscillatorPoint point, OscillatorPair pair, PairMoments moments, long seed) {
    this.point = point;
    this.pair = pair;
    this.moments = moments;
    this.phase = point.phase();
    this.threshold = point.threshold();
    this.tolerance = point.point().real("tolerance");
    this.statistics =
        new OscillatorStatistics(
            point.point(), seed, this::expected, () -> clicks().probabilities());
  }

  /// Adds the cells of a quantity, as many as it has columns; null where it does not apply.
  ///
  /// @throws ArithmeticException if a number is not finite
  void add(OscillatorQuantity quantity, List<@Nullable Object> cells) {
    int before = cells.size();
    answer(quantity, cells);
    for (Object cell : cells.subList(before, cells.size())) {
      if (cell instanceof Double number && !Double.isFinite(number)) {
        throw new ArithmeticException(quantity.quantity().name() + " is not a finite number");
      }
    }
  }

  private void answer(OscillatorQuantity quantity, List<@Nullable Object> cells) {
    switch (quantity) {
      case LOG_NEGATIVITY -> addNegativity(clicked(), cells);
      case ONE_PHOTON_LOG_NEGATIVITY -> addNegativity(onePhoton(), cells);
      case EXPECTED_CONFIDENCE -> statistics.addConfidence(cells);
      case TRIALS_TO_SIGNIFICANCE, DAYS_TO_SIGNIFICANCE ->
          statistics.addPlan(quantity == OscillatorQuantity.DAYS_TO_SIGNIFICANCE, cells);
      case SAMPLED_G2_11 -> statistics.addSampledCorrelation(1, 1, cells);
      case SAMPLED_G2_12 -> statistics.addSampledCorrelation(1, 2, cells);
      case SAMPLED_G2_21 -> statistics.addSampledCorrelation(2, 1, cells);
      case SAMPLED_G2_22 -> statistics.addSampledCorrelation(2, 2, cells);
      case SAMPLED_WITNESS -> statistics.addSampledWitness(cells);
      case SAMPLED_CONFIDENCE -> statistics.addSampledConfidence(cells);
      default -> cells.add(value(quantity));
    }
  }

  private void addNegativity(HeraldedState state, List<@Nullable Object> cells) {
    LogNegativity negativity = state.logNegativity(tolerance);
    cells.add(negativity.bits());
    cells.add(negativity.error());
  }

  private @Nullable Double value(OscillatorQuantity quantity) {
    if (quantity.isPattern()) {
      return clicks().probability(quantity.pattern());
    }
    return switch (quantity) {
      case G2_11 -> correlation(1, 1);
      case G2_12 -> correlation(1, 2);
      case G2_21 -> correlation(2, 1);
      case G2_22 -> correlation(2, 2);
      case WITNESS_1 -> witness(1);
      case WITNESS_2 -> witness(2);
      case WITNESS -> meanWitness();
      case WITNESS_APPLIES -> witnessApplies() ? 1.0 : 0.0;
      case MECHANICAL_WITNESS -> finite(moments.weighted(point.herald()).witness());
      case VISIBILITY -> threshold ? moments.clickVisibility() : moments.visibility();
      case VISIBILITY_BOUND -> visibilityBound();
      case G2_A -> alone(true);
      case G2_B -> alone(false);
      case PHONONS_A -> pair.a().phonons(point.delay());
      case PHONONS_B -> pair.b().phonons(point.delay());
      case CONCURRENCE -> clicked().concurrence();
      case ONE_PHOTON_CONCURRENCE -> onePhoton().concurrence();
      case HERALD_PROBABILITY -> pump(1) + pump(2);
      case COINCIDENCE_PROBABILITY -> coincidences();
      case PUMP_1 -> pump(1);
      case PUMP_2 -> pump(2);
      case READ_1 -> read(1);
      case READ_2 -> read(2);
      default -> throw new IllegalStateException("no answer for " + quantity);
    };
  }

  /// Whether correlations across detectors are the larger ones for both heralds.
  boolean witnessApplies() {
    return correlation(2, 1) > correlation(1, 1) && correlation(1, 2) > correlation(2, 2);
  }

  private double correlation(int read, int pump) {
    return threshold ? clicks().correlation(read, pump) : moments.correlation(read, pump, phase);
  }

  private double pump(int detector) {
    return threshold ? clicks().pump(detector) : moments.pumpMean(detector);
  }

  private double read(int detector) {
    return threshold ? clicks().read(detector) : moments.readMean(detector);
  }

  /// Where every read photon has its herald, rounding alone would make more of the one.
  private double coincidence(int read, int pump) {
    double product = correlation(read, pump) * read(read) * pump(pump);
    return threshold ? Math.min(product, Math.min(read(read), pump(pump))) : product;
  }

  private double coincidences() {
    double sum = 0;
    for (int read : DETECTORS) {
      for (int pump : DETECTORS) {
        sum += coincidence(read, pump);
      }
    }
    return sum;
  }

  /// What `trials` trials give on average.
  private Counts expected(double trials) {
    return new Counts(
        trials,
        trials * pump(1),
        trials * pump(2),
        trials * read(1),
        trials * read(2),
        trials * coincidence(1, 1),
        trials * coincidence(1, 2),
        trials * coincidence(2, 1),
        trials * coincidence(2, 2));
  }

  /// Eq. 3 of the paper; null where both correlations are equal to rounding, and it diverges.
  private @Nullable Double witness(int herald) {
    double first = correlation(1, herald);
    double second = correlation(2, herald);
    return Math.abs(first - second) <= EQUAL * Math.max(first, second)
        ? null
        : (Double) (threshold ? clicks().witness(herald) : moments.witness(herald, phase));
  }

  private @Nullable Double meanWitness() {
    Double first = witness(1);
    Double second = witness(2);
    return first == null || second == null ? null : (Double) (0.5 * (first + second));
  }

  private @Nullable Double visibilityBound() {
    Double first = alone(true);
    Double second = alone(false);
    if (first == null || second == null) {
      return null;
    }
    double contrast = Math.min(first, second) - 1;
    return contrast / (contrast + 2);
  }

  /// The correlation of one device at detector 2; null if its light does not get there.
  private @Nullable Double alone(boolean first) {
    PairMoments blocked =
        new OscillatorPair(pair.a(), pair.b(), pair.optics().blocked(!first))
            .moments(point.delay());
    if (!(blocked.pumpMean(2) > 0 && blocked.readMean(2) > 0)) {
      return null;
    }
    return threshold ? blocked.clicks(phase).correlation(2, 2) : blocked.correlation(2, 2, phase);
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? (Double) value : null;
  }

  private ClickPatterns clicks() {
    if (clicks == null) {
      clicks = moments.clicks(phase);
    }
    return clicks;
  }

  private HeraldedState clicked() {
    if (clicked == null) {
      clicked = moments.clicked(point.herald());
    }
    return clicked;
  }

  private HeraldedState onePhoton() {
    if (onePhoton == null) {
      onePhoton = moments.onePhoton(point.herald());
    }
    return onePhoton;
  }
}
