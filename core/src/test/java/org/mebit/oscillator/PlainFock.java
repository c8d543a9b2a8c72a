package org.mebit.oscillator;

/// Two devices by density matrices in a truncated Fock space: squeezer, Lindblad equation with a
/// bath whose temperature changes, Kraus operators of loss, splitters as unitary matrices,
/// projections on photon numbers. Overlaps 1, detectors of efficiency 1, no noise, no read heating.
final class PlainFock {
  private static final int STEPS = 200;

  /// Most photons and phonons of a mode.
  private final int photons;

  private final int phonons;

  /// Unnormalised states of the motion, for no light, light at 1, at 2, at both; index `(mA mB, nA
  /// nB)`.
  private final double[][][] heralded;

  private final OscillatorPair pair;

  PlainFock(OscillatorPair pair, double delay, int photons, int phonons) {
    this.pair = pair;
    this.photons = photons;
    this.phonons = phonons;
    Optics o = pair.optics();
    double[][] a = device(pair.a(), delay, o.pump().efficiencyA());
    double[][] b = device(pair.b(), delay, o.pump().efficiencyB());
    heralded = new double[4][][];
    int motion = (phonons + 1) * (phonons + 1);
    for (int k = 0; k < 4; k++) {
      heralded[k] = new double[motion][motion];
    }
    double[][] splitter = splitter(photons, o.transmission());
    for (int k1 = 0; k1 <= 2 * photons; k1++) {
      for (int k2 = 0; k1 + k2 <= 2 * photons; k2++) {
        project(a, b, splitter, k1, k2, heralded[(k1 > 0 ? 1 : 0) + (k2 > 0 ? 2 : 0)]);
      }
    }
  }

  /// `⟨k₁ k₂|U ρ U†|k₁ k₂⟩` in the light; U conserves photons, so one number tells the source.
  private void project(
      double[][] a, double[][] b, double[][] splitter, int k1, int k2, double[][] into) {
    int all = k1 + k2;
    int size = phonons + 1;
    double[] row = splitter[k1 * (2 * photons + 1) + k2];
    for (int s = Math.max(0, all - photons); s <= Math.min(photons, all); s++) {
      for (int t = Math.max(0, all - photons); t <= Math.min(photons, all); t++) {
        double amplitude = row[s] * row[t];
        for (int mA = 0; mA < size; mA++) {
          for (int nA = 0; nA < size; nA++) {
            double ofA = a[s * size + mA][t * size + nA];
            if (ofA == 0 || amplitude == 0) {
              continue;
            }
            for (int mB = 0; mB < size; mB++) {
              for (int nB = 0; nB < size; nB++) {
                into[mA * size + mB][nA * size + nB] +=
                    amplitude * ofA * b[(all - s) * size + mB][(all - t) * size + nB];
              }
            }
          }
        }
      }
    }
  }

  /// Amplitudes `⟨k₁ k₂|U|s, k₁+k₂−s⟩`, row `k₁ (2 photons + 1) + k₂`: from `U a_A† U† = √T d₁† +
  /// √(1−T) d₂†` and likewise for B.
  private static double[][] splitter(int photons, double transmission) {
    double t = Math.sqrt(transmission);
    double r = Math.sqrt(1 - transmission);
    int most = 2 * photons;
    double[][] rows = new double[(most + 1) * (most + 1)][photons + 1];
    for (int s = 0; s <= photons; s++) {
      for (int u = 0; u <= photons; u++) {
        for (int i = 0; i <= s; i++) {
          for (int j = 0; j <= u; j++) {
            int k1 = i + j;
            int k2 = s + u - k1;
            rows[k1 * (most + 1) + k2][s] +=
                binomial(s, i)
                    * binomial(u, j)
                    * Math.pow(t, i)
                    * Math.pow(r, s - i)
                    * Math.pow(r, j)
                    * Math.pow(-t, u - j)
                    * Math.sqrt(factorial(k1) * factorial(k2) / factorial(s) / factorial(u));
          }
        }
      }
    }
    return rows;
  }

  /// Index `(photons, phonons)`.
  private double[][] device(Device d, double delay, double efficiency) {
    int size = phonons + 1;
    double[][] rho = new double[(photons + 1) * size][(photons + 1) * size];
    double ch = Math.sqrt(1 + d.pumpProbability());
    double th = Math.sqrt(d.pumpProbability()) / ch;
    double n0 = d.occupationBeforePulse();
    for (int n = 0; n < size; n++) {
      double weight = Math.pow(n0 / (1 + n0), n) / (1 + n0);
      for (int k = 0; k <= photons && n + k < size; k++) {
        for (int l = 0; l <= photons && n + l < size; l++) {
          rho[k * size + n + k][l * size + n + l] +=
              weight
                  * Math.pow(ch, -2 * (n + 1))
                  * Math.pow(th, k + l)
                  * Math.sqrt(binomial(n + k, k) * binomial(n + l, l));
        }
      }
    }
    double h = delay / STEPS;
    for (int i = 0; i < STEPS; i++) {
      double t = i * h;
      double[][] k1 = slope(d, t, rho);
      double[][] k2 = slope(d, t + h / 2, sum(rho, h / 2, k1));
      double[][] k3 = slope(d, t + h / 2, sum(rho, h / 2, k2));
      double[][] k4 = slope(d, t + h, sum(rho, h, k3));
      rho = sum(sum(sum(sum(rho, h / 6, k1), h / 3, k2), h / 3, k3), h / 6, k4);
    }
    return lossy(rho, photons, size, efficiency, true);
  }

  /// `Γ(n̄ + 1) D[m] + Γ n̄ D[m†]` with `Γ n̄ = Γ n_bath + k e^{−γt}`.
  private double[][] slope(Device d, double t, double[][] rho) {
    int size = phonons + 1;
    double up =
        d.decayRate() * d.bathOccupation() + d.heatingRate() * Math.exp(-d.heatingDecayRate() * t);
    double down = up + d.decayRate();
    double[][] out = new double[rho.length][rho.length];
    for (int i = 0; i < rho.length; i++) {
      int m = i % size;
      for (int j = 0; j < rho.length; j++) {
        int n = j % size;
        double value = -(down * (m + n) + up * (m + n + 2)) / 2 * rho[i][j];
        if (m + 1 < size && n + 1 < size) {
          value += down * Math.sqrt((m + 1.0) * (n + 1)) * rho[i + 1][j + 1];
        }
        if (m > 0 && n > 0) {
          value += up * Math.sqrt((double) m * n) * rho[i - 1][j - 1];
        }
        out[i][j] = value;
      }
    }
    return out;
  }

  private static double[][] sum(double[][] x, double factor, double[][] y) {
    double[][] out = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < x.length; j++) {
        out[i][j] = x[i][j] + factor * y[i][j];
      }
    }
    return out;
  }

  /// Loss by Kraus operators of the outer or the inner of two indices.
  private static double[][] lossy(
      double[][] rho, int most, int inner, double efficiency, boolean ofOuter) {
    double[][] out = new double[rho.length][rho.length];
    for (int lost = 0; lost <= most; lost++) {
      for (int i = 0; i < rho.length; i++) {
        for (int j = 0; j < rho.length; j++) {
          int m = (ofOuter ? i / inner : i % inner) + lost;
          int n = (ofOuter ? j / inner : j % inner) + lost;
          if (m <= most && n <= most) {
            int step = ofOuter ? lost * inner : lost;
            out[i][j] +=
                Math.sqrt(binomial(m, lost) * binomial(n, lost))
                    * Math.pow(efficiency, (m + n) / 2.0 - lost)
                    * Math.pow(1 - efficiency, lost)
                    * rho[i + step][j + step];
          }
        }
      }
    }
    return out;
  }

  /// Chances of the 16 patterns.
  double[] patterns(double phase) {
    Optics o = pair.optics();
    int size = phonons + 1;
    double[][] splitter = splitter(phonons, o.transmission());
    double[] patterns = new double[16];
    for (int herald = 0; herald < 4; herald++) {
      double[][] light =
          lossy(
              heralded[herald],
              phonons,
              size,
              pair.a().swapEfficiency() * o.read().efficiencyA(),
              true);
      light =
          lossy(light, phonons, size, pair.b().swapEfficiency() * o.read().efficiencyB(), false);
      for (int k1 = 0; k1 <= 2 * phonons; k1++) {
        for (int k2 = 0; k1 + k2 <= 2 * phonons; k2++) {
          int all = k1 + k2;
          double[] row = splitter[k1 * (2 * phonons + 1) + k2];
          double sum = 0;
          for (int s = Math.max(0, all - phonons); s <= Math.min(phonons, all); s++) {
            for (int t = Math.max(0, all - phonons); t <= Math.min(phonons, all); t++) {
              sum +=
                  row[s]
                      * row[t]
                      * Math.cos((s - t) * phase)
                      * light[s * size + all - s][t * size + all - t];
            }
          }
          patterns[herald + (k1 > 0 ? 4 : 0) + (k2 > 0 ? 8 : 0)] += sum;
        }
      }
    }
    return patterns;
  }

  /// The motion given a click of detector 1, whatever detector 2 did; normalised.
  double[][] clicked() {
    int motion = heralded[1].length;
    double[][] rho = new double[motion][motion];
    double trace = 0;
    for (int i = 0; i < motion; i++) {
      trace += heralded[1][i][i] + heralded[3][i][i];
    }
    for (int i = 0; i < motion; i++) {
      for (int j = 0; j < motion; j++) {
        rho[i][j] = (heralded[1][i][j] + heralded[3][i][j]) / trace;
      }
    }
    return rho;
  }

  private static double binomial(int n, int k) {
    return factorial(n) / factorial(k) / factorial(n - k);
  }

  private static double factorial(int n) {
    double product = 1;
    for (int i = 2; i <= n; i++) {
      product *= i;
    }
    return product;
  }
}
