package org.mebit.scenario;

import java.util.List;
import java.util.Optional;
import org.mebit.platform.Calculator;
import org.mebit.platform.Quantity;
import org.mebit.platform.Unit;

/// Reads how a calculator computes a claim.
final class CalculatorCheckReader {
  private final Complaints complaints;
  private final NumberReader numbers;

  CalculatorCheckReader(Complaints complaints) {
    this.complaints = complaints;
    this.numbers = new NumberReader(complaints);
  }

  /// The check of `entry`, which names a calculator; empty after a complaint.
  Optional<Claim.ByCalculator> read(Node.Mapping entry) {
    int before = complaints.count();
    List<String> names = Calculator.all().stream().map(Calculator::name).toList();
    Optional<Calculator> calculator = word(entry, "calculator", names).flatMap(Calculator::named);
    if (calculator.isEmpty()) {
      return Optional.empty();
    }
    Optional<Calculation> calculation = calculation(entry, calculator.get());
    List<Quantity> outputs =
        calculator.get().outputs().stream()
            .filter(output -> output.kind() != Quantity.Kind.TEXT)
            .toList();
    Optional<String> quantity =
        word(entry, "quantity", outputs.stream().map(Quantity::name).toList());
    Unit unit =
        outputs.stream()
            .filter(output -> output.name().equals(quantity.orElse("")))
            .map(Quantity::unit)
            .findFirst()
            .orElse(Unit.ONE);
    Optional<Double> expected = number(entry, "expected", quantity, unit, "be a number");
    Optional<Double> tolerance =
        number(entry, "tolerance", quantity, unit, "be a number from 0 on");
    if (tolerance.isPresent() && tolerance.get() < 0) {
      complaints.add(ClaimsReader.place(entry, "tolerance"), "tolerance must not be below 0");
    }
    return complaints.count() > before
        ? Optional.empty()
        : Optional.of(
            new Claim.ByCalculator(
                calculation.orElseThrow(),
                quantity.orElseThrow(),
                expected.orElseThrow(),
                tolerance.orElseThrow()));
  }

  private Optional<Calculation> calculation(Node.Mapping entry, Calculator calculator) {
    Node given = entry.value("given").orElse(Node.Mapping.empty(entry.place()));
    if (given instanceof Node.Mapping mapping) {
      return new CalculationReader(calculator, complaints).read(mapping, "given.");
    }
    complaints.add(
        given.place(), "given must be a mapping such as {alpha: 1}, but is " + given.kind());
    return Optional.empty();
  }

  private Optional<String> word(Node.Mapping entry, String key, List<String> known) {
    Optional<Node> node = entry.value(key);
    if (node.isEmpty()) {
      complaints.add(entry.place(), key + " is missing");
      return Optional.empty();
    }
    if (node.get() instanceof Node.Text text && known.contains(text.text())) {
      return Optional.of(text.text());
    }
    complaints.add(
        node.get().place(),
        node.get() instanceof Node.Text text && !text.blank()
            ? Nearest.unknown(key, text.text(), known)
            : key + " must be one of " + String.join(", ", known));
    return Optional.empty();
  }

  /// A number in the unit of the quantity; its unit is not judged where the quantity is not known.
  private Optional<Double> number(
      Node.Mapping entry, String key, Optional<String> quantity, Unit unit, String must) {
    Optional<Node> node = entry.value(key);
    if (node.isEmpty()) {
      complaints.add(entry.place(), key + " is missing");
      return Optional.empty();
    }
    return quantity.flatMap(
        _ -> numbers.read(node.get(), unit, key, must).map(NumberReader.Written::real));
  }
}
