package org.mebit.nucleus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Positions and weights of the lines, against what textbooks give (P. Gütlich, E. Bill, A. X.
/// Trautwein, Mössbauer Spectroscopy and Transition Metal Chemistry, chapter 4).
class SextetLinesTest {
  private static final double ROUNDING = 1e-13;

  private static SextetCrystal crystal(Hyperfine hyperfine) {
    return new SextetCrystal(8, Transition.IRON_57, hyperfine);
  }

  private static List<Line> visible(List<Line> lines) {
    return lines.stream().filter(line -> line.sigmaWeight() + line.piWeight() > 1e-9).toList();
  }

  @Test
  void weightsSumToOneInAnyField() {
    Random random = new Random(11);
    for (int trial = 0; trial < 50; trial++) {
      Vector field = random(random, 40);
      Hyperfine hyperfine =
          new Hyperfine(
              1e-3 * random.nextGaussian(),
              1e-3 * random.nextGaussian(),
              random(random, 1),
              random(random, 1),
              random.nextDouble());
      List<Line> lines = crystal(hyperfine).lines(field);
      assertThat(lines).hasSize(8);
      assertThat(lines.stream().mapToDouble(Line::sigmaWeight).sum())
          .isCloseTo(1, within(ROUNDING));
      assertThat(lines.stream().mapToDouble(Line::piWeight).sum()).isCloseTo(1, within(ROUNDING));
      for (int i = 1; i < 8; i++) {
        assertThat(lines.get(i).shift()).isGreaterThanOrEqualTo(lines.get(i - 1).shift());
      }
      // The trace of the Hamiltonian: gradient and field move no centre of gravity.
      assertThat(lines.stream().mapToDouble(Line::velocity).average().orElseThrow())
          .isCloseTo(hyperfine.isomerShift(), within(1e-15));
    }
  }

  private static Vector random(Random random, double length) {
    return new Vector(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
        .direction()
        .times(length);
  }

  /// 3:4:1:1:4:3 across the field, split between the polarisations; 3:0:1:1:0:3 along it.
  @Test
  void aSextetHasItsSixLines() {
    List<Line> along = visible(crystal(Hyperfine.NONE).lines(new Vector(0, 0, 33)));
    double[] circular = {0.375, 0.125, 0.125, 0.375};
    assertThat(along).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(along.get(i).sigmaWeight()).isCloseTo(circular[i], within(ROUNDING));
      assertThat(along.get(i).piWeight()).isCloseTo(circular[i], within(ROUNDING));
    }
    List<Line> across = visible(crystal(Hyperfine.NONE).lines(new Vector(0, 33, 0)));
    double[] sigma = {0, 0.5, 0, 0, 0.5, 0};
    double[] pi = {0.375, 0, 0.125, 0.125, 0, 0.375};
    assertThat(across).hasSize(6);
    for (int i = 0; i < 6; i++) {
      assertThat(across.get(i).sigmaWeight()).isCloseTo(sigma[i], within(ROUNDING));
      assertThat(across.get(i).piWeight()).isCloseTo(pi[i], within(ROUNDING));
      assertThat(across.get(i).velocity()).isCloseTo(-across.get(5 - i).velocity(), within(1e-15));
    }
  }

  /// A gradient alone makes two lines `ΔE_Q√(1 + η²/3)` apart; seen along its axis they stand 3:1.
  @Test
  void aGradientMakesADoublet() {
    Hyperfine asymmetric = new Hyperfine(2e-4, 6e-4, new Vector(1, 1, 0), Vector.ALONG_K, 0.6);
    List<Line> lines = crystal(asymmetric).lines(Vector.ZERO);
    double half = 3e-4 * Math.sqrt(1 + 0.12);
    for (int i = 0; i < 8; i++) {
      assertThat(lines.get(i).velocity()).isCloseTo(2e-4 + (i < 4 ? -half : half), within(1e-16));
    }
    List<Line> symmetric = crystal(Hyperfine.axial(6e-4, Vector.ALONG_K)).lines(Vector.ZERO);
    double upper = symmetric.stream().skip(4).mapToDouble(Line::sigmaWeight).sum();
    assertThat(upper).isCloseTo(0.75, within(ROUNDING));
  }

  /// 57Fe in 33 T splits its outer lines by 10.6 mm/s, as iron metal does.
  @Test
  void ironMetalHasItsSplitting() {
    List<Line> lines = crystal(Hyperfine.shifted(1e-4)).lines(new Vector(20, 20, 17));
    assertThat(lines.getLast().velocity() - lines.getFirst().velocity())
        .isCloseTo(10.62e-3 * new Vector(20, 20, 17).length() / 33, within(1e-5));
    assertThat(lines.getFirst().shift())
        .isCloseTo(lines.getFirst().velocity() * Transition.IRON_57.waveNumber(), within(1e-6));
  }

  @Test
  void axesOfAGradientAreMadeOrthogonalOrRefused() {
    Hyperfine given = new Hyperfine(0, 1e-3, new Vector(0, 0, 3), new Vector(2, 0, 5), 0.2);
    assertThat(given.efgAxis()).isEqualTo(Vector.ALONG_K);
    assertThat(given.efgX()).isEqualTo(Vector.ALONG_E);
    assertThat(
            new Hyperfine(0, 0, new Vector(1, 2, 2), new Vector(1, 2.001, 2), 0)
                .efgX()
                .dot(new Vector(1, 2, 2)))
        .isCloseTo(0, within(1e-15));
    assertThatThrownBy(() -> new Hyperfine(0, 0, new Vector(1, 0, 1), new Vector(-2, 0, -2), 0))
        .hasMessage(
            "efgX must not be parallel to efgAxis, but is (-2.0, 0.0, -2.0) for the axis"
                + " (1.0, 0.0, 1.0)");
    assertThatThrownBy(() -> new Hyperfine(0, 0, Vector.ZERO, Vector.ALONG_E, 0))
        .hasMessage("efgAxis must not be the null vector, but is");
    assertThatThrownBy(() -> new Hyperfine(0, 0, Vector.ALONG_K, Vector.ALONG_E, Double.NaN))
        .hasMessage("asymmetry must be in 0..1, but is NaN");
    assertThatThrownBy(() -> new SextetCrystal(-1, Transition.IRON_57, Hyperfine.NONE))
        .hasMessage("thickness must be at least 0, but is -1.0");
  }
}
