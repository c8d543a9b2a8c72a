/// Finished results: columns with units and meanings, tables, and the folder of a run.
@org.jspecify.annotations.NullMarked
package org.mebit.result;
