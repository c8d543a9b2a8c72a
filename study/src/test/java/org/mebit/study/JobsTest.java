package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mebit.scenario.Setting;

final class JobsTest {
  private static final String STUDY = "platform: ensemble_chain";

  @Test
  void settingsStandInCommentsAndAreReadBack() {
    String copy = Jobs.withSettings(STUDY, List.of(Setting.set("atoms=2"), Setting.seed("7")));
    assertThat(copy).isEqualTo(STUDY + "\n#: --set atoms=2\n#: --set seed=7\n");
    assertThat(Jobs.settings(copy))
        .extracting(Setting::key, Setting::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("atoms", "2"),
            org.assertj.core.groups.Tuple.tuple("seed", "7"));
  }

  @Test
  void aStudyWithoutSettingsIsCopiedAsItIs() {
    assertThat(Jobs.withSettings(STUDY, List.of())).isEqualTo(STUDY);
    assertThat(Jobs.settings("#: --set atoms=2\n" + STUDY)).isEmpty();
  }

  @Test
  void aSettingOfSeveralLinesBecomesOne() {
    String copy = Jobs.withSettings(STUDY, List.of(Setting.set("time={from: 0,\n  to: 1}")));
    assertThat(Jobs.settings(copy).getFirst().value()).isEqualTo("{from: 0, to: 1}");
  }
}
