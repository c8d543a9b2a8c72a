package org.mebit.nucleus;

/// A wave that keeps the polarisation of its pulse, as its components along σ and π.
///
/// @param wave the component along the polarisation of the pulse
/// @param pulse that polarisation
record KeptPolarization(ScatteredWave wave, Polarization pulse) implements ScatteredWave {
  @Override
  public Transition transition() {
    return wave.transition();
  }

  @Override
  public int polarizations() {
    return 2;
  }

  @Override
  public double end() {
    return wave.end();
  }

  @Override
  public double[] edges() {
    return wave.edges();
  }

  @Override
  public void at(double time, double[] into) {
    wave.at(time, into);
    double re = into[0];
    double im = into[1];
    into[0] = re * pulse.sigmaRe() - im * pulse.sigmaIm();
    into[1] = re * pulse.sigmaIm() + im * pulse.sigmaRe();
    into[2] = re * pulse.piRe() - im * pulse.piIm();
    into[3] = re * pulse.piIm() + im * pulse.piRe();
  }

  @Override
  public double error() {
    return mixes(pulse) ? Math.sqrt(2) * wave.error() : wave.error();
  }

  /// Whether real and imaginary part of the wave, and their errors, become mixed.
  static boolean mixes(Polarization pulse) {
    return pulse.sigmaIm() != 0 || pulse.piIm() != 0;
  }
}
