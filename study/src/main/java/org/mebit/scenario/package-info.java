/// From the text of a study to a typed request: YAML, expressions, units and everything that can be
/// wrong with them.
@org.jspecify.annotations.NullMarked
package org.mebit.scenario;
