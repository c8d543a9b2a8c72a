#!/usr/bin/env python3
"""How sure counts make a witness below 1, as one would first compute it, in two ways.

grid: the correlations g of each herald on a grid of step d, every pair of cells put into bins of R of width d
(Riedinger et al., Nature 556, 473 (2018), supplement), the two histograms multiplied.
quad: the density of R as an integral over the smaller correlation, by scipy's quad for every value of R that an
outer quad over R asks for.

Both take the published counts of the optimal phase, Poisson likelihoods and a flat prior, the larger correlation above
the smaller one. Prints processor seconds, P(R < 1) and its difference from the value of 40-node panels below.

usage: witness_density.py          (needs numpy and scipy; ten seconds)
"""
import time
import warnings

import numpy as np
from scipy.integrate import quad
from scipy.stats import gamma

TRIALS = 1.114e9
PUMP = 111134, 184114
READ = 108723, 167427
COINCIDENCES = (9, 129), (130, 37)  # rows: read detector, columns: pump detector
HIGHEST = 16.0  # of the grid


def correlations(herald):
    """Posterior of the correlation with the same detector and with the other one."""
    pairs = []
    for read in (herald, 1 - herald):
        accidental = READ[read] * PUMP[herald] / TRIALS
        pairs.append(gamma(COINCIDENCES[read][herald] + 1, scale=1 / accidental))
    return pairs


def grid(step, at):
    """P(R < 1) from cells whose values stand at the share `at` of the cell."""
    edges = np.arange(0, HIGHEST + step / 2, step)
    values = edges[:-1] + at * step
    product = 1.0
    for herald in (0, 1):
        same, other = (np.diff(g.cdf(edges)) for g in correlations(herald))
        a, b = values[:, None], values[None, :]
        with np.errstate(divide="ignore", invalid="ignore"):
            r = 4 * (a + b - 1) / (a - b) ** 2
        weight = np.where(b > a, same[:, None] * other[None, :], 0)
        inside = (r > 0) & (r < 8) & (weight > 0)
        product = product * np.histogram(r[inside], np.arange(0, 8 + step / 2, step), weights=weight[inside])[0]
    below = round(1 / step)
    return product[:below].sum() / product.sum()


def density(same, other, r, a):
    """Integrand of the density of R at r: the larger correlation that belongs to a, and its slope."""
    root = np.sqrt(np.maximum(1 + r * (2 * a - 1), 0))
    if np.ndim(root) == 0 and root == 0:
        return 0.0
    slope = 2 * (1 + root) / r**2 - (2 * a - 1) / (r * root)
    return same.pdf(a) * other.pdf(a + 2 * (1 + root) / r) * np.abs(slope)


def by_quad():
    pairs = [correlations(herald) for herald in (0, 1)]

    def product(r):
        values = [quad(lambda a: density(same, other, r, a), 0, 6, epsrel=1e-8)[0] for same, other in pairs]
        return values[0] * values[1]

    below = quad(product, 0.2, 1, epsrel=1e-8)[0]
    above = quad(product, 1, 8, epsrel=1e-8)[0]
    return below / (below + above)


def exact():
    """The same by panels of 40 Gauss-Legendre nodes in both directions; to 1e-10, with the tail of R beyond 60 left out."""
    nodes, weights = np.polynomial.legendre.leggauss(40)

    def panels(edges):
        low, high = np.array(edges[:-1]), np.array(edges[1:])
        x = 0.5 * (high + low)[:, None] + 0.5 * (high - low)[:, None] * nodes
        return x.ravel(), (0.5 * (high - low)[:, None] * weights).ravel()

    a, wa = panels(np.linspace(0, 8, 17))
    below = above = 0.0
    for edges in (np.linspace(0.1, 1, 19), np.concatenate([np.linspace(1, 4, 31), np.geomspace(4, 60, 20)[1:]])):
        r, wr = panels(edges)
        product = np.ones_like(r)
        for herald in (0, 1):
            same, other = correlations(herald)
            allowed = 1 + r[:, None] * (2 * a - 1) > 1e-300
            values = np.where(allowed, np.nan_to_num(density(same, other, r[:, None], a[None, :])), 0)
            product = product * (values @ wa)
        total = product @ wr
        if edges[0] < 1:
            below = total
        else:
            above = total
    return below / (below + above)


def main():
    with warnings.catch_warnings(), np.errstate(all="ignore"):
        warnings.simplefilter("ignore")
        value = exact()
    print(f"# P(R < 1) = {value:.10f}")
    print("# way                    seconds  P(R < 1)      difference")
    for step, at in ((0.02, 0.0), (0.01, 0.0), (0.01, 0.5), (0.005, 0.5), (0.0025, 0.5)):
        start = time.process_time()
        result = grid(step, at)
        seconds = time.process_time() - start
        print(f"grid {step:<6g} at {at:<4g}     {seconds:9.3f}  {result:.8f}  {result - value:10.1e}")
    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = by_quad()
    seconds = time.process_time() - start
    print(f"quad                    {seconds:9.3f}  {result:.8f}  {result - value:10.1e}")


if __name__ == "__main__":
    main()
