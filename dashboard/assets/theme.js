/* The switch between light and dark: the choice stands in <html data-theme> and in a cookie, so that the server sends
   the next page in the same theme. Without a choice the browser's preference decides. */
"use strict";

(function () {
  const ONE_YEAR_SECONDS = 31536000;
  const preference = window.matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : preference.matches;
  }

  function show() {
    const pressed = String(isDark());
    document.querySelectorAll("[data-theme-switch]").forEach(function (button) {
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
    });
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-theme-switch]")) return;
    root.dataset.theme = isDark() ? "light" : "dark";
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    show();
  });

  /* Each page brings a header of its own. */
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  preference.addEventListener("change", show);
  show();
})();
