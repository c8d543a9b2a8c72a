package org.mebit.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

final class ChoiceTest {
  private static final Choice.NativeLoader BROKEN =
      () -> {
        throw new IOException("no space left");
      };

  @Test
  void nativeCodeIsTakenWhenItLoads() {
    Choice.NativeLoader working = () -> Implementations.NATIVE;
    assertThat(Choice.make("MEBIT_LAPACK", null, working)).isSameAs(Implementations.NATIVE);
    assertThat(Choice.make("MEBIT_LAPACK", "", working)).isSameAs(Implementations.NATIVE);
    assertThat(Choice.make("MEBIT_LAPACK", "native", working)).isSameAs(Implementations.NATIVE);
  }

  @Test
  void javaNeverTouchesNativeCode() {
    Choice.NativeLoader forbidden =
        () -> {
          throw new AssertionError("must not be called");
        };
    assertThat(Choice.make("MEBIT_LAPACK", "java", forbidden)).isSameAs(Implementations.JAVA);
  }

  @Test
  void fallsBackToJavaWithOneLineOfWarning() {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getLevel() + ": " + line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger(LinearAlgebra.class.getName());
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
    try {
      assertThat(Choice.make("MEBIT_LAPACK", null, BROKEN)).isSameAs(Implementations.JAVA);
    } finally {
      logger.removeHandler(handler);
      logger.setUseParentHandlers(true);
    }
    assertThat(lines)
        .containsExactly(
            "WARNING: OpenBLAS cannot be loaded (no space left); computing in pure Java, which is slower for large matrices");
  }

  @Test
  void nativeCodeThatIsDemandedMustLoad() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Choice.make("MEBIT_LAPACK", "native", BROKEN))
        .withMessage("MEBIT_LAPACK is native, but OpenBLAS cannot be loaded: no space left");
    Choice.NativeLoader silent =
        () -> {
          throw new UnsatisfiedLinkError();
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> Choice.make("mebit.lapack", "native", silent))
        .withMessageEndingWith("cannot be loaded: UnsatisfiedLinkError");
  }

  @Test
  void otherSettingsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Choice.make("MEBIT_LAPACK", "mkl", BROKEN))
        .withMessage("MEBIT_LAPACK must be java or native, but is mkl");
  }

  @Test
  void theChoiceIsMadeOnce() {
    assertThat(LinearAlgebra.chosen()).isSameAs(LinearAlgebra.chosen());
  }

  @Test
  void implementationsNameThemselves() {
    assertThat(Implementations.NATIVE.name())
        .matches("OpenBLAS \\d+\\.\\d+\\.\\d+ \\(\\w+ kernels\\)");
    assertThat(Implementations.JAVA.name()).startsWith("pure Java (");
  }
}
