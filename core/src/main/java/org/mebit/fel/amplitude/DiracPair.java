package org.mebit.fel.amplitude;

import static org.mebit.fel.amplitude.EmissionOrder.BARE;

import org.mebit.fel.PhotonPair;

/// One pair in double-double arithmetic: its kinematics and the sums over undulator quanta of both
/// orders of emission.
///
/// With `s_l = κc_l`, `w = 1 − s₁ − s₂` and `R_l = ρ_l e^{iA_l}` the photon that leaves second
/// meets an electron that recoiled: `P₂ = (1−s₁)R₂ + s₁R₁`, `P₁ = (1−s₂)R₁ + s₂R₂`. The virtual
/// electron is off its shell by `2κ m² D`, `D₁ = n₁ − ν₁ − n₁s₁` or `D₂ = n₂ − ν₂ − n₂s₂`.
final class DiracPair {
  /// Of an argument of a Bessel function: ladders of more than a thousand orders say nothing more.
  private static final double LARGEST = 500;

  /// Roundings of a term: two vertices, a division, products and their Bessel functions, the last
  /// as many times more as the argument is large.
  private static final double ROUNDINGS = 64;

  private final double recoil;
  private final int floquet;
  private final double azimuth1;
  private final ComplexDoubleDouble phase2;
  private final DoubleDouble s1;
  private final DoubleDouble s2;
  private final DoubleDouble w;
  private final DoubleDouble nu1;
  private final DoubleDouble nu2;
  private final double argument;
  private final int most;
  private final EmissionOrder order1;
  private final EmissionOrder order2;
  // [form of photon 1 + 3 form of photon 2], over D.
  private final ComplexDoubleDouble[] sums1 = new ComplexDoubleDouble[9];
  private final ComplexDoubleDouble[] sums2 = new ComplexDoubleDouble[9];
  // Vertices of the photons that leave first and second.
  private final ComplexDoubleDouble[] early1 = new ComplexDoubleDouble[3];
  private final ComplexDoubleDouble[] late2 = new ComplexDoubleDouble[3];
  private final ComplexDoubleDouble[] early2 = new ComplexDoubleDouble[3];
  private final ComplexDoubleDouble[] late1 = new ComplexDoubleDouble[3];
  private ComplexDoubleDouble contact = ComplexDoubleDouble.ZERO;
  private double added;
  private double terms;

  /// @param strength K
  DiracPair(double strength, double recoil, PhotonPair pair, Resonances resonances) {
    this.recoil = recoil;
    this.floquet = pair.floquet();
    this.azimuth1 = pair.azimuth1();
    this.phase2 = ComplexDoubleDouble.phase(pair.azimuth());
    DoubleDouble c1 = DoubleDouble.of(pair.plus1());
    ComplexDoubleDouble r1 =
        new ComplexDoubleDouble(DoubleDouble.of(pair.angle1()), DoubleDouble.ZERO);
    ComplexDoubleDouble r2 = phase2.times(pair.angle2());
    DoubleDouble mass = DoubleDouble.product(strength, strength).plus(1);
    DoubleDouble q1 = mass.plus(DoubleDouble.product(pair.angle1(), pair.angle1()));
    DoubleDouble q2 = mass.plus(DoubleDouble.product(pair.angle2(), pair.angle2()));
    s1 = c1.times(recoil);
    nu1 = c1.times(q1).scaled(0.5);
    DoubleDouble rest1 = s1.negative().plus(1);
    DoubleDouble c2 =
        rest1
            .times(floquet)
            .minus(nu1)
            .over(
                q2.scaled(0.5)
                    .plus(DoubleDouble.product(floquet, recoil))
                    .minus(s1.times(r1.minus(r2).squaredModulus()).scaled(0.5)));
    if (!(c2.high() > 0)) {
      throw new IllegalArgumentException(
          "conservation must leave plus momentum for photon 2, but leaves " + c2.high());
    }
    s2 = c2.times(recoil);
    nu2 = c2.times(q2).scaled(0.5);
    DoubleDouble rest2 = s2.negative().plus(1);
    w = rest1.minus(s2);
    if (!(w.high() > 0)) {
      throw new IllegalArgumentException(
          "the photons must leave plus momentum to the electron, but leave the fraction "
              + w.high());
    }
    resonances.check(1, nu1.high() / rest1.high());
    resonances.check(2, nu2.high() / rest2.high());
    ComplexDoubleDouble p2 = r2.times(rest1).plus(r1.times(s1));
    ComplexDoubleDouble p1 = r1.times(rest2).plus(r2.times(s2));
    argument =
        Math.abs(strength)
            * Math.max(
                Math.max(
                    c1.high() * pair.angle1() / rest1.high(),
                    c2.high() * pair.angle2() / rest2.high()),
                Math.max(
                    c1.high() * p1.size() / (rest2.high() * w.high()),
                    c2.high() * p2.size() / (rest1.high() * w.high())));
    if (!(argument <= LARGEST)) {
      throw new IllegalArgumentException(
          "arguments of the Bessel functions must be at most "
              + LARGEST
              + ", but one is "
              + argument
              + ": the photons leave hardly any plus momentum, or the field or an angle is large");
    }
    most = floquet + 24 + (int) (1.5 * argument);
    order1 = new EmissionOrder(0, most, strength);
    order2 = new EmissionOrder(1, most, strength);
    DoubleDouble one = DoubleDouble.ONE;
    order1.vertex(0, c1, r1, one, rest1, s1, ComplexDoubleDouble.ONE);
    order1.vertex(1, c2, p2, rest1, w, s2.over(rest1), phase2);
    order2.vertex(1, c2, r2, one, rest2, s2, phase2);
    order2.vertex(0, c1, p1, rest2, w, s1.over(rest2), ComplexDoubleDouble.ONE);
  }

  SpinAmplitudes amplitudes(double tolerance) {
    for (int k = 0; k < 9; k++) {
      sums1[k] = ComplexDoubleDouble.ZERO;
      sums2[k] = ComplexDoubleDouble.ZERO;
    }
    // Shells that are symmetric under exchange of the photons, so that no edge of one order of
    // emission is left without the other.
    for (int n1 = 0; n1 <= floquet; n1++) {
      add(n1);
    }
    double rest = Double.POSITIVE_INFINITY;
    boolean small = false;
    for (int shell = 1; shell + floquet <= most; shell++) {
      added = 0;
      add(-shell);
      add(floquet + shell);
      // Twice: the next shells are each at most a quarter of the one before.
      rest = 2 * added;
      boolean enough = shell >= argument && rest <= tolerance * size();
      if (enough && small) {
        break;
      }
      small = enough;
    }
    double[] channels = new double[32];
    int channel = 0;
    for (int before = 1; before >= -1; before -= 2) {
      for (int after = 1; after >= -1; after -= 2) {
        // A helical field turned about the axis is one shifted in phase; a flip turns the spin.
        double turn = azimuth1 * (floquet + (before - after) / 2);
        ComplexDoubleDouble common = ComplexDoubleDouble.phase(turn);
        for (int i = 0; i < 4; i++) {
          ComplexDoubleDouble t =
              amplitude(before, after, i < 2 ? 1 : -1, i % 2 == 0 ? 1 : -1).times(common);
          channels[8 * channel + 2 * i] = t.re().high();
          channels[8 * channel + 2 * i + 1] = t.im().high();
        }
        channel++;
      }
    }
    return new SpinAmplitudes(
        channels, rest + ROUNDINGS * (1 + argument) * DoubleDouble.ROUNDING * terms / recoil);
  }

  /// The terms of one `n₁`.
  private void add(int n1) {
    int n2 = floquet - n1;
    DoubleDouble d1 = s1.negative().plus(1).times(n1).minus(nu1);
    DoubleDouble d2 = s2.negative().plus(1).times(n2).minus(nu2);
    DoubleDouble inverse1 = d1.inverse();
    DoubleDouble inverse2 = d2.inverse();
    // Digits that a difference of nearly equal numbers costs.
    double loss = 1 + nu1.high() / Math.abs(d1.high()) + nu2.high() / Math.abs(d2.high());
    order1.forms(0, n1, early1);
    order1.forms(1, n2, late2);
    order2.forms(0, n1, late1);
    order2.forms(1, n2, early2);
    for (int form1 = 0; form1 < 3; form1++) {
      ComplexDoubleDouble x = early1[form1].times(inverse1);
      ComplexDoubleDouble y = late1[form1].times(inverse2);
      for (int form2 = 0; form2 < 3; form2++) {
        int k = form1 + 3 * form2;
        ComplexDoubleDouble first = x.times(late2[form2]);
        ComplexDoubleDouble second = y.times(early2[form2]);
        sums1[k] = sums1[k].plus(first);
        sums2[k] = sums2[k].plus(second);
        terms += loss * (first.size() + second.size());
        added += (first.plus(second).size() + s1.high() * s2.high() * first.size()) / recoil;
      }
    }
    ComplexDoubleDouble both = early1[BARE].times(late2[BARE]);
    contact = contact.plus(both);
    added += 2 * both.size();
  }

  /// A size of the amplitudes for the cut.
  private double size() {
    double size = 2 * contact.size();
    for (int form2 = 0; form2 < 2; form2++) {
      for (int form1 = 0; form1 < 2; form1++) {
        int k = form1 + 3 * form2;
        size = Math.max(size, sums1[k].plus(sums2[k]).size() / recoil);
      }
    }
    return size;
  }

  private ComplexDoubleDouble amplitude(int before, int after, int helicity1, int helicity2) {
    ComplexDoubleDouble t =
        pole(order1, sums1, before, after, helicity1, helicity2)
            .plus(pole(order2, sums2, before, after, helicity1, helicity2))
            .times(DoubleDouble.of(recoil).inverse());
    if (before == after && helicity1 != helicity2) {
      // Only the photon with the electron's spin can leave first.
      DoubleDouble first = helicity1 == before ? s1 : s2;
      DoubleDouble factor = w.root().scaled(2).over(first.negative().plus(1));
      t = t.plus(turned(contact, helicity2).times(factor));
    }
    return t;
  }

  /// What one order of emissions gives, times κ: either photon may flip the spin or not.
  private ComplexDoubleDouble pole(
      EmissionOrder order,
      ComplexDoubleDouble[] sums,
      int before,
      int after,
      int helicity1,
      int helicity2) {
    int form1 = helicity1 > 0 ? EmissionOrder.PLUS : EmissionOrder.MINUS;
    int form2 = helicity2 > 0 ? EmissionOrder.PLUS : EmissionOrder.MINUS;
    ComplexDoubleDouble t = ComplexDoubleDouble.ZERO;
    for (int flips = 0; flips < 4; flips++) {
      boolean flip1 = (flips & 1) != 0;
      boolean flip2 = (flips & 2) != 0;
      if ((flip1 == flip2) != (before == after)) {
        continue;
      }
      int spin1 = order.spinBefore(0, before, flip2);
      int spin2 = order.spinBefore(1, before, flip1);
      DoubleDouble factor1 =
          flip1 ? order.flipped(0, spin1, helicity1) : order.kept(0, spin1, helicity1);
      DoubleDouble factor2 =
          flip2 ? order.flipped(1, spin2, helicity2) : order.kept(1, spin2, helicity2);
      ComplexDoubleDouble sum = sums[(flip1 ? BARE : form1) + 3 * (flip2 ? BARE : form2)];
      t = t.plus((flip2 ? turned(sum, helicity2) : sum).times(factor1.times(factor2)));
    }
    return t;
  }

  /// Times `e^{iλ₂A₂}`.
  private ComplexDoubleDouble turned(ComplexDoubleDouble value, int helicity2) {
    return value.times(helicity2 > 0 ? phase2 : phase2.conjugate());
  }
}
