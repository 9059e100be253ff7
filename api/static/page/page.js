// The page at /graphql: GraphiQL with the examples in tabs, and a query from the address in the first of them.
"use strict";

const examples = JSON.parse(document.getElementById("examples").textContent);
const address = new URLSearchParams(window.location.search);
const asked = address.get("query");

const ask = async (request) => {
  const answer = await fetch(window.location.pathname, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify(request),
  });
  return answer.json();
};

// A query that came with the address must be seen, so the tabs of an earlier visit are not called back then.
const forgetful = () => {
  const kept = new Map();
  return {
    get length() {
      return kept.size;
    },
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => kept.set(name, String(value)),
    removeItem: (name) => kept.delete(name),
    clear: () => kept.clear(),
  };
};

const fromAddress = asked ? [{ query: asked, variables: address.get("variables") ?? undefined }] : [];

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, {
    fetcher: ask,
    defaultTabs: [...fromAddress, ...examples.map((query) => ({ query }))],
    shouldPersistHeaders: false,
    ...(asked ? { storage: forgetful() } : {}),
  }),
);
