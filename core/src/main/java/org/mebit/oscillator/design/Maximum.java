package org.mebit.oscillator.design;

/// Where a likelihood is highest, as far as its start could see.
final class Maximum {
  /// Steps to an end of an interval.
  private static final int MOST_STEPS = 40;

  /// Of the deviance's rise of 1 at an end of an interval: the end then lies within 10⁻⁶ of an
  /// error.
  private static final double RISE_TOLERANCE = 1e-6;

  /// Width of a pin over the error of what is pinned.
  private static final double PIN = 1e-4;

  /// Errors from the maximum where the search for an end gives up.
  private static final double FARTHEST = 30;

  private final Likelihood likelihood;
  private final double[] parameters;
  private final double deviance;
  private final boolean converged;
  private double[][] covariance = new double[0][0];

  Maximum(Likelihood likelihood, double[] parameters, double deviance, boolean converged) {
    this.likelihood = likelihood;
    this.parameters = parameters;
    this.deviance = deviance;
    this.converged = converged;
  }

  boolean converged() {
    return converged;
  }

  double deviance() {
    return deviance;
  }

  double parameter(int i) {
    return parameters[i];
  }

  double[] parameters() {
    return parameters.clone();
  }

  int freedom() {
    return likelihood.freedom();
  }

  double error(int i) {
    return Math.sqrt(covariance()[i][i]);
  }

  /// Pearson's `χ² = Σ (measured − mean)²/variance`.
  double squares() {
    double[] gradient = new double[parameters.length];
    double sum = 0;
    for (int row = 0; row < likelihood.evidence().rows(); row++) {
      sum += likelihood.evidence().squares(row, likelihood.curve().at(row, parameters, gradient));
    }
    return sum;
  }

  /// Covariance of all parameters.
  ///
  /// @throws IllegalArgumentException if the data do not determine them
  double[][] covariance() {
    if (covariance.length == 0) {
      covariance = likelihood.covariance(parameters);
      if (covariance.length == 0) {
        throw new IllegalArgumentException(
            "the data must determine every parameter, but some of them can be traded for each other");
      }
    }
    return covariance;
  }

  /// A quantity with the error that the parameters' errors give it.
  Estimate estimate(Likelihood.Derived quantity) {
    double[] gradient = likelihood.gradient(quantity, parameters, errors());
    double variance = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        variance += gradient[i] * covariance()[i][j] * gradient[j];
      }
    }
    return new Estimate(quantity.of(parameters), Math.sqrt(Math.max(variance, 0)));
  }

  /// A quantity with the interval in which the deviance, minimised over all else, rises by at most
  /// 1.
  Interval interval(Likelihood.Derived quantity) {
    Estimate estimate = estimate(quantity);
    return new Interval(
        estimate.value(),
        estimate.error(),
        end(quantity, estimate, -1),
        end(quantity, estimate, 1));
  }

  /// The root of the deviance's rise is nearly linear in the quantity: secants on it, within
  /// brackets.
  private double end(Likelihood.Derived quantity, Estimate estimate, int side) {
    if (!(estimate.error() > 0)) {
      return estimate.value();
    }
    double[] errors = errors();
    double[] start = parameters.clone();
    double below = 0;
    double rootBelow = 0;
    double above = Double.POSITIVE_INFINITY;
    double rootAbove = 0;
    double off = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      Maximum pinned =
          likelihood.from(
              start,
              new Likelihood.Pin(
                  quantity,
                  estimate.value() + side * off * estimate.error(),
                  PIN * estimate.error()),
              errors);
      double rise = pinned.deviance - deviance;
      boolean found = pinned.converged && rise < Double.POSITIVE_INFINITY;
      if (found && Math.abs(rise - 1) < RISE_TOLERANCE) {
        return estimate.value() + side * off * estimate.error();
      }
      double root = Math.sqrt(Math.max(rise, 0));
      if (found && rise < 1) {
        below = off;
        rootBelow = root;
        start = pinned.parameters;
      } else {
        above = off;
        rootAbove = found ? root : Double.POSITIVE_INFINITY;
      }
      if (above == Double.POSITIVE_INFINITY) {
        if (off >= FARTHEST) {
          return side * Double.POSITIVE_INFINITY;
        }
        off = Math.min(FARTHEST, off * Math.clamp(1.02 / Math.max(root, 1e-3), 1.05, 2.0));
      } else if (rootAbove == Double.POSITIVE_INFINITY || step % 5 == 4) {
        off = 0.5 * (below + above);
      } else {
        off = below + (above - below) * (1 - rootBelow) / (rootAbove - rootBelow);
      }
      if (above - below < 1e-9) {
        break;
      }
    }
    return estimate.value() + side * off * estimate.error();
  }

  private double[] errors() {
    double[] errors = new double[parameters.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(covariance()[i][i]);
    }
    return errors;
  }
}
