package org.mebit.numeric;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers of a study: one stream per point, the same bits whichever thread or machine
/// computes the point, and whatever was computed before.
///
/// The generator is L64X128MixRandom (G. L. Steele and S. Vigna, LXM, OOPSLA 2021,
/// doi:10.1145/3485525). Its four words of state are outputs of SplitMix64 (mix13 of D. Stafford)
/// at the places `4 index + 1 .. 4 index + 4` behind `mix(seed)`: mix is a bijection, so points of
/// one study never share a word.
public final class PointRandom {
  /// The golden ratio times 2⁶⁴, made odd: SplitMix64's step.
  private static final long STEP = 0x9e3779b97f4a7c15L;

  private static final int WORDS = 4;

  private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private PointRandom() {}

  /// A new stream for one point, at its beginning.
  ///
  /// @param seed of the study
  /// @param index of the point, from 0
  public static RandomGenerator forPoint(long seed, long index) {
    long start = mix(seed + STEP);
    ByteBuffer state = ByteBuffer.allocate(WORDS * Long.BYTES);
    for (int word = 1; word <= WORDS; word++) {
      state.putLong(mix(start + STEP * (WORDS * index + word)));
    }
    return FACTORY.create(state.array());
  }

  /// Stafford's mix13, the finaliser of SplitMix64.
  private static long mix(long x) {
    long z = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
