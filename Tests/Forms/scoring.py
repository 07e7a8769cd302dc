"""Observations against the truth: what is right, wrong, spurious, missing, and how wrong."""

import csv
import io
import math
from collections import defaultdict
from decimal import Decimal
from pathlib import PurePosixPath

COUNTED = {"fear_greed", "net_flow", "net_flow_cumulative", "net_assets"}


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def key(row):
    metric, entity = row["metric"], row["entity"]
    counted = metric in COUNTED or (entity == "CRYPTO" and metric in ("market_cap", "volume"))
    return (PurePosixPath(row["report"]).stem, entity, metric, row["period_start"], row["period_end"], row["qualifier"],
            row["source"] if counted else "")


def without_entity(key):
    """What a fact given to another entity still shares with the truth; its source may have gone with the entity."""
    report, _, *fact = key
    return (report, *fact[:4])


def says(row):
    return Decimal(row["value"]).normalize(), row["unit"]


class Score:
    """`grave` counts wrong signs, scales, units (currencies) and values of another entity."""

    def __init__(self, truth, got):
        wanted, found = defaultdict(list), defaultdict(list)
        for row in truth:
            wanted[key(row)].append(says(row))
        for row in got:
            found[key(row)].append(says(row))
        elsewhere = defaultdict(set)
        for k, facts in wanted.items():
            for fact in facts:
                elsewhere[without_entity(k), fact].add(k[1])
        self.total = sum(map(len, wanted.values()))
        self.right = self.found = 0
        self.grave = dict(sign=0, scale=0, unit=0, entity=0)
        self.notes = []
        for k, facts in found.items():
            self.found += len(facts)
            left = list(wanted.get(k, ()))
            for fact in facts:
                if fact in left:
                    left.remove(fact)
                    self.right += 1
                elif left:
                    self._wrong(k, fact, left[0])
                else:
                    if elsewhere[without_entity(k), fact] - {k[1]}:
                        self.grave["entity"] += 1
                    self.notes.append(("spurious", *k, *fact))
        for k, facts in wanted.items():
            for fact in facts:
                if fact not in found.get(k, ()):
                    self.notes.append(("missing", *k, *fact))

    def _wrong(self, k, fact, truth):
        (value, unit), (other, its) = fact, truth
        if unit != its:
            self.grave["unit"] += 1
        elif value and other:
            power = math.log10(abs(value / other))
            if (value < 0) != (other < 0):
                self.grave["sign"] += 1
            elif abs(power) > 0.5 and abs(power - round(power)) < 1e-9:
                self.grave["scale"] += 1
        self.notes.append(("wrong", *k, *fact, "for", *truth))

    @property
    def precision(self):
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self):
        return self.right / self.total if self.total else 1.0
