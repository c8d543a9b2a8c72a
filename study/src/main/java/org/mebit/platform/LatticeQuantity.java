package org.mebit.platform;

import java.util.List;
import java.util.Locale;

/// What a study of `ensemble_lattice` may ask for.
enum LatticeQuantity {
  EXCESS_ENTROPY(
      Needs.LATTICE, Unit.BIT, "E - log2(N)/2 in the limit of many atoms: G of the lattice law"),
  FIRST_ORDER(
      Needs.LATTICE,
      Unit.BIT,
      "G1 of the lattice law: N times what E - log2(N)/2 differs by from its limit, for many atoms"),
  TIME_MEAN(Needs.NOTHING, Unit.BIT, "mean of E - log2(N)/2 over uniform times, for many atoms"),
  TIME_DEVIATION(
      Needs.NOTHING, Unit.BIT, "standard deviation of E over uniform times, for many atoms"),
  TIME_MEAN_FIRST_ORDER(
      Needs.NOTHING,
      Unit.BIT,
      "N times what the mean of E - log2(N)/2 over all times gains at N atoms, for many: the mean of G1, and what whole numbers of steps make of tall lattices"),
  CEILING(Needs.NOTHING, Unit.BIT, "greatest E - log2(N)/2 of any time, for many atoms"),
  CEILING_X(Needs.NOTHING, Unit.ONE, "lattice_x where it is"),
  CEILING_Y(Needs.NOTHING, Unit.ONE, "lattice_y where it is"),
  CEILING_ANGLE(Needs.NOTHING, Unit.RADIAN, "lattice_angle where it is"),
  SHARE_BELOW(Needs.LEVEL, Unit.ONE, "share of uniform times with E - log2(N)/2 at most `excess`"),
  DENSITY(
      Needs.LEVEL,
      Unit.ONE,
      "density of E - log2(N)/2 over uniform times at `excess`, per bit: the slope of share_below");

  /// What a point must say for it.
  enum Needs {
    /// The chain's length alone.
    NOTHING,
    /// A lattice.
    LATTICE,
    /// A level of the excess entropy.
    LEVEL
  }

  private final Needs needs;
  private final Unit unit;
  private final String meaning;

  LatticeQuantity(Needs needs, Unit unit, String meaning) {
    this.needs = needs;
    this.unit = unit;
    this.meaning = meaning;
  }

  static LatticeQuantity named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  Needs needs() {
    return needs;
  }

  Quantity quantity() {
    return Quantity.real(name().toLowerCase(Locale.ROOT), unit, meaning);
  }

  /// Whether it has an error of its own.
  boolean isEstimate() {
    return switch (this) {
      case FIRST_ORDER, CEILING_X, CEILING_Y, CEILING_ANGLE -> false;
      default -> true;
    };
  }

  /// Its columns.
  List<Quantity> columns() {
    Quantity value = quantity();
    return isEstimate()
        ? List.of(value, Quantity.real(value.name() + "_error", unit, "error of " + value.name()))
        : List.of(value);
  }
}
