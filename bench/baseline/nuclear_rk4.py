#!/usr/bin/env python3
"""Two lines of a 57Fe crystal as one would first program them: the Maxwell-Bloch equations by RK4
in time and the trapezoid rule in depth, with numpy over the depth.

Field inverted at 60 ns, alpha = 1, lines at +-30 widths, 400 ns. Prints depths, steps, processor seconds and
the largest error against the finest run of a Chebyshev collocation in depth (RK4, 16000 steps),
which takes half a minute.

usage: nuclear_rk4.py
"""
import time

import numpy as np

TAU = 141e-9
ALPHA, SPLITTING, SWITCH, END = 1.0, 30.0, 60e-9 / TAU, 400e-9 / TAU
SAMPLES = 400  # one per nanosecond; steps are multiples of this


def trapezoid(cells):
    """Running integral over the depth, 0 to 1."""
    step = 1.0 / cells

    def integrate(f):
        out = np.zeros_like(f)
        np.cumsum(0.5 * step * (f[1:] + f[:-1]), out=out[1:])
        return out

    return integrate, cells + 1


def chebyshev(degree):
    nodes = np.cos(np.pi * np.arange(degree, -1, -1) / degree)
    values = np.polynomial.chebyshev.chebvander(nodes, degree)
    primitives = np.array(
        [
            np.polynomial.chebyshev.chebval(
                nodes, np.polynomial.chebyshev.chebint(np.eye(degree + 1)[k], lbnd=-1)
            )
            for k in range(degree + 1)
        ]
    ).T
    matrix = 0.5 * primitives @ np.linalg.inv(values)
    return (lambda f: matrix @ f), degree + 1


def wave(depth, steps):
    """psi_sc / Gamma at every nanosecond; no step straddles the switch."""
    integrate, points = depth
    b = 2 * ALPHA
    r = np.ones(points, dtype=complex)
    out = []

    def rate(r, splitting):
        return -(0.5 + 1j * splitting) * r - b * integrate(r.real)

    h = END / steps
    before = round(steps * SWITCH / END)
    for count, splitting in ((before, SPLITTING), (steps - before, -SPLITTING)):
        for n in range(count):
            k1 = rate(r, splitting)
            k2 = rate(r + 0.5 * h * k1, splitting)
            k3 = rate(r + 0.5 * h * k2, splitting)
            k4 = rate(r + h * k3, splitting)
            r = r + h / 6 * (k1 + 2 * k2 + 2 * k3 + k4)
            if (n + 1) % (steps // SAMPLES) == 0:
                out.append(-b * integrate(r.real)[-1])
    return np.array(out)


def row(name, depth, steps, exact):
    start = time.process_time()
    result = wave(depth, steps)
    seconds = time.process_time() - start
    print(f"{name:15s} {steps:6d} {seconds:8.3f} {np.abs(result - exact).max():10.2e}")


def main():
    exact = wave(chebyshev(24), 40 * SAMPLES)
    check = wave(chebyshev(24), 20 * SAMPLES)
    print(f"# the exact value is known to about {np.abs(exact - check).max() / 15:.1e} Gamma")
    print("# depth           steps  seconds  error")
    for cells, factor in ((10, 2), (20, 2), (40, 3), (80, 4), (160, 5), (320, 8), (1000, 10)):
        row(f"{cells} cells", trapezoid(cells), factor * SAMPLES, exact)
    for factor in (2, 4, 8, 16):
        row("Chebyshev 16", chebyshev(16), factor * SAMPLES, exact)


if __name__ == "__main__":
    main()
