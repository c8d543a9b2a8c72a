package org.mebit.numeric;

/// The thin singular value decomposition `A = U diag(values) V†` of a complex m x n matrix, with `k
/// = min(m, n)`.
///
/// @param u m x k, orthonormal columns
/// @param values the k singular values, descending
/// @param vAdjoint k x n, orthonormal rows
public record ComplexSvd(ComplexMatrix u, double[] values, ComplexMatrix vAdjoint) {}
