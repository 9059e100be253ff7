// What a page over one source would say in a Relay client: a query, and below it a list that is continued by itself.
import { graphql } from "relay-runtime";

export const query = graphql`
  query sourceQuery($key: ID!, $count: Int!) {
    source(id: $key) {
      title
      ...source_citations @arguments(count: $count)
    }
  }
`;

export const citations = graphql`
  fragment source_citations on Source
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "sourceCitationsQuery") {
    citations(first: $count, after: $cursor) @connection(key: "source_citations") {
      edges {
        node {
          concept
          key
        }
      }
    }
  }
`;
