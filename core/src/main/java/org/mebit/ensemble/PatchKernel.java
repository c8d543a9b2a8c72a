package org.mebit.ensemble;

import java.util.Arrays;
import org.mebit.numeric.Binomial;
import org.mebit.numeric.LocalTrace;

/// Traces of the end-to-end state of all-N outcomes from small patches of the hop lattice, at a
/// cost that does not grow with N.
///
/// The M = 3 amplitude is `A(k,k') = √(p(k)p(k')) cos^N((k−k')t/2)`, and every longer chain has the
/// eigenvalues of A to the power M − 1. `Tr g(A) = Σ_k ⟨k|g(A)|k⟩`: every site sees the same hops
/// and only the weight p varies, so the summand is a smooth function of k on the scale √N, sampled
/// at a few sites; and it is local in the detuning δ, so each sample needs only the lattice points
/// near it. (Ensemble guide, "The patch method".)
///
/// The sign `(−1)^{nN}` that an odd N earns when an angle is reduced by n turns is linear on the
/// lattice, hence a gauge, and drops out here; in dense matrices of small N it must be kept.
///
/// An instance is a workspace for one thread.
final class PatchKernel {
  /// Below this squared length the lattice is a stack of lines so far apart that they decouple:
  /// `exp(−(π/2)²/0.088)` is 7·10^−13. One line is kept, thinned by whole steps (Nyström's rule) to
  /// sites this far apart.
  private static final double LINE_NORM = 0.088;

  /// With an offset, rows may lie halfway between lines, at half their distance: a fourth of the
  /// norm.
  private static final double OFFSET_LINE_NORM = LINE_NORM / 4;

  /// `exp(−v²/8)` beyond this is below 10^−17 of the diagonal.
  private static final double DEAD_DETUNING = 17.7;

  /// Rows of the displaced patch reach this much further in v than its columns, so that every
  /// column has its rows.
  private static final double ROW_MARGIN = 12;

  private final long atoms;
  private final double root;
  private final LocalTrace local = new LocalTrace();
  private final PatchSites columns = new PatchSites();
  private final PatchSites rows = new PatchSites();
  private double[] kernel = {};
  private double[][] matrix = {};
  private double[] rectangle = {};
  private double[] columnWeights = {};
  private double[] rowWeights = {};
  private int[] chosenColumns = {};
  private int[] chosenRows = {};

  PatchKernel(long atoms) {
    this.atoms = atoms;
    this.root = Math.sqrt(atoms);
  }

  /// Traces `Σ μ^p` and `Σ μ^p ln μ^p` of A for each power.
  ///
  /// Samples run to the reach even where the summand has vanished: for high powers it has side
  /// peaks, at sites that a hop with little detuning joins to the centre.
  ///
  /// @param powers above 0; whole powers are faster
  Traces symmetric(TurnAngle time, PatchSetting setting, double[] powers) {
    return symmetric(HopLattice.of(atoms, time), setting, powers);
  }

  /// The same for a lattice, which need not belong to any time.
  Traces symmetric(HopLattice lattice, PatchSetting setting, double[] powers) {
    int stride = stride(lattice, LINE_NORM);
    boolean line = lattice.first().norm() < LINE_NORM;
    columns.enumerate(
        lattice, stride, line, 0, 0, setting.reach(), setting.span(), setting.shape());
    tabulateKernel(lattice, stride, 0);
    double spacing = setting.spacing() * spacingFactor(powers);
    Traces traces = new Traces(powers);
    for (int j = 0; j * spacing <= setting.reach(); j++) {
      double u0 = j * spacing;
      chosenColumns = room(chosenColumns, columns.count);
      int n = columns.choose(u0, chosenColumns);
      fillSymmetric(n, u0, stride);
      if (!traces.negligible(firstRowSquare(n))) {
        local.reduce(n, matrix);
        traces.add(local, j == 0 ? 1 : 2);
      }
    }
    return traces.finish(spacing * root / stride, Binomial.logCentre(atoms));
  }

  /// Traces of `AᵀA` for M = 3 and an offset φ: `A(k,k') = √(p p') cos^N(((k−k')t+φ)/2)` has its
  /// rows displaced to `δ = −φ`, so a patch is a rectangle and `x = s²` are the squared singular
  /// values.
  Traces displaced(TurnAngle time, TurnAngle offset, PatchSetting setting, double[] powers) {
    HopLattice lattice = HopLattice.of(atoms, time);
    int stride = stride(lattice, OFFSET_LINE_NORM);
    boolean line = lattice.first().norm() < OFFSET_LINE_NORM;
    HopLattice.Hop shift = lattice.nearOrigin(offset);
    columns.enumerate(
        lattice, stride, line, 0, 0, setting.reach(), setting.span(), setting.shape());
    rows.enumerate(
        lattice,
        stride,
        line,
        shift.u(),
        shift.v(),
        setting.reach(),
        setting.span() + ROW_MARGIN,
        setting.shape());
    tabulateKernel(lattice, stride, shift.v());
    double spacing = setting.spacing();
    Traces traces = new Traces(powers);
    for (int direction = 1; direction >= -1; direction -= 2) {
      for (int j = direction > 0 ? 0 : 1; j * spacing <= setting.reach(); j++) {
        double u0 = direction * j * spacing;
        chosenColumns = room(chosenColumns, columns.count);
        chosenRows = room(chosenRows, rows.count);
        int n = columns.choose(u0, chosenColumns);
        int m = rows.choose(u0, chosenRows);
        fillSquare(n, m, u0, stride);
        local.reduce(n, matrix);
        traces.add(local, 1);
      }
    }
    return traces.finish(spacing * root / stride, 2 * Binomial.logCentre(atoms));
  }

  /// The largest probability of outcomes that leave every patch of a setting empty: hops that the
  /// kernel takes for dead, or weights beyond the reach.
  static double unseen(PatchSetting setting) {
    return Math.exp(-0.25 * DEAD_DETUNING * DEAD_DETUNING)
        + Math.exp(-2 * setting.reach() * setting.reach());
  }

  /// High powers narrow the summand by their root.
  private static double spacingFactor(double[] powers) {
    double largest = 2;
    for (double power : powers) {
      largest = Math.max(largest, power);
    }
    return Math.sqrt(2 / largest);
  }

  private static int stride(HopLattice lattice, double lineNorm) {
    double norm = lattice.first().norm();
    return norm < lineNorm ? Math.max(1, (int) Math.sqrt(lineNorm / norm)) : 1;
  }

  /// `cos^N(δ/2)` for every difference of two sites: differences of lattice vectors are lattice
  /// vectors, so one table serves all patches of a time.
  private void tabulateKernel(HopLattice lattice, int stride, double shift) {
    int spanA = kernelSpanA();
    int spanB = kernelSpanB();
    int width = 2 * spanB + 1;
    kernel = room(kernel, (2 * spanA + 1) * width);
    double v1 = lattice.first().v() * stride;
    double v2 = lattice.second().v();
    double halfAngle = 0.5 / root;
    double halfPower = 0.5 * atoms;
    for (int a = -spanA; a <= spanA; a++) {
      int at = (a + spanA) * width + spanB;
      for (int b = -spanB; b <= spanB; b++) {
        double v = shift + a * v1 + b * v2;
        double value = 0;
        if (Math.abs(v) < DEAD_DETUNING) {
          double sine = Math.sin(v * halfAngle);
          value = Math.exp(halfPower * Math.log1p(-sine * sine));
        }
        kernel[at + b] = value;
      }
    }
  }

  private int kernelSpanA() {
    return columns.mostA + Math.max(columns.mostA, rows.mostA);
  }

  private int kernelSpanB() {
    return columns.mostB + Math.max(columns.mostB, rows.mostB);
  }

  private void fillSymmetric(int n, double u0, int stride) {
    columnWeights = room(columnWeights, n);
    weigh(columns, chosenColumns, n, u0, columnWeights, stride);
    makeRoom(n);
    int spanB = kernelSpanB();
    int width = 2 * spanB + 1;
    int centre = kernelSpanA() * width + spanB;
    for (int i = 0; i < n; i++) {
      double[] row = matrix[i];
      int site = chosenColumns[i];
      int from = columns.a[site] * width + columns.b[site] + centre;
      double weight = columnWeights[i];
      for (int j = 0; j <= i; j++) {
        int other = chosenColumns[j];
        double value =
            weight * columnWeights[j] * kernel[from - columns.a[other] * width - columns.b[other]];
        row[j] = value;
        matrix[j][i] = value;
      }
    }
  }

  /// `⟨e₀|A²|e₀⟩`.
  private double firstRowSquare(int n) {
    double[] row = matrix[0];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += row[i] * row[i];
    }
    return sum;
  }

  private void fillSquare(int n, int m, double u0, int stride) {
    columnWeights = room(columnWeights, n);
    weigh(columns, chosenColumns, n, u0, columnWeights, stride);
    rowWeights = room(rowWeights, m);
    weigh(rows, chosenRows, m, u0, rowWeights, stride);
    rectangle = room(rectangle, m * n);
    makeRoom(n);
    int spanB = kernelSpanB();
    int width = 2 * spanB + 1;
    int centre = kernelSpanA() * width + spanB;
    for (int r = 0; r < m; r++) {
      int site = chosenRows[r];
      int from = rows.a[site] * width + rows.b[site] + centre;
      for (int c = 0; c < n; c++) {
        int other = chosenColumns[c];
        rectangle[r * n + c] =
            rowWeights[r]
                * columnWeights[c]
                * kernel[from - columns.a[other] * width - columns.b[other]];
      }
    }
    for (int i = 0; i < n; i++) {
      double[] target = matrix[i];
      Arrays.fill(target, 0, n, 0);
      for (int r = 0; r < m; r++) {
        int row = r * n;
        double factor = rectangle[row + i];
        if (factor != 0) {
          for (int j = 0; j < n; j++) {
            target[j] = Math.fma(factor, rectangle[row + j], target[j]);
          }
        }
      }
    }
  }

  /// `√(stride·p)` at the chosen sites, in units of the centre's weight.
  private void weigh(
      PatchSites sites, int[] chosen, int n, double u0, double[] weights, int stride) {
    for (int i = 0; i < n; i++) {
      double x = (u0 + sites.u[chosen[i]]) * root;
      weights[i] = Math.exp(0.5 * Binomial.logRatioToCentre(atoms, x)) * Math.sqrt(stride);
    }
  }

  private void makeRoom(int n) {
    if (matrix.length < n) {
      int size = n + n / 4;
      matrix = new double[size][size];
    }
  }

  private static double[] room(double[] array, int size) {
    return array.length >= size ? array : new double[size + size / 4];
  }

  private static int[] room(int[] array, int size) {
    return array.length >= size ? array : new int[size + size / 4];
  }
}
