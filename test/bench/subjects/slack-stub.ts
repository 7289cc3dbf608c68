/** A Slack that takes every message of every workspace, for benches in which many send. Says where its API is. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { bench } from "../workspace.ts";

let posted = 0;

const server = createServer((request, response) => {
  request.resume().on("end", () => {
    posted += 1;
    response
      .setHeader("content-type", "application/json")
      .setHeader("x-oauth-scopes", bench.scopes.join(","))
      .end(JSON.stringify({ ok: true, channel: "C0BENCH0001", ts: `1763700000.${String(posted).padStart(6, "0")}` }));
  });
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
process.send?.({ apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` });
