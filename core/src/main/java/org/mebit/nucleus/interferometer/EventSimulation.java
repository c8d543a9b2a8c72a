package org.mebit.nucleus.interferometer;

import java.util.random.RandomGenerator;
import org.mebit.numeric.AliasTable;
import org.mebit.numeric.Cancellation;
import org.mebit.numeric.GaussLegendre;
import org.mebit.numeric.Normal;
import org.mebit.numeric.Require;

/// Draws late photons one by one: when each arrives, how far the crystals have moved by then, which
/// detector it reaches, and when that clicks.
///
/// The second splitter keeps the energy, so the time of arrival follows `T₁|ψ₁|² + R₁η|ψ₂|²`
/// whatever the phase; given time and displacement, B clicks with its share of the intensity. Means
/// over many draws therefore equal [Interferometer#counts(Overlap)], but come by another way. Times
/// are drawn in cells that are short against every beat, with the integrals over the cell as
/// weights. A detector that tells the time badly keeps few photons: where most would be lost, the
/// time of arrival follows the intensity times the chance to be kept, and the click is drawn given
/// that it is. May be used by any number of threads, each with its own generator.
public final class EventSimulation {
  /// Cells of the whole gate; at 400 ns and 30 Γ a beat takes 100 of them.
  private static final int CELLS = 8192;

  private static final int BATCH = 1 << 16;
  private static final GaussLegendre RULE = new GaussLegendre(4);

  /// Where so large a share clicks inside the gate, clicks outside are drawn again: that is faster
  /// than to ask for the chance.
  private static final double MANY = 0.4;

  private final Gate gate;
  private final Motion motion;
  private final double waveNumber;
  private final double latest;
  private final AliasTable table;

  /// `[cell]`: start and length, s, and the share of B: `base − Re[(re + i im) e^{iδ}]` at the
  /// phase δ of the motion; the largest chance in the cell that a click lies inside the gate.
  /// Beside each other, as one draw needs all of them.
  private final double[] cells;

  private static final int FIELDS = 6;

  /// @throws IllegalArgumentException if the waves are not known until [Gate#latest()], or nothing
  ///   reaches the detectors in the gate
  public EventSimulation(Arms arms, Interferometer interferometer, Gate gate, Motion motion) {
    this.gate = gate;
    this.motion = motion;
    this.waveNumber = arms.transition().waveNumber();
    this.latest = arms.latest(gate);
    double[] edges = arms.edges(gate.earliest(), latest, gate.edges());
    double longest = (latest - gate.earliest()) / CELLS;
    int count = 0;
    for (int i = 0; i + 1 < edges.length; i++) {
      count += (int) Math.ceil((edges[i + 1] - edges[i]) / longest);
    }
    this.cells = new double[count * FIELDS];
    double[] masses = new double[count];
    Arms.Sampler sampler = arms.sampler();
    double[] node = new double[4];
    int cell = 0;
    for (int i = 0; i + 1 < edges.length; i++) {
      int parts = (int) Math.ceil((edges[i + 1] - edges[i]) / longest);
      double length = (edges[i + 1] - edges[i]) / parts;
      for (int part = 0; part < parts; part++) {
        double start = edges[i] + part * length;
        double[] sums = new double[4];
        for (int j = 0; j < RULE.size(); j++) {
          double time = start + 0.5 * length * (1 + RULE.node(j));
          sampler.at(time, 0.5 * length * RULE.weight(j), node, 0);
          for (int v = 0; v < sums.length; v++) {
            sums[v] += node[v];
          }
        }
        double mass = fill(cell * FIELDS, start, length, sums, interferometer);
        double chance = mostChance(start, start + length);
        cells[cell * FIELDS + 5] = chance;
        masses[cell] = chance >= MANY ? mass : mass * chance;
        cell++;
      }
    }
    this.table = new AliasTable(masses);
  }

  /// The largest chance that a click lies inside the gate: the nearer to its middle, the larger.
  private double mostChance(double start, double end) {
    return gate.jitter() == 0
        ? 1
        : gate.weight(Math.clamp(0.5 * (gate.from() + gate.to()), start, end));
  }

  /// Fills one cell and returns its weight.
  private double fill(
      int at, double start, double length, double[] sums, Interferometer interferometer) {
    BeamSplitter first = interferometer.first();
    BeamSplitter second = interferometer.second();
    double one = first.transmissivity() * sums[0];
    double other = first.reflectivity() * interferometer.armTransmission() * sums[1];
    double mass = one + other;
    double amplitude = 2 * interferometer.interference();
    double phase = interferometer.interferencePhase();
    double cos = amplitude * Math.cos(phase);
    double sin = amplitude * Math.sin(phase);
    cells[at] = start;
    cells[at + 1] = length;
    if (mass > 0) {
      cells[at + 2] = (second.transmissivity() * one + second.reflectivity() * other) / mass;
      cells[at + 3] = (cos * sums[2] - sin * sums[3]) / mass;
      cells[at + 4] = (cos * sums[3] + sin * sums[2]) / mass;
    }
    return mass;
  }

  /// Counts so many late photons.
  ///
  /// @param events that click within the gate, at least 0
  public EventCounts draw(long events, RandomGenerator random) {
    Require.inRange("events", events, 0, Long.MAX_VALUE);
    long b = 0;
    for (long done = 0; done < events; ) {
      Cancellation.check("drawing late photons");
      int batch = (int) Math.min(BATCH, events - done);
      for (int i = 0; i < batch; i++) {
        b += next(random) > 0 ? 0 : 1;
      }
      done += batch;
    }
    return new EventCounts(b, events - b);
  }

  /// Draws late photons one by one.
  ///
  /// @param times overwritten by when the detectors say they clicked, s
  /// @param atB overwritten by whether that was B; as long as `times`
  public void draw(double[] times, boolean[] atB, RandomGenerator random) {
    Require.that(
        atB.length == times.length,
        "atB must be as long as times, " + times.length + ", but is " + atB.length);
    for (int i = 0; i < times.length; i++) {
      if (i % BATCH == 0) {
        Cancellation.check("drawing late photons");
      }
      double clicked = next(random);
      atB[i] = clicked <= 0;
      times[i] = atB[i] ? gate.from() - clicked : gate.from() + clicked;
    }
  }

  /// When after the gate's beginning a photon clicks, s; with a minus if at B. One number, so that
  /// nothing is allocated.
  private double next(RandomGenerator random) {
    while (true) {
      int at = FIELDS * table.draw(random.nextDouble());
      double arrival = cells[at] + cells[at + 1] * random.nextDouble();
      double clicked = arrival;
      if (gate.jitter() > 0) {
        double chance = cells[at + 5];
        if (chance >= MANY) {
          clicked += gate.jitter() * random.nextGaussian();
          if (!(clicked >= gate.from() && clicked < gate.to())) {
            continue;
          }
        } else {
          if (random.nextDouble() * chance >= gate.weight(arrival)) {
            continue;
          }
          double least = (gate.from() - arrival) / gate.jitter();
          double most = (gate.to() - arrival) / gate.jitter();
          clicked += gate.jitter() * Normal.between(least, most, random);
          // Rounding may have moved it over an edge.
          clicked = Math.clamp(clicked, gate.from(), gate.to());
        }
      }
      double phase = waveNumber * motion.displacement(arrival, latest, random);
      if (!(Math.abs(phase) < Double.POSITIVE_INFINITY)) {
        // So fast that all phases are alike.
        phase = 2 * Math.PI * random.nextDouble();
      }
      double share =
          cells[at + 2] - cells[at + 3] * Math.cos(phase) + cells[at + 4] * Math.sin(phase);
      double since = Math.max(clicked - gate.from(), Double.MIN_VALUE);
      return random.nextDouble() < share ? -since : since;
    }
  }
}
