package org.mebit.oscillator;

/// What happens to light in one detection window. Light of device A or B reaches detector j with
/// the efficiency `efficiencyX · detectorJ`, behind the splitter's share.
///
/// @param efficiencyA of the path of device A up to the detectors, in 0..1
/// @param efficiencyB of the path of device B
/// @param detector1 efficiency of detector 1, in 0..1
/// @param detector2 efficiency of detector 2
/// @param noise1 mean number of counts of detector 1 that have nothing to do with the devices, at
///   least 0
/// @param noise2 likewise at detector 2
/// @param overlap of the wave packets of A and B, the modulus of an amplitude, in 0..1
public record Window(
    double efficiencyA,
    double efficiencyB,
    double detector1,
    double detector2,
    double noise1,
    double noise2,
    double overlap) {
  public Window {
    share("efficiencyA", efficiencyA);
    share("efficiencyB", efficiencyB);
    share("detector1", detector1);
    share("detector2", detector2);
    noise("noise1", noise1);
    noise("noise2", noise2);
    share("overlap", overlap);
  }

  /// The same window with the arm of one device blocked.
  ///
  /// @param a whether it is the arm of device A, else of device B
  public Window blocked(boolean a) {
    return new Window(
        a ? 0 : efficiencyA, a ? efficiencyB : 0, detector1, detector2, noise1, noise2, overlap);
  }

  // Not Require: its message would be written for every window of a sweep.
  private static void share(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in 0..1, but is " + value);
    }
  }

  private static void noise(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be at least 0 and finite, but is " + value);
    }
  }
}
