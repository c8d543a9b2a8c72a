package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a study of `oscillator_pair` may ask for.
enum OscillatorQuantity {
  G2_11("second-order correlation of read detector 1 with pump detector 1"),
  G2_12("second-order correlation of read detector 1 with pump detector 2"),
  G2_21("second-order correlation of read detector 2 with pump detector 1"),
  G2_22("second-order correlation of read detector 2 with pump detector 2"),
  WITNESS_1(
      "R_m = 4 (g_11 + g_21 - 1)/(g_11 - g_21)^2 for clicks of pump detector 1; separable states have at least 1. A verdict only where witness_applies"),
  WITNESS_2("R_m = 4 (g_12 + g_22 - 1)/(g_12 - g_22)^2 for clicks of pump detector 2, likewise"),
  WITNESS("mean of witness_1 and witness_2"),
  WITNESS_APPLIES(
      "1 where for both heralds the correlation between different detectors is the larger one, else 0: there a splitter that is not symmetric lets a separable state fall below 1"),
  MECHANICAL_WITNESS(
      "R = <n_A n_B>/|<a^+ b>|^2 of the devices before the read pulse, each trial weighted with the photons that herald it: what R_m bounds from above"),
  VISIBILITY("(max - min)/(max + min) of g2_12 over the phase"),
  VISIBILITY_BOUND(
      "C/(C + 2) with C the smaller of g2_a and g2_b, less 1: what two devices like the worse one would show; a better second device shows more"),
  G2_A("correlation of device A alone at detector 2, the other arm blocked"),
  G2_B("correlation of device B alone at detector 2, the other arm blocked"),
  PHONONS_A("mean phonons of device A before the read pulse"),
  PHONONS_B("mean phonons of device B before the read pulse"),
  CONCURRENCE(
      "concurrence of the devices before the read pulse after a click, of their states with at most one phonon each, 2|d| - 2 sqrt(p00 p11): a lower bound"),
  LOG_NEGATIVITY(
      Unit.BIT,
      Kind.ESTIMATE,
      "logarithmic negativity of the devices before the read pulse after a click"),
  ONE_PHOTON_CONCURRENCE(
      "concurrence, likewise, where the herald resolves that it was one photon, and no dark count"),
  ONE_PHOTON_LOG_NEGATIVITY(Unit.BIT, Kind.ESTIMATE, "logarithmic negativity with such a herald"),
  HERALD_PROBABILITY(
      "clicks in the pump window per trial, both detectors together (counts, with number detectors)"),
  COINCIDENCE_PROBABILITY("coincidences per trial, of all four pairs of detectors together"),
  PUMP_1("clicks per trial of detector 1 in the pump window"),
  PUMP_2("clicks per trial of detector 2 in the pump window"),
  READ_1("clicks per trial of detector 1 in the read window"),
  READ_2("clicks per trial of detector 2 in the read window"),
  PATTERN_0000(0),
  PATTERN_1000(1),
  PATTERN_0100(2),
  PATTERN_1100(3),
  PATTERN_0010(4),
  PATTERN_1010(5),
  PATTERN_0110(6),
  PATTERN_1110(7),
  PATTERN_0001(8),
  PATTERN_1001(9),
  PATTERN_0101(10),
  PATTERN_1101(11),
  PATTERN_0011(12),
  PATTERN_1011(13),
  PATTERN_0111(14),
  PATTERN_1111(15),
  EXPECTED_CONFIDENCE(
      Kind.ESTIMATE,
      "probability that the symmetrised witness lies below the bound, for the expected counts of as many trials"),
  TRIALS_TO_SIGNIFICANCE(
      Kind.ESTIMATE,
      "trials until expected counts show the symmetrised witness below the bound with the significance: half of all experiments take more; none where they never do"),
  DAYS_TO_SIGNIFICANCE(
      Kind.ESTIMATE,
      "days of measurement until expected counts show the symmetrised witness below the bound with the significance, overhead included: half of all experiments take longer; none where they never do"),
  SAMPLED_G2_11(Kind.SAMPLED, "g2_11 of simulated clicks"),
  SAMPLED_G2_12(Kind.SAMPLED, "g2_12 of simulated clicks"),
  SAMPLED_G2_21(Kind.SAMPLED, "g2_21 of simulated clicks"),
  SAMPLED_G2_22(Kind.SAMPLED, "g2_22 of simulated clicks"),
  SAMPLED_WITNESS(Kind.SAMPLED, "symmetrised witness of simulated clicks, the mode of its density"),
  SAMPLED_CONFIDENCE(
      "probability that the symmetrised witness of simulated clicks lies below the bound");

  /// What stands in its columns.
  enum Kind {
    /// A number known to rounding.
    VALUE,
    /// A number and its error.
    ESTIMATE,
    /// A number and half the width of its interval of 68 %, which no tolerance judges.
    SAMPLED
  }

  private static final int NO_PATTERN = -1;
  private static final int WINDOWS = 4;

  // Measured on one core of a 2.6 GHz Xeon.
  private static final double QUICK_SECONDS = 1e-6;
  private static final double LOG_NEGATIVITY_SECONDS = 2e-4;
  private static final double REPORT_SECONDS = 5e-3;
  private static final double PLAN_SECONDS = 5e-2;

  private final Unit unit;
  private final Kind kind;
  private final String meaning;
  private final int pattern;

  OscillatorQuantity(String meaning) {
    this(Unit.ONE, Kind.VALUE, meaning);
  }

  OscillatorQuantity(Kind kind, String meaning) {
    this(Unit.ONE, kind, meaning);
  }

  OscillatorQuantity(Unit unit, Kind kind, String meaning) {
    this(unit, kind, meaning, NO_PATTERN);
  }

  OscillatorQuantity(int pattern) {
    this(Unit.ONE, Kind.VALUE, "probability that " + clicking(pattern), pattern);
  }

  OscillatorQuantity(Unit unit, Kind kind, String meaning, int pattern) {
    this.unit = unit;
    this.kind = kind;
    this.meaning = meaning;
    this.pattern = pattern;
  }

  private static String clicking(int pattern) {
    List<String> names = new ArrayList<>();
    for (int bit = 0; bit < WINDOWS; bit++) {
      if ((pattern >> bit & 1) == 1) {
        names.add((bit < 2 ? "pump detector " : "read detector ") + (1 + bit % 2));
      }
    }
    return names.isEmpty()
        ? "no detector clicks"
        : String.join(" and ", names)
            + (names.size() == 1 ? " clicks" : " click")
            + " and no other";
  }

  static OscillatorQuantity named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  Quantity quantity() {
    return Quantity.real(name().toLowerCase(Locale.ROOT), unit, meaning);
  }

  Kind kind() {
    return kind;
  }

  /// Whether it is the probability of a pattern of clicks.
  boolean isPattern() {
    return pattern != NO_PATTERN;
  }

  /// The pattern, bit 0 to 3: pump detectors 1 and 2, read detectors 1 and 2.
  int pattern() {
    return pattern;
  }

  /// Whether it is the measurable witness, which is no evidence everywhere.
  boolean isWitness() {
    return switch (this) {
      case WITNESS_1, WITNESS_2, WITNESS -> true;
      default -> false;
    };
  }

  /// Whether it is about counts that are expected of trials.
  boolean isAboutTrials() {
    return switch (this) {
      case EXPECTED_CONFIDENCE, TRIALS_TO_SIGNIFICANCE, DAYS_TO_SIGNIFICANCE -> true;
      default -> false;
    };
  }

  /// About how long a point takes, s.
  double seconds() {
    return switch (this) {
      case LOG_NEGATIVITY, ONE_PHOTON_LOG_NEGATIVITY -> LOG_NEGATIVITY_SECONDS;
      case EXPECTED_CONFIDENCE, SAMPLED_WITNESS, SAMPLED_CONFIDENCE -> REPORT_SECONDS;
      case TRIALS_TO_SIGNIFICANCE, DAYS_TO_SIGNIFICANCE -> PLAN_SECONDS;
      default -> QUICK_SECONDS;
    };
  }

  /// Its columns.
  List<Quantity> columns() {
    List<Quantity> columns = new ArrayList<>();
    columns.add(quantity());
    String name = quantity().name();
    switch (kind) {
      case VALUE -> {}
      case ESTIMATE -> columns.add(Quantity.real(name + "_error", unit, "error of " + name));
      case SAMPLED ->
          columns.add(Quantity.real(name + "_error", unit, "half the 68 % interval of " + name));
    }
    return columns;
  }
}
