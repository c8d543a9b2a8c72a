package org.mebit.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.mebit.study.Progress;

/// Tells on standard error how far a computation is: a bar on a terminal, elsewhere a line now and
/// then. What is over at once is not worth a word.
final class ProgressReport implements Progress, AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMillis(400);

  /// Lines in a log file come at these intervals, doubling until the longest.
  private static final Duration FIRST_LINE = Duration.ofSeconds(2);

  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(1);

  private static final int REDRAW_MILLIS = 200;

  private final Terminal terminal;
  private final String title;
  private @Nullable ProgressBar bar;
  private Duration nextLine = FIRST_LINE;

  /// @param title of the study
  ProgressReport(Terminal terminal, String title) {
    this.terminal = terminal;
    this.title = title;
  }

  @Override
  public void advanced(Advance advance) {
    if (advance.blocksDone() == 0) {
      // A computation begins: that of a figure after that of a run.
      close();
      nextLine = FIRST_LINE;
    }
    if (terminal.errIsScreen()) {
      draw(advance);
    } else if (advance.elapsed().compareTo(nextLine) >= 0) {
      terminal.err().println(line(title, advance));
      Duration pause = nextLine.compareTo(LONGEST_SILENCE) < 0 ? nextLine : LONGEST_SILENCE;
      nextLine = advance.elapsed().plus(pause);
    }
  }

  private void draw(Advance advance) {
    if (bar == null) {
      // One that shows nothing yet is no use; the first block of a long run may take its time,
      // though, and then the bar has to be there.
      boolean over = advance.pointsDone() == advance.points();
      if (over || (advance.pointsDone() > 0 && advance.elapsed().compareTo(PATIENCE) < 0)) {
        return;
      }
      bar = bar(advance);
    }
    bar.stepTo(advance.pointsDone());
  }

  private static ProgressBar bar(Advance advance) {
    boolean unicode = System.err.charset().name().startsWith("UTF");
    return new ProgressBarBuilder()
        .setTaskName("computing")
        .setInitialMax(advance.points())
        .setUnit(" points", 1)
        .showSpeed()
        .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(REDRAW_MILLIS)
        .startsFrom(advance.pointsDone(), advance.elapsed())
        .clearDisplayOnFinish()
        .build();
  }

  /// `title: 12 % (480 of 4001 points), 120 points/s, about 30 s left`.
  static String line(String title, Advance advance) {
    double seconds = advance.elapsed().toNanos() / 1e9;
    double rate = advance.pointsDone() / seconds;
    String left =
        advance.pointsDone() == 0
            ? ""
            : ", about " + Texts.time((advance.points() - advance.pointsDone()) / rate) + " left";
    return String.format(
        Locale.ROOT,
        "%s: %d %% (%d of %d points), %s points/s%s",
        title,
        (long) (100.0 * advance.pointsDone() / advance.points()),
        advance.pointsDone(),
        advance.points(),
        Texts.number(rate, 3),
        left);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
