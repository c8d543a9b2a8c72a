package org.mebit.numeric;

/// The spectral decomposition `A = V diag(values) Vᵀ` of a real symmetric matrix.
///
/// @param values the n eigenvalues, ascending
/// @param vectors n x n, orthogonal; column k belongs to `values[k]`
public record SymmetricEigen(double[] values, Matrix vectors) {}
