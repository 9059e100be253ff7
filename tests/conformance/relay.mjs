// What a page does with Relay: the query that its compiler wrote, then the next pages of a list below the record, which
// it asks for by the record's id. Prints what the store then holds, as JSON.
import { createOperationDescriptor, Environment, fetchQuery, Network, RecordSource, Store } from "relay-runtime";

const [address, compiled, key] = process.argv.slice(2);
const page = (await import(`${compiled}/sourceQuery.graphql.js`)).default;
const more = (await import(`${compiled}/sourceCitationsQuery.graphql.js`)).default;

const source = new RecordSource();
const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return response.json();
  }),
  store: new Store(source, { gcReleaseBufferSize: 10 }),
});

async function ask(query, variables) {
  environment.retain(createOperationDescriptor(query, variables));
  return fetchQuery(environment, query, variables).toPromise();
}

const connection = () => {
  const records = source.toJSON();
  return Object.values(records).find((record) => record.__id.endsWith("__source_citations_connection"));
};

await ask(page, { key, count: 3 });
const id = Object.values(source.toJSON()).find((record) => record.__typename === "Source").id;
const pages = [connection().edges.__refs.length];
for (let page = 0; page < 2; page += 1) {
  const { endCursor } = source.toJSON()[connection().pageInfo.__ref];
  await ask(more, { id, count: 3, cursor: endCursor });
  pages.push(connection().edges.__refs.length);
}
const read = connection().edges.__refs.map((edge) => source.toJSON()[source.toJSON()[edge].node.__ref].key);
console.log(JSON.stringify({ id, pages, read }));
