package org.mebit.numeric;

/// The thin singular value decomposition `A = U diag(values) Vᵀ` of a real m x n matrix, with `k =
/// min(m, n)`.
///
/// @param u m x k, orthonormal columns
/// @param values the k singular values, descending
/// @param vTransposed k x n, orthonormal rows
public record Svd(Matrix u, double[] values, Matrix vTransposed) {}
