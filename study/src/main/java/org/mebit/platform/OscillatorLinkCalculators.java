package org.mebit.platform;

import static org.mebit.platform.OscillatorCalculators.absent;
import static org.mebit.platform.OscillatorCalculators.required;
import static org.mebit.platform.OscillatorCalculators.usual;

import java.util.List;
import org.mebit.numeric.Require;
import org.mebit.oscillator.design.FibreArm;
import org.mebit.oscillator.design.FibreLink;

/// Calculators of links between the two devices.
final class OscillatorLinkCalculators {
  private static final double KILOMETRE = 1000;
  private static final Domain CORRELATION =
      new Domain.Reals(1, false, Double.POSITIVE_INFINITY, false);

  private OscillatorLinkCalculators() {}

  static Calculator fibre() {
    return new Calculator(
        "fibre_extrapolation",
        "fibre that may be added to the two arms, and what it costs in contrast and time",
        List.of(
            required("g2_a", Unit.ONE, CORRELATION, 7.5, "cross correlation of device A, no fibre"),
            required("g2_b", Unit.ONE, CORRELATION, 9.6, "of device B, no fibre"),
            absent(
                "kept_contrast",
                Unit.ONE,
                OscillatorCalculators.SHARE,
                0.95,
                "share of the lower contrast g2 - 1 that both devices may fall to; 0.95 if neither it, target_g2, losses nor lengths are given"),
            absent("target_g2", Unit.ONE, CORRELATION, 7.175, "g2 both devices may fall to"),
            absent("loss_a", Unit.DECIBEL, Domain.notNegative(), 5.4, "of the fibre in arm A"),
            absent("loss_b", Unit.DECIBEL, Domain.notNegative(), 10.6, "of the fibre in arm B"),
            absent("fibre_length_a", Unit.METRE, Domain.notNegative(), 32e3, "in arm A"),
            absent("fibre_length_b", Unit.METRE, Domain.notNegative(), 43e3, "in arm B"),
            usual(
                "background_a",
                Unit.ONE,
                Domain.notNegative(),
                3.2e-3,
                "background counts per transferred phonon of device A"),
            usual("background_b", Unit.ONE, Domain.notNegative(), 3.2e-3, "of device B"),
            usual("decay_rate_a", Unit.PER_SECOND, Domain.notNegative(), 2.5e5, "of oscillator A"),
            usual(
                "decay_rate_b",
                Unit.PER_SECOND,
                Domain.notNegative(),
                1 / 5.8e-6,
                "of oscillator B"),
            usual("delay", Unit.SECOND, Domain.notNegative(), 123e-9, "from pump to read"),
            usual(
                "fibre_attenuation",
                Unit.DECIBEL_PER_KILOMETRE,
                Domain.positive(),
                0.17,
                "of the fibre"),
            usual("trials", Unit.ONE, Domain.positive(), 1.949e9, "needed without fibre"),
            usual("repetition_period", Unit.SECOND, Domain.positive(), 50e-6, "of the trials"),
            usual(
                "overhead",
                Unit.ONE,
                Domain.notNegative(),
                0.15,
                "time for locks and data over the time of the trials")),
        List.of(
            Quantity.real("arm_loss_a", Unit.DECIBEL, "loss of the fibre in arm A"),
            Quantity.real("arm_loss_b", Unit.DECIBEL, "loss of the fibre in arm B"),
            Quantity.real("length_a", Unit.METRE, "fibre in arm A"),
            Quantity.real("length_b", Unit.METRE, "fibre in arm B"),
            Quantity.real("length", Unit.METRE, "of both"),
            Quantity.real("g2_a_after", Unit.ONE, "cross correlation of device A with it"),
            Quantity.real("g2_b_after", Unit.ONE, "of device B with it"),
            Quantity.real("contrast_drop", Unit.ONE, "relative loss of contrast min(g2) - 1"),
            Quantity.real("visibility_drop", Unit.ONE, "relative loss of visibility C/(C + 2)"),
            Quantity.real(
                "witness", Unit.ONE, "R_m = 4 g/(g - 1)^2 to be expected, g the lower g2"),
            Quantity.real(
                "days", Unit.ONE, "days of measurement, both arms attenuated to the worse one")),
        given -> {
          FibreLink link = link(given);
          double perMetre = given.real("fibre_attenuation") / KILOMETRE;
          return new Object[] {
            link.lossA(),
            link.lossB(),
            link.lossA() / perMetre,
            link.lossB() / perMetre,
            (link.lossA() + link.lossB()) / perMetre,
            link.correlationA(),
            link.correlationB(),
            1 - link.contrastKept(),
            1 - link.visibilityKept(),
            link.witness(),
            link.days(given.real("trials"), given.real("repetition_period"), given.real("overhead"))
          };
        });
  }

  private static FibreLink link(Point given) {
    FibreArm a = arm(given, "a");
    FibreArm b = arm(given, "b");
    boolean losses = given.has("loss_a") || given.has("loss_b");
    boolean lengths = given.has("fibre_length_a") || given.has("fibre_length_b");
    int ways = 0;
    for (boolean way :
        new boolean[] {losses, lengths, given.has("kept_contrast"), given.has("target_g2")}) {
      ways += way ? 1 : 0;
    }
    Require.that(
        ways <= 1,
        "one of kept_contrast, target_g2, losses and lengths must be given, but more are");
    if (losses) {
      return new FibreLink(a, b, orNone(given, "loss_a"), orNone(given, "loss_b"));
    }
    if (lengths) {
      double perMetre = given.real("fibre_attenuation") / KILOMETRE;
      return new FibreLink(
          a,
          b,
          perMetre * orNone(given, "fibre_length_a"),
          perMetre * orNone(given, "fibre_length_b"));
    }
    double least = Math.min(a.correlation(), b.correlation());
    double kept = given.has("kept_contrast") ? given.real("kept_contrast") : 0.95;
    return FibreLink.downTo(
        a, b, given.has("target_g2") ? given.real("target_g2") : 1 + kept * (least - 1));
  }

  private static double orNone(Point given, String name) {
    return given.has(name) ? given.real(name) : 0;
  }

  private static FibreArm arm(Point given, String name) {
    return new FibreArm(
        given.real("g2_" + name),
        given.real("background_" + name),
        given.real("decay_rate_" + name),
        given.real("delay"));
  }
}
