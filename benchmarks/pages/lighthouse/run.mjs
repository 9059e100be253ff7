/* Lighthouse on every address that is given, as on a desk and as on a phone; one line of JSON for each.

   Usage: node run.mjs <address> ... with CHROME_PATH naming a Chromium. Nothing is asked outside this machine. */

import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];
const PRESETS = { desktop: desktopConfig, mobile: undefined };
const TIMES = {
  first: "first-contentful-paint",
  largest: "largest-contentful-paint",
  blocked: "total-blocking-time",
  shift: "cumulative-layout-shift",
  speed: "speed-index",
};

/* What cost a score something, by name; what only informs has no weight. */
function faults(report, category) {
  return report.categories[category].auditRefs
    .filter((each) => each.weight > 0 && report.audits[each.id].score !== null && report.audits[each.id].score < 0.9)
    .map((each) => each.id);
}

function summary(address, preset, report) {
  const about = (of) => Object.fromEntries(CATEGORIES.map((category) => [category, of(category)]));
  return {
    address,
    preset,
    scores: about((category) => Math.round(report.categories[category].score * 100)),
    faults: about((category) => faults(report, category)),
    times: Object.fromEntries(Object.entries(TIMES).map(([name, id]) => [name, report.audits[id].numericValue])),
  };
}

const chrome = await launch({ chromeFlags: FLAGS, chromePath: process.env.CHROME_PATH });
try {
  for (const address of process.argv.slice(2)) {
    for (const [preset, config] of Object.entries(PRESETS)) {
      const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
      const result = await lighthouse(address, options, config);
      console.log(JSON.stringify(summary(address, preset, result.lhr)));
    }
  }
} finally {
  chrome.kill();
}
