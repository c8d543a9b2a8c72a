package org.mebit.oscillator;

/// A number before and after something, and its change without cancellation.
///
/// As a finite difference `change = after − before`; as a derivative `after` is `before` and
/// `change` the derivative. Product and quotient rule are the same for both.
record Change(double before, double after, double change) {
  static Change constant(double value) {
    return new Change(value, value, 0);
  }

  Change plus(Change other) {
    return new Change(before + other.before, after + other.after, change + other.change);
  }

  Change minus(Change other) {
    return new Change(before - other.before, after - other.after, change - other.change);
  }

  Change times(Change other) {
    return new Change(
        before * other.before, after * other.after, change * other.after + before * other.change);
  }

  Change over(Change other) {
    double quotient = before / other.before;
    return new Change(
        quotient, after / other.after, (change - quotient * other.change) / other.after);
  }
}
