package org.mebit.platform;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.mebit.nucleus.interferometer.Herald;
import org.mebit.nucleus.interferometer.Overlap;
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

  /// A number and what it may be off by.
  private record Known(double value, double error) {}

  private final NuclearPoint point;
  private final NuclearWaves waves;
  private final long seed;
  private @Nullable Overlap gated;
  private @Nullable FringeOverlaps fringe;
  private @Nullable LateClicks clicks;
  private @Nullable StoredPulse stored;
  private @Nullable StorageOptimum best;

  NuclearAnswers(NuclearPoint point, NuclearWaves waves, long seed) {
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
      case EXCITATION_RATE -> cells.add(rates().excited());
      case DELAYED_RATE -> cells.add(rates().delayed());
      case INCOHERENT_RATE -> cells.add(rates().incoherent());
      case HERALD_POSTERIOR -> cells.add(posterior());
      case BEST_STORE_AT -> cells.add(best().storeAt());
      case COUNTING_TIME_VISIBILITY ->
          cells.add(
              countingTime().map(time -> (Double) time.forVisibility(wantedError())).orElse(null));
      case COUNTING_TIME_CONCURRENCE ->
          cells.add(
              countingTime()
                  .map(time -> (Double) time.forConcurrence(clicks().doubles(), wantedError()))
                  .orElse(null));
      default -> {
        Known known = known(quantity);
        cells.add(known.value);
        cells.add(known.error);
      }
    }
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
      case CONCURRENCE -> clicked(clicks().state().concurrence(), clicks().coherenceError());
      case CONCURRENCE_PER_TRIGGER -> perTrigger(1);
      case CONCURRENCE_RATE -> perTrigger(point.triggerRate());
      case P00 -> new Known(clicks().state().p00(), clicks().probabilityError());
      case P01 -> new Known(clicks().state().p01(), clicks().probabilityError());
      case P10 -> new Known(clicks().state().p10(), clicks().probabilityError());
      case P11 -> new Known(clicks().state().p11(), clicks().probabilityError());
      case COHERENCE -> new Known(clicks().state().d(), clicks().dError());
      case STORAGE_FIDELITY -> new Known(stored().fidelity(), stored().error());
      case STORAGE_EFFICIENCY -> new Known(stored().efficiency(), stored().error());
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
    Arms arms = waves.arms(point, point.switchTime());
    return point
        .interferometer()
        .counts(
            blurred(
                arms.at(point.point().real("time"), waves.coherence(point)), point.switchTime()));
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

  /// The overlap in the gate after an inversion.
  private Overlap overlap(OptionalDouble switchTime) {
    Arms arms = waves.arms(point, switchTime);
    return blurred(arms.overlap(point.gate(switchTime), waves.coherence(point)), switchTime);
  }

  /// Jitter of the switching time takes from the interference alone.
  private Overlap blurred(Overlap overlap, OptionalDouble switchTime) {
    double left = switchTime.isPresent() ? point.triggerFactor() : 1;
    return left == 1
        ? overlap
        : new Overlap(
            overlap.first(),
            overlap.second(),
            left * overlap.re(),
            left * overlap.im(),
            overlap.error());
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
      clicks = LateClicks.of(point, gated(), point.beat() > 0 ? fringe() : null);
    }
    return clicks;
  }

  private Known clicked(double value, double error) {
    return new Known(value, error);
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

  private PhotonSource.Yield rates() {
    return point.alpha() > 0
        ? point.source().rates(new Budget(point.alpha()), point.transition())
        : new PhotonSource.Yield(0, 0, 0);
  }

  private double posterior() {
    Point given = point.point();
    double excitation = rates().excited() / given.real("flux");
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

  /// Empty where no photon comes.
  private Optional<CountingTime> countingTime() {
    double rate = point.triggerRate() * clicks().state().lateClick();
    return rate > 0 ? Optional.of(new CountingTime(clicks().visibility(), rate)) : Optional.empty();
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
