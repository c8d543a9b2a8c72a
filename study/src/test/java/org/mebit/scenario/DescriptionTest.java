package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.platform.Axis;
import org.mebit.platform.Parameter;
import org.mebit.platform.Platform;
import org.mebit.platform.Quantity;
import org.mebit.platform.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DescriptionTest {
  static List<Platform> platforms() {
    return Platform.all();
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theExampleIsAStudyOfTheTypicalValues(Platform platform) {
    Study study = TestPlans.study(new Description(platform).example());
    assertThat(study.platform().name()).isEqualTo(platform.name());
    assertThat(study.request().quantities())
        .containsExactlyInAnyOrderElementsOf(platform.usualQuantities(Map.of()));
    Axis expected = platform.exampleSweep();
    Axis axis = study.request().axes().getFirst();
    assertThat(axis.parameter()).isEqualTo(expected.parameter());
    assertThat(axis.values()).hasSameSizeAs(expected.values());
    for (int i = 0; i < axis.values().size(); i++) {
      if (expected.values().get(i) instanceof Value.Real(double number)) {
        assertThat(axis.values().get(i))
            .isInstanceOfSatisfying(
                Value.Real.class,
                real ->
                    assertThat(real.number()).isCloseTo(number, within(1e-12 * Math.abs(number))));
      } else {
        assertThat(axis.values().get(i)).isEqualTo(expected.values().get(i));
      }
    }
    for (Parameter parameter : platform.parameters()) {
      if (parameter.required() && !parameter.name().equals(expected.parameter())) {
        assertThat(study.request().point(0).value(parameter.name())).isEqualTo(parameter.typical());
      }
    }
    assertThat(TestPlans.plot(study).x()).isEqualTo(expected.parameter());
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void everyCommentedLineOfTheExampleMayBeUncommented(Platform platform) {
    String all =
        new Description(platform)
            .example()
            .replaceAll("(?m)^  # ", "  ")
            .replaceAll("(?m)^# parameters:", "parameters:");
    Study study = TestPlans.study(all);
    assertThat(study.request().quantities()).hasSameSizeAs(platform.quantities());
    long variants = platform.parameters().stream().filter(Parameter::isVariant).count();
    assertThat(study.request().fixed()).hasSize(platform.parameters().size() - 1 - (int) variants);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theTextTellsEverythingDeclared(Platform platform) {
    String text = new Description(platform).text();
    for (Parameter parameter : platform.parameters()) {
      if (parameter.isVariant()) {
        assertThat(text).containsPattern("\\b" + parameter.name() + "\\b");
        continue;
      }
      assertThat(text).containsPattern("(?m)^  " + parameter.name() + "\\b");
      assertThat(text.replaceAll("\\s+", " "))
          .contains(parameter.meaning())
          .contains(parameter.domain().must(parameter.unit()));
    }
    for (Quantity quantity : platform.quantities()) {
      assertThat(text).containsPattern("(?m)^[* ] " + quantity.name() + "\\b");
    }
    assertThat(text).contains(platform.papers());
    assertThat(text.lines().filter(line -> line.startsWith("      ")))
        .allMatch(line -> line.length() <= 96);
    assertThat(Description.overview(Platform.all())).contains(platform.name(), platform.summary());
  }

  @Test
  void theTextOfAParameterIsReadable() {
    assertThat(new Description(Platform.named("ensemble_chain").orElseThrow()).text())
        .contains(
            """
              atoms, required
                  number of qubits N in each ensemble
                  must be a whole number in 1..10^15; typically 1000000
            """)
        .contains(
            """
              offset [rad]
                  phase phi of exp(i phi n_a) on each measured node before its measurement
                  must be a finite number; default 0
            """)
        .contains("must be above 0, or none; default none, typically 3\n")
        .contains("* entropy [bit]\n      end-to-end von Neumann entropy E\n")
        .contains("  log_negativity [bit]\n");
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theJsonHoldsTheDeclarations(Platform platform) {
    JsonNode node = new JsonMapper().readTree(new Description(platform).json());
    assertThat(node.get("name").asString()).isEqualTo(platform.name());
    assertThat(node.get("parameters")).hasSize(platform.parameters().size());
    assertThat(node.get("quantities")).hasSize(platform.quantities().size());
    assertThat(new JsonMapper().readTree(Description.json(Platform.all())).get(0).get("name"))
        .isNotNull();
  }

  @Test
  void theJsonOfAParameterHasNumbersNotTexts() {
    Platform chain = Platform.named("ensemble_chain").orElseThrow();
    JsonNode parameters =
        new JsonMapper().readTree(new Description(chain).json()).get("parameters");
    JsonNode atoms = parameters.get(1);
    assertThat(atoms.get("name").asString()).isEqualTo("atoms");
    assertThat(atoms.get("kind").asString()).isEqualTo("whole");
    assertThat(atoms.get("most").asLong()).isEqualTo(1_000_000_000_000_000L);
    assertThat(atoms.get("required").asBoolean()).isTrue();
    assertThat(atoms.get("typical").isNumber()).isTrue();
    assertThat(atoms.has("usual")).isFalse();
    JsonNode window =
        parameters
            .valueStream()
            .filter(parameter -> parameter.get("name").asString().equals("window"))
            .findFirst()
            .orElseThrow();
    assertThat(window.get("usual").isNull()).isTrue();
    assertThat(window.get("least").asDouble()).isZero();
    assertThat(window.get("least_included").asBoolean()).isFalse();
    assertThat(window.has("most")).isFalse();
  }

  @Test
  void anExampleAxisIsWrittenShort() {
    assertThat(ExampleStudy.axis(reals(0, Math.PI / 2, Math.PI)))
        .isEqualTo("{from: 0, to: pi, points: 3}");
    assertThat(ExampleStudy.axis(reals(1e-9, 1e-8, 1e-7)))
        .isEqualTo("{from: 1e-9, to: 1e-7, points: 3, scale: log}");
    assertThat(ExampleStudy.axis(reals(1, 2, 4, 7))).isEqualTo("{values: [1, 2, 4, 7]}");
    assertThat(ExampleStudy.axis(List.of(new Value.Word("a"), new Value.Flag(true))))
        .isEqualTo("{values: [a, true]}");
    assertThat(
            ExampleStudy.axis(List.of(new Value.Whole(1), new Value.Whole(3), new Value.Whole(5))))
        .isEqualTo("{from: 1, to: 5, points: 3}");
  }

  private static List<Value> reals(double... numbers) {
    return DoubleStream.of(numbers).<Value>mapToObj(Value.Real::new).toList();
  }
}
