package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

/// Two ways to one state: they must agree within the errors they report.
final class Agreement {
  private Agreement() {}

  static void check(EndToEnd patch, EndToEnd dense, double largestError, String description) {
    assertThat(patch.method()).isEqualTo(Method.PATCH);
    assertThat(dense.method()).isEqualTo(Method.EXACT);
    close(
        "entropy",
        patch.entropy().orElseThrow(),
        dense.entropy().orElseThrow(),
        largestError,
        description);
    close(
        "probability",
        patch.outcomeProbability(),
        dense.outcomeProbability(),
        largestError * dense.outcomeProbability().value(),
        description);
  }

  static void checkNegativity(
      EndToEnd patch, EndToEnd dense, double largestError, String description) {
    close(
        "log negativity",
        patch.logNegativity().orElseThrow(),
        dense.logNegativity().orElseThrow(),
        largestError,
        description);
  }

  static void close(String name, Estimate a, Estimate b, double largestError, String description) {
    assertThat(Math.abs(a.value() - b.value()))
        .as("%s of %s: %.17g and %.17g", name, description, a.value(), b.value())
        .isLessThanOrEqualTo(a.error() + b.error());
    assertThat(a.error())
        .as("error of %s of %s", name, description)
        .isLessThanOrEqualTo(largestError);
  }
}
