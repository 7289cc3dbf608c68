import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { createCalls } from "../../../adapters/slack/clients.ts";
import { createMessenger } from "../../../adapters/slack/messenger.ts";
import { startSlack } from "../../../playground/slack/index.ts";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { createPlayedClock } from "../../../src/playground/played-time.ts";
import { createProduct } from "../../../src/product.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { afterwards } from "../../support/afterwards.ts";
import { silent } from "../../support/database.ts";
import { databaseWithPlayedTime } from "../../support/played.ts";
import { BOT, BOT_TOKEN, SCOPES, SIGNING_SECRET, TEAM, user, workspace } from "../../support/world.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
/** More than Slack lets us show in a minute. */
const CROWD = 110;
const people = Array.from({ length: CROWD }, (_, at) => ({ userId: `U0CROWD${at}`, name: `Person ${at}` }));

/** Two processes on one database, connected to a Slack that refuses what is too fast. Time goes on when it is told to. */
async function crowd() {
  const database = await databaseWithPlayedTime();
  const clock = await createPlayedClock(database);
  const slack = await startSlack({
    workspace: { ...workspace, users: people.map(({ userId, name }) => user(userId, name)), channels: [] },
    signingSecret: SIGNING_SECRET,
    bot: { scopes: SCOPES, token: BOT_TOKEN, userId: BOT },
    now: () => clock.now().getTime(),
    strictPacing: true,
  });
  afterwards(async () => {
    await slack.close();
    expect(slack.problems).toEqual([]);
  });
  const process = () => {
    const ids = createIds(clock);
    const secrets = createSecretStore(database, undefined);
    const organizations = createOrganizations({ database, secrets, clock, ids });
    const calls = createCalls({
      apiUrl: slack.apiUrl,
      oauth: undefined,
      clock,
      botToken: BOT_TOKEN,
      installations: organizations,
      log: silent,
    });
    const product = createProduct({
      ...{ database, secrets, organizations, directories: {}, texts: createTexts(), clock, ids, log: silent },
      messengers: { slack: createMessenger(calls) },
      commandPrefix: "",
    });
    return { organizations, ...product };
  };
  const processes = [process(), process()] as const;
  const [first] = processes;
  await first.organizations.save({ platform: "slack", externalId: TEAM, name: "Harbour", botUserId: BOT });
  await first.people.setUp({
    ...{ platform: "slack", externalId: TEAM, name: "Harbour", locale: "en-GB", timeZone: "Europe/London" },
    people: people.map((one) => ({ ...one, roles: [] })),
    units: [],
  });
  const from = (userId: string) => ({ platform: "slack", externalId: TEAM, userId }) as const;

  return {
    slack,
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
        await clock.moveTo(clock.ahead() + 5 * SECOND);
      }
    },
    /** What was shown to somebody, and when. */
    shown: (userId: string) =>
      slack.requests
        .filter(({ method, request }) => method === "views.publish" && isFor(request, userId))
        .map(({ at, request }) => ({ at, reads: JSON.stringify(request) })),
  };
}

const isFor = (request: unknown, userId: string): boolean => (request as { user_id?: string }).user_id === userId;

it("shows everybody the last state, each once a minute at most, and no faster than Slack lets us", async () => {
  const { slack, open, change, minute, shown } = await crowd();
  for (const { userId } of people) await open(userId);
  await minute();
  expect(slack.requests.filter(({ method }) => method === "views.publish")).toEqual([]);

  await change("First");
  await minute();
  await change("Second");
  for (let waited = 0; waited < 4; waited++) await minute();

  for (const { userId } of people) {
    const all = shown(userId);
    expect(all.at(-1)?.reads).toContain("Hello, Second");
    const pauses = all.slice(1).map(({ at }, before) => at - (all[before]?.at ?? 0));
    expect(pauses.filter((pause) => pause < MINUTE)).toEqual([]);
  }
  expect(slack.rateLimited).toEqual({});
});
