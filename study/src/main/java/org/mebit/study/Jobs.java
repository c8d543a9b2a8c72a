package org.mebit.study;

import java.util.ArrayList;
import java.util.List;
import org.mebit.scenario.Setting;
import org.mebit.scenario.Study;

/// From a study as it was read to a job, and what the study's copy in a run says about settings.
public final class Jobs {
  private static final String SETTING = "#: --set ";

  private Jobs() {}

  /// The job of `study`.
  public static Job of(Study study) {
    return new Job(
        study.title(),
        study.platform().name(),
        withSettings(study.text(), study.settings()),
        study.canonical(),
        study.platform().parameters(),
        study.request(),
        study.plan(),
        study.seed(),
        study.keep(),
        study.platform().papers());
  }

  /// The study as given; the settings of the command line stand below it in comments, which
  /// [#settings] reads.
  static String withSettings(String text, List<Setting> settings) {
    if (settings.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      out.append('\n');
    }
    for (Setting setting : settings) {
      String value = setting.value().replaceAll("\\s*[\r\n]+\\s*", " ");
      out.append(SETTING).append(setting.key()).append('=').append(value).append('\n');
    }
    return out.toString();
  }

  /// The settings that stand in comments at the end of the copy of a study.
  public static List<Setting> settings(String copy) {
    List<Setting> settings = new ArrayList<>();
    List<String> lines = copy.lines().toList();
    int first = lines.size();
    while (first > 0 && lines.get(first - 1).startsWith(SETTING)) {
      first--;
    }
    for (String line : lines.subList(first, lines.size())) {
      settings.add(Setting.set(line.substring(SETTING.length())));
    }
    return settings;
  }
}
