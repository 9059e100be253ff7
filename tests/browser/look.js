/* What a reader meets on the page that is open, as plain data. */
() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const text = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const isBlock = (element) => element.matches("[data-query]") && !element.matches(".origin");

  /* The folded "where this comes from" that belongs to a block itself and not to a block inside it. */
  const originOf = (block) =>
    all(".origin", block).find((origin) => {
      let above = origin.parentElement;
      while (above && !isBlock(above)) above = above.parentElement;
      return above === block;
    });

  const number = (element) => {
    const block = element.closest("[data-query]:not(.origin)");
    const origin = block && originOf(block);
    const run = origin && origin.querySelector(".query-tools a[href]");
    return {
      path: element.dataset.path,
      value: element.dataset.value,
      shown: text(element),
      badge: element.querySelector("[data-badge]") ? element.querySelector("[data-badge]").dataset.badge : null,
      query: block ? block.dataset.query : null,
      variables: block ? block.dataset.variables : null,
      shownQuery: origin ? origin.querySelector(".query-text").textContent : null,
      runAt: run ? run.href : null,
    };
  };

  const rowsOf = (table) => all("tr", table).map((row) => all("th, td", row).map(text));

  /* The lengths of the parts of a bar or column, as they are drawn. */
  const lengths = (bar) => all(".bar-part, .column-part", bar).map((part) => Number(part.style.flexGrow));

  const figure = (element) => ({
    name: text(element.querySelector("figcaption :is(h2, h3, h4)")),
    summary: text(element.querySelector(".figure-summary")),
    source: text(element.querySelector(".source-line")),
    written: all(".figure-picture :is(.key-count, .bars-value)", element).map(text),
    stretches: all(".figure-picture .stacked-bar .bar-track", element).map(lengths),
    columns: all(".figure-picture .column", element).map(lengths),
    rows: all(".figure-numbers table", element).flatMap(rowsOf),
    isMarked: element.querySelector("figcaption [data-edition=ILLUSTRATIVE]") !== null,
  });

  const isAPicture = (element) => element.closest("[aria-hidden=true]") === null && !element.closest("figure");

  const controls = all("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']");

  const nameOf = (control) =>
    control.getAttribute("aria-label") || (control.labels && control.labels.length ? text(control.labels[0]) : text(control));

  const moves = (animation) => animation.effect.getComputedTiming().duration > 1;

  return {
    title: document.title,
    language: document.documentElement.lang,
    headings: all("h1").map(text),
    mains: all("main").length,
    text: text(document.querySelector("main")),
    pageState: (document.querySelector("main > .state[data-state]") || { dataset: {} }).dataset.state || null,
    banner: text(document.querySelector(".edition-banner")),
    footer: text(document.querySelector("footer")),
    illustrativeMarks: all("main [data-edition=ILLUSTRATIVE]").length,
    numbers: all("[data-path]").map(number),
    figures: all("figure").map(figure),
    picturesOutsideFigures: all("main :is(svg, canvas, img, .bars, .stacked-bar, .columns)").filter(isAPicture).length,
    tables: all("main table").map((table) => ({
      caption: text(table.querySelector("caption")),
      rows: rowsOf(table),
    })),
    links: all("a[href]").map((link) => ({ name: text(link), href: link.href })),
    controls: controls.map((control) => ({
      kind: control.matches("a") ? "link" : control.localName,
      name: nameOf(control),
      goal: control.href || "",
      isOutOfReach: control.tabIndex < 0,
    })),
    moving: document.getAnimations().filter(moves).length,
    ids: all("[id]").map((element) => element.id),
    doubleIds: all("[id]").map((element) => element.id).filter((id, at, ids) => ids.indexOf(id) !== at),
  };
}
