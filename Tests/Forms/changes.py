"""Changes of a report's text that change none of its facts."""

import re


def traditional(text):
    """Every character by itself, so that no word becomes another."""
    import opencc

    convert = opencc.OpenCC("s2t").convert
    return "".join(convert(c) if "\u4e00" <= c <= "\u9fff" else c for c in text)


def big5(text):
    """What the set lacks is dropped; not the minus and the verb, which editors write with those that it has."""
    return text.replace("\u2212", "\uff0d").replace("爲", "為").encode("big5hkscs", "ignore")


def line_ends(end):
    return lambda text: text.replace("\r\n", "\n").replace("\n", end)


def form_feeds(text):
    """A page of 35 lines, broken wherever that falls."""
    lines = text.replace("\f", "").split("\n")
    return "\n".join(("\f" if i and i % 35 == 0 else "") + line for i, line in enumerate(lines))


def blanks_as(blank):
    return lambda text: text.replace("\t", " ").replace(" ", blank)


def blank_after_each(text):
    return "".join(line + "\n\n" for line in lines_of(text))


def no_blank_lines(text):
    return "\n".join(lines_of(text)) + "\n"


def lines_of(text):
    return [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]


WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789%.,-+():;"}


def wide_figures(text):
    """Digits and punctuation, but not those of a Latin word."""
    def wide(match):
        return match[0] if re.search("[A-Za-z]", match[0]) else match[0].translate(WIDE)
    return re.sub(r"[!-~]+", wide, text)


def wide_everything(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def no_blanks(text):
    """Lines stay; what parted their cells is gone."""
    return "\n".join(re.sub(r"[ \t\u3000]+", "", line) for line in text.split("\n"))


def pipe_tables(text):
    """The text of a Markdown report, and its tables' rows as lists of cells."""
    part, rows = [], []
    for line in text.split("\n"):
        if line.startswith("|"):
            if part:
                yield "\n".join(part), None
                part = []
            if not re.fullmatch(r"[|\s:-]+", line) or "---" not in line:
                rows.append([cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
            continue
        if rows:
            yield None, rows
            rows = []
        part.append(re.sub(r"^#+ |\*\*", "", line))
    if rows:
        yield None, rows
    if part:
        yield "\n".join(part), None


def filled(rows, labels):
    """Group labels in every row."""
    for above, row in zip(rows[1:], rows[2:]):
        for i in range(labels):
            row[i] = row[i] or above[i]
    return rows


def column_by_column(text):
    """Tables as tools give them that read a page's columns one by one, labels in every row."""
    parts = []
    for prose, rows in pipe_tables(text):
        if rows is None:
            parts.append(prose)
            continue
        rows = filled(rows, sum(cell in ("板块", "行业", "细分板块", "子板块") for cell in rows[0]))
        parts.append("\n".join(row[i] for i in range(len(rows[0])) for row in rows))
    return "\n".join(parts) + "\n"


CODE = re.compile(r"(?<![A-Za-z0-9.])([A-Z]{1,5})\.([ON])(?![A-Za-z])")
HONG_KONG = re.compile(r"(?<![A-Za-z0-9.])(\d{4})\.HK(?![A-Za-z])")


def codes(american, hong_kong):
    """Codes in another house's form. Tickers of invented companies then have only their market."""
    def change(text):
        text = CODE.sub(lambda m: american(m[1], m[2]), text)
        return HONG_KONG.sub(lambda m: hong_kong(m[1]), text)
    return change


def market_code(entity):
    """The key that a code has when its exchange is not printed."""
    match = CODE.fullmatch(entity)
    return match[1] + ".US" if match else entity
