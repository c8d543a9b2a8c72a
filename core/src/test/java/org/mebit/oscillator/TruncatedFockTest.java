package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// The Gaussian model against density matrices in a truncated Fock space.
class TruncatedFockTest {
  private static final double DELAY = 4e-7;
  private static final double PHASE = 1.3;

  /// Of each further phonon the state of the bright set-up has about a tenth.
  private static final double GAIN = 5;

  private final OscillatorPair pair = Setups.bright();

  @Test
  void patternsConvergeToTheGaussianOnes() {
    double[] exact = pair.moments(DELAY).clicks(PHASE).probabilities();
    double[] off = new double[3];
    for (int k = 0; k < 3; k++) {
      double[] truncated = new PlainFock(pair, DELAY, 3 + k, 6 + k).patterns(PHASE);
      for (int pattern = 0; pattern < 16; pattern++) {
        off[k] = Math.max(off[k], Math.abs(truncated[pattern] / exact[pattern] - 1));
      }
    }
    assertThat(off[1]).isLessThan(off[0] / GAIN);
    assertThat(off[2]).isLessThan(off[1] / GAIN);
    assertThat(off[2]).isLessThan(1e-4);
  }

  @Test
  void heraldedStatesConverge() {
    HeraldedState exact = pair.moments(DELAY).clicked(1);
    double[] off = new double[3];
    double[] bits = new double[3];
    for (int k = 0; k < 3; k++) {
      int phonons = 5 + k;
      double[][] rho = new PlainFock(pair, DELAY, 3 + k, phonons).clicked();
      int size = phonons + 1;
      off[k] =
          Math.abs(rho[0][0] - exact.p00())
              + Math.abs(rho[size][size] - exact.p10())
              + Math.abs(rho[1][1] - exact.p01())
              + Math.abs(rho[size + 1][size + 1] - exact.p11())
              + Math.abs(rho[size][1] - exact.coherence());
      bits[k] = Math.abs(negativity(rho, size) - exact.logNegativity().bits());
    }
    assertThat(off[1]).isLessThan(off[0] / GAIN);
    assertThat(off[2]).isLessThan(off[1] / GAIN);
    assertThat(off[2]).isLessThan(3e-6);
    assertThat(bits[2]).isLessThan(3e-5);
    assertThat(bits[2]).isLessThan(bits[0] / GAIN);
  }

  @Test
  void momentsConverge() {
    MechanicalMoments exact = pair.moments(DELAY).clicked(1).moments();
    int size = 8;
    double[][] rho = new PlainFock(pair, DELAY, 4, size - 1).clicked();
    double a = 0;
    double b = 0;
    double product = 0;
    double coherence = 0;
    for (int m = 0; m < size; m++) {
      for (int n = 0; n < size; n++) {
        int at = m * size + n;
        a += m * rho[at][at];
        b += n * rho[at][at];
        product += m * n * rho[at][at];
        if (m > 0 && n + 1 < size) {
          coherence += Math.sqrt(m * (n + 1.0)) * rho[(m - 1) * size + n + 1][at];
        }
      }
    }
    assertThat(a).isCloseTo(exact.phononsA(), within(1e-4));
    assertThat(b).isCloseTo(exact.phononsB(), within(1e-4));
    assertThat(product).isCloseTo(exact.product(), within(1e-4));
    assertThat(coherence).isCloseTo(exact.coherence(), within(1e-4));
  }

  /// Trace norm of the whole partial transpose, without its blocks.
  private static double negativity(double[][] rho, int size) {
    double[] transposed = new double[rho.length * rho.length];
    for (int i = 0; i < rho.length; i++) {
      for (int j = 0; j < rho.length; j++) {
        int row = i / size * size + j % size;
        int column = j / size * size + i % size;
        transposed[row + rho.length * column] = rho[i][j];
      }
    }
    double norm = 0;
    for (double value :
        LinearAlgebra.chosen()
            .symmetricEigenvalues(new Matrix(rho.length, rho.length, transposed))) {
      norm += Math.abs(value);
    }
    return Math.log(norm) / Math.log(2);
  }
}
