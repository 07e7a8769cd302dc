"""Makes a deck of the benchmark's charts with python-pptx: deck_python_pptx.py pictures|"native charts" DATA PNGS OUT

Prints processor seconds. The clock starts when the data are read.
"""
import csv
import os
import sys
import time
from datetime import date

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

WHAT, DATA, PNGS, OUT = sys.argv[1:5]
KINDS, CHARTS_EACH = ("line", "bars", "mood"), 40
NAMES = {"line": ["总市值", "4 周均线", "12 周均线"], "bars": ["净流入", "5 日均值"], "mood": ["恐惧与贪婪指数"]}
ZONES = [("极度恐惧", 25), ("恐惧", 20), ("中性", 10), ("贪婪", 20), ("极度贪婪", 25)]


def read(kind, number):
    with open(f"{DATA}/{kind}-{number}.csv", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    columns = list(zip(*rows))
    values = [[float(cell) if cell else None for cell in column] for column in columns[1:1 + len(NAMES[kind])]]
    return kind, number, [date.fromisoformat(cell) for cell in columns[0]], values


def pictures(slide, chart):
    kind, number = chart[:2]
    slide.shapes.add_picture(os.path.join(PNGS, f"{kind}-{number}.png"), Inches(1.2), Inches(1.3), width=Inches(10.9))


def native(slide, chart):
    kind, _, days, values = chart
    data = CategoryChartData()
    data.categories = days
    for name, column in zip(NAMES[kind], values):
        data.add_series(name, column)
    # Areas beneath a line are beyond python-pptx: it writes their numbers as lines.
    for name, height in ZONES if kind == "mood" else []:
        data.add_series(name, [height] * len(days))
    shape = XL_CHART_TYPE.COLUMN_CLUSTERED if kind == "bars" else XL_CHART_TYPE.LINE
    slide.shapes.add_chart(shape, Inches(1.2), Inches(1.3), Inches(10.9), Inches(5.9), data)


charts = [read(kind, number) for kind in KINDS for number in range(CHARTS_EACH)]
start = time.process_time()
deck = Presentation()
deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
for chart in charts:
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.shapes.title.text = f"{chart[0]} {chart[1]}"
    (pictures if WHAT == "pictures" else native)(slide, chart)
deck.save(OUT)
print(time.process_time() - start)
