"""Draws the benchmark's charts with matplotlib: draw_matplotlib.py DATA OUT

Prints for each kind: charts, processor milliseconds, wall milliseconds, bytes. The clock starts when the data is
read and one chart of each kind has been drawn.
"""
import csv
import os
import sys
import time
from datetime import date

import matplotlib

matplotlib.use("agg")
import matplotlib.dates as mdates
import matplotlib.pyplot as plt
import numpy as np
from matplotlib import font_manager

DATA, OUT = sys.argv[1:3]
KINDS, CHARTS_EACH = ("line", "bars", "mood"), 40
INK, GREY, GRID, BLUE, ORANGE, ROSE = "#1a1a1a", "#66605c", "#e4e1dd", "#0f5499", "#e07b22", "#c4476e"
UP, DOWN = "#c0392b", "#2a9d8f"
ZONES = [
    (0, 25, "#f4cfc9", "极度恐惧"), (25, 45, "#fae5d3", "恐惧"), (45, 55, "#f1f0ec", "中性"),
    (55, 75, "#ddeedc", "贪婪"), (75, 100, "#c3e2c8", "极度贪婪"),
]
# Of a font collection matplotlib reads the first face only, and calls it by that one's name.
FAMILIES = {font.name for font in font_manager.fontManager.ttflist}
plt.rcParams.update({
    "font.family": "Noto Sans CJK SC" if "Noto Sans CJK SC" in FAMILIES else "Noto Sans CJK JP",
    "font.size": 9, "text.color": INK, "axes.edgecolor": GREY, "xtick.color": GREY, "ytick.color": GREY,
    "axes.unicode_minus": False, "axes.spines.top": False, "axes.spines.right": False,
})


def read(kind, number):
    stem = f"{DATA}/{kind}-{number}"
    with open(stem + ".csv", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    columns = dict(zip(rows[0], zip(*rows[1:])))
    chart = {name: np.array([float(cell or "nan") for cell in cells]) for name, cells in columns.items() if name != "date"}
    chart["day"] = mdates.date2num([date.fromisoformat(cell) for cell in columns["date"]])
    with open(stem + ".words", encoding="utf-8") as file:
        chart["words"] = {name: text.strip('"') for name, text in (line.strip().split(" = ", 1) for line in file)}
    chart["kind"], chart["path"] = kind, f"{OUT}/{kind}-{number}.png"
    return chart


def draw_line(axes, chart):
    axes.fill_between(chart["day"], chart["low"], chart["high"], color=ROSE, alpha=0.16, lw=0, label="12 周均线 ±1 倍标准差")
    axes.plot(chart["day"], chart["value"], color=BLUE, lw=1.35, label="总市值")
    axes.plot(chart["day"], chart["mean4"], color=ORANGE, lw=0.9, label="4 周均线")
    axes.plot(chart["day"], chart["mean12"], color=ROSE, lw=0.9, label="12 周均线")
    axes.set_ylim(bottom=0)
    axes.legend(loc="upper left", ncols=4, frameon=False)
    dates(axes, mdates.YearLocator(), "%Y")


def draw_bars(axes, chart):
    inflow = chart["value"] >= 0
    axes.bar(chart["day"][inflow], chart["value"][inflow], width=0.8, color=UP, label="净流入")
    axes.bar(chart["day"][~inflow], chart["value"][~inflow], width=0.8, color=DOWN, label="净流出")
    axes.plot(chart["day"], chart["mean"], color=BLUE, lw=1, label="5 日均值")
    axes.axhline(0, color=GREY, lw=0.7)
    axes.legend(loc="upper left", ncols=3, frameon=False)
    dates(axes, mdates.MonthLocator(interval=2), "%Y-%m")


def draw_mood(axes, chart):
    for low, high, color, name in ZONES:
        axes.axhspan(low, high, color=color, lw=0)
        axes.text(0.01, (low + high) / 2, name, transform=axes.get_yaxis_transform(), va="center", color=GREY)
    day, value = chart["day"][-1], chart["value"][-1]
    axes.plot(chart["day"], chart["value"], color=BLUE, lw=1.35)
    axes.plot([day], [value], "o", color=BLUE, ms=5)
    axes.annotate(f"{value:.0f}", (day, value), (6, 0), textcoords="offset points", va="center", color=BLUE)
    axes.set(ylim=(0, 100), yticks=[0, 25, 45, 55, 75, 100], xlim=(chart["day"][0], day + 14))
    dates(axes, mdates.MonthLocator(interval=2), "%Y-%m")


def dates(axes, locator, form):
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(mdates.DateFormatter(form))


def draw(chart):
    figure = plt.figure(figsize=(10, 5.625), dpi=160)
    axes = figure.add_axes((0.065, 0.115, 0.905, 0.755))
    axes.set_axisbelow(True)
    {"line": draw_line, "bars": draw_bars, "mood": draw_mood}[chart["kind"]](axes, chart)
    if chart["kind"] != "mood":
        axes.margins(x=0.01)
        axes.grid(axis="y", color=GRID, lw=0.7)
    figure.text(0.02, 0.925, chart["words"]["title"], fontsize=15)
    figure.text(0.02, 0.025, chart["words"]["note"], fontsize=8, color=GREY)
    figure.savefig(chart["path"])
    plt.close(figure)


charts = [read(kind, number) for number in range(CHARTS_EACH) for kind in KINDS]
for chart in charts[: len(KINDS)]:
    draw(chart)
effort = {kind: [0, 0.0, 0.0, 0] for kind in KINDS}
for chart in charts:
    processor, wall = time.process_time(), time.perf_counter()
    draw(chart)
    spent = (1, (time.process_time() - processor) * 1e3, (time.perf_counter() - wall) * 1e3, os.path.getsize(chart["path"]))
    effort[chart["kind"]] = [before + now for before, now in zip(effort[chart["kind"]], spent)]
for kind, figures in effort.items():
    print(kind, *figures)
