package org.mebit.oscillator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values from an independent Python implementation; each entry says how and how well. Its unit of
/// time is the microsecond.
class OscillatorReferenceTest {
  private static final double MICROSECOND = 1e-6;

  /// The model's entries of the file; the others belong to counts, time tags and design.
  private static final int ENTRIES = 44;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      int number = Integer.parseInt(entry.get("id").asString().substring("open-".length()));
      boolean ofPair = number >= 31 && number <= 70;
      boolean ofPulses = number == 75 || number == 76;
      boolean ofFour = number == 101 || number == 102;
      if (ofPair || ofPulses || ofFour) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + entry.get("quantity").asString(),
                () -> check(entry)));
      }
    }
    assertThat(tests).hasSize(ENTRIES);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OscillatorReferenceTest.class.getResourceAsStream("/oscillator-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  private static void check(JsonNode entry) {
    double[] expected = numbers(entry.get("value"));
    double[] computed = computed(entry);
    assertThat(computed).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      double tolerance = 0;
      for (String term : entry.get("tolerance").asString().split(" \\+ ", -1)) {
        double size = Double.parseDouble(term.substring(term.indexOf(' ') + 1));
        tolerance += term.startsWith("rel") ? size * Math.abs(expected[i]) : size;
      }
      assertThat(computed[i]).as("number %d", i).isCloseTo(expected[i], within(tolerance));
    }
  }

  private static double[] computed(JsonNode entry) {
    JsonNode given = entry.get("parameters");
    String quantity = entry.get("quantity").asString();
    if (given.has("A")) {
      return ofPair(given, quantity);
    }
    if (quantity.startsWith("phonons added")) {
      Device device =
          new Device(
              0,
              0,
              0,
              number(given, "Gam") / MICROSECOND,
              number(given, "k") / MICROSECOND,
              number(given, "gam") / MICROSECOND,
              number(given, "ninit"),
              0);
      return new double[] {device.phononsAdded(number(given, "t") * MICROSECOND)};
    }
    if (quantity.startsWith("heralded phonon")) {
      return new double[] {
        new HeraldedPhonons(number(given, "n"), number(given, "x")).autocorrelation()
      };
    }
    if (quantity.startsWith("equal noiseless")) {
      EqualDevices equal = new EqualDevices(number(given, "y"));
      return new double[] {
        equal.pairWitness(),
        equal.witnessAmong(given.get("M").asInt()),
        equal.bellVisibility(),
        equal.swapWitness()
      };
    }
    if (quantity.startsWith("mean attempts")) {
      return new double[] {
        new ParallelLinks(number(given, "p"), given.get("m").asLong()).meanAttempts()
      };
    }
    if (quantity.startsWith("cos")) {
      DrivePhase phase =
          new DrivePhase(number(given, "phi0"), number(given, "dphi"), 45e6, number(given, "off"));
      return new double[] {Math.cos(phase.at(number(given, "tau") * MICROSECOND))};
    }
    if (quantity.startsWith("mode overlap")) {
      GaussianPulse pulse = new GaussianPulse(number(given, "sigma_t") * MICROSECOND);
      return new double[] {pulse.overlap(number(given, "domega") / MICROSECOND)};
    }
    return ofFour(given, quantity);
  }

  private static double[] ofFour(JsonNode given, String quantity) {
    Device device =
        new Device(number(given, "p"), number(given, "eps"), number(given, "n0"), 0, 0, 0, 0, 0);
    FourDevices four = new FourDevices(device, device, device, device, 0, 0);
    if (quantity.startsWith("CHSH")) {
      return new double[] {
        four.chsh(0), four.visibility(0), four.correlation(0, 0.5, 0), four.correlation(0, 1.0, 0.3)
      };
    }
    MechanicalMoments swapped = four.swapped(0);
    return new double[] {swapped.product(), swapped.coherence(), swapped.witness()};
  }

  private static double[] ofPair(JsonNode given, String quantity) {
    OscillatorPair pair = pair(given);
    double delay = number(given, "tau") * MICROSECOND;
    double phase = number(given, "theta");
    PairMoments moments = pair.moments(delay);
    if (quantity.startsWith("device moments")) {
      Device device = pair.a();
      return new double[] {
        device.stokesPhotons(),
        device.phonons(delay) + device.readHeating(),
        device.correlation(delay)
      };
    }
    if (quantity.startsWith("means")) {
      return new double[] {
        moments.pumpMean(1), moments.pumpMean(2), moments.readMean(1), moments.readMean(2)
      };
    }
    if (quantity.startsWith("g2 number")) {
      return new double[] {
        moments.correlation(1, 1, phase),
        moments.correlation(1, 2, phase),
        moments.correlation(2, 1, phase),
        moments.correlation(2, 2, phase)
      };
    }
    if (quantity.startsWith("g2 threshold")) {
      ClickPatterns clicks = moments.clicks(phase);
      return new double[] {
        clicks.correlation(1, 1),
        clicks.correlation(1, 2),
        clicks.correlation(2, 1),
        clicks.correlation(2, 2)
      };
    }
    if (quantity.startsWith("threshold pattern")) {
      return moments.clicks(phase).probabilities();
    }
    if (quantity.startsWith("phase extremes")) {
      return new double[] {
        moments.correlation(1, 1, 0),
        moments.correlation(2, 1, 0),
        moments.correlation(1, 1, Math.PI),
        moments.correlation(2, 1, Math.PI),
        moments.witness(1, Math.PI)
      };
    }
    if (quantity.startsWith("weight-conditioned")) {
      MechanicalMoments m = moments.weighted(quantity.contains("herald 1") ? 1 : 2);
      return new double[] {m.phononsA(), m.phononsB(), m.coherence(), m.product(), m.witness()};
    }
    if (quantity.startsWith("visibility")) {
      return given
          .get("taus")
          .valueStream()
          .mapToDouble(tau -> pair.moments(tau.asDouble() * MICROSECOND).visibility())
          .toArray();
    }
    if (quantity.startsWith("click-conditioned")) {
      HeraldedState s = moments.clicked(1);
      return new double[] {
        s.p00(), s.p10(), s.p01(), s.p11(), s.coherence(), s.concurrence(), s.witness()
      };
    }
    if (quantity.startsWith("one-photon")) {
      HeraldedState s = moments.onePhoton(1);
      return new double[] {
        s.probability(), s.p00(), s.p10(), s.p01(), s.coherence(), s.p11(), s.concurrence()
      };
    }
    if (quantity.startsWith("log negativity")) {
      LogNegativity negativity = moments.clicked(1).logNegativity();
      assertThat(negativity.error()).isLessThan(1e-8);
      return new double[] {negativity.bits()};
    }
    throw new AssertionError("no check for " + quantity);
  }

  private static OscillatorPair pair(JsonNode given) {
    JsonNode setup = given.get("S");
    JsonNode a = given.get("A");
    JsonNode b = given.get("B");
    Window pump = window(a, b, "etaP", setup, "nuP", "Dp");
    Window read = window(a, b, "etaR", setup, "nuR", "Dr");
    double jitter = setup.has("coh") ? Math.sqrt(-2 * Math.log(number(setup, "coh"))) : 0;
    return new OscillatorPair(
        device(a), device(b), new Optics(number(setup, "T"), pump, read, jitter, 0));
  }

  private static Window window(
      JsonNode a, JsonNode b, String efficiency, JsonNode setup, String noise, String overlap) {
    return new Window(
        number(a, efficiency),
        number(b, efficiency),
        1,
        1,
        setup.has(noise) ? setup.get(noise).get(0).asDouble() : 0,
        setup.has(noise) ? setup.get(noise).get(1).asDouble() : 0,
        setup.has(overlap) ? number(setup, overlap) : 1);
  }

  private static Device device(JsonNode given) {
    return new Device(
        number(given, "p"),
        number(given, "eps"),
        number(given, "n0"),
        number(given, "Gam") / MICROSECOND,
        number(given, "k") / MICROSECOND,
        number(given, "gam") / MICROSECOND,
        number(given, "ninit"),
        number(given, "nread"));
  }

  private static double number(JsonNode given, String name) {
    return given.get(name).asDouble();
  }

  private static double[] numbers(JsonNode value) {
    return value.isArray()
        ? value.valueStream().mapToDouble(JsonNode::asDouble).toArray()
        : new double[] {value.asDouble()};
  }
}
