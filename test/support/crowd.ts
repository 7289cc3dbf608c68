import { randomUUID } from "node:crypto";
import { createCalls } from "../../adapters/slack/clients.ts";
import { createMessenger } from "../../adapters/slack/messenger.ts";
import { startSlack } from "../../playground/slack/index.ts";
import type { OpenDatabase } from "../../src/database/index.ts";
import { createSecretStore } from "../../src/database/secrets.ts";
import { createOrganizations } from "../../src/features/organization/index.ts";
import { createIds } from "../../src/kernel/clock.ts";
import type { Log } from "../../src/kernel/ports.ts";
import { createPlayedClock } from "../../src/playground/played-time.ts";
import { createProduct } from "../../src/product.ts";
import { createTexts } from "../../src/texts/catalog.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const TEAM = "T0CROWD";
const BOT = { scopes: ["commands", "chat:write", "users:read"], token: "xoxb-the-crowd", userId: "U0BOT" };
const user = (at: number) => ({ userId: `U0CROWD${at}`, name: `Person ${at}` });

/**
 * A workspace of so many people, and two processes on one database, connected to a Slack that refuses what is too fast. Time
 * goes on when it is told to.
 */
export async function openCrowd(database: OpenDatabase, size: number, log: Log) {
  const people = Array.from({ length: size }, (_, at) => user(at));
  const clock = await createPlayedClock(database);
  const slack = await startSlack({
    workspace: {
      team: { id: TEAM, name: "Harbour", domain: "harbour" },
      users: people.map(({ userId: id, name }) => ({
        ...{ id, name: id.toLowerCase(), realName: name, tz: "Europe/London", locale: "en-GB" },
      })),
      channels: [],
    },
    signingSecret: "a secret of the crowd",
    bot: BOT,
    now: () => clock.now().getTime(),
    strictPacing: true,
  });
  const process = () => {
    const ids = createIds(clock);
    const secrets = createSecretStore(database, undefined);
    const organizations = createOrganizations({ database, secrets, clock, ids });
    const calls = createCalls({
      apiUrl: slack.apiUrl,
      oauth: undefined,
      clock,
      botToken: BOT.token,
      installations: organizations,
      log,
    });
    const product = createProduct({
      ...{ database, secrets, organizations, directories: {}, texts: createTexts(), clock, ids, log },
      messengers: { slack: createMessenger(calls) },
      commandPrefix: "",
    });
    return { organizations, ...product };
  };
  const processes = [process(), process()] as const;
  const [first] = processes;
  await first.organizations.save({ platform: "slack", externalId: TEAM, name: "Harbour", botUserId: BOT.userId });
  await first.people.setUp({
    ...{ platform: "slack", externalId: TEAM, name: "Harbour", locale: "en-GB", timeZone: "Europe/London" },
    people: people.map((one) => ({ ...one, roles: [] })),
    units: [],
  });
  const published = new Map<string, Published[]>();
  let read = 0;
  /** The emulated Slack keeps its newest requests only. */
  function readPublished(): void {
    for (const { number, method, at, request } of slack.requests) {
      if (number <= read) continue;
      read = number;
      if (method !== "views.publish") continue;
      const { user_id: userId = "" } = request as { user_id?: string };
      published.set(userId, [...(published.get(userId) ?? []), { at, reads: JSON.stringify(request) }]);
    }
  }
  const from = (userId: string) => ({ platform: "slack", externalId: TEAM, userId }) as const;

  return {
    slack,
    people: people.map(({ userId }) => userId),
    async open(userId: string): Promise<void> {
      const reply = await first.dispatch.handle({ kind: "home", from: from(userId), delivery: randomUUID() });
      if (reply.kind !== "home" || !reply.shown) throw new Error("There is no Home.");
      await reply.shown();
    },
    /** Somebody does something; and whatever it was, everybody's Home shows something else. */
    async change(name: string): Promise<void> {
      await database.query({ text: "UPDATE person SET name = $1", values: [name] });
      const delivery = randomUUID();
      await first.dispatch.handle({ kind: "command", from: from("U0CROWD0"), command: "help", text: "", delivery });
    },
    /** What both processes do in a minute. */
    async minute(): Promise<void> {
      for (let waited = 0; waited < MINUTE; waited += 5 * SECOND) {
        if (waited === 0) for (const { due } of processes) await due(clock.now());
        for (const { outbox } of processes) while ((await outbox.drain()) > 0);
        readPublished();
        await clock.moveTo(clock.ahead() + 5 * SECOND);
      }
    },
    /** What was shown to somebody, and when. */
    shown: (userId: string): readonly Published[] => published.get(userId) ?? [],
  };
}

interface Published {
  readonly at: number;
  readonly reads: string;
}

/** Milliseconds between the times that something was shown, where that is less than a minute. */
export const tooSoon = (shown: readonly Published[]): number[] =>
  shown
    .slice(1)
    .map(({ at }, before) => at - (shown[before]?.at ?? 0))
    .filter((pause) => pause < MINUTE);
