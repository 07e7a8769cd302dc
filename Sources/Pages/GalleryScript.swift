/// What the gallery does: shows the charts that a word and a metric name, and turns light into dark. Without it all is
/// there to read.
enum GalleryScript {
  static let code = """
    (() => {
      "use strict";
      const by = (id) => document.getElementById(id);
      const [search, metric, status, theme] = ["search", "metric", "status", "theme"].map(by);
      const charts = [...document.querySelectorAll(".chart")];
      const show = () => {
        const words = search.value.trim().toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        for (const chart of charts) {
          const fits = words.every((word) => chart.dataset.words.includes(word))
            && (!metric.value || chart.dataset.metrics.split("|").includes(metric.value));
          chart.hidden = !fits;
          count += fits ? 1 : 0;
        }
        status.textContent = status.dataset.text.replace("{0}", count);
      };
      search.addEventListener("input", show);
      metric.addEventListener("change", show);
      search.form.addEventListener("submit", (event) => event.preventDefault());
      const isDark = () => document.documentElement.dataset.theme
        ? document.documentElement.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      const tell = () => theme.setAttribute("aria-pressed", String(isDark()));
      theme.addEventListener("click", () => {
        document.documentElement.dataset.theme = isDark() ? "light" : "dark";
        tell();
      });
      tell();
    })();
    """
}
