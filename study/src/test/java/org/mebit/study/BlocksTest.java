package org.mebit.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mebit.platform.Axis;
import org.mebit.platform.Plan;
import org.mebit.platform.Point;
import org.mebit.platform.Request;
import org.mebit.platform.Value;

final class BlocksTest {
  private static Blocks blocks(Request request, int slice, String... shared) {
    Plan plan = FakeStudy.plan(List.of(shared), slice, List.of(), (point, rows) -> {});
    return new Blocks(request, plan);
  }

  private static List<Long> indices(Blocks blocks, long block) {
    return blocks.points(block).stream().map(Point::index).toList();
  }

  private static Request abc() {
    return FakeStudy.grid(FakeStudy.axis("a", 2), FakeStudy.axis("b", 3), FakeStudy.axis("c", 4));
  }

  @Test
  void aBlockHoldsAllValuesOfTheInnermostAxis() {
    Blocks blocks = blocks(abc(), 100, "c");
    assertThat(blocks.count()).isEqualTo(6);
    assertThat(indices(blocks, 1)).containsExactly(4L, 5L, 6L, 7L);
  }

  @Test
  void aBlockAlongOuterAxesHoldsPointsApart() {
    Blocks blocks = blocks(abc(), 100, "a", "b");
    assertThat(blocks.count()).isEqualTo(4);
    assertThat(indices(blocks, 1)).containsExactly(1L, 5L, 9L, 13L, 17L, 21L);
  }

  @Test
  void longGroupsAreCutIntoSlices() {
    Blocks blocks = blocks(abc(), 5, "a", "c");
    assertThat(blocks.count()).isEqualTo(6);
    assertThat(indices(blocks, 2)).containsExactly(4L, 5L, 6L, 7L, 16L);
    assertThat(indices(blocks, 3)).containsExactly(17L, 18L, 19L);
  }

  @ParameterizedTest
  @CsvSource({"a,1", "b,2", "c,3", "a;b,4", "a;c,5", "b;c,7", "a;b;c,9", "'',6", "window,6"})
  void everyPointIsInOneBlockAndTheOthersParametersAreConstantInIt(String names, int slice) {
    String[] shared = names.isEmpty() ? new String[0] : names.split(";");
    Blocks blocks = blocks(abc(), slice, shared);
    List<Long> all = new ArrayList<>();
    for (long b = 0; b < blocks.count(); b++) {
      List<Point> points = blocks.points(b);
      assertThat(points).hasSizeBetween(1, slice).hasSizeLessThanOrEqualTo(blocks.mostPoints());
      for (Axis axis : abc().axes()) {
        if (shared.length > 0 && !List.of(shared).contains(axis.parameter())) {
          assertThat(points.stream().map(point -> point.whole(axis.parameter())).distinct())
              .hasSize(1);
        }
      }
      all.addAll(indices(blocks, b));
    }
    assertThat(all.stream().sorted()).isEqualTo(LongStream.range(0, 24).boxed().toList());
  }

  @Test
  void hugeGridsTakeNoMemoryAndNoTime() {
    Request request =
        FakeStudy.grid(
            FakeStudy.axis("a", 100_000), FakeStudy.axis("b", 100_000), FakeStudy.axis("c", 100));
    Blocks shared = blocks(request, 65_536, "a");
    assertThat(shared.count()).isEqualTo(2L * 100_000 * 100);
    assertThat(indices(shared, shared.count() - 1)).hasSize(34_464).endsWith(999_999_999_999L);
    assertThat(blocks(request, 65_536).count()).isEqualTo(15_258_790L);
  }

  @Test
  void pointsThatShareNothingAreSpreadOverManyBlocks() {
    Blocks blocks = blocks(FakeStudy.grid(FakeStudy.axis("a", 4001)), 65_536);
    assertThat(blocks.count()).isEqualTo(1334);
    assertThat(blocks(FakeStudy.grid(), 10).count()).isEqualTo(1);
  }

  @Test
  void listedPointsStandAloneWhereAPlanShares() {
    Request request =
        Request.list(
            FakeStudy.PARAMETERS,
            Map.of(),
            List.of(Map.of("a", new Value.Whole(4)), Map.of("b", new Value.Whole(2))),
            List.of("x"));
    assertThat(blocks(request, 10, "a").count()).isEqualTo(2);
    assertThat(indices(blocks(request, 10, "a"), 1)).containsExactly(1L);
  }

  @Test
  void wrongSlicesAndBlocksAreRefused() {
    assertThatThrownBy(() -> blocks(abc(), 0)).hasMessage("slice must be in 1..65536, but is 0");
    assertThatThrownBy(() -> blocks(abc(), 65_537)).hasMessageContaining("but is 65537");
    assertThatThrownBy(() -> blocks(abc(), 100, "c").points(6))
        .hasMessage("block must be in 0..5, but is 6");
    assertThatThrownBy(() -> blocks(FakeStudy.grid(new Axis("a", List.of())), 1))
        .hasMessage("a study must have points, but has none");
  }
}
