package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mebit.platform.Value;

class SettingsTest {
  private static final String SWEPT =
      """
      platform: ensemble_chain
      parameters: {atoms: 10, nodes: 3}
      sweep:
        time: {from: 0, to: 1, points: 5}
      seed: 4
      """;

  private static final String LISTED =
      "platform: ensemble_chain\npoints: [{atoms: 4, time: 1}, {atoms: 5, time: 2}]\n";

  @Test
  void aBareParameterReplacesAFixedOne() {
    Study study = TestPlans.study(SWEPT, Setting.set("atoms=1e6"));
    assertThat(study.request().point(0).whole("atoms")).isEqualTo(1_000_000);
    assertThat(study.request().count()).isEqualTo(5);
    assertThat(study.settings()).map(Setting::label).containsExactly("--set atoms=1e6");
    assertThat(study.text()).isEqualTo(SWEPT);
  }

  @Test
  void aBareParameterReplacesASweep() {
    for (String key : new String[] {"time", "parameters.time"}) {
      Study study = TestPlans.study(SWEPT, Setting.set(key + "=0.3"));
      assertThat(study.request().count()).isEqualTo(1);
      assertThat(study.request().point(0).real("time")).isEqualTo(0.3);
    }
  }

  @Test
  void aBareParameterReplacesThoseOfListedPoints() {
    Study study = TestPlans.study(LISTED, Setting.set("time=0.3"));
    assertThat(study.request().varied()).containsExactly("atoms");
    assertThat(study.request().point(1).real("time")).isEqualTo(0.3);
    Study one = TestPlans.study(LISTED, Setting.set("time=0.3"), Setting.set("atoms=7"));
    assertThat(one.request().count()).isEqualTo(1);
    assertThat(one.request().point(0).whole("atoms")).isEqualTo(7);
  }

  @Test
  void aSweepReplacesAFixedParameter() {
    Study study = TestPlans.study(SWEPT, Setting.set("sweep.atoms={values: [1, 2, 3]}"));
    assertThat(study.request().varied()).containsExactly("time", "atoms");
    assertThat(study.request().count()).isEqualTo(15);
  }

  @Test
  void partsOfAnAxisCanBeSet() {
    Study study =
        TestPlans.study(SWEPT, Setting.set("sweep.time.points=3"), Setting.set("sweep.time.to=pi"));
    assertThat(study.request().axes().getFirst().values())
        .containsExactly(new Value.Real(0), new Value.Real(Math.PI / 2), new Value.Real(Math.PI));
  }

  @Test
  void theStudysOwnKeysCanBeSet() {
    Study study =
        TestPlans.study(
            SWEPT,
            Setting.set("title=Chain: the \"second\" try"),
            Setting.set("quantities=[schmidt]"),
            Setting.set("figure.y=schmidt"),
            Setting.seed("99"));
    assertThat(study.title()).isEqualTo("Chain: the \"second\" try");
    assertThat(study.seed()).isEqualTo(99);
    assertThat(study.request().quantities()).containsExactly("schmidt");
    assertThat(TestPlans.plot(study).y()).containsExactly("schmidt_1", "schmidt_2");
  }

  @Test
  void theLastOfSeveralWins() {
    Study study = TestPlans.study(SWEPT, Setting.set("atoms=5"), Setting.set("atoms=6"));
    assertThat(study.request().point(0).whole("atoms")).isEqualTo(6);
  }

  @Test
  void aGoodSettingMendsABadFile() {
    assertThat(TestPlans.complaints(SWEPT.replace("atoms: 10", "atoms: ten"))).hasSize(1);
    assertThat(
            TestPlans.complaints(SWEPT.replace("atoms: 10", "atoms: ten"), Setting.set("atoms=10")))
        .isEmpty();
  }

  @Test
  void complaintsNameTheSetting() {
    assertThat(
            TestPlans.complaints(
                SWEPT.replace("nodes: 3", "nodes: 1"),
                Setting.set("atoms=10.5"),
                Setting.seed("x"),
                Setting.set("atomz=3"),
                Setting.set("atoms"),
                Setting.set("=3"),
                Setting.set("a..b=3"),
                Setting.set("sweep.offset={from: 0"),
                Setting.set("seed.more=3"),
                Setting.set("sweep.time.point=3"),
                Setting.set("points=[{time: 1}]")))
        .containsExactly(
            "test.yaml:2: parameters.nodes must be a whole number in 2..1000, but is 1",
            "--set atoms=10.5: parameters.atoms must be a whole number in 1..10^15, but is 10.5",
            "--seed x: seed must be a whole number in -2^63..2^63 - 1, but \"x\" is no number",
            "--set atomz=3: unknown parameter atomz; did you mean atoms? Others: time, nodes, outcomes, method, time_to, samples, offset, window, dephasing, tolerance, time_jitter, schmidt_terms, dephasing_ends, window_measured, dephasing_inner",
            "--set atoms: a setting must be key=value, such as atoms=1e6 or sweep.time.points=11",
            "--set =3: a setting must be key=value, such as atoms=1e6 or sweep.time.points=11",
            "--set a..b=3: a key must be names with dots between them, but is a..b",
            "--set sweep.offset={from: 0: the mapping that opens with { lacks a comma or its closing }",
            "--set seed.more=3: seed has no keys to set, because it is \"x\"",
            "--set sweep.time.point=3: sweep.time: unknown key point; did you mean points? Others: to, from, scale, values",
            "--set points=[{time: 1}]: a study must have either sweep or points, but has both; sweep is in line 3");
  }

  @Test
  void settingsDoNotSaveAnEmptyFile() {
    assertThat(TestPlans.complaints("", Setting.set("platform=ensemble_chain")))
        .singleElement()
        .asString()
        .startsWith("test.yaml: the file is empty");
  }
}
