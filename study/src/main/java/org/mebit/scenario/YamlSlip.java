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
      return "a colon is not expected here; look for a missing colon, or a missing space after one,"
          + " in this line and the one above, and put a text with a colon in quotes";
    }
    if (problem.contains("could not find expected ':'")) {
      return "a key must be followed by a colon and a space; look at this line and the one above";
    }
    if (problem.contains("expected the node content")) {
      return "a value is expected here, but there is "
          + problem.substring(problem.indexOf("found ") + "found ".length());
    }
    if (problem.contains("mapping keys are not allowed")) {
      return "a value cannot begin with ?; put it in quotes";
    }
    if (problem.contains("sequence entries are not allowed")) {
      return "a list cannot begin here; write [a, b], or each item after a dash on its own line";
    }
    if (context.contains("block scalar")) {
      return "a value cannot begin with | or > here; put it in quotes";
    }
    if (context.contains("alias") || context.contains("anchor")) {
      return "a value cannot begin with * or &; put it in quotes";
    }
    if (context.contains("tag") || context.contains("directive")) {
      return "a study takes no YAML tags or directives, which begin with ! or %; leave it out";
    }
    if (context.contains("block mapping") || problem.contains("<document start>")) {
      return "this line does not fit the lines above it; check its indentation and its colon";
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
