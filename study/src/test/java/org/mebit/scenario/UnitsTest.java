package org.mebit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mebit.platform.Domain;
import org.mebit.platform.Parameter;
import org.mebit.platform.Unit;
import org.mebit.platform.Value;

/// Numbers with units, read as parameters of each unit. Expected values by hand.
class UnitsTest {
  private final Complaints complaints = new Complaints();

  private Optional<Value> read(String text, Unit unit, Domain domain) {
    Parameter parameter = Parameter.required("x", unit, domain, new Value.Real(1), "a number");
    Node node = new Node.Text(text, false, Place.file("u.yaml", 4));
    return new ValueReader(complaints).read(parameter, node, "parameters.x");
  }

  @ParameterizedTest
  @CsvSource({
    "141 ns, SECOND, 1.41e-7",
    "141 fs, SECOND, 1.41e-13",
    "0.7 us, SECOND, 7e-7",
    "0.7 µs, SECOND, 7e-7",
    "0.7 μs, SECOND, 7e-7",
    "3 as, SECOND, 3e-18",
    "1.5 min, SECOND, 90",
    "2 h, SECOND, 7200",
    "1 d, SECOND, 86400",
    "1e-9, SECOND, 1e-9",
    "5 km, METRE, 5000",
    "3.3 nm, METRE, 3.3e-9",
    "0.86 Å, METRE, 0.86e-10",
    "12 cm, METRE, 0.12",
    "7 mm/s, METRE_PER_SECOND, 0.007",
    "0.2 km/s, METRE_PER_SECOND, 200",
    "3.6 km/h, METRE_PER_SECOND, 1",
    "3 THz, HERTZ, 3e12",
    "5.1 GHz, HERTZ, 5.1e9",
    "2.5 krad/s, RADIAN_PER_SECOND, 2500",
    "2*pi*1e6 rad/s, RADIAN_PER_SECOND, 6283185.307179586",
    "180 deg, RADIAN, 3.141592653589793",
    "90°, RADIAN, 1.5707963267948966",
    "17 deg, RADIAN, 0.29670597283903605",
    "5 mrad, RADIAN, 0.005",
    "2*pi rad, RADIAN, 6.283185307179586",
    "31.3 T, TESLA, 31.3",
    "33 mT, TESLA, 0.033",
    "10 kG, TESLA, 1",
    "10 eV, ELECTRONVOLT, 10",
    "14.4125 keV, ELECTRONVOLT, 14412.5",
    "4.66 neV, ELECTRONVOLT, 4.66e-9",
    "1.602176634e-19 J, ELECTRONVOLT, 1",
    "1 eV, JOULE, 1.602176634e-19",
    "2 mJ, JOULE, 0.002",
    "20 mK, KELVIN, 0.02",
    "0.2 dB/km, DECIBEL_PER_KILOMETRE, 0.2",
    "3 dB/m, DECIBEL_PER_KILOMETRE, 3000",
    "0.5, ONE, 0.5",
    "2.9e6 1/s, PER_SECOND, 2.9e6",
    "2.9e6 /s, PER_SECOND, 2.9e6",
    "2.9e6/s, PER_SECOND, 2.9e6",
    "6/2 /s, PER_SECOND, 3",
    "6/2 1/s, PER_SECOND, 3",
    "120 1/min, PER_SECOND, 2",
    "120/min, PER_SECOND, 2",
    "1/ms, PER_SECOND, 1000",
    "27 kHz, PER_SECOND, 27000",
    "2.5 Mb, SQUARE_METRE, 2.5e-22",
    "5000 um^2, SQUARE_METRE, 5e-9",
    "5000 um2, SQUARE_METRE, 5e-9",
    "5000 µm², SQUARE_METRE, 5e-9",
    "2 cm^2, SQUARE_METRE, 2e-4",
    "3 1/nm, PER_METRE, 3e9",
    "2 1/cm^3, PER_CUBIC_METRE, 2e6",
    "2e22 /cm³, PER_CUBIC_METRE, 2e28",
    "64 cm^2/g, SQUARE_METRE_PER_KILOGRAM, 6.4",
    "1e-20 C/N, COULOMB_PER_NEWTON, 1e-20",
    "3 pm/V, COULOMB_PER_NEWTON, 3e-12",
  })
  void convertsToTheNearestDouble(String text, Unit unit, double expected) {
    assertThat(read(text, unit, Domain.real())).contains(new Value.Real(expected));
    assertThat(complaints.none()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 kg | SECOND | parameters.x takes a duration in s, but \"3 kg\" is a mass",
        "3 s | ONE | parameters.x takes a pure number, but \"3 s\" is a duration",
        "3 rad | ONE | parameters.x takes a pure number, but \"3 rad\" is an angle",
        "3 Hz | SECOND | parameters.x takes a duration in s, but \"3 Hz\" is a frequency",
        "5 kHz | RADIAN_PER_SECOND | parameters.x takes an angular frequency in rad/s, but \"5 kHz\" is a frequency; multiply it by 2*pi and write rad/s",
        "5 rad/s | HERTZ | parameters.x takes a frequency in Hz, but \"5 rad/s\" is an angular frequency; divide it by 2*pi and write Hz",
        "5 K | ELECTRONVOLT | parameters.x takes a photon or electron energy in eV, but \"5 K\" is a temperature",
        "5 °C | KELVIN | parameters.x takes a temperature in K, but \"5 °C\" is a temperature in degrees Celsius",
        "2 mA | TESLA | parameters.x takes a magnetic field in T, but \"2 mA\" is a current",
        "2 V | JOULE | parameters.x takes an energy in J, but \"2 V\" is a voltage",
        "2 nW | JOULE | parameters.x takes an energy in J, but \"2 nW\" is a power",
        "2 pC | JOULE | parameters.x takes an energy in J, but \"2 pC\" is a charge",
        "2 dB | DECIBEL_PER_KILOMETRE | parameters.x takes an attenuation in dB/km, but \"2 dB\" is a level in decibels",
        "2 ml | METRE | parameters.x takes a length in m, but \"2 ml\" is a volume",
        "5 sec | SECOND | parameters.x takes a duration in s, but the unit sec of \"5 sec\" is not known; did you mean s?",
        "5 Ev | ELECTRONVOLT | parameters.x takes a photon or electron energy in eV, but the unit Ev of \"5 Ev\" is not known; did you mean eV?",
        "5 rad/s | PER_SECOND | parameters.x takes a rate in 1/s, but \"5 rad/s\" is an angular frequency",
        "5 1/s | HERTZ | parameters.x takes a frequency in Hz, but \"5 1/s\" is a rate; write Hz where cycles are meant",
        "5 m^4 | SQUARE_METRE | parameters.x takes an area in m^2, but the unit m^4 of \"5 m^4\" is not known; did you mean m^2?",
        "5 s^2 | SQUARE_METRE | parameters.x takes an area in m^2, but the unit s^2 of \"5 s^2\" is not known; did you mean m^2?",
        "1/x | PER_SECOND | parameters.x must be a finite number, but \"1/x\" has the unknown name x; known: pi, sqrt()",
        "5 1/x | PER_SECOND | parameters.x must be a finite number, but \"5 1/x\" has an unexpected 1 at its character 3",
        "5 m/kg | METRE | parameters.x takes a length in m, but the unit m/kg of \"5 m/kg\" is not known; did you mean m?",
      })
  void namesWhatTheOtherUnitMeasures(String text, Unit unit, String expected) {
    assertThat(read(text, unit, Domain.real())).isEmpty();
    assertThat(complaints.sorted()).map(Complaint::message).containsExactly(expected);
  }

  @Test
  void domainsAreNamedWithTheirUnit() {
    assertThat(read("-141 ns", Unit.SECOND, Domain.positive())).isEmpty();
    assertThat(read("360 deg + 0", Unit.RADIAN, new Domain.Reals(0, true, 3, true))).isEmpty();
    assertThat(read("2*5 m", Unit.METRE, new Domain.Reals(0, true, 3, true))).isEmpty();
    assertThat(complaints.sorted())
        .map(Complaint::toString)
        .containsExactly(
            "u.yaml:4: parameters.x must be above 0 s, but is -141 ns",
            "u.yaml:4: parameters.x takes an angle in rad, but the unit deg + 0 of \"360 deg + 0\" is not known; did you mean deg?",
            "u.yaml:4: parameters.x must be in [0, 3] m, but is 2*5 m = 10 m");
  }

  @ParameterizedTest
  @EnumSource(Unit.class)
  void everyUnitOfAPlatformIsKnownAndMeasuresWhatItSays(Unit unit) {
    if (unit != Unit.ONE) {
      assertThat(UnitTable.measure(unit.symbol())).isPresent();
      assertThat(read("1 " + unit.symbol(), unit, Domain.real())).contains(new Value.Real(1));
    }
  }

  @Test
  void exactSymbolsWinOverPrefixes() {
    assertThat(List.of("min", "cd", "Pa", "mT", "G"))
        .map(symbol -> UnitTable.measure(symbol).map(UnitTable.Measure::dimension).orElse(""))
        .containsExactly("a duration", "", "a pressure", "a magnetic field", "a magnetic field");
  }
}
