import { afterEach, describe, expect, it } from "vitest";
import type { EmulatedSlack } from "../../playground/slack/index.ts";
import { freePort } from "../support/free-port.ts";
import { ADA, ANA, BEN, DEE, DESK, KITCHEN, LOUNGE, MO } from "../support/people.ts";
import { platforms } from "../support/platforms.ts";
import { complaint, signed } from "../support/signed.ts";
import { reads, type Stage } from "../support/stage.ts";
import { teamsStage } from "../support/teams-stage.ts";
import { inTeams } from "../support/teams-world.ts";
import { count, SCOPES, type World, reads as wordsOf, world } from "../support/world.ts";

const TEXT = "cold soup, table 4 waited 40 min";

/** What the outbox knows of the messages about a case. */
const deliveries = ({ database }: Pick<World, "database">, text: string) =>
  database.query<{ state: string; uncertain: boolean; attempts: number; reason: string | null }>({
    text: `SELECT d.state, d.uncertain, d.attempts, d.reason FROM delivery d
           JOIN "case" c ON c.organization_id = d.organization_id AND c.id = d.subject_id
           WHERE c.text = $1 ORDER BY d.position`,
    values: [text],
  });

/** The cards about a text that stand in a channel now. */
const cardsAbout = async ({ cards }: Stage, text: string, channel = KITCHEN) =>
  (await cards(channel)).filter((card) => reads(card).includes(text));

/** The outbox goes by the database's clock: after a day it tries once more what could not be reached. */
const aDayLater = ({ database }: World) =>
  database.query({ text: "UPDATE lane SET unreachable_at = unreachable_at - interval '25 hours'", values: [] });

describe.each(platforms)("when %s has trouble with a card", (_platform, open) => {
  it("because it is too busy: it waits as long as it is asked to, and other channels do not wait with it", async () => {
    const here = await open();
    here.trouble({ kind: "busy", seconds: 2 });
    const saved = await here.type(ANA, "/complaint", TEXT);
    expect(reads(saved.shown)).toContain("C-1 saved");
    await expect.poll(() => here.timesBusy()).toBe(1);
    await here.type(DEE, "/complaint", "wrong key card", DESK);
    const [kitchen] = await cardsAbout(here, TEXT);
    const [desk] = await cardsAbout(here, "wrong key card", DESK);
    expect(desk?.at).toBeLessThan(kitchen?.at ?? Number.NaN);
    const [refused = Number.NaN, posted = Number.NaN, ...more] = here.posts(KITCHEN);
    expect(more).toEqual([]);
    expect(posted - refused).toBeGreaterThanOrEqual(2_000);
    expect(here.timesBusy()).toBe(1);
  });

  it.each([
    ["the connection breaks before it is there", "drop before effect"],
    ["it fails", "failure"],
  ] as const)("%s: it is tried again, and stands there once", async (_what, kind) => {
    const here = await open();
    here.trouble({ kind });
    await here.type(ANA, "/complaint", TEXT);
    expect(await cardsAbout(here, TEXT)).toHaveLength(1);
    expect(await deliveries(here, TEXT)).toMatchObject([{ state: "sent", attempts: 2 }]);
  });

  it("the connection breaks afterwards, and Bellhop may not look: it may stand there twice, and the outbox says so", async () => {
    const here = await open();
    here.trouble({ kind: "drop after effect" });
    await here.type(ANA, "/complaint", TEXT);
    expect((await cardsAbout(here, TEXT)).length).toBeGreaterThanOrEqual(1);
    expect(await deliveries(here, TEXT)).toMatchObject([{ state: "sent", uncertain: true }]);
  });

  it("it is slow: nobody waits for it, and it is posted once", async () => {
    const here = await open();
    here.trouble({ kind: "slow", ms: 1_000 });
    expect(reads((await here.type(ANA, "/complaint", TEXT)).shown)).toContain("C-1 saved");
    expect(here.posts(KITCHEN)).toEqual([]);
    expect(await cardsAbout(here, TEXT)).toHaveLength(1);
    expect(here.posts(KITCHEN)).toHaveLength(1);
  });

  it("it is out: complaints are saved all the same, and their cards follow when it is back", async () => {
    const here = await open();
    here.outage();
    expect(reads((await here.type(ANA, "/complaint", TEXT)).shown)).toContain("C-1 saved");
    await expect.poll(() => deliveries(here, TEXT)).toMatchObject([{ state: "waiting", attempts: 1 }]);
    here.calm();
    expect(await cardsAbout(here, TEXT)).toHaveLength(1);
  });
});

describe("when Slack", () => {
  it("has a card although the connection broke, and Bellhop may look: it is not posted twice", async () => {
    const here = await world({ scopes: [...SCOPES, "channels:history"] });
    here.slack.faults.next({ method: "chat.postMessage", kind: "drop after effect" });
    await here.type(ANA, "/complaint", TEXT);
    expect(await here.cards(KITCHEN)).toHaveLength(1);
    expect(await deliveries(here, TEXT)).toMatchObject([{ state: "sent", uncertain: false }]);
    const isPost = ({ method, request }: EmulatedSlack["requests"][number]) =>
      method === "chat.postMessage" && (request as { channel?: string }).channel === KITCHEN;
    expect(here.slack.requests.filter(isPost)).toHaveLength(1);
  });

  it("has removed the bot from the channel: an admin is told once what to do, and after an invitation it goes on", async () => {
    const here = await world();
    await here.slack.as(MO).removeBot(KITCHEN);
    for (const text of ["first", "second", "third"]) {
      expect(wordsOf((await here.type(ANA, "/complaint", text)).shown)).toContain("saved");
    }
    await here.settled();
    expect(await deliveries(here, "first")).toMatchObject([{ state: "failed", reason: "not_in_channel" }]);
    for (const text of ["second", "third"]) {
      expect(await deliveries(here, text)).toMatchObject([{ state: expect.stringMatching("failed|skipped") }]);
    }
    const told = () => here.slack.messages(here.slack.directMessage(ADA)).map(({ text }) => text);
    const whatToDo = "I can no longer post the cards of Kitchen in its channel. Please invite me there again";
    await expect.poll(told).toEqual([expect.stringContaining(whatToDo)]);
    const { shown } = await here.type(ANA, "/complaint", "meanwhile");
    expect(wordsOf(shown)).toContain("I cannot post in the channel of Kitchen at the moment");

    await here.settled();
    await aDayLater(here);
    await here.type(ANA, "/complaint", "the next day");
    await here.settled();
    expect(await deliveries(here, "the next day")).toMatchObject([{ state: "failed", reason: "not_in_channel" }]);
    expect(told()).toHaveLength(1);
    await here.slack.as(MO).invite(KITCHEN);
    await here.type(ANA, "/complaint", "fourth");
    expect((await here.cards(KITCHEN)).map(wordsOf)).toEqual([expect.stringContaining("fourth")]);
  });
});

describe("when a channel is deleted in Teams", () => {
  it("an admin is told once what to do, nobody is promised a card, and in another channel it goes on", async () => {
    const here = await teamsStage();
    const { teams } = here;
    await here.type(ANA, "/complaint", "before");
    expect(await cardsAbout(here, "before")).toHaveLength(1);
    const deleted = await teams.as(inTeams(MO)).deleteChannel(inTeams(KITCHEN));
    await teams.resend(deleted);
    await here.settled();
    const whatToDo = "I can no longer post the cards of Kitchen in its channel.";
    await expect.poll(() => here.toldDirectly(ADA).map(reads)).toEqual([expect.stringContaining(whatToDo)]);
    const { shown } = await here.type(ANA, "/complaint", "meanwhile", LOUNGE);
    expect(reads(shown)).toContain("I cannot post in the channel of Kitchen at the moment");
    await here.type(MO, "/bellhop", "channel here", LOUNGE);
    await here.type(ANA, "/complaint", "afterwards", LOUNGE);
    expect(await cardsAbout(here, "afterwards", LOUNGE)).toHaveLength(1);
    expect(here.toldDirectly(ADA)).toHaveLength(1);
  });

  it("and nobody says so, it is noticed at the next card", async () => {
    const here = await teamsStage();
    const { teams } = here;
    teams.useEndpoint(undefined);
    await teams.as(inTeams(MO)).deleteChannel(inTeams(KITCHEN));
    teams.useEndpoint(`http://127.0.0.1:${here.bot.port}/api/messages`);
    expect(reads((await here.type(ANA, "/complaint", TEXT, LOUNGE)).shown)).toContain("saved");
    await here.settled();
    expect(await deliveries(here, TEXT)).toMatchObject([{ state: "failed", reason: "ConversationNotFound" }]);
    await expect.poll(() => here.toldDirectly(ADA)).toHaveLength(1);
  });
});

const shared = await world();

describe("when Slack has trouble with something else", () => {
  afterEach(() => shared.slack.faults.clear());

  it.each(["500", "drop before effect", "drop after effect"] as const)(
    "no form opens (%s): the person is told what to do",
    async (kind) => {
      const { slack, type } = shared;
      slack.faults.next({ method: "views.open", kind });
      const answer = await type(BEN, "/complaint");
      expect(wordsOf(answer.shown)).toContain("The form did not open in time. Please press or type it once more.");
    },
  );

  it("the form to change a case does not open: the person is told what to do, and the case stays as it is", async () => {
    const { slack, type, press, told } = shared;
    const saved = await type(ANA, "/complaint", "to be changed");
    slack.faults.next({ method: "views.open", kind: "500" });
    await press(ANA, saved.shown, "Change");
    await expect.poll(() => wordsOf(told(ANA).at(-1))).toContain("The form did not open in time.");
    expect(await shared.cases()).toContainEqual(expect.objectContaining({ text: "to be changed", undone: false }));
  });

  it.each([
    ["Slack fails", "500", ["response_url"]],
    ["the connection breaks", "drop before effect", ["response_url"]],
    ["the channel is out of reach too", "500", ["response_url", "chat.postEphemeral"]],
  ] as const)("the answer to Undo cannot be given (%s): it comes another way", async (what, kind, broken) => {
    const { slack, type, press, told } = shared;
    const text = `to be undone when ${what}`;
    const saved = await type(ANA, "/complaint", text);
    for (const method of broken) slack.faults.next({ method, kind });
    await press(ANA, saved.shown, "Undo");
    const directly = () => slack.messages(slack.directMessage(ANA));
    await expect
      .poll(() => [...told(ANA), ...directly()].map(wordsOf))
      .toContainEqual(expect.stringMatching(new RegExp(`is undone[^]*${text}`)));
    expect(await shared.cases()).toContainEqual(expect.objectContaining({ text, undone: true }));
  });

  it("the answer to a changed case cannot be given: the change is made, and the answer comes another way", async () => {
    const { slack, type, press, submit, told } = shared;
    const saved = await type(ANA, "/complaint", "soup was cold");
    await press(ANA, saved.shown, "Change");
    await expect.poll(() => JSON.stringify(slack.modals(ANA).at(-1))).toContain("soup was cold");
    slack.faults.next({ method: "response_url", kind: "500" });
    expect(await submit(ANA, { text: "soup was ice-cold" })).toMatchObject({ status: 200 });
    await expect.poll(() => wordsOf(told(ANA).at(-1))).toContain("soup was ice-cold");
    expect(await shared.cases()).toContainEqual(expect.objectContaining({ text: "soup was ice-cold" }));
  });

  it("who somebody is cannot be asked: nothing changes for them, and it is asked again the next time", async () => {
    const here = await world({ setUp: false });
    here.slack.faults.next({ method: "users.info", kind: "500" });
    expect(wordsOf((await here.type(ANA, "/complaint", TEXT)).shown)).toContain("C-1 saved");
    const names = () => here.database.query({ text: "SELECT name FROM person", values: [] });
    await expect
      .poll(() => here.log.map(({ message }) => message))
      .toContain("A person's profile could not be fetched");
    expect(await names()).toEqual([{ name: "ana.lima" }]);
    expect(wordsOf((await here.type(ANA, "/complaint", "again")).shown)).toContain("C-2 saved");
    await expect.poll(names).toEqual([{ name: "Ana Lima" }]);
  });
});

describe("when Bellhop is no longer welcome in the workspace", () => {
  const notInstalled = "Bellhop is not installed in this workspace, so nothing was saved.";

  it("because its token was revoked: commands are answered so, nothing is saved, and nothing more is sent", async () => {
    const { slack, type, cases, settled } = await world();
    slack.faults.next({ method: "chat.postMessage", kind: "ratelimited", retryAfter: 1 });
    await type(ANA, "/complaint", TEXT);
    await expect.poll(() => slack.rateLimited).toEqual({ "chat.postMessage": 1 });
    await slack.revokeTokens();
    const refused = await type(ANA, "/complaint", "stale bread");
    expect(wordsOf(refused.shown)).toContain(notInstalled);
    expect(wordsOf(refused.shown)).toContain("stale bread");
    expect(await cases()).toMatchObject([{ text: TEXT }]);
    await settled();
    expect(slack.messages(KITCHEN).filter(({ ephemeralFor }) => ephemeralFor === undefined)).toEqual([]);
  });

  it("because it was uninstalled: answered so until it is installed again, and then all is as it was", async () => {
    const { port, ...here } = await installedByOAuth();
    const { slack, type, cases, cards } = here;
    expect(wordsOf((await type(ANA, "/complaint", TEXT)).shown)).toContain("C-1 saved");
    expect(await cards(KITCHEN)).toHaveLength(1);
    await slack.uninstall();
    const late = await slack.raw(signed(complaint("stale bread")));
    expect(late).toMatchObject({ status: 200, body: expect.stringContaining(notInstalled) });
    await install(slack, port);
    expect(wordsOf((await type(ANA, "/complaint", "wrong order")).shown)).toContain("C-2 saved");
    expect((await cards(KITCHEN)).filter((card) => wordsOf(card).includes("wrong order"))).toHaveLength(1);
    expect(await cases()).toMatchObject([{ text: TEXT }, { text: "wrong order" }]);
    expect(await count(here.database, "SELECT count(*)::int AS count FROM organization")).toBe(1);
  });
});

/** A workspace into which an admin installed Bellhop through its install page. */
async function installedByOAuth() {
  const port = await freePort();
  const credentials = { clientId: "1234.5678", clientSecret: "the-client-secret" };
  const here = await world({
    setUp: false,
    bot: { ...credentials, token: "xoxb-of-nobody" },
    env: {
      PORT: String(port),
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SLACK_BOT_TOKEN: "",
      SLACK_CLIENT_ID: credentials.clientId,
      SLACK_CLIENT_SECRET: credentials.clientSecret,
      SLACK_STATE_SECRET: "a-state-secret-for-tests",
      BELLHOP_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64")}`,
    },
  });
  await install(here.slack, port);
  await here.type(ADA, "/bellhop", "channel here");
  return { ...here, port };
}

/** A browser goes to the install page, says yes in Slack, and comes back. */
async function install(slack: EmulatedSlack, port: number): Promise<void> {
  const away = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: "manual" });
  const cookie = away.headers.get("set-cookie")?.split(";")[0] ?? "";
  const yes = await fetch(away.headers.get("location") ?? "", { redirect: "manual" });
  const back = await fetch(yes.headers.get("location") ?? "", { headers: { cookie } });
  expect(await back.text()).toContain("Bellhop is installed in Harbour.");
  expect(slack.problems).toEqual([]);
}
