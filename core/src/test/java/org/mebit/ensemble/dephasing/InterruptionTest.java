package org.mebit.ensemble.dephasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.ensemble.Dephasing;
import org.mebit.ensemble.EnsembleChain;
import org.mebit.ensemble.Method;

final class InterruptionTest {
  @ParameterizedTest
  @CsvSource({"CLASSES", "CHAIN", "CHAIN_GAUSS", "BLOCH", "SERIES"})
  void everySchemeStopsAndKeepsTheFlag(Method method) {
    // A rate that no other test has, as a series is kept once computed.
    DephasedChain chain =
        new DephasedChain(EnsembleChain.allN(3, 600), Dephasing.everywhere(0.0987));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> chain.by(method, Math.PI / 2, 1e-6))
        .isInstanceOf(CancellationException.class)
        .hasMessage("stopped during a dephased state");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void longChainsAndDenseMatricesStopToo() {
    for (int nodes = 3; nodes <= 4; nodes++) {
      DephasedChain chain =
          new DephasedChain(EnsembleChain.allN(nodes, 6), Dephasing.everywhere(0.1));
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> chain.exact(1)).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatWasCancelledIsComputedWhenAskedForAgain() {
    DephasedChain chain =
        new DephasedChain(EnsembleChain.allN(3, 600), Dephasing.everywhere(0.0973));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> chain.by(Method.SERIES, Math.PI / 2, 1e-5))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(chain.by(Method.SERIES, Math.PI / 2, 1e-5).logNegativity().orElseThrow().value())
        .isBetween(0.7, 0.9);
  }
}
