import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Settings } from "../../playground/bot.ts";
import { type Bot, type BotDelivery, type History, startPlayground } from "../../playground/index.ts";
import type { Controls } from "../../playground/page/controls.ts";
import { afterwards } from "../support/afterwards.ts";

/** What the stand-in for the bot was asked to do, and what it was sent. */
export interface StandIn {
  readonly settings: () => Settings;
  readonly organizations: Parameters<Bot["setUp"]>[0][];
  readonly histories: History[];
  /** Each as often as it happened, oldest first. */
  readonly did: ("start" | "stop" | "forget")[];
  readonly heard: { readonly path: string; readonly headers: IncomingMessage["headers"]; readonly body: string }[];
  deliveries: readonly BotDelivery[];
  /** Holds up the next of what takes a moment until the promise is resolved. */
  slow: Promise<unknown>;
}

/** The playground with a stand-in for the bot, for one test. */
export async function openPlayground() {
  const { bot, standIn } = await createStandIn();
  const playground = await startPlayground({ pagePort: 0, openBot: async () => bot });
  afterwards(() => playground.stop());
  const ask = (path: string, body?: unknown): Promise<Response> =>
    fetch(new URL(path, playground.url), {
      ...(body !== undefined && {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
  return {
    url: playground.url,
    standIn,
    ask,
    controls: async (path: string, body: unknown): Promise<Controls> => (await ask(path, body)).json(),
  };
}

async function createStandIn(): Promise<{ bot: Bot; standIn: StandIn }> {
  let ahead = 0;
  let given: Settings | undefined;
  const standIn: StandIn = {
    settings() {
      if (!given) throw new Error("the bot was not started");
      return given;
    },
    organizations: [],
    histories: [],
    did: [],
    heard: [],
    deliveries: [],
    slow: Promise.resolve(),
  };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    standIn.heard.push({ path: request.url ?? "", headers: request.headers, body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards(async () => {
    server.close();
    server.closeAllConnections();
  });
  const bot: Bot = {
    time: {
      now: () => Date.now() + ahead,
      ahead: () => ahead,
      async passUntil(moment, passed) {
        await standIn.slow;
        const by = moment - Date.now() - ahead;
        ahead += by;
        passed(by);
      },
    },
    async start(settings) {
      standIn.did.push("start");
      given = settings;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    setUp: async (organization) => void standIn.organizations.push(organization),
    deliveries: async () => standIn.deliveries,
    async addHistory(history) {
      standIn.histories.push(history);
      return { cases: history.cases.length, wins: history.wins.length };
    },
    stop: async () => void standIn.did.push("stop"),
    async forget() {
      standIn.did.push("forget");
      ahead = 0;
    },
  };
  return { bot, standIn };
}
