import type { ServerResponse } from "node:http";
import type { EmulatedSlack } from "../slack/index.ts";
import type { Sight } from "./shown.ts";

/** Pages that are open, each kept up to date with what its person sees. */
export interface Live {
  /** Writes the person's sight to the response, now and whenever it changes, as server-sent events. */
  follow(response: ServerResponse, personId: string): void;
  close(): void;
}

export function createLive(slack: EmulatedSlack, sightOf: (personId: string) => Sight): Live {
  const pages = new Map<ServerResponse, { readonly personId: string; shown: string }>();
  let waiting = false;

  const refresh = () => {
    waiting = false;
    for (const [response, page] of pages) {
      const sight = JSON.stringify(sightOf(page.personId));
      if (sight === page.shown) continue;
      page.shown = sight;
      response.write(`event: sight\ndata: ${sight}\n\n`);
    }
  };
  // Several changes in one go are one update.
  const changed = () => {
    if (!waiting) setImmediate(refresh);
    waiting = true;
  };
  const stopListening = [
    slack.on("message", changed),
    slack.on("view", changed),
    slack.on("home", changed),
    slack.on("problem", ({ where, message }) => {
      const problem = JSON.stringify(`Slack would refuse this (${where}): ${message}`);
      for (const response of pages.keys()) response.write(`event: problem\ndata: ${problem}\n\n`);
    }),
  ];

  return {
    follow(response, personId) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      pages.set(response, { personId, shown: "" });
      response.on("close", () => pages.delete(response));
      changed();
    },
    close() {
      for (const stop of stopListening) stop();
      for (const response of pages.keys()) response.end();
    },
  };
}
