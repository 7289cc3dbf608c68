import type { ServerResponse } from "node:http";
import type { Backstage } from "./backstage.ts";
import type { Platform } from "./platform.ts";

/** Pages that are open on one platform, each kept up to date with what its person sees. */
export interface Live {
  /** Writes the person's sight to the response, now and whenever it changes, as server-sent events; see controls.ts. */
  follow(response: ServerResponse, personId: string): void;
  /** Shows another platform of the same people from now on. */
  show(platform: Platform): void;
  close(): void;
}

/** Milliseconds within which several things that happen are told as one: by then what follows is written down, too. */
const HAPPENED_TOGETHER_MS = 250;

export function createLive(first: Platform, backstage: Backstage): Live {
  const pages = new Map<ServerResponse, { readonly personId: string; shown: string; controls: string }>();
  let platform = first;
  let waiting = false;
  let telling: NodeJS.Timeout | undefined;

  const refresh = () => {
    waiting = false;
    const controls = JSON.stringify(backstage.controls());
    for (const [response, page] of pages) {
      const sight = JSON.stringify(platform.sightOf(page.personId));
      if (controls !== page.controls) write(response, "controls", controls);
      if (sight !== page.shown) write(response, "sight", sight);
      page.controls = controls;
      page.shown = sight;
    }
  };
  // Several changes in one go are one update.
  const changed = () => {
    if (!waiting) setImmediate(refresh);
    waiting = true;
  };
  const tell = () => {
    telling = undefined;
    for (const response of pages.keys()) write(response, "happened", "{}");
  };
  const happened = () => {
    telling ??= setTimeout(tell, HAPPENED_TOGETHER_MS);
  };
  const listenTo = (shown: Platform) => [
    shown.onChange(changed),
    shown.onProblem((sentence) => {
      for (const response of pages.keys()) write(response, "problem", JSON.stringify(sentence));
    }),
  ];
  let stopListening = listenTo(platform);
  const stopWatching = [backstage.onControls(changed), backstage.onHappened(happened)];

  return {
    follow(response, personId) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      pages.set(response, { personId, shown: "", controls: "" });
      response.on("close", () => pages.delete(response));
      changed();
    },
    show(other) {
      for (const stop of stopListening) stop();
      platform = other;
      stopListening = listenTo(other);
      changed();
    },
    close() {
      for (const stop of [...stopListening, ...stopWatching]) stop();
      clearTimeout(telling);
      for (const response of pages.keys()) response.end();
    },
  };
}

const write = (response: ServerResponse, event: string, data: string): void => {
  response.write(`event: ${event}\ndata: ${data}\n\n`);
};
