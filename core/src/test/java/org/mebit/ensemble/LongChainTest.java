package org.mebit.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.numeric.PointRandom;
import org.mebit.quantum.SchmidtSpectrum;

class LongChainTest {
  /// Outcomes `(7j² + 3j + 1) mod (N+1)`. The values are from a Python script with 60 digits: all
  /// bonds `exp(∓itkk')` as they stand, `⟨q|k⟩` as sums of whole numbers, eigenvalues of `AA†`.
  @ParameterizedTest(name = "{0} nodes of {1} atoms, t = {2}, offset {3}")
  @CsvSource({
    "7,30,0.35,0.0,-18.703659068138526,1.0701470368080486,1.8427470301422947",
    "8,24,1.3,0.2,-20.031968092900229,1.0882374833555356,1.4927357223505415",
    "20,12,0.9,0.0,-48.31141515879329,0.85849130511555484,0.95466238332142061",
    "21,9,1.7,0.4,-49.171205802492583,1.1142250748837807,1.3806060543446066",
    "100,10,1.1,0.0,-275.06487552936832,0.20425255208462272,0.4391791415887789",
    "99,8,2.3,-0.6,-238.03136416128794,0.0022992583809729414,0.048681415268281352",
    "300,10,0.4,0.0,-1113.2412878364973,0.19240055629979583,0.42113738064833639",
    "301,7,0.9,0.3,-643.64729842661685,5.0134204803228238e-23,2.2578320410860088e-12"
  })
  void equalsTheLiteralProductInSixtyDigits(
      int nodes, long atoms, double time, double offset, double logarithm, double bits, double ln) {
    long[] q = new long[nodes - 2];
    for (long j = 2; j < nodes; j++) {
      q[(int) j - 2] = (7 * j * j + 3 * j + 1) % (atoms + 1);
    }
    EndToEnd state = new EnsembleChain(nodes, atoms, new Outcomes(q), offset).exact(time);
    assertThat(state.logOutcomeProbability()).isCloseTo(logarithm, within(1e-11));
    Estimate entropy = state.entropy().orElseThrow();
    assertThat(entropy.value()).isCloseTo(bits, within(Math.min(entropy.error(), 1e-11)));
    assertThat(entropy.error()).isLessThan(1e-8);
    assertThat(state.logNegativity().orElseThrow().value())
        .isCloseTo(ln, within(state.logNegativity().orElseThrow().error()));
    assertThat(state.outcomeProbability().value())
        .isCloseTo(Math.exp(logarithm), within(state.outcomeProbability().error()));
  }

  @ParameterizedTest(name = "{0} nodes, t = {1}")
  @CsvSource({
    "4,1.0",
    "5,1.0",
    "6,0.05",
    "20,1.0",
    "21,1.5707963267948966",
    "40,0.3",
    "60,1.0",
    "81,2.0",
    "100,1.0",
    "100,1.5707963267948966"
  })
  void theProductOfAllFactorsFollowsTheChainRule(int nodes, double time) {
    long atoms = 150;
    EndToEnd rule = EnsembleChain.exactLengths(List.of(nodes), atoms, time).getFirst();
    DickeRange all = new Window(12, false).range(atoms);
    ExactChain.Singular product =
        new ExactChain(EnsembleChain.allN(nodes, atoms), time, all, all, false).singularValues();
    double relative = (product.amplitudeError() + product.tail()) / product.norm();
    assertThat(relative).isBetween(1e-15, 1e-10);
    double bits = SchmidtSpectrum.ofSingularValues(product.values()).entropy();
    assertThat(bits).isCloseTo(rule.entropy().orElseThrow().value(), within(1e-13 + 10 * relative));
    assertThat(bits).isCloseTo(rule.entropy().orElseThrow().value(), within(1e-13));
    double logarithm = 2 * (Math.log(product.norm()) + product.exponent() * Math.log(2));
    assertThat(logarithm).isCloseTo(rule.logOutcomeProbability(), within(1e-11));
  }

  @Test
  void narrowRangesSayWhatTheyLack() {
    long atoms = 400;
    EnsembleChain chain = new EnsembleChain(7, atoms, Outcomes.of(400, 211, 17, 230, 390), 0);
    EndToEnd complete = chain.exact(1.1);
    for (double width : new double[] {4, 6, 8}) {
      DickeRange range = new Window(width, false).range(atoms);
      ExactChain.Singular narrow = new ExactChain(chain, 1.1, range, range, false).singularValues();
      double root =
          Math.exp(complete.logOutcomeProbability() / 2 - narrow.exponent() * Math.log(2));
      // ‖A‖ moves by no more than ‖δA‖.
      assertThat(narrow.norm()).isCloseTo(root, within(narrow.tail() + narrow.amplitudeError()));
      assertThat(narrow.tail())
          .as("width %s", width)
          .isGreaterThan(1e-3 * Math.abs(narrow.norm() - root));
    }
  }

  @Test
  void probabilitiesBelowTheSmallestDoubleKeepTheirLogarithmAndTheirState() {
    EnsembleChain chain = EnsembleChain.allN(100, 300);
    Outcomes outcomes =
        new OutcomeSampler(chain, 1.0, Dephasing.NONE).draw(PointRandom.forPoint(2, 2));
    EndToEnd state = new EnsembleChain(100, 300, outcomes, 0).exact(1.0);
    assertThat(state.logOutcomeProbability()).isBetween(-900.0, -450.0);
    assertThat(state.entropy().orElseThrow().error()).isLessThan(1e-6);
    double[] coefficients = state.spectrum().orElseThrow().coefficients();
    assertThat(coefficients[0]).isBetween(0.5, 1.0);
  }

  @Test
  void reversingAChainOfOddLengthChangesNothing() {
    // Bonds alternate in sign, so the mirror image of an odd chain has all signs turned, which is
    // complex conjugation.
    long[] q = {3, 40, 22, 17, 5, 36, 28, 11, 30};
    long[] reversed = new long[q.length];
    for (int i = 0; i < q.length; i++) {
      reversed[i] = q[q.length - 1 - i];
    }
    EndToEnd one = new EnsembleChain(11, 40, new Outcomes(q), 0).exact(0.8);
    EndToEnd other = new EnsembleChain(11, 40, new Outcomes(reversed), 0).exact(0.8);
    assertThat(one.entropy().orElseThrow().value())
        .isCloseTo(
            other.entropy().orElseThrow().value(), within(one.entropy().orElseThrow().error()));
    assertThat(one.logOutcomeProbability()).isCloseTo(other.logOutcomeProbability(), within(1e-10));
  }

  @Test
  void aThousandNodesFollowTheChainRule() {
    EndToEnd state = EnsembleChain.exactLengths(List.of(1000), 1000, Math.PI / 2).getFirst();
    assertThat(state.entropy().orElseThrow().value()).isCloseTo(2, within(1e-9));
    // Four equal μ = ¼ at this time: p = 4·4⁻⁹⁹⁹.
    assertThat(state.logOutcomeProbability()).isCloseTo(-998 * Math.log(4), within(1e-6));
    assertThat(state.outcomeProbability().value()).isZero();
  }

  @Test
  void aLongProductStopsWhenInterrupted() {
    EnsembleChain chain = new EnsembleChain(40, 20, Outcomes.allN(40, 20), 0.1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> chain.exact(0.7))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped during the product along a chain");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void whereNoStateIsSeenTheErrorIsTheLargestEntropyAndNotInfinite() {
    EndToEnd seen = EnsembleChain.allN(4, 15).exact(0.4);
    EndToEnd unseen = EndToEnd.impossible(Method.EXACT, 1e-300);
    EndToEnd state = DenseMethod.withDistance(seen, unseen, 4);
    assertThat(state.entropy().orElseThrow().error()).isCloseTo(4, within(1e-6));
    assertThat(state.logNegativity().orElseThrow().error()).isCloseTo(4, within(1e-6));
  }
}
