/* What stands on every sheet when a page is printed: its name, its address, its edition and its sources.

   A style sheet can repeat a text on each sheet but cannot read it from the page, so it is handed over here. */
"use strict";

(function () {
  const LONGEST = 300;
  const MOST_SOURCES = 3;
  const root = document.documentElement;

  function text(element) {
    return element.textContent.replace(/\s+/g, " ").trim();
  }

  function hand(name, words) {
    root.style.setProperty(name, JSON.stringify(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words));
  }

  function write() {
    const edition = document.querySelector(".edition-line");
    const sources = Array.from(document.querySelectorAll("main .figure > .source-line"), text);
    const distinct = Array.from(new Set(sources)).slice(0, MOST_SOURCES);
    hand("--sheet-name", document.title);
    hand("--sheet-address", decodeURI(window.location.href.split("#")[0]));
    hand("--sheet-edition", [edition ? text(edition) : "", ...distinct].join(" "));
  }

  window.addEventListener("beforeprint", write);
})();
