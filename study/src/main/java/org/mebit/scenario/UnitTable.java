package org.mebit.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The units physicists write: SI prefixes on the common symbols, and a few ratios.
///
/// Units that no parameter takes are here too, so that a message can say what they measure.
final class UnitTable {
  /// What a symbol measures, and how much of it in the dimension's base unit.
  ///
  /// @param dimension with its article
  /// @param factor to the base unit
  record Measure(String dimension, BigDecimal factor) {}

  private static final String DURATION = "a duration";
  private static final String LENGTH = "a length";
  private static final String AREA = "an area";
  private static final String VOLUME = "a volume";
  private static final String ANGLE = "an angle";
  private static final String ENERGY = "an energy";
  private static final String RATE = "a rate";
  private static final String SUSCEPTIBILITY = "a nonlinear susceptibility";
  private static final String LEVEL = "a level in decibels";

  private static final Map<String, Integer> PREFIXES =
      Map.ofEntries(
          Map.entry("y", -24),
          Map.entry("z", -21),
          Map.entry("a", -18),
          Map.entry("f", -15),
          Map.entry("p", -12),
          Map.entry("n", -9),
          Map.entry("u", -6),
          Map.entry("\u00B5", -6), // micro sign
          Map.entry("\u03BC", -6), // Greek mu
          Map.entry("m", -3),
          Map.entry("c", -2),
          Map.entry("k", 3),
          Map.entry("M", 6),
          Map.entry("G", 9),
          Map.entry("T", 12),
          Map.entry("P", 15),
          Map.entry("E", 18),
          Map.entry("Z", 21),
          Map.entry("Y", 24));

  /// Symbols that take a prefix. The electronvolt is exact since the SI of 2019.
  private static final Map<String, Measure> PREFIXED =
      Map.ofEntries(
          unit("s", DURATION, "1"),
          unit("m", LENGTH, "1"),
          unit("Hz", "a frequency", "1"),
          unit("rad", ANGLE, "1"),
          unit("T", "a magnetic field", "1"),
          unit("G", "a magnetic field", "1e-4"),
          unit("J", ENERGY, "1"),
          unit("eV", ENERGY, "1.602176634e-19"),
          unit("K", "a temperature", "1"),
          unit("g", "a mass", "1e-3"),
          unit("l", VOLUME, "1e-3"),
          unit("L", VOLUME, "1e-3"),
          unit("b", AREA, "1e-28"),
          unit("A", "a current", "1"),
          unit("V", "a voltage", "1"),
          unit("W", "a power", "1"),
          unit("C", "a charge", "1"),
          unit("N", "a force", "1"),
          unit("Pa", "a pressure", "1"),
          unit("bar", "a pressure", "1e5"),
          unit("mol", "an amount of substance", "1"));

  private static final Map<String, Measure> BARE =
      Map.ofEntries(
          unit("min", DURATION, "60"),
          unit("h", DURATION, "3600"),
          unit("d", DURATION, "86400"),
          unit("Å", LENGTH, "1e-10"),
          Map.entry("deg", new Measure(ANGLE, degree())),
          Map.entry("°", new Measure(ANGLE, degree())),
          unit("°C", "a temperature in degrees Celsius", "1"),
          unit("dB", LEVEL, "1"),
          unit("bit", "an amount of entanglement", "1"),
          unit("%", "a percentage", "0.01"));

  private static final Map<String, String> RATIOS =
      Map.of(
          LENGTH + "/" + DURATION,
          "a velocity",
          ANGLE + "/" + DURATION,
          "an angular frequency",
          LEVEL + "/" + LENGTH,
          "an attenuation",
          AREA + "/a mass",
          "a mass attenuation coefficient",
          "a charge/a force",
          SUSCEPTIBILITY,
          LENGTH + "/a voltage",
          SUSCEPTIBILITY,
          "/" + DURATION,
          RATE,
          "/" + LENGTH,
          "a wave number",
          "/" + VOLUME,
          "a number density");

  /// `cm^2`, `cm2` and `cm²`.
  private static final Pattern POWER = Pattern.compile("(\\p{L}+)\\^?([23\u00B2\u00B3])");

  private UnitTable() {}

  /// What `symbol` measures; empty if it is not known.
  static Optional<Measure> measure(String symbol) {
    int slash = symbol.indexOf('/');
    if (slash < 0) {
      return single(symbol);
    }
    String above = symbol.substring(0, slash).strip();
    Optional<Measure> over =
        above.isEmpty() || above.equals("1")
            ? Optional.of(new Measure("", BigDecimal.ONE))
            : single(above);
    Optional<Measure> under = single(symbol.substring(slash + 1).strip());
    if (over.isEmpty() || under.isEmpty()) {
      return Optional.empty();
    }
    String ratio = RATIOS.get(over.get().dimension + "/" + under.get().dimension);
    return ratio == null
        ? Optional.empty()
        : Optional.of(
            new Measure(ratio, over.get().factor.divide(under.get().factor, Numeral.DIGITS)));
  }

  /// Symbols of the same dimension as `symbol`, to guess which was meant.
  static List<String> alike(String symbol) {
    String dimension = measure(symbol).map(Measure::dimension).orElse("");
    return Stream.concat(
            Stream.of(symbol),
            Stream.of(
                    "fs", "ps", "ns", "us", "ms", "s", "min", "h", "nm", "um", "mm", "cm", "m",
                    "km", "mm/s", "m/s", "km/s", "Hz", "kHz", "MHz", "GHz", "THz", "rad/s", "rad",
                    "mrad", "deg", "T", "mT", "eV", "meV", "keV", "MeV", "GeV", "pC", "nC", "C",
                    "A", "kA", "J", "K", "mK", "dB/km", "1/s", "1/m", "1/m^3", "1/cm^3", "m^2",
                    "mm^2", "um^2", "b", "Mb", "m^2/kg", "cm^2/g", "C/N")
                .filter(
                    other -> measure(other).map(Measure::dimension).orElse("").equals(dimension)))
        .distinct()
        .toList();
  }

  /// A symbol without a ratio: one that is known, or a length to the power of two or three.
  private static Optional<Measure> single(String symbol) {
    Matcher power = POWER.matcher(symbol);
    if (!power.matches()) {
      return simple(symbol);
    }
    int exponent = "2\u00B2".contains(power.group(2)) ? 2 : 3;
    return simple(power.group(1))
        .filter(side -> side.dimension.equals(LENGTH))
        .map(side -> new Measure(exponent == 2 ? AREA : VOLUME, side.factor.pow(exponent)));
  }

  private static Optional<Measure> simple(String symbol) {
    Measure plain = BARE.getOrDefault(symbol, PREFIXED.get(symbol));
    if (plain != null) {
      return Optional.of(plain);
    }
    if (symbol.length() < 2) {
      return Optional.empty();
    }
    Integer power = PREFIXES.get(symbol.substring(0, 1));
    Measure base = PREFIXED.get(symbol.substring(1));
    return power == null || base == null
        ? Optional.empty()
        : Optional.of(new Measure(base.dimension, base.factor.scaleByPowerOfTen(power)));
  }

  private static Map.Entry<String, Measure> unit(String symbol, String dimension, String factor) {
    return Map.entry(symbol, new Measure(dimension, new BigDecimal(factor)));
  }

  private static BigDecimal degree() {
    return Numeral.PI.divide(BigDecimal.valueOf(180), Numeral.DIGITS);
  }
}
