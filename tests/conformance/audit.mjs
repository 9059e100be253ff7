// Runs the audits of GraphQL over HTTP against the address given, and prints one line of JSON for each.
import { auditServer } from "graphql-http";

const audits = await auditServer({ url: process.argv[2] });
for (const { id, name, status, reason } of audits) {
  console.log(JSON.stringify({ id, name, status, reason }));
}
