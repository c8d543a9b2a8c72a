package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mebit.platform.Answer;
import org.mebit.platform.Problem;

/// What a platform refuses is told at the line of the key it names.
class ProblemsTest {
  private static List<String> refused(String text, Problem... problems) {
    Reading reading =
        new StudyReader(
                "r.yaml",
                text,
                List.of(Setting.set("method=exact")),
                (_, _) -> new Answer.Refused(List.of(problems)))
            .read();
    return reading instanceof Reading.Unreadable(var complaints)
        ? complaints.stream().map(Complaint::toString).toList()
        : List.of();
  }

  @Test
  void findsTheLineOfEveryKindOfKey() {
    String text =
        """
        title: five places
        platform: ensemble_chain
        parameters:
          atoms: 10
          outcomes: [11]
        sweep:
          nodes: [3]
          time:
            values: [0, 0.5]
        quantities:
          - entropy
          - schmidt
        seed: 3
        """;
    assertThat(
            refused(
                text,
                new Problem("method", -1, "must be patch, but is exact"),
                new Problem("schmidt", -1, "needs patch"),
                new Problem("time", 1, "must be 0, but is 0.5"),
                new Problem("window", -1, "must be given"),
                new Problem("outcomes", -1, "must be in 0..10, but is [11]"),
                new Problem("nowhere", -1, "is odd")))
        .containsExactly(
            "r.yaml:2: parameters.window must be given",
            "r.yaml:2: nowhere is odd",
            "r.yaml:5: parameters.outcomes must be in 0..10, but is [11]",
            "r.yaml:8: sweep.time must be 0, but is 0.5 (first where nodes is 3, time is 0.5)",
            "r.yaml:12: schmidt needs patch",
            "--set method=exact: parameters.method must be patch, but is exact");
  }

  @Test
  void findsTheEntryOfAListedPoint() {
    String text =
        """
        platform: ensemble_chain
        parameters: {nodes: 4}
        points:
          - {atoms: 4, time: 1}
          - atoms: 4
            time: 2
            outcomes: [1]
          - {atoms: 4, time: 1}
        """;
    assertThat(
            refused(
                text,
                new Problem("outcomes", 1, "must have 2 entries, but has 1"),
                new Problem("nodes", 2, "must be 3, but is 4"),
                new Problem("offset", 2, "must be given")))
        .containsExactly(
            "r.yaml:2: parameters.nodes must be 3, but is 4 (first in entry 3 of points)",
            "r.yaml:7: outcomes in entry 2 of points must have 2 entries, but has 1",
            "r.yaml:8: parameters.offset must be given (first in entry 3 of points)");
  }

  @Test
  void refusalsComeWithTheOtherMistakes() {
    assertThat(
            refused(
                "platform: ensemble_chain\nparameters: {atoms: 4, time: 1}\nsead: 3\n",
                new Problem("atoms", -1, "must be even, but is 4")))
        .containsExactly(
            "r.yaml:2: parameters.atoms must be even, but is 4",
            "r.yaml:3: unknown key sead; did you mean seed? Others: sweep, keep, title, points, figure, platform, parameters, quantities");
  }
}
