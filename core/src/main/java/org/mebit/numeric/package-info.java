/// Eigenvalues, singular values and argument checks: the numerical ground the platforms stand on.
@org.jspecify.annotations.NullMarked
package org.mebit.numeric;
