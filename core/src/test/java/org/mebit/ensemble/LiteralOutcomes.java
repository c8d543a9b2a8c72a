package org.mebit.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;

/// Probabilities of all outcomes from the protocol as written: the amplitudes of all `(N+1)^M`
/// Dicke states, coherences of the measured nodes damped by `exp(−2γt(k−k')²)`, and eigenvectors of
/// `S_x = a†b + b†a`. Nothing is shared with the code under test but a dense eigenvalue routine.
final class LiteralOutcomes {
  private final int nodes;
  private final int levels;
  private final double[] probabilities;

  LiteralOutcomes(int nodes, int atoms, double time, double offset, double innerRate) {
    this.nodes = nodes;
    this.levels = atoms + 1;
    int inner = (int) Math.round(Math.pow(levels, nodes - 2.0));
    double[] diagonal = new double[inner * inner];
    double[] imaginary = new double[inner * inner];
    double[] re = new double[inner];
    double[] im = new double[inner];
    for (int first = 0; first < levels; first++) {
      for (int last = 0; last < levels; last++) {
        amplitudes(first, last, time, offset, re, im);
        for (int a = 0; a < inner; a++) {
          for (int b = 0; b < inner; b++) {
            diagonal[a + inner * b] += re[a] * re[b] + im[a] * im[b];
            imaginary[a + inner * b] += im[a] * re[b] - re[a] * im[b];
          }
        }
      }
    }
    double[][] vectors = eigenvectors();
    probabilities = new double[inner];
    for (int q = 0; q < inner; q++) {
      for (int a = 0; a < inner; a++) {
        for (int b = 0; b < inner; b++) {
          long square = 0;
          double weight = 1;
          for (int j = 0; j < nodes - 2; j++) {
            int step = digit(a, j) - digit(b, j);
            square += (long) step * step;
            weight *= vectors[digit(q, j)][digit(a, j)] * vectors[digit(q, j)][digit(b, j)];
          }
          // The imaginary part is antisymmetric and drops out.
          probabilities[q] +=
              weight * diagonal[a + inner * b] * Math.exp(-2 * innerRate * time * square);
        }
      }
    }
  }

  /// As many as there are outcomes, `(N+1)^(M−2)`.
  int size() {
    return probabilities.length;
  }

  double probability(int index) {
    return probabilities[index];
  }

  Outcomes outcomes(int index) {
    long[] q = new long[nodes - 2];
    for (int j = 0; j < q.length; j++) {
      q[j] = digit(index, j);
    }
    return new Outcomes(q);
  }

  int index(Outcomes outcomes) {
    int index = 0;
    for (int j = nodes - 3; j >= 0; j--) {
      index = index * levels + (int) outcomes.at(j + 2);
    }
    return index;
  }

  List<Outcomes> all() {
    List<Outcomes> all = new ArrayList<>();
    for (int index = 0; index < size(); index++) {
      all.add(outcomes(index));
    }
    return all;
  }

  private int digit(int index, int place) {
    int rest = index;
    for (int j = 0; j < place; j++) {
      rest /= levels;
    }
    return rest % levels;
  }

  private void amplitudes(
      int first, int last, double time, double offset, double[] re, double[] im) {
    int atoms = levels - 1;
    double[] root = new double[levels];
    double binomial = 1;
    for (int k = 0; k < levels; k++) {
      root[k] = Math.sqrt(binomial / Math.pow(2, atoms));
      binomial = binomial * (atoms - k) / (k + 1);
    }
    int[] k = new int[nodes];
    k[0] = first;
    k[nodes - 1] = last;
    for (int index = 0; index < re.length; index++) {
      for (int j = 1; j < nodes - 1; j++) {
        k[j] = digit(index, j - 1);
      }
      // H = Σ_j (−1)^j n_j n_{j+1}, nodes counted from 1.
      double phase = 0;
      double amplitude = root[first] * root[last];
      for (int j = 1; j < nodes; j++) {
        phase += (j % 2 == 0 ? -1 : 1) * time * k[j - 1] * k[j];
        if (j > 1) {
          phase += offset * k[j - 1];
          amplitude *= root[k[j - 1]];
        }
      }
      re[index] = amplitude * Math.cos(phase);
      im[index] = amplitude * Math.sin(phase);
    }
  }

  /// `[q][k]`, ascending eigenvalues `2q − N`.
  private double[][] eigenvectors() {
    double[] sx = new double[levels * levels];
    for (int k = 0; k < levels - 1; k++) {
      double element = Math.sqrt((k + 1.0) * (levels - 1 - k));
      sx[k + levels * (k + 1)] = element;
      sx[k + 1 + levels * k] = element;
    }
    Matrix vectors =
        LinearAlgebra.chosen().symmetricEigen(new Matrix(levels, levels, sx)).vectors();
    double[][] rows = new double[levels][levels];
    for (int q = 0; q < levels; q++) {
      for (int k = 0; k < levels; k++) {
        rows[q][k] = vectors.get(k, q);
      }
    }
    return rows;
  }
}
