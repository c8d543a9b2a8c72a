package org.mebit.scenario;

/// A change to a study from the command line.
///
/// @param key `time`, `parameters.time`, `sweep.time.points`, `seed`, `figure.y`; a bare key that
///   is none of a study's own is a parameter
/// @param value in YAML: `1e6`, `{from: 0, to: 1, points: 5}`
/// @param label the option as typed, to name it in messages
public record Setting(String key, String value, String label) {
  /// From the text behind `--set`; a text without `=` gets a complaint when the study is read.
  public static Setting set(String text) {
    int equals = text.indexOf('=');
    String label = "--set " + text;
    return equals < 0
        ? new Setting(text.strip(), "", label)
        : new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip(), label);
  }

  /// From the text behind `--seed`.
  public static Setting seed(String text) {
    return new Setting("seed", text, "--seed " + text);
  }
}
