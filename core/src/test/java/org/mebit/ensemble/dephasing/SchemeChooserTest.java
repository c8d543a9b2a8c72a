package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EndToEnd;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Estimate;
import org.mebit.ensemble.Method;
import org.mebit.ensemble.Outcomes;

/// The automatic choice. Values are of an independent Python program, as in [LargeSchemesTest].
final class SchemeChooserTest {
  private static DephasedChain chain(long atoms, double ends, double inner) {
    return new DephasedChain(EnsembleChain.allN(3, atoms), new Dephasing(ends, inner));
  }

  private static Estimate bits(DephasedChain chain, double time) {
    return chain.at(time).logNegativity().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "30, 1.0, 0.01, 0.01, DISC",
    "10000, 1.0, 0.1, 0.1, CHAIN",
    "1000000, 1.0, 0.1, 0.1, CHAIN_GAUSS",
    "1000000000000000, 1.0, 0.1, 0.1, SERIES",
    "10000, 1.5707963267948966, 0.1, 0.1, SERIES",
    "1000, 1.5707963267948966, 0.05, 0.1, SERIES",
    "1000, 1.9416, 0.005, 0.005, BLOCH",
    "10000, 0.005, 0.0, 0.1, CHAIN",
    "10000, 1.0, 0.25, 0.25, THRESHOLD",
    "1000000, 1.0, 0.5, 0.125, THRESHOLD",
    "10000, 0.0, 0.1, 0.1, EXACT",
  })
  void namesTheMethodThatServes(
      long atoms, double time, double ends, double inner, Method expected) {
    SchemeChoice choice = chain(atoms, ends, inner).choice(time, 1e-6);
    assertThat(choice).isInstanceOf(SchemeChoice.Serves.class);
    assertThat(((SchemeChoice.Serves) choice).method()).isEqualTo(expected);
  }

  @Test
  void refusesEndsThatKeepTheirCoherenceInLargeEnsembles() {
    DephasedChain chain = chain(100_000, 0, 0.1);
    SchemeChoice choice = chain.choice(1, 1e-6);
    assertThat(choice).isInstanceOf(SchemeChoice.Refuses.class);
    assertThat(((SchemeChoice.Refuses) choice).reason())
        .startsWith("atoms times dephasing of the ends times time must be at least 0.3")
        .contains("but is 0.0");
    assertThatThrownBy(() -> chain.at(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "10000, 1.0, 0.1, 0.7643667100708444, 1e-7",
    "1000000, 1.0, 0.1, 0.7647698, 1e-7",
    "1000000, 1.0, 0.01, 2.5284659, 1e-7",
    "500, 1.0, 0.1, 0.7566960081952848, 1e-7",
  })
  void meetsItsToleranceWhereSumsDoNotCouple(
      long atoms, double time, double rate, double expected, double uncertainty) {
    Estimate bits = bits(chain(atoms, rate, rate), time);
    assertThat(bits.value()).isCloseTo(expected, within(uncertainty + bits.error()));
    assertThat(bits.error()).isLessThan(1e-6);
  }

  @Test
  void meetsItsToleranceAtAQuarterTurn() {
    for (double time : new double[] {Math.PI / 2, Math.nextUp(Math.PI / 2)}) {
      Estimate bits = bits(chain(10_000, 0.1, 0.1), time);
      assertThat(bits.value()).isCloseTo(0.7839900960334598, within(2e-6));
      assertThat(bits.error()).isLessThan(1e-6);
    }
  }

  @Test
  void followsTheSeriesToAnySize() {
    // The limit as 1/N goes to 0 changes by 0.282/N at most.
    double near = bits(chain(10_000, 0.1, 0.1), Math.PI / 2).value();
    double far = bits(chain(1_000_000_000_000L, 0.1, 0.1), Math.PI / 2).value();
    assertThat(far - near).isCloseTo(2.84e-4, within(5e-6));
  }

  @ParameterizedTest
  @CsvSource({"170, 0.05, 0.03, 0.03", "170, 0.07, 0.0, 0.1", "151, 0.04, 0.001, 0.001"})
  void chainsAtShortTimesAreExact(long atoms, double time, double ends, double inner) {
    DephasedChain chain = chain(atoms, ends, inner);
    EndToEnd state = chain.at(time);
    double dense = chain.disc(time, 6).logNegativity().orElseThrow().value();
    assertThat(state.method()).isEqualTo(Method.CHAIN);
    assertThat(state.logNegativity().orElseThrow().value()).isCloseTo(dense, within(3e-7));
  }

  /// Strong ends beside a measured node that keeps its coherence: sums couple without winding.
  @ParameterizedTest
  @CsvSource({"160, 0.18, 1.32", "107, 0.2373, 1.32"})
  void couplingsWithoutWindingCountOnceTimeIsNotShort(long atoms, double time, double ends) {
    DephasedChain chain = chain(atoms, ends, 0);
    double disc = chain.disc(time, 6.1).logNegativity().orElseThrow().value();
    Estimate bits = bits(chain, time);
    assertThat(disc - bits.value()).isLessThan(bits.error() + 1e-10);
    Estimate named = chain.by(Method.CHAIN, time, 1e-9).logNegativity().orElseThrow();
    assertThat(disc - named.value()).isLessThan(named.error() + 1e-10);
  }

  @ParameterizedTest
  @CsvSource({"BLOCH", "CHAIN", "CHAIN_GAUSS", "SERIES"})
  void schemesForLargeEnsemblesRefuseSmallOnes(Method method) {
    DephasedChain chain = chain(4, 0.1, 0.1);
    SchemeChoice choice = chain.choice(method, 3.14159, 1.4e-6);
    assertThat(choice).isInstanceOf(SchemeChoice.Refuses.class);
    assertThat(((SchemeChoice.Refuses) choice).reason())
        .isEqualTo(
            "atoms must be at least 60 for %s, but are 4; auto or classes would serve"
                .formatted(method.word()));
  }

  @Test
  void choosesQuicklyForAnySize() {
    DephasedChain chain = chain(1_000_000_000_000_000L, 1e-13, 1e-13);
    assertThat(chain.choice(1, 1e-6)).isInstanceOf(SchemeChoice.Refuses.class);
    long start = System.nanoTime();
    for (int i = 0; i < 10; i++) {
      assertThat(chain.choice(1, 1e-6)).isInstanceOf(SchemeChoice.Refuses.class);
      assertThat(chain.choice(Method.CHAIN, 1, 1e-6)).isInstanceOf(SchemeChoice.Refuses.class);
    }
    // Listing all couplings once takes 0.8 s.
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }

  @Test
  void thresholdKeepsTheProbability() {
    EndToEnd state = chain(200, 0.25, 0.25).at(1.1);
    assertThat(state.logNegativity().orElseThrow()).isEqualTo(new Estimate(0, 0));
    double dense = chain(200, 0.2, 0.25).disc(1.1, 5).outcomeProbability().value();
    assertThat(state.outcomeProbability().value()).isCloseTo(dense, within(1e-12));
  }

  @Test
  void otherOutcomesAreExact() {
    EnsembleChain odd = new EnsembleChain(3, 8, Outcomes.of(5), 0.2);
    DephasedChain chain = new DephasedChain(odd, Dephasing.everywhere(0.02));
    Estimate bits = bits(chain, 1);
    double exact = chain.exact(1).logNegativity().orElseThrow().value();
    assertThat(bits.value()).isCloseTo(exact, within(bits.error() + 1e-13));
  }

  @Test
  @Tag("slow")
  void meetsItsToleranceAtMagicTimes() {
    for (int denominator = 2; denominator <= 6; denominator++) {
      double time = 2 * Math.PI / denominator;
      for (double rate : new double[] {0.05, 0.1}) {
        double before = 0;
        for (long atoms : new long[] {450, 700, 3000, 10_000}) {
          Estimate bits = bits(chain(atoms, rate, rate), time);
          assertThat(bits.error()).as("Q %s rate %s", denominator, rate).isLessThan(1e-6);
          assertThat(bits.value()).isGreaterThan(before);
          before = bits.value();
        }
      }
    }
  }

  @Test
  @Tag("slow")
  void seriesAgreesWithResidueClasses() {
    for (double time : new double[] {Math.PI / 2, 2 * Math.PI / 5, Math.PI / 2 + 0.004}) {
      DephasedChain chain = chain(600, 0.07, 0.05);
      double dense = chain.classes(time, 1e-7).logNegativity().orElseThrow().value();
      EndToEnd state = chain.at(time);
      Estimate bits = state.logNegativity().orElseThrow();
      assertThat(state.method()).isEqualTo(Method.SERIES);
      assertThat(bits.value()).isCloseTo(dense, within(bits.error() + 1e-7));
    }
  }
}
