/* Watches one page from inside while it is loaded: when what was drawn, what moved, when the reader could not act.

   Times are milliseconds since the address was asked for, taken after the frame that shows what is meant. `over`
   becomes true some time after the page is ready, so that whatever moves late is seen too. */
"use strict";

(() => {
  const settings = { scripts: true, settleMs: 1000 };
  const seen = { main: null, last: null, ready: null, shifts: [], tasks: [], pictures: 0 };
  const everything = document.getElementsByTagName("*");
  let size = -1;
  let drawn = "";
  let finish = null;
  const over = new Promise((resolve) => { finish = resolve; });

  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("layout-shift", (entry) => { if (!entry.hadRecentInput) seen.shifts.push(entry.value); });
  observe("longtask", (entry) => seen.tasks.push(entry.duration));

  const painted = new Promise((resolve) => observe("paint", (entry) => {
    if (entry.name === "first-contentful-paint") resolve(entry.startTime);
  }));

  /* What is found in a frame is on the screen when the next message is read. */
  function afterPaint(then) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(Math.round(performance.now()));
    port2.postMessage(null);
  }

  /* The largest text of the main part so far: its first sentences, on every page. */
  observe("largest-contentful-paint", (entry) => {
    if (entry.element?.closest("main")) seen.main ??= Math.round(entry.startTime);
  });

  function look() {
    const main = document.querySelector("main");
    if (!main) return;
    const pictures = main.querySelectorAll("figure, table, svg, canvas");
    const now = `${pictures.length} ${main.querySelectorAll("tr").length}`;
    if (now !== drawn) afterPaint((at) => { seen.last = at; });
    drawn = now;
    seen.pictures = main.querySelectorAll("figure").length;
  }

  function isReady() {
    return settings.scripts ? document.documentElement.dataset.ready === "true" : document.readyState === "complete";
  }

  function frame() {
    if (everything.length !== size) {
      size = everything.length;
      look();
    }
    if (seen.ready === null && seen.main !== null && isReady()) {
      seen.ready = Math.round(performance.now());
      window.setTimeout(finish, settings.settleMs);
    }
    window.requestAnimationFrame(frame);
  }
  window.requestAnimationFrame(frame);

  window.watched = async (withScripts, settleMs) => {
    Object.assign(settings, { scripts: withScripts, settleMs });
    await over;
    const first = await painted;
    const [navigation] = performance.getEntriesByType("navigation");
    return { ...seen, first, load: navigation.loadEventEnd };
  };
})();
