package org.mebit.oscillator.design;

/// Correlations that oscillate along a sweep and decay: with `u` the setting less the middle of the
/// sweep,
///
/// ```
/// same detector    g = 1 + m_s e^{−κu} + A_s e^{−λu} cos(ωu + φ)
/// across           g = 1 + m_x e^{−κu} − A_x e^{−λu} cos(ωu + φ)
/// ```
///
/// The middle as origin keeps phase and frequency, level and decay nearly uncorrelated.
///
/// @param sweep what is fitted
/// @param middle of the sweep
/// @param common whether the level decays as the swing does: `κ = λ`
record Fringe(Sweep sweep, double middle, boolean common) implements Curve {
  static final int LEVEL_SAME = 0;
  static final int LEVEL_CROSS = 1;
  static final int SWING_SAME = 2;
  static final int SWING_CROSS = 3;
  static final int PHASE = 4;
  static final int FREQUENCY = 5;
  static final int LEVEL_DECAY = 6;
  static final int SWING_DECAY = 7;
  static final int COUNT = 8;

  @Override
  public int parameters() {
    return COUNT;
  }

  @Override
  public double at(int row, double[] p, double[] gradient) {
    return value(sweep.setting(row), sweep.same(row), p, gradient);
  }

  /// The correlation at any setting.
  double value(double setting, boolean same, double[] p, double[] gradient) {
    double u = setting - middle;
    double sign = same ? 1 : -1;
    int level = same ? LEVEL_SAME : LEVEL_CROSS;
    int swing = same ? SWING_SAME : SWING_CROSS;
    double levelKept = Math.exp(-levelDecay(p) * u);
    double swingKept = sign * Math.exp(-p[SWING_DECAY] * u);
    double angle = p[FREQUENCY] * u + p[PHASE];
    double cosine = Math.cos(angle);
    double turned = -swingKept * p[swing] * Math.sin(angle);
    gradient[same ? LEVEL_CROSS : LEVEL_SAME] = 0;
    gradient[same ? SWING_CROSS : SWING_SAME] = 0;
    gradient[level] = levelKept;
    gradient[swing] = swingKept * cosine;
    gradient[PHASE] = turned;
    gradient[FREQUENCY] = u * turned;
    double byLevelDecay = -u * p[level] * levelKept;
    gradient[LEVEL_DECAY] = common ? 0 : byLevelDecay;
    gradient[SWING_DECAY] = -u * p[swing] * swingKept * cosine + (common ? byLevelDecay : 0);
    return 1 + p[level] * levelKept + p[swing] * swingKept * cosine;
  }

  double levelDecay(double[] p) {
    return p[common ? SWING_DECAY : LEVEL_DECAY];
  }

  /// Amplitude over mean of one kind of correlation.
  double visibility(double setting, boolean same, double[] p) {
    double u = setting - middle;
    double level = 1 + p[same ? LEVEL_SAME : LEVEL_CROSS] * Math.exp(-levelDecay(p) * u);
    return p[same ? SWING_SAME : SWING_CROSS] * Math.exp(-p[SWING_DECAY] * u) / level;
  }

  /// Of both kinds together: the sum of the amplitudes over that of the means.
  double visibility(double setting, double[] p) {
    double u = setting - middle;
    double level = 2 + (p[LEVEL_SAME] + p[LEVEL_CROSS]) * Math.exp(-levelDecay(p) * u);
    return (p[SWING_SAME] + p[SWING_CROSS]) * Math.exp(-p[SWING_DECAY] * u) / level;
  }
}
