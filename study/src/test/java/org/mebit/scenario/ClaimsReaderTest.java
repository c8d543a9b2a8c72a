package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mebit.platform.Value;

final class ClaimsReaderTest {
  private static final String RIGHT =
      """
      paper: A paper
      claims:
        - id: a
          where: eq. 1
          published: E = 1
          study: pair.yaml
          set: {atoms: 2, sweep: {time: {values: [0.25, pi/8]}}}
          quantity: entropy
          at: {time: pi/8}
          expected: 3/2
          tolerance: 1e-3
          verdict: holds roughly
          why: because
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeStudy() throws IOException {
    Files.writeString(
        folder.resolve("pair.yaml"),
        """
        platform: ensemble_chain
        parameters: {nodes: 2, atoms: 1}
        sweep: {time: {from: 0, to: 1, points: 3}}
        quantities: [entropy]
        """);
  }

  private Claims.Outcome read(String text) throws IOException {
    Files.writeString(folder.resolve(Claims.FILE), text);
    return Claims.read(folder);
  }

  private List<String> complaints(String from, String to) throws IOException {
    assertThat(RIGHT).contains(from);
    return ((Claims.Outcome.Unreadable) read(RIGHT.replace(from, to)))
        .complaints().stream().map(Complaint::message).toList();
  }

  @Test
  void aClaimIsReadWithItsStudyAndSettings() throws IOException {
    Claims claims = ((Claims.Outcome.Ready) read(RIGHT)).claims();
    assertThat(claims.paper()).isEqualTo("A paper");
    Claim claim = claims.claims().getFirst();
    assertThat(claim.verdict()).isEqualTo(Claim.Verdict.HOLDS_ROUGHLY);
    Claim.ByStudy check = (Claim.ByStudy) claim.check().orElseThrow();
    assertThat(check.expected()).isEqualTo(1.5);
    assertThat(check.rows())
        .containsExactly(new Claim.Condition.Is("time", new Value.Real(Math.PI / 8)));
    assertThat(check.study().request().count()).isEqualTo(2);
    assertThat(check.study().request().fixed()).containsEntry("atoms", new Value.Whole(2));
  }

  @Test
  void unknownNamesAreToldWithTheNearest() throws IOException {
    assertThat(complaints("expected:", "expcted:"))
        .anyMatch(message -> message.startsWith("unknown key expcted; did you mean expected?"))
        .contains("expected is missing");
    assertThat(complaints("quantity: entropy", "quantity: entropie"))
        .containsExactly("unknown quantity entropie; did you mean entropy? Others: entropy_error");
    assertThat(complaints("at: {time: pi/8}", "at: {tme: pi/8}"))
        .singleElement()
        .asString()
        .startsWith("at: unknown column tme; did you mean time?");
    assertThat(complaints("holds roughly", "hold roughly"))
        .singleElement()
        .asString()
        .startsWith("unknown verdict hold roughly; did you mean holds roughly?");
  }

  @Test
  void aValueOfTheWrongKindIsRefused() throws IOException {
    assertThat(complaints("tolerance: 1e-3", "tolerance: -1"))
        .containsExactly("tolerance must not be below 0");
    assertThat(complaints("where: eq. 1", "where: [1]"))
        .containsExactly("where must be a text, but is a list");
    assertThat(complaints("    quantity:", "    position: time\n    quantity:"))
        .containsExactly("position needs reduce: min or max");
  }

  @Test
  void mistakesOfTheStudyAreMistakesOfTheClaims() throws IOException {
    assertThat(complaints("atoms: 2", "atoms: 0"))
        .singleElement()
        .asString()
        .contains("atoms must be a whole number in 1..10^15, but is 0");
    assertThat(complaints("pair.yaml", "none.yaml")).containsExactly("there is no such file");
  }

  @Test
  void checksWithoutAStudyAreRefused() throws IOException {
    assertThat(complaints("    study: pair.yaml\n", ""))
        .contains("expected has no meaning without a study");
  }

  private static final String CALCULATED =
      """
      paper: A paper
      claims:
        - id: a
          where: eq. 1
          published: 45 MHz
          calculator: larmor
          given: {field: 330 kG}
          quantity: ground
          expected: 45.5 MHz
          tolerance: 100 kHz
          verdict: holds
          why: because
      """;

  private List<String> calculated(String from, String to) throws IOException {
    assertThat(CALCULATED).contains(from);
    return ((Claims.Outcome.Unreadable) read(CALCULATED.replace(from, to)))
        .complaints().stream().map(Complaint::message).toList();
  }

  @Test
  void aClaimIsReadWithItsCalculator() throws IOException {
    Claims claims = ((Claims.Outcome.Ready) read(CALCULATED)).claims();
    Claim.ByCalculator check =
        (Claim.ByCalculator) claims.claims().getFirst().check().orElseThrow();
    assertThat(check.calculation().calculator().name()).isEqualTo("larmor");
    assertThat(check.calculation().values())
        .containsEntry("field", new Value.Real(33))
        .containsEntry("lifetime", new Value.Real(141e-9));
    assertThat(check.quantity()).isEqualTo("ground");
    assertThat(check.expected()).isEqualTo(45.5e6);
    assertThat(check.tolerance()).isEqualTo(1e5);
  }

  @Test
  void mistakesBesideACalculatorAreTold() throws IOException {
    assertThat(calculated("larmor", "lamor"))
        .singleElement()
        .asString()
        .startsWith("unknown calculator lamor; did you mean larmor?");
    assertThat(calculated("field: 330 kG", "feld: 3"))
        .containsExactly("unknown parameter feld; did you mean field? Others: lifetime");
    assertThat(calculated("{field: 330 kG}", "{}"))
        .singleElement()
        .asString()
        .startsWith("field is missing: hyperfine field");
    assertThat(calculated("given: {field: 330 kG}", "given: 33"))
        .containsExactly("given must be a mapping such as {alpha: 1}, but is \"33\"");
    assertThat(calculated("field: 330 kG", "field: -1 s"))
        .containsExactly("given.field takes a magnetic field in T, but \"-1 s\" is a duration");
    assertThat(calculated("quantity: ground", "quantity: groud"))
        .singleElement()
        .asString()
        .startsWith("unknown quantity groud; did you mean ground?");
    assertThat(calculated("45.5 MHz", "45.5 T"))
        .containsExactly("expected takes a frequency in Hz, but \"45.5 T\" is a magnetic field");
    assertThat(calculated("100 kHz", "-1")).containsExactly("tolerance must not be below 0");
    assertThat(calculated("    tolerance: 100 kHz\n", "")).containsExactly("tolerance is missing");
  }

  @Test
  void aClaimIsComputedInOneWay() throws IOException {
    assertThat(calculated("    given:", "    study: pair.yaml\n    reduce: max\n    given:"))
        .containsExactly(
            "study has no meaning beside a calculator",
            "reduce has no meaning beside a calculator");
    assertThat(complaints("    at: {time: pi/8}", "    given: {field: 3}\n    at: {time: pi/8}"))
        .containsExactly("given has no meaning without a calculator");
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    assertThat(((Claims.Outcome.Unreadable) read("")).complaints()).hasSize(1);
    assertThat(((Claims.Outcome.Unreadable) read("[a]")).complaints()).hasSize(1);
  }
}
