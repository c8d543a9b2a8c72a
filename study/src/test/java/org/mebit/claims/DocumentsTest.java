package org.mebit.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mebit.platform.Calculator;
import org.mebit.scenario.Claim;
import org.mebit.scenario.Claims;
import org.mebit.scenario.CountsFile;
import org.mebit.scenario.Reading;
import org.mebit.scenario.Studies;

/// What stands in the guide and in the folders of papers is what the program takes today.
class DocumentsTest {
  /// Tests run in the folder of their module.
  private static final Path ROOT = Path.of("..");

  /// A folder of a paper with measured counts, which are no studies.
  private static final String COUNTS = "counts";

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern COMMAND =
      Pattern.compile("\\./mebit (run papers/|witness papers/|reproduce |calc )([\\w./-]+)");

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void studiesInTheGuideCanBeRun(String name, String study) {
    assertThat(Studies.text(name, study, List.of())).isInstanceOf(Reading.Ready.class);
  }

  static List<Arguments> studiesInTheGuideCanBeRun() throws IOException {
    List<Arguments> blocks = new ArrayList<>();
    for (Path page : files("docs/guide", ".md")) {
      Matcher matcher = BLOCK.matcher(Files.readString(page));
      while (matcher.find()) {
        if (matcher.group(1).equals("yaml")) {
          String name = page.getFileName() + " at " + matcher.start();
          blocks.add(Arguments.of(name, matcher.group(2)));
        }
      }
    }
    assertThat(blocks).hasSizeGreaterThan(5);
    return blocks;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void studiesOfPapersCanBeRun(Path file) {
    assertThat(Studies.read(file, List.of())).isInstanceOf(Reading.Ready.class);
  }

  static List<Path> studiesOfPapersCanBeRun() throws IOException {
    return files("papers", ".yaml").stream()
        .filter(
            file -> !file.endsWith(Claims.FILE) && !file.resolve("..").normalize().endsWith(COUNTS))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void countsOfPapersCanBeRead(Path file) {
    assertThat(CountsFile.read(file)).isInstanceOf(CountsFile.Reading.Ready.class);
  }

  static List<Path> countsOfPapersCanBeRead() throws IOException {
    return files("papers", ".yaml").stream().filter(DocumentsTest::isCounts).toList();
  }

  private static boolean isCounts(Path file) {
    Path folder = file.getParent();
    return folder != null && folder.endsWith(COUNTS);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("papers")
  void aPaperTellsEveryClaimAndItsVerdict(Path folder) throws IOException {
    Claims.Outcome outcome = Claims.read(folder);
    assertThat(outcome).isInstanceOf(Claims.Outcome.Ready.class);
    List<Claim> claims = ((Claims.Outcome.Ready) outcome).claims().claims();
    String page = Files.readString(folder.resolve("README.md"));
    for (Claim claim : claims) {
      String line =
          page.lines()
              .filter(candidate -> candidate.startsWith("| `" + claim.id() + "` |"))
              .findFirst()
              .orElse("");
      assertThat(line)
          .as(claim.id())
          .contains("| " + claim.verdict().words() + " |")
          .contains(claim.why().replace("|", "\\|"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("papers")
  void aPaperNamesEveryStudy(Path folder) throws IOException {
    String page = Files.readString(folder.resolve("README.md"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".yaml")))
          .allSatisfy(name -> assertThat(page).contains("(" + name + ")"));
    }
  }

  static List<Path> papers() throws IOException {
    return files("papers", Claims.FILE).stream().map(Path::getParent).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void commandsNameWhatThereIs(Path page) throws IOException {
    Matcher matcher = COMMAND.matcher(Files.readString(page));
    while (matcher.find()) {
      String name = matcher.group(2);
      if (matcher.group(1).equals("calc ")) {
        assertThat(Calculator.named(name)).as(name).isPresent();
      } else {
        assertThat(ROOT.resolve("papers").resolve(name)).exists();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    Matcher matcher = LINK.matcher(Files.readString(page));
    while (matcher.find()) {
      assertThat(page.resolveSibling(matcher.group(1))).exists();
    }
  }

  static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(files("docs", ".md"));
    pages.addAll(files("papers", ".md"));
    pages.add(ROOT.resolve("README.md"));
    return pages;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void theExamplesOfTheLibraryAreThoseThatAreTested(Path page) throws IOException {
    Path examples = ROOT.resolve("core/src/test/java/org/mebit/examples");
    List<String> tested = new ArrayList<>();
    boolean library = page.endsWith("library.md");
    for (String file :
        library
            ? List.of("Chains.java", "Crystals.java", "Oscillators.java", "PhotonPairs.java")
            : List.of("TimeTags.java")) {
      tested.add(Files.readString(examples.resolve(file)));
    }
    Matcher matcher = BLOCK.matcher(Files.readString(page));
    List<String> shown = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.group(1).equals("java")) {
        shown.add(matcher.group(2));
      }
    }
    assertThat(shown).containsExactlyElementsOf(tested);
  }

  static List<Path> theExamplesOfTheLibraryAreThoseThatAreTested() throws IOException {
    List<Path> pages = new ArrayList<>(files("docs/guide", "library.md"));
    pages.addAll(files("docs/guide", "time-tags.md"));
    return pages;
  }

  /// Files under a folder whose names end so; there must be some.
  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(ROOT.resolve(folder))) {
      List<Path> files =
          walk.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }
}
