package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mebit.platform.Axis;
import org.mebit.platform.Value;

class RightStudiesTest {
  private static final String MILLION =
      """
      # Devil's crevasse of a three-node chain, a million atoms per node
      title: A million atoms per node
      platform: ensemble_chain
      parameters:
        nodes: 3
        atoms: 1000000
      sweep:
        time: {from: 0, to: pi, points: 4001}
      quantities: [entropy, normalized_entropy, outcome_probability]
      figure: {x: time, y: entropy}
      seed: 1
      """;

  private static Value fixed(Study study, String name) {
    return study.request().point(0).value(name);
  }

  private static List<Value> axis(String name, String form) {
    String rest = name.equals("atoms") ? "time: 1" : "atoms: 10";
    if (!name.equals("atoms") && !name.equals("time")) {
      rest += ", time: 1";
    }
    Study study =
        TestPlans.study(
            "platform: ensemble_chain\nparameters: {"
                + rest
                + "}\nsweep:\n  "
                + name
                + ": "
                + form);
    return study.request().axes().getFirst().values();
  }

  @Test
  void readsTheExampleOfTheGuide() {
    Study study = TestPlans.study(MILLION);
    assertThat(study.title()).isEqualTo("A million atoms per node");
    assertThat(study.platform().name()).isEqualTo("ensemble_chain");
    assertThat(study.seed()).isEqualTo(1);
    assertThat(study.text()).isEqualTo(MILLION);
    assertThat(study.request().count()).isEqualTo(4001);
    assertThat(study.request().quantities())
        .containsExactly("entropy", "normalized_entropy", "outcome_probability");
    assertThat(study.request().point(2000).real("time")).isEqualTo(Math.PI / 2);
    assertThat(study.request().point(0).whole("atoms")).isEqualTo(1_000_000);
    assertThat(study.request().point(0).word("method")).isEqualTo("auto");
    assertThat(study.figure())
        .contains(
            new FigureSpec(
                "time",
                List.of("entropy"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FigureSpec.Scale.LINEAR,
                FigureSpec.Scale.LINEAR,
                FigureSpec.Scale.LINEAR,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                List.of()));
    assertThat(study.plan().outputs()).hasSize(4);
  }

  @Test
  void readsEveryKindOfValue() {
    Study study =
        TestPlans.study(
            """
            platform: "ensemble_chain"
            parameters:
              nodes: '4'
              atoms: 1e6
              time: "pi/2"
              outcomes: [1, 2*3]
              offset: 90 deg
              window: none
              window_measured: true
              method: 'patch'
              tolerance: 2e-06
            """);
    assertThat(fixed(study, "nodes")).isEqualTo(new Value.Whole(4));
    assertThat(fixed(study, "atoms")).isEqualTo(new Value.Whole(1_000_000));
    assertThat(fixed(study, "time")).isEqualTo(new Value.Real(Math.PI / 2));
    assertThat(fixed(study, "outcomes")).isEqualTo(new Value.WholeList(new long[] {1, 6}));
    assertThat(fixed(study, "offset")).isEqualTo(new Value.Real(Math.PI / 2));
    assertThat(fixed(study, "window")).isEqualTo(new Value.Absent());
    assertThat(fixed(study, "window_measured")).isEqualTo(new Value.Flag(true));
    assertThat(fixed(study, "method")).isEqualTo(new Value.Word("patch"));
    assertThat(fixed(study, "tolerance")).isEqualTo(new Value.Real(2e-6));
    assertThat(study.request().count()).isEqualTo(1);
  }

  @Test
  void wholeNumbersAreExactToTheEndOfTheirDomain() {
    Study study =
        TestPlans.study(
            "platform: ensemble_chain\nparameters: {atoms: 1e15 - 1, time: 0}\nseed: -9223372036854775808");
    assertThat(fixed(study, "atoms")).isEqualTo(new Value.Whole(999_999_999_999_999L));
    assertThat(study.seed()).isEqualTo(Long.MIN_VALUE);
  }

  @Test
  void whatIsLeftOutHasItsUsualValue() {
    Study study =
        new StudyReader(
                        "papers/chain.v2.yaml",
                        "platform: ensemble_chain\nparameters: {atoms: 4, time: 1}",
                        List.of(),
                        TestPlans::accept)
                    .read()
                instanceof Reading.Ready(Study ready)
            ? ready
            : TestPlans.study("");
    assertThat(study.title()).isEqualTo("chain.v2");
    assertThat(study.seed()).isEqualTo(1);
    assertThat(study.figure()).isEmpty();
    assertThat(study.request().quantities())
        .containsExactly("entropy", "normalized_entropy", "outcome_probability");
    assertThat(fixed(study, "nodes")).isEqualTo(new Value.Whole(3));
    assertThat(fixed(study, "window")).isEqualTo(new Value.Absent());
  }

  @Test
  void readsEveryFormOfAnAxis() {
    assertThat(axis("time", "{from: 0, to: 1, points: 5}"))
        .containsExactly(
            new Value.Real(0),
            new Value.Real(0.25),
            new Value.Real(0.5),
            new Value.Real(0.75),
            new Value.Real(1));
    assertThat(axis("time", "{from: 1e-3, to: 10, points: 5, scale: log}"))
        .containsExactly(
            new Value.Real(1e-3),
            new Value.Real(1e-2),
            new Value.Real(0.1),
            new Value.Real(1),
            new Value.Real(10));
    assertThat(axis("time", "{values: [0, pi, 1/3]}"))
        .containsExactly(new Value.Real(0), new Value.Real(Math.PI), new Value.Real(1.0 / 3));
    assertThat(axis("time", "[1, 2]")).containsExactly(new Value.Real(1), new Value.Real(2));
    assertThat(axis("atoms", "{from: 10, to: 1, points: 4}"))
        .containsExactly(
            new Value.Whole(10), new Value.Whole(7), new Value.Whole(4), new Value.Whole(1));
    assertThat(axis("atoms", "{from: 1, to: 1e3, points: 4, scale: log}"))
        .containsExactly(
            new Value.Whole(1), new Value.Whole(10), new Value.Whole(100), new Value.Whole(1000));
    assertThat(axis("atoms", "{from: 1, to: 4, points: 10, scale: log}"))
        .containsExactly(
            new Value.Whole(1), new Value.Whole(2), new Value.Whole(3), new Value.Whole(4));
    assertThat(axis("atoms", "{from: 7, to: 7, points: 1}")).containsExactly(new Value.Whole(7));
    assertThat(axis("offset", "{from: 0 deg, to: 180 deg, points: 2}"))
        .containsExactly(new Value.Real(0), new Value.Real(Math.PI));
    assertThat(axis("window", "[none, 3]")).containsExactly(new Value.Absent(), new Value.Real(3));
    assertThat(axis("method", "[exact, patch]"))
        .containsExactly(new Value.Word("exact"), new Value.Word("patch"));
    assertThat(axis("window_measured", "[false, true]"))
        .containsExactly(new Value.Flag(false), new Value.Flag(true));
    assertThat(axis("outcomes", "{values: [all, [0], [5]]}"))
        .containsExactly(
            new Value.Word("all"),
            new Value.WholeList(new long[] {0}),
            new Value.WholeList(new long[] {5}));
  }

  @Test
  void axesKeepTheirOrder() {
    Study study =
        TestPlans.study(
            "platform: ensemble_chain\nsweep: {time: [0, 1], nodes: [2, 3], atoms: [5, 6, 7]}");
    assertThat(study.request().axes())
        .map(Axis::parameter)
        .containsExactly("time", "nodes", "atoms");
    assertThat(study.request().count()).isEqualTo(12);
    assertThat(study.request().point(1).whole("atoms")).isEqualTo(6);
  }

  @Test
  void listsPointsOutright() {
    Study study =
        TestPlans.study(
            """
            platform: ensemble_chain
            points:
            - {atoms: 4, time: 1.7}
            - {time: pi, atoms: 5, outcomes: [2]}
            """);
    assertThat(study.request().count()).isEqualTo(2);
    assertThat(study.request().varied()).containsExactly("atoms", "time", "outcomes");
    assertThat(study.request().listed().get(0))
        .isEqualTo(Map.of("atoms", new Value.Whole(4), "time", new Value.Real(1.7)));
    assertThat(study.request().point(0).word("outcomes")).isEqualTo("all");
    assertThat(study.request().point(1).real("time")).isEqualTo(Math.PI);
  }

  @Test
  void pointsTakeWhatTheyLackFromTheParameters() {
    Study study =
        TestPlans.study(
            """
            platform: ensemble_chain
            parameters: {atoms: 4, time: 1}
            points: [{atoms: 6}, {time: 2}, {}]
            """);
    assertThat(study.request().point(0).real("time")).isEqualTo(1);
    assertThat(study.request().point(1).whole("atoms")).isEqualTo(4);
    assertThat(study.request().point(2).whole("atoms")).isEqualTo(4);
  }

  @Test
  void readsAFigureWithEverything() {
    Study study =
        TestPlans.study(
            """
            platform: ensemble_chain
            sweep: {time: [0.1, 1], atoms: [5, 6], nodes: [2, 3]}
            quantities: [schmidt, entropy]
            figure:
              x: time
              y: [schmidt, entropy_error]
              lines: atoms
              panels: nodes
              x_scale: log
              x_range: [0.1, pi]
              y_range: [0, 1/2]
              error_bars: true
            """);
    assertThat(study.figure())
        .contains(
            new FigureSpec(
                "time",
                List.of("schmidt_1", "schmidt_2", "entropy_error"),
                Optional.of("atoms"),
                Optional.of("nodes"),
                Optional.empty(),
                FigureSpec.Scale.LOG,
                FigureSpec.Scale.LINEAR,
                FigureSpec.Scale.LINEAR,
                Optional.of(new FigureSpec.Range(0.1, Math.PI)),
                Optional.of(new FigureSpec.Range(0, 0.5)),
                true,
                false,
                Optional.empty(),
                List.of()));
  }

  @Test
  void readsAHeatMapAndFillsInWhatAFigureLeavesOut() {
    String study = "platform: ensemble_chain\nsweep: {atoms: [5, 6], time: [0.1, 1]}\nfigure: ";
    FigureSpec map = TestPlans.plot(study + "{color: entropy, x: time, y: atoms}");
    assertThat(map.color()).contains("entropy");
    assertThat(map.y()).containsExactly("atoms");
    FigureSpec empty = TestPlans.plot(study + "{}");
    assertThat(empty.x()).isEqualTo("time");
    assertThat(empty.y()).containsExactly("entropy");
    FigureSpec scatter = TestPlans.plot(study + "{x: entropy, y: outcome_probability}");
    assertThat(scatter.x()).isEqualTo("entropy");
  }

  @Test
  void readsZoomsAroundAPlaceAndAsStretches() {
    String study =
        """
        platform: ensemble_chain
        parameters: {atoms: 1e6}
        sweep: {time: {from: 0, to: 4, points: 1e6}}
        keep: pyramid
        figure: {x: time, y: entropy, zooms: %s}
        """;
    assertThat(TestPlans.plot(study.formatted("{around: 1.5, factor: 4, steps: 2}")).zooms())
        .containsExactly(new FigureSpec.Range(1, 2), new FigureSpec.Range(1.375, 1.625));
    // Beside the end of the sweep, not beyond it.
    assertThat(TestPlans.plot(study.formatted("{around: 4, factor: 4, steps: 2}")).zooms())
        .containsExactly(new FigureSpec.Range(3, 4), new FigureSpec.Range(3.75, 4));
    assertThat(TestPlans.plot(study.formatted("{around: pi/2}")).zooms()).hasSize(3);
    assertThat(TestPlans.plot(study.formatted("[[1, pi/2], [1.25, 1.5]]")).zooms())
        .containsExactly(new FigureSpec.Range(1, Math.PI / 2), new FigureSpec.Range(1.25, 1.5));
  }

  @Test
  void aFigureOfAPyramidGoesAlongIt() {
    FigureSpec figure =
        TestPlans.plot(
            """
            platform: ensemble_chain
            sweep: {atoms: [1e5, 1e6], offset: {from: 0, to: 1, points: 1e6}}
            parameters: {time: 1}
            keep: pyramid
            figure: {y: entropy}
            """);
    assertThat(figure.x()).isEqualTo("offset");
  }

  @Test
  void readsAPolarMapAndAMarkOfNumbersAndParameters() {
    String study =
        """
        platform: oscillator_pair
        parameters: {pump_probability: 0.007, occupation_before_pulse: 0.02}
        sweep: {phase: [0, 1, 2], bath_occupation: [0, 0.1]}
        quantities: [g2_12]
        figure: {x: phase, y: bath_occupation, color: g2_12, polar: true, mark: {x: 90 deg, y: %s}}
        """;
    FigureSpec map = TestPlans.plot(study.formatted("0.05"));
    assertThat(map.polar()).isTrue();
    assertThat(map.mark()).contains(mark(Math.PI / 2, 0.05));
    // A parameter that the study sets, and one that has its usual value.
    assertThat(TestPlans.plot(study.formatted("occupation_before_pulse")).mark())
        .contains(mark(Math.PI / 2, 0.02));
    assertThat(TestPlans.plot(study.formatted("splitter_transmission")).mark())
        .contains(mark(Math.PI / 2, 0.5));
  }

  private static FigureSpec.Mark mark(double x, double y) {
    return new FigureSpec.Mark(OptionalDouble.of(x), OptionalDouble.of(y));
  }

  @Test
  void readsAMarkOfEachPanelAndColoursInALogScale() {
    FigureSpec map =
        TestPlans.plot(
            """
            platform: oscillator_pair
            parameters: {pump_probability: 0.007}
            sweep: {phase: [0, 1, 2], bath_occupation: [0, 0.1], occupation_before_pulse: [0, 0.1]}
            quantities: [g2_12]
            figure:
              x: phase
              y: bath_occupation
              panels: occupation_before_pulse
              color: g2_12
              color_scale: log
              mark: {x: 0, y: occupation_before_pulse}
            """);
    assertThat(map.mark())
        .contains(new FigureSpec.Mark(OptionalDouble.of(0), OptionalDouble.empty()));
    assertThat(map.colorScale()).isEqualTo(FigureSpec.Scale.LOG);
  }

  @Test
  void readsAFigureOfDensityMatrices() {
    String study =
        "platform: ensemble_chain\nparameters: {atoms: 5}\nsweep: {time: [0.1, 1]}\nfigure: "
            + "{density_matrix: tiles}";
    assertThat(TestPlans.study(study, TestPlans::acceptMatrices).figure())
        .contains(new MatrixSpec(MatrixSpec.Style.TILES, MatrixSpec.Basis.HELICITY));
    List<String> linear = MatrixSpec.Basis.LINEAR.columns();
    assertThat(TestPlans.study(study, (_, _) -> TestPlans.acceptColumns(linear)).figure())
        .contains(new MatrixSpec(MatrixSpec.Style.TILES, MatrixSpec.Basis.LINEAR));
    List<String> both = new ArrayList<>(linear);
    both.addAll(MatrixSpec.Basis.HELICITY.columns());
    assertThat(TestPlans.study(study, (_, _) -> TestPlans.acceptColumns(both)).figure())
        .contains(new MatrixSpec(MatrixSpec.Style.TILES, MatrixSpec.Basis.HELICITY));
    assertThat(MatrixSpec.Basis.HELICITY.states()).containsExactly("++", "+−", "−+", "−−");
    assertThat(MatrixSpec.Basis.LINEAR.states()).containsExactly("hh", "hv", "vh", "vv");
    assertThat(MatrixSpec.Basis.HELICITY.columns())
        .hasSize(16)
        .startsWith("rho_pp_pp", "rho_pp_pm_re", "rho_pp_pm_im", "rho_pp_mp_re")
        .endsWith("rho_mp_mp", "rho_mp_mm_re", "rho_mp_mm_im", "rho_mm_mm");
  }

  @Test
  void densityMatricesOfFewPointsAreDrawnUnasked() {
    String few = "platform: ensemble_chain\nparameters: {atoms: 5}\nsweep: {time: [0.1, 1]}";
    Study study = TestPlans.study(few, TestPlans::acceptMatrices);
    assertThat(MatrixSpec.usual(study.plan(), study.request()))
        .contains(new MatrixSpec(MatrixSpec.Style.BARS, MatrixSpec.Basis.HELICITY));
    String many =
        "platform: ensemble_chain\nparameters: {atoms: 5}\n"
            + "sweep: {time: {from: 0, to: 1, points: 7}}";
    Study seven = TestPlans.study(many, TestPlans::acceptMatrices);
    assertThat(MatrixSpec.usual(seven.plan(), seven.request())).isEmpty();
    Study none = TestPlans.study(few);
    assertThat(MatrixSpec.usual(none.plan(), none.request())).isEmpty();
  }

  @Test
  void anErrorMayBeNamedAndStandsBesideItsQuantityAnyway() {
    String study = "platform: ensemble_chain\nparameters: {atoms: 5, time: 1}\nquantities: ";
    assertThat(TestPlans.study(study + "[entropy, entropy_error]").request().quantities())
        .containsExactly("entropy");
    assertThat(TestPlans.study(study + "[log_negativity_error]").request().quantities())
        .containsExactly("log_negativity");
    assertThat(TestPlans.complaints(study + "[method_used_error]")).hasSize(1);
  }

  @Test
  void onlyWhatDecidesTheNumbersIsInTheResolvedForm() {
    assertThat(TestPlans.study(MILLION).canonical())
        .isEqualTo(
            "{\"platform\":\"ensemble_chain\",\"parameters\":{\"nodes\":3,\"atoms\":1000000,\"time_to\":null,\"time_jitter\":null,"
                + "\"outcomes\":\"all\",\"samples\":null,\"offset\":0.0,\"dephasing\":null,"
                + "\"dephasing_ends\":null,\"dephasing_inner\":null,\"window\":null,\"window_measured\":false,"
                + "\"method\":\"auto\",\"tolerance\":null,\"schmidt_terms\":6},"
                + "\"sweep\":{\"time\":{\"from\":0.0,\"to\":3.141592653589793,\"points\":4001}},"
                + "\"quantities\":[\"entropy\",\"normalized_entropy\",\"outcome_probability\"],"
                + "\"seed\":1}");
    String otherWords =
        """
        quantities: [entropy, normalized_entropy, outcome_probability]
        title: Something else
        platform: ensemble_chain
        sweep: {time: {to: "2*pi/2", points: 4e3 + 1, from: 0.0}}
        parameters: {atoms: 1e6, method: auto}
        """;
    assertThat(TestPlans.study(otherWords).canonical())
        .isEqualTo(TestPlans.study(MILLION).canonical());
    assertThat(TestPlans.study(MILLION, Setting.seed("2")).canonical())
        .isNotEqualTo(TestPlans.study(MILLION).canonical());
    assertThat(
            TestPlans.study("platform: ensemble_chain\npoints: [{atoms: 4, time: 1}]").canonical())
        .contains("\"points\":[{\"atoms\":4,\"time\":1.0}]")
        .doesNotContain("\"sweep\"");
  }

  @Test
  void windowsLineEndsAndByteOrderMarksDoNoHarm() {
    assertThat(TestPlans.study("\uFEFF" + MILLION.replace("\n", "\r\n")).request().count())
        .isEqualTo(4001);
  }
}
