package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Studies with characters knocked out, put in or swapped: whatever comes, it is a study or lines
/// of complaint.
class DamagedStudiesTest {
  private static final int DAMAGED = 2000;
  private static final String INTRUDERS = "{}[]:,-#\"'&*!|>%@` \t\n0.e/()+?\u00e9\0~_^=";

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        title: A million atoms per node
        platform: ensemble_chain
        parameters:
          nodes: 3
          atoms: 1e6
          outcomes: [3]
        sweep:
          time: {from: 0, to: 2*pi/3, points: 5}
          offset:
            from: 1 deg
            to: 90 deg
            points: 3
            scale: log
        quantities: [entropy, schmidt]
        figure: {x: time, y: [entropy], lines: offset, x_range: [0, 1]}
        seed: 1
        """,
        """
        platform: "ensemble_chain"
        points:
          - {atoms: 4, time: sqrt(2), window: none}
          - atoms: 5
            time: .5
            window_measured: true
            method: exact
        figure: {color: entropy, x: atoms, y: time}
        """
      })
  void areReadOrComplainedAbout(String text) {
    Random random = new Random(7);
    for (int i = 0; i < DAMAGED; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        int at = random.nextInt(damaged.length() - 1);
        char intruder = INTRUDERS.charAt(random.nextInt(INTRUDERS.length()));
        switch (random.nextInt(4)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.insert(at, intruder);
          case 2 -> damaged.setCharAt(at, intruder);
          default -> damaged.delete(at, Math.min(damaged.length() - 1, at + 20));
        }
      }
      List<String> complaints = TestPlans.complaints(damaged.toString());
      assertThat(complaints)
          .allSatisfy(complaint ->
              assertThat(complaint)
                  .matches("test\\.yaml(:[0-9]+)?: .{8,}")
                  .doesNotContain("snakeyaml", "org.", "Optional", "null"));
      if (complaints.isEmpty()) {
        assertThat(TestPlans.study(damaged.toString()).request().count()).isPositive();
      }
    }
  }
}
