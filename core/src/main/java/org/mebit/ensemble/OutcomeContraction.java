package org.mebit.ensemble;

import org.mebit.numeric.Cancellation;

/// Probabilities of all outcomes of a chain of four nodes or more, by a tree: every branch holds
/// what the last odd node is left with, a Hermitian matrix `R(k,k')` over its Dicke states.
///
/// ```
/// node 2:       R(k,k') = Σ_l p(l) ⟨T(l−k)T(l−k')⟩
/// odd node:     R(k,k') → R(k,k') v(k)v(k') e^{(iφ(k−k') − 2γt(k−k')²)},   v = √p(k)⟨q|k⟩
/// even node:    R(l,l') = Σ_{kk'} R(k,k') ⟨T(k−l)T(k'−l')⟩
/// last, M odd:  p = Σ_{kk'} R(k,k') Σ_l p(l) ⟨T(k−l)T(k'−l)⟩
/// last, M even: p = Σ_{kk'} R(k,k') cos^N((k−k')t/2)
/// ```
///
/// The brackets are means over the random phases that dephase an even node: with `2N+1` equidistant
/// phases and the Fourier sums of the damping as weights they are exact, because T has no Fourier
/// component beyond N/2.
final class OutcomeContraction {
  private static final double MOST_OUTCOMES = 1 << 20;

  /// Multiplications; this many take seconds.
  private static final double MOST_WORK = 4e9;

  private static final String WORK = "the listing of outcomes";

  private final int nodes;
  private final int levels;
  private final long atoms;
  private final TurnAngle offset;
  private final double[] phases;
  private final double[] weights;

  /// `[phase][q][d + N]`.
  private final double[][][] steps;

  /// `[q]`, `√p(k)⟨q|k⟩`.
  private final double[][] measured;

  /// `[k − k' + N]`: damping and offset of a measured odd node.
  private final double[] dampingRe;

  private final double[] dampingIm;
  private final double[][] first;
  private final double[][] last;
  private final double[] probabilities;

  /// @throws java.util.concurrent.CancellationException if the thread is asked to stop
  OutcomeContraction(EnsembleChain chain, double time, Dephasing dephasing) {
    this.nodes = chain.nodes();
    this.atoms = chain.atoms();
    this.levels = Math.toIntExact(atoms + 1);
    this.offset = TurnAngle.of(chain.offset());
    double rate = dephasing.innerExponent(time);
    int points = rate == 0 ? 1 : 2 * levels - 1;
    this.phases = new double[points];
    this.weights = new double[points];
    for (int r = 0; r < points; r++) {
      phases[r] = 2 * Math.PI * r / points;
      double sum = 1;
      for (int m = 1; m < levels && points > 1; m++) {
        sum += 2 * Math.exp(-rate * m * m) * Math.cos(m * phases[r]);
      }
      weights[r] = sum / points;
    }
    TurnAngle angle = TurnAngle.of(time);
    this.steps = steps(angle);
    DickeRange all = DickeRange.all(atoms);
    double[] roots = all.amplitudes(atoms);
    this.measured = new double[levels][];
    for (int q = 0; q < levels; q++) {
      measured[q] = XDickeState.elements(atoms, q);
      for (int k = 0; k < levels; k++) {
        measured[q][k] *= roots[k];
      }
    }
    this.dampingRe = new double[2 * levels - 1];
    this.dampingIm = new double[2 * levels - 1];
    for (int i = 0; i < dampingRe.length; i++) {
      long d = i - atoms;
      double size = Math.exp(-rate * d * d);
      double phase = offset.times(d).radians();
      dampingRe[i] = size * Math.cos(phase);
      dampingIm[i] = size * Math.sin(phase);
    }
    this.first = ends(roots, -1);
    this.last = nodes % 2 == 1 ? ends(roots, 1) : new double[][] {lastBond(angle)};
    this.probabilities = new double[(int) Math.round(Math.pow(levels, nodes - 2.0))];
  }

  static boolean serves(int nodes, long atoms, Dephasing dephasing) {
    double levels = atoms + 1.0;
    double outcomes = Math.pow(levels, nodes - 2.0);
    double square = levels * levels;
    double points = dephasing.inner() == 0 ? 1 : 2 * levels - 1;
    double map = points * square * levels;
    int maps = (nodes - 4) / 2;
    // The deepest maps are the most: one for each result of the nodes up to the last mapped one.
    double deepest = maps == 0 ? levels : Math.pow(levels, 1 + 2.0 * maps);
    return outcomes <= MOST_OUTCOMES && outcomes * square + 4 * deepest * map <= MOST_WORK;
  }

  /// Bytes of the tables and of the matrices along one branch, without the list itself.
  static double bytes(int nodes, long atoms, Dephasing dephasing) {
    double levels = atoms + 1.0;
    double points = dephasing.inner() == 0 ? 1 : 2 * levels - 1;
    double steps = points * levels * (2 * levels - 1);
    double ends = 2 * levels * levels * levels;
    double branch = 4.0 * nodes * levels * levels;
    return Double.BYTES * (steps + ends + levels * levels + branch);
  }

  double[] probabilities() {
    for (int q = 0; q < levels; q++) {
      descend(3, q, levels, first[q], new double[levels * levels]);
    }
    return probabilities;
  }

  /// Measures an odd node in every way.
  ///
  /// @param index of the outcomes so far
  /// @param radix number of outcomes so far
  private void descend(int node, int index, int radix, double[] re, double[] im) {
    for (int q = 0; q < levels; q++) {
      Cancellation.check(WORK);
      double[] nextRe = new double[levels * levels];
      double[] nextIm = new double[levels * levels];
      for (int l = 0; l < levels; l++) {
        for (int k = 0; k < levels; k++) {
          int at = k + levels * l;
          int step = k - l + levels - 1;
          double v = measured[q][k] * measured[q][l];
          nextRe[at] = v * (re[at] * dampingRe[step] - im[at] * dampingIm[step]);
          nextIm[at] = v * (re[at] * dampingIm[step] + im[at] * dampingRe[step]);
        }
      }
      int nextIndex = index + radix * q;
      if (node == nodes - 1) {
        probabilities[nextIndex] = Math.max(0, overlap(nextRe, last[0]));
      } else {
        couple(node + 1, nextIndex, radix * levels, nextRe, nextIm);
      }
    }
  }

  /// Measures an even node in every way.
  private void couple(int node, int index, int radix, double[] re, double[] im) {
    for (int q = 0; q < levels; q++) {
      if (node == nodes - 1) {
        probabilities[index + radix * q] = Math.max(0, overlap(re, last[q]));
      } else {
        descend(node + 1, index + radix * q, radix * levels, map(re, q), map(im, q));
      }
    }
  }

  /// `Σ_{kk'} R(k,k') ⟨T(k−l)T(k'−l')⟩`.
  private double[] map(double[] r, int q) {
    double[] mapped = new double[levels * levels];
    double[] half = new double[levels * levels];
    for (int phase = 0; phase < phases.length; phase++) {
      Cancellation.check(WORK);
      double[] t = steps[phase][q];
      for (int k = 0; k < levels; k++) {
        for (int l = 0; l < levels; l++) {
          double sum = 0;
          for (int i = 0; i < levels; i++) {
            sum += r[i + levels * k] * t[i - l + levels - 1];
          }
          half[l + levels * k] = sum;
        }
      }
      for (int l = 0; l < levels; l++) {
        for (int to = 0; to < levels; to++) {
          double sum = 0;
          for (int i = 0; i < levels; i++) {
            sum += half[l + levels * i] * t[i - to + levels - 1];
          }
          mapped[l + levels * to] += weights[phase] * sum;
        }
      }
    }
    return mapped;
  }

  private static double overlap(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double[][][] steps(TurnAngle angle) {
    double[][][] all = new double[phases.length][levels][2 * levels - 1];
    for (int phase = 0; phase < phases.length; phase++) {
      Cancellation.check(WORK);
      TurnAngle shift = offset.plus(TurnAngle.of(phases[phase]));
      for (int q = 0; q < levels; q++) {
        for (int i = 0; i < 2 * levels - 1; i++) {
          all[phase][q][i] = ChainFactors.overlap(angle.times(i - atoms).plus(shift), atoms, q);
        }
      }
    }
    return all;
  }

  /// `Σ_l p(l) ⟨T(±(k−l))T(±(k'−l))⟩` for every q.
  private double[][] ends(double[] roots, int sign) {
    double[][] ends = new double[levels][levels * levels];
    for (int q = 0; q < levels; q++) {
      for (int phase = 0; phase < phases.length; phase++) {
        Cancellation.check(WORK);
        double[] t = steps[phase][q];
        for (int l = 0; l < levels; l++) {
          double weight = weights[phase] * roots[l] * roots[l];
          for (int k = 0; k < levels; k++) {
            double left = weight * t[sign * (k - l) + levels - 1];
            for (int i = 0; i < levels; i++) {
              ends[q][i + levels * k] += left * t[sign * (i - l) + levels - 1];
            }
          }
        }
      }
    }
    return ends;
  }

  /// `cos^N((k−k')t/2)`.
  private double[] lastBond(TurnAngle angle) {
    double[] bond = new double[levels * levels];
    for (int l = 0; l < levels; l++) {
      for (int k = 0; k < levels; k++) {
        bond[k + levels * l] = ChainFactors.overlap(angle.times(k - l), atoms, atoms);
      }
    }
    return bond;
  }
}
