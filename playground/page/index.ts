import type { EmulatedSlack } from "../slack/index.ts";
import { assets } from "./assets.ts";
import { Deed, perform } from "./deeds.ts";
import { createLive } from "./live.ts";
import { type Answer, listen, Refused, readJson, sendJson } from "./server.ts";
import type { Surroundings } from "./shown.ts";
import { sightOf } from "./sight.ts";

export type { PersonShown, Surroundings } from "./shown.ts";

export interface PageOptions {
  readonly slack: EmulatedSlack;
  /** Wanted; another one is taken when it is not free. */
  readonly port: number;
  readonly surroundings: Surroundings;
  /** What each channel is about, by its id. */
  readonly topics: ReadonlyMap<string, string>;
}

/** The page on which a person is anybody of the demo organization in the emulated Slack. */
export async function startPage({
  slack,
  port,
  surroundings,
  topics,
}: PageOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const live = createLive(slack, (personId) => sightOf(slack, personId, topics));
  const known = new Set(surroundings.people.map(({ id }) => id));
  const personIn = (url: URL): string => {
    const id = url.searchParams.get("as") ?? "";
    if (!known.has(id)) throw new Refused(404, "Nobody here has that name.");
    return id;
  };

  const answers: Readonly<Record<string, Answer>> = {
    "GET /surroundings": (_, response) => sendJson(response, surroundings),
    "GET /live": (_, response, url) => live.follow(response, personIn(url)),
    async "POST /deeds"(request, response, url) {
      const personId = personIn(url);
      const deed = Deed.safeParse(await readJson(request));
      if (!deed.success) throw new Refused(400, "Nobody can do that here.");
      // Only what nobody could do in Slack throws: the page was behind for a moment.
      const outcome = await perform(slack.as(personId), deed.data).catch(() => {
        throw new Refused(409, "That is not there any more.");
      });
      sendJson(response, outcome);
    },
  };

  const answer: Answer = async (request, response, url) => {
    const asset = request.method === "GET" ? assets.get(url.pathname) : undefined;
    if (asset) {
      response.writeHead(200, { "content-type": asset.type, "cache-control": "no-store" });
      response.end(await asset.read());
      return;
    }
    const found = answers[`${request.method} ${url.pathname}`];
    if (!found) throw new Refused(404, "There is no such page.");
    await found(request, response, url);
  };

  const server = await listen(answer, port);
  return {
    url: server.url,
    async stop() {
      live.close();
      await server.close();
    },
  };
}
