package org.mebit.oscillator.counts;

import org.mebit.numeric.Require;

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
  /// @throws IllegalArgumentException if a count is negative or not finite, if there are no trials,
  ///   more clicks than trials or more coincidences than clicks
  public Counts {
    Require.positive("trials", trials);
    clicks("pump1", pump1, "trials", trials);
    clicks("pump2", pump2, "trials", trials);
    clicks("read1", read1, "trials", trials);
    clicks("read2", read2, "trials", trials);
    coincidences("c11", c11, "read1", read1, "pump1", pump1);
    coincidences("c12", c12, "read1", read1, "pump2", pump2);
    coincidences("c21", c21, "read2", read2, "pump1", pump1);
    coincidences("c22", c22, "read2", read2, "pump2", pump2);
  }

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

  /// The density of a correlation, given these coincidences.
  ///
  /// @throws IllegalArgumentException if a window of the pair has no click
  public CorrelationDensity density(int read, int pump) {
    return new CorrelationDensity(coincidences(read, pump), accidentals(read, pump));
  }

  /// What one click of the pump window heralds: the correlation with the same detector against that
  /// with the other one.
  ///
  /// @param herald detector of the pump window, 1 or 2
  /// @throws IllegalArgumentException if a window has no click
  public WitnessDensity witness(int herald) {
    return new WitnessDensity(density(herald, herald), density(3 - herald, herald));
  }

  private static void clicks(String name, double value, String most, double there) {
    if (!(value >= 0 && value <= there)) {
      throw new IllegalArgumentException(
          name + " must be in 0.." + most + " = " + there + ", but is " + value);
    }
  }

  private static void coincidences(
      String name, double value, String read, double reads, String pump, double pumps) {
    clicks(name, value, read, reads);
    clicks(name, value, pump, pumps);
  }

  /// The fewest clicks of a detector in a window: what is said of these counts takes all clicks for
  /// exact and errs by some `1/√` of it.
  public double fewestClicks() {
    return Math.min(Math.min(pump1, pump2), Math.min(read1, read2));
  }

  /// The largest share of a window's clicks that have a coincidence: coincidences are taken for
  /// rare.
  public double mostShared() {
    double most = 0;
    for (int read = 1; read <= 2; read++) {
      for (int pump = 1; pump <= 2; pump++) {
        double fewer = Math.min(read(read), pump(pump));
        most = fewer > 0 ? Math.max(most, coincidences(read, pump) / fewer) : most;
      }
    }
    return most;
  }
}
