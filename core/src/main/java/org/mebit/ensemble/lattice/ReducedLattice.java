package org.mebit.ensemble.lattice;

import org.mebit.numeric.Require;

/// The lattice of hops of N atoms at an interaction time, reduced exactly.
///
/// The hop (d, m) lies at `U = d/√(2N)`, `V = √(N/8)(d t − 2πm)`. The short vector of Gauss's
/// reduced basis has the length `√(π/(2y))` and the angle θ to the U axis; the second one is `x +
/// iy` relative to it, `|x| ≤ ½`, `x² + y² ≥ 1`.
///
/// Angles `d t` are 128-bit fractions of 4π and d whole numbers, so nothing is lost up to 10^15
/// atoms. Primitive fields and no allocation: a lattice takes less than a microsecond. An instance
/// is a workspace for one thread.
public final class ReducedLattice {
  /// Fewest atoms: below, a whole turn on the spot might become the shortest vector.
  private static final long SMALLEST = 4;

  /// Most atoms: steps stay below 2^53.
  public static final long MOST_ATOMS = 1_000_000_000_000_000L;

  /// Times of this size have no binary digits below 1 left.
  private static final double LARGEST_TIME = 0x1p52;

  /// `2^256/(4π)`, highest word first.
  private static final long INVERSE_3 = 0x145F306DC9C882A5L;

  private static final long INVERSE_2 = 0x3F84EAFA3EA69BB8L;
  private static final long INVERSE_1 = 0x1B6C52B327887208L;
  private static final long INVERSE_0 = 0x3FCA2C757BD778ACL;

  private static final long MANTISSA = 0xFFFFFFFFFFFFFL;

  private static final double TWO_TO_MINUS_64 = 0x1p-64;

  private static final double FOUR_PI = 4 * Math.PI;

  private static final double INVERSE_ROOT = 1 / Math.sqrt(0.5 * Math.PI);

  final Scratch scratch = new Scratch();

  private long atoms;
  private double stepsToU;
  private double angleToV;
  private long timeHigh;
  private long timeLow;

  private long steps;
  private double x;

  /// 0 before there is a lattice.
  private double y;

  private double u;
  private double v;
  private double length;
  private double logSteps;

  /// 1/N, 0 in the limit.
  private double share;

  /// An empty workspace.
  public ReducedLattice() {}

  /// Takes a number of atoms; times follow with [#at].
  ///
  /// @param number N, 4 to [#MOST_ATOMS]
  /// @throws IllegalArgumentException if it is not
  public ReducedLattice of(long number) {
    Require.inRange("atoms", number, SMALLEST, MOST_ATOMS);
    atoms = number;
    share = 1.0 / number;
    y = 0;
    stepsToU = 1 / Math.sqrt(2.0 * number);
    angleToV = Math.sqrt(0.125 * number);
    return this;
  }

  /// Reduces the lattice at an interaction time.
  ///
  /// @param time t as the exact binary number it is, `|t| < 2^52`
  /// @return this
  /// @throws IllegalArgumentException if the time is out of its domain
  /// @throws IllegalStateException without a number of atoms
  public ReducedLattice at(double time) {
    if (!(Math.abs(time) < LARGEST_TIME)) {
      throw new IllegalArgumentException("time must be below 2^52 in size, but is " + time);
    }
    if (share == 0) {
      throw new IllegalStateException("times need a number of atoms: call of() first");
    }
    fractionOfFourPi(time);
    long ad = 1;
    long ah = timeHigh;
    long al = timeLow;
    if (((ah >>> 63) ^ ((ah >>> 62) & 1)) != 0) {
      ah ^= Long.MIN_VALUE;
    }
    double au = stepsToU;
    double av = angleToV * radians(ah, al);
    // The pure turn (0, 2π) is half of 4π: the sign bit alone.
    long bd = 0;
    long bh = Long.MIN_VALUE;
    long bl = 0;
    double bu = 0;
    double bv = -angleToV * 2 * Math.PI;
    double aNorm = au * au + av * av;
    double bNorm = bv * bv;
    // Ends: every turn but the last one shortens a vector.
    while (true) {
      if (aNorm > bNorm) {
        long w = ad;
        ad = bd;
        bd = w;
        w = ah;
        ah = bh;
        bh = w;
        w = al;
        al = bl;
        bl = w;
        double z = au;
        au = bu;
        bu = z;
        z = av;
        av = bv;
        bv = z;
        z = aNorm;
        aNorm = bNorm;
        bNorm = z;
      }
      long multiple = (long) Math.rint((au * bu + av * bv) / aNorm);
      if (multiple == 0) {
        break;
      }
      long productLow = al * multiple;
      long productHigh =
          ah * multiple + Math.unsignedMultiplyHigh(al, multiple) - (multiple < 0 ? al : 0);
      long borrow = Long.compareUnsigned(bl, productLow) < 0 ? 1 : 0;
      long d = bd - multiple * ad;
      long h = bh - productHigh - borrow;
      long l = bl - productLow;
      double du = d * stepsToU;
      double dv = angleToV * radians(h, l);
      double norm = du * du + dv * dv;
      if (norm >= bNorm) {
        // A tall lattice's x is known to 10^−16 y only and would look worth another step for ever.
        break;
      }
      bd = d;
      bh = h;
      bl = l;
      bu = du;
      bv = dv;
      bNorm = norm;
    }
    finish(ad, au, av, bu, bv, aNorm);
    return this;
  }

  private void finish(long ad, double au, double av, double bu, double bv, double aNorm) {
    // The area's sign orients the basis; its size is π/2 exactly.
    double orientation = au * bv - av * bu > 0 ? 1 : -1;
    double side = au < 0 ? -1 : 1;
    steps = Math.abs(ad);
    logSteps = Math.log((double) steps);
    u = side * au;
    v = side * av;
    length = Math.sqrt(aNorm);
    y = 0.5 * Math.PI / aNorm;
    // A basis (a, b) and (−a, −b) are one: flipping b alone mends the orientation.
    x = orientation * (au * bu + av * bv) / aNorm;
    if (Math.abs(x) > 0.5) {
      x -= Math.rint(x);
    }
  }

  /// Takes a lattice by its shape and orientation instead of a time. Any basis does: it is reduced
  /// first. The numbers of steps of its hops need not be whole.
  ///
  /// @param number N, 4 to [#MOST_ATOMS]
  /// @param newX projection of the second vector on the first, in lengths of the first
  /// @param newY distance of the second vector from the line of the first, in lengths of the first;
  ///   above 0
  /// @param theta angle of the first vector from the U axis, rad
  /// @return this
  /// @throws IllegalArgumentException if an argument is out of its domain
  public ReducedLattice place(long number, double newX, double newY, double theta) {
    of(number);
    orient(newX, newY, theta);
    logSteps = 0.5 * Math.log((double) number) + Geometric.logSteps(y, cosine());
    return this;
  }

  /// Takes a lattice by its shape and orientation in the limit of many atoms, where the entropy
  /// beyond `½ log₂ N` is left.
  ///
  /// @param newX as in [#place]
  /// @param newY as in [#place]
  /// @param theta as in [#place]
  /// @return this
  /// @throws IllegalArgumentException if an argument is out of its domain
  public ReducedLattice placeInLimit(double newX, double newY, double theta) {
    orient(newX, newY, theta);
    atoms = 0;
    share = 0;
    logSteps = Double.POSITIVE_INFINITY;
    return this;
  }

  private void orient(double newX, double newY, double theta) {
    Require.finite("x", newX);
    Require.positive("y", newY);
    Require.finite("theta", theta);
    double turn = theta;
    x = newX - Math.rint(newX);
    y = newY;
    for (double square = x * x + y * y; square < 1; square = x * x + y * y) {
      // The second vector s(x+iy) becomes the first: the first is −x+iy over its square to it.
      turn += Math.atan2(y, x);
      double turned = -x / square;
      x = turned - Math.rint(turned);
      y /= square;
    }
    length = Math.sqrt(0.5 * Math.PI / y);
    double cosine = Math.cos(turn);
    double side = cosine < 0 ? -1 : 1;
    u = side * length * cosine;
    v = side * length * Math.sin(turn);
    steps = 0;
  }

  /// @throws IllegalStateException if there is no lattice yet
  void needPlace() {
    if (y == 0) {
      throw new IllegalStateException(
          "lattice must have a time or a shape, but has none: call at() or place() first");
    }
  }

  /// @param least number of atoms that will do, and so will the limit
  /// @throws IllegalStateException if there is no lattice yet
  /// @throws IllegalArgumentException if it has fewer atoms
  void needAtoms(long least) {
    needPlace();
    if (atoms < least && share != 0) {
      throw new IllegalArgumentException("atoms must be at least " + least + ", but is " + atoms);
    }
  }

  /// `ln d`.
  double logSteps() {
    return logSteps;
  }

  /// `1/√y`: the short vector's length in units of `√(π/2)`.
  double shortness() {
    return length * INVERSE_ROOT;
  }

  /// 1/N; 0 in the limit of many atoms.
  double share() {
    return share;
  }

  /// N.
  ///
  /// @throws IllegalStateException in the limit of many atoms
  public long atoms() {
    if (share == 0) {
      throw new IllegalStateException("a lattice in the limit has no number of atoms");
    }
    return atoms;
  }

  /// d of the short vector, without sign; 0 for a lattice that belongs to no time.
  public long steps() {
    return steps;
  }

  /// The second vector's projection on the first, in lengths of the first.
  public double x() {
    return x;
  }

  /// The second vector's distance from the line of the first, in lengths of the first.
  public double y() {
    return y;
  }

  /// The short vector's angle to the U axis, rad, in `[−π/2, π/2]`.
  public double theta() {
    return Math.atan2(v, u);
  }

  /// `cos θ`, at least 0.
  public double cosine() {
    return u / length;
  }

  /// `sin θ`.
  public double sine() {
    return v / length;
  }

  /// `t mod 4π` in units of 4π·2^−128.
  private void fractionOfFourPi(double time) {
    long bits = Double.doubleToRawLongBits(time);
    int biased = (int) (bits >>> 52) & 0x7FF;
    long mantissa = biased == 0 ? bits & MANTISSA : (bits & MANTISSA) | (MANTISSA + 1);
    int shift = 128 + 1075 - Math.max(biased, 1);
    long p0 = mantissa * INVERSE_0;
    long p1 = mantissa * INVERSE_1;
    long p2 = mantissa * INVERSE_2;
    long p3 = mantissa * INVERSE_3;
    long c1 = Math.unsignedMultiplyHigh(mantissa, INVERSE_0);
    long c2 = Math.unsignedMultiplyHigh(mantissa, INVERSE_1);
    long c3 = Math.unsignedMultiplyHigh(mantissa, INVERSE_2);
    long p4 = Math.unsignedMultiplyHigh(mantissa, INVERSE_3);
    p1 += c1;
    c2 += Long.compareUnsigned(p1, c1) < 0 ? 1 : 0;
    p2 += c2;
    c3 += Long.compareUnsigned(p2, c2) < 0 ? 1 : 0;
    p3 += c3;
    p4 += Long.compareUnsigned(p3, c3) < 0 ? 1 : 0;
    int words = shift >>> 6;
    int rest = shift & 63;
    long low = word(words, p0, p1, p2, p3, p4);
    long middle = word(words + 1, p0, p1, p2, p3, p4);
    long high = word(words + 2, p0, p1, p2, p3, p4);
    if (rest != 0) {
      low = (low >>> rest) | (middle << (64 - rest));
      middle = (middle >>> rest) | (high << (64 - rest));
    }
    if (bits < 0) {
      low = -low;
      middle = ~middle + (low == 0 ? 1 : 0);
    }
    timeLow = low;
    timeHigh = middle;
  }

  private static long word(int index, long p0, long p1, long p2, long p3, long p4) {
    return switch (index) {
      case 0 -> p0;
      case 1 -> p1;
      case 2 -> p2;
      case 3 -> p3;
      case 4 -> p4;
      default -> 0;
    };
  }

  /// The angle in `[−2π, 2π)`, to double precision relative to itself.
  private static double radians(long high, long low) {
    if (high == 0 || high == -1) {
      // Small angles keep their leading digits in the lower word.
      long h = high < 0 ? ~high + (low == 0 ? 1 : 0) : high;
      long l = high < 0 ? -low : low;
      double size = (h + unsigned(l) * TWO_TO_MINUS_64) * TWO_TO_MINUS_64;
      return FOUR_PI * (high < 0 ? -size : size);
    }
    return FOUR_PI * ((high + unsigned(low) * TWO_TO_MINUS_64) * TWO_TO_MINUS_64);
  }

  private static double unsigned(long word) {
    return word >= 0 ? (double) word : ((word >>> 1) | (word & 1)) * 2.0;
  }
}
