package org.mebit.scenario;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// The claims of a paper: the file `claims.yaml`, beside the studies that compute them.
///
/// ```yaml
/// paper: A. Author, Journal 1, 2 (2026)
/// claims:
///   - id: plateau
///     where: Fig. 3a
///     published: E = 9.97 at t = 1
///     study: thousand.yaml            # in the same folder; without it nothing is computed
///     set: {atoms: 1000}              # optional, as --set on the command line
///     quantity: entropy               # a column of numbers
///     at: {time: 1.0}                 # which row; {time: {from: 0.1, to: 3}} for several
///     reduce: max                     # min, max, mean, median, count: several rows to one number
///     position: time                  # optional, with min or max: where it is, not how large
///     expected: 9.97                  # in the unit of the column
///     tolerance: 0.005                # in the same unit
///     verdict: holds                  # holds roughly, fails, not decidable
///     why: The printed digits come out.
/// ```
///
/// A calculator may compute a claim instead of a study:
///
/// ```yaml
///   - id: excitations
///     where: Methods
///     published: 0.1 Hz
///     calculator: nuclear_rates       # mebit calc lists them
///     given: {alpha: 1, flux: 2.9e6, bandwidth: 1 eV}
///     quantity: excitation_rate       # one of its outputs, a number
///     expected: 0.17
///     tolerance: 0.005
///     verdict: holds roughly
///     why: The size comes out.
/// ```
///
/// Keys of `at` are columns of the study's table: varied parameters (with units, as in a study) and
/// quantities. Without `reduce` exactly one row must be left. Numbers may be expressions.
///
/// @param paper to print above its claims
/// @param claims in the order written
public record Claims(String paper, List<Claim> claims) {
  /// The name of the file.
  public static final String FILE = "claims.yaml";

  public Claims {
    claims = List.copyOf(claims);
  }

  /// What came of reading a file of claims.
  public sealed interface Outcome {
    /// It can be checked.
    record Ready(Claims claims) implements Outcome {}

    /// It cannot, for these reasons: all of them, those of its studies too.
    record Unreadable(List<Complaint> complaints) implements Outcome {
      public Unreadable {
        complaints = List.copyOf(complaints);
      }
    }
  }

  /// Reads the claims in `folder`, and the studies they name.
  public static Outcome read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return new ClaimsReader(folder, file.toString()).read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return refused(file, "there is no such file");
    } catch (MalformedInputException e) {
      return refused(file, "claims must be text in UTF-8, but this is not");
    } catch (IOException e) {
      return refused(file, "the file cannot be read: " + e.getMessage());
    }
  }

  private static Outcome refused(Path file, String message) {
    return new Outcome.Unreadable(List.of(new Complaint(file.toString(), 0, message)));
  }
}
