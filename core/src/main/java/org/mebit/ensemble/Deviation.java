package org.mebit.ensemble;

/// What a mean over draws may be off by, apart from the errors of the states.
///
/// @param standard standard error of the mean, bits
/// @param unseen what outcomes that were not drawn may add, bits
record Deviation(double standard, double unseen) {
  /// The next sample's spread may be somewhat larger.
  private static final double MARGIN = 1.1;

  double total() {
    return standard + unseen;
  }

  /// The factor by which a sample should grow to meet a tolerance.
  ///
  /// @param power of the sample's size with which the standard error falls
  double growth(double tolerance, double power) {
    double ratio = total() / tolerance;
    // The unseen share falls as the number of draws.
    return MARGIN * (standard < unseen ? ratio : Math.pow(ratio, 1 / power));
  }
}
