/// The platforms a study can name: what each takes, what each gives, and how its points are
/// evaluated.
///
/// [org.mebit.platform.Platform]'s `permits` list is the one place that knows all of them. A
/// platform declares its parameters and quantities once; parsing, `describe`, error messages and
/// tests read those declarations.
@org.jspecify.annotations.NullMarked
package org.mebit.platform;
