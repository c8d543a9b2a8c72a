package org.mebit.nucleus;

import java.util.Arrays;

/// A kernel's vectors at the nodes of a grid, and at 0, where the pulse acts.
///
/// @param kernel whose
/// @param re real parts, `[node][coherence][polarisation]` flattened, the first at 0
/// @param im imaginary parts, likewise
record SampledKernel(KernelVectors kernel, double[] re, double[] im) {
  static SampledKernel of(KernelVectors kernel, double[] nodes) {
    double[] times = new double[nodes.length + 1];
    System.arraycopy(nodes, 0, times, 1, nodes.length);
    int size = times.length * kernel.coherences() * kernel.polarizations();
    double[] re = new double[size];
    double[] im = new double[size];
    kernel.sample(times, re, im);
    return new SampledKernel(kernel, re, im);
  }

  private int stride() {
    return kernel.coherences() * kernel.polarizations();
  }

  private double[] fromFirstNode(double[] values) {
    return Arrays.copyOfRange(values, stride(), values.length);
  }

  /// No `|K|` is larger, as a matrix between polarisations: the largest sum of a row's moduli in `p
  /// Σ_l d*_ls d_ls'`, by Cauchy and Schwarz.
  double bound() {
    int lines = kernel.coherences();
    int components = kernel.polarizations();
    double most = 0;
    for (int at = 0; at < re.length; at += stride()) {
      for (int s = 0; s < components; s++) {
        double row = 0;
        for (int r = 0; r < components; r++) {
          double sumRe = 0;
          double sumIm = 0;
          for (int l = 0; l < lines; l++) {
            int a = at + l * components + s;
            int b = at + l * components + r;
            sumRe += re[a] * re[b] + im[a] * im[b];
            sumIm += re[a] * im[b] - im[a] * re[b];
          }
          row += Math.hypot(sumRe, sumIm);
        }
        most = Math.max(most, row);
      }
    }
    return kernel.weight() * most;
  }

  /// The march for a pulse: real if it can be.
  SlabMarch march(Polarization pulse, double slab, int slabs, int mostTerms) {
    int lines = kernel.coherences();
    int components = kernel.polarizations();
    double[] startRe = new double[lines];
    double[] startIm = new double[lines];
    double[] pulseRe = components == 1 ? new double[] {1} : jones(pulse, false);
    double[] pulseIm = components == 1 ? new double[] {0} : jones(pulse, true);
    for (int l = 0; l < lines; l++) {
      for (int s = 0; s < components; s++) {
        int at = l * components + s;
        startRe[l] += re[at] * pulseRe[s] - im[at] * pulseIm[s];
        startIm[l] += re[at] * pulseIm[s] + im[at] * pulseRe[s];
      }
    }
    if (components == 1 && vanishes(im)) {
      return new RealMarch(
          lines, fromFirstNode(re), startRe, kernel.weight(), slab, slabs, mostTerms);
    }
    return new ComplexMarch(
        lines,
        components,
        fromFirstNode(re),
        fromFirstNode(im),
        startRe,
        startIm,
        kernel.weight(),
        slab,
        slabs,
        mostTerms);
  }

  private static double[] jones(Polarization pulse, boolean imaginary) {
    return imaginary
        ? new double[] {pulse.sigmaIm(), pulse.piIm()}
        : new double[] {pulse.sigmaRe(), pulse.piRe()};
  }

  private static boolean vanishes(double[] values) {
    for (double value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SampledKernel that
        && kernel.equals(that.kernel)
        && Arrays.equals(re, that.re)
        && Arrays.equals(im, that.im);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(re) + Arrays.hashCode(im);
  }
}
