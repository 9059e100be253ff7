// What a page does with Apollo Client: a query with variables, the next page by its cursor, and one record known by its
// id wherever it was read. Prints what the cache then holds, as JSON.
import { ApolloClient, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

const cache = new InMemoryCache({
  typePolicies: { Query: { fields: { departments: relayStylePagination(["orderBy"]) } } },
});
const client = new ApolloClient({ cache, link: new HttpLink({ uri: process.argv[2] }) });

const DEPARTMENTS = gql`
  query Departments($first: Int!, $after: String, $orderBy: DepartmentOrder) {
    departments(first: $first, after: $after, orderBy: $orderBy) {
      totalCount
      edges {
        cursor
        node {
          id
          code
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const ONE = gql`
  query Department($code: String!) {
    department(code: $code) {
      id
      code
      name
    }
  }
`;

const list = client.watchQuery({ query: DEPARTMENTS, variables: { first: 3 } });
const first = await new Promise((arrived) => {
  list.subscribe((result) => result.data && arrived(result));
});
const { endCursor } = first.data.departments.pageInfo;
await list.fetchMore({ variables: { after: endCursor } });
const seen = client.readQuery({ query: DEPARTMENTS, variables: { first: 3 } }).departments;

const code = seen.edges[0].node.code;
const { data } = await client.query({ query: ONE, variables: { code } });
const kept = cache.extract();
console.log(
  JSON.stringify({
    total: seen.totalCount,
    codes: seen.edges.map(({ node }) => node.code),
    keptAs: cache.identify(data.department),
    kept: kept[cache.identify(data.department)],
    departments: Object.keys(kept).filter((key) => key.startsWith("Department:")).length,
  }),
);
client.stop();
