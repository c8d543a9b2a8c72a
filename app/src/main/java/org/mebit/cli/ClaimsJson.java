package org.mebit.cli;

import java.util.List;
import org.mebit.claims.Finding;
import org.mebit.claims.Finding.Result;
import org.mebit.scenario.Claim;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The claims of papers for programs: an array of objects.
final class ClaimsJson {
  private ClaimsJson() {}

  static String of(List<ReproduceCommand.Report> reports) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ReproduceCommand.Report report : reports) {
      for (Finding finding : report.findings()) {
        add(array.addObject().put("paper", report.claims().paper()), finding);
      }
    }
    return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n";
  }

  private static void add(ObjectNode node, Finding finding) {
    Claim claim = finding.claim();
    node.put("id", claim.id())
        .put("where", claim.where())
        .put("published", claim.published())
        .put("verdict", claim.verdict().words())
        .put("why", claim.why());
    claim
        .check()
        .ifPresent(
            check -> node.put("expected", check.expected()).put("tolerance", check.tolerance()));
    switch (finding.result()) {
      case Result.NotComputed _ -> {}
      case Result.NoValue(String why) -> node.put("problem", why);
      case Result.AsExpected(double computed, String unit) ->
          node.put("computed", computed).put("unit", unit);
      case Result.Departed(double computed, String unit) ->
          node.put("computed", computed).put("unit", unit);
    }
    if (claim.check().isPresent()) {
      node.put("as_expected", !finding.failed());
    }
  }
}
