"""Whether pandas computes what weekplot computes, over every value of a published series.

    python3 Tests/Independent/with_pandas.py CSV ENTITY METRIC [WEEKPLOT]

CSV is a table that weekplot recognises (a total market cap by CoinGecko, say), ENTITY and METRIC a series of it. Prints
for each statistic how many values both have, how many one of them alone (pandas' ewm does not wait for a full window)
and the largest difference: relative to the window's largest value, of ratios to the result. Ends with 1 when one is above
1e-9; pandas updates its windows, and so drifts.
"""

import io
import os
import subprocess
import sys
import tempfile

import numpy
import pandas

TABLE, ENTITY, METRIC = os.path.abspath(sys.argv[1]), sys.argv[2], sys.argv[3]
WEEKPLOT = os.path.abspath((sys.argv[4:] or [".build/debug/weekplot"])[0])
WINDOW = 12
PEERS = {
    "mean": lambda s, w: w.mean(),
    "median": lambda s, w: w.median(),
    "sum": lambda s, w: w.sum(),
    "sd": lambda s, w: w.std(),
    "var": lambda s, w: w.var(),
    "sd_pop": lambda s, w: w.std(ddof=0),
    "var_pop": lambda s, w: w.var(ddof=0),
    "min": lambda s, w: w.min(),
    "max": lambda s, w: w.max(),
    "quantile:0.25": lambda s, w: w.quantile(0.25),
    "zscore": lambda s, w: (s - w.mean()) / w.std(),
    "pctrank": lambda s, w: w.rank(pct=True),
    "change": lambda s, w: s.pct_change(WINDOW),
    "logchange": lambda s, w: numpy.log(s).diff(WINDOW),
    "ema:adjusted": lambda s, w: s.ewm(span=WINDOW).mean(),
    "ema": lambda s, w: s.ewm(span=WINDOW, adjust=False).mean(),
    "bollinger_upper": lambda s, w: w.mean() + 2 * w.std(ddof=0),
    "bollinger_lower": lambda s, w: w.mean() - 2 * w.std(ddof=0),
    "cumsum": lambda s, w: s.cumsum(),
    "drawdown": lambda s, w: s / w.max() - 1,
    "count": lambda s, w: w.count(),
}


def printed():
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(TABLE, f"{folder}/{os.path.basename(TABLE)}")
        line = [WEEKPLOT, "stats", folder, "--entity", ENTITY, "--metric", METRIC, "--stat", ",".join(PEERS)]
        line += ["--window", str(WINDOW), "--quiet"]
        return pandas.read_csv(io.StringIO(subprocess.run(line, check=True, capture_output=True, text=True).stdout))


RATIOS = ("zscore", "pctrank", "change", "logchange", "drawdown", "count")


def scale(name, window):
    """What a difference is measured by, beside the result itself."""
    if name in RATIOS:
        return 0
    return window.max().fillna(0) ** (2 if name.startswith("var") else 1)


def column_of(name, columns):
    return next(c for c in columns if c in (name, f"{name}({WINDOW})") or c.startswith(f"{name}_{WINDOW}"))


def compared(ours, theirs, size):
    both = ours.notna() & theirs.notna()
    error = ((ours - theirs).abs() / numpy.maximum(theirs.abs(), size))[both].max()
    return both.sum(), (ours.notna() & ~both).sum(), (theirs.notna() & ~both).sum(), error


table = printed()
series = table["value"]
window = series.rolling(WINDOW)
failed = False
for name, peer in PEERS.items():
    result = table[column_of(name, table.columns)]
    both, ours, theirs, error = compared(result, peer(series, window), scale(name, window))
    print(f"{name:16} {both:5} values of both, {ours} ours alone, {theirs} pandas' alone, largest difference {error:.1e}")
    failed = failed or not error <= 1e-9
sys.exit(failed)
