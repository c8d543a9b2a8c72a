package org.mebit.figure;

/// What a figure shows, without a measure of the page.
sealed interface Content permits Chart, MatrixChart, ZoomChart {
  /// Lays it out; loads fonts and the graphics of the JDK.
  Page page();
}
