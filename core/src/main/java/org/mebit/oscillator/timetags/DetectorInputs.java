package org.mebit.oscillator.timetags;

import org.mebit.numeric.Require;

/// The inputs that the two detectors behind the beam splitter are plugged into.
///
/// @param first input of detector 1, from 1
/// @param second input of detector 2, from 1
public record DetectorInputs(int first, int second) {
  /// As one plugs them in.
  public static final DetectorInputs USUAL = new DetectorInputs(1, 2);

  /// Of any instrument here.
  private static final int MOST = 64;

  public DetectorInputs {
    Require.inRange("detector 1", first, 1, MOST);
    Require.inRange("detector 2", second, 1, MOST);
    Require.that(
        first != second, "the detectors must be two different ones, but both are " + first);
  }

  /// Whether a detector of that number is detector 1 or 2: 0 or 1, or −1 if neither. By the number.
  byte[] columns() {
    byte[] columns = new byte[MOST + 1];
    java.util.Arrays.fill(columns, (byte) -1);
    columns[first] = 0;
    columns[second] = 1;
    return columns;
  }
}
