package org.mebit.fel.amplitude;

import org.mebit.fel.Constants;
import org.mebit.fel.UndulatorField;
import org.mebit.numeric.Require;

/// The emission of one photon in an undulator: vertex amplitudes, the exact emission of a Dirac
/// electron on a harmonic, and the spectrum off the harmonics that the ends of an undulator cause.
///
/// Not safe for threads: it has work arrays.
public final class OnePhotonEmission {
  private static final double FACTORS = 1e3;
  private static final int MOST_HARMONIC = 1_000_000;

  /// How near to a harmonic the mean over the interference of the ends still means something.
  private static final double RESONANCE = 1e-6;

  /// What happens at the ends of the undulator, where its field begins and stops at once.
  public enum Ends {
    /// Only the passage radiates, from the first period to the last.
    PASSAGE,
    /// The straight flight before and after, from and to infinity, adds its amplitude; without it
    /// charge would appear and vanish.
    FLIGHT
  }

  private final FieldWave wave;
  private final Vertex vertex;
  private final Ends ends;
  private final double margin;
  private double phaseAtEnds;
  private double[] phase = new double[0];
  private double[] re = new double[0];
  private double[] im = new double[0];

  private OnePhotonEmission(UndulatorField field, Ends ends, double tolerance) {
    Require.that(
        tolerance > 0 && tolerance < 1,
        "tolerance must be above 0 and below 1, but is " + tolerance);
    wave = new FieldWave(field);
    vertex = new Vertex(wave, 1);
    this.ends = ends;
    margin = Math.log(FACTORS / tolerance);
  }

  /// The emission in a field whose passage alone radiates.
  ///
  /// @param tolerance of the amplitudes, relative, in 0..1
  public static OnePhotonEmission of(UndulatorField field, double tolerance) {
    return of(field, Ends.PASSAGE, tolerance);
  }

  /// The emission in a field.
  ///
  /// @param ends for the spectrum off the harmonics
  /// @param tolerance of the amplitudes, relative, in 0..1
  public static OnePhotonEmission of(UndulatorField field, Ends ends, double tolerance) {
    return new OnePhotonEmission(field, ends, tolerance);
  }

  /// c of the photon that takes exactly `harmonic` quanta: `2n/(Q + 2nκ)`.
  ///
  /// @param angle ρ, at least 0
  /// @param harmonic n, in 1..1000000
  /// @param recoil κ, at least 0
  public double plus(double angle, int harmonic, double recoil) {
    Require.that(angle >= 0 && Double.isFinite(angle), "angle must be at least 0, but is " + angle);
    Require.inRange("harmonic", harmonic, 1, MOST_HARMONIC);
    Require.that(
        recoil >= 0 && Double.isFinite(recoil), "recoil must be at least 0, but is " + recoil);
    return 2 * harmonic / (wave.dressed + angle * angle + 2 * harmonic * recoil);
  }

  /// Writes the vertex amplitudes `v_j` of an electron without spin for helicities + and −, real
  /// and imaginary parts: the coefficients of `e^{−ijφ}` in `e^{iλA} (R + a)^{(λ)} e^{iΦ}`.
  ///
  /// @param angle ρ, at least 0
  /// @param azimuth A, rad
  /// @param plus c, above 0; with recoil, `c/(1 − s)`
  /// @param harmonic j
  /// @param amplitudes at least 4 from `start`
  public void vertex(
      double angle, double azimuth, double plus, int harmonic, double[] amplitudes, int start) {
    coefficients(angle, azimuth, plus, harmonic, 1);
    amplitudes[start] = vertex.plusRe[0];
    amplitudes[start + 1] = vertex.plusIm[0];
    amplitudes[start + 2] = vertex.minusRe[0];
    amplitudes[start + 3] = vertex.minusIm[0];
  }

  /// Writes the exact amplitudes `ū′Vu` of a Dirac electron, `ūu = 1`, that emits on a harmonic:
  /// the light-front spin kept, for helicities + and −, then turned over, for + and −; real and
  /// imaginary parts. Light-front spinors: Lepage, Brodsky, Phys. Rev. D 22, 2157 (1980); dressed
  /// by the wave as by Volkov.
  ///
  /// A kept spin σ multiplies `v/√2` by `(1 − s)^{−σλ/2}`, `s = κc`; only λ = σ turns it over, with
  /// `σ s (1 − s)^{−1/2} e^{iλA} b_j`.
  ///
  /// @param recoil κ, at least 0
  /// @param spin σ before, +1 or −1 (twice the spin)
  /// @param amplitudes at least 8 from `start`
  public void amplitudes(
      double angle,
      double azimuth,
      int harmonic,
      double recoil,
      int spin,
      double[] amplitudes,
      int start) {
    Require.that(spin == 1 || spin == -1, "spin must be 1 or -1, but is " + spin);
    double plus = plus(angle, harmonic, recoil);
    double taken = recoil * plus;
    vertex(angle, azimuth, plus / (1 - taken), harmonic, amplitudes, start);
    double root = Math.sqrt(1 - taken);
    for (int k = 0; k < 4; k++) {
      boolean along = k < 2 == spin > 0;
      amplitudes[start + k] *= Math.sqrt(0.5) * (along ? 1 / root : root);
      amplitudes[start + 4 + k] = 0;
    }
    double turned = spin * taken / root * Math.sqrt(0.5);
    double cosine = Math.cos(azimuth);
    double sine = spin * Math.sin(azimuth);
    double x = vertex.re[wave.highest];
    double y = vertex.im[wave.highest];
    int at = start + (spin > 0 ? 4 : 6);
    amplitudes[at] = turned * (x * cosine - y * sine);
    amplitudes[at + 1] = turned * (x * sine + y * cosine);
  }

  /// `d³N/(dy d²ρ)` per electron and pass off the harmonics, the two ends adding up without
  /// interference: the mean over energies some `1/N_u` of the fundamental's wide, which any
  /// aperture averages over. Proportional to neither length nor number of periods; smooth ends
  /// radiate less.
  ///
  /// `α y/(π²(1 + ⟨|a|²⟩)²) Σ_λ |Σ_j v_j/(ν − j)|²`, the current's Fourier transform (Jackson,
  /// Classical Electrodynamics, eq. 14.67) over the passage in light-front variables. Recoil is
  /// left out.
  ///
  /// @param angle ρ, at least 0
  /// @param azimuth A, rad
  /// @param fraction y, the photon's energy in units of the fundamental's, above 0
  /// @throws IllegalArgumentException on a harmonic, where it diverges
  public double spectralDensity(double angle, double azimuth, double fraction) {
    double share = share(angle, fraction);
    double nearest = Math.rint(share);
    double off = share - nearest;
    if (Math.abs(off) < RESONANCE && nearest >= 1) {
      throw new IllegalArgumentException(
          "photon must not be on harmonic " + (long) nearest + ", but takes " + share + " quanta");
    }
    return density(angle, azimuth, fraction, 1, 1 / off);
  }

  /// The same of an undulator of `periods`, with the interference of its ends: at every energy,
  /// harmonics included. It is `2 sin²(πN_uν)` times the mean.
  ///
  /// @param periods `N_u`, at least 1
  public double spectralDensity(double angle, double azimuth, double fraction, int periods) {
    Require.inRange("undulator periods", periods, 1, Integer.MAX_VALUE);
    double share = share(angle, fraction);
    double off = share - Math.rint(share);
    double sine = Math.sin(Math.PI * periods * off);
    double peak = off == 0 ? Math.PI * periods : sine / off;
    return 2 * density(angle, azimuth, fraction, sine, peak);
  }

  private double share(double angle, double fraction) {
    if (!(angle >= 0 && fraction > 0 && angle < 1e150 && fraction < 1e150)) {
      throw new IllegalArgumentException(
          "angle must be at least 0 and energy fraction above 0, but are "
              + angle
              + " and "
              + fraction);
    }
    return fraction * (wave.dressed + angle * angle) / wave.dressed;
  }

  /// The density with `Σ_j v_j · weight/(ν − j)`, and `peak` in place of `weight/(ν − j)` at the
  /// nearest j.
  private double density(
      double angle, double azimuth, double fraction, double weight, double peak) {
    double dressed = wave.dressed;
    double plus = 2 * fraction / dressed;
    double share = share(angle, fraction);
    if (!(share <= MOST_HARMONIC)) {
      throw new IllegalArgumentException(
          "a photon must take at most "
              + MOST_HARMONIC
              + " undulator quanta, but takes "
              + share
              + ": lower its energy or its angle");
    }
    int nearest = (int) Math.rint(share);
    int cut =
        (int) Math.max(wave.bandwidth(plus, plus * angle, margin), nearest) + 1 + wave.highest;
    coefficients(angle, azimuth, plus, -cut, 2 * cut + 1);
    double plusRe = 0;
    double plusIm = 0;
    double minusRe = 0;
    double minusIm = 0;
    for (int i = 0; i <= 2 * cut; i++) {
      int j = i - cut;
      double factor = j == nearest ? peak : weight / (share - j);
      plusRe += factor * vertex.plusRe[i];
      plusIm += factor * vertex.plusIm[i];
      minusRe += factor * vertex.minusRe[i];
      minusIm += factor * vertex.minusIm[i];
    }
    if (ends == Ends.FLIGHT) {
      // ρ e^{iΦ(0)}/ν of the electron without field, for both helicities.
      double flight = weight * angle / (plus * (1 + angle * angle) / 2);
      double cosine = Math.cos(phaseAtEnds);
      double sine = Math.sin(phaseAtEnds);
      plusRe -= flight * cosine;
      plusIm -= flight * sine;
      minusRe -= flight * cosine;
      minusIm -= flight * sine;
    }
    return Constants.FINE_STRUCTURE
        * fraction
        / (Math.PI * Math.PI * dressed * dressed)
        * (plusRe * plusRe + plusIm * plusIm + minusRe * minusRe + minusIm * minusIm);
  }

  /// Fills the vertex with `count` orders from `least` on.
  private void coefficients(double angle, double azimuth, double plus, int least, int count) {
    if (!(plus > 0 && angle >= 0)) {
      throw new IllegalArgumentException(
          "light-front momentum must be above 0 and angle at least 0, but are "
              + plus
              + " and "
              + angle);
    }
    CommonPhase.requireFinite(azimuth);
    double bandwidth = wave.bandwidth(plus, plus * angle, margin);
    int farthest = Math.max(Math.abs(least), Math.abs(least + count - 1)) + wave.highest;
    FieldWave.Grid grid = wave.grid(Math.max(2 * bandwidth, bandwidth + farthest) + 1);
    int size = grid.harmonics.size();
    if (phase.length < size) {
      phase = new double[size];
      re = new double[size];
      im = new double[size];
    }
    double cosine = Math.cos(azimuth);
    double sine = Math.sin(azimuth);
    for (int i = 0; i < size; i++) {
      phase[i] =
          plus / 2 * grid.square[i]
              + plus * angle * (cosine * grid.linearReal[i] + sine * grid.linearImaginary[i]);
    }
    // The point at place 0 is phase 0.
    phaseAtEnds = phase[0];
    Phasors.of(phase, re, im, size);
    grid.harmonics.transform(re, im);
    vertex.turn(cosine, sine);
    vertex.take(re, im, size, least, count);
    vertex.scale(1.0 / size, count);
    vertex.helicities(angle, 0, count);
  }
}
