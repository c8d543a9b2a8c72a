package org.mebit.nucleus;

/// `−2 f(t) cos φ(t)`: two lines that do not see each other.
///
/// @param alpha effective thickness of either line
/// @param transition its width is the unit
/// @param splitting gives φ
/// @param end s
/// @param grid where it is smooth
record ClosedFormWave(
    double alpha, Transition transition, Splitting splitting, double end, PanelGrid grid)
    implements ScatteredWave {
  /// Roundings of f and of the cosine, in units of 2⁻⁵³ of the amplitude.
  private static final double ROUNDINGS = 12;

  static ClosedFormWave of(
      double alpha, Transition transition, FieldSchedule schedule, double end) {
    double width = transition.width();
    Splitting splitting = new Splitting(schedule, width, end);
    PanelGrid grid = PanelGrid.of(splitting.edges(), splitting.fastest(), 2 * alpha, width, end, 1);
    return new ClosedFormWave(alpha, transition, splitting, end, grid);
  }

  @Override
  public int polarizations() {
    return 1;
  }

  @Override
  public double[] edges() {
    return grid.edges().clone();
  }

  @Override
  public void at(double time, double[] into) {
    // No Require here: words that nobody reads take longer than the wave.
    if (!(time >= 0 && time <= end)) {
      throw new IllegalArgumentException("time must be in 0.." + end + " s, but is " + time);
    }
    double envelope = LineEnvelope.at(alpha, time * transition.width());
    into[0] = -2 * envelope * Math.cos(splitting.angle(time));
    into[1] = 0;
  }

  /// Rounding only: phases `φ` and `2√(αΓt)` are known to their own rounding, the amplitude of f is
  /// below `α`, and below `√α (Γt)^(−3/4)` by the asymptotic form.
  @Override
  public double error() {
    double elapsed = end * transition.width();
    double turns = splitting.fastest() * end + 2 * Math.sqrt(alpha * elapsed);
    return 2 * alpha * 0x1p-53 * (ROUNDINGS + turns);
  }
}
