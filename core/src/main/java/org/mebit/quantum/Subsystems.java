package org.mebit.quantum;

import java.util.Arrays;
import org.mebit.numeric.ComplexMatrix;
import org.mebit.numeric.Require;

/// How a product basis is numbered: the first subsystem is the most significant digit.
///
/// @param dimensions of the subsystems, each at least 1
record Subsystems(int[] dimensions) {

  /// @throws IllegalArgumentException if the product of the dimensions is not `size`
  static Subsystems of(int size, int... dimensions) {
    if (dimensions.length == 0) {
      return new Subsystems(new int[] {size});
    }
    long product = 1;
    for (int dimension : dimensions) {
      // The product so far is at most 2^31, so that one more factor cannot overflow.
      product *= Require.inRange("dimension of a subsystem", dimension, 1, size);
      Require.that(product <= size, mismatch(size, dimensions));
    }
    Require.that(product == size, mismatch(size, dimensions));
    return new Subsystems(dimensions.clone());
  }

  private static String mismatch(int size, int[] dimensions) {
    return "dimensions of the subsystems must have the product %d, but are %s"
        .formatted(size, Arrays.toString(dimensions));
  }

  int[] without(int subsystem) {
    check(subsystem);
    Require.that(
        dimensions.length > 1,
        "partial trace: there must be two subsystems or more, but there is one");
    int[] rest = new int[dimensions.length - 1];
    System.arraycopy(dimensions, 0, rest, 0, subsystem);
    System.arraycopy(dimensions, subsystem + 1, rest, subsystem, rest.length - subsystem);
    return rest;
  }

  ComplexMatrix transpose(ComplexMatrix matrix, int subsystem) {
    int stride = stride(subsystem);
    int dimension = dimensions[subsystem];
    int size = matrix.rows();
    ComplexMatrix result = ComplexMatrix.zeros(size, size);
    for (int j = 0; j < size; j++) {
      int digitJ = j / stride % dimension;
      for (int i = 0; i < size; i++) {
        int shift = (digitJ - i / stride % dimension) * stride;
        int from = 2 * (i + size * j);
        int to = 2 * (i + shift + size * (j - shift));
        result.entries()[to] = matrix.entries()[from];
        result.entries()[to + 1] = matrix.entries()[from + 1];
      }
    }
    return result;
  }

  ComplexMatrix trace(ComplexMatrix matrix, int subsystem) {
    int stride = stride(subsystem);
    int dimension = dimensions[subsystem];
    int size = matrix.rows();
    int rest = size / dimension;
    ComplexMatrix result = ComplexMatrix.zeros(rest, rest);
    for (int j = 0; j < rest; j++) {
      for (int i = 0; i < rest; i++) {
        int to = 2 * (i + rest * j);
        for (int digit = 0; digit < dimension; digit++) {
          int row = insert(i, digit, stride, dimension);
          int column = insert(j, digit, stride, dimension);
          int from = 2 * (row + size * column);
          result.entries()[to] += matrix.entries()[from];
          result.entries()[to + 1] += matrix.entries()[from + 1];
        }
      }
    }
    return result;
  }

  private static int insert(int rest, int digit, int stride, int dimension) {
    return (rest / stride * dimension + digit) * stride + rest % stride;
  }

  private int stride(int subsystem) {
    check(subsystem);
    int stride = 1;
    for (int k = subsystem + 1; k < dimensions.length; k++) {
      stride *= dimensions[k];
    }
    return stride;
  }

  private void check(int subsystem) {
    Require.inRange("subsystem", subsystem, 0, dimensions.length - 1);
  }
}
