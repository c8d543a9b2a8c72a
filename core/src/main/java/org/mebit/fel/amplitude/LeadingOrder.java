package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair to leading order in the electron's recoil, for a helical undulator.
///
/// Each order of the two emissions is of order `1/κ` and their sum of order 1: the classical
/// product of currents cancels, since neither photon alone can conserve energy. Here the
/// cancellation is done on paper, and what is left neither depends on `κ` nor loses digits. With
/// the currents `b_l(j)`, `v_l(j)` of [PhotonCurrent], `d = A₂ − A₁`, `R = ρ₁ + ρ₂e^{id}` and `n₂ =
/// n − n₁`
///
/// `T = Σ e^{in₂d} {[c₁(ρ₁e^{iλ₂d} − ρ₂) v₁b₂ − c₂(ρ₂e^{−iλ₁d} − ρ₁) b₁v₂ + ½Kc₁c₂(v₁Y₂ −
/// Y₁v₂)]/(n₁ − ν₁) − v₁v₂ [n₂c₁ + n₁c₂ − ½c₁c₂|R₁ − R₂|²]/(n₁ − ν₁)² + (1 − λ₁λ₂) e^{iλ₂d} b₁b₂}`,
///
/// where `Y₁ = R* v₁(n₁+1) − R v₁(n₁−1)` and `Y₂ = R* e^{id} v₂(n₂+1) − R e^{−id} v₂(n₂−1)`.
public final class LeadingOrder implements PairAmplitude {
  private final double strength;
  private final double mass;
  private final int floquet;
  private final double tolerance;
  private final Resonances resonances;
  private final FloquetCut cuts;
  private final PhotonCurrent one;
  private final PhotonCurrent two;
  private final LeadingOrderSum direct;

  // Of the pair at hand.
  private double angle1 = Double.NaN;
  private double angle2 = Double.NaN;
  private double plus1 = Double.NaN;
  private double nu1;
  private double plus2;
  private double trimmed;

  private LeadingOrder(double strength, double tolerance, Resonances resonances) {
    this.strength = strength;
    this.mass = 1 + strength * strength;
    this.floquet = resonances.floquet();
    this.tolerance = tolerance;
    this.resonances = resonances;
    this.one = new PhotonCurrent(strength);
    this.two = new PhotonCurrent(strength);
    this.cuts = new FloquetCut(strength, floquet, tolerance, one.ladder(), two.ladder());
    this.direct = new LeadingOrderSum(strength, floquet, one, two);
  }

  /// @param field a helical one
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by the cut of the sum over undulator quanta, relative
  ///   to the largest of the four; above 0
  /// @throws IllegalArgumentException if the field is not helical
  public static LeadingOrder of(UndulatorField field, int floquet, double tolerance) {
    return of(field, floquet, tolerance, PairAmplitudes.USUAL_NEARNESS);
  }

  /// @param field a helical one
  /// @param floquet n, at least 1
  /// @param tolerance error of the amplitudes by the cut of the sum over undulator quanta, relative
  ///   to the largest of the four; above 0
  /// @param nearness how far from the harmonics 1..n−1 photon 1 must stay, in undulator quanta;
  ///   above 0, at least the inverse of the number of periods
  /// @throws IllegalArgumentException if the field is not helical
  public static LeadingOrder of(
      UndulatorField field, int floquet, double tolerance, double nearness) {
    Require.that(field.isHelical(), "the field must be helical");
    Require.positive("tolerance", tolerance);
    return new LeadingOrder(
        field.harmonics().getFirst().real(), tolerance, new Resonances(floquet, nearness));
  }

  @Override
  public void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    CommonPhase.requireFloquet(pair, floquet);
    evaluate(pair.angle1(), pair.angle2(), pair.plus1(), pair.azimuth(), amplitudes, start);
    CommonPhase.turn(pair, amplitudes, start);
  }

  /// As [#evaluate(PhotonPair, double[], int)] with photon 1 at azimuth 0. Quicker where photon 1
  /// stays from call to call, and more so where but the azimuth changes.
  ///
  /// @param angle1 ρ₁, at least 0
  /// @param angle2 ρ₂, at least 0
  /// @param plus1 c₁, above 0
  /// @param azimuth `A₂ − A₁`, rad
  /// @param amplitudes at least 8 from `start`
  public void evaluate(
      double angle1, double angle2, double plus1, double azimuth, double[] amplitudes, int start) {
    prepare(angle1, angle2, plus1);
    CommonPhase.requireFinite(azimuth);
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    do {
      fill();
      direct.sum(cuts.cut(), nu1, angle1, angle2, plus1, plus2, cosine, sine, amplitudes, start);
      // Smaller than usual: go on until the cut is small against it, too.
    } while (cuts.widen(FloquetCut.largest(amplitudes, start)));
    trimmed = 0;
  }

  @Override
  public double error() {
    // Smaller amplitudes than doubles hold come out as 0.
    return cuts.error()
        + trimmed
        + direct.rounding(cuts.cut(), nu1, angle1, angle2, plus1, plus2)
        + Double.MIN_NORMAL;
  }

  /// The cut N that an amplitude of usual size takes: photon 1 takes `−N..N+n` quanta.
  int cut(double angle1, double angle2, double plus1) {
    prepare(angle1, angle2, plus1);
    return cuts.cut();
  }

  /// The amplitudes at every azimuth; [#error] then holds for all of them.
  ///
  /// @param angle1 ρ₁
  /// @param angle2 ρ₂
  /// @param plus1 c₁
  public AzimuthPolynomial azimuths(double angle1, double angle2, double plus1) {
    prepare(angle1, angle2, plus1);
    AzimuthPolynomial polynomial;
    do {
      fill();
      polynomial = series();
    } while (cuts.widen(polynomial.largest()));
    trimmed = AzimuthPolynomial.TRIMMED * tolerance * polynomial.largest();
    return polynomial;
  }

  private AzimuthPolynomial series() {
    return LeadingOrderSeries.of(
        one, two, floquet, cuts.cut(), nu1, strength, angle1, angle2, plus1, plus2, tolerance);
  }

  private void prepare(double angle1, double angle2, double plus1) {
    if (angle1 != this.angle1 || angle2 != this.angle2 || plus1 != this.plus1) {
      choose(angle1, angle2, plus1);
    }
    cuts.restart();
  }

  private void choose(double angle1, double angle2, double plus1) {
    if (!(angle1 >= 0 && angle2 >= 0 && plus1 > 0 && angle1 + angle2 < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "angles must be at least 0 and the light-front momentum above 0, but are "
              + angle1
              + ", "
              + angle2
              + " and "
              + plus1);
    }
    // Unknown until all of it is known: what is refused now is refused again.
    this.plus1 = Double.NaN;
    nu1 = plus1 * (mass + angle1 * angle1) / 2;
    resonances.check(1, nu1);
    plus2 = 2 * (floquet - nu1) / (mass + angle2 * angle2);
    cuts.choose(angle1, angle2, plus1, plus2);
    this.angle1 = angle1;
    this.angle2 = angle2;
    this.plus1 = plus1;
  }

  private void fill() {
    int cut = cuts.cut();
    // The neighbours of the last term are needed, too.
    one.fill(angle1, plus1, cut + 2, cut + floquet + 2);
    two.fill(angle2, plus2, cut + 2, cut + floquet + 2);
  }
}
