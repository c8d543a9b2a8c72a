package org.mebit.oscillator;

/// Light of one device, before any loss.
///
/// @param stokes mean photon number of the pump window
/// @param read that of the read window
/// @param squared modulus squared of `m = ⟨r s⟩`
/// @param determinant `stokes · read − m²`, below 0 for non-classical light
record DeviceLight(double stokes, double read, double squared, double determinant) {
  static DeviceLight of(Device device, double delay) {
    double stokes = device.stokesPhotons();
    double read = device.swapEfficiency() * (device.phonons(delay) + device.readHeating());
    double correlation = device.correlation(delay);
    double squared = device.swapEfficiency() * correlation * correlation;
    return new DeviceLight(stokes, read, squared, stokes * read - squared);
  }
}
