package org.mebit.oscillator;

/// Light and motion by covariance matrices of quadratures `x₁ p₁ x₂ p₂ …` with vacuum variance ½:
/// the way one writes it down, with nothing of the closed forms in it.
final class PlainCovariance {
  private static final int STEPS = 4000;

  private PlainCovariance() {}

  /// Stokes photons, phonons at the read pulse with its heating, `|⟨m s⟩|`.
  static double[] deviceMoments(Device device, double delay) {
    double[][] v = device(device, delay);
    // ⟨m s⟩ = (⟨x x⟩ − ⟨p p⟩)/2 with a = (x + ip)/√2.
    return new double[] {
      (v[0][0] + v[1][1]) / 2 - 0.5, (v[2][2] + v[3][3]) / 2 - 0.5, (v[0][2] - v[1][3]) / 2
    };
  }

  /// Stokes light and motion of one device just before the swap.
  private static double[][] device(Device d, double delay) {
    double[][] v = new double[4][4];
    double thermal = d.occupationBeforePulse() + 0.5;
    double ch = Math.sqrt(1 + d.pumpProbability());
    double sh = Math.sqrt(d.pumpProbability());
    double[][] squeezer = {{ch, 0, sh, 0}, {0, ch, 0, -sh}, {sh, 0, ch, 0}, {0, -sh, 0, ch}};
    v[0][0] = v[1][1] = 0.5;
    v[2][2] = v[3][3] = thermal;
    v = congruence(squeezer, v);
    double h = delay / STEPS;
    for (int q = 2; q < 4; q++) {
      double n = v[q][q];
      for (int i = 0; i < STEPS; i++) {
        double t = i * h;
        double k1 = drift(d, t, n);
        double k2 = drift(d, t + h / 2, n + h / 2 * k1);
        double k3 = drift(d, t + h / 2, n + h / 2 * k2);
        double k4 = drift(d, t + h, n + h * k3);
        n += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
      }
      v[q][q] = n + d.readHeating();
      // The amplitude's step of the same order.
      double x = d.decayRate() * h / 2;
      double amplitude = Math.pow(1 - x * (1 - x / 2 * (1 - x / 3 * (1 - x / 4))), STEPS);
      for (int other = 0; other < 2; other++) {
        v[q][other] *= amplitude;
        v[other][q] *= amplitude;
      }
    }
    return v;
  }

  /// `V̇ = −Γ V + Γ (n_bath + ½) + k e^{−γt}`.
  private static double drift(Device d, double t, double v) {
    return d.decayRate() * (d.bathOccupation() + 0.5 - v)
        + d.heatingRate() * Math.exp(-d.heatingDecayRate() * t);
  }

  /// Chances of the 16 patterns of threshold detectors by inclusion and exclusion; overlaps are 1,
  /// no jitter, no leaked drive.
  static double[] patterns(OscillatorPair pair, double delay, double phase) {
    Optics o = pair.optics();
    // Modes: sA, rA, sB, rB and one empty mode for each loss.
    double[][] light = new double[8][8];
    Device[] devices = {pair.a(), pair.b()};
    for (int k = 0; k < 2; k++) {
      double[][] v = device(devices[k], delay);
      double swap = devices[k].swapEfficiency();
      double pump = k == 0 ? o.pump().efficiencyA() : o.pump().efficiencyB();
      double read = k == 0 ? o.read().efficiencyA() : o.read().efficiencyB();
      v = lossy(v, new double[] {pump, swap * read});
      if (k == 0) {
        double c = Math.cos(phase);
        double s = Math.sin(phase);
        double[][] turn = {{c, -s, 0, 0}, {s, c, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        v = congruence(turn, v);
      }
      for (int i = 0; i < 4; i++) {
        System.arraycopy(v[i], 0, light[4 * k + i], 4 * k, 4);
      }
    }
    double t = Math.sqrt(o.transmission());
    double r = Math.sqrt(1 - o.transmission());
    double[][] splitter = new double[8][8];
    for (int w = 0; w < 2; w++) {
      for (int q = 0; q < 2; q++) {
        // Detectors p1 p2 r1 r2.
        splitter[4 * w + q][2 * w + q] = t;
        splitter[4 * w + q][4 + 2 * w + q] = r;
        splitter[4 * w + 2 + q][2 * w + q] = r;
        splitter[4 * w + 2 + q][4 + 2 * w + q] = -t;
      }
    }
    double[][] seen =
        lossy(
            congruence(splitter, light),
            new double[] {
              o.pump().detector1(), o.pump().detector2(), o.read().detector1(), o.read().detector2()
            });
    double[] noise = {o.pump().noise1(), o.pump().noise2(), o.read().noise1(), o.read().noise2()};
    double[] dark = new double[16];
    for (int set = 0; set < 16; set++) {
      dark[set] = vacuum(seen, set, noise);
    }
    double[] patterns = new double[16];
    for (int clicks = 0; clicks < 16; clicks++) {
      for (int y = 0; y < 16; y++) {
        if ((y & ~clicks) == 0) {
          patterns[clicks] += (Integer.bitCount(y) % 2 == 0 ? 1 : -1) * dark[(~clicks & 15) | y];
        }
      }
    }
    return patterns;
  }

  /// `Π e^{−ν}/√det(V + ½)`.
  private static double vacuum(double[][] v, int set, double[] noise) {
    int size = 2 * Integer.bitCount(set);
    int[] rows = new int[size];
    int next = 0;
    double counts = 0;
    for (int d = 0; d < 4; d++) {
      if ((set >> d & 1) == 1) {
        rows[next++] = 2 * d;
        rows[next++] = 2 * d + 1;
        counts += noise[d];
      }
    }
    double[][] m = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        m[i][j] = v[rows[i]][rows[j]] + (i == j ? 0.5 : 0);
      }
    }
    double determinant = 1;
    for (int i = 0; i < size; i++) {
      determinant *= m[i][i];
      for (int k = i + 1; k < size; k++) {
        double factor = m[k][i] / m[i][i];
        for (int j = i; j < size; j++) {
          m[k][j] -= factor * m[i][j];
        }
      }
    }
    return Math.exp(-counts) / Math.sqrt(determinant);
  }

  private static double[][] lossy(double[][] v, double[] efficiencies) {
    int size = v.length;
    double[][] out = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        out[i][j] = v[i][j] * Math.sqrt(efficiencies[i / 2] * efficiencies[j / 2]);
      }
      out[i][i] += (1 - efficiencies[i / 2]) / 2;
    }
    return out;
  }

  private static double[][] congruence(double[][] s, double[][] v) {
    int size = v.length;
    double[][] out = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < size; k++) {
          for (int l = 0; l < size; l++) {
            out[i][j] += s[i][k] * v[k][l] * s[j][l];
          }
        }
      }
    }
    return out;
  }
}
