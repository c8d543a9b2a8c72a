package org.mebit.fel.aperture;

/// To which axes the phases of the helicities refer, which decides how the states of different
/// directions add up.
public enum PolarizationAxes {
  /// The meridional plane of each photon's own direction.
  RADIAL,

  /// One pair of axes for all: a polarimeter with x and y behind each aperture. An amplitude gets
  /// the factor `e^{−i(λ₁A₁ + λ₂A₂)}`.
  FIXED
}
