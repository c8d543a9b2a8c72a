package org.mebit.platform;

import java.util.List;
import org.mebit.nucleus.interferometer.CountingTime;
import org.mebit.nucleus.interferometer.Herald;
import org.mebit.nucleus.interferometer.Tomography;

/// Calculators of what clicks behind the crystals tell.
final class NuclearClickCalculators {
  private static final Domain PROBABILITY = new Domain.Reals(0, true, 1, true);

  private static final Parameter EXTRA_PHOTONS =
      NuclearSourceCalculators.usual(
          "extra_photons",
          Unit.ONE,
          Domain.notNegative(),
          0,
          "mean number of photons besides that of the trigger");

  private NuclearClickCalculators() {}

  static Calculator tomography() {
    return new Calculator(
        "tomography",
        "what late clicks in the two arms tell about entanglement",
        List.of(
            required("click_left", PROBABILITY, 1.4e-8, "chance of a late click on the left"),
            required("click_right", PROBABILITY, 1.4e-8, "chance of a late click on the right"),
            EXTRA_PHOTONS,
            usual("dark_left", 0, "chance of a dark count on the left in the window"),
            usual("dark_right", 0, "chance of a dark count on the right in the window"),
            usual("coherence", 1, "visibility of one photon")),
        List.of(
            Quantity.real("p00", Unit.ONE, "no late click"),
            Quantity.real("p01", Unit.ONE, "a late click on the right only"),
            Quantity.real("p10", Unit.ONE, "a late click on the left only"),
            Quantity.real("p11", Unit.ONE, "late clicks on both sides"),
            Quantity.real("d", Unit.ONE, "coherence between left and right"),
            Quantity.real("late_click", Unit.ONE, "any late click after a trigger"),
            Quantity.real("concurrence_per_trigger", Unit.ONE, "concurrence of all triggers"),
            Quantity.real("concurrence", Unit.ONE, "concurrence of triggers with a late click")),
        given -> {
          double both = given.real("click_left") + given.real("click_right");
          if (!(both <= 1)) {
            throw new IllegalArgumentException(
                "click_left and click_right must have a sum of at most 1, but have " + both);
          }
          Tomography clicks =
              new Tomography(
                  given.real("click_left"),
                  given.real("click_right"),
                  given.real("extra_photons"),
                  given.real("dark_left"),
                  given.real("dark_right"),
                  given.real("coherence"));
          double late = clicks.lateClick();
          return new Object[] {
            clicks.p00(),
            clicks.p01(),
            clicks.p10(),
            clicks.p11(),
            clicks.d(),
            late,
            clicks.concurrencePerTrigger(),
            late > 0 ? clicks.concurrence() : null
          };
        });
  }

  static Calculator herald() {
    return new Calculator(
        "herald",
        "what a trigger without a prompt click says about the crystals",
        List.of(
            required(
                "excitation",
                new Domain.Reals(0, false, 1, true),
                5.866e-8,
                "chance that one photon excites a crystal"),
            required("prompt_efficiency", PROBABILITY, 0.9, "chance that another photon clicks"),
            EXTRA_PHOTONS,
            usual("purity", 1, "share of triggers whose photon is there")),
        List.of(
            Quantity.real("quiet", Unit.ONE, "chance of no prompt click after a trigger"),
            Quantity.real("posterior", Unit.ONE, "chance of an excitation, given that")),
        given -> {
          Herald herald =
              new Herald(
                  given.real("excitation"),
                  given.real("prompt_efficiency"),
                  given.real("extra_photons"),
                  given.real("purity"));
          return new Object[] {herald.quiet(), herald.posterior()};
        });
  }

  static Calculator countingTime() {
    return new Calculator(
        "counting_time",
        "how long to count for a wanted error of visibility and concurrence",
        List.of(
            required("visibility", PROBABILITY, 0.9, "visibility of the fringe"),
            Parameter.required(
                "rate",
                Unit.PER_SECOND,
                Domain.positive(),
                new Value.Real(0.04),
                "late clicks per second"),
            required("error", new Domain.Reals(0, false, 1, true), 0.01, "standard error wanted"),
            usual("doubles", 0, "share of late clicks with one in both arms")),
        List.of(
            Quantity.real("clicks_visibility", Unit.ONE, "late clicks for the visibility"),
            Quantity.real("time_visibility", Unit.SECOND, "the time for them"),
            Quantity.real("clicks_concurrence", Unit.ONE, "late clicks for the concurrence"),
            Quantity.real("time_concurrence", Unit.SECOND, "the time for them")),
        given -> {
          CountingTime time = new CountingTime(given.real("visibility"), given.real("rate"));
          double error = given.real("error");
          double doubles = given.real("doubles");
          return new Object[] {
            time.clicksForVisibility(error),
            time.forVisibility(error),
            time.clicksForConcurrence(doubles, error),
            time.forConcurrence(doubles, error)
          };
        });
  }

  private static Parameter required(String name, Domain domain, double typical, String meaning) {
    return Parameter.required(name, Unit.ONE, domain, new Value.Real(typical), meaning);
  }

  private static Parameter usual(String name, double usual, String meaning) {
    return NuclearSourceCalculators.usual(name, Unit.ONE, PROBABILITY, usual, meaning);
  }
}
