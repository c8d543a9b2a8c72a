package org.mebit.nucleus.interferometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mebit.nucleus.FieldSchedule;
import org.mebit.nucleus.Hyperfine;
import org.mebit.nucleus.Polarization;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.SextetCrystal;
import org.mebit.nucleus.Transition;
import org.mebit.nucleus.TwoLineCrystal;
import org.mebit.nucleus.Vector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Values of an independent Python implementation (mpmath, and numpy in double precision); each
/// entry says how and how well.
class ReferenceTest {
  private static final Set<String> QUANTITIES =
      Set.of(
          "QB",
          "QC",
          "QB_closed",
          "QC_closed",
          "gated_B",
          "gated_C",
          "visibility_B",
          "storage_F",
          "storage_efficiency",
          "sextet_storage_F_and_efficiency",
          "sextet_inversion_QB_QC",
          "tomography_p01_p10_p11_d_C",
          "herald_posterior",
          "concurrence");

  /// Far below the entries' own tolerances.
  private static final double WAVE = 1e-12;

  @TestFactory
  Stream<DynamicTest> agreesWithIndependentValues() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode entry : entries()) {
      String quantity = entry.get("quantity").asString();
      if (QUANTITIES.contains(quantity)) {
        tests.add(
            DynamicTest.dynamicTest(
                entry.get("id").asString() + " " + quantity + " " + entry.get("case"),
                () -> new Setting(entry.get("case")).check(quantity, entry)));
      }
    }
    assertThat(tests).hasSize(53);
    return tests.stream();
  }

  private static Iterable<JsonNode> entries() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ReferenceTest.class.getResourceAsStream("/nuclear-reference.json"))) {
      return new ObjectMapper().readTree(in);
    }
  }

  /// What an entry is about.
  private record Setting(JsonNode given) {
    private void check(String quantity, JsonNode entry) {
      double[] values = values(quantity);
      JsonNode expected = entry.get("value");
      JsonNode tolerance = entry.get("tol");
      for (int i = 0; i < values.length; i++) {
        double value = (expected.isArray() ? expected.get(i) : expected).asDouble();
        double allowed =
            Math.max(
                tolerance.path("abs").asDouble(0),
                tolerance.path("rel").asDouble(0) * Math.abs(value));
        assertThat(values[i]).as("%s[%d]", quantity, i).isCloseTo(value, within(allowed));
      }
    }

    private double[] values(String quantity) {
      return switch (quantity) {
        case "QB", "gated_B" -> one(counts(false).b());
        case "QC", "gated_C" -> one(counts(false).c());
        case "QB_closed" -> one(counts(true).b());
        case "QC_closed" -> one(counts(true).c());
        case "visibility_B" -> one(visibility());
        case "storage_F" -> one(stored().fidelity());
        case "storage_efficiency" -> one(stored().efficiency());
        case "sextet_storage_F_and_efficiency" -> {
          StoredPulse pulse = sextetStored();
          yield new double[] {pulse.fidelity(), pulse.efficiency()};
        }
        case "sextet_inversion_QB_QC" -> {
          Counts counts = sextetInversion();
          yield new double[] {counts.b(), counts.c()};
        }
        case "tomography_p01_p10_p11_d_C" -> {
          Tomography t =
              new Tomography(
                  real("qL"),
                  real("qR"),
                  real("mu", 0),
                  real("dL", 0),
                  real("dR", 0),
                  real("V0", 1));
          yield new double[] {t.p01(), t.p10(), t.p11(), t.d(), t.concurrencePerTrigger()};
        }
        case "herald_posterior" ->
            one(
                new Herald(real("p_exc"), real("eta_prompt"), real("mu", 0), real("purity", 1))
                    .posterior());
        case "concurrence" ->
            one(
                new PhotonState(real("p00"), real("p01"), real("p10"), real("p11"), real("d"))
                    .concurrence());
        default -> throw new AssertionError("no check for " + quantity);
      };
    }

    private static double[] one(double value) {
      return new double[] {value};
    }

    private double real(String name) {
      return given.get(name).asDouble();
    }

    private double real(String name, double otherwise) {
      return given.path(name).asDouble(otherwise);
    }

    private Transition transition() {
      return Transition.iron57(real("tau_nucleus_s"));
    }

    private FieldSchedule splitting() {
      return FieldSchedule.splitting(real("delta_over_gamma"));
    }

    private double beat() {
      return real("delta_over_gamma") * transition().width();
    }

    private ScatteredWave wave(double alpha, FieldSchedule splitting, double end, boolean closed) {
      TwoLineCrystal crystal = new TwoLineCrystal(alpha, transition());
      return closed ? crystal.closedForm(splitting, end) : crystal.scattered(splitting, end, WAVE);
    }

    private Counts counts(boolean closed) {
      double inverted = real("Tphi_s");
      Gate gate =
          given.has("ta_s")
              ? new Gate(real("ta_s"), real("tb_s"), real("sigma_s"))
              : new Gate(inverted, inverted + real("tau_s"));
      return counts(inverted, gate, closed);
    }

    private Counts counts(double inverted, Gate gate, boolean closed) {
      double end = gate.latest();
      double alpha = real("alpha");
      Arms arms =
          new Arms(
              wave(alpha, splitting(), end, closed),
              wave(real("alpha2", alpha), splitting().inverted(inverted), end, closed));
      Interferometer interferometer =
          new Interferometer(
              new BeamSplitter(real("R1", 0.5), real("theta", 0), 0),
              new BeamSplitter(real("R2", 0.5), real("theta", 0), 0),
              real("chi", 0),
              Math.pow(real("amp2", 1), 2));
      return interferometer.counts(arms.overlap(gate, motion()));
    }

    private Motion motion() {
      if (given.has("shift2_m_s")) {
        // A line shift of one arm's nuclei is a velocity of that crystal.
        return new Motion.Drift(-real("shift2_m_s"));
      }
      JsonNode motion = given.path("motion");
      return switch (motion.path("model").asString("")) {
        case "" -> new Motion.Still();
        case "uniform_static" -> new Motion.Uniform(motion.get("umax_m_s").asDouble());
        case "ou" ->
            new Motion.OrnsteinUhlenbeck(
                motion.get("urms_m_s").asDouble(), motion.get("tc_s").asDouble());
        case "constant" -> new Motion.Drift(motion.get("u_m_s").asDouble());
        default -> throw new AssertionError("no motion " + motion);
      };
    }

    private double visibility() {
      Fringe fringe = new Fringe(beat(), given.get("fringe_n").asInt());
      double tau = real("tau_s");
      Counts first = counts(fringe.first(), new Gate(fringe.first(), fringe.first() + tau), false);
      Counts second =
          counts(fringe.second(), new Gate(fringe.second(), fringe.second() + tau), false);
      return Visibility.between(first, second).value();
    }

    private StoredPulse stored() {
      double store = real("Ts_s");
      double retrieve = real("Tr_s");
      double length = real("compare_s");
      double end = retrieve + length;
      return Storage.compare(
          wave(real("alpha"), splitting(), end, false),
          store,
          wave(real("alpha"), splitting().replaced(store, retrieve, Vector.ZERO), end, false),
          retrieve,
          length);
    }

    private Vector vector(String name) {
      JsonNode v = given.get(name);
      return new Vector(v.get(0).asDouble(), v.get(1).asDouble(), v.get(2).asDouble());
    }

    private ScatteredWave sextet(FieldSchedule field, double end) {
      return new SextetCrystal(real("T"), transition(), Hyperfine.NONE)
          .scattered(field, Polarization.SIGMA, end, WAVE);
    }

    private StoredPulse sextetStored() {
      double store = real("Ts_s");
      double retrieve = real("Tr_s");
      double length = real("compare_s");
      double end = retrieve + length;
      FieldSchedule field = FieldSchedule.constant(vector("B_T"));
      return Storage.compare(
          sextet(field, end),
          store,
          sextet(field.replaced(store, retrieve, vector("B_store_T")), end),
          retrieve,
          length);
    }

    private Counts sextetInversion() {
      double turning = real("t_rot_s");
      double start = real("Tphi_s") - 0.5 * turning;
      double from = start + turning;
      // The gate begins later by half of the rotation, but does not end later.
      double to = real("Tphi_s") + real("tau_s");
      FieldSchedule field = FieldSchedule.constant(vector("B_T"));
      return Interferometer.EVEN.counts(
          Overlap.of(
              sextet(field, to),
              sextet(field.turned(start, turning, vector("axis"), Math.PI), to),
              new Gate(from, to),
              new Motion.Still()));
    }
  }
}
