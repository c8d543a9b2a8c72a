package org.mebit.numeric;

/// The spectral decomposition `A = V diag(values) V†` of a Hermitian matrix.
///
/// @param values the n eigenvalues, ascending
/// @param vectors n x n, unitary; column k belongs to `values[k]`
public record HermitianEigen(double[] values, ComplexMatrix vectors) {}
