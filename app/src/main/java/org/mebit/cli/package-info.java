/// The command line: reads options, asks the packages below, and prints.
///
/// Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 internal
/// error, 2 bad input, 3 a check failed, 130 interrupted.
@org.jspecify.annotations.NullMarked
package org.mebit.cli;
