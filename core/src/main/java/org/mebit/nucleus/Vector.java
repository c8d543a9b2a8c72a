package org.mebit.nucleus;

import org.mebit.numeric.Require;

/// A vector in the axes of the package: x along the electric vector of σ, y along its magnetic
/// vector, z along k.
///
/// @param x component along e_σ
/// @param y component along h_σ
/// @param z component along k
public record Vector(double x, double y, double z) {
  /// The null vector.
  public static final Vector ZERO = new Vector(0, 0, 0);

  /// The electric vector of σ.
  public static final Vector ALONG_E = new Vector(1, 0, 0);

  /// The magnetic vector of σ.
  public static final Vector ALONG_H = new Vector(0, 1, 0);

  /// The wave vector.
  public static final Vector ALONG_K = new Vector(0, 0, 1);

  public Vector {
    Require.finite("x", x);
    Require.finite("y", y);
    Require.finite("z", z);
  }

  /// A vector of this length, polar angle from k and azimuth from e_σ towards h_σ, rad.
  public static Vector polar(double length, double polarAngle, double azimuth) {
    double across = length * Math.sin(polarAngle);
    return new Vector(
        across * Math.cos(azimuth), across * Math.sin(azimuth), length * Math.cos(polarAngle));
  }

  /// The sum.
  public Vector plus(Vector other) {
    return new Vector(x + other.x, y + other.y, z + other.z);
  }

  /// This vector times `factor`.
  public Vector times(double factor) {
    return new Vector(factor * x, factor * y, factor * z);
  }

  /// The scalar product.
  public double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  /// The vector product.
  public Vector cross(Vector other) {
    return new Vector(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  /// The length.
  public double length() {
    return Math.hypot(Math.hypot(x, y), z);
  }

  /// This vector with length 1.
  ///
  /// @throws IllegalArgumentException if it is the null vector
  public Vector direction() {
    double length = length();
    Require.that(length > 0, "a direction must not be the null vector");
    return times(1 / length);
  }

  /// This vector turned right-handedly about `axis` by `angle`, rad (Rodrigues).
  public Vector turned(Vector axis, double angle) {
    Vector n = axis.direction();
    double cos = Math.cos(angle);
    return times(cos)
        .plus(n.cross(this).times(Math.sin(angle)))
        .plus(n.times(n.dot(this) * (1 - cos)));
  }
}
