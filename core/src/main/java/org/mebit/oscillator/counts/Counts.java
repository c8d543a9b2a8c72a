package org.mebit.oscillator.counts;

/// What two detectors counted in the pump and the read window of many trials. A detector counts at
/// most once in a window.
///
/// Counts are doubles, so that expected counts of a planned experiment take the same way as
/// measured ones; measured counts are whole.
///
/// @param trials number of trials, above 0
/// @param pump1 clicks of detector 1 in the pump window, in 0..trials; likewise `pump2`
/// @param read1 clicks of detector 1 in the read window, in 0..trials; likewise `read2`
/// @param c11 trials with a click of detector 1 in the read window and of detector 1 in the pump
///   window
/// @param c12 read detector 1, pump detector 2
/// @param c21 read detector 2, pump detector 1
/// @param c22 read detector 2, pump detector 2
public record Counts(
    double trials,
    double pump1,
    double pump2,
    double read1,
    double read2,
    double c11,
    double c12,
    double c21,
    double c22) {

  /// Clicks in the pump window.
  ///
  /// @param detector 1 or 2
  public double pump(int detector) {
    return detector == 1 ? pump1 : pump2;
  }

  /// Clicks in the read window.
  ///
  /// @param detector 1 or 2
  public double read(int detector) {
    return detector == 1 ? read1 : read2;
  }

  /// Coincidences.
  ///
  /// @param read detector of the read window, 1 or 2
  /// @param pump detector of the pump window, 1 or 2
  public double coincidences(int read, int pump) {
    return read == 1 ? (pump == 1 ? c11 : c12) : (pump == 1 ? c21 : c22);
  }

  /// Coincidences that independent windows would give, `E = C(rᵢ) C(pⱼ)/N`.
  public double accidentals(int read, int pump) {
    return read(read) * pump(pump) / trials;
  }

  /// Second-order correlation `g⁽²⁾ = C(rᵢ,pⱼ)/E`.
  public double correlation(int read, int pump) {
    return coincidences(read, pump) / accidentals(read, pump);
  }
}
