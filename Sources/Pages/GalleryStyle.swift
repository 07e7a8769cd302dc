/// How the gallery looks: one column on a telephone, two on a wide screen; light, dark and on paper.
enum GalleryStyle {
  static let css = """
    :root {
      --ground: #fbfaf8; --card: #fff; --text: #1a1a1a; --muted: #5c5752; --line: #d9d5d0; --accent: #0f5499;
      color-scheme: light;
    }
    :root[data-theme=dark] {
      --ground: #16191d; --card: #1f2328; --text: #f3f1ee; --muted: #b5b0aa; --line: #3a4047; --accent: #7db5f5;
      color-scheme: dark;
    }
    @media (prefers-color-scheme: dark) {
      :root:not([data-theme=light]) {
        --ground: #16191d; --card: #1f2328; --text: #f3f1ee; --muted: #b5b0aa; --line: #3a4047; --accent: #7db5f5;
        color-scheme: dark;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--text);
      font: 16px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    }
    header, main, .controls { max-width: 2200px; margin: 0 auto; padding: 0 clamp(12px, 3vw, 40px); }
    header { padding-top: 28px; }
    h1 { font-size: clamp(22px, 3vw, 32px); line-height: 1.25; margin: 0 0 6px; }
    header p, .source { color: var(--muted); margin: 0; font-size: 14px; }
    .skip { position: absolute; left: -999px; }
    .skip:focus { left: 12px; top: 12px; background: var(--card); padding: 8px 12px; z-index: 2; }
    .controls {
      position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 10px 18px; align-items: center;
      padding-top: 12px; padding-bottom: 12px; margin-bottom: 12px; background: var(--ground);
      border-bottom: 1px solid var(--line);
    }
    .controls label { display: inline-flex; gap: 8px; align-items: center; font-size: 14px; }
    input, select, button {
      font: inherit; font-size: 15px; color: var(--text); background: var(--card); border: 1px solid var(--muted);
      border-radius: 6px; padding: 6px 10px; min-height: 38px; max-width: 60vw;
    }
    button { cursor: pointer; }
    output { font-size: 14px; color: var(--muted); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    main:focus { outline: none; }
    main {
      display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 720px), 1fr)); gap: 20px;
      padding-bottom: 40px;
    }
    section {
      background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; min-width: 0;
      scroll-margin-top: 80px;
    }
    section[hidden] { display: none; }
    h2 { font-size: 18px; line-height: 1.45; margin: 0 0 10px; }
    section > .scroll { max-height: none; }
    img { display: block; width: 100%; height: auto; background: #fff; border-radius: 4px; margin-bottom: 8px; }
    summary { cursor: pointer; color: var(--accent); padding: 8px 0; font-size: 15px; }
    .scroll { overflow: auto; max-height: 70vh; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; font-variant-numeric: tabular-nums; }
    caption { text-align: left; font-weight: 600; padding: 4px 0 8px; }
    th, td {
      text-align: left; font-weight: 400; padding: 5px 10px; border-bottom: 1px solid var(--line); vertical-align: top;
    }
    thead th { font-weight: 600; position: sticky; top: 0; background: var(--card); }
    th[scope=rowgroup] { font-weight: 600; padding-top: 12px; }
    .end { text-align: right; white-space: nowrap; }
    @media (max-width: 600px) {
      section { padding: 12px; border-radius: 0; border-left: 0; border-right: 0; }
      main { padding-left: 0; padding-right: 0; }
      .controls { position: static; }
      /* Its words stay legible; it is moved under the finger. */
      img { min-width: 640px; }
    }
    @media print {
      :root { --ground: #fff; --card: #fff; --text: #000; --muted: #444; --line: #bbb; color-scheme: light; }
      .controls, .skip, details { display: none; }
      main { display: block; }
      section { break-inside: avoid; border: 0; padding: 0 0 24px; }
      .scroll { overflow: visible; max-height: none; }
    }
    """
}
