import type { ServerResponse } from "node:http";
import type { Platform } from "./platform.ts";

/** Pages that are open on one platform, each kept up to date with what its person sees. */
export interface Live {
  /** Writes the person's sight to the response, now and whenever it changes, as server-sent events. */
  follow(response: ServerResponse, personId: string): void;
  close(): void;
}

export function createLive(platform: Platform): Live {
  const pages = new Map<ServerResponse, { readonly personId: string; shown: string }>();
  let waiting = false;

  const refresh = () => {
    waiting = false;
    for (const [response, page] of pages) {
      const sight = JSON.stringify(platform.sightOf(page.personId));
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
    platform.onChange(changed),
    platform.onProblem((sentence) => {
      for (const response of pages.keys()) response.write(`event: problem\ndata: ${JSON.stringify(sentence)}\n\n`);
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
