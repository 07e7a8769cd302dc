"""Rolls 1,000 series of 520 weekly values over four windows with pandas or polars: what `bench statistics` does.

    roll.py pandas|polars

Prints how many statistics it knows, and wall and processor milliseconds. Each statistic in the library's own best known
way, on a frame of a column for each series; maxdrawdown and the average begun with the first full window neither has,
streaks and ranks in windows polars has not.
"""

import sys
import time

import numpy

WEEKS, SERIES, COUNTS, DAYS = 520, 1000, (4, 12), (26 * 7, 52 * 7)


def market():
    steps = numpy.random.default_rng(1).normal(0.004, 0.05, (WEEKS, SERIES))
    return numpy.round(0.4 * numpy.exp(numpy.cumsum(steps, axis=0)), 4)


def with_pandas(values):
    import pandas

    frame = pandas.DataFrame(values, index=pandas.date_range("2016-01-01", periods=WEEKS, freq="7D"))
    logs = numpy.log(frame).diff()

    def streak(column):
        sign = numpy.sign(column)
        return sign * (sign.groupby((sign != sign.shift()).cumsum()).cumcount() + 1)

    def rolled(window):
        weeks = window if isinstance(window, int) else int(window[:-1]) // 7
        rolling = frame.rolling(window, min_periods=weeks)
        return [
            lambda: rolling.mean(), lambda: rolling.median(), lambda: rolling.sum(), lambda: rolling.std(),
            lambda: rolling.var(), lambda: rolling.std(ddof=0), lambda: rolling.var(ddof=0), lambda: rolling.min(),
            lambda: rolling.max(), lambda: rolling.quantile(0.9),
            lambda: (frame - rolling.mean()) / rolling.std(), lambda: rolling.rank(pct=True),
            lambda: frame.pct_change(weeks), lambda: numpy.log(frame / frame.shift(weeks)),
            lambda: frame.ewm(span=weeks, adjust=False).mean(), lambda: frame.ewm(span=weeks, adjust=True).mean(),
            lambda: frame / rolling.max() - 1, lambda: rolling.mean() - 2 * rolling.std(ddof=0),
            lambda: rolling.mean() + 2 * rolling.std(ddof=0), lambda: frame.cumsum(), lambda: frame.apply(streak),
            lambda: logs.rolling(window, min_periods=weeks - 1).std() * 52**0.5, lambda: rolling.count(),
        ]

    return [job for window in COUNTS + tuple(f"{n}D" for n in DAYS) for job in rolled(window)]


def with_polars(values):
    import datetime

    import polars
    from polars import col

    names = [f"s{i}" for i in range(SERIES)]
    first = datetime.date(2016, 1, 1)
    frame = polars.DataFrame(values, schema=names).with_columns(
        date=polars.Series([first + datetime.timedelta(days=7 * i) for i in range(WEEKS)]))
    all_of = col(names)
    logs = frame.select("date", all_of.log().diff().fill_null(0))

    def rolled(window):
        weeks = window if isinstance(window, int) else int(window[:-1]) // 7

        def of(what, values=all_of, **named):
            if isinstance(window, int):
                return getattr(values, "rolling_" + what)(window_size=window, **named)
            return getattr(values, f"rolling_{what}_by")("date", window_size=window, min_samples=weeks, **named)

        quantile = of("quantile", quantile=0.9, interpolation="linear")
        jobs = [
            of("mean"), of("median"), of("sum"), of("std"), of("var"), of("std", ddof=0), of("var", ddof=0), of("min"),
            of("max"), quantile, (all_of - of("mean")) / of("std"), all_of.pct_change(weeks),
            (all_of / all_of.shift(weeks)).log(), all_of.ewm_mean(span=weeks, adjust=False),
            all_of.ewm_mean(span=weeks, adjust=True), all_of / of("max") - 1, of("mean") - 2 * of("std", ddof=0),
            of("mean") + 2 * of("std", ddof=0), all_of.cum_sum(), of("sum", all_of.is_not_null().cast(polars.Int32)),
        ]
        return [lambda job=job: frame.select(job) for job in jobs] + [lambda: logs.select(of("std") * 52**0.5)]

    return [job for window in COUNTS + tuple(f"{n}d" for n in DAYS) for job in rolled(window)]


jobs = {"pandas": with_pandas, "polars": with_polars}[sys.argv[1]](market())
jobs[0]()
wall, processor = time.perf_counter(), time.process_time()
for job in jobs:
    job()
print(len(jobs) // 4, (time.perf_counter() - wall) * 1e3, (time.process_time() - processor) * 1e3)
