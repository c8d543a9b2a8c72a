package org.mebit.platform;

import java.util.Locale;
import org.mebit.ensemble.OutcomeSampler;

/// What `ensemble_chain` asks of outcomes by chance, and of the quantities that go with them.
///
/// @param asked the quantities
/// @param complaints takes what is wrong
record ChanceRules(Asked asked, PointComplaints complaints) {
  /// The most rows of a point: what a table still shows.
  private static final long MOST_ROWS = 1_000_000;

  private static final String PURE_ONLY =
      "must be left out with dephasing above 0, because the state is mixed; ask for ";

  void check(Point point, ChainPoint chainPoint) {
    checkQuantities(point, chainPoint);
    checkChance(point, chainPoint);
  }

  private void checkQuantities(Point point, ChainPoint chainPoint) {
    for (String name : asked.quantities()) {
      boolean mean = ChainColumns.MEANS.contains(name);
      if (!chainPoint.dephasing().isNone()) {
        switch (name) {
          case "entropy", "normalized_entropy", "excess_entropy", "schmidt" ->
              complaints.say(name, point, PURE_ONLY + "log_negativity instead");
          case "mean_entropy" ->
              complaints.say(name, point, PURE_ONLY + "mean_log_negativity instead");
          default -> {}
        }
      }
      switch (chainPoint.chance()) {
        case AVERAGE -> {
          if (!mean && !name.equals("method_used")) {
            complaints.say(
                name,
                point,
                "must be one of mean_entropy, mean_log_negativity or method_used with outcomes: average, because it belongs to one outcome");
          }
        }
        case SAMPLE, EACH -> {
          if (mean) {
            complaints.say(
                name,
                point,
                "must go with outcomes: average, all or a list, but outcomes is "
                    + point.value("outcomes"));
          }
        }
        case GIVEN -> {}
      }
    }
  }

  private void checkChance(Point point, ChainPoint chainPoint) {
    switch (chainPoint.chance()) {
      case GIVEN -> {
        if (point.has("samples") && !asked.mean()) {
          complaints.say(
              "samples",
              point,
              "must go with outcomes: sample or average, but outcomes is "
                  + point.value("outcomes"));
        }
      }
      case EACH -> {
        double rows = chainPoint.possibleOutcomes();
        if (rows > MOST_ROWS) {
          complaints.say(
              "outcomes",
              point,
              String.format(
                  Locale.ROOT,
                  "must be sample or average for %.3g possible outcomes, because each makes at most %d rows at a point",
                  rows,
                  MOST_ROWS));
        }
        if (point.has("samples")) {
          complaints.say(
              "samples", point, "must go with outcomes: sample or average, but outcomes is each");
        }
      }
      case SAMPLE -> {
        if (chainPoint.drawn() > MOST_ROWS) {
          complaints.say(
              "samples",
              point,
              "must be at most " + MOST_ROWS + " rows at a point, but is " + chainPoint.drawn());
        }
      }
      case AVERAGE -> {}
    }
    boolean draws = asked.mean() || chainPoint.chance() == ChainPoint.Chance.SAMPLE;
    if (draws && !OutcomeSampler.serves(chainPoint.chain())) {
      complaints.say(
          "atoms",
          point,
          "must be at most 2^24 where outcomes of more than 3 nodes are drawn, but is "
              + point.value("atoms"));
    }
    if (asked.mean() && point.has("window")) {
      complaints.say(
          "window",
          point,
          "must be left out with averages over outcomes, which choose their own, but is "
              + point.value("window"));
    }
  }
}
