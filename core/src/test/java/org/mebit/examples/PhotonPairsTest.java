package org.mebit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mebit.fel.aperture.CollectedPairs;
import org.mebit.fel.design.DesignedApertures;

/// Expected values: the leading-order sum and a product rule over both discs and the energy, in
/// numpy.
class PhotonPairsTest {
  /// Twelve digits of the sum.
  private static final double DIGITS = 1e-11;

  /// At a recoil of 8·10⁻⁷.
  private static final double RECOIL = 1e-7;

  /// The product rule's own: it knows nothing of the edges where windows begin to cut, and its last
  /// two grids differ by half of this in the yield, a tenth in the concurrence.
  private static final double QUADRATURE = 1e-4;

  @Test
  void aPairHasItsConcurrence() {
    assertThat(PhotonPairs.onePair().concurrence()).isCloseTo(0.3104144510838, within(DIGITS));
  }

  @Test
  void recoilAndSpinHardlyMatter() {
    assertThat(PhotonPairs.exactConcurrence()).isCloseTo(0.3104144510838, within(RECOIL));
  }

  @Test
  void azimuthsShareAPolynomial() {
    assertThat(PhotonPairs.largestAround(72)).isCloseTo(0.3508509570904, within(DIGITS));
  }

  @Test
  void oppositeAperturesKeepTheSinglet() {
    CollectedPairs pairs = PhotonPairs.opposite(0.1);
    assertThat(pairs.concurrence().value()).isCloseTo(0.9800917, within(QUADRATURE / 10));
    assertThat(PhotonPairs.perElectron(pairs) / 6.352053e-25).isCloseTo(1, within(QUADRATURE));
  }

  /// The product rule has 0.95002 behind the radius of 0.16151, and falls by 0.6 in a unit of it.
  @Test
  void theWidestAperturesKeepWhatIsWanted() {
    DesignedApertures found = PhotonPairs.widest(0.95);
    assertThat(found.reached()).isTrue();
    assertThat(found.point().radius()).isCloseTo(0.16151, within(2 * QUADRATURE));
    assertThat(PhotonPairs.perElectron(found.pairs()) / 3.9952e-24)
        .isCloseTo(1, within(10 * QUADRATURE));
  }
}
