package org.mebit.fel.aperture;

/// How far the circles about the beam's axis run inside an aperture, as a function of a parameter
/// in which nothing has roots.
sealed interface Arc {

  /// The parameter's first value.
  double from();

  /// The parameter's last value.
  double to();

  /// ρ at a parameter.
  double angle(double parameter);

  /// `dρ/d(parameter)`
  double slope(double parameter);

  /// Half of what lies inside of the circle, rad.
  double halfWidth(double parameter);

  /// The parameter of an angle within the stretch.
  double parameter(double angle);

  /// The smallest ρ.
  default double nearest() {
    return angle(from());
  }

  /// The largest ρ.
  default double farthest() {
    return angle(to());
  }

  /// Circles that lie inside as a whole; the parameter is ρ.
  ///
  /// @param from the smallest ρ
  /// @param to the largest
  record Circle(double from, double to) implements Arc {
    @Override
    public double angle(double parameter) {
      return parameter;
    }

    @Override
    public double slope(double parameter) {
      return 1;
    }

    @Override
    public double halfWidth(double parameter) {
      return Math.PI;
    }

    @Override
    public double parameter(double angle) {
      return angle;
    }
  }

  /// Circles that the edge cuts: ρ is a mean minus a span times `cos θ` with the parameter θ in
  /// 0..π, so that the half-width, which goes like a root of the distance from either end, is
  /// analytic in θ.
  ///
  /// @param aperture whose centre is off the axis
  record Cut(Aperture aperture) implements Arc {
    private double mean() {
      return Math.max(aperture.angle(), aperture.radius());
    }

    private double span() {
      return Math.min(aperture.angle(), aperture.radius());
    }

    @Override
    public double from() {
      return 0;
    }

    @Override
    public double to() {
      return Math.PI;
    }

    @Override
    public double angle(double parameter) {
      // mean - span is exact to rounding at 0 this way.
      double half = Math.sin(0.5 * parameter);
      return mean() - span() + 2 * span() * half * half;
    }

    @Override
    public double slope(double parameter) {
      return span() * Math.sin(parameter);
    }

    /// From `sin²(α/2) = [r² − (ρ − ρ_c)²]/(4ρρ_c)` and `cos²(α/2) = [(ρ + ρ_c)² − r²]/(4ρρ_c)`,
    /// whose factors are small without a cancellation.
    @Override
    public double halfWidth(double parameter) {
      double centre = aperture.angle();
      double radius = aperture.radius();
      double angle = angle(parameter);
      double sine = Math.sin(0.5 * parameter);
      double cosine = Math.cos(0.5 * parameter);
      double inside;
      double outside;
      if (radius > centre) {
        inside = 4 * centre * cosine * cosine * (radius - centre * cosine * cosine);
        outside = 2 * centre * sine * sine * (angle + centre + radius);
      } else {
        inside = 4 * radius * radius * sine * sine * cosine * cosine;
        outside = (angle + centre - radius) * (angle + centre + radius);
      }
      return 2 * Math.atan2(Math.sqrt(Math.max(0, inside)), Math.sqrt(Math.max(0, outside)));
    }

    @Override
    public double parameter(double angle) {
      double sine2 = (angle - (mean() - span())) / (2 * span());
      double cosine2 = (mean() + span() - angle) / (2 * span());
      return 2 * Math.atan2(Math.sqrt(Math.max(0, sine2)), Math.sqrt(Math.max(0, cosine2)));
    }
  }
}
