import { expect } from "vitest";
import {
  type EmulatedSlack,
  type Message,
  type Outcome,
  type SlackOptions,
  startSlack,
} from "../../playground/slack/index.ts";
import { readConfig } from "../../src/config.ts";
import type { OpenDatabase } from "../../src/database/index.ts";
import type { Roster } from "../../src/features/people/index.ts";
import { type Running, start } from "../../src/main.ts";
import { afterwards } from "./afterwards.ts";
import { emptyDatabase } from "./database.ts";
import { keptLog, type LogLine } from "./log.ts";
import { untilNoon } from "./noon.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO } from "./people.ts";
import { settle } from "./settled.ts";

export const SIGNING_SECRET = "a-signing-secret-for-tests";
export const BOT_TOKEN = "xoxb-a-bot-token-for-tests";
export const TEAM = "T0HARBOUR";
export const BOT = "U0BOT";

export { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO };

export const user = (id: string, name: string, more: object = {}) => ({
  id,
  name: name.toLowerCase().replace(" ", "."),
  realName: name,
  tz: "Europe/London",
  locale: "en-GB",
  ...more,
});

export const workspace = {
  team: { id: TEAM, name: "Harbour", domain: "harbour" },
  users: [
    user(ANA, "Ana Lima"),
    user(BEN, "Ben Okafor"),
    user(MO, "Mo Haddad"),
    user(DEE, "Dee Park"),
    user(ADA, "Ada Berg", { isAdmin: true }),
  ],
  channels: [
    { id: KITCHEN, name: "kitchen", members: [ANA, BEN, MO, BOT] },
    { id: DESK, name: "desk", members: [DEE, BOT] },
    { id: LOUNGE, name: "lounge", members: [ANA, BEN, MO, DEE, ADA] },
  ],
  commands: ["complaint", "feedback", "win", "kudos", "bellhop"].map((name) => ({
    name: `/${name}`,
    shouldEscape: true,
  })),
  shortcuts: [
    { callbackId: "shortcut.feedback", name: "Log feedback", type: "global" as const },
    { callbackId: "feedback.fromMessage", name: "Log as feedback", type: "message" as const },
    { callbackId: "win.fromMessage", name: "Log as win", type: "message" as const },
    { callbackId: "calendar.fromMessage", name: "Import days or shifts", type: "message" as const },
    { callbackId: "kudos.fromMessage", name: "Thank for this", type: "message" as const },
  ],
};

export const unit = (name: string, channel: string, managers: string[], staff: string[]) => ({
  name,
  locale: "en-GB",
  timeZone: "Europe/London",
  channel,
  managers,
  staff,
});

export const roster: Roster = {
  platform: "slack",
  externalId: TEAM,
  name: "Harbour",
  locale: "en-GB",
  timeZone: "Europe/London",
  people: workspace.users.map(({ id, realName }) => ({
    userId: id,
    name: realName,
    roles: id === ADA ? ["admin"] : [],
  })),
  units: [unit("Kitchen", KITCHEN, [MO], [ANA, BEN]), unit("Desk", DESK, [], [DEE])],
};

/** What people do in a workspace. */
interface Deeds {
  /** Types a command, in the kitchen's channel unless said otherwise. */
  type(userId: string, command: string, text?: string, channel?: string): Promise<Outcome>;
  /** Presses the button with this label on a message. */
  press(userId: string, message: Message | undefined, label: string): Promise<Outcome>;
  /** Fills and sends the form that a person has open: answers by field name. */
  submit(userId: string, answers: Readonly<Record<string, string>>): Promise<Outcome>;
  /** Everything that a person was told privately in a channel, oldest first. */
  told(userId: string, channel?: string): readonly Message[];
}

/** A running Bellhop, the emulated Slack that it is connected to, and what people do there. */
export interface World extends Deeds {
  readonly slack: EmulatedSlack;
  readonly bot: Running;
  readonly database: OpenDatabase;
  readonly log: readonly LogLine[];
  /** Time goes on by so many minutes, for Slack and the bot alike. */
  wait(minutes: number): void;
  /** When nothing waits to be sent any more. */
  settled(): Promise<void>;
  /** The messages that everybody in a channel sees now. */
  cards(channel: string): Promise<readonly Message[]>;
  cases(): Promise<readonly { number: number; text: string; kind: string; severity: number; undone: boolean }[]>;
}

interface SlackChoices extends Partial<Omit<SlackOptions, "bot">> {
  readonly scopes?: readonly string[];
  readonly bot?: Partial<SlackOptions["bot"]>;
}

interface WorldOptions extends SlackChoices {
  /** False: nobody has set anything up. */
  readonly setUp?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** It is noon there to begin with, whenever the test runs; else requests are to be signed with the time as it is. */
  readonly atNoon?: boolean;
  /** Another than a fresh one; whoever opened it closes it. */
  readonly database?: OpenDatabase;
  /** A platform's pace is waited for. */
  readonly atRealPace?: boolean;
}

/** The emulated Slack with the people and channels of the tests. */
export const openSlack = ({ scopes = SCOPES, bot, ...options }: SlackChoices = {}): Promise<EmulatedSlack> =>
  startSlack({
    workspace,
    signingSecret: SIGNING_SECRET,
    bot: { scopes, token: BOT_TOKEN, userId: BOT, ...bot },
    ...options,
  });

/**
 * A new world, gone after the test, or after the file's tests when it is made outside of one. Nothing that the bot sent may
 * have broken one of Slack's rules.
 */
export async function world({
  setUp = true,
  env = {},
  atNoon = false,
  database: given,
  atRealPace = false,
  ...options
}: WorldOptions = {}): Promise<World> {
  const database = given ?? (await emptyDatabase());
  const { log, lines } = keptLog();
  let ahead = atNoon ? untilNoon() : 0;
  const now = () => Date.now() + ahead;
  const slack = await openSlack({ now, ...options });
  const config = readConfig({
    SLACK_API_URL: slack.apiUrl,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    PORT: "0",
    ...env,
  });
  const bot = await start(config, log, { database, clock: { now: () => new Date(now()) } });
  slack.useRequestUrl(`http://127.0.0.1:${bot.port}/slack/events`);
  if (setUp) await bot.setUp(roster);
  afterwards(async () => {
    await bot.stop();
    await slack.close();
    expect(slack.problems).toEqual([]);
  });

  const pass = (milliseconds: number): void => {
    ahead += milliseconds;
  };
  const settled = () => settle({ database, bot, pass: atRealPace ? undefined : pass });
  return {
    slack,
    bot,
    database,
    log: lines,
    wait: (minutes) => pass(minutes * 60_000),
    ...deedsIn(slack),
    settled,
    async cards(channel) {
      await settled();
      return cardsIn(slack, channel);
    },
    cases: () =>
      database.query({
        text: `SELECT number, text, kind, severity, undone_at IS NOT NULL AS undone FROM "case" ORDER BY number`,
        values: [],
      }),
  };
}

export const deedsIn = (slack: EmulatedSlack): Deeds => ({
  type: (userId, command, text, channel = KITCHEN) => slack.as(userId).command(channel, command, text),
  press: (userId, message, label) => slack.as(userId).press(placeOf(message), placeOfButton(message, label)),
  async submit(userId, answers) {
    const view = slack.modals(userId).at(-1);
    if (!view) throw new Error("There is no form open.");
    const entered = Object.entries(answers).map(([field, value]) => [field, { [field]: value }]);
    return slack.as(userId).submit(view.id, Object.fromEntries(entered));
  },
  told: (userId, channel = KITCHEN) =>
    slack.messages(channel, userId).filter((message) => message.ephemeralFor === userId && !message.deleted),
});

/** The messages that everybody in a channel sees now. */
export const cardsIn = (slack: EmulatedSlack, channel: string): readonly Message[] =>
  slack.messages(channel).filter((message) => !message.deleted && message.ephemeralFor === undefined);

export const SCOPES = [
  "commands",
  "chat:write",
  "users:read",
  "team:read",
  "files:write",
  "reactions:read",
  "channels:read",
];

export async function count(database: OpenDatabase, text: string, values: unknown[] = []): Promise<number> {
  const [row] = await database.query<{ count: number }>({ text, values });
  return row?.count ?? Number.NaN;
}

/** Everything that is readable on a message: its fallback, and all text in its blocks. */
export const reads = (message: Message | undefined): string => `${message?.text}\n${JSON.stringify(message?.blocks)}`;

const placeOf = (message: Message | undefined): Message => {
  if (!message) throw new Error("There is no message to press a button on.");
  return message;
};

function placeOfButton(message: Message | undefined, label: string): { actionId: string; blockId?: string } {
  const blocks = (message?.blocks ?? []) as {
    block_id?: string;
    elements?: { action_id?: string; text?: { text?: string } }[];
  }[];
  for (const { block_id: blockId, elements = [] } of blocks) {
    const actionId = elements.find((element) => element.text?.text === label)?.action_id;
    if (actionId !== undefined) return { actionId, ...(blockId !== undefined && { blockId }) };
  }
  throw new Error(`There is no button "${label}" on: ${message?.text}`);
}
