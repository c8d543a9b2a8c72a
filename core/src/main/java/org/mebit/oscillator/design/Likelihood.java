package org.mebit.oscillator.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mebit.numeric.Cancellation;

/// The likelihood of a curve's parameters, and its maximum by Fisher scoring with Levenberg and
/// Marquardt's damping (D. W. Marquardt, J. SIAM 11, 431 (1963)).
///
/// The information is the expected one, so that steps go uphill wherever they start; whether the
/// maximum found is the highest is the caller's affair, who knows where to start.
final class Likelihood {
  private static final int MOST_STEPS = 400;

  /// Twice the gain in log likelihood that a full step would still bring: the parameters then lie
  /// within 10⁻⁵ of their errors, most of them much closer, since steps shrink fast.
  private static final double DONE = 1e-10;

  /// Rounding of a deviance against itself.
  private static final double ROUNDING = 1e-13;

  /// A last step that damping cannot turn into a gain is rounding below this, a failure above.
  private static final double STUCK = 1e-7;

  private static final double MOST_DAMPING = 1e14;

  private final Curve curve;
  private final Evidence evidence;

  /// Numbers of the parameters that are free.
  private final int[] free;

  Likelihood(Curve curve, Evidence evidence, int... free) {
    this.curve = curve;
    this.evidence = evidence;
    this.free = free;
  }

  /// A quantity held at a value while all else is fitted.
  ///
  /// @param quantity function of the parameters
  /// @param value where it is held
  /// @param width its width as a measurement would have it: far below its error
  record Pin(Derived quantity, double value, double width) {}

  /// A function of the parameters.
  @FunctionalInterface
  interface Derived {
    double of(double[] parameters);
  }

  Curve curve() {
    return curve;
  }

  Evidence evidence() {
    return evidence;
  }

  int freedom() {
    return evidence.rows() - free.length;
  }

  /// Twice the log likelihood lost against means that fit every row; infinite where a mean is
  /// impossible.
  double deviance(double[] parameters) {
    double[] gradient = new double[curve.parameters()];
    double sum = 0;
    for (int row = 0; row < evidence.rows(); row++) {
      sum += evidence.deviance(row, curve.at(row, parameters, gradient));
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /// The maximum uphill of `start`.
  Maximum from(double[] start) {
    return climb(start, null, new double[0]);
  }

  /// The maximum uphill of `start` with a quantity held.
  ///
  /// @param errors of all parameters, 0 where they are fixed
  Maximum from(double[] start, Pin pin, double[] errors) {
    return climb(start, pin, errors);
  }

  private Maximum climb(double[] start, @Nullable Pin pin, double[] errors) {
    int n = free.length;
    double[] at = start.clone();
    double[] trial = new double[at.length];
    double[] slope = new double[n];
    double[][] information = new double[n][n];
    double height = deviance(at, pin);
    double damping = 1e-3;
    for (int step = 0; step < MOST_STEPS && height < Double.POSITIVE_INFINITY; step++) {
      Cancellation.check("fit");
      survey(at, pin, errors, slope, information);
      double[] move = Cholesky.solve(information, slope, 0);
      if (move.length == 0) {
        return new Maximum(this, at, height, isLevel(slope, information));
      }
      double gain = 0;
      for (int i = 0; i < n; i++) {
        gain += move[i] * slope[i];
      }
      if (gain < DONE) {
        return new Maximum(this, at, height, true);
      }
      boolean moved = false;
      while (!moved && damping < MOST_DAMPING) {
        move = Cholesky.solve(information, slope, damping);
        System.arraycopy(at, 0, trial, 0, at.length);
        for (int i = 0; i < move.length; i++) {
          trial[free[i]] -= move[i];
        }
        double there = deviance(trial, pin);
        if (there <= height + (gain < STUCK ? ROUNDING * (1 + height) : 0)) {
          System.arraycopy(trial, 0, at, 0, at.length);
          height = there;
          damping = Math.max(damping / 10, 1e-12);
          moved = true;
        } else {
          damping *= 10;
        }
      }
      if (!moved) {
        return new Maximum(this, at, height, gain < STUCK);
      }
    }
    return new Maximum(this, at, height, false);
  }

  /// Whether no parameter alone gains anything; one without information, such as the phase of no
  /// amplitude, has no slope.
  private static boolean isLevel(double[] slope, double[][] information) {
    for (int i = 0; i < slope.length; i++) {
      if (!(slope[i] * slope[i] <= DONE * information[i][i])) {
        return false;
      }
    }
    return true;
  }

  private double deviance(double[] parameters, @Nullable Pin pin) {
    double sum = deviance(parameters);
    if (pin != null) {
      double off = (pin.quantity.of(parameters) - pin.value) / pin.width;
      sum += off * off;
    }
    return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
  }

  /// Half the gradient of the deviance, and Fisher's information.
  private void survey(
      double[] parameters,
      @Nullable Pin pin,
      double[] errors,
      double[] slope,
      double[][] information) {
    Arrays.fill(slope, 0);
    for (double[] line : information) {
      Arrays.fill(line, 0);
    }
    double[] gradient = new double[curve.parameters()];
    for (int row = 0; row < evidence.rows(); row++) {
      double mean = curve.at(row, parameters, gradient);
      add(gradient, evidence.slope(row, mean), evidence.information(row, mean), slope, information);
    }
    if (pin != null) {
      double[] derivatives = gradient(pin.quantity, parameters, errors);
      double weight = 1 / (pin.width * pin.width);
      double off = pin.quantity.of(parameters) - pin.value;
      add(derivatives, weight * off, weight, slope, information);
    }
    mirror(information);
  }

  private static void mirror(double[][] lower) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j < i; j++) {
        lower[j][i] = lower[i][j];
      }
    }
  }

  private void add(
      double[] gradient, double pull, double weight, double[] slope, double[][] information) {
    for (int i = 0; i < free.length; i++) {
      double g = gradient[free[i]];
      slope[i] += pull * g;
      for (int j = 0; j <= i; j++) {
        information[i][j] += weight * g * gradient[free[j]];
      }
    }
  }

  /// Derivatives of a quantity by all parameters, from differences far inside their errors.
  double[] gradient(Derived quantity, double[] parameters, double[] errors) {
    double[] gradient = new double[parameters.length];
    double[] near = parameters.clone();
    for (int i : free) {
      double step = 1e-4 * errors[i];
      if (!(step > 0)) {
        continue;
      }
      near[i] = parameters[i] + step;
      double above = quantity.of(near);
      near[i] = parameters[i] - step;
      gradient[i] = (above - quantity.of(near)) / (2 * step);
      near[i] = parameters[i];
    }
    return gradient;
  }

  /// Covariance of all parameters by the information at `parameters`, zero for the fixed ones;
  /// empty where the data do not determine them.
  double[][] covariance(double[] parameters) {
    int n = free.length;
    double[][] information = new double[n][n];
    double[] gradient = new double[curve.parameters()];
    for (int row = 0; row < evidence.rows(); row++) {
      double mean = curve.at(row, parameters, gradient);
      add(gradient, 0, evidence.sureInformation(row, mean), new double[n], information);
    }
    mirror(information);
    double[][] all = new double[parameters.length][parameters.length];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      double[] column = Cholesky.solve(information, unit, 0);
      if (column.length == 0) {
        return new double[0][0];
      }
      for (int j = 0; j < n; j++) {
        all[free[j]][free[i]] = column[j];
      }
    }
    return all;
  }
}
