#!/usr/bin/env python3
"""Concurrence and emission of photon pairs over 1000 angles and 1000 azimuths of photon 2, as one writes it with numpy.

The leading order in the electron's recoil, n1 = -4..5 (twelve digits), all points at once in blocks that fit the cache; first
with Bessel functions at every point, as for pairs anywhere, then with those of an angle shared by its azimuths.
"""
import time

import numpy as np
from scipy.special import jv

K, RHO1, CUT, SIDE = 3.6975666644168497, 0.6, 4, 1000
C1 = 2 / 3 / (1 + K * K)


def current(j, helicity, rho, turn, bessel):
    """v(j) from B(j) = (-1)^j J_j e^{ijA}."""
    return rho * bessel[j] + K * (turn if helicity > 0 else np.conj(turn)) * bessel[j - helicity]


def plus2(rho2):
    return 2 * (1 - C1 * (1 + K * K + RHO1**2) / 2) / (1 + K * K + rho2**2)


def amplitudes(rho2, turn, bessel2):
    nu1 = C1 * (1 + K * K + RHO1**2) / 2
    c2 = plus2(rho2)
    bessel1 = {j: (-1) ** j * jv(j, K * C1 * RHO1) for j in range(-CUT - 2, CUT + 4)}
    r = RHO1 + rho2 * turn
    apart = RHO1**2 + rho2**2 - 2 * RHO1 * rho2 * turn.real
    result = []
    for one in (1, -1):
        w1 = rho2 * (turn.conj() if one > 0 else turn) - RHO1
        v1 = {j: current(j, one, RHO1, 1, bessel1) for j in range(-CUT - 1, CUT + 3)}
        for two in (1, -1):
            toward = turn if two > 0 else turn.conj()
            w2 = RHO1 * toward - rho2
            v2 = {j: current(j, two, rho2, turn, bessel2) for j in range(-CUT - 1, CUT + 3)}
            t = 0
            for n1 in range(-CUT, CUT + 2):
                n2 = 1 - n1
                a, b, u, v = bessel1[n1], bessel2[n2], v1[n1], v2[n2]
                phase = (u * (r.conj() * v2[n2 + 1] - r * v2[n2 - 1])
                         - (r.conj() * v1[n1 + 1] - r * v1[n1 - 1]) * v)
                t = t + ((C1 * w2 * u * b - c2 * w1 * a * v + K * C1 * c2 / 2 * phase) / (n1 - nu1)
                         - u * v * (n2 * C1 + n1 * c2 - C1 * c2 * apart / 2) / (n1 - nu1) ** 2)
                if one != two:
                    t = t + 2 * toward * a * b
            result.append(t)
    return result


def measures(rho2, azimuth, shared):
    turn = np.exp(1j * azimuth)
    x = K * plus2(rho2) * rho2
    x = x if shared else x + 0 * azimuth
    power, bessel2 = 1, {}
    for j in range(CUT + 4):
        value = jv(j, x)
        bessel2[-j], bessel2[j] = value * np.conj(power), (-1) ** j * value * power
        power = power * turn
    pp, pm, mp, mm = amplitudes(rho2, turn, bessel2)
    emission = sum(np.abs(t) ** 2 for t in (pp, pm, mp, mm))
    return 2 * np.abs(pp * mm - pm * mp) / emission, emission


if __name__ == "__main__":
    angles, azimuths = (np.arange(SIDE) + 0.5) / SIDE, 2 * np.pi * np.arange(SIDE) / SIDE
    for name, shared in (("every point by itself", False), ("Bessel functions of an angle shared", True)):
        times = []
        for _ in range(3):
            start = time.process_time()
            total = 0.0
            for rows in np.array_split(angles, 250):
                concurrence, emission = measures(rows[:, None], azimuths[None, :], shared)
                total += concurrence.sum()
            times.append(time.process_time() - start)
        middle = sorted(times)[1]
        print(f"{name}: {middle:.2f} s of processor time, {SIDE**2 / middle:.3g} points/s, "
              f"mean concurrence {total / SIDE**2:.13f}")
