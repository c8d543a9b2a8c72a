package org.mebit.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mebit.platform.Plan;
import org.mebit.platform.Quantity;
import org.mebit.platform.Request;

/// A figure of the density matrices of photon pairs, one for each point.
///
/// @param style how an entry is shown
/// @param basis which of the matrices is shown
public record MatrixSpec(Style style, Basis basis) implements StudyFigure {
  /// How an entry is shown.
  public enum Style {
    /// A bar in a drawn room.
    BARS,
    /// A coloured square with its number.
    TILES
  }

  /// More points than these are too small on a page.
  static final int MOST = 6;

  /// The states of the two photons that a matrix is written in, the first photon named first.
  public enum Basis {
    /// Helicities: the columns write p for + and m for −.
    HELICITY("density_matrix", "pp", "pm", "mp", "mm"),
    /// Linear polarizations.
    LINEAR("linear_density_matrix", "hh", "hv", "vh", "vv");

    private final String quantity;

    @SuppressWarnings("ImmutableEnumChecker") // only lists that cannot change get here
    private final List<String> states;

    Basis(String quantity, String... states) {
      this.quantity = quantity;
      this.states = List.of(states);
    }

    /// The quantity that has the columns.
    String quantity() {
      return quantity;
    }

    /// The four states as they stand in a ket: `+−`, `hv`.
    public List<String> states() {
      return states.stream().map(state -> state.replace('p', '+').replace('m', '−')).toList();
    }

    /// The columns a table must have: of the diagonal `rho_pp_pp` and its like, of the entries
    /// above it real and imaginary part, `rho_pp_pm_re`, `rho_pp_pm_im` and their like.
    public List<String> columns() {
      List<String> columns = new ArrayList<>();
      for (int i = 0; i < states.size(); i++) {
        for (int j = i; j < states.size(); j++) {
          String entry = "rho_" + states.get(i) + "_" + states.get(j);
          if (i == j) {
            columns.add(entry);
          } else {
            columns.add(entry + "_re");
            columns.add(entry + "_im");
          }
        }
      }
      return columns;
    }

    /// The first of them whose matrix is among these columns.
    static Optional<Basis> among(Collection<String> columns) {
      return Arrays.stream(values()).filter(b -> columns.containsAll(b.columns())).findFirst();
    }
  }

  /// The figure of a study that asks for none, if it has a density matrix and few points: bars.
  public static Optional<MatrixSpec> usual(Plan plan, Request request) {
    return fits(plan, request)
        ? Basis.among(names(plan)).map(basis -> new MatrixSpec(Style.BARS, basis))
        : Optional.empty();
  }

  /// Whether a page has room for a matrix of each point.
  static boolean fits(Plan plan, Request request) {
    return plan.rowsOfPoint() <= 1 && request.count() <= MOST;
  }

  /// The columns of a plan.
  static List<String> names(Plan plan) {
    return plan.outputs().stream().map(Quantity::name).toList();
  }
}
