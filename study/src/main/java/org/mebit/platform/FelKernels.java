package org.mebit.platform;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mebit.fel.HelicityAmplitudes;
import org.mebit.fel.PhotonPair;
import org.mebit.fel.UndulatorField;
import org.mebit.fel.amplitude.AzimuthPolynomial;
import org.mebit.fel.amplitude.ExactDirac;
import org.mebit.fel.amplitude.LeadingOrder;
import org.mebit.fel.amplitude.PairAmplitude;
import org.mebit.fel.amplitude.PairAmplitudes;

/// Amplitudes of the points that share undulator, recoil and tolerance. In a helical undulator,
/// points that differ in azimuth share one trigonometric polynomial. Not safe for threads.
final class FelKernels {
  /// A cut of the sum over undulator quanta costs a term or two more at this relative error than at
  /// any that a tolerance would ask for, so that it is no part of the story.
  private static final double CUT = 1e-13;

  /// A smaller tolerance makes it smaller, too.
  private static final double BELOW_TOLERANCE = 1e-3;

  /// Nothing below this can be told in double precision.
  private static final double LEAST_CUT = 1e-15;

  private final PairAmplitude leadingOrder;
  private final @Nullable PairAmplitude exactScalar;
  private final @Nullable ExactDirac exact;
  private final String method;
  private final UndulatorField field;
  private final int floquet;
  private final double recoil;
  private final double cut;
  private final double[] parts = new double[HelicityAmplitudes.SIZE];
  private double angle1 = Double.NaN;
  private double angle2;
  private double plus1;
  private @Nullable AzimuthPolynomial polynomial;
  private double polynomialError;

  FelKernels(FelPoint fel) {
    method = fel.point().word("method");
    field = fel.field();
    floquet = fel.floquet();
    recoil = fel.knowsRecoil() ? fel.recoil() : 0;
    cut = Math.clamp(BELOW_TOLERANCE * fel.point().real("tolerance"), LEAST_CUT, CUT);
    leadingOrder = PairAmplitudes.of(new PairAmplitudes.LeadingRecoil(), field, floquet, cut);
    exactScalar =
        recoil > 0
            ? PairAmplitudes.of(new PairAmplitudes.ScalarElectron(recoil), field, floquet, cut)
            : null;
    exact = recoil > 0 && field.isHelical() ? ExactDirac.of(field, recoil, floquet, cut) : null;
  }

  /// By the method of the points.
  FelEmission chosen(PhotonPair pair) {
    return switch (method) {
      case "leading_order" -> leadingOrder(pair);
      case "exact_scalar" -> exactScalar(pair);
      default -> exact(pair);
    };
  }

  /// By the method with what the chosen one leaves out; the same where nothing is left out, or
  /// where the recoil is not known and its limit is meant.
  FelEmission better(PhotonPair pair, FelEmission chosen) {
    return switch (method) {
      case "leading_order" -> exactScalar == null ? chosen : exactScalar(pair);
      case "exact_scalar" -> exact == null ? chosen : exact(pair);
      default -> chosen;
    };
  }

  /// Whether the method of the points has the recoil.
  boolean keepsRecoil() {
    return !method.equals("leading_order");
  }

  /// Whether the chosen method or the better one has the spin, or there is no recoil to turn it.
  boolean knowsSpin() {
    return recoil == 0
        || method.equals("exact")
        || (method.equals("exact_scalar") && exact != null);
  }

  /// By how much the spin changes amplitudes, where the exact amplitude is there to tell.
  OptionalDouble spinDistance(PhotonPair pair, FelEmission without) {
    return exact == null || knowsSpin()
        ? OptionalDouble.empty()
        : OptionalDouble.of(exact(pair).distance(without));
  }

  /// To leading order in the recoil.
  FelEmission leadingOrder(PhotonPair pair) {
    if (leadingOrder instanceof LeadingOrder helical) {
      azimuths(helical, pair).evaluate(pair.azimuth(), parts, 0);
      return FelEmission.of(new HelicityAmplitudes(parts), polynomialError);
    }
    leadingOrder.evaluate(pair, parts, 0);
    return FelEmission.of(new HelicityAmplitudes(parts), leadingOrder.error());
  }

  private AzimuthPolynomial azimuths(LeadingOrder helical, PhotonPair pair) {
    if (polynomial == null
        || pair.angle1() != angle1
        || pair.angle2() != angle2
        || pair.plus1() != plus1) {
      angle1 = pair.angle1();
      angle2 = pair.angle2();
      plus1 = pair.plus1();
      polynomial = helical.azimuths(angle1, angle2, plus1);
      polynomialError = helical.error();
    }
    return polynomial;
  }

  /// With all recoil of an electron without spin.
  ///
  /// @throws IllegalStateException if the recoil is not known
  FelEmission exactScalar(PhotonPair pair) {
    if (exactScalar == null) {
      throw new IllegalStateException("the recoil is not known");
    }
    exactScalar.evaluate(pair, parts, 0);
    return FelEmission.of(new HelicityAmplitudes(parts), exactScalar.error());
  }

  /// With recoil and spin.
  FelEmission exact(PhotonPair pair) {
    return FelEmission.of(requireExact().evaluate(pair));
  }

  /// The probability that the electron's spin turns.
  ///
  /// @throws IllegalStateException if the recoil is not known or the field not helical
  double spinFlip(PhotonPair pair) {
    return requireExact().evaluate(pair).spinFlipProbability();
  }

  private ExactDirac requireExact() {
    if (exact == null) {
      throw new IllegalStateException("a helical field and the recoil must be known");
    }
    return exact;
  }
}
