package org.mebit.scenario;

import java.math.BigDecimal;
import org.mebit.platform.Unit;

/// A number that is typed behind an option of the command line, written as in a study: `pi/2`, `141
/// ns`.
///
/// @param exact the number in the unit asked for, to 50 digits
/// @param shown as a message shows it
public record TypedNumber(BigDecimal exact, String shown) {
  /// The double nearest to the number.
  public double number() {
    return exact.doubleValue();
  }

  /// Reads a number.
  ///
  /// @param option to name it in messages: `--from`
  /// @param text behind the option
  /// @param unit of the number; a bare one is in it
  /// @throws IllegalArgumentException saying what is wrong, if it is no number in such a unit
  public static TypedNumber read(String option, String text, Unit unit) {
    Complaints complaints = new Complaints();
    Node node = new Node.Text(text.strip(), false, new Place(option, 0, 1));
    return new NumberReader(complaints)
        .read(node, unit, option, "be a number such as 1.57 or pi/2")
        .map(written -> new TypedNumber(written.number(), written.shown()))
        .orElseThrow(() -> new IllegalArgumentException(complaints.sorted().getFirst().message()));
  }
}
