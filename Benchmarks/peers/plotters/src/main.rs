//! Draws the benchmark's charts with plotters: `draw-plotters DATA OUT`, or `draw-plotters DATA OUT one` for a single one.
//!
//! Prints for each kind: charts, processor milliseconds, wall milliseconds, bytes. The clock starts when the data is
//! read and one chart of each kind has been drawn. Lines are not antialiased: its bitmap backend does not.
use chrono::{Datelike, Duration, NaiveDate};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use std::error::Error;
use std::fs;
use std::time::Instant;

type Result<T> = std::result::Result<T, Box<dyn Error>>;
type Axes<'a, 'b> = ChartContext<'a, BitMapBackend<'b>, Cartesian2d<RangedDate<NaiveDate>, RangedCoordf64>>;

const KINDS: [&str; 3] = ["line", "bars", "mood"];
const CHARTS_EACH: usize = 40;
const FONT: &str = "Noto Sans CJK SC";
const INK: RGBColor = RGBColor(0x1a, 0x1a, 0x1a);
const GREY: RGBColor = RGBColor(0x66, 0x60, 0x5c);
const GRID: RGBColor = RGBColor(0xe4, 0xe1, 0xdd);
const BLUE: RGBColor = RGBColor(0x0f, 0x54, 0x99);
const ORANGE: RGBColor = RGBColor(0xe0, 0x7b, 0x22);
const ROSE: RGBColor = RGBColor(0xc4, 0x47, 0x6e);
const UP: RGBColor = RGBColor(0xc0, 0x39, 0x2b);
const DOWN: RGBColor = RGBColor(0x2a, 0x9d, 0x8f);
const ZONES: [(f64, f64, RGBColor, &str); 5] = [
    (0.0, 25.0, RGBColor(0xf4, 0xcf, 0xc9), "极度恐惧"),
    (25.0, 45.0, RGBColor(0xfa, 0xe5, 0xd3), "恐惧"),
    (45.0, 55.0, RGBColor(0xf1, 0xf0, 0xec), "中性"),
    (55.0, 75.0, RGBColor(0xdd, 0xee, 0xdc), "贪婪"),
    (75.0, 100.0, RGBColor(0xc3, 0xe2, 0xc8), "极度贪婪"),
];

/// A chart's data: its days, and the columns behind them; an empty cell is NaN.
struct Sample {
    kind: &'static str,
    path: String,
    title: String,
    note: String,
    days: Vec<NaiveDate>,
    columns: Vec<Vec<f64>>,
}

impl Sample {
    fn read(data: &str, out: &str, kind: &'static str, number: usize) -> Result<Sample> {
        let stem = format!("{data}/{kind}-{number}");
        let table = fs::read_to_string(format!("{stem}.csv"))?;
        let words = fs::read_to_string(format!("{stem}.words"))?;
        let word = |name: &str| {
            let line = words.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.unwrap_or_default().trim_matches('"').to_string()
        };
        let width = table.lines().next().unwrap_or_default().split(',').count() - 1;
        let (mut days, mut columns) = (vec![], vec![vec![]; width]);
        for line in table.lines().skip(1) {
            let mut cells = line.split(',');
            days.push(cells.next().unwrap_or_default().parse()?);
            for (column, cell) in columns.iter_mut().zip(cells) {
                column.push(cell.parse().unwrap_or(f64::NAN));
            }
        }
        let path = format!("{out}/{kind}-{number}.png");
        Ok(Sample { kind, path, title: word("title"), note: word("note"), days, columns })
    }

    /// The points of a column that are there.
    fn points(&self, column: usize) -> impl DoubleEndedIterator<Item = (NaiveDate, f64)> + Clone + '_ {
        self.days.iter().copied().zip(self.columns[column].iter().copied()).filter(|point| !point.1.is_nan())
    }

    fn last(&self) -> (NaiveDate, f64) {
        (self.days[self.days.len() - 1], self.columns[0][self.days.len() - 1])
    }

    fn range(&self) -> (std::ops::Range<NaiveDate>, std::ops::Range<f64>) {
        let (first, last) = (self.days[0], self.last().0);
        let low = self.columns[0].iter().copied().fold(f64::MAX, f64::min);
        let high = self.columns[0].iter().copied().fold(f64::MIN, f64::max);
        match self.kind {
            "line" => (first..last, 0.0..high * 1.1),
            "bars" => (first..last + Duration::days(1), low * 1.1..high * 1.15),
            _ => (first..last + Duration::days(14), 0.0..100.0),
        }
    }
}

fn text(size: u32, color: RGBColor) -> TextStyle<'static> {
    (FONT, size).into_font().color(&color)
}

fn draw(sample: &Sample) -> Result<()> {
    let page = BitMapBackend::new(&sample.path, (1600, 900)).into_drawing_area();
    page.fill(&WHITE)?;
    page.draw(&Text::new(sample.title.as_str(), (32, 36), text(38, INK)))?;
    page.draw(&Text::new(sample.note.as_str(), (32, 860), text(20, GREY)))?;
    let (days, values) = sample.range();
    let mut axes = ChartBuilder::on(&page)
        .margin_top(110)
        .margin_right(48)
        .margin_bottom(64)
        .margin_left(28)
        .x_label_area_size(40)
        .y_label_area_size(76)
        .build_cartesian_2d(days, values)?;
    if sample.kind == "mood" { draw_zones(&mut axes, sample)? }
    draw_grid(&mut axes, sample.kind)?;
    match sample.kind {
        "line" => draw_line(&mut axes, sample)?,
        "bars" => draw_bars(&mut axes, sample)?,
        _ => draw_mood(&mut axes, sample)?,
    }
    if sample.kind != "mood" { draw_legend(&mut axes)? }
    page.present()?;
    Ok(())
}

fn draw_grid(axes: &mut Axes, kind: &str) -> Result<()> {
    let yearly = kind == "line";
    let name = move |day: &NaiveDate| if yearly { day.year().to_string() } else { day.format("%Y-%m").to_string() };
    let mut mesh = axes.configure_mesh();
    mesh.disable_x_mesh().light_line_style(TRANSPARENT).bold_line_style(GRID).axis_style(GREY);
    if kind == "mood" { mesh.disable_mesh(); }
    mesh.x_labels(10).y_labels(8).x_label_formatter(&name).label_style(text(24, GREY)).draw()?;
    Ok(())
}

fn draw_legend<'a, 'b: 'a>(axes: &mut Axes<'a, 'b>) -> Result<()> {
    let mut labels = axes.configure_series_labels();
    labels.position(SeriesLabelPosition::UpperLeft).legend_area_size(50).label_font(text(24, INK)).draw()?;
    Ok(())
}

fn curve(axes: &mut Axes, sample: &Sample, column: usize, style: (RGBColor, u32), name: &str) -> Result<()> {
    let stroke = style.0.stroke_width(style.1);
    let series = axes.draw_series(LineSeries::new(sample.points(column), stroke))?;
    series.label(name).legend(move |(x, y)| PathElement::new([(x, y), (x + 40, y)], stroke));
    Ok(())
}

fn draw_line(axes: &mut Axes, sample: &Sample) -> Result<()> {
    let band: Vec<_> = sample.points(4).chain(sample.points(3).rev()).collect();
    let fill = ROSE.mix(0.16).filled();
    let series = axes.draw_series([Polygon::new(band, fill)])?;
    series.label("12 周均线 ±1 倍标准差").legend(move |(x, y)| Rectangle::new([(x, y - 7), (x + 40, y + 7)], fill));
    curve(axes, sample, 0, (BLUE, 3), "总市值")?;
    curve(axes, sample, 1, (ORANGE, 2), "4 周均线")?;
    curve(axes, sample, 2, (ROSE, 2), "12 周均线")
}

fn draw_bars(axes: &mut Axes, sample: &Sample) -> Result<()> {
    for (inflow, color, name) in [(true, UP, "净流入"), (false, DOWN, "净流出")] {
        let bars = sample.points(0).filter(|point| (point.1 >= 0.0) == inflow).map(|(day, value)| {
            let mut bar = Rectangle::new([(day, 0.0), (day + Duration::days(1), value)], color.filled());
            bar.set_margin(0, 0, 0, 1);
            bar
        });
        let series = axes.draw_series(bars)?;
        series.label(name).legend(move |(x, y)| Rectangle::new([(x, y - 7), (x + 40, y + 7)], color.filled()));
    }
    curve(axes, sample, 1, (BLUE, 2), "5 日均值")
}

fn draw_zones(axes: &mut Axes, sample: &Sample) -> Result<()> {
    let (first, end) = (sample.days[0], sample.last().0 + Duration::days(14));
    axes.draw_series(ZONES.map(|zone| Rectangle::new([(first, zone.0), (end, zone.1)], zone.2.filled())))?;
    let names = ZONES.map(|zone| Text::new(zone.3, (first + Duration::days(3), (zone.0 + zone.1) / 2.0), text(24, GREY)));
    axes.draw_series(names)?;
    Ok(())
}

fn draw_mood(axes: &mut Axes, sample: &Sample) -> Result<()> {
    axes.draw_series(LineSeries::new(sample.points(0), BLUE.stroke_width(3)))?;
    let (day, value) = sample.last();
    axes.draw_series([Circle::new((day, value), 6, BLUE.filled())])?;
    axes.draw_series([Text::new(format!("{value:.0}"), (day + Duration::days(3), value), text(28, BLUE))])?;
    Ok(())
}

/// What this thread has run so far, in milliseconds.
fn processor() -> Result<f64> {
    let figures = fs::read_to_string("/proc/self/schedstat")?;
    Ok(figures.split(' ').next().unwrap_or_default().parse::<f64>()? / 1e6)
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let (data, out) = (&arguments[1], &arguments[2]);
    if arguments.len() > 3 { return draw(&Sample::read(data, out, KINDS[0], 0)?); }
    let mut samples = vec![];
    for number in 0..CHARTS_EACH {
        for kind in KINDS { samples.push(Sample::read(data, out, kind, number)?); }
    }
    for sample in &samples[..KINDS.len()] { draw(sample)?; }
    for kind in KINDS {
        let (mut charts, mut bytes) = (0, 0);
        let (before, watch) = (processor()?, Instant::now());
        for sample in samples.iter().filter(|sample| sample.kind == kind) {
            draw(sample)?;
            charts += 1;
            bytes += fs::metadata(&sample.path)?.len();
        }
        println!("{kind} {charts} {} {} {bytes}", processor()? - before, watch.elapsed().as_secs_f64() * 1e3);
    }
    Ok(())
}
