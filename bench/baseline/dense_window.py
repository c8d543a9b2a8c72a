#!/usr/bin/env python3
"""End-to-end entropy of three atomic ensembles the direct way: a matrix over Dicke states and its singular values.

usage: dense_window.py N t [--deviations 3] [--complex]

The outcome of the middle node is N and there is no offset. The amplitude between the Dicke states k of node 1 and k' of
node 3 is sqrt(p(k) p(k')) cos^N((k-k') t/2), p(k) = C(N,k)/2^N; it is kept within so many standard deviations sqrt(N)/2
of N/2. Prints the entropy in bits, the seconds it took, and the matrix size.
"""
import argparse
import math
import os
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")  # one core, as on the other side of the comparison
import numpy as np


def entropy(atoms, t, deviations, use_complex):
    half = math.floor(deviations * math.sqrt(atoms) / 2)
    k = np.arange((atoms + 1) // 2 - half, atoms // 2 + half + 1)
    log_p = np.array([math.lgamma(atoms + 1) - math.lgamma(i + 1) - math.lgamma(atoms - i + 1) for i in k])
    w = np.exp(0.5 * (log_p - atoms * math.log(2)))
    # An angle and its distance to the nearest turn; an odd number of atoms gives each turn a sign.
    angle = np.arange(-(len(k) - 1), len(k)) * t
    turns = np.rint(angle / (2 * math.pi))
    half_angle = 0.5 * (angle - 2 * math.pi * turns)
    with np.errstate(divide="ignore"):
        overlap = np.exp(0.5 * atoms * np.log1p(-np.sin(half_angle) ** 2))
    if atoms % 2:
        overlap *= np.where(turns % 2 == 0, 1.0, -1.0)
    index = np.arange(len(k))
    amplitude = overlap[index[:, None] - index[None, :] + len(k) - 1] * w[:, None] * w[None, :]
    if use_complex:
        amplitude = amplitude.astype(complex)
    s = np.linalg.svd(amplitude, compute_uv=False)
    weights = s**2 / np.sum(s**2)
    weights = weights[weights > 0]
    return -np.sum(weights * np.log2(weights)), len(k)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atoms", type=int)
    parser.add_argument("time", type=float)
    parser.add_argument("--deviations", type=float, default=3)
    parser.add_argument("--complex", action="store_true", help="a complex matrix, as when the phases are not taken out")
    arguments = parser.parse_args()
    np.linalg.svd(np.eye(50))  # loads the library
    start = time.perf_counter()
    bits, size = entropy(arguments.atoms, arguments.time, arguments.deviations, arguments.complex)
    print(f"{bits:.15g} {time.perf_counter() - start:.6f} {size}")
