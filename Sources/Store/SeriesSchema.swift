/// The tables of `series.sqlite`, which docs/store.md describes.
enum SeriesSchema {
  /// `wpsq`: what the file's header bears.
  static let application = 0x7770_7371
  /// Raised when a reader of an older file would misunderstand a newer one.
  static let format = 1

  static let facts = """
    CREATE TABLE report (
      id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, date TEXT, week_start TEXT, week_end TEXT);
    CREATE TABLE security (
      report INTEGER NOT NULL REFERENCES report, entity TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
      currency TEXT, listed TEXT, sector TEXT NOT NULL, subsector TEXT NOT NULL, page INTEGER NOT NULL,
      line INTEGER NOT NULL);
    CREATE TABLE observation (
      id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report, entity TEXT NOT NULL, metric TEXT NOT NULL,
      frequency TEXT NOT NULL, period_start TEXT, period_end TEXT NOT NULL, qualifier TEXT NOT NULL,
      value NUMERIC NOT NULL, low NUMERIC, high NUMERIC, unit TEXT NOT NULL, source TEXT NOT NULL,
      page INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL, text TEXT NOT NULL);
    """

  static let tablesOfSeries = ["series", "point", "place", "revision", "bound"]

  static let series = """
    CREATE TABLE series (
      id INTEGER PRIMARY KEY, entity TEXT NOT NULL, metric TEXT NOT NULL, frequency TEXT NOT NULL,
      source TEXT NOT NULL, unit TEXT NOT NULL, UNIQUE (entity, metric, frequency, source));
    CREATE TABLE point (
      series INTEGER NOT NULL REFERENCES series, date TEXT NOT NULL, value NUMERIC NOT NULL, low NUMERIC, high NUMERIC,
      is_about INTEGER NOT NULL, PRIMARY KEY (series, date)) WITHOUT ROWID;
    CREATE TABLE place (
      series INTEGER NOT NULL REFERENCES series, date TEXT NOT NULL, report INTEGER NOT NULL REFERENCES report,
      page INTEGER NOT NULL, line INTEGER NOT NULL, "column" INTEGER NOT NULL,
      PRIMARY KEY (series, date, report, page, line, "column")) WITHOUT ROWID;
    CREATE TABLE revision (
      series INTEGER NOT NULL REFERENCES series, date TEXT NOT NULL, value NUMERIC NOT NULL,
      report INTEGER NOT NULL REFERENCES report, page INTEGER NOT NULL, line INTEGER NOT NULL,
      "column" INTEGER NOT NULL);
    CREATE TABLE bound (
      series INTEGER NOT NULL REFERENCES series, date TEXT NOT NULL, qualifier TEXT NOT NULL, value NUMERIC NOT NULL,
      unit TEXT NOT NULL, report INTEGER NOT NULL REFERENCES report, page INTEGER NOT NULL, line INTEGER NOT NULL,
      "column" INTEGER NOT NULL);
    """

  /// Made when all rows are there, which takes less time than keeping them up to date.
  static let factIndices = """
    CREATE INDEX observation_of ON observation (entity, metric, period_end);
    CREATE INDEX observation_in ON observation (report);
    CREATE INDEX security_of ON security (entity);
    """

  static let seriesIndices = """
    CREATE INDEX point_on ON point (date);
    CREATE INDEX place_in ON place (report);
    CREATE INDEX revision_of ON revision (series, date);
    CREATE INDEX bound_of ON bound (series, date);
    """

  static let views = """
    CREATE VIEW points AS
      SELECT entity, metric, frequency, source, date, value, unit, low, high,
        (SELECT group_concat(path, ';') FROM (
          SELECT DISTINCT report.path FROM place JOIN report ON report.id = place.report
          WHERE place.series = point.series AND place.date = point.date ORDER BY report.id)) AS reports
      FROM point JOIN series ON series.id = point.series;
    CREATE VIEW latest AS
      SELECT entity, metric, frequency, source, max(date) AS date, value, unit
      FROM point JOIN series ON series.id = point.series GROUP BY series.id;
    CREATE VIEW facts AS
      SELECT path AS report, report.date AS report_date, entity, metric, frequency, period_start, period_end, qualifier,
        value, unit, source, page, line, "column", text
      FROM observation JOIN report ON report.id = observation.report;
    CREATE VIEW provenance AS
      SELECT entity, metric, frequency, series.source, place.date, point.value, unit, path AS report, page, line, "column"
      FROM place JOIN point USING (series, date) JOIN series ON series.id = place.series
        JOIN report ON report.id = place.report;
    CREATE VIEW revisions AS
      SELECT entity, metric, frequency, source, revision.date, revision.value AS was, point.value AS is_now, unit,
        path AS report, page, line, "column"
      FROM revision JOIN series ON series.id = revision.series JOIN report ON report.id = revision.report
        LEFT JOIN point ON point.series = revision.series AND point.date = revision.date;
    """
}
