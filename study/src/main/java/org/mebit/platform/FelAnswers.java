package org.mebit.platform;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.LinearBasis;
import org.mebit.fel.rate.Background;
import org.mebit.fel.rate.ElectronFrameRate;
import org.mebit.fel.rate.PairRate;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// The quantities of one point of `fel_pair`; what several of them need is computed once.
final class FelAnswers {
  private final FelPoint fel;
  private final @Nullable FelKernels kernels;
  private final FelBunch bunch;
  private @Nullable PhotonPair pair;
  private @Nullable FelEmission chosen;
  private @Nullable FelErrors errors;
  private @Nullable FelCollection collection;

  /// @param kernels none where nothing is asked about pairs
  FelAnswers(FelPoint fel, @Nullable FelKernels kernels) {
    this.fel = fel;
    this.kernels = kernels;
    this.bunch = new FelBunch(fel);
  }

  /// Adds the cells of a quantity, as many as it has columns; null where it does not apply.
  ///
  /// @throws ArithmeticException if a number is not finite
  void add(FelQuantity quantity, List<@Nullable Object> cells) {
    int before = cells.size();
    answer(quantity, cells);
    for (Object cell : cells.subList(before, cells.size())) {
      if (cell instanceof Double number && !Double.isFinite(number)) {
        throw new ArithmeticException(quantity.quantity().name() + " is not a finite number");
      }
    }
  }

  private void answer(FelQuantity quantity, List<@Nullable Object> cells) {
    switch (quantity) {
      case CONCURRENCE -> measure(FelState::concurrence, CollectedPairs::concurrence, cells);
      case ENTANGLEMENT_OF_FORMATION ->
          measure(
              FelState::entanglementOfFormation, CollectedPairs::entanglementOfFormation, cells);
      case NEGATIVITY -> measure(FelState::negativity, CollectedPairs::negativity, cells);
      case LOG_NEGATIVITY -> measure(FelState::logNegativity, CollectedPairs::logNegativity, cells);
      case PURITY -> measure(FelState::purity, FelCollection::purity, cells);
      case DENSITY_MATRIX, LINEAR_DENSITY_MATRIX -> matrix(quantity, cells);
      case EMISSION -> estimate(emission().emission(), errors().emission(), cells);
      case DIFFERENTIAL_RATE -> {
        double rate = rate().differential(pair(), emission().emission());
        double recoiled = kernels().keepsRecoil() ? rate * rate().recoilFactor(pair()) : rate;
        estimate(recoiled, recoiled * errors().relativeRate(rate()), cells);
      }
      case ELECTRON_FRAME_RATE -> {
        ElectronFrameRate rate = new ElectronFrameRate(fel.field(), fel.recoil());
        estimate(
            rate.of(pair(), emission().emission()), rate.of(pair(), errors().emission()), cells);
      }
      case PHOTON_ENERGY_2 -> {
        double unit = fel.machine().fundamentalEnergy();
        estimate(unit * fel.fraction2(), unit * fel.fraction2Error(), cells);
      }
      case ENERGY_FRACTION_2 -> estimate(fel.fraction2(), fel.fraction2Error(), cells);
      case MICROBUNCH_FACTOR ->
          estimate(
              bunch.factor(fel.fraction2()),
              Math.abs(
                  bunch.factor(fel.fraction2())
                      - bunch.factor(fel.fraction2() - fel.fraction2Error())),
              cells);
      case PAIRS_PER_ELECTRON -> pairs(collection().alone(), rate().yieldFactor(), cells);
      case PAIRS_PER_PULSE -> pulse(1, cells);
      case COINCIDENCE_RATE -> pulse(fel.point().real("repetition_rate"), cells);
      case BACKGROUND_PER_PULSE -> {
        Background.Light one = collection().background(1);
        Background.Light two = collection().background(2);
        estimate(
            bunch.electrons() * (one.photons() + two.photons()),
            bunch.electrons() * (one.error() + two.error()),
            cells);
      }
      case BACKGROUND_1 -> background(1, cells);
      case BACKGROUND_2 -> background(2, cells);
      case ACCIDENTALS_PER_PULSE -> {
        Background.Light one = collection().background(1);
        Background.Light two = collection().background(2);
        double squared = bunch.electrons() * bunch.electrons();
        estimate(
            squared * one.photons() * two.photons(),
            squared * (one.error() * two.photons() + one.photons() * two.error()),
            cells);
      }
      default -> cells.add(value(quantity));
    }
  }

  private double value(FelQuantity quantity) {
    return switch (quantity) {
      case AMPLITUDE_PP -> emission().pp();
      case AMPLITUDE_PM -> emission().pm();
      case AMPLITUDE_MP -> emission().mp();
      case AMPLITUDE_MM -> emission().mm();
      case AMPLITUDE_ERROR -> errors().amplitude();
      case EQUAL_ENERGY -> fel.equalFraction() * fel.machine().fundamentalEnergy();
      case FORM_FACTOR -> bunch.formFactor(fel.fraction2());
      case FUNDAMENTAL_ENERGY -> fel.machine().fundamentalEnergy();
      case FUNDAMENTAL_WAVELENGTH -> fel.machine().fundamentalWavelength();
      case UNDULATOR_PARAMETER -> fel.strength();
      case LORENTZ_FACTOR -> fel.gamma();
      case RECOIL -> fel.recoil();
      case SPIN_FLIP_PROBABILITY -> kernels().spinFlip(pair());
      case ELECTRONS -> bunch.electrons();
      case COHERENT_MICROBUNCHES -> bunch.coherent();
      default -> throw new IllegalStateException("no answer for " + quantity);
    };
  }

  /// A measure of the state, at a direction or behind apertures; in either case with what the
  /// method leaves out of it.
  private void measure(
      ToDoubleFunction<FelState> of,
      Function<CollectedPairs, CollectedPairs.Estimate> behind,
      List<@Nullable Object> cells) {
    if (fel.collects()) {
      CollectedPairs.Estimate estimate = behind.apply(collection().alone());
      estimate(estimate.value(), errors().averageMeasure(of) + estimate.error(), cells);
    } else if (errors().isDark()) {
      cells.add(null);
      cells.add(null);
    } else {
      estimate(of.applyAsDouble(emission().state()), errors().measure(of), cells);
    }
  }

  private TwoQubitState state() {
    return fel.collects()
        ? collection().alone().state()
        : FelCollection.turned(fel, emission().state().state());
  }

  private void pairs(CollectedPairs pairs, double factor, List<@Nullable Object> cells) {
    estimate(
        factor * pairs.trace(),
        factor * (pairs.traceError() + errors().averageRate(rate()) * pairs.trace()),
        cells);
  }

  /// Electrons emit pairs of their own; where they are microbunched, in phase besides.
  private void pulse(double perSecond, List<@Nullable Object> cells) {
    double factor = rate().yieldFactor() * perSecond;
    CollectedPairs alone = collection().alone();
    double trace = bunch.electrons() * alone.trace();
    double error = bunch.electrons() * alone.traceError();
    if (bunch.isMicrobunched()) {
      CollectedPairs bunched = collection().bunched();
      trace += bunched.trace();
      error += bunched.traceError();
    }
    estimate(factor * trace, factor * (error + errors().averageRate(rate()) * trace), cells);
  }

  private void background(int photon, List<@Nullable Object> cells) {
    Background.Light light = collection().background(photon);
    estimate(bunch.electrons() * light.photons(), bunch.electrons() * light.error(), cells);
  }

  private static void estimate(double value, double error, List<@Nullable Object> cells) {
    cells.add(value);
    cells.add(error);
  }

  private void matrix(FelQuantity quantity, List<@Nullable Object> cells) {
    if (!fel.collects() && errors().isDark()) {
      quantity.columns().forEach(column -> cells.add(null));
      return;
    }
    TwoQubitState state =
        quantity == FelQuantity.DENSITY_MATRIX ? state() : LinearBasis.of(state());
    elements(state.density().matrix(), cells);
  }

  private static void elements(ComplexMatrix matrix, List<@Nullable Object> cells) {
    for (int i = 0; i < matrix.rows(); i++) {
      cells.add(matrix.real(i, i));
      for (int j = i + 1; j < matrix.columns(); j++) {
        cells.add(matrix.real(i, j));
        cells.add(matrix.imaginary(i, j));
      }
    }
  }

  private PairRate rate() {
    return new PairRate(fel.field(), fel.recoil(), fel.periods());
  }

  private PhotonPair pair() {
    if (pair == null) {
      pair = fel.pair();
    }
    return pair;
  }

  private FelKernels kernels() {
    return Objects.requireNonNull(kernels);
  }

  private FelEmission emission() {
    if (chosen == null) {
      chosen = kernels().chosen(pair());
    }
    return chosen;
  }

  private FelErrors errors() {
    if (errors == null) {
      errors = new FelErrors(fel, kernels(), pair(), emission());
    }
    return errors;
  }

  private FelCollection collection() {
    if (collection == null) {
      collection = new FelCollection(fel, bunch);
    }
    return collection;
  }
}
