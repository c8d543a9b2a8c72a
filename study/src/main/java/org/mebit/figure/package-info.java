/// Figures fit for a paper, from a table: SVG, PNG and PDF in one house style.
@org.jspecify.annotations.NullMarked
package org.mebit.figure;
