#!/usr/bin/env python3
"""End-to-end negativity of three dephased ensembles by a general solver of master equations, and by mebit, side by side.

usage: dephasing_mesolve.py [N ...] [--time T] [--rate GAMMA]        (N = 1 2 3, T = pi/2, GAMMA = 0.1 without arguments)

The density matrix of all three ensembles, (N+1)^3 rows, is carried through

    d rho/dt = -i [H, rho] - (gamma/2) sum_j (S_j^2 rho - 2 S_j rho S_j + rho S_j^2),
    H = -n_1 n_2 + n_2 n_3,   S_j = 2 n_j - N,

from all spins along x; then the middle ensemble is projected on its outcome N along x, the last one is transposed, and
the logarithm (base 2) of the trace norm is taken. Solvers:

    solve_ivp  dense matrices and scipy's Runge-Kutta method of order 8
    mesolve    QuTiP 5, its Adams method; left out where QuTiP is not installed
    mebit      the command `mebit run`, its start included; left out with --no-mebit

Needs numpy and scipy. Prints one line per size and solver: bits, difference from mebit or else from solve_ivp, and seconds
of processor time, which other work on the machine hardly changes.
"""
import argparse
import csv
import io
import math
import os
import pathlib
import subprocess
import warnings

for library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(library, "1")  # one core for every solver
import numpy as np
from scipy.integrate import solve_ivp

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # QuTiP says so where there is no matplotlib
    try:
        import qutip
    except ImportError:
        qutip = None

# Both solvers are asked for the same; the differences printed are what comes of it.
RELATIVE = 1e-10
ABSOLUTE = 1e-12


def along_x(atoms):
    """The state of one ensemble with all spins along x, over its Dicke states."""
    return np.array([math.sqrt(math.comb(atoms, k) / 2**atoms) for k in range(atoms + 1)])


def log_negativity(ends, size):
    """Of an unnormalised state of the two ends, as a matrix over pairs of Dicke states."""
    transposed = ends.reshape(size, size, size, size).transpose(0, 3, 2, 1).reshape(size**2, size**2)
    eigenvalues = np.linalg.eigvalsh(transposed)
    return math.log2(np.abs(eigenvalues).sum() / eigenvalues.sum())


def measured(rho, atoms):
    """The state of the ends after outcome N of the middle ensemble."""
    size = atoms + 1
    plus = along_x(atoms)
    blocks = rho.reshape((size,) * 6)
    return np.einsum("b,abcdef,e->acdf", plus, blocks, plus).reshape(size**2, size**2)


def by_solve_ivp(atoms, t, rate):
    size = atoms + 1
    one, number = np.eye(size), np.diag(np.arange(size, dtype=float))

    def on(node, operator):
        factors = [operator if j == node else one for j in range(3)]
        return np.kron(np.kron(factors[0], factors[1]), factors[2])

    n = [on(j, number) for j in range(3)]
    spins = [2 * m - atoms * np.eye(size**3) for m in n]
    hamiltonian = -n[0] @ n[1] + n[1] @ n[2]
    squares = sum(s @ s for s in spins)

    def slope(_, flat):
        rho = flat.reshape(size**3, size**3)
        change = -1j * (hamiltonian @ rho - rho @ hamiltonian)
        change += rate * sum(s @ rho @ s for s in spins) - 0.5 * rate * (squares @ rho + rho @ squares)
        return change.ravel()

    plus = along_x(atoms)
    start = np.kron(np.kron(plus, plus), plus)
    rho = np.outer(start, start).astype(complex).ravel()
    solution = solve_ivp(slope, (0, t), rho, method="DOP853", t_eval=[t], rtol=RELATIVE, atol=ABSOLUTE)
    if not solution.success:
        raise SystemExit(f"dephasing_mesolve: solve_ivp gave up: {solution.message}")
    return log_negativity(measured(solution.y[:, -1], atoms), size)


def by_mesolve(atoms, t, rate):
    size = atoms + 1
    one, number = qutip.qeye(size), qutip.num(size)
    n = [qutip.tensor([number if j == node else one for j in range(3)]) for node in range(3)]
    hamiltonian = -n[0] * n[1] + n[1] * n[2]
    identity = qutip.tensor([one] * 3)
    collapse = [math.sqrt(rate) * (2 * m - atoms * identity) for m in n]
    plus = qutip.Qobj(along_x(atoms).reshape(size, 1))
    start = qutip.tensor([plus] * 3)
    options = {"store_final_state": True, "progress_bar": "", "rtol": RELATIVE, "atol": ABSOLUTE, "nsteps": 1_000_000}
    rho = qutip.mesolve(hamiltonian, start.proj(), [0, t], collapse, options=options).final_state
    bra = qutip.tensor([one, plus.dag(), one])
    ends = bra * rho * bra.dag()
    transposed = qutip.partial_transpose(qutip.Qobj(ends.full(), dims=[[size, size]] * 2), [0, 1])
    eigenvalues = transposed.eigenenergies()
    return math.log2(np.abs(eigenvalues).sum() / eigenvalues.sum())


def by_mebit(atoms, t, rate):
    study = f"""platform: ensemble_chain
parameters: {{nodes: 3, dephasing: {rate!r}}}
points: [{{atoms: {atoms}, time: {t!r}}}]
quantities: [log_negativity]
"""
    launcher = pathlib.Path(__file__).resolve().parent.parent.parent / "mebit"
    answer = subprocess.run([launcher, "run", "-", "--csv", "-"], input=study, check=True, capture_output=True, text=True)
    row = next(csv.DictReader(io.StringIO(answer.stdout)))
    return float(row["log_negativity"])


def processor_time():
    """Of this process and of those it has waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("atoms", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--time", type=float, default=math.pi / 2)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--no-mebit", action="store_true")
    arguments = parser.parse_args()
    solvers = {"solve_ivp": by_solve_ivp}
    if qutip is not None:
        solvers = {"mesolve": by_mesolve} | solvers
    else:
        print("QuTiP is not installed, so mesolve is left out; pip install qutip adds it")
    if not arguments.no_mebit:
        solvers = {"mebit": by_mebit} | solvers
        by_mebit(1, 1.0, 0.1)  # builds, where that was not done
    reference = "solve_ivp" if arguments.no_mebit else "mebit"
    print(f"t = {arguments.time!r}, rate = {arguments.rate!r}")
    print(f"  N   rows  solver                   bits  minus {reference:9s} processor s")
    for atoms in arguments.atoms:
        found = {}
        for name, solver in solvers.items():
            start = processor_time()
            bits = solver(atoms, arguments.time, arguments.rate)
            found[name] = bits, processor_time() - start
        for name, (bits, seconds) in found.items():
            difference = bits - found[reference][0]
            print(f"{atoms:3d} {(atoms + 1) ** 3:6d}  {name:9s} {bits:19.15f}  {difference:15.1e} {seconds:11.2f}", flush=True)


if __name__ == "__main__":
    main()
