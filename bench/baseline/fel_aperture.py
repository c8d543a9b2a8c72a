#!/usr/bin/env python3
"""Pairs and their concurrence behind an aperture of radius 0.1 at gamma tan Z = 0.6, as one writes it with numpy and scipy.

Leading order in the recoil, a product rule over both discs and the energy of photon 1: G radii, 2 G azimuths, G energies,
so that a step of G costs like its fifth power.
"""
import sys
import time

import numpy as np
from scipy.special import jv

K, GAMMA, KAPPA, FUNDAMENTAL, PERIODS = 3.6975666644168497, 9784.755917795, 7.91361782206e-7, 539.3687454523, 1392
ALPHA = 1 / 137.035999084
MASS = 1 + K * K
CUT = 5


def wave(j, z):
    return (-1.0) ** j * jv(j, np.abs(z)) * np.exp(1j * j * np.angle(z))


def amplitudes(rho1, rho2, c1, turn):
    """T for ++, +-, -+, --, two Bessel ladders a photon."""
    c2 = (2 - c1 * (MASS + rho1**2)) / (MASS + rho2**2)
    nu1 = c1 * (MASS + rho1**2) / 2
    r1, r2 = rho1 + 0j, rho2 * np.exp(1j * turn)
    total, apart = r1 + r2, np.abs(r1 - r2) ** 2
    ladder = range(-CUT - 2, CUT + 4)
    b1 = {j: wave(j, K * c1 * r1) for j in ladder}
    b2 = {j: wave(j, K * c2 * r2) for j in ladder}
    result = []
    for s1 in (1, -1):
        for s2 in (1, -1):
            def v1(j): return rho1 * b1[j] + K * b1[j - s1]
            def v2(j): return rho2 * b2[j] + K * np.exp(1j * s2 * turn) * b2[j - s2]
            w1 = rho2 * np.exp(-1j * s1 * turn) - rho1
            w2 = rho1 * np.exp(1j * s2 * turn) - rho2
            t = 0
            for n1 in range(-CUT, CUT + 2):
                n2 = 1 - n1
                phase = (-(np.conj(total) * v1(n1 + 1) - total * v1(n1 - 1)) * v2(n2)
                         + v1(n1) * (np.conj(total) * v2(n2 + 1) - total * v2(n2 - 1)))
                recoil = n2 * c1 + n1 * c2 - c1 * c2 * apart / 2
                t = (t + (c1 * w2 * v1(n1) * b2[n2] - c2 * w1 * b1[n1] * v2(n2) + K * c1 * c2 / 2 * phase) / (n1 - nu1)
                     - v1(n1) * v2(n2) * recoil / (n1 - nu1) ** 2
                     + (1 - s1 * s2) * np.exp(1j * s2 * turn) * b1[n1] * b2[n2])
            result.append(t)
    return np.array(result), c2


def disc(centre, radius, size):
    node, weight = np.polynomial.legendre.leggauss(size)
    r, w = radius * (node + 1) / 2, radius * weight / 2
    phi = 2 * np.pi * (np.arange(2 * size) + 0.5) / (2 * size)
    place = centre + (r[:, None] * np.exp(1j * phi)).ravel()
    return place, np.repeat(r * w, 2 * size) * np.pi / size


def behind(size, centre=0.6, radius=0.1):
    (z1, w1), (z2, w2) = disc(centre, radius, size), disc(centre, radius, size)
    node, weight = np.polynomial.legendre.leggauss(size)
    width = 10 / FUNDAMENTAL
    rate, matrix = 0.0, np.zeros((4, 4), complex)
    for place, area in zip(z1, w1):
        q1, q2 = MASS + abs(place) ** 2, MASS + np.abs(z2[:, None]) ** 2
        least = np.maximum(1 / 3 - width, (MASS - 2 / 3 * q2) / q1)
        most = np.minimum(1 / 3, (MASS - (2 / 3 - width) * q2) / q1)
        span = np.maximum(0, most - least)
        y1 = least + span * (node + 1) / 2
        rho2 = np.abs(z2)[:, None] + 0 * y1
        turn = (np.angle(z2) - np.angle(place))[:, None] + 0 * y1
        t, c2 = amplitudes(abs(place) + 0 * y1, rho2, 2 * y1 / MASS, turn)
        y2 = c2 * MASS / 2
        w = area * w2[:, None] * span * weight / 2 * y1 * y2 / (MASS**3 * q2)
        flat = t.reshape(4, -1)
        matrix += (flat * w.ravel()) @ flat.conj().T
    rate = PERIODS * (ALPHA * KAPPA / np.pi) ** 2 * np.trace(matrix).real
    flip = np.kron([[0, -1j], [1j, 0]], [[0, -1j], [1j, 0]])
    state = matrix / np.trace(matrix)
    roots = np.sort(np.sqrt(np.abs(np.linalg.eigvals(state @ flip @ state.conj() @ flip))))[::-1]
    return rate, max(0, roots[0] - roots[1:].sum())


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or ["3", "4", "6"]):
        start = time.perf_counter()
        rate, concurrence = behind(size)
        print(f"G = {size}: {rate:.9e} pairs per electron, concurrence {concurrence:.9f}, {time.perf_counter() - start:.2f} s")
