import { channels, people, workspace } from "../../../playground/demo.ts";
import { assetsIn } from "../../../playground/page/assets.ts";
import { slackPlatform, startPage } from "../../../playground/page/index.ts";
import type { Outcome, Sight } from "../../../playground/page/shown.ts";
import type { Deed } from "../../../playground/page/slack/deeds.ts";
import { startSlack } from "../../../playground/slack/index.ts";
import { builtPage } from "../../../playground/web/built.ts";
import { standInBackstage } from "./stand-in-backstage.ts";
import { startStandInBot } from "./stand-in-bot.ts";

const TOKEN = "xoxb-stand-in";
const BOT = "U0STANDIN";

const commands = [
  { name: "/complaint", description: "Saves a complaint.", usageHint: "what the customer said" },
  { name: "/compliment", description: "Saves a compliment.", usageHint: "what the customer liked" },
];
const shortcuts = [
  { name: "Log feedback", type: "global" as const, callbackId: "log" },
  { name: "Keep this", type: "message" as const, callbackId: "keep" },
];

/** The demo organization in an emulated Slack, a bot and a backstage of a few lines, and the page. */
export async function startWorld() {
  const slack = await startSlack({
    workspace: { ...workspace(BOT), commands, shortcuts },
    signingSecret: "stand-in-secret",
    bot: { token: TOKEN, scopes: ["commands", "chat:write", "users:read"], userId: BOT, name: "Porter" },
    ackTimeoutMs: 1_000,
    eventRetryDelaysMs: [],
  });
  const bot = await startStandInBot(slack.apiUrl, TOKEN);
  slack.useRequestUrl(bot.requestUrl);
  const { backstage, happen } = standInBackstage();
  const page = await startPage({
    backstage,
    organization: "Kittiwake Houses",
    platforms: [
      slackPlatform({
        slack,
        readOnlyMessages: true,
        topics: new Map(channels.map(({ id, topic }) => [id, topic])),
        shown: {
          name: "slack",
          app: { id: BOT, name: "Porter", hasHome: true },
          people: people.map(({ id, handle, name, job, unit = "Everywhere", role, idea }) => ({
            id,
            handle,
            name,
            job,
            role: role ?? "staff",
            group: unit,
            timeZone: "Europe/Dublin",
            locale: "en-GB",
            idea,
          })),
          commands,
          shortcuts: shortcuts.map(({ name, type, callbackId }) => ({
            id: callbackId,
            name,
            on: type === "message" ? "message" : "field",
          })),
        },
      }),
    ],
    port: 0,
    assets: builtPage().then(assetsIn),
  });
  return {
    slack,
    bot,
    backstage,
    happen,
    url: page.url,
    async perform(personId: string, deed: Deed): Promise<Outcome> {
      const headers = { "content-type": "application/json" };
      const response = await fetch(`${page.url}slack/deeds?as=${personId}`, {
        method: "POST",
        headers,
        body: JSON.stringify(deed),
      });
      return response.json();
    },
    watch: (personId: string) => watch(`${page.url}slack/live?as=${personId}`),
    async stop() {
      await page.stop();
      await bot.close();
      await slack.close();
    },
  };
}
export type World = Awaited<ReturnType<typeof startWorld>>;

/** What a person's page is told, as it comes. */
async function watch(url: string) {
  const stopping = new AbortController();
  const response = await fetch(url, { signal: stopping.signal });
  if (!response.body) throw new Error("there are no events");
  const events = eventsIn(response.body.pipeThrough(new TextDecoderStream()));
  return {
    /** The next of these events that is as wanted. */
    async next<Told = Sight>(wanted: (told: Told) => boolean = () => true, name = "sight"): Promise<Told> {
      for (;;) {
        const { value } = await events.next();
        if (!value) throw new Error("the events ended");
        const told = JSON.parse(value.data) as Told;
        if (value.name === name && wanted(told)) return told;
      }
    },
    stop: () => stopping.abort(),
  };
}

async function* eventsIn(stream: ReadableStream<string>): AsyncGenerator<{ name: string; data: string }, undefined> {
  let text = "";
  for await (const piece of stream) {
    text += piece;
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) {
      const [name = "", data = ""] = event.split("\n").map((line) => line.slice(line.indexOf(": ") + 2));
      yield { name, data };
    }
  }
  return undefined;
}
