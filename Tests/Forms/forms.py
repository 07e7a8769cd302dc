"""Sample reports in every form, read by weekplot, and a table of how well."""

import argparse
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

import changes
import extractors
from scoring import Score, rows


@dataclass
class Form:
    """How a form is made of the generator's files, and what is asked of its reading."""

    name: str
    #: Arguments of the generator.
    source: tuple = ()
    #: From the generator's text to the file's bytes.
    change: Callable = str.encode
    suffix: str = ".txt"
    #: From a printed page to the file's bytes; None: no PDF.
    extract: Optional[Callable] = None
    recall: float = 0.97
    #: What becomes of an entity's key.
    entity: Callable = staticmethod(lambda entity: entity)


def text(name, change=lambda t: t, source=(), encoding="utf-8", **more):
    return Form(name, source, lambda t: change(t).encode(encoding), **more)


def encodings():
    for name in "utf-8-sig", "gb18030":
        yield text("encoding " + name, encoding=name)
    for order in "le", "be":
        yield text(f"encoding utf-16{order} with mark", lambda t: "\ufeff" + t, encoding="utf-16" + order)
        yield text(f"encoding utf-16{order}", encoding="utf-16" + order)
    yield Form("encoding big5", change=lambda t: changes.big5(changes.traditional(t)))


def texts():
    yield text("plain")
    for name, end in ("CRLF", "\r\n"), ("CR", "\r"):
        yield text("line ends " + name, changes.line_ends(end))
    yield text("form feeds", changes.form_feeds)
    yield text("blanks no-break", changes.blanks_as("\u00a0"))
    yield text("blanks ideographic", changes.blanks_as("\u3000"))
    yield text("full-width figures", changes.wide_figures)
    yield text("full-width everything", changes.wide_everything)
    yield text("traditional", changes.traditional)
    yield text("a blank line after each", changes.blank_after_each)
    yield text("no blank lines", changes.no_blank_lines)


def orders():
    for layout in "dense", "windows", "cells", "wrapped", "wide":
        yield text("columns " + layout, source=("--layout", layout, "--columns", "SEED"))
        yield text("rows " + layout, source=("--layout", layout, "--rows", "SEED"))
    yield text("no blanks", changes.no_blanks, ("--layout", "dense"), recall=0)
    yield text("column by column", changes.column_by_column, ("--form", "markdown"), recall=0.9)


def codes():
    for name, american, hong_kong in (
        ("codes NVDA US, 0992HK", lambda t, x: t + " US", lambda n: n + "HK"),
        ("codes NVDA UW, 00992.HK", lambda t, x: t + (" UW" if x == "O" else " UN"), lambda n: "0" + n + ".HK"),
        ("codes NVDA.US, 0992 HK", lambda t, x: t + ".US", lambda n: n + " HK"),
        ("codes NVDA US Equity, (00992)", lambda t, x: t + " US Equity", lambda n: "(0" + n + ")"),
    ):
        yield text(name, changes.codes(american, hong_kong), ("--layout", "windows"), entity=changes.market_code)


def pages():
    for style in "ruled", "open", "dense":
        source = ("--form", "html", "--style", style)
        yield Form("html " + style, source, suffix=".html")
    yield Form("html columns", ("--form", "html", "--columns", "SEED"), suffix=".html")
    yield Form("markdown", ("--form", "markdown"), suffix=".md")
    yield Form("markdown columns", ("--form", "markdown", "--columns", "SEED"), suffix=".md")
    yield Form("markdown, html tables", ("--form", "markdown-html"), suffix=".md")


def pdfs():
    for style in "ruled", "open", "dense":
        source = ("--form", "html", "--style", style)
        yield Form("pdf " + style, source, suffix=".pdf", extract=Path.read_bytes)
        for name, extract in (
            ("pdftotext", extractors.pdftotext()), ("pdftotext -layout", extractors.pdftotext("-layout")),
            ("pdftotext -raw", extractors.pdftotext("-raw")), ("pymupdf", extractors.pymupdf),
            ("pypdf", extractors.pypdf), ("pdfplumber", extractors.pdfplumber), ("pdfminer", extractors.pdfminer),
        ):
            yield Form(f"{name} {style}", source, extract=extract, recall=0.9)


class Workshop:
    """Where forms are made and read."""

    def __init__(self, scratch, count, seed):
        self.scratch, self.count, self.seed = scratch, count, seed
        self.made = {}

    def generated(self, source):
        """The generator's files and their truth, made once for all forms of one source."""
        if source not in self.made:
            folder = self.scratch / "made" / ("-".join(source).strip("-").replace("--", "-") or "text")
            shutil.rmtree(folder, ignore_errors=True)
            arguments = [str(self.seed) if word == "SEED" else word for word in source]
            subprocess.run(
                [os.environ["SAMPLE_REPORTS"], "random", "--seed", str(self.seed), "--count", str(self.count),
                 "--out", folder / "reports", "--truth", folder / "truth", *arguments], check=True, capture_output=True)
            self.made[source] = folder
        return self.made[source]

    def truth(self, form):
        found = rows((self.generated(form.source) / "truth/observations.csv").read_text("utf-8"))
        for row in found:
            row["entity"] = form.entity(row["entity"])
        return found

    def make(self, form):
        folder = self.scratch / "forms" / form.name.replace(" ", "-").replace(",", "")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file in sorted((self.generated(form.source) / "reports").iterdir()):
            if form.extract:
                data = form.extract(self.printed(file, form))
            else:
                data = form.change(file.read_bytes().decode())
            (folder / file.stem).with_suffix(form.suffix).write_bytes(data)
        return folder

    def printed(self, page, form):
        pdf = self.scratch / "printed" / "-".join(form.source).strip("-") / (page.stem + ".pdf")
        pdf.parent.mkdir(parents=True, exist_ok=True)
        extractors.printed(page, pdf)
        return pdf

    def score(self, form):
        folder = self.make(form)
        run = subprocess.run(
            [os.environ["WEEKPLOT"], "extract", folder, "--quiet"], capture_output=True, text=True, timeout=600)
        if run.returncode not in (0, 1, 2):
            sys.exit(f"{form.name}: weekplot ended with {run.returncode}\n{run.stderr}")
        return Score(self.truth(form), rows(run.stdout))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("words", nargs="*", help="forms whose names hold one of these words")
    arguments.add_argument("--scratch", type=Path, required=True)
    arguments.add_argument("--count", type=int, default=24, help="reports")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--show", type=int, default=0, help="rows that differ, for each form")
    options = arguments.parse_args()
    workshop = Workshop(options.scratch.resolve(), options.count, options.seed)
    forms = [form for kind in (encodings, texts, orders, codes, pages, pdfs) for form in kind()]
    failed = 0
    print(f"{'form':<34} {'right':>6} {'of':>6} {'precision':>9} {'recall':>7}   sign scale unit entity")
    for form in forms:
        if options.words and not any(word in form.name for word in options.words):
            continue
        score = workshop.score(form)
        good = score.precision >= 0.995 and score.recall >= form.recall and not any(score.grave.values())
        failed += not good
        grave = "".join(f"{count:>{width}}" for count, width in zip(score.grave.values(), (5, 6, 5, 7)))
        print(f"{form.name:<34} {score.right:>6} {score.total:>6} {score.precision:>9.4f} {score.recall:>7.4f} "
              f"{grave}{'' if good else '   BELOW'}", flush=True)
        for note in sorted(score.notes, reverse=True)[:options.show]:
            print("    ", *note)
    print(f"{failed} forms below the bars" if failed else "all forms above the bars")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
