package org.mebit.fel.amplitude;

import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The amplitude of a pair in any field for an electron without spin: exactly, or at `κ = 0` to
/// leading order in the recoil.
///
/// An order of the emissions is `(1/κ) Σ v₁(n₁) v₂(n − n₁)/D₁(n₁)`, where `v_j` is the coefficient
/// of `e^{−ijφ}` in `e^{iλA} (P + a)^{(λ)} e^{iΦ}`, `V^{(+)}` the conjugate of V and `V^{(−)} = V`.
/// Photon 1 first has `P = R₁` with `c₁/(1 − s₁)` in its phase and `P₂ = (1 − s₁)R₂ + s₁R₁` with
/// `c₂/((1 − s₁)w)`; `s = κc`, `w = 1 − s₁ − s₂`. Photon 2 first has the phases `Φ₁ + κΓ` and `Φ₂ −
/// κΓ` with one and the same
///
/// `Γ = c₁c₂/((1 − s₁)(1 − s₂)w) · ∫ ((1 − s₁/2 − s₂/2)|a|² + Re[a · conj((1 − s₂)R₁ + (1 −
/// s₁)R₂)])`
///
/// (zero-mean antiderivative), and prefactors shifted by `κc₂(R₂ − R₁)` and `κc₁(R₂ − R₁)`. So the
/// orders' difference is taken before anything is rounded: `(e^{iκΓ} − 1)/κ = (−2 sin²(κΓ/2) + i
/// sin κΓ)/κ` at points of a period, and `D₁ + D₂ = κ(n₂c₁ + n₁c₂ − c₁c₂|R₁ − R₂|²/2)` on paper. No
/// digit is lost at any recoil.
final class VertexPair {
  /// How near an intermediate state may come to its resonance, in harmonics.
  static final double RESONANCE = 1e-6;

  /// The bound on coefficients knows nothing of the factors before `e^{iΦ}`; they are below this.
  private static final double FACTORS = 100;

  private final FieldWave wave;
  private final double recoil;
  private final int floquet;
  private final double margin;

  private final Vertex first;
  private final Vertex firstShift;
  private final Vertex second;
  private final Vertex secondShift;
  private final PairedOrders orders;

  private double[] phase = new double[0];
  private double[] time1Re = new double[0];
  private double[] time1Im = new double[0];
  private double[] harmonics1Re = new double[0];
  private double[] harmonics1Im = new double[0];
  private double[] time2Re = new double[0];
  private double[] time2Im = new double[0];
  private double[] shift1Re = new double[0];
  private double[] shift1Im = new double[0];
  private double[] shift2Re = new double[0];
  private double[] shift2Im = new double[0];

  // The photon 1 whose coefficients are at hand.
  private double knownPlus1 = Double.NaN;
  private double knownAngle1 = Double.NaN;
  private double knownAzimuth1 = Double.NaN;
  private int knownSize;
  private int knownCut;

  /// @param recoil κ, 0 for the leading order
  /// @param tolerance of the amplitudes, relative
  VertexPair(UndulatorField field, double recoil, int floquet, double tolerance) {
    Require.that(
        recoil >= 0 && Double.isFinite(recoil), "recoil must be at least 0, but is " + recoil);
    Require.inRange("Floquet number", floquet, 1, 1000);
    Require.that(
        tolerance > 0 && tolerance < 1,
        "tolerance must be above 0 and below 1, but is " + tolerance);
    this.wave = new FieldWave(field);
    this.recoil = recoil;
    this.floquet = floquet;
    this.margin = Math.log(FACTORS / tolerance);
    first = new Vertex(wave, 1);
    firstShift = new Vertex(wave, 1);
    second = new Vertex(wave, -1);
    secondShift = new Vertex(wave, -1);
    orders =
        new PairedOrders(recoil, floquet, wave.highest, first, firstShift, second, secondShift);
  }

  void evaluate(PhotonPair pair, double[] amplitudes, int start) {
    if (pair.floquet() != floquet) {
      throw new IllegalArgumentException(
          "Floquet number must be " + floquet + " here, but is " + pair.floquet());
    }
    evaluate(
        pair.angle1(),
        pair.angle2(),
        pair.azimuth1(),
        pair.azimuth(),
        pair.plus1(),
        amplitudes,
        start);
  }

  void evaluate(
      double angle1,
      double angle2,
      double azimuth1,
      double azimuth,
      double plus1,
      double[] amplitudes,
      int start) {
    double kappa = recoil;
    int n = floquet;
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    double cosine1 = Math.cos(azimuth1);
    double sine1 = Math.sin(azimuth1);
    double cosine2 = cosine1 * cosine - sine1 * sine;
    double sine2 = sine1 * cosine + cosine1 * sine;
    double acrossX = angle2 * cosine - angle1;
    double acrossY = angle2 * sine;
    double apart = acrossX * acrossX + acrossY * acrossY;

    double s1 = kappa * plus1;
    double nu1 = plus1 * (1 + wave.meanSquare + angle1 * angle1) / 2;
    double q2 = 1 + wave.meanSquare + angle2 * angle2;
    double plus2 = 2 * (n * (1 - s1) - nu1) / (q2 + 2 * n * kappa - s1 * apart);
    if (!(plus2 > 0)) {
      throw new IllegalArgumentException(
          "photon 1 must take less than its "
              + n
              + " undulator quanta, but takes "
              + nu1 / (1 - s1)
              + ": conservation leaves no energy for photon 2");
    }
    double s2 = kappa * plus2;
    double nu2 = plus2 * q2 / 2;
    double left = 1 - s1 - s2;
    double rest1 = 1 - s1;
    double rest2 = 1 - s2;
    if (n > 1) {
      refuseResonance(nu1 / rest1, 1);
      refuseResonance(nu2 / rest2, 2);
    }

    // P₂ e^{−iA₂}, and what stands before S and α in the phases.
    double p2 = rest1 * angle2 + s1 * angle1 * cosine;
    double p2Im = -s1 * angle1 * sine;
    double weight1 = plus1 / rest1;
    double weight2 = plus2 / (rest1 * left);
    double size2 = weight2 * Math.hypot(p2, p2Im);
    double bandwidth = wave.bandwidth(weight1 + weight2, weight1 * angle1 + size2, margin);
    // Beyond the cut orders add to more than the bandwidth, although a moves either by `highest`;
    // so do, within, the orders that the grid mistakes for each other.
    int cut = (int) Math.max(0, (bandwidth - n) / 2 + wave.highest);
    FieldWave.Grid grid = wave.grid(bandwidth + n + 2 * wave.highest);
    int size = grid.harmonics.size();
    int count = 2 * cut + n + 1;
    reserve(size);

    boolean known =
        plus1 == knownPlus1
            && angle1 == knownAngle1
            && azimuth1 == knownAzimuth1
            && size == knownSize;
    if (!known) {
      phases(grid, weight1 / 2, weight1 * angle1 * cosine1, weight1 * angle1 * sine1);
      Phasors.of(phase, time1Re, time1Im, size);
      System.arraycopy(time1Re, 0, harmonics1Re, 0, size);
      System.arraycopy(time1Im, 0, harmonics1Im, 0, size);
      grid.harmonics.transform(harmonics1Re, harmonics1Im);
      first.turn(cosine1, sine1);
      firstShift.turn(cosine1, sine1);
      knownPlus1 = plus1;
      knownAngle1 = angle1;
      knownAzimuth1 = azimuth1;
      knownSize = size;
    }
    phases(
        grid,
        weight2 / 2,
        weight2 * (p2 * cosine2 - p2Im * sine2),
        weight2 * (p2 * sine2 + p2Im * cosine2));
    Phasors.of(phase, time2Re, time2Im, size);

    double m = plus1 * plus2 / (rest1 * rest2 * left);
    phases(
        grid,
        m * (rest1 + rest2) / 2,
        m * (rest2 * angle1 * cosine1 + rest1 * angle2 * cosine2),
        m * (rest2 * angle1 * sine1 + rest1 * angle2 * sine2));
    shift(size);
    // With its parts exchanged the transform runs backwards: orders of photon 2 descend.
    grid.harmonics.transform(time2Im, time2Re);
    grid.harmonics.transform(shift1Re, shift1Im);
    grid.harmonics.transform(shift2Im, shift2Re);

    if (!known || cut != knownCut) {
      first.take(harmonics1Re, harmonics1Im, size, -cut, count);
      first.helicities(angle1, 0, count);
      knownCut = cut;
    }
    firstShift.take(shift1Re, shift1Im, size, -cut, count);
    firstShift.helicities(angle1, 0, count);
    second.take(time2Re, time2Im, size, -cut - n, count);
    second.turn(cosine2, sine2);
    second.helicities(p2, p2Im, count);
    secondShift.take(shift2Re, shift2Im, size, -cut - n, count);
    secondShift.turn(cosine2, sine2);
    secondShift.helicities(p2, p2Im, count);
    // The prefactors shift by (R₂ − R₁)e^{−iA}, and stand before e^{i(Φ ± κΓ)}.
    firstShift.add(plus2 * acrossX, plus2 * acrossY, first, kappa, count);
    secondShift.add(
        plus1 * (acrossX * cosine + acrossY * sine),
        plus1 * (acrossY * cosine - acrossX * sine),
        second,
        kappa,
        count);
    orders.weigh(cut, count, nu1, nu2, plus1, plus2, apart);
    orders.sum(count, amplitudes, start);
    orders.contact(count, cosine, sine, amplitudes, start);
    double scale = 1.0 / ((double) size * size);
    for (int i = start; i < start + 8; i++) {
      amplitudes[i] *= scale;
    }
  }

  /// `square · S + x Re α + y Im α` at the points of the grid.
  private void phases(FieldWave.Grid grid, double square, double x, double y) {
    double[] out = phase;
    double[] s = grid.square;
    double[] re = grid.linearReal;
    double[] im = grid.linearImaginary;
    for (int i = 0; i < s.length; i++) {
      out[i] = square * s[i] + x * re[i] + y * im[i];
    }
  }

  /// `e^{iΦ}(e^{±iκΓ} − 1)/κ` of both photons, Γ being in `phase`.
  private void shift(int size) {
    double[] gamma = phase;
    if (recoil == 0) {
      for (int i = 0; i < size; i++) {
        double g = gamma[i];
        shift1Re[i] = -g * time1Im[i];
        shift1Im[i] = g * time1Re[i];
        shift2Re[i] = g * time2Im[i];
        shift2Im[i] = -g * time2Re[i];
      }
      return;
    }
    double half = recoil / 2;
    for (int i = 0; i < size; i++) {
      gamma[i] *= half;
    }
    Phasors.of(gamma, shift1Re, shift1Im, size);
    double twice = 2 / recoil;
    double[] e1Re = shift1Re;
    double[] e1Im = shift1Im;
    double[] e2Re = shift2Re;
    double[] e2Im = shift2Im;
    double[] f1Re = time1Re;
    double[] f1Im = time1Im;
    double[] f2Re = time2Re;
    double[] f2Im = time2Im;
    for (int i = 0; i < size; i++) {
      // e^{2ix} − 1 = 2 sin x (−sin x + i cos x)
      double re = -twice * e1Im[i] * e1Im[i];
      double im = twice * e1Im[i] * e1Re[i];
      e1Re[i] = re * f1Re[i] - im * f1Im[i];
      e1Im[i] = re * f1Im[i] + im * f1Re[i];
      e2Re[i] = re * f2Re[i] + im * f2Im[i];
      e2Im[i] = re * f2Im[i] - im * f2Re[i];
    }
  }

  private void refuseResonance(double share, int photon) {
    double harmonic = Math.rint(share);
    if (harmonic >= 1 && harmonic < floquet && Math.abs(share - harmonic) < RESONANCE) {
      throw new IllegalArgumentException(
          "photon "
              + photon
              + " must not be on resonance with harmonic "
              + (int) harmonic
              + " (a cascade of two real emissions), but takes "
              + share
              + " undulator quanta");
    }
  }

  private void reserve(int size) {
    if (phase.length >= size) {
      return;
    }
    phase = new double[size];
    time1Re = new double[size];
    time1Im = new double[size];
    harmonics1Re = new double[size];
    harmonics1Im = new double[size];
    time2Re = new double[size];
    time2Im = new double[size];
    shift1Re = new double[size];
    shift1Im = new double[size];
    shift2Re = new double[size];
    shift2Im = new double[size];
    knownSize = 0;
  }
}
