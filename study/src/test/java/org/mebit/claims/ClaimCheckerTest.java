package org.mebit.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.scenario.Claims;
import org.mebit.study.Illustrator;
import org.mebit.study.Jobs;
import org.mebit.study.Progress;
import org.mebit.study.StudyRunner;

/// The example in the test resources: two qubits, whose entropies are known in closed form.
final class ClaimCheckerTest {
  @TempDir Path runs;

  private List<Finding> findings(List<String> computed) throws Exception {
    Claims claims = ((Claims.Outcome.Ready) Claims.read(example())).claims();
    StudyRunner runner = new StudyRunner(runs, 1, false);
    return new ClaimChecker(
            study -> {
              computed.add(study.canonical());
              return runner.run(Jobs.of(study), Progress.SILENT, Illustrator.NONE).run().table();
            })
        .check(claims.claims());
  }

  private static Path example() throws URISyntaxException {
    URL claims = ClaimCheckerTest.class.getResource("example/claims.yaml");
    return Objects.requireNonNull(Path.of(Objects.requireNonNull(claims).toURI()).getParent());
  }

  @Test
  void claimsWithinTheirRangeAreAsExpected() throws Exception {
    List<Finding> findings = findings(new ArrayList<>());
    assertThat(findings.get(0).result()).isInstanceOf(Finding.Result.AsExpected.class);
    assertThat(findings.get(0).failed()).isFalse();
    Finding.Result.AsExpected peak = (Finding.Result.AsExpected) findings.get(1).result();
    assertThat(peak.computed()).isCloseTo(Math.PI, within(1e-12));
    assertThat(findings.get(3).result()).isEqualTo(new Finding.Result.AsExpected(2, ""));
  }

  @Test
  void aValueOutsideItsRangeFails() throws Exception {
    Finding wrong = findings(new ArrayList<>()).get(2);
    assertThat(wrong.result()).isInstanceOf(Finding.Result.Departed.class);
    assertThat(wrong.failed()).isTrue();
  }

  @Test
  void aClaimWithoutStudyIsNotComputed() throws Exception {
    Finding unclear = findings(new ArrayList<>()).get(4);
    assertThat(unclear.result()).isEqualTo(new Finding.Result.NotComputed());
    assertThat(unclear.failed()).isFalse();
  }

  @Test
  void eachStudyIsComputedOnce() throws Exception {
    List<String> computed = new ArrayList<>();
    assertThat(findings(computed)).hasSize(5);
    assertThat(computed).hasSize(2).doesNotHaveDuplicates();
  }

  /// 45.5 MHz: the ground state of 57Fe in 33 T.
  @Test
  void calculatorsAnswerToo() throws Exception {
    String claim =
        """
        paper: A paper
        claims:
          - id: a
            where: here
            published: 45.5 MHz
            calculator: %s
            given: {%s}
            quantity: %s
            expected: %s
            tolerance: 0.1e6
            verdict: holds
            why: because
        """;
    assertThat(calculated(claim.formatted("larmor", "field: 33", "ground", "45.5 MHz")))
        .isInstanceOfSatisfying(
            Finding.Result.AsExpected.class,
            result -> {
              assertThat(result.computed()).isCloseTo(45.5e6, within(1e4));
              assertThat(result.unit()).isEqualTo("Hz");
            });
    assertThat(calculated(claim.formatted("larmor", "field: 34", "ground", "45.5 MHz")))
        .isInstanceOf(Finding.Result.Departed.class);
    assertThat(calculated(claim.formatted("larmor", "field: 0", "fringe_period", "1")))
        .isEqualTo(new Finding.Result.NoValue("fringe_period does not apply to what is given"));
    assertThat(calculated(claim.formatted("nuclear_sample", "", "alpha", "1")))
        .isEqualTo(
            new Finding.Result.NoValue("one of thickness and alpha must be given, but none is"));
  }

  private Finding.Result calculated(String text) throws Exception {
    Files.writeString(runs.resolve(Claims.FILE), text);
    Claims claims = ((Claims.Outcome.Ready) Claims.read(runs)).claims();
    ClaimChecker checker =
        new ClaimChecker(study -> {
          throw new IllegalStateException("no study is needed");
        });
    return checker.check(claims.claims().getFirst()).result();
  }

  @Test
  void aMissingFileIsToldInOneLine() throws IOException {
    assertThat(Claims.read(runs.resolve("nowhere")))
        .isInstanceOfSatisfying(
            Claims.Outcome.Unreadable.class,
            outcome ->
                assertThat(outcome.complaints())
                    .singleElement()
                    .asString()
                    .endsWith("claims.yaml: there is no such file"));
  }
}
