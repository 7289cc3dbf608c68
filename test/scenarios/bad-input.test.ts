import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Outcome } from "../../playground/slack/index.ts";
import { quotedIn, textIn } from "../support/blocks.ts";
import { sharedDatabase } from "../support/database.ts";
import { connectedTo, run, startBot } from "../support/process.ts";
import { complaint, interaction, signed } from "../support/signed.ts";
import {
  ANA,
  BEN,
  BOT_TOKEN,
  DEE,
  KITCHEN,
  openSlack,
  reads,
  SIGNING_SECRET,
  TEAM,
  workspace,
} from "../support/world.ts";

/** In whatever is typed here; must never be found in the log. */
const MARK = "zanzibar-soup";
const LEFT = "U0LEFT";
const gone = { id: LEFT, name: "lee.left", realName: "Lee Left", tz: "UTC", locale: "en-US", deleted: true };

const slack = await openSlack({ workspace: { ...workspace, users: [...workspace.users, gone] } });
afterAll(() => slack.close());
const { env } = await sharedDatabase();
const bot = await startBot({ ...connectedTo(slack), ...env, LOG_LEVEL: "debug" }, slack);

afterEach(async () => {
  expect(await bot.get("/healthz")).toEqual({ status: 200, body: "ok" });
  expect(slack.problems).toEqual([]);
  expect(bot.log().filter(({ level }) => level >= 50)).toEqual([]);
  for (const secret of [MARK, SIGNING_SECRET, BOT_TOKEN]) expect(bot.errors()).not.toContain(secret);
});

/** The lines that the log got while something was done. */
async function loggedDuring<Result>(work: () => Promise<Result>): Promise<{ result: Result; lines: () => string }> {
  const before = bot.errors().length;
  const result = await work();
  return { result, lines: () => bot.errors().slice(before) };
}

const told = (userId: string): string[] =>
  slack
    .messages(KITCHEN, userId)
    .filter(({ ephemeralFor }) => ephemeralFor === userId)
    .map(reads);

async function savedTexts(): Promise<string[]> {
  const { output } = await run(["export", "cases"], env);
  return output.split("\n").flatMap((line) => (line === "" ? [] : [(JSON.parse(line) as { text: string }).text]));
}

const good = () => complaint(`${MARK} was cold`);
const repeated = signed(good());

describe("a request that is not Slack's", () => {
  it.each([
    ["is signed with another secret", signed(good(), { secret: "another" }), 401, "The request has a wrong signature."],
    ["is not signed", { headers: { "content-type": "text/plain" }, body: good() }, 401, "The request is not signed."],
    [
      "has no time",
      { ...signed(good()), headers: { ...signed(good()).headers, "x-slack-request-timestamp": "soon" } },
      401,
      "The request has no readable timestamp.",
    ],
    ["is too old", signed(good(), { ago: 302 }), 401, "The request is more than 5 minutes off."],
    ["is from the future", signed(good(), { ago: -302 }), 401, "The request is more than 5 minutes off."],
    ["is over 1 MB", signed(complaint("x".repeat(1_000_001))), 413, "The body is longer than 1 MB."],
    ["has broken JSON in a form", signed(`payload={"${MARK}`), 400, "The JSON is broken."],
    ["is broken JSON", signed(`{"${MARK}`, { type: "application/json" }), 400, "The JSON is broken."],
    [
      "is JSON but no object",
      signed(`["${MARK}"]`, { type: "application/json" }),
      400,
      "The JSON has to be an object.",
    ],
    ["is of no type that Slack sends", signed(MARK, { type: "text/html" }), 415, "The body has to be a form or JSON."],
    ["is no form of Slack's", signed(`soup=${MARK}&%%%=%E0%A4`), 400, "This is not what Slack sends."],
    ["is a command of nobody", signed(complaint(MARK, { user_id: "" })), 400, "This is not what Slack sends."],
    [
      "is a button without a name",
      signed(interaction({ type: "block_actions", actions: [{ value: MARK }] })),
      400,
      "This is not what Slack sends.",
    ],
    [
      "is a form without a state",
      signed(interaction({ type: "view_submission", view: { id: MARK } })),
      400,
      "This is not what Slack sends.",
    ],
    [
      "is an event without a type",
      signed(JSON.stringify({ event_id: MARK, event: {} }), { type: "application/json" }),
      400,
      "This is not what Slack sends.",
    ],
  ])("because it %s is refused in a sentence, with a line in the log", async (_what, request, status, sentence) => {
    const { result, lines } = await loggedDuring(() => slack.raw(request));
    expect(result).toMatchObject({ status, body: sentence });
    await expect.poll(lines).toContain(`"status":${status}`);
  });

  it("because it came before is refused, and has no second effect", async () => {
    expect(await slack.raw(repeated)).toMatchObject({ status: 200, body: expect.stringContaining("saved") });
    const saved = await savedTexts();
    const { result, lines } = await loggedDuring(() => slack.raw(repeated));
    expect(result).toMatchObject({ status: 401, body: "The request was received before." });
    await expect.poll(lines).toContain('"status":401');
    expect(await savedTexts()).toEqual(saved);
  });

  it.each([
    ["/slack/events", 405, "Slack sends with POST."],
    ["/", 404, "There is nothing here."],
    ["/slack/events/more", 404, "There is nothing here."],
    ["/slack/install", 404, "There is nothing here."],
    [`/..%2f${MARK}`, 404, "There is nothing here."],
  ])("but a look at %s is answered in a sentence", async (path, status, body) => {
    expect(await bot.get(path)).toEqual({ status, body });
  });
});

describe("a person", () => {
  const expectNothingSaved = async (answer: Outcome | { status?: number; body: string }, sentence: string) => {
    const saved = await savedTexts();
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining(sentence) });
    expect(saved.filter((text) => text.includes("not to be saved"))).toEqual([]);
  };

  const tooLong = "This is longer than 10,000 characters, so it was not saved.";

  it("who types more than 10,000 characters is told so, and gets their text back", async () => {
    const typed = `${MARK} not to be saved `.repeat(350).trim();
    expect(typed.length).toBeGreaterThan(10_000);
    const { result, lines } = await loggedDuring(() => slack.as(ANA).command(KITCHEN, "/complaint", typed));
    await expectNothingSaved(result, tooLong);
    expect(quotedIn(result.shown)).toBe(typed);
    await expect.poll(lines).toContain("feedback.tooLong");
    const longest = `${MARK} `.padEnd(10_000, "y");
    expect(reads((await slack.as(ANA).command(KITCHEN, "/complaint", longest)).shown)).toContain("saved");
    expect(await savedTexts()).toContain(longest);
  });

  it.each([
    ["words", `${MARK} not to be saved, he said: "cold"\n`],
    ["markup", `<&>"\\ ${MARK} not to be saved `],
    ["one long word", `${MARK}-not-to-be-saved👩🏽‍🍳`],
  ])("who types more than Slack shows at once, of %s, is told which part they do not get back", async (_what, part) => {
    const typed = part.repeat(Math.ceil(30_000 / part.length)).trim();
    const answer = await slack.as(ANA).command(KITCHEN, "/complaint", typed);
    await expectNothingSaved(answer, tooLong);
    const back = quotedIn(answer.shown);
    expect(back.length).toBeGreaterThan(8_000);
    expect(typed.startsWith(back)).toBe(true);
    const [, missing, from = "?"] =
      /without its last (\d+) characters, which do not fit here, from “(.+?)” on:/s.exec(
        textIn(answer.shown?.blocks),
      ) ?? [];
    expect(Number(missing)).toBe([...typed.slice(back.length)].length);
    expect(typed.slice(back.length).trimStart().startsWith(from)).toBe(true);
  });

  it.each(["", "   ", "\n\t"])("who types nothing (“%s”) gets the form", async (typed) => {
    const before = slack.modals(BEN).at(-1)?.id;
    expect(await slack.as(BEN).command(KITCHEN, "/feedback", typed)).toMatchObject({ status: 200, body: "" });
    expect(slack.modals(BEN).at(-1)?.id).not.toBe(before);
  });

  it("of a workspace that Bellhop is not in is told so", async () => {
    const request = signed(complaint(`${MARK} not to be saved`, { team_id: "T0OTHER" }));
    const { result, lines } = await loggedDuring(() => slack.raw(request));
    await expectNothingSaved(result, "Bellhop is not installed in this workspace, so nothing was saved.");
    await expect.poll(lines).toContain("this workspace is not linked");
  });

  const deactivated = "Your account is deactivated, so nothing was saved.";

  it("whose account was deactivated is told so, as soon as Slack says it, also while they are being asked about", async () => {
    slack.faults.next({ method: "users.info", kind: "slow", ms: 300 });
    expect(reads((await slack.as(DEE).command(KITCHEN, "/complaint", `${MARK} of Dee`)).shown)).toContain("saved");
    await slack.changeUser(DEE, { deleted: true });
    const { result, lines } = await loggedDuring(() =>
      slack.as(DEE).command(KITCHEN, "/complaint", `${MARK} not to be saved`),
    );
    await expectNothingSaved(result, deactivated);
    await expect.poll(lines).toContain("this person's account is deactivated");
  });

  it("whose account was deactivated before Bellhop knew them is told so, once Slack was asked", async () => {
    const type = async () => reads((await slack.as(LEFT).command(KITCHEN, "/complaint", `${MARK} of Lee`)).shown);
    await expect.poll(type).toContain(deactivated);
  });
});

describe("something newer than this Bellhop", () => {
  const who = { team: { id: TEAM }, user: { id: ANA, name: "ana.lima" }, channel: { id: KITCHEN }, token: "legacy" };
  const container = { channel_id: KITCHEN, message_ts: "1.1" };
  const view = {
    id: "V1",
    callback_id: MARK,
    private_metadata: '{"about":"{}"}',
    title: { text: "x" },
    blocks: [],
    state: { values: {} },
  };

  it.each([
    ["a button", { ...who, type: "block_actions", container, actions: [{ action_id: MARK, value: "{}" }] }],
    [
      "a button with a value it does not know",
      { ...who, type: "block_actions", container, actions: [{ action_id: "case.undo", value: `{"${MARK}` }] },
    ],
    ["a shortcut", { ...who, type: "shortcut", callback_id: MARK }],
    [
      "a shortcut on a message",
      { ...who, type: "message_action", callback_id: MARK, message: { ts: "1.1", text: "" } },
    ],
    ["an interaction", { ...who, type: "dance_submission" }],
  ])("%s is answered with what it can do", async (_what, payload) => {
    const before = told(ANA).length;
    expect(await slack.raw(signed(interaction(payload)))).toMatchObject({ status: 200, body: "" });
    await expect.poll(() => told(ANA).length).toBe(before + 1);
    expect(told(ANA).at(-1)).toContain("/complaint");
  });

  it("a form is answered with what it can do, to the person directly", async () => {
    const directly = () => slack.messages(slack.directMessage(ANA)).map(reads);
    const before = directly().length;
    const payload = { ...who, channel: undefined, type: "view_submission", view };
    expect(await slack.raw(signed(interaction(payload)))).toMatchObject({ status: 200 });
    await expect.poll(() => directly().length).toBe(before + 1);
    expect(directly().at(-1)).toContain("/complaint");
  });

  it("a command is answered with what it can do", async () => {
    const answer = await slack.raw(signed(complaint(MARK, { command: "/dance" })));
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining("/complaint") });
  });

  it("an event is taken note of, once and for all", async () => {
    const event = { event_id: "Ev1", team_id: TEAM, type: "event_callback", event: { type: "dance", text: MARK } };
    const answer = await slack.raw(signed(JSON.stringify(event), { type: "application/json" }));
    expect(answer).toMatchObject({ status: 200, body: "" });
  });

  it("options for a menu are none", async () => {
    const payload = { ...who, type: "block_suggestion", action_id: MARK, value: MARK };
    expect(await slack.raw(signed(interaction(payload)))).toMatchObject({ status: 200, body: '{"options":[]}' });
  });
});
