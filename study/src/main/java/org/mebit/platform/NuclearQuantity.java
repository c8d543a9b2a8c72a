package org.mebit.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a study of `nuclear_pair` may ask for.
enum NuclearQuantity {
  AMPLITUDE_1(
      Unit.ONE,
      Kind.AMPLITUDE,
      "wave scattered behind crystal 1 at the time, over the natural width, for a unit pulse; columns _re and _im, in a sextet for sigma and pi",
      Need.TIME),
  AMPLITUDE_2(
      Unit.ONE,
      Kind.AMPLITUDE,
      "wave scattered behind crystal 2 at the time, likewise; with its detuning, without motion and what else is in the arm",
      Need.TIME),
  INTENSITY_B(
      Unit.ONE,
      Kind.ESTIMATE,
      "output intensity at detector B at the time, over the natural width squared, for a unit pulse",
      Need.TIME),
  INTENSITY_C(
      Unit.ONE,
      Kind.ESTIMATE,
      "output intensity at detector C at the time, without the prompt pulse",
      Need.TIME),
  COUNTS_B(
      Unit.ONE,
      Kind.ESTIMATE,
      "integral of the output intensity at detector B over the gate, for a unit pulse, over the natural width"),
  COUNTS_C(
      Unit.ONE,
      Kind.ESTIMATE,
      "integral of the output intensity at detector C over the gate, likewise"),
  FRINGE_B(
      Unit.ONE,
      Kind.ESTIMATE,
      "counts_b over counts_b + counts_c, of photons alone without dark counts"),
  VISIBILITY(
      Unit.ONE,
      Kind.ESTIMATE,
      "(P(T_1) - P(T_2))/(P(T_1) + P(T_2)) with P = fringe_b at the switching times (n + 1/2) pi/Delta_B and (n + 1) pi/Delta_B of the fringe n; without dark counts",
      Need.BEAT),
  CONCURRENCE(
      Unit.ONE,
      Kind.ESTIMATE,
      "concurrence of the two modes where a late photon clicks: 2|d|/(p01 + p10 + p11), with d from the visibility of the fringe at its best static phase, as a gate without time resolution sees it",
      Need.BEAT),
  CONCURRENCE_PER_TRIGGER(
      Unit.ONE,
      Kind.ESTIMATE,
      "concurrence of the state each trigger leaves: max(0, 2|d| - 2 sqrt(p00 p11)), with what clicks in the gate",
      Need.BEAT),
  CONCURRENCE_RATE(
      Unit.PER_SECOND,
      Kind.ESTIMATE,
      "concurrence_per_trigger times the triggers per second, flux/(1 + photons_per_pulse): every pulse with a photon triggers",
      Need.BEAT),
  P00(Unit.ONE, Kind.ESTIMATE, "probability per trigger that neither arm's photon clicks late"),
  P01(Unit.ONE, Kind.ESTIMATE, "probability per trigger of a late click from arm 2 alone"),
  P10(Unit.ONE, Kind.ESTIMATE, "probability per trigger of a late click from arm 1 alone"),
  P11(Unit.ONE, Kind.ESTIMATE, "probability per trigger of late clicks from both arms"),
  COHERENCE(
      Unit.ONE,
      Kind.ESTIMATE,
      "|d|, coherence between one photon in arm 1 and in arm 2",
      Need.BEAT),
  STORAGE_FIDELITY(
      Unit.ONE,
      Kind.ESTIMATE,
      "normalized overlap squared of what crystal 1 sends after retrieve_at with what it would send after store_at unstored, over the gate's length",
      Need.STORE),
  STORAGE_EFFICIENCY(
      Unit.ONE, Kind.ESTIMATE, "energy of the former over that of the latter", Need.STORE),
  BEST_STORE_AT(
      Unit.SECOND,
      Kind.ESTIMATE,
      "storing time within half a beat of store_at with the largest efficiency times fidelity, held as long",
      Need.STORE,
      Need.BEAT),
  BEST_STORAGE_FIDELITY(Unit.ONE, Kind.ESTIMATE, "storage_fidelity there", Need.STORE, Need.BEAT),
  BEST_STORAGE_EFFICIENCY(
      Unit.ONE, Kind.ESTIMATE, "storage_efficiency there", Need.STORE, Need.BEAT),
  EXCITATION_RATE(
      Unit.PER_SECOND,
      Kind.VALUE,
      "photons per second that excite the nuclei of one crystal in the whole flux, flux 4 pi alpha hbar Gamma/bandwidth"),
  DELAYED_RATE(
      Unit.PER_SECOND,
      Kind.VALUE,
      "photons per second that crystal 1 sends forward late, in the whole flux, for lines far apart"),
  INCOHERENT_RATE(
      Unit.PER_SECOND,
      Kind.VALUE,
      "excitations per second that are lost to conversion electrons and other directions"),
  LATE_CLICK_RATE(
      Unit.PER_SECOND,
      Kind.ESTIMATE,
      "triggers per second with a click of either arm's photon in the gate"),
  COHERENCE_TIME(
      Unit.SECOND,
      Kind.VALUE,
      "delay at which the envelope of the late intensity has fallen to 1/e"),
  HALF_TIME(
      Unit.SECOND, Kind.VALUE, "delay at which the envelope of the late intensity has halved"),
  MEAN_DELAY(Unit.SECOND, Kind.VALUE, "mean delay of the late photon"),
  REMAINING_TIME(
      Unit.SECOND, Kind.VALUE, "delay after which 1/e of the late forward energy is still to come"),
  HERALD_POSTERIOR(
      Unit.ONE,
      Kind.VALUE,
      "probability that the nuclei of either crystal are excited, given a trigger and no prompt click",
      Need.PROMPT),
  COUNTING_TIME_VISIBILITY(
      Unit.SECOND,
      Kind.VALUE,
      "time of counting, both switching times together, until the visibility that is seen with dark counts has the wanted standard error, to first order in 1/clicks",
      Need.BEAT),
  COUNTING_TIME_CONCURRENCE(
      Unit.SECOND,
      Kind.VALUE,
      "time of counting until the concurrence of late clicks has the wanted standard error, likewise",
      Need.BEAT),
  SAMPLED_FRINGE_B(
      Unit.ONE,
      Kind.SAMPLED,
      "fringe_b of simulated photons that arrive one by one; its error is the standard error"),
  SAMPLED_VISIBILITY(
      Unit.ONE, Kind.SAMPLED, "visibility of as many simulated photons, likewise", Need.BEAT);

  /// What stands in its columns.
  enum Kind {
    /// Components of a complex vector and one error.
    AMPLITUDE,
    /// A number and its error.
    ESTIMATE,
    /// A number and its standard error, which no tolerance judges.
    SAMPLED,
    /// A number known to rounding, or one whose meaning says that it is an estimate.
    VALUE
  }

  /// What a point must say for it.
  enum Need {
    /// `time`.
    TIME,
    /// `store_at` and `retrieve_at`.
    STORE,
    /// A splitting above 0.
    BEAT,
    /// `prompt_efficiency`.
    PROMPT
  }

  private static final List<String> PARTS = List.of("_re", "_im");
  private static final List<String> POLARIZED_PARTS =
      List.of("_sigma_re", "_sigma_im", "_pi_re", "_pi_im");

  private final Unit unit;
  private final Kind kind;
  private final String meaning;

  // Four flags: an enum must not hold a set, which could change.
  private final boolean time;
  private final boolean store;
  private final boolean beat;
  private final boolean prompt;

  NuclearQuantity(Unit unit, Kind kind, String meaning, Need... needs) {
    this.unit = unit;
    this.kind = kind;
    this.meaning = meaning;
    List<Need> all = List.of(needs);
    this.time = all.contains(Need.TIME);
    this.store = all.contains(Need.STORE);
    this.beat = all.contains(Need.BEAT);
    this.prompt = all.contains(Need.PROMPT);
  }

  static NuclearQuantity named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  Quantity quantity() {
    return Quantity.real(name().toLowerCase(Locale.ROOT), unit, meaning);
  }

  Kind kind() {
    return kind;
  }

  boolean needs(Need need) {
    return switch (need) {
      case TIME -> time;
      case STORE -> store;
      case BEAT -> beat;
      case PROMPT -> prompt;
    };
  }

  /// Its columns.
  ///
  /// @param polarized whether amplitudes have both polarisations
  List<Quantity> columns(boolean polarized) {
    List<Quantity> columns = new ArrayList<>();
    String name = quantity().name();
    if (kind == Kind.AMPLITUDE) {
      for (String part : polarized ? POLARIZED_PARTS : PARTS) {
        String words =
            (part.endsWith("re") ? "real part of the " : "imaginary part of the ")
                + (part.contains("sigma") ? "sigma " : part.contains("pi") ? "pi " : "");
        columns.add(Quantity.real(name + part, unit, words + start()));
      }
    } else {
      columns.add(quantity());
    }
    if (kind != Kind.VALUE) {
      columns.add(
          Quantity.real(
              name + "_error",
              unit,
              kind == Kind.SAMPLED
                  ? "standard error of " + name
                  : "bound or estimate of the error of " + name));
    }
    return columns;
  }

  /// The meaning without its last part, which is about columns.
  private String start() {
    int semicolon = meaning.indexOf(';');
    return semicolon < 0 ? meaning : meaning.substring(0, semicolon);
  }
}
