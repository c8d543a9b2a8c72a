package org.mebit.fel.amplitude;

/// `e^{iΦ}` of both emissions at the points of a period, what exchanging their order adds to each,
/// and the harmonics of all four.
///
/// Flat arrays that are kept from pair to pair; those of photon 1 are left as they are while it
/// stays the same.
final class EmissionWaves {
  private final double recoil;
  private double[] phase = new double[0];
  private double[] time1Re = new double[0];
  private double[] time1Im = new double[0];

  double[] first1Re = new double[0];
  double[] first1Im = new double[0];
  double[] second2Re = new double[0];
  double[] second2Im = new double[0];
  double[] shift1Re = new double[0];
  double[] shift1Im = new double[0];
  double[] shift2Re = new double[0];
  double[] shift2Im = new double[0];

  /// @param recoil κ, 0 for the leading order
  EmissionWaves(double recoil) {
    this.recoil = recoil;
  }

  /// Makes room for grids of `size`.
  ///
  /// @return whether what was known of photon 1 is lost
  boolean reserve(int size) {
    if (phase.length >= size) {
      return false;
    }
    phase = new double[size];
    time1Re = new double[size];
    time1Im = new double[size];
    first1Re = new double[size];
    first1Im = new double[size];
    second2Re = new double[size];
    second2Im = new double[size];
    shift1Re = new double[size];
    shift1Im = new double[size];
    shift2Re = new double[size];
    shift2Im = new double[size];
    return true;
  }

  /// Harmonics of photon 1 when it comes first, from its phase `square · S + x Re α + y Im α`.
  void first(FieldWave.Grid grid, double square, double x, double y) {
    int size = grid.harmonics.size();
    phases(grid, square, x, y);
    Phasors.of(phase, time1Re, time1Im, size);
    System.arraycopy(time1Re, 0, first1Re, 0, size);
    System.arraycopy(time1Im, 0, first1Im, 0, size);
    grid.harmonics.transform(first1Re, first1Im);
  }

  /// The wave of photon 2 when it comes second, from its phase; its harmonics come with `shift`.
  void second(FieldWave.Grid grid, double square, double x, double y) {
    phases(grid, square, x, y);
    Phasors.of(phase, second2Re, second2Im, grid.harmonics.size());
  }

  /// Harmonics of photon 2 and of `e^{iΦ}(e^{±iκΓ} − 1)/κ` of both photons. Orders of photon 2
  /// descend.
  ///
  /// @param square what stands before S in Γ; x and y before `Re α` and `Im α`
  void shift(FieldWave.Grid grid, double square, double x, double y) {
    int size = grid.harmonics.size();
    phases(grid, square, x, y);
    if (recoil == 0) {
      shiftAtOnce(size);
    } else {
      shiftBy(size);
    }
    // With its parts exchanged the transform runs backwards.
    grid.harmonics.transform(second2Im, second2Re);
    grid.harmonics.transform(shift1Re, shift1Im);
    grid.harmonics.transform(shift2Im, shift2Re);
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

  private void shiftAtOnce(int size) {
    double[] gamma = phase;
    for (int i = 0; i < size; i++) {
      double g = gamma[i];
      shift1Re[i] = -g * time1Im[i];
      shift1Im[i] = g * time1Re[i];
      shift2Re[i] = g * second2Im[i];
      shift2Im[i] = -g * second2Re[i];
    }
  }

  private void shiftBy(int size) {
    double[] gamma = phase;
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
    double[] f2Re = second2Re;
    double[] f2Im = second2Im;
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
}
