package org.mebit.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mebit.claims.Finding;
import org.mebit.claims.Finding.Result;
import org.mebit.scenario.Claim;

/// The claims of a paper, one below the other, as people read them.
final class ClaimsText {
  private static final int DIGITS = 8;
  private static final int WIDTH = 96;
  private static final String INDENT = "             ";

  private ClaimsText() {}

  static String of(ReproduceCommand.Report report) {
    StringBuilder out = new StringBuilder();
    out.append(report.claims().paper()).append("\n\n");
    for (Finding finding : report.findings()) {
      Claim claim = finding.claim();
      line(out, claim.id(), claim.where());
      line(out, "published", claim.published());
      line(out, "computed", computed(finding));
      line(out, "verdict", claim.verdict().words());
      line(out, "why", claim.why());
      out.append('\n');
    }
    return out.append(totals(report.findings())).append('\n').toString();
  }

  /// A key and its text, wrapped beside it; below it where the key is long.
  private static void line(StringBuilder out, String key, String text) {
    String start = "  " + key;
    String margin =
        start.length() < INDENT.length()
            ? start + " ".repeat(INDENT.length() - start.length())
            : start + "\n" + INDENT;
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      if (!line.isEmpty() && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
        out.append(margin).append(line).append('\n');
        line.setLength(0);
        margin = INDENT;
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.append(margin).append(line).append('\n');
  }

  private static String computed(Finding finding) {
    Optional<Claim.Check> check = finding.claim().check();
    return switch (finding.result()) {
      case Result.NotComputed _ -> "nothing computes this";
      case Result.NoValue(String why) -> "FAILED: " + why;
      case Result.AsExpected(double x, String unit) ->
          value(x, unit) + " (expected " + range(check) + ")";
      case Result.Departed(double x, String unit) ->
          value(x, unit) + " FAILED: expected " + range(check);
    };
  }

  private static String value(double x, String unit) {
    return Texts.number(x, DIGITS) + (unit.isEmpty() ? "" : " " + unit);
  }

  private static String range(Optional<Claim.Check> check) {
    return check
        .map(c -> Texts.number(c.expected(), DIGITS) + " ± " + Texts.number(c.tolerance(), 2))
        .orElse("");
  }

  private static String totals(List<Finding> findings) {
    List<String> verdicts = new ArrayList<>();
    for (Claim.Verdict verdict : Claim.Verdict.values()) {
      long number = findings.stream().filter(f -> f.claim().verdict() == verdict).count();
      if (number > 0) {
        verdicts.add(number + " " + verdict.words());
      }
    }
    long computed = findings.stream().filter(f -> f.claim().check().isPresent()).count();
    List<String> failed =
        findings.stream().filter(Finding::failed).map(f -> f.claim().id()).toList();
    return String.format(
        Locale.ROOT,
        "%s: %s%n%d computed, %s%n",
        Texts.count(findings.size(), "claim"),
        String.join(", ", verdicts),
        computed,
        failed.isEmpty()
            ? "all within the expected range"
            : failed.size() + " outside the expected range: " + String.join(", ", failed));
  }
}
