package org.mebit.platform;

import java.util.List;

/// One swept parameter and its values, in the order written.
public record Axis(String parameter, List<Value> values) {
  public Axis {
    values = List.copyOf(values);
  }
}
