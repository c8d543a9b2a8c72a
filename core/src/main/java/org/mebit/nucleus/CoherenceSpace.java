package org.mebit.nucleus;

/// The space that the kernel vectors of a sextet ever reach, by Gram and Schmidt: often far smaller
/// than that of all 8 coherences. In a field along its magnetic vector, σ reaches 2; without a
/// field, 1; in any constant field without a gradient, 6.
///
/// The memory of the crystal only contains scalar products of the vectors, so that any orthonormal
/// basis of the space gives the same wave.
final class CoherenceSpace {
  /// Coherences between 4 excited and 2 ground states.
  static final int ALL = NuclearLevels.EXCITED * NuclearLevels.GROUND;

  /// A vector of which less than this lies outside, is inside; the vectors have lengths of about 1
  /// and come with rounding errors of this size.
  static final double OUTSIDE = 3e-14;

  private int dimension;
  private final double[] re = new double[ALL * ALL];
  private final double[] im = new double[ALL * ALL];
  private final double[] restRe = new double[ALL];
  private final double[] restIm = new double[ALL];

  /// Number of orthonormal vectors so far.
  int dimension() {
    return dimension;
  }

  /// Grows by what of `vector`, the entries of a 4 × 2 matrix, lies outside.
  void include(Operator vector) {
    if (dimension == ALL) {
      return;
    }
    System.arraycopy(vector.re, 0, restRe, 0, ALL);
    System.arraycopy(vector.im, 0, restIm, 0, ALL);
    if (length() <= OUTSIDE) {
      return;
    }
    takeOut();
    if (length() <= OUTSIDE) {
      return;
    }
    // Again: a small rest of a long vector is only roughly across the others.
    normalize();
    takeOut();
    normalize();
    System.arraycopy(restRe, 0, re, dimension * ALL, ALL);
    System.arraycopy(restIm, 0, im, dimension * ALL, ALL);
    dimension++;
  }

  private void takeOut() {
    for (int l = 0; l < dimension; l++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int j = 0; j < ALL; j++) {
        double qRe = re[l * ALL + j];
        double qIm = im[l * ALL + j];
        sumRe += qRe * restRe[j] + qIm * restIm[j];
        sumIm += qRe * restIm[j] - qIm * restRe[j];
      }
      for (int j = 0; j < ALL; j++) {
        restRe[j] -= sumRe * re[l * ALL + j] - sumIm * im[l * ALL + j];
        restIm[j] -= sumRe * im[l * ALL + j] + sumIm * re[l * ALL + j];
      }
    }
  }

  private void normalize() {
    double length = length();
    for (int j = 0; j < ALL; j++) {
      restRe[j] /= length;
      restIm[j] /= length;
    }
  }

  private double length() {
    double sum = 0;
    for (int j = 0; j < ALL; j++) {
      sum += restRe[j] * restRe[j] + restIm[j] * restIm[j];
    }
    return Math.sqrt(sum);
  }

  /// The length of what of `vector` lies inside.
  double inside(Operator vector) {
    double[] coordinatesRe = new double[dimension];
    double[] coordinatesIm = new double[dimension];
    coordinates(vector, coordinatesRe, coordinatesIm, 0, 1);
    double sum = 0;
    for (int l = 0; l < dimension; l++) {
      sum += coordinatesRe[l] * coordinatesRe[l] + coordinatesIm[l] * coordinatesIm[l];
    }
    return Math.sqrt(sum);
  }

  /// Writes the coordinates of `vector`: that of the l-th basis vector to place `from + l·stride`.
  void coordinates(Operator vector, double[] intoRe, double[] intoIm, int from, int stride) {
    int place = from;
    for (int l = 0; l < dimension; l++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int j = 0; j < ALL; j++) {
        double qRe = re[l * ALL + j];
        double qIm = im[l * ALL + j];
        sumRe += qRe * vector.re[j] + qIm * vector.im[j];
        sumIm += qRe * vector.im[j] - qIm * vector.re[j];
      }
      intoRe[place] = sumRe;
      intoIm[place] = sumIm;
      place += stride;
    }
  }
}
