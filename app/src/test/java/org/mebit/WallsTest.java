package org.mebit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The walls between packages: what each may import, as in the table of the architecture page.
final class WallsTest {
  /// The physics of one platform each.
  private static final List<String> PHYSICS = List.of("ensemble", "nucleus", "oscillator", "fel");

  /// Platforms whose physics is not there yet; a package that appears must leave this list.
  private static final List<String> ABSENT = List.of();

  /// What a package may import of this program, and of others besides the JDK.
  private record Wall(List<String> ours, List<String> others) {}

  private static final Map<String, Wall> WALLS = walls();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.mebit");

  private static Map<String, Wall> walls() {
    Map<String, Wall> walls = new TreeMap<>();
    List<String> numerics = List.of("org.ojalgo", "dev.ludovic", "org.netlib", "org.ejml");
    walls.put("numeric", new Wall(List.of(), with(numerics, "org.hipparchus", "org.bytedeco")));
    walls.put("quantum", new Wall(List.of("numeric"), List.of()));
    for (String physics : PHYSICS) {
      walls.put(physics, new Wall(List.of("numeric", "quantum"), List.of("org.hipparchus")));
    }
    walls.put("platform", new Wall(with(PHYSICS, "numeric", "quantum"), List.of()));
    walls.put("scenario", new Wall(List.of("platform"), List.of("org.snakeyaml", "tools.jackson")));
    walls.put("result", new Wall(List.of("numeric"), List.of("org.duckdb", "tools.jackson")));
    walls.put(
        "figure",
        new Wall(List.of("result"), List.of("org.jfree", "org.apache", "de.rototor", "org.w3c")));
    walls.put("study", new Wall(List.of("numeric", "platform", "result", "scenario"), List.of()));
    walls.put("claims", new Wall(List.of("platform", "result", "scenario", "study"), List.of()));
    walls.put(
        "cli",
        new Wall(
            List.of(
                "numeric",
                "oscillator",
                "platform",
                "result",
                "scenario",
                "study",
                "figure",
                "claims"),
            List.of("picocli", "me.tongfei", "tools.jackson")));
    return walls;
  }

  private static List<String> with(List<String> list, String... more) {
    return Stream.concat(list.stream(), Stream.of(more)).toList();
  }

  private static String[] inside(String name) {
    return new String[] {"org.mebit." + name, "org.mebit." + name + ".."};
  }

  static List<String> packages() {
    return WALLS.keySet().stream().filter(name -> !ABSENT.contains(name)).toList();
  }

  @Test
  void everyPackageIsKnownAndWasSeen() {
    TreeSet<String> seen = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      seen.add(type.getPackageName().replaceFirst("org\\.mebit\\.?", "").replaceFirst("\\..*", ""));
    }
    assertThat(seen).containsExactlyElementsOf(packages());
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyWhatItMay(String name) {
    Wall wall = WALLS.getOrDefault(name, new Wall(List.of(), List.of()));
    List<String> allowed = new ArrayList<>(List.of(inside(name)));
    wall.ours().forEach(other -> allowed.addAll(List.of(inside(other))));
    wall.others().forEach(other -> allowed.add(other + ".."));
    allowed.addAll(List.of("java..", "javax..", "org.jspecify.."));
    classes()
        .that()
        .resideInAnyPackage(inside(name))
        .should()
        .onlyDependOnClassesThat(isIn(allowed.toArray(String[]::new)))
        .check(CLASSES);
  }

  /// Arrays of primitives and such have no package.
  private static DescribedPredicate<JavaClass> isIn(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages)
        .or(
            DescribedPredicate.describe(
                "primitive", type -> type.getBaseComponentType().isPrimitive()));
  }

  @Test
  void chainsDoNotKnowTheirOperatingPoints() {
    noClasses()
        .that()
        .resideInAPackage("org.mebit.ensemble..")
        .and()
        .resideOutsideOfPackage("org.mebit.ensemble.operating")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.mebit.ensemble.operating")
        .check(CLASSES);
    classes()
        .that()
        .resideInAPackage("org.mebit.ensemble.operating")
        .should()
        .onlyDependOnClassesThat(
            isIn(
                "org.mebit.ensemble.operating",
                "org.mebit.ensemble",
                "org.mebit.ensemble.lattice",
                "org.mebit.numeric",
                "java..",
                "org.jspecify.."))
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("org.mebit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theEnsemblesDoNotDependOnTheirStatistics() {
    noClasses()
        .that()
        .resideInAnyPackage(inside("ensemble"))
        .and()
        .resideOutsideOfPackages(inside("ensemble.statistics"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside("ensemble.statistics"))
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineTouchesTheStandardStreams() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages(inside("cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class);
    rule.check(CLASSES);
  }
}
