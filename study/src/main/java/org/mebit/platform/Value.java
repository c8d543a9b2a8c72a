package org.mebit.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A parameter's value at a point, checked against its [Domain].
public sealed interface Value {
  /// A real number in the parameter's unit.
  record Real(double number) implements Value {
    /// The shortest text that reads back as the same double: `3`, `0.25`, `1.41e-7`.
    @Override
    public String toString() {
      String text = Double.toString(number).replace("E", "e");
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(".0e", "e");
    }
  }

  /// A whole number.
  record Whole(long number) implements Value {
    @Override
    public String toString() {
      return Long.toString(number);
    }
  }

  /// One of a fixed set of words.
  record Word(String word) implements Value {
    @Override
    public String toString() {
      return word;
    }
  }

  /// Yes or no, `true` or `false` in a file.
  record Flag(boolean set) implements Value {
    @Override
    public String toString() {
      return Boolean.toString(set);
    }
  }

  /// A list of whole numbers, written `[4, 2, 3]`.
  record WholeList(long[] numbers) implements Value {
    public WholeList {
      numbers = numbers.clone();
    }

    @Override
    public long[] numbers() {
      return numbers.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof WholeList that && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
      return LongStream.of(numbers)
          .mapToObj(Long::toString)
          .collect(Collectors.joining(", ", "[", "]"));
    }
  }

  /// Numbers in columns, read from a file.
  ///
  /// @param file its name as written
  /// @param sha256 of its bytes, in hexadecimal: two files of the same bytes are the same value
  /// @param columns in the order of the parameter's domain; not to be changed
  record Recording(String file, String sha256, List<double[]> columns) implements Value {
    public Recording {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Recording that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
      return sha256.hashCode();
    }

    @Override
    public String toString() {
      return file;
    }
  }

  /// Left out, where the parameter may be.
  record Absent() implements Value {
    @Override
    public String toString() {
      return "none";
    }
  }
}
