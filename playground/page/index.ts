import type { ServerResponse } from "node:http";
import type { Asset } from "./assets.ts";
import { type Backstage, backstageAnswers } from "./backstage.ts";
import { createLive, type Live } from "./live.ts";
import type { Platform } from "./platform.ts";
import { type Answer, listen, Refused, readJson, sendJson } from "./server.ts";
import type { PlatformName, Surroundings } from "./shown.ts";

export type { Backstage } from "./backstage.ts";
export type { Platform } from "./platform.ts";
export { Refused } from "./server.ts";
export type { PersonShown, PlatformShown } from "./shown.ts";
export { slackPlatform } from "./slack/index.ts";
export { teamsPlatform } from "./teams/index.ts";

export interface PageOptions {
  readonly organization: string;
  /** The one to begin with first. */
  readonly platforms: readonly [Platform, ...Platform[]];
  readonly backstage: Backstage;
  /** Wanted; another one is taken when it is not free. */
  readonly port: number;
  /** The page's own files by their path, as soon as they are there. */
  readonly assets: Promise<ReadonlyMap<string, Asset>>;
}

export interface Page {
  readonly url: string;
  /** Shows other platforms of the same names, with the same people, from now on. */
  show(platforms: readonly Platform[]): void;
  stop(): Promise<void>;
}

/** The page on which a person is anybody of the demo organization, on each platform that it is on. */
export async function startPage(options: PageOptions): Promise<Page> {
  const { organization, port, backstage } = options;
  const [first, ...others] = options.platforms;
  const surroundings: Surroundings = {
    organization,
    platforms: [first.shown, ...others.map(({ shown }) => shown)],
  };
  const platforms = new Map(options.platforms.map((platform) => [platform.shown.name, platform]));
  const lives = new Map(options.platforms.map((platform) => [platform.shown.name, createLive(platform, backstage)]));
  const answers: Record<string, Answer> = {
    ...backstageAnswers(backstage),
    "GET /surroundings": (_, response) => sendJson(response, surroundings),
  };
  for (const [name, live] of lives) {
    const platform = (): Platform => platforms.get(name) ?? first;
    answers[`GET /${name}/live`] = (_, response, url) => live.follow(response, personIn(platform(), url));
    answers[`GET /${name}/file`] = (_, response, url) => sendFile(response, platform(), url);
    answers[`POST /${name}/deeds`] = deeds(platform, backstage);
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
    show: (changed) => showIn({ platforms, lives }, changed),
    async stop() {
      for (const live of lives.values()) live.close();
      await server.close();
    },
  };
}

interface Shown {
  readonly platforms: Map<PlatformName, Platform>;
  readonly lives: ReadonlyMap<PlatformName, Live>;
}

function showIn({ platforms, lives }: Shown, changed: readonly Platform[]): void {
  for (const platform of changed) {
    platforms.set(platform.shown.name, platform);
    lives.get(platform.shown.name)?.show(platform);
  }
}

function personIn({ shown }: Platform, url: URL): string {
  const wanted = url.searchParams.get("as");
  const person = shown.people.find(({ id }) => id === wanted);
  if (!person) throw new Refused(404, "Nobody here has that name.");
  return person.id;
}

/** As words, whatever it is: a browser opens no app for it, and runs nothing in it. */
function sendFile(response: ServerResponse, platform: Platform, url: URL): void {
  const content = platform.fileFor(personIn(platform, url), url.searchParams.get("id") ?? "");
  if (!content) throw new Refused(404, "Nobody was sent such a file.");
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(content);
}

const deeds =
  (platform: () => Platform, backstage: Backstage): Answer =>
  async (request, response, url) => {
    if (backstage.controls().busy === "resetting") throw new Refused(409, "Everything begins anew: wait a moment.");
    const personId = personIn(platform(), url);
    const doing = platform().perform(personId, await readJson(request));
    if (!doing) throw new Refused(400, "Nobody can do that here.");
    // Only what nobody could do throws: the page was behind for a moment.
    const outcome = await doing.catch(() => {
      throw new Refused(409, "That is not there any more.");
    });
    sendJson(response, outcome);
  };
