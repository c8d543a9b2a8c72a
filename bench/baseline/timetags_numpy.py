#!/usr/bin/env python3
"""Decoding T2 time tags and gating them as one would first do it in numpy, on a generated stream.

The stream: a sync per trial, and now and then a click, records of 32 bits as a HydraHarp or TimeHarp 260 writes them.
Overflows by cumsum, the last sync before every record by a running maximum, one click per detector, gate and trial by
unique. Prints records, processor seconds, records per second, the peak of memory, and whether the counts are those the
stream was made of.

usage: timetags_numpy.py [TRIALS]          (20000000 without it; needs numpy)
"""
import resource
import sys
import time

import numpy as np

PERIOD = 200_000  # ticks of 250 ps: 50 us
GATES = (400, 800), (900, 1300)
CLICKS = 0.002, 0.003, 0.002, 0.003  # pump 1, 2, read 1, 2: per trial
WRAP = 2**25


def stream(trials, seed):
    """Records, and the counts that were put in: clicks per window and the coincidences of read and pump."""
    random = np.random.default_rng(seed)
    clicked = [random.random(trials) < chance for chance in CLICKS]
    start = np.arange(trials, dtype=np.int64) * PERIOD
    times, channels = [start], [np.full(trials, 64, dtype=np.uint8)]
    for q, clicks in enumerate(clicked):
        low, high = GATES[q // 2]
        times.append(start[clicks] + random.integers(low, high, clicks.sum()))
        channels.append(np.full(clicks.sum(), q % 2, dtype=np.uint8))
    times, channels = np.concatenate(times), np.concatenate(channels)
    order = np.argsort(times, kind="stable")
    times, channels = times[order], channels[order]
    records = (channels.astype(np.uint32) << 25) | (times % WRAP).astype(np.uint32)
    wraps = np.diff(times // WRAP, prepend=0)
    at = np.flatnonzero(wraps)
    overflow = (np.uint32(127) << 25) | wraps[at].astype(np.uint32)
    singles = [int(clicks.sum()) for clicks in clicked]
    pairs = [int((clicked[2 + i] & clicked[j]).sum()) for i in (0, 1) for j in (0, 1)]
    return np.insert(records, at, overflow), singles, pairs


def counts(records):
    special = records >> 31 != 0
    channel = (records >> 25 & 63).astype(np.uint8)
    value = (records & (WRAP - 1)).astype(np.int64)
    overflow = special & (channel == 63)
    times = value + WRAP * np.cumsum(np.where(overflow, np.maximum(value, 1), 0))
    sync = special & (channel == 0)
    trial = np.cumsum(sync)
    last = np.maximum.accumulate(np.where(sync, times, -1))
    clicks = ~special & (trial > 0)
    delay = times[clicks] - last[clicks]
    detector = channel[clicks]
    of = trial[clicks]
    seen = []
    for low, high in GATES:
        for which in (0, 1):
            inside = (delay >= low) & (delay < high) & (detector == which)
            seen.append(np.unique(of[inside]))
    singles = [len(trials) for trials in seen]
    pairs = [len(np.intersect1d(seen[2 + i], seen[j], assume_unique=True)) for i in (0, 1) for j in (0, 1)]
    return singles, pairs


def main():
    trials = int(float(sys.argv[1])) if len(sys.argv) > 1 else 20_000_000
    records, singles, pairs = stream(trials, 1)
    start = time.process_time()
    result = counts(records)
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    right = result == (singles, pairs)
    print(f"{len(records)} records: {seconds:.2f} s, {1e-6 * len(records) / seconds:.1f} million a second,"
          f" {memory:.1f} GB, counts {'right' if right else 'WRONG'}")


if __name__ == "__main__":
    main()
