package org.mebit.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The expected texts are written by hand, after RFC 4180 and RFC 8259.
final class ExportTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("time", Column.Kind.REAL, "s", ""),
          new Column("atoms", Column.Kind.WHOLE, "", ""),
          new Column("note", Column.Kind.TEXT, "", ""),
          new Column("kept", Column.Kind.FLAG, "", ""),
          new Column("outcomes", Column.Kind.WHOLE_LIST, "", ""));

  private static final MemoryTable TABLE =
      new MemoryTable(
          COLUMNS,
          List.of(
              new Object[] {0.1, 1_000_000L, "plain", true, new long[] {4, 2, 3}},
              new @Nullable Object[] {null, null, null, null, null},
              new Object[] {Double.NaN, 0L, "a \"b\", c", false, new long[0]}));

  private static String csv(Table table) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Csv.write(table, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvHasAHeaderAndQuotesWhatNeedsIt() throws IOException {
    assertThat(csv(TABLE))
        .isEqualTo(
            """
            time,atoms,note,kept,outcomes
            0.1,1000000,plain,true,"[4, 2, 3]"
            ,,,,
            NaN,0,"a ""b"", c",false,"[]"
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "-10000000, -10000000",
    "0.30000000000000004, 0.30000000000000004",
    "1e300, 1.0E300",
    "5e-324, 4.9E-324",
    "-0.0, -0.0",
    "999999999999999, 999999999999999",
    "1e15, 1.0E15",
    "Infinity, Infinity",
  })
  void realsAreShortAndExact(double number, String text) throws IOException {
    Column column = new Column("x", Column.Kind.REAL, "", "");
    String csv = csv(new MemoryTable(List.of(column), List.<Object[]>of(new Object[] {number})));
    assertThat(csv).isEqualTo("x\n" + text + "\n");
    assertThat(Double.parseDouble(text)).isEqualTo(number);
  }

  @Test
  void jsonHasAnObjectPerRowAndNullForWhatIsMissing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Json.write(TABLE, out);
    assertThat(out.toString(StandardCharsets.UTF_8).replace("\n", ""))
        .isEqualTo(
            "[{\"time\":0.1,\"atoms\":1000000,\"note\":\"plain\",\"kept\":true,\"outcomes\":[4,2,3]}"
                + ",{\"time\":null,\"atoms\":null,\"note\":null,\"kept\":null,\"outcomes\":null}"
                + ",{\"time\":null,\"atoms\":0,\"note\":\"a \\\"b\\\", c\",\"kept\":false,\"outcomes\":[]}]");
  }
}
