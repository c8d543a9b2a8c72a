/// Claims of papers, checked against what their studies compute.
///
/// How a file of claims is written stands at [org.mebit.scenario.Claims].
@org.jspecify.annotations.NullMarked
package org.mebit.claims;
