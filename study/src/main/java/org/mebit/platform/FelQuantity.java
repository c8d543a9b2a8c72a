package org.mebit.platform;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a study of `fel_pair` may ask for.
enum FelQuantity {
  CONCURRENCE(
      Needs.STATE,
      Kind.ESTIMATE,
      "Wootters' concurrence of the two photons' helicities; behind apertures, of the average state"),
  ENTANGLEMENT_OF_FORMATION(
      Needs.STATE, Unit.BIT, Kind.ESTIMATE, "entanglement of formation of that state"),
  NEGATIVITY(
      Needs.STATE,
      Kind.ESTIMATE,
      "negativity of that state, (trace norm of the partial transpose - 1)/2: half the concurrence where it is pure"),
  LOG_NEGATIVITY(Needs.STATE, Unit.BIT, Kind.ESTIMATE, "logarithmic negativity of that state"),
  PURITY(Needs.STATE, Kind.ESTIMATE, "Tr rho^2 of that state"),
  DENSITY_MATRIX(
      Needs.STATE,
      Kind.MATRIX,
      "density matrix of that state in the basis ++, +-, -+, -- of helicities"),
  LINEAR_DENSITY_MATRIX(
      Needs.STATE,
      Kind.LINEAR_MATRIX,
      "density matrix of that state in the basis hh, hv, vh, vv of linear polarizations: h along the radius from the beam's axis, or along x with fixed axes"),
  AMPLITUDE_PP(Needs.PAIR, Kind.VALUE, "|T| for helicities ++"),
  AMPLITUDE_PM(Needs.PAIR, Kind.VALUE, "|T| for helicities +-"),
  AMPLITUDE_MP(Needs.PAIR, Kind.VALUE, "|T| for helicities -+"),
  AMPLITUDE_MM(Needs.PAIR, Kind.VALUE, "|T| for helicities --"),
  AMPLITUDE_ERROR(
      Needs.PAIR,
      Kind.VALUE,
      "largest error of the four amplitudes: the recoil and the spin that the method leaves out, the cut of the sum over undulator quanta, rounding"),
  EMISSION(Needs.PAIR, Kind.ESTIMATE, "sum of |T|^2 over the helicities"),
  DIFFERENTIAL_RATE(
      Needs.PASSAGE,
      Kind.ESTIMATE,
      "dN/(dy1 d^2rho1 d^2rho2): pairs per electron and passage, per energy fraction of photon 1 and gamma^2 of both solid angles"),
  ELECTRON_FRAME_RATE(
      Needs.RECOILING,
      Kind.ESTIMATE,
      "dW/(dk1 dOmega1 dOmega2) of Eq. (2) in the electron frame, in units of the electron's mass"),
  PHOTON_ENERGY_2(
      Needs.ENERGIES, Unit.ELECTRONVOLT, Kind.ESTIMATE, "energy of photon 2 in the laboratory"),
  ENERGY_FRACTION_2(Needs.PAIR, Kind.ESTIMATE, "y2: energy of photon 2 over the fundamental's"),
  EQUAL_ENERGY(
      Needs.ENERGIES,
      Unit.ELECTRONVOLT,
      Kind.VALUE,
      "energy of either photon where both have the same, at these angles"),
  PAIRS_PER_ELECTRON(
      Needs.COLLECTED,
      Kind.ESTIMATE,
      "pairs per electron and passage through both apertures and windows, photon 1 in the first; where both are the same, every pair counts twice"),
  PAIRS_PER_PULSE(
      Needs.PULSE,
      Kind.ESTIMATE,
      "pairs per bunch through both apertures and windows: those that electrons emit independently, and those of microbunches in phase, pairs_per_electron times microbunch_factor at each direction and energy"),
  COINCIDENCE_RATE(
      Needs.SECONDS,
      Unit.PER_SECOND,
      Kind.ESTIMATE,
      "pairs_per_pulse times repetition_rate, for detectors that miss nothing"),
  MICROBUNCH_FACTOR(
      Needs.BUNCHED,
      Kind.ESTIMATE,
      "by how much microbunches in phase emit more pairs than one electron, Eq. (6): coherent sections times squared sum over microbunches, with form_factor where beam_size is given"),
  FORM_FACTOR(
      Needs.BEAM,
      Kind.VALUE,
      "exp(-|k1 + k2|^2 sigma^2) of the transverse momenta: what the beam's size leaves of microbunch_factor"),
  BACKGROUND_PER_PULSE(
      Needs.BACKGROUND_LIGHT,
      Kind.ESTIMATE,
      "photons per bunch that electrons emit one by one, off resonance, into both apertures and windows together, from ends of the undulator where its field stops at once"),
  BACKGROUND_1(Needs.BACKGROUND_LIGHT, Kind.ESTIMATE, "of them, those in aperture and window 1"),
  BACKGROUND_2(Needs.BACKGROUND_LIGHT, Kind.ESTIMATE, "of them, those in aperture and window 2"),
  ACCIDENTALS_PER_PULSE(
      Needs.BACKGROUND_LIGHT,
      Kind.ESTIMATE,
      "coincidences per bunch by chance, background_1 times background_2"),
  FUNDAMENTAL_ENERGY(
      Set.of(Fact.MACHINE),
      Unit.ELECTRONVOLT,
      Kind.VALUE,
      "photon energy of the undulator's fundamental on axis"),
  FUNDAMENTAL_WAVELENGTH(
      Set.of(Fact.MACHINE),
      Unit.METRE,
      Kind.VALUE,
      "wavelength of the undulator's fundamental on axis"),
  UNDULATOR_PARAMETER(
      Set.of(Fact.FIELD), Kind.VALUE, "K = e B lambda_u/(2 pi m c) of the peak field"),
  LORENTZ_FACTOR(Set.of(Fact.ELECTRON_ENERGY), Kind.VALUE, "gamma of the electrons"),
  RECOIL(Set.of(Fact.RECOIL), Kind.VALUE, "kappa = gamma hbar k_u/(m c)"),
  SPIN_FLIP_PROBABILITY(
      Needs.RECOILING,
      Kind.VALUE,
      "probability that a pair leaves the electron with its spin turned"),
  ELECTRONS(Set.of(Fact.CHARGE), Kind.VALUE, "electrons of a bunch"),
  COHERENT_MICROBUNCHES(
      Set.of(Fact.PIERCE),
      Kind.VALUE,
      "N_c = floor(1/(4 pi sqrt(3) rho)): neighbouring microbunches that radiate in phase");

  /// What stands in its columns.
  enum Kind {
    /// A number known to rounding, or an error itself.
    VALUE,
    /// A number and its error.
    ESTIMATE,
    /// A 4 x 4 matrix in the helicity basis.
    MATRIX,
    /// A 4 x 4 matrix in the linear basis.
    LINEAR_MATRIX
  }

  /// Something a point may or may not know.
  enum Fact {
    /// K of the undulator.
    FIELD,
    /// The electrons' energy.
    ELECTRON_ENERGY,
    /// κ.
    RECOIL,
    /// Electrons and undulator, but for the number of periods.
    MACHINE,
    /// The number of periods.
    PERIODS,
    /// Directions and energies of two photons.
    PHOTONS,
    /// Apertures and energy windows.
    COLLECTION,
    /// The bunch's charge.
    CHARGE,
    /// The FEL's Pierce parameter.
    PIERCE,
    /// Electrons of a microbunch, where the bunch is microbunched.
    MICROBUNCHES,
    /// The electron beam's size.
    BEAM,
    /// Bunches per second.
    REPETITION
  }

  /// Sets of facts that several quantities need.
  private static final class Needs {
    private static final Set<Fact> STATE = Set.of(Fact.FIELD, Fact.PHOTONS);
    private static final Set<Fact> PAIR = STATE;
    private static final Set<Fact> RECOILING = with(PAIR, Fact.RECOIL);
    private static final Set<Fact> PASSAGE = with(RECOILING, Fact.PERIODS);
    private static final Set<Fact> ENERGIES = with(PAIR, Fact.MACHINE);
    private static final Set<Fact> COLLECTED =
        with(ENERGIES, Fact.PERIODS, Fact.RECOIL, Fact.COLLECTION);
    private static final Set<Fact> PULSE = with(COLLECTED, Fact.CHARGE, Fact.MICROBUNCHES);
    private static final Set<Fact> SECONDS = with(PULSE, Fact.REPETITION);
    private static final Set<Fact> BUNCHED =
        with(PAIR, Fact.CHARGE, Fact.PIERCE, Fact.MICROBUNCHES);
    private static final Set<Fact> BEAM = with(ENERGIES, Fact.BEAM);
    private static final Set<Fact> BACKGROUND_LIGHT = with(ENERGIES, Fact.COLLECTION, Fact.CHARGE);

    private static Set<Fact> with(Set<Fact> facts, Fact... more) {
      Set<Fact> all = EnumSet.copyOf(facts);
      all.addAll(List.of(more));
      return Set.copyOf(all);
    }
  }

  private static final List<String> HELICITIES = List.of("pp", "pm", "mp", "mm");
  private static final List<String> LINEAR = List.of("hh", "hv", "vh", "vv");

  @SuppressWarnings("ImmutableEnumChecker") // only sets that cannot change get here
  private final Set<Fact> needs;

  private final Unit unit;
  private final Kind kind;
  private final String meaning;

  FelQuantity(Set<Fact> needs, Kind kind, String meaning) {
    this(needs, Unit.ONE, kind, meaning);
  }

  FelQuantity(Set<Fact> needs, Unit unit, Kind kind, String meaning) {
    this.needs = needs;
    this.unit = unit;
    this.kind = kind;
    this.meaning = meaning;
  }

  static FelQuantity named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  Quantity quantity() {
    return Quantity.real(name().toLowerCase(Locale.ROOT), unit, meaning);
  }

  /// What a point must know for it.
  Set<Fact> needs() {
    return needs;
  }

  /// Whether it is of the average state behind apertures, where there are any.
  boolean isOfState() {
    return switch (this) {
      case CONCURRENCE,
          ENTANGLEMENT_OF_FORMATION,
          NEGATIVITY,
          LOG_NEGATIVITY,
          PURITY,
          DENSITY_MATRIX,
          LINEAR_DENSITY_MATRIX ->
          true;
      default -> false;
    };
  }

  /// Whether it is about pairs of microbunches.
  boolean isBunched() {
    return needs.contains(Fact.MICROBUNCHES);
  }

  /// Whether it counts single photons.
  boolean isBackground() {
    return switch (this) {
      case BACKGROUND_PER_PULSE, BACKGROUND_1, BACKGROUND_2, ACCIDENTALS_PER_PULSE -> true;
      default -> false;
    };
  }

  /// Whether it takes an average over apertures and windows, where there are any.
  boolean isCollected() {
    return isOfState() || needs.contains(Fact.COLLECTION);
  }

  Kind kind() {
    return kind;
  }

  /// Its columns.
  List<Quantity> columns() {
    return switch (kind) {
      case VALUE -> List.of(quantity());
      case ESTIMATE ->
          List.of(
              quantity(),
              Quantity.real(quantity().name() + "_error", unit, "error of " + quantity().name()));
      case MATRIX -> elements(HELICITIES);
      case LINEAR_MATRIX -> elements(LINEAR);
    };
  }

  /// The diagonal, and the upper triangle's real and imaginary parts.
  private static List<Quantity> elements(List<String> basis) {
    List<Quantity> columns = new ArrayList<>();
    for (int i = 0; i < basis.size(); i++) {
      String row = "rho_" + basis.get(i) + "_";
      columns.add(Quantity.real(row + basis.get(i), Unit.ONE, "probability of " + basis.get(i)));
      for (int j = i + 1; j < basis.size(); j++) {
        String element = row + basis.get(j);
        String between = "element between " + basis.get(i) + " and " + basis.get(j);
        columns.add(Quantity.real(element + "_re", Unit.ONE, "real part of the " + between));
        columns.add(Quantity.real(element + "_im", Unit.ONE, "imaginary part of the " + between));
      }
    }
    return columns;
  }
}
