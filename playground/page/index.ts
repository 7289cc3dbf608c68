import type { Asset } from "./assets.ts";
import { createLive, type Live } from "./live.ts";
import type { Platform } from "./platform.ts";
import { type Answer, listen, Refused, readJson, sendJson } from "./server.ts";
import type { Surroundings } from "./shown.ts";

export type { Platform } from "./platform.ts";
export type { PersonShown, PlatformShown } from "./shown.ts";
export { slackPlatform } from "./slack/index.ts";
export { teamsPlatform } from "./teams/index.ts";

export interface PageOptions {
  readonly organization: string;
  /** The one to begin with first. */
  readonly platforms: readonly [Platform, ...Platform[]];
  /** Wanted; another one is taken when it is not free. */
  readonly port: number;
  /** The page's own files by their path, as soon as they are there. */
  readonly assets: Promise<ReadonlyMap<string, Asset>>;
}

/** The page on which a person is anybody of the demo organization, on each platform that it is on. */
export async function startPage(options: PageOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const { organization, port } = options;
  const [first, ...others] = options.platforms;
  const surroundings: Surroundings = {
    organization,
    platforms: [first.shown, ...others.map(({ shown }) => shown)],
  };
  const lives: Live[] = [];
  const answers: Record<string, Answer> = {
    "GET /surroundings": (_, response) => sendJson(response, surroundings),
  };
  for (const platform of options.platforms) {
    const { name } = platform.shown;
    const live = createLive(platform);
    lives.push(live);
    answers[`GET /${name}/live`] = (_, response, url) => live.follow(response, personIn(platform, url));
    answers[`POST /${name}/deeds`] = deeds(platform);
  }

  const answer: Answer = async (request, response, url) => {
    const found = answers[`${request.method} ${url.pathname}`];
    if (found) return found(request, response, url);
    const asset = request.method === "GET" ? (await options.assets).get(url.pathname) : undefined;
    if (!asset) throw new Refused(404, "There is no such page.");
    response.writeHead(200, asset.headers);
    response.end(await asset.read());
  };

  const server = await listen(answer, port);
  return {
    url: server.url,
    async stop() {
      for (const live of lives) live.close();
      await server.close();
    },
  };
}

function personIn({ shown }: Platform, url: URL): string {
  const wanted = url.searchParams.get("as");
  const person = shown.people.find(({ id }) => id === wanted);
  if (!person) throw new Refused(404, "Nobody here has that name.");
  return person.id;
}

const deeds =
  (platform: Platform): Answer =>
  async (request, response, url) => {
    const personId = personIn(platform, url);
    const doing = platform.perform(personId, await readJson(request));
    if (!doing) throw new Refused(400, "Nobody can do that here.");
    // Only what nobody could do throws: the page was behind for a moment.
    const outcome = await doing.catch(() => {
      throw new Refused(409, "That is not there any more.");
    });
    sendJson(response, outcome);
  };
