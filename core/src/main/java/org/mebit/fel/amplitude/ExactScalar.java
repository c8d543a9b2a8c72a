package org.mebit.fel.amplitude;

import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair at any recoil, for a scalar electron in a helical undulator: two
/// vertices of Volkov states in both orders and the contact of two photons.
///
/// With `s_l = κc_l`, `w = 1 − s₁ − s₂` and the currents of [TwofoldCurrent], photon 1 first at `P
/// = R₁`, `Z = Kc₁R₁/(1 − s₁)` and `P = (1 − s₁)R₂ + s₁R₁`, `Z = Kc₂P/((1 − s₁)w)`, photon 2 first
/// (dashed) the same with 1 and 2 exchanged,
///
/// `T = κ⁻¹ Σ (v₁v₂/D₁ + v₁′v₂′/D₂) + (1 − λ₁λ₂) e^{i(λ₁A₁+λ₂A₂)} Σ B_{n₁}(Z₁)B_{n₂}(Z₂)`, `D_l =
/// n_l(1 − s_l) − ν_l`.
///
/// The orders are of size `1/κ` each and cancel to order 1, so they are paired as `v₁v₂
/// (D₁+D₂)/(κD₁D₂) + [Δv₁ v₂′ + v₁ Δv₂]/D₂` with `D₁ + D₂ = κ[n₂c₁ + n₁c₂ − ½c₁c₂|R₁ − R₂|²]` by
/// conservation; every part is of order 1 and found without subtraction of near numbers. For `κ →
/// 0` it tends to [LeadingOrder], phases included, linearly in `κ`.
public final class ExactScalar implements PairAmplitude {
  private static final double ROUNDING = 0x1p-53;

  private final double strength;
  private final double recoil;
  private final int floquet;
  private final PairMomenta momenta;
  private final FloquetCut cuts;
  private final BesselLadder bound1 = new BesselLadder();
  private final BesselLadder bound2 = new BesselLadder();
  private final TwofoldCurrent one;
  private final TwofoldCurrent two;

  private double angle1;
  private double angle2;
  private double plus1;

  private ExactScalar(double strength, double recoil, double tolerance, Resonances resonances) {
    this.strength = strength;
    this.recoil = recoil;
    this.floquet = resonances.floquet();
    this.momenta = new PairMomenta(1 + strength * strength, recoil, resonances);
    this.cuts = new FloquetCut(strength, floquet, tolerance, bound1, bound2);
    this.one = new TwofoldCurrent(strength, recoil);
    this.two = new TwofoldCurrent(strength, recoil);
  }

  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by the cut of the sum over undulator quanta, relative
  ///   to the largest of the four; above 0
  /// @throws IllegalArgumentException if the field is not helical
  public static ExactScalar of(UndulatorField field, double recoil, int floquet, double tolerance) {
    return of(field, recoil, floquet, tolerance, PairAmplitudes.USUAL_NEARNESS);
  }

  /// @param field a helical one
  /// @param recoil κ, above 0
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by the cut of the sum over undulator quanta, relative
  ///   to the largest of the four; above 0
  /// @param nearness how far from the harmonics 1..n−1 a photon must stay, in undulator quanta;
  ///   above 0, at least the inverse of the number of periods
  /// @throws IllegalArgumentException if the field is not helical
  public static ExactScalar of(
      UndulatorField field, double recoil, int floquet, double tolerance, double nearness) {
    Require.that(field.isHelical(), "the field must be helical");
    Require.positive("recoil", recoil);
    return new ExactScalar(
        field.harmonics().getFirst().real(), recoil, tolerance, new Resonances(floquet, nearness));
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    CommonPhase.requireFloquet(pair, floquet);
    evaluate(pair.angle1(), pair.angle2(), pair.plus1(), pair.azimuth(), amplitudes, start);
    CommonPhase.turn(pair, amplitudes, start);
  }

  /// As [#evaluate(PhotonPair, double[], int)] with photon 1 at azimuth 0.
  ///
  /// @param angle1 ρ₁, at least 0
  /// @param angle2 ρ₂, at least 0
  /// @param plus1 c₁, above 0 and below `1/κ`
  /// @param azimuth `A₂ − A₁`, rad
  /// @param amplitudes at least 8 from `start`
  public void evaluate(
      double angle1, double angle2, double plus1, double azimuth, double[] amplitudes, int start) {
    prepare(angle1, angle2, plus1, azimuth);
    do {
      sum(amplitudes, start);
    } while (cuts.widen(FloquetCut.largest(amplitudes, start)));
  }

  @Override
  public double error() {
    // Smaller amplitudes than doubles hold come out as 0.
    return cuts.error() + rounding() + Double.MIN_NORMAL;
  }

  private void prepare(double angle1, double angle2, double plus1, double azimuth) {
    momenta.set(angle1, angle2, plus1, azimuth);
    this.angle1 = angle1;
    this.angle2 = angle2;
    this.plus1 = plus1;
    // The bound of the leading order at the largest angles and momenta that the two orders of
    // emission have.
    double least = momenta.left1 * momenta.left2 * momenta.left;
    cuts.choose(far(angle1, angle2), far(angle2, angle1), plus1 / least, momenta.plus2 / least);
  }

  // |P₁| ≤ (1 − s₂)ρ₁ + s₂ρ₂, and so for photon 2.
  private double far(double own, double other) {
    return Math.max(
        own, own + (1 - momenta.left / Math.max(momenta.left1, momenta.left2)) * (other - own));
  }

  private void sum(double[] amplitudes, int start) {
    double c1 = plus1;
    double c2 = momenta.plus2;
    double nu1 = momenta.nu1;
    double nu2 = momenta.nu2;
    double left1 = momenta.left1;
    double left2 = momenta.left2;
    double left = momenta.left;
    double apart = momenta.apart;
    double cosine = momenta.cosine;
    double sine = momenta.sine;
    double r2Re = angle2 * cosine;
    double r2Im = angle2 * sine;
    int low = cuts.cut();
    int high = low + floquet;
    double k = strength;
    double apartRe = r2Re - angle1;
    double apartIm = r2Im;
    double both = k * c1 * c2 * (left1 + left2) / (left1 * left2 * left);
    double to1 = k * c1 * c2 / (left2 * left);
    one.fill(
        angle1,
        0,
        k * c1 * angle1 / left1,
        0,
        both * angle1 + to1 * apartRe,
        to1 * apartIm,
        c2 * apartRe,
        c2 * apartIm,
        1,
        0,
        low,
        high);
    double to2 = k * c1 * c2 / (left1 * left);
    double p2Re = r2Re - recoil * c1 * apartRe;
    double p2Im = r2Im - recoil * c1 * apartIm;
    two.fill(
        p2Re,
        p2Im,
        k * c2 * p2Re / (left1 * left),
        k * c2 * p2Im / (left1 * left),
        -both * r2Re + to2 * apartRe,
        -both * r2Im + to2 * apartIm,
        c1 * apartRe,
        c1 * apartIm,
        cosine,
        sine,
        low,
        high);
    double bothRe = 0;
    double bothIm = 0;
    for (int i = start; i < start + HelicityAmplitudes.SIZE; i++) {
      amplitudes[i] = 0;
    }
    for (int n1 = -low; n1 <= high; n1++) {
      int n2 = floquet - n1;
      int i = 2 * (n1 + low);
      int j = 2 * (n2 + low);
      double per1 = 1 / (n1 * left1 - nu1);
      double per2 = 1 / (n2 * left2 - nu2);
      double paired = (n2 * c1 + n1 * c2 - c1 * c2 * apart / 2) * per1 * per2;
      for (int h2 = 0; h2 < 2; h2++) {
        double vRe = two.current[h2][j];
        double vIm = two.current[h2][j + 1];
        double dRe = two.difference[h2][j];
        double dIm = two.difference[h2][j + 1];
        double aRe = vRe * paired + dRe * per2;
        double aIm = vIm * paired + dIm * per2;
        double bRe = (vRe + recoil * dRe) * per2;
        double bIm = (vIm + recoil * dIm) * per2;
        for (int h1 = 0; h1 < 2; h1++) {
          double uRe = one.current[h1][i];
          double uIm = one.current[h1][i + 1];
          double eRe = one.difference[h1][i];
          double eIm = one.difference[h1][i + 1];
          int at = start + 4 * h1 + 2 * h2;
          amplitudes[at] += uRe * aRe - uIm * aIm + (eRe * bRe - eIm * bIm);
          amplitudes[at + 1] += uRe * aIm + uIm * aRe + (eRe * bIm + eIm * bRe);
        }
      }
      bothRe += one.charge[i] * two.charge[j] - one.charge[i + 1] * two.charge[j + 1];
      bothIm += one.charge[i] * two.charge[j + 1] + one.charge[i + 1] * two.charge[j];
    }
    amplitudes[start + 2] += 2 * (bothRe * cosine + bothIm * sine);
    amplitudes[start + 3] += 2 * (bothIm * cosine - bothRe * sine);
    amplitudes[start + 4] += 2 * (bothRe * cosine - bothIm * sine);
    amplitudes[start + 5] += 2 * (bothIm * cosine + bothRe * sine);
  }

  /// Estimate of what any amplitude of the last sum has lost to rounding: its terms may be much
  /// larger than it is. Not part of the sum, which is quicker without.
  private double rounding() {
    double c1 = plus1;
    double c2 = momenta.plus2;
    int low = cuts.cut();
    double least = momenta.left1 * momenta.left2 * momenta.left;
    double argument = strength * (c1 * far(angle1, angle2) + c2 * far(angle2, angle1)) / least;
    double loss2 = floquet / (floquet - momenta.nu1 / momenta.left1);
    double steps = 4 + argument + loss2 + 1 / least;
    double sum = 0;
    for (int n1 = -low; n1 <= low + floquet; n1++) {
      int n2 = floquet - n1;
      int i = 2 * (n1 + low);
      int j = 2 * (n2 + low);
      double per1 = Math.abs(1 / (n1 * momenta.left1 - momenta.nu1));
      double per2 = Math.abs(1 / (n2 * momenta.left2 - momenta.nu2));
      double u = TwofoldCurrent.largest(one.current, i);
      double v = TwofoldCurrent.largest(two.current, j);
      double du = TwofoldCurrent.largest(one.difference, i);
      double dv = TwofoldCurrent.largest(two.difference, j);
      double paired = Math.abs(n2) * c1 + Math.abs(n1) * c2 + c1 * c2 * momenta.apart / 2;
      double terms = per2 * (u * v * paired * per1 + u * dv + du * (v + recoil * dv));
      double both = Math.hypot(one.charge[i], one.charge[i + 1]);
      both *= 2 * Math.hypot(two.charge[j], two.charge[j + 1]);
      // Bessel functions of high order are powers of their arguments.
      double powers = steps + 3 * Math.abs(n1) + (3 + loss2) * Math.abs(n2);
      sum += (powers + momenta.nu1 * per1 + momenta.nu2 * per2) * terms + powers * both;
    }
    return ROUNDING * sum;
  }
}
