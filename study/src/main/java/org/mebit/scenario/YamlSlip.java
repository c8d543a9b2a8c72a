package org.mebit.scenario;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// Says in one line what is wrong with text that is not YAML.
final class YamlSlip {
  private YamlSlip() {}

  static String explain(MarkedYamlEngineException e) {
    String problem = String.valueOf(e.getProblem());
    String context = String.valueOf(e.getContext());
    if (problem.contains("TAB") || problem.contains("\\t")) {
      return "a tab cannot indent or separate here; use spaces";
    }
    if (context.contains("flow sequence")) {
      return "the list that opens with [" + since(e) + " lacks a comma or its closing ]";
    }
    if (context.contains("flow mapping")) {
      return "the mapping that opens with {" + since(e) + " lacks a comma or its closing }";
    }
    if (context.contains("quoted scalar")) {
      return "the quoted text" + since(e) + " lacks its closing quote, or has an unknown escape";
    }
    if (problem.contains("mapping values are not allowed")) {
      return "a colon is not expected here; does the line above lack the space after its colon, or a text with a colon its quotes?";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key must be followed by a colon and a space";
    }
    if (context.contains("block mapping")) {
      return "this line does not fit the keys above it; check its indentation and the colon after its key";
    }
    if (context.contains("block collection")) {
      return "this line does not fit the list above it; check its indentation and its dash";
    }
    if (problem.contains("cannot start any token")) {
      return "a value cannot begin with this character; put it in quotes";
    }
    return "this is not YAML: " + oneLine(problem);
  }

  static String oneLine(Throwable e) {
    return oneLine(String.valueOf(e.getMessage()));
  }

  private static String oneLine(String message) {
    return message.lines().findFirst().orElse("unknown reason");
  }

  private static String since(MarkedYamlEngineException e) {
    int there = e.getContextMark().map(Mark::getLine).orElse(-1);
    int here = e.getProblemMark().map(Mark::getLine).orElse(-1);
    return there >= 0 && there != here ? " in line " + (there + 1) : "";
  }
}
