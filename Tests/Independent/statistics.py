"""Drawdowns and volatilities computed another way: weekplot beside exact fractions and 50-digit logarithms.

    python3 Tests/Independent/statistics.py DATA [WEEKPLOT]

DATA is a folder of published series (btc_etf_flows.csv, index_close.csv, btc_eth_daily.csv and a total market cap by
CoinGecko). Prints the largest relative errors, and ends with 1 when one is above 1e-12 or a total of flows is not what
the table's own cells add up to.
"""

import csv
import io
import os
import subprocess
import sys
import tempfile
from decimal import Decimal, getcontext
from fractions import Fraction

getcontext().prec = 50
DATA, WEEKPLOT = os.path.abspath(sys.argv[1]), os.path.abspath((sys.argv[2:] or [".build/debug/weekplot"])[0])
# A table, its column, what it is, and how many periods a year has.
TABLES = [
    ("index_close.csv", "SPX", "SPX.GI", "close", 252),
    ("btc_eth_daily.csv", "btc_close_usd", "BTC", "close", 365),
    ("total_crypto_market_cap_coingecko.csv", "total_market_cap_usd", "CRYPTO", "market_cap", 365),
]
CONFIGURATION = f"""data:
  - {{file: {DATA}/index_close.csv, metric: close, unit: points, columns: {{SPX: SPX.GI}}}}
  - {{file: {DATA}/btc_eth_daily.csv, metric: close, unit: USD, columns: {{btc_close_usd: BTC}}}}
"""


def column(table, name):
    with open(f"{DATA}/{table}", encoding="utf-8") as file:
        return {row["date"]: Fraction(row[name]) for row in csv.DictReader(file) if row[name]}


def stats(table, entity, metric, names, window):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/weekplot.yml", "w", encoding="utf-8") as file:
            file.write(CONFIGURATION)
        os.symlink(f"{DATA}/{table}", f"{folder}/{table}")
        line = [WEEKPLOT, "stats", folder, "--entity", entity, "--metric", metric, "--stat", names, "--window", window]
        printed = subprocess.run(line + ["--quiet"], check=True, capture_output=True, text=True).stdout
    return list(csv.DictReader(io.StringIO(printed)))


def decimal(fraction):
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def drawdowns(window):
    top, deepest = window[0], Fraction(0)
    for value in window:
        top = max(top, value)
        deepest = min(deepest, value / top - 1)
    return decimal(window[-1] / max(window) - 1), decimal(deepest)


def volatility(logs, periods):
    mean = sum(logs) / len(logs)
    return (sum((change - mean) ** 2 for change in logs) / (len(logs) - 1) * periods).sqrt()


def errors():
    for table, name, entity, metric, periods in TABLES:
        values = column(table, name)
        logs = [decimal(b / a).ln() for a, b in zip(list(values.values()), list(values.values())[1:])]
        days = list(values)
        for window in (20, 60):
            rows = {row["date"]: row for row in stats(table, entity, metric, "drawdown,maxdrawdown,volatility", str(window))}
            for last in range(window - 1, len(days)):
                row, first = rows[days[last]], last - window + 1
                now, deepest = drawdowns(list(values.values())[first : last + 1])
                yield "drawdown", abs(Decimal(row["drawdown"]) - now)
                yield "maxdrawdown", abs(Decimal(row["maxdrawdown"]) - deepest)
                truth = volatility(logs[first:last], periods)
                yield "volatility", abs(Decimal(row["volatility"]) / truth - 1)


def flows_agree():
    total = column("btc_etf_flows.csv", "Total")
    rows = stats("btc_etf_flows.csv", "BTC-ETF", "net_flow", "cumsum", "1")
    own = {row["date"]: Fraction(row["value"]) / 10**6 for row in rows}
    year = [day for day in total if day.startswith("2024")]
    week = [day for day in total if "2024-08-19" <= day <= "2024-08-23"]
    for days in (year, week):
        print(f"{days[0]} to {days[-1]}: {float(sum(own[day] for day in days)):,.1f} m USD")
    return all(own[day] == total[day] for day in total) and len(own) == len(total)


worst = {}
for statistic, error in errors():
    worst[statistic] = max(worst.get(statistic, Decimal(0)), error)
for statistic, error in worst.items():
    print(f"{statistic}: {error:.1e}")
sys.exit(0 if flows_agree() and max(worst.values()) <= Decimal("1e-12") else 1)
