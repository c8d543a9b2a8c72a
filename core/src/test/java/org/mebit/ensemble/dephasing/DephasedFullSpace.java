package org.mebit.ensemble.dephasing;

import java.util.stream.IntStream;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.LinearAlgebra;
import org.mebit.numeric.Matrix;
import org.mebit.numeric.SymmetricEigen;
import org.mebit.quantum.DensityOperator;

/// The protocol with dephasing as written, on the density matrix of the full space of `(N+1)^M`
/// states: coherent states, phases, a factor for every coherence, projection of the measured nodes
/// on eigenvectors of the matrix `S_x = a†b + b†a`.
///
/// Nothing is shared with the code under test but dense eigenvalues; there is no centring, no table
/// and no symmetry.
final class DephasedFullSpace {
  private final int nodes;
  private final int levels;
  private final int size;
  private final double[] re;
  private final double[] im;

  private DephasedFullSpace(int nodes, int atoms) {
    this.nodes = nodes;
    this.levels = atoms + 1;
    this.size = (int) Math.round(Math.pow(levels, nodes));
    this.re = new double[size * size];
    this.im = new double[size * size];
  }

  /// The product of spin coherent states along x.
  static DephasedFullSpace coherent(int nodes, int atoms) {
    DephasedFullSpace state = new DephasedFullSpace(nodes, atoms);
    double[] root = new double[state.levels];
    double binomial = 1;
    for (int k = 0; k < state.levels; k++) {
      root[k] = Math.sqrt(binomial / Math.pow(2, atoms));
      binomial = binomial * (atoms - k) / (k + 1);
    }
    for (int a = 0; a < state.size; a++) {
      for (int b = 0; b < state.size; b++) {
        double amplitude = 1;
        for (int j = 1; j <= nodes; j++) {
          amplitude *= root[state.number(a, j)] * root[state.number(b, j)];
        }
        state.re[a * state.size + b] = amplitude;
      }
    }
    return state;
  }

  /// `k_j` of a basis state; node 1 is the most significant.
  private int number(int state, int node) {
    int rest = state;
    for (int j = nodes; j > node; j--) {
      rest /= levels;
    }
    return rest % levels;
  }

  /// Eigenvalue of `H = Σ_j (−1)^j n_j n_{j+1}`.
  private double energy(int state) {
    double energy = 0;
    for (int j = 1; j < nodes; j++) {
      energy += (j % 2 == 0 ? 1 : -1) * number(state, j) * number(state, j + 1);
    }
    return energy;
  }

  private double rate(Dephasing dephasing, int node) {
    return node == 1 || node == nodes ? dephasing.ends() : dephasing.inner();
  }

  /// Interaction and dephasing for the time t: `ρ_ab → ρ_ab exp(−i(E_a−E_b)t − 2t Σ_j γ_j
  /// (k_j−k'_j)²)`.
  DephasedFullSpace evolve(double time, Dephasing dephasing) {
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        double exponent = 0;
        for (int j = 1; j <= nodes; j++) {
          double d = number(a, j) - number(b, j);
          exponent += 2 * time * rate(dephasing, j) * d * d;
        }
        turn(a * size + b, (energy(b) - energy(a)) * time, Math.exp(-exponent));
      }
    }
    return this;
  }

  /// The same by integrating the Lindblad equation (paper eq. 29) with the classical Runge-Kutta
  /// rule of fourth order: `dρ/dt = −i[H,ρ] + Σ_j γ_j (S_z ρ S_z − ½ S_z²ρ − ½ ρS_z²)`, `S_z = 2n −
  /// N` of node j, as products of matrices.
  DephasedFullSpace integrate(double time, Dephasing dephasing, int steps) {
    double h = time / steps;
    double[][] rho = {re.clone(), im.clone()};
    for (int step = 0; step < steps; step++) {
      double[][] k1 = derivative(rho, dephasing);
      double[][] k2 = derivative(sum(rho, k1, h / 2), dephasing);
      double[][] k3 = derivative(sum(rho, k2, h / 2), dephasing);
      double[][] k4 = derivative(sum(rho, k3, h), dephasing);
      rho = sum(sum(sum(sum(rho, k1, h / 6), k2, h / 3), k3, h / 3), k4, h / 6);
    }
    System.arraycopy(rho[0], 0, re, 0, re.length);
    System.arraycopy(rho[1], 0, im, 0, im.length);
    return this;
  }

  private static double[][] sum(double[][] a, double[][] b, double factor) {
    double[][] c = {a[0].clone(), a[1].clone()};
    for (int part = 0; part < 2; part++) {
      for (int i = 0; i < c[part].length; i++) {
        c[part][i] += factor * b[part][i];
      }
    }
    return c;
  }

  private double[][] derivative(double[][] rho, Dephasing dephasing) {
    double[][] result = new double[2][size * size];
    double[] energies = IntStream.range(0, size).mapToDouble(this::energy).toArray();
    double[][] z = new double[size][nodes];
    for (int a = 0; a < size; a++) {
      for (int j = 1; j <= nodes; j++) {
        z[a][j - 1] = 2.0 * number(a, j) - (levels - 1);
      }
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        int at = a * size + b;
        // −i[H,ρ] with diagonal H.
        double commutator = energies[a] - energies[b];
        double dissipator = 0;
        for (int j = 1; j <= nodes; j++) {
          double left = z[a][j - 1];
          double right = z[b][j - 1];
          dissipator +=
              rate(dephasing, j) * (left * right - 0.5 * left * left - 0.5 * right * right);
        }
        result[0][at] = commutator * rho[1][at] + dissipator * rho[0][at];
        result[1][at] = -commutator * rho[0][at] + dissipator * rho[1][at];
      }
    }
    return result;
  }

  /// `exp(iφn)` on every measured node.
  DephasedFullSpace turnMeasured(double offset) {
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        int d = 0;
        for (int j = 2; j < nodes; j++) {
          d += number(a, j) - number(b, j);
        }
        turn(a * size + b, d * offset, 1);
      }
    }
    return this;
  }

  private void turn(int at, double angle, double factor) {
    double x = re[at];
    double y = im[at];
    re[at] = factor * (x * Math.cos(angle) - y * Math.sin(angle));
    im[at] = factor * (x * Math.sin(angle) + y * Math.cos(angle));
  }

  /// The unnormalised state of the ends after the outcomes, node 1 the more significant.
  ComplexMatrix project(long... outcomes) {
    int atoms = levels - 1;
    Matrix sx = Matrix.zeros(levels, levels);
    for (int k = 0; k < atoms; k++) {
      double element = Math.sqrt((k + 1.0) * (atoms - k));
      sx.entries()[k + levels * (k + 1)] = element;
      sx.entries()[k + 1 + levels * k] = element;
    }
    // Ascending eigenvalues 2q − N: column q is |q⟩_x up to sign.
    SymmetricEigen eigen = LinearAlgebra.chosen().symmetricEigen(sx);
    double[] overlap = new double[size];
    int[] end = new int[size];
    for (int a = 0; a < size; a++) {
      overlap[a] = 1;
      for (int j = 2; j < nodes; j++) {
        overlap[a] *= eigen.vectors().get(number(a, j), (int) outcomes[j - 2]);
      }
      end[a] = number(a, 1) * levels + number(a, nodes);
    }
    ComplexMatrix ends = ComplexMatrix.zeros(levels * levels, levels * levels);
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        int at = 2 * (end[a] + levels * levels * end[b]);
        ends.entries()[at] += overlap[a] * overlap[b] * re[a * size + b];
        ends.entries()[at + 1] += overlap[a] * overlap[b] * im[a * size + b];
      }
    }
    return ends;
  }

  static double probability(ComplexMatrix ends) {
    double trace = 0;
    for (int i = 0; i < ends.rows(); i++) {
      trace += ends.real(i, i);
    }
    return trace;
  }

  static double logNegativity(ComplexMatrix ends) {
    int levels = (int) Math.round(Math.sqrt(ends.rows()));
    return DensityOperator.ofUnnormalized(ends, levels, levels).logNegativity();
  }

  /// The state that a chain's ends should have.
  static ComplexMatrix of(EnsembleChain chain, Dephasing dephasing, double time) {
    return coherent(chain.nodes(), (int) chain.atoms())
        .evolve(time, dephasing)
        .turnMeasured(chain.offset())
        .project(chain.outcomes().counts());
  }
}
