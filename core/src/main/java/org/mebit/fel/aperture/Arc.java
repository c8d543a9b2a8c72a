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

  /// How far from its stretch in the complex plane the parameter meets a singularity of pairs, at
  /// `ρ = ±iσ`.
  ///
  /// @param sigma σ
  double distance(double sigma);

  /// Circles that lie inside as a whole. The parameter is `t` in `ρ = σ sinh t`, which goes like a
  /// logarithm where ρ is large: a Gauss rule in ρ itself would need nodes in proportion to it.
  ///
  /// @param most the largest ρ
  /// @param scale σ, angles up to which pairs hardly change, above 0
  record Circle(double most, double scale) implements Arc {
    @Override
    public double from() {
      return 0;
    }

    @Override
    public double to() {
      return parameter(most);
    }

    @Override
    public double angle(double parameter) {
      return scale * Math.sinh(parameter);
    }

    @Override
    public double slope(double parameter) {
      return scale * Math.cosh(parameter);
    }

    @Override
    public double halfWidth(double parameter) {
      return Math.PI;
    }

    @Override
    public double parameter(double angle) {
      double x = angle / scale;
      // log1p keeps the digits of small angles.
      return Math.log1p(x + x * x / (1 + Math.sqrt(1 + x * x)));
    }

    @Override
    public double distance(double sigma) {
      // For sinh t = ±iσ/scale; the scale is σ.
      return 0.5 * Math.PI;
    }
  }

  /// Circles that the edge cuts: ρ is a mean minus a span times `cos θ` with the parameter θ in
  /// 0..π, so that the half-width, which goes like a root of the distance from either end, is
  /// analytic in θ.
  ///
  /// @param aperture whose centre is off the axis
  record Cut(Aperture aperture) implements Arc {
    /// Farther singularities do not help: sines and cosines grow, which counts like this.
    private static final double ROUND = 2.5;

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

    @Override
    public double distance(double sigma) {
      // The imaginary part of arccos[(mean ± iσ)/span] by its half-axis, as for an ellipse.
      double x = mean() / span();
      double y = sigma / span();
      double axis = 0.5 * (Math.hypot(x + 1, y) + Math.hypot(x - 1, y));
      return Math.min(ROUND, Math.log(axis + Math.sqrt(axis * axis - 1)));
    }
  }
}
