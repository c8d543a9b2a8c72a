package org.mebit.fel;

import java.util.List;
import org.mebit.numeric.Require;

/// The transverse field of an undulator, `a(φ) = Σ a_h e^{ihφ}`, in units of `m/e`: any field of
/// zero mean.
///
/// @param harmonics its Fourier coefficients, at least one; every order once
public record UndulatorField(List<Harmonic> harmonics) {

  /// One Fourier coefficient `a_h`.
  ///
  /// @param order h in −1000..1000, other than 0
  /// @param real part of the coefficient
  /// @param imaginary part of the coefficient
  public record Harmonic(int order, double real, double imaginary) {
    /// The largest |h|: undulators have a few harmonics, and arrays are as long as the orders.
    public static final int MOST_ORDER = 1000;

    /// @throws IllegalArgumentException if the order is 0 or beyond ±1000, or a part is not finite
    public Harmonic {
      Require.inRange("order of a harmonic", order, -MOST_ORDER, MOST_ORDER);
      Require.that(order != 0, "the order of a harmonic must not be 0: a static field has no mean");
      Require.finite("real part of a harmonic", real);
      Require.finite("imaginary part of a harmonic", imaginary);
    }
  }

  /// @throws IllegalArgumentException if there is no harmonic, all are 0, or an order appears twice
  public UndulatorField {
    harmonics = List.copyOf(harmonics);
    Require.that(
        harmonics.stream().mapToInt(Harmonic::order).distinct().count() == harmonics.size(),
        "every order of an undulator's field must appear once");
    Require.that(
        harmonics.stream().anyMatch(h -> Math.hypot(h.real(), h.imaginary()) > 0),
        "an undulator must have a field, but all of its harmonics are 0");
  }

  /// A field that turns counter-clockwise, `a = K e^{iφ}`.
  ///
  /// @param strength K, above 0
  public static UndulatorField helical(double strength) {
    Require.positive("undulator parameter", strength);
    return new UndulatorField(List.of(new Harmonic(1, strength, 0)));
  }

  /// A field along one axis, `a = K cos φ` along x.
  ///
  /// @param peak K of the peak field, above 0; `⟨|a|²⟩ = K²/2`
  public static UndulatorField planar(double peak) {
    return elliptic(peak, 0);
  }

  /// A field `a = K(cos φ + iε sin φ)` with its long axis along x.
  ///
  /// @param peak K of the field along the long axis, above 0
  /// @param ellipticity ε in −1..1: 0 is planar, 1 helical
  public static UndulatorField elliptic(double peak, double ellipticity) {
    Require.positive("undulator parameter", peak);
    Require.that(
        ellipticity >= -1 && ellipticity <= 1,
        "ellipticity must be in -1..1, but is " + ellipticity);
    if (ellipticity == 1) {
      return helical(peak);
    }
    if (ellipticity == -1) {
      return new UndulatorField(List.of(new Harmonic(-1, peak, 0)));
    }
    return new UndulatorField(
        List.of(
            new Harmonic(1, peak * (1 + ellipticity) / 2, 0),
            new Harmonic(-1, peak * (1 - ellipticity) / 2, 0)));
  }

  /// `⟨|a|²⟩`: what the field adds to the electron's mass squared, in units of `m²`.
  public double meanSquare() {
    double sum = 0;
    for (Harmonic harmonic : harmonics) {
      sum += harmonic.real() * harmonic.real() + harmonic.imaginary() * harmonic.imaginary();
    }
    return sum;
  }

  /// `1 + ⟨|a|²⟩`: the square of the electron's mass in the field, in units of `m²`.
  public double dressedMassSquared() {
    return 1 + meanSquare();
  }

  /// Whether it is `K e^{iφ}` with a real K above 0, for which amplitudes depend on azimuths
  /// through their difference alone.
  public boolean isHelical() {
    Harmonic first = harmonics.getFirst();
    return harmonics.size() == 1
        && first.order() == 1
        && first.real() > 0
        && first.imaginary() == 0;
  }
}
