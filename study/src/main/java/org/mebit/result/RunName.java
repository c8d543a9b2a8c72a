package org.mebit.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// Names of runs: `<title>-<hash>`.
final class RunName {
  /// Leaves room for the hash and for the mark of unfinished runs in the 255 bytes of a file name.
  private static final int LONGEST_TITLE = 60;

  /// 40 bits: among ten thousand runs of one title two coincide with probability 5e-5.
  private static final int HASH_BYTES = 5;

  private RunName() {}

  /// The name of the run of `identity` under `title`.
  ///
  /// @param identity everything that decides the result
  static String of(String title, String identity) {
    String words = words(title, '-');
    if (words.length() > LONGEST_TITLE) {
      int end = words.lastIndexOf('-', LONGEST_TITLE);
      words = words.substring(0, end > 0 ? end : LONGEST_TITLE);
    }
    return (words.isEmpty() ? "study" : words) + "-" + hash(identity);
  }

  /// The words of `title` in lower-case ASCII letters and digits, joined.
  static String words(String title, char joint) {
    return Normalizer.normalize(title, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip()
        .replace(' ', joint);
  }

  private static String hash(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java machine has SHA-256", e);
    }
  }
}
