package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What turns, mirrors and reversals of the whole set-up do to the wave; the wave vector stays.
class SextetSymmetryTest {
  private static final double ASKED = 1e-11;

  /// Two errors of what was asked for.
  private static final double AGREEMENT = 2.1 * ASKED;

  private static final double END = 60e-9;

  private final Random random = new Random(3);

  static IntStream trials() {
    return IntStream.range(0, 4);
  }

  /// A crystal with everything, and a field that stands, turns, falls and stands again.
  private record Setup(Hyperfine hyperfine, FieldSchedule field, Polarization pulse) {
    double[] wave() {
      ScatteredWave wave =
          new SextetCrystal(9, Transition.IRON_57, hyperfine).scattered(field, pulse, END, ASKED);
      double[] into = new double[4];
      wave.at(0.9 * END, into);
      return into;
    }

    Setup moved(UnaryOperator<Vector> field, UnaryOperator<Vector> gradient, Polarization pulse) {
      Hyperfine moved =
          new Hyperfine(
              hyperfine.isomerShift(),
              hyperfine.quadrupole(),
              gradient.apply(hyperfine.efgAxis()),
              gradient.apply(hyperfine.efgX()),
              hyperfine.asymmetry());
      return new Setup(moved, moved(field), pulse);
    }

    /// Turns about an axis that a mirror maps as it maps a field keep their sense.
    private FieldSchedule moved(UnaryOperator<Vector> by) {
      List<FieldSchedule.Piece> pieces =
          field.pieces().stream()
              .map(piece ->
                  (FieldSchedule.Piece)
                      switch (piece) {
                        case FieldSchedule.Constant(double start, Vector given) ->
                            new FieldSchedule.Constant(start, by.apply(given));
                        case FieldSchedule.Ramp(double start, Vector given, Vector slope) ->
                            new FieldSchedule.Ramp(start, by.apply(given), by.apply(slope));
                        case FieldSchedule.Rotating(
                                double start,
                                Vector given,
                                Vector axis,
                                double rate) ->
                            new FieldSchedule.Rotating(
                                start, by.apply(given), by.apply(axis), rate);
                      })
              .toList();
      return new FieldSchedule(pieces);
    }
  }

  private Vector direction() {
    return new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
        .direction();
  }

  private Setup any() {
    Hyperfine hyperfine = new Hyperfine(1e-4, 5e-4, direction(), direction(), 0.3);
    FieldSchedule field =
        FieldSchedule.constant(direction().times(30))
            .turned(10e-9, 8e-9, direction(), 2)
            .ramped(25e-9, 6e-9, direction().times(20));
    return new Setup(hyperfine, field, Polarization.elliptic(random.nextDouble(), 0.3));
  }

  @ParameterizedTest
  @MethodSource("trials")
  void turnsAboutTheWaveVectorTurnThePolarization(int trial) {
    random.setSeed(trial);
    Setup setup = any();
    double angle = 0.3 + trial;
    UnaryOperator<Vector> turn = vector -> vector.turned(Vector.ALONG_K, angle);
    double[] turned = setup.moved(turn, turn, turned(setup.pulse(), angle)).wave();
    double[] wave = setup.wave();
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (int part = 0; part < 2; part++) {
      assertThat(turned[part])
          .isCloseTo(cos * wave[part] - sin * wave[2 + part], within(AGREEMENT));
      assertThat(turned[2 + part])
          .isCloseTo(sin * wave[part] + cos * wave[2 + part], within(AGREEMENT));
    }
  }

  /// The mirror `x → −x`: e_σ goes to −e_σ, gradients follow, fields are axial vectors.
  @ParameterizedTest
  @MethodSource("trials")
  void aMirrorThroughTheWaveVectorTurnsSigmaRound(int trial) {
    random.setSeed(trial);
    Setup setup = any();
    Polarization p = setup.pulse();
    double[] mirrored =
        setup
            .moved(
                field -> new Vector(field.x(), -field.y(), -field.z()),
                polar -> new Vector(-polar.x(), polar.y(), polar.z()),
                new Polarization(-p.sigmaRe(), -p.sigmaIm(), p.piRe(), p.piIm()))
            .wave();
    double[] wave = setup.wave();
    for (int i = 0; i < 4; i++) {
      assertThat(mirrored[i]).isCloseTo(i < 2 ? -wave[i] : wave[i], within(AGREEMENT));
    }
  }

  /// Reciprocity of a constant field: what π gets from σ is what σ gets from π in the opposite
  /// field (L. Onsager, Phys. Rev. 37, 405 (1931)). Fails for a field that changes.
  @ParameterizedTest
  @MethodSource("trials")
  void reversingAConstantFieldExchangesThePolarizations(int trial) {
    random.setSeed(trial);
    Vector field = direction().times(25);
    Hyperfine hyperfine = new Hyperfine(1e-4, 5e-4, direction(), direction(), 0.3);
    double[] there = new Setup(hyperfine, FieldSchedule.constant(field), Polarization.SIGMA).wave();
    double[] back =
        new Setup(hyperfine, FieldSchedule.constant(field.times(-1)), Polarization.PI).wave();
    assertThat(Math.hypot(there[2], there[3])).isGreaterThan(1e-2);
    assertThat(back[0]).isCloseTo(there[2], within(AGREEMENT));
    assertThat(back[1]).isCloseTo(there[3], within(AGREEMENT));
  }

  @Test
  void aFieldAlongTheWaveVectorKeepsCircularLight() {
    SextetCrystal crystal = new SextetCrystal(10, Transition.IRON_57, Hyperfine.NONE);
    FieldSchedule field = FieldSchedule.constant(new Vector(0, 0, 30));
    Polarization right = Polarization.elliptic(0, Math.PI / 4);
    SextetVectors vectors = crystal.vectors(field, right, END);
    assertThat(vectors.polarizations()).isEqualTo(1);
    assertThat(vectors.coherences()).isEqualTo(2);
    double[] wave = new Setup(Hyperfine.NONE, field, right).wave();
    // (1, i)/√2 again: π is i times σ.
    assertThat(wave[2]).isCloseTo(-wave[1], within(1e-15));
    assertThat(wave[3]).isCloseTo(wave[0], within(1e-15));
    // What keeps both circular polarisations turns the plane of a linear one.
    double[] linear = new Setup(Hyperfine.NONE, field, Polarization.SIGMA).wave();
    assertThat(Math.abs(linear[2])).isGreaterThan(1e-2);
  }

  private static Polarization turned(Polarization p, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Polarization(
        cos * p.sigmaRe() - sin * p.piRe(),
        cos * p.sigmaIm() - sin * p.piIm(),
        sin * p.sigmaRe() + cos * p.piRe(),
        sin * p.sigmaIm() + cos * p.piIm());
  }
}
