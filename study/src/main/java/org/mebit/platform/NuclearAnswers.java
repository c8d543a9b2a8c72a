package org.mebit.platform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.mebit.nucleus.ScatteredWave;
import org.mebit.nucleus.interferometer.Arms;
import org.mebit.nucleus.interferometer.CountingTime;
import org.mebit.nucleus.interferometer.Counts;
import org.mebit.nucleus.interferometer.EventCounts;
import org.mebit.nucleus.interferometer.EventSimulation;
import org.mebit.nucleus.interferometer.Fringe;
import org.mebit.nucleus.interferometer.Gate;
import org.mebit.nucleus.interferometer.Herald;
import org.mebit.nucleus.interferometer.Overlap;
import org.mebit.nucleus.interferometer.ShotAverage;
import org.mebit.nucleus.interferometer.Storage;
import org.mebit.nucleus.interferometer.StorageOptimum;
import org.mebit.nucleus.interferometer.StoredPulse;
import org.mebit.nucleus.interferometer.Visibility;
import org.mebit.nucleus.source.Budget;
import org.mebit.nucleus.source.CoherenceTimes;
import org.mebit.nucleus.source.PhotonSource;
import org.mebit.numeric.PointRandom;

/// What a point of `nuclear_pair` answers, each part computed when it is first asked for.
final class NuclearAnswers {
  /// The best storing time is looked for to this part of the beat's period.
  private static final double STORE_RESOLUTION = 1e-6;

  /// A mean over shots is taken to this part of the tolerance.
  private static final double SHOT_SHARE = 0.05;

  /// A number and what it may be off by.
  private record Known(double value, double error) {}

  private final NuclearPoint point;
  private final NuclearWaves waves;
  private final boolean fringes;
  private final long seed;
  private @Nullable Overlap gated;
  private @Nullable FringeOverlaps fringe;
  private @Nullable LateClicks clicks;
  private @Nullable StoredPulse stored;
  private @Nullable StorageOptimum best;

  /// @param fringes whether any quantity looks at both switching times of a fringe
  NuclearAnswers(NuclearPoint point, NuclearWaves waves, boolean fringes, long seed) {
    this.fringes = fringes;
    this.point = point;
    this.waves = waves;
    this.seed = seed;
  }

  /// Adds the cells of a quantity.
  void add(NuclearQuantity quantity, List<@Nullable Object> cells) {
    switch (quantity) {
      case AMPLITUDE_1 -> amplitude(waves.first(point), cells);
      case AMPLITUDE_2 -> amplitude(waves.second(point, point.switchTime()), cells);
      case COHERENCE_TIME -> cells.add(late(CoherenceTimes::intensityTime));
      case HALF_TIME -> cells.add(late(times -> times.intensityTime(0.5)));
      case MEAN_DELAY -> cells.add(late(CoherenceTimes::meanDelay));
      case REMAINING_TIME -> cells.add(late(CoherenceTimes::energyTime));
      case EXCITATION_RATE -> cells.add(rates(point.alpha()).excited());
      case DELAYED_RATE -> cells.add(rates(point.alpha()).delayed());
      case INCOHERENT_RATE -> cells.add(rates(point.alpha()).incoherent());
      case HERALD_POSTERIOR -> cells.add(posterior());
      case COUNTING_TIME_VISIBILITY ->
          cells.add(
              countingTime().map(time -> (Double) time.forVisibility(wantedError())).orElse(null));
      case COUNTING_TIME_CONCURRENCE ->
          cells.add(
              countingTime()
                  .map(time -> (Double) time.forConcurrence(clicks().doubles(), wantedError()))
                  .orElse(null));
      default -> {
        Known known = applies(quantity) ? known(quantity) : null;
        cells.add(known == null ? null : (Double) known.value);
        cells.add(known == null ? null : (Double) known.error);
      }
    }
  }

  /// Whether there is anything to share or to compare: where no photon is late, shares of it do not
  /// exist.
  private boolean applies(NuclearQuantity quantity) {
    return switch (quantity) {
      case FRINGE_B, SAMPLED_FRINGE_B -> arrives(gated());
      case VISIBILITY, SAMPLED_VISIBILITY ->
          arrives(fringe().first()) && arrives(fringe().second());
      case STORAGE_FIDELITY,
          STORAGE_EFFICIENCY,
          BEST_STORE_AT,
          BEST_STORAGE_FIDELITY,
          BEST_STORAGE_EFFICIENCY ->
          point.alpha() > 0;
      default -> true;
    };
  }

  private boolean arrives(Overlap overlap) {
    Counts counts = point.interferometer().counts(overlap);
    return counts.b() + counts.c() > 0;
  }

  private Known known(NuclearQuantity quantity) {
    return switch (quantity) {
      case INTENSITY_B -> {
        Counts here = intensities();
        yield new Known(here.b(), here.errorB());
      }
      case INTENSITY_C -> {
        Counts here = intensities();
        yield new Known(here.c(), here.errorC());
      }
      case COUNTS_B -> new Known(counts().b(), counts().errorB());
      case COUNTS_C -> new Known(counts().c(), counts().errorC());
      case FRINGE_B -> new Known(counts().fringe(), counts().fringeError());
      case VISIBILITY -> {
        Visibility visibility = fringe().visibility(point.interferometer());
        yield new Known(visibility.value(), visibility.error());
      }
      case CONCURRENCE -> new Known(clicks().state().concurrence(), clicks().coherenceError());
      case CONCURRENCE_PER_TRIGGER -> perTrigger(1);
      case CONCURRENCE_RATE -> perTrigger(point.triggerRate());
      case P00 -> new Known(clicks().state().p00(), clicks().probabilityError());
      case P01 -> new Known(clicks().state().p01(), clicks().probabilityError());
      case P10 -> new Known(clicks().state().p10(), clicks().probabilityError());
      case P11 -> new Known(clicks().state().p11(), clicks().probabilityError());
      case COHERENCE -> new Known(clicks().state().d(), clicks().dError());
      case STORAGE_FIDELITY -> new Known(stored().fidelity(), stored().error());
      case STORAGE_EFFICIENCY -> new Known(stored().efficiency(), stored().error());
      case BEST_STORE_AT -> new Known(best().storeAt(), storeAtError());
      case BEST_STORAGE_FIDELITY -> new Known(best().pulse().fidelity(), best().pulse().error());
      case BEST_STORAGE_EFFICIENCY ->
          new Known(best().pulse().efficiency(), best().pulse().error());
      case LATE_CLICK_RATE ->
          new Known(
              point.triggerRate() * clicks().state().lateClick(),
              point.triggerRate() * clicks().probabilityError());
      case SAMPLED_FRINGE_B -> {
        EventCounts drawn =
            draw(point.switchTime(), PointRandom.forPoint(seed, 2 * point.point().index()));
        yield new Known(drawn.fringe(), drawn.standardError());
      }
      case SAMPLED_VISIBILITY -> sampledVisibility();
      default -> throw new IllegalStateException("no estimate of " + quantity);
    };
  }

  private void amplitude(ScatteredWave wave, List<@Nullable Object> cells) {
    double[] into = new double[2 * wave.polarizations()];
    wave.at(point.point().real("time"), into);
    for (double part : into) {
      cells.add(part);
    }
    cells.add(wave.error());
  }

  private Counts intensities() {
    double time = point.point().real("time");
    return point
        .interferometer()
        .counts(
            overShots(
                point.switchTime(),
                new double[] {time},
                switched -> waves.arms(point, switched).at(time, waves.coherence(point))));
  }

  private Counts counts() {
    return point.interferometer().counts(gated());
  }

  private Overlap gated() {
    if (gated == null) {
      gated = overlap(point.switchTime());
    }
    return gated;
  }

  /// The overlap in the gate that belongs to a switching time.
  private Overlap overlap(OptionalDouble switchTime) {
    Gate gate = point.gate(switchTime);
    return overShots(
        switchTime,
        new double[] {gate.from(), gate.to()},
        switched -> waves.arms(point, switched).overlap(gate, waves.coherence(point)));
  }

  /// @param kinks times at which the overlap is not smooth in the time of the inversion, s
  private Overlap overShots(
      OptionalDouble switchTime, double[] kinks, Function<OptionalDouble, Overlap> shot) {
    return switchTime.isPresent() && point.triggerJitter() > 0
        ? ShotAverage.of(
            switchTime.getAsDouble(),
            point.triggerJitter(),
            0.5 * point.rotationTime(),
            kinks,
            SHOT_SHARE * point.tolerance(),
            time -> shot.apply(OptionalDouble.of(time)))
        : shot.apply(switchTime);
  }

  private FringeOverlaps fringe() {
    if (fringe == null) {
      Fringe times = point.fringe();
      fringe =
          new FringeOverlaps(
              overlap(OptionalDouble.of(times.first())),
              overlap(OptionalDouble.of(times.second())));
    }
    return fringe;
  }

  private LateClicks clicks() {
    if (clicks == null) {
      clicks = LateClicks.of(point, gated(), fringes ? fringe() : null);
    }
    return clicks;
  }

  private Known perTrigger(double rate) {
    return new Known(rate * clicks().state().concurrencePerTrigger(), rate * 2 * clicks().dError());
  }

  private StoredPulse stored() {
    if (stored == null) {
      stored =
          Storage.compare(
              waves.unstored(point),
              point.storeAt(),
              waves.first(point),
              point.retrieveAt(),
              point.length());
    }
    return stored;
  }

  /// At the end of the range that was searched a better time may lie beyond.
  private double storeAtError() {
    return best().interior() ? best().resolution() : 0.5 * point.beatPeriod();
  }

  private StorageOptimum best() {
    if (best == null) {
      double hold = point.retrieveAt() - point.storeAt();
      ScatteredWave reference = waves.unstored(point);
      best =
          StorageOptimum.near(
              time ->
                  Storage.compare(
                      reference,
                      time,
                      waves.stored(point, time, time + hold, time + hold + point.length()),
                      time + hold,
                      point.length()),
              point.storeAt(),
              point.beatPeriod(),
              STORE_RESOLUTION * point.beatPeriod());
    }
    return best;
  }

  /// A time of the late photon; none without nuclei.
  private @Nullable Double late(ToDoubleFunction<CoherenceTimes> time) {
    return point.alpha() > 0
        ? (Double) time.applyAsDouble(new CoherenceTimes(point.alpha(), point.transition()))
        : null;
  }

  private PhotonSource.Yield rates(double alpha) {
    return alpha > 0
        ? point.source().rates(new Budget(alpha), point.transition())
        : new PhotonSource.Yield(0, 0, 0);
  }

  private double posterior() {
    Point given = point.point();
    double excitation =
        (point.firstShare() * rates(point.alpha()).excited()
                + point.secondShare() * rates(point.secondAlpha()).excited())
            / given.real("flux");
    return excitation == 0
        ? 0
        : new Herald(
                excitation,
                given.real("prompt_efficiency"),
                given.real("photons_per_pulse"),
                given.real("purity"))
            .posterior();
  }

  private double wantedError() {
    return point.point().real("wanted_error");
  }

  /// From the visibility that is seen with dark counts; empty where nothing clicks.
  private Optional<CountingTime> countingTime() {
    double rate = point.triggerRate() * clicks().state().lateClick();
    return rate > 0
        ? Optional.of(new CountingTime(clicks().state().concurrence(), rate))
        : Optional.empty();
  }

  private EventCounts draw(OptionalDouble switchTime, RandomGenerator random) {
    Arms arms = waves.arms(point, switchTime);
    return new EventSimulation(arms, point.interferometer(), point.gate(switchTime), point.motion())
        .draw(point.point().whole("events"), random);
  }

  private Known sampledVisibility() {
    RandomGenerator random = PointRandom.forPoint(seed, 2 * point.point().index() + 1);
    Visibility visibility =
        Visibility.between(
            draw(OptionalDouble.of(point.fringe().first()), random),
            draw(OptionalDouble.of(point.fringe().second()), random));
    return new Known(visibility.value(), visibility.error());
  }
}
