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
  /// Cuts tried beyond the one of an amplitude of usual size.
  private static final int FURTHER = 12;

  private final double strength;
  private final double recoil;
  private final double mass;
  private final int floquet;
  private final Resonances resonances;
  private final FloquetCut cuts;
  private final BesselLadder bound1 = new BesselLadder();
  private final BesselLadder bound2 = new BesselLadder();
  private final TwofoldCurrent one;
  private final TwofoldCurrent two;

  // Of the pair at hand: cos d, sin d, R₂, |R₁ − R₂|², c₂, ν, 1 − s, w.
  private double cosine;
  private double sine;
  private double r2Re;
  private double r2Im;
  private double apart;
  private double plus2;
  private double nu1;
  private double nu2;
  private double left1;
  private double left2;
  private double left;
  private int cut;

  private ExactScalar(double strength, double recoil, double tolerance, Resonances resonances) {
    this.strength = strength;
    this.recoil = recoil;
    this.mass = 1 + strength * strength;
    this.floquet = resonances.floquet();
    this.resonances = resonances;
    this.cuts = new FloquetCut(strength, floquet, tolerance);
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
    return of(field, recoil, floquet, tolerance, LeadingOrder.USUAL_NEARNESS);
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
    sum(angle1, plus1, amplitudes, start);
    double bound = cuts.error();
    for (int more = 0; more < FURTHER; more++) {
      if (cuts.suffices(bound, HelicityAmplitudes.emission(amplitudes, start))) {
        return;
      }
      cut++;
      bound = bound(angle1, angle2, plus1);
      sum(angle1, plus1, amplitudes, start);
    }
  }

  /// Estimate of what any of the four amplitudes lacks by the cut, absolute: the bound of the
  /// leading order at the largest angles and momenta that the two orders of emission have.
  ///
  /// @param angle1 ρ₁
  /// @param angle2 ρ₂
  /// @param plus1 c₁
  /// @param azimuth `A₂ − A₁`, rad
  public double truncationError(double angle1, double angle2, double plus1, double azimuth) {
    prepare(angle1, angle2, plus1, azimuth);
    return cuts.error();
  }

  private void prepare(double angle1, double angle2, double plus1, double azimuth) {
    double s1 = recoil * plus1;
    if (!(angle1 >= 0
        && angle2 >= 0
        && plus1 > 0
        && s1 < 1
        && angle1 + angle2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "angles must be at least 0 and the light-front momentum of photon 1 in 0.."
              + 1 / recoil
              + ", but are "
              + angle1
              + ", "
              + angle2
              + " and "
              + plus1);
    }
    nu1 = plus1 * (mass + angle1 * angle1) / 2;
    left1 = 1 - s1;
    resonances.check(1, nu1 / left1);
    CommonPhase.requireFinite(azimuth);
    cosine = Math.cos(azimuth);
    sine = Math.sin(azimuth);
    double sineHalf = Math.sin(azimuth / 2);
    r2Re = angle2 * cosine;
    r2Im = angle2 * sine;
    apart = (angle1 - angle2) * (angle1 - angle2) + 4 * angle1 * angle2 * sineHalf * sineHalf;
    double q2 = mass + angle2 * angle2;
    plus2 = (floquet * left1 - nu1) / (q2 / 2 + floquet * recoil - s1 * apart / 2);
    nu2 = plus2 * q2 / 2;
    left2 = 1 - recoil * plus2;
    left = left1 - recoil * plus2;
    if (!(left > 0)) {
      throw new IllegalArgumentException(
          "the electron must keep some of its light-front momentum, but is left with the share "
              + left);
    }
    resonances.check(2, nu2 / left2);
    cut =
        cuts.choose(
            bound1,
            bound2,
            far(angle1, angle2),
            far(angle2, angle1),
            plus1 / least(),
            plus2 / least());
  }

  private double bound(double angle1, double angle2, double plus1) {
    return cuts.bound(
        cut,
        bound1,
        bound2,
        far(angle1, angle2),
        far(angle2, angle1),
        plus1 / least(),
        plus2 / least());
  }

  // |P₁| ≤ (1 − s₂)ρ₁ + s₂ρ₂, and so for photon 2.
  private double far(double own, double other) {
    return Math.max(own, own + (1 - left / Math.max(left1, left2)) * (other - own));
  }

  private double least() {
    return left1 * left2 * left;
  }

  private void sum(double angle1, double c1, double[] amplitudes, int start) {
    double c2 = plus2;
    int low = cut;
    int high = cut + floquet;
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
    for (int n1 = -cut; n1 <= high; n1++) {
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
}
