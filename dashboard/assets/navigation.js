/* Moving between pages without loading the document again.

   The first page came with the document. Links are plain <a> and filters plain <form method="get">: without this
   script they still work. With it they change the address and tell Dash, which draws the next page and takes the
   first one's place in the same moment. After each arrival the reader stands at the right place: at the heading of a
   new page, at the line that the address names, or still in the filter that was just changed. One short sentence then
   says what came of it. */
"use strict";

(function () {
  let arrivedBy = "load";
  let left = { main: null, focus: null, open: [] };
  let slow = 0;
  let pointedAt = null;
  let isReady = false;
  const FRAMES_TO_WAIT = 60;
  const SLOW_AFTER_MS = 1000;

  function nameOf(held) {
    const isSomething = held && held !== document.body;
    return isSomething ? { id: held.id, tag: held.tagName, text: held.textContent } : null;
  }

  /* Dash draws the whole page anew, so what the reader held and had opened is noted by name and found again. */
  function note() {
    return {
      main: document.getElementById("main"),
      focus: nameOf(document.activeElement),
      open: Array.from(document.querySelectorAll("details[open] > summary"), function (summary) {
        return summary.textContent;
      }),
    };
  }

  /* Whoever held something that is gone, such as the link back to today, goes on from the content. */
  function restore(noted) {
    document.querySelectorAll("details > summary").forEach(function (summary) {
      if (noted.open.includes(summary.textContent)) summary.parentElement.open = true;
    });
    if (!noted.focus) return;
    const { id, tag, text } = noted.focus;
    const again = id
      ? document.getElementById(id)
      : Array.from(document.querySelectorAll(tag)).find(function (element) { return element.textContent === text; });
    (again || document.getElementById("main")).focus({ preventScroll: true });
  }

  /* Who goes on with the keyboard while a change loads is found where they went, not where they left. */
  document.addEventListener("focusin", function (event) {
    if (arrivedBy !== "load") left.focus = nameOf(event.target);
  });

  /* Dash draws nothing until it hears that the reader has left the page that came with the document. */
  function leave() {
    const first = document.getElementById("first");
    if (!first) return;
    window.dash_clientside.set_props("departure", { data: "left" });
    const dash = document.getElementById("dash");
    const takeOver = new MutationObserver(function () {
      if (!dash.querySelector("main")) return;
      takeOver.disconnect();
      first.remove();
      dash.hidden = false;
    });
    takeOver.observe(dash, { childList: true, subtree: true });
  }

  function goTo(url, how) {
    arrivedBy = how;
    left = note();
    window.clearTimeout(slow);
    slow = window.setTimeout(function () { announce(said("loading")); }, SLOW_AFTER_MS);
    leave();
    window.history.pushState({}, "", url);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
  }

  function isOurs(url) {
    return url.origin === window.location.origin;
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href]");
    if (!isReady || !link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target || link.rel === "external" || link.hasAttribute("download")) return;
    const url = new URL(link.href);
    if (!isOurs(url)) return;
    const isSamePage = url.pathname === window.location.pathname && url.search === window.location.search;
    if (isSamePage && url.hash) return;
    event.preventDefault();
    const isSorting = link.classList.contains("sort-link");
    const isHere = url.pathname === window.location.pathname;
    goTo(url, isSorting ? "sort" : isHere ? "change" : "link");
  });

  function send(form) {
    const url = new URL(form.getAttribute("action") || window.location.pathname, window.location.href);
    const given = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") given.append(name, value);
    url.search = given.toString();
    /* What is asked for under "Menu" on a phone is shown like the page of a link: with the menu folded up again. */
    if (url.href !== window.location.href) goTo(url, form.closest("details.menu[open]") ? "link" : "change");
  }

  /* In the capturing phase, before React, whose own forms may stop the event. */
  document.addEventListener("submit", function (event) {
    if (!isReady || event.target.method !== "get") return;
    event.preventDefault();
    send(event.target);
  }, true);

  /* With the keyboard each press of an arrow is a change, so a choice made with it waits for the form's button; one made
     with the pointer is sent at once. */
  document.addEventListener("pointerdown", function (event) { pointedAt = event.target.closest("select"); }, true);
  document.addEventListener("keydown", function () { pointedAt = null; }, true);
  document.addEventListener("change", function (event) {
    const isPointedAt = event.target === pointedAt;
    if (isReady && isPointedAt && event.target.matches("form.filters select")) send(event.target.form);
  });

  /* In the capturing phase, so that Dash hears of the departure before it looks at the address. */
  window.addEventListener("popstate", function () {
    arrivedBy = "back";
    if (isReady) leave();
  }, true);
  window.addEventListener("hashchange", showPlaceInAddress);

  /* The element that the address names, opened if it lies in something folded. */
  function showPlaceInAddress() {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const place = id && document.getElementById(id);
    if (!place) return false;
    for (let fold = place.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (place.matches("details")) place.open = true;
    if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "start" });
    return true;
  }

  /* Words come with the document, in its language. */
  function said(name) {
    const announcer = document.getElementById("announcer");
    return announcer ? announcer.dataset[name] : "";
  }

  /* The same words again are heard only if there were none in between. */
  function announce(text) {
    const announcer = document.getElementById("announcer");
    if (!announcer || !text) return;
    announcer.textContent = "";
    window.requestAnimationFrame(function () { announcer.textContent = text; });
  }

  /* What came of a change: the order of a table, how much a filter left, or else the page's first sentence. */
  function outcome(main, how) {
    const sorted = how === "sort" && main.querySelector("th[aria-sort=ascending], th[aria-sort=descending]");
    if (sorted) {
      const words = said(sorted.getAttribute("aria-sort") === "descending" ? "reversed" : "sorted");
      return words.replace("{column}", sorted.textContent.trim());
    }
    const result = main.querySelector("[data-announce='result']");
    if (result) return result.textContent;
    return firstSentence((main.querySelector("[data-announce]") || main.querySelector("h1") || main).textContent);
  }

  function firstSentence(text) {
    const sentences = new Intl.Segmenter(document.documentElement.lang, { granularity: "sentence" });
    const first = sentences.segment(text.trim())[Symbol.iterator]().next();
    return first.done ? "" : first.value.segment.trim();
  }

  /* Dash reports the new content some frames before it has drawn it. */
  function whenDrawn(then, framesLeft) {
    window.requestAnimationFrame(function () {
      const main = document.getElementById("main");
      if ((main && main !== left.main && !document.getElementById("first")) || framesLeft === 0) then();
      else whenDrawn(then, framesLeft - 1);
    });
  }

  function ready() {
    isReady = true;
    document.documentElement.dataset.ready = "true";
    showPlaceInAddress();
  }

  function settle() {
    const main = document.getElementById("main");
    if (!main) return;
    const heading = main.querySelector("h1");
    const how = arrivedBy;
    window.clearTimeout(slow);
    arrivedBy = "load";
    left.main = main;
    document.querySelectorAll("details.menu[open]").forEach(function (menu) { menu.open = false; });
    const isChange = how === "change" || how === "sort";
    if (!isChange && showPlaceInAddress()) return;
    if (how === "link") {
      window.scrollTo(0, 0);
      if (heading) { heading.setAttribute("tabindex", "-1"); heading.focus({ preventScroll: true }); }
    }
    if (isChange) {
      restore(left);
      announce(outcome(main, how));
    }
  }

  document.addEventListener("click", async function (event) {
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      announce(said("copied"));
      button.dataset.copied = "true";
      window.setTimeout(function () { delete button.dataset.copied; }, 2000);
    } catch {
      const text = button.closest(".query").querySelector(".query-text");
      window.getSelection().selectAllChildren(text);
      announce(said("selected"));
    }
  });

  window.dash_clientside = window.dash_clientside || {};
  window.dash_clientside.ledger = {
    arrived: function (content, page) {
      if (page) document.title = page.title;
      if (content) whenDrawn(settle, FRAMES_TO_WAIT);
      else ready();
      return window.dash_clientside.no_update;
    },
  };
})();
