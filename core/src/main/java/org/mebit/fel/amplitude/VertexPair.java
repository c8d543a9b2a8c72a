package org.mebit.fel.amplitude;

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
  /// Roundings of a phase and its phasor, and of a transform a stage.
  private static final double ROUNDING = 0x1p-53;

  /// Share of the bound on what is left out that is there: nowhere are all coefficients at their
  /// bounds at once. Of 50 000 pairs in fields from weak to strong none had more than 1/400.
  private static final double REACHED = 1.0 / 50;

  private final FieldWave wave;
  private final double recoil;
  private final int floquet;
  private final EmissionWaves waves;

  private final Vertex first;
  private final Vertex firstShift;
  private final Vertex second;
  private final Vertex secondShift;
  private final PairedOrders orders;

  // The photon 1 whose coefficients are at hand.
  private double knownPlus1 = Double.NaN;
  private double knownAngle1 = Double.NaN;
  private double knownAzimuth1 = Double.NaN;
  private double cosine1;
  private double sine1;
  private int knownSize;
  private int knownCut;

  // Of the sum made last.
  private double tail;
  private double noise;
  private double large1;
  private double large2;
  private double shift1;
  private double shift2;
  private int size;
  private int count;

  /// @param recoil κ, 0 for the leading order
  VertexPair(FieldWave wave, double recoil, int floquet) {
    this.wave = wave;
    this.recoil = recoil;
    this.floquet = floquet;
    waves = new EmissionWaves(recoil);
    first = new Vertex(wave, 1);
    firstShift = new Vertex(wave, 1);
    second = new Vertex(wave, -1);
    secondShift = new Vertex(wave, -1);
    orders =
        new PairedOrders(recoil, floquet, wave.highest, first, firstShift, second, secondShift);
  }

  /// What the sum made last lacks by grid and cut.
  double tail() {
    return tail;
  }

  /// What the sum made last has lost to rounding. Coefficients have an absolute error, since the
  /// wave is of modulus 1 at all points; it counts by the other photon's coefficient and the weight
  /// of the order.
  double rounding() {
    double scale = (double) size * size;
    double all =
        orders.rounding(
            count, noise, noise * large1, noise * large2, noise * shift1, noise * shift2);
    return all / scale;
  }

  /// Writes the amplitudes.
  ///
  /// @param at of the same pair
  /// @param margin coefficients below `e^{−margin}` are left out
  void sum(
      PairMomenta at,
      double angle1,
      double angle2,
      double azimuth1,
      double plus1,
      double margin,
      double[] amplitudes,
      int start) {
    double s1 = recoil * plus1;
    double plus2 = at.plus2;
    // P₂ e^{−iA₂}, and what stands before S and α in the phases.
    double p2 = at.left1 * angle2 + s1 * angle1 * at.cosine;
    double p2Im = -s1 * angle1 * at.sine;
    double weight1 = plus1 / at.left1;
    double weight2 = plus2 / (at.left1 * at.left);
    double far2 = Math.hypot(p2, p2Im);
    double bandwidth = wave.bandwidth(weight1 + weight2, weight1 * angle1 + weight2 * far2, margin);
    // Beyond the cut orders add to more than the bandwidth, although a moves either by `highest`;
    // so do, within, the orders that the grid mistakes for each other.
    int cut = (int) Math.max(0, (bandwidth - floquet) / 2 + wave.highest);
    FieldWave.Grid grid = wave.grid(bandwidth + floquet + 2 * wave.highest);
    size = grid.harmonics.size();
    count = 2 * cut + floquet + 1;
    photonOne(grid, angle1, azimuth1, plus1, weight1, cut);

    double cosine2 = cosine1 * at.cosine - sine1 * at.sine;
    double sine2 = sine1 * at.cosine + cosine1 * at.sine;
    waves.second(
        grid,
        weight2 / 2,
        weight2 * (p2 * cosine2 - p2Im * sine2),
        weight2 * (p2 * sine2 + p2Im * cosine2));
    double m = plus1 * plus2 / (at.left1 * at.left2 * at.left);
    waves.shift(
        grid,
        m * (at.left1 + at.left2) / 2,
        m * (at.left2 * angle1 * cosine1 + at.left1 * angle2 * cosine2),
        m * (at.left2 * angle1 * sine1 + at.left1 * angle2 * sine2));

    firstShift.take(waves.shift1Re, waves.shift1Im, size, -cut, count);
    firstShift.helicities(angle1, 0, count);
    second.take(waves.second2Re, waves.second2Im, size, -cut - floquet, count);
    second.turn(cosine2, sine2);
    second.helicities(p2, p2Im, count);
    secondShift.take(waves.shift2Re, waves.shift2Im, size, -cut - floquet, count);
    secondShift.turn(cosine2, sine2);
    secondShift.helicities(p2, p2Im, count);
    // The prefactors shift by (R₂ − R₁)e^{−iA}, and stand before e^{i(Φ ± κΓ)}.
    double acrossX = angle2 * at.cosine - angle1;
    double acrossY = angle2 * at.sine;
    firstShift.add(plus2 * acrossX, plus2 * acrossY, first, recoil, count);
    secondShift.add(
        plus1 * (acrossX * at.cosine + acrossY * at.sine),
        plus1 * (acrossY * at.cosine - acrossX * at.sine),
        second,
        recoil,
        count);
    orders.weigh(cut, count, at.nu1, at.nu2, plus1, plus2, at.apart);
    orders.sum(count, amplitudes, start);
    orders.contact(count, at.cosine, at.sine, amplitudes, start);
    double scale = 1.0 / ((double) size * size);
    for (int i = start; i < start + 8; i++) {
      amplitudes[i] *= scale;
    }
    assess(at, angle1, angle2, far2, weight1, weight2, m, plus1, margin);
  }

  private void photonOne(
      FieldWave.Grid grid, double angle1, double azimuth1, double plus1, double weight1, int cut) {
    boolean known =
        !waves.reserve(size)
            && plus1 == knownPlus1
            && angle1 == knownAngle1
            && azimuth1 == knownAzimuth1
            && size == knownSize;
    if (!known) {
      cosine1 = Math.cos(azimuth1);
      sine1 = Math.sin(azimuth1);
      waves.first(grid, weight1 / 2, weight1 * angle1 * cosine1, weight1 * angle1 * sine1);
      first.turn(cosine1, sine1);
      firstShift.turn(cosine1, sine1);
      knownPlus1 = plus1;
      knownAngle1 = angle1;
      knownAzimuth1 = azimuth1;
      knownSize = size;
    }
    if (!known || cut != knownCut) {
      first.take(waves.first1Re, waves.first1Im, size, -cut, count);
      first.helicities(angle1, 0, count);
      knownCut = cut;
    }
  }

  /// Estimates what is left out, and what an error of a coefficient is: points of a period err by
  /// chance, so that a mean of them errs by their root less.
  private void assess(
      PairMomenta at,
      double angle1,
      double angle2,
      double far2,
      double weight1,
      double weight2,
      double m,
      double plus1,
      double margin) {
    large1 = angle1 + wave.sum;
    large2 = far2 + wave.sum;
    double across = angle1 + angle2;
    double gamma = m * (wave.sum * wave.sum / 2 * (at.left1 + at.left2) + wave.sum * across);
    shift1 = large1 * gamma + at.plus2 * across;
    shift2 = large2 * gamma + plus1 * across;
    tail =
        REACHED
            * Math.exp(-margin)
            * (large1 * large2 * orders.largestBoth(count)
                + (large1 * shift2 + shift1 * large2) * orders.largestOver2(count)
                + 2);
    double phases =
        wave.sum * (wave.sum * (weight1 + weight2) / 2 + weight1 * angle1 + weight2 * far2);
    noise = ROUNDING * (2 + phases + Integer.numberOfTrailingZeros(size)) * Math.sqrt(size);
  }
}
