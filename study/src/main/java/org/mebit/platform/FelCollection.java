package org.mebit.platform;

import org.jspecify.annotations.Nullable;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.OnePhotonEmission;
import org.mebit.fel.amplitude.OnePhotonEmission.Ends;
import org.mebit.fel.amplitude.PairAmplitudes;
import org.mebit.fel.aperture.Aperture;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.aperture.EnergySumWeight;
import org.mebit.fel.aperture.EnergyWindow;
import org.mebit.fel.aperture.PairCollection;
import org.mebit.fel.aperture.PolarizationAxes;
import org.mebit.fel.rate.Background;
import org.mebit.fel.rate.Microbunching;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.quantum.TwoQubitState;

/// What passes the apertures and windows of a point of `fel_pair`.
final class FelCollection {
  /// Amplitudes are to be better than the quadrature by this factor.
  private static final double SHARPER = 1e-3;

  private static final double SHARPEST = 1e-13;

  private final FelPoint fel;
  private final FelBunch bunch;
  private final double tolerance;
  private @Nullable CollectedPairs alone;
  private @Nullable CollectedPairs bunched;

  FelCollection(FelPoint fel, FelBunch bunch) {
    this.fel = fel;
    this.bunch = bunch;
    this.tolerance = Math.max(1e-12, fel.point().real("tolerance"));
  }

  /// The apertures and windows of a point.
  ///
  /// @throws IllegalArgumentException if no pair can pass: the message names what can
  static PairCollection of(FelPoint fel) {
    double azimuth = fel.point().real("azimuth_1");
    double radius = fel.point().real("aperture_radius");
    return PairCollection.of(
            fel.field(),
            fel.floquet(),
            new Aperture(fel.angle1(), azimuth, radius),
            window(fel, 1),
            new Aperture(fel.angle2(), azimuth + fel.point().real("azimuth"), radius),
            window(fel, 2))
        .along(
            fel.point().word("polarization_axes").equals("fixed")
                ? PolarizationAxes.FIXED
                : PolarizationAxes.RADIAL);
  }

  /// The energies that photon 1 or 2 may have, as fractions of the fundamental's.
  static EnergyWindow window(FelPoint fel, int photon) {
    double width = fel.point().real("energy_window") / fel.machine().fundamentalEnergy();
    if (fel.windowsBelow()) {
      double most = photon == 1 ? fel.fraction1() : fel.floquet() - fel.fraction1();
      return new EnergyWindow(most - width, most);
    }
    return EnergyWindow.around(photon == 1 ? fel.fraction1() : fel.fraction2(), width / 2);
  }

  /// The pairs of one electron.
  CollectedPairs alone() {
    if (alone == null) {
      alone = collect(of(fel));
    }
    return alone;
  }

  /// The pairs of a microbunched beam.
  CollectedPairs bunched() {
    if (bunched == null) {
      Microbunching microbunching = bunch.microbunching();
      bunched =
          collect(
              of(fel)
                  .ofBeam(bunch.form().size())
                  .weighted(
                      new EnergySumWeight(microbunching::factor, 1.0 / microbunching.periods())));
    }
    return bunched;
  }

  private CollectedPairs collect(PairCollection pairs) {
    UndulatorField field = fel.field();
    return field.isHelical()
        ? pairs.collect(tolerance)
        : pairs.collect(
            PairAmplitudes.of(
                new PairAmplitudes.LeadingRecoil(),
                field,
                fel.floquet(),
                Math.max(SHARPEST, SHARPER * tolerance)),
            tolerance);
  }

  /// Single photons of an electron behind aperture and window 1 or 2.
  Background.Light background(int photon) {
    OnePhotonEmission emission =
        OnePhotonEmission.of(
            fel.field(),
            fel.point().word("undulator_ends").equals("flight") ? Ends.FLIGHT : Ends.PASSAGE,
            Math.max(SHARPEST, SHARPER * tolerance));
    EnergyWindow window = window(fel, photon);
    double azimuth = fel.point().real("azimuth_1");
    Background.Light light =
        new Background(fel.field(), emission::spectralDensity)
            .through(
                photon == 1 ? fel.angle1() : fel.angle2(),
                photon == 1 ? azimuth : azimuth + fel.point().real("azimuth"),
                fel.point().real("aperture_radius"),
                window.least(),
                window.most());
    // What the cut of the field's harmonics and rounding leave.
    return new Background.Light(
        light.photons(), light.error() + Math.max(SHARPEST, SHARPER * tolerance) * light.photons());
  }

  /// `Tr ρ²` with twice the largest relative error that is known of the matrix.
  static CollectedPairs.Estimate purity(CollectedPairs pairs) {
    return new CollectedPairs.Estimate(
        pairs.state().density().purity(),
        2
            * Math.max(
                pairs.traceError() / pairs.trace(),
                Math.max(pairs.concurrence().error(), pairs.negativity().error())));
  }

  /// The state of one direction each, along the axes that the point asks for.
  static TwoQubitState turned(FelPoint fel, TwoQubitState radial) {
    if (fel.point().word("polarization_axes").equals("radial")) {
      return radial;
    }
    double first = fel.point().real("azimuth_1");
    double second = first + fel.point().real("azimuth");
    ComplexMatrix matrix = ComplexMatrix.zeros(4, 4);
    for (int j = 0; j < 4; j++) {
      for (int i = 0; i < 4; i++) {
        double turn = phase(j, first, second) - phase(i, first, second);
        double re = radial.density().matrix().real(i, j);
        double im = radial.density().matrix().imaginary(i, j);
        matrix.entries()[2 * (i + 4 * j)] = re * Math.cos(turn) - im * Math.sin(turn);
        matrix.entries()[2 * (i + 4 * j) + 1] = re * Math.sin(turn) + im * Math.cos(turn);
      }
    }
    return TwoQubitState.of(matrix);
  }

  /// `λ₁A₁ + λ₂A₂` of a pair of helicities.
  private static double phase(int helicities, double first, double second) {
    return (helicities < 2 ? first : -first) + (helicities % 2 == 0 ? second : -second);
  }
}
