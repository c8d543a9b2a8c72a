package org.mebit.platform;

/// What a study may set: declared once, read by the parser, by `describe` and by every error
/// message.
///
/// @param name snake_case, the key in a file
/// @param unit what a bare number is in
/// @param domain what values it takes
/// @param usual the value where a study does not set it; [Value.Absent] where leaving it out has a
///   meaning of its own
/// @param required whether a study must set it
/// @param typical a value an example would use, in the domain
/// @param meaning one line for a physicist
/// @param base the parameter that this one replaces for a part of the system, such as one of two
///   devices; empty for none
public record Parameter(
    String name,
    Unit unit,
    Domain domain,
    Value usual,
    boolean required,
    Value typical,
    String meaning,
    String base) {
  public Parameter {
    String refused = domain.refusal(typical).orElse("");
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException("typical " + name + " " + refused);
    }
  }

  /// A parameter that every study must set.
  public static Parameter required(
      String name, Unit unit, Domain domain, Value typical, String meaning) {
    return new Parameter(name, unit, domain, new Value.Absent(), true, typical, meaning, "");
  }

  /// A parameter with a value where the study is silent.
  public static Parameter optional(
      String name, Unit unit, Domain domain, Value usual, Value typical, String meaning) {
    return new Parameter(name, unit, domain, usual, false, typical, meaning, "");
  }

  /// The same for a part of the system alone; left out, this parameter holds there too.
  ///
  /// @param suffix what its name ends with
  /// @param part which part, to follow the name: `of device A`
  public Parameter variant(String suffix, String part) {
    return new Parameter(
        name + suffix, unit, domain, new Value.Absent(), false, typical, name + " " + part, name);
  }

  /// Whether it replaces another one for a part of the system.
  public boolean isVariant() {
    return !base.isEmpty();
  }
}
