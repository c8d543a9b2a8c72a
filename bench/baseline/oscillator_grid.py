#!/usr/bin/env python3
"""All four g2 of two oscillators on a grid of 1000 delays and 1000 phases, as one writes it with numpy.

Photon numbers by broadcasting; clicks by determinants of the 4 x 4 matrices of each pair of detectors, a delay at a time.
"""
import time

import numpy as np

SIDE = 1000
#          p       eps    n0     Gamma    k        gamma  n_bath n_read eta_pump eta_read
DEVICES = [(0.0056, 0.034, 0.039, 0.25e6, 0.28e6, 2e6, 0.039, 0.05, 0.02, 0.025),
           (0.008, 0.034, 0.01, 0.172e6, 0.278e6, 2e6, 0.01, 0.039, 0.0145, 0.025)]
NOISE_PUMP, NOISE_READ = (1e-6, 1.2e-6), (3.7e-5, 2.8e-5)
SPLITTER = np.sqrt(0.5) * np.array([[1, 1], [1, -1]])


def light(device, t):
    p, eps, n0, gamma, k, cooling, bath, heating, eta_pump, eta_read = device
    stokes = p * (1 + n0)
    kept = np.exp(-gamma * t)
    phonons = kept * (n0 + stokes) + bath * (1 - kept) + k * (kept - np.exp(-cooling * t)) / (cooling - gamma)
    correlation = np.sqrt(kept * p * (1 + p)) * (1 + n0)
    return eta_pump * stokes, eta_read * eps * (phonons + heating), np.sqrt(eta_pump * eta_read * eps) * correlation


def numbers(delays, phases):
    parts = [light(d, delays) for d in DEVICES]
    turn = np.exp(1j * phases)
    grid = np.empty((delays.size, phases.size, 2, 2))
    for i in range(2):
        for j in range(2):
            pump = sum(SPLITTER[j, d] ** 2 * parts[d][0] for d in range(2)) + NOISE_PUMP[j]
            read = sum(SPLITTER[i, d] ** 2 * parts[d][1] for d in range(2)) + NOISE_READ[i]
            a, b = (SPLITTER[i, d] * SPLITTER[j, d] * parts[d][2] for d in range(2))
            grid[:, :, i, j] = 1 + np.abs(a[:, None] * turn + b[:, None]) ** 2 / (pump * read)[:, None]
    return grid


def clicks(delays, phases):
    turn = np.exp(1j * phases)
    grid = np.empty((delays.size, phases.size, 2, 2))
    for k, delay in enumerate(delays):
        parts = [light(d, delay) for d in DEVICES]
        for i in range(2):
            for j in range(2):
                pump = sum(SPLITTER[j, d] ** 2 * parts[d][0] for d in range(2))
                read = sum(SPLITTER[i, d] ** 2 * parts[d][1] for d in range(2))
                a, b = (SPLITTER[i, d] * SPLITTER[j, d] * parts[d][2] for d in range(2))
                m = a * turn + b
                sigma = np.zeros((phases.size, 4, 4), complex)
                sigma[:] = np.diag([1 + pump, 1 + read, 1 + pump, 1 + read])
                sigma[:, 0, 3] = sigma[:, 1, 2] = m
                sigma[:, 3, 0] = sigma[:, 2, 1] = m.conj()
                quiet_p, quiet_r = np.exp(-NOISE_PUMP[j]), np.exp(-NOISE_READ[i])
                dark_p, dark_r = quiet_p / (1 + pump), quiet_r / (1 + read)
                dark = quiet_p * quiet_r / np.sqrt(np.linalg.det(sigma).real)
                grid[k, :, i, j] = (1 - dark_p - dark_r + dark) / ((1 - dark_p) * (1 - dark_r))
    return grid


if __name__ == "__main__":
    delays, phases = 5e-9 * np.arange(SIDE), 2 * np.pi * np.arange(SIDE) / SIDE
    for name, program in (("numbers", numbers), ("clicks", clicks)):
        times = []
        for _ in range(3):
            start = time.perf_counter()
            grid = program(delays, phases)
            times.append(time.perf_counter() - start)
        print(f"{name}: {sorted(times)[1] * 1e3:.1f} ms, g2_12 at delay 100, phase 300: {grid[100, 300, 0, 1]:.15f}")
