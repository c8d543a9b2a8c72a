package org.mebit.fel.amplitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The phasors against the JDK's functions, the transform against the sum it is.
class FieldTransformTest {
  @Test
  void phasorsAreThoseOfTheJdk() {
    SplittableRandom random = new SplittableRandom(5);
    int count = 4001;
    double[] phase = new double[count];
    for (int i = 0; i < count; i++) {
      double scale = Math.pow(10, random.nextDouble(-9, 6));
      phase[i] = random.nextDouble(-scale, scale);
    }
    for (int i = 0; i < 64; i++) {
      phase[i] = (i - 32) * Math.PI / 4;
    }
    double[] cosine = new double[count];
    double[] sine = new double[count];
    Phasors.of(phase.clone(), cosine, sine, count);
    for (int i = 0; i < count; i++) {
      assertThat(cosine[i]).isEqualTo(Math.cos(phase[i]), Offset.offset(2.3e-16));
      // A small sine keeps its own digits.
      double s = Math.sin(phase[i]);
      assertThat(sine[i]).isEqualTo(s, Offset.offset(Math.max(4e-16 * Math.abs(s), 1e-20)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 16, 32, 256})
  void transformIsItsSum(int size) {
    SplittableRandom random = new SplittableRandom(size);
    Harmonics harmonics = new Harmonics(size);
    double[] re = new double[size];
    double[] im = new double[size];
    double[] sumRe = new double[size];
    double[] sumIm = new double[size];
    for (int i = 0; i < size; i++) {
      re[i] = random.nextDouble(-1, 1);
      im[i] = random.nextDouble(-1, 1);
      for (int j = 0; j < size; j++) {
        double angle = 2 * Math.PI * harmonics.point(i) * j / size;
        sumRe[j] += re[i] * Math.cos(angle) - im[i] * Math.sin(angle);
        sumIm[j] += re[i] * Math.sin(angle) + im[i] * Math.cos(angle);
      }
    }
    harmonics.transform(re, im);
    Offset<Double> error = Offset.offset(1e-14 * size);
    for (int j = 0; j < size; j++) {
      assertThat(re[j]).isEqualTo(sumRe[j], error);
      assertThat(im[j]).isEqualTo(sumIm[j], error);
    }
  }
}
