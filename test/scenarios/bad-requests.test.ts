import { afterEach, describe, expect, it } from "vitest";
import { activityOf, sentByTeams, type TokenChanges } from "../support/activities.ts";
import { ANA, KITCHEN } from "../support/people.ts";
import { complaint, interaction, signed } from "../support/signed.ts";
import { slackGround } from "../support/slack-stage.ts";
import { reads } from "../support/stage.ts";
import { teamsGround } from "../support/teams-stage.ts";
import { TENANT } from "../support/teams-world.ts";
import { MARK, watched } from "../support/watched.ts";
import { TEAM, reads as wordsOf } from "../support/world.ts";

const EMPTY_FORM = { form: MARK, title: "x", submit: "x", close: "x", context: "{}", fields: [] };

const onSlack = await watched(await slackGround());
const onTeams = await watched(await teamsGround());

const good = () => complaint(`${MARK} was cold`);
const repeated = signed(good());

describe("a request that is not Slack's", () => {
  const { ground, bot, loggedDuring, savedTexts } = onSlack;
  const { slack } = ground;
  afterEach(onSlack.expectWell);

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

describe("a request that is not Teams'", () => {
  const { ground, bot, loggedDuring, savedTexts } = onTeams;
  const { teams } = ground;
  afterEach(onTeams.expectWell);
  const text = `complaint ${MARK} not to be saved`;

  it.each<[string, TokenChanges, object, number, string]>([
    ["has a token for another bot", { claims: { aud: "another" } }, {}, 401, "has a token whose aud is wrong"],
    [
      "has a token of another issuer",
      { claims: { iss: "https://x.example" } },
      {},
      401,
      "has a token whose iss is wrong",
    ],
    ["has an old token", { claims: { exp: 1 } }, {}, 401, "has a token whose exp is wrong"],
    ["has a token for elsewhere", { claims: { serviceurl: "x" } }, {}, 401, "has a token for another service URL"],
    [
      "has a token that nobody signed",
      { header: { alg: "none" } },
      {},
      401,
      "has a token that is not good (ERR_JOSE_ALG_NOT_ALLOWED)",
    ],
    ["says not where to answer", {}, { serviceUrl: undefined }, 401, "has a token for another service URL"],
    ["is of another tenant", {}, { channelData: { tenant: { id: "x" } } }, 403, "is from a tenant that is not allowed"],
  ])("because it %s is refused in a sentence, with a line in the log", async (_what, changes, more, status, why) => {
    const request = sentByTeams(teams, activityOf(teams, ANA, { text, ...more }), changes);
    const { result, lines } = await loggedDuring(() => teams.raw(request));
    expect(result).toMatchObject({ status, body: `The request ${why}.` });
    await expect.poll(lines).toContain(`"status":${status}`);
    expect((await savedTexts()).filter((saved) => saved.includes("not to be saved"))).toEqual([]);
  });

  it.each<[string, string, number, string]>([
    ["is broken JSON", `{"${MARK}`, 400, "The body has to be a JSON object."],
    ["is JSON but no object", `["${MARK}"]`, 400, "The body has to be a JSON object."],
    ["is over 1 MB", JSON.stringify({ text: "x".repeat(1_000_001) }), 413, "The body is longer than 1 MB."],
    [
      "is an activity of nobody",
      JSON.stringify(activityOf(teams, ANA, { from: {} })),
      400,
      "This is not what Teams sends.",
    ],
  ])("because its body %s is refused in a sentence, with a line in the log", async (_what, body, status, sentence) => {
    const { result, lines } = await loggedDuring(() => teams.raw(sentByTeams(teams, body)));
    expect(result).toMatchObject({ status, body: sentence });
    await expect.poll(lines).toContain(`"status":${status}`);
  });

  it.each([
    ["/api/messages", 405, "Teams sends with POST."],
    ["/api/messages/more", 404, "There is nothing here."],
  ])("but a look at %s is answered in a sentence", async (path, status, body) => {
    expect(await bot.get(path)).toEqual({ status, body });
  });

  it("because it came before has no second effect, and is answered like the first", async () => {
    const request = sentByTeams(teams, activityOf(teams, ANA, { text: `complaint ${MARK} came twice` }));
    for (let times = 1; times <= 2; times += 1) expect(await teams.raw(request)).toMatchObject({ status: 200 });
    expect((await savedTexts()).filter((saved) => saved.includes("came twice"))).toHaveLength(1);
    const answers = ground.told(ANA).map((answer) => /C-\d+ saved/.exec(reads(answer))?.[0]);
    expect(answers.at(-1)).toBe(answers.at(-2));
  });
});

describe("something newer than this Bellhop, on Slack,", () => {
  const { slack } = onSlack.ground;
  const told = (person: string) => onSlack.ground.told(person).map(reads);
  afterEach(onSlack.expectWell);

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
    const directly = () => slack.messages(slack.directMessage(ANA)).map(wordsOf);
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

describe("something newer than this Bellhop, on Teams,", () => {
  const { teams } = onTeams.ground;
  afterEach(onTeams.expectWell);
  const send = (more: object) => teams.raw(sentByTeams(teams, activityOf(teams, ANA, more)));
  const helped = () => onTeams.ground.told(ANA).filter((answer) => reads(answer).includes("/complaint")).length;

  const button = (bellhop: object) => ({ action: { type: "Action.Execute", verb: MARK, data: { bellhop } } });

  it.each([
    ["an invoke", { type: "invoke", name: "dance/submit", value: {} }],
    ["a button", { type: "invoke", name: "adaptiveCard/action", value: button({ action: MARK, value: "{}" }) }],
    ["a button of nobody", { type: "invoke", name: "adaptiveCard/action", value: { action: { data: MARK } } }],
    [
      "a button with a value it does not know",
      { type: "invoke", name: "adaptiveCard/action", value: button({ action: "case.undo", value: `{"${MARK}` }) },
    ],
    ["a word", { type: "message", text: `${MARK} and so on` }],
  ])("%s is answered with what it can do", async (_what, more) => {
    const before = helped();
    expect(await send(more)).toMatchObject({ status: 200 });
    await expect.poll(helped).toBe(before + 1);
  });

  it.each([
    ["an entry of a menu", { name: "composeExtension/fetchTask", value: { commandId: MARK } }],
    [
      "an entry of a message's menu",
      { name: "composeExtension/fetchTask", value: { commandId: MARK, messagePayload: { body: { content: MARK } } } },
    ],
    ["a form", { name: "task/submit", value: { data: { bellhop: { form: EMPTY_FORM, origin: "" } } } }],
    ["a dialog of nobody", { name: "task/fetch", value: { data: MARK } }],
  ])("%s is answered in its dialog with what it can do", async (_what, more) => {
    const answer = await send({ type: "invoke", ...more });
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining("/complaint") });
    expect(JSON.parse(answer.body)).toMatchObject({ task: { type: "continue" } });
  });

  it.each([
    ["an event", { type: "conversationUpdate", channelData: { tenant: { id: TENANT }, eventType: "danced" } }],
    ["a reaction", { type: "messageReaction", reactionsAdded: [{ type: "like" }] }],
    ["an activity", { type: "dance" }],
  ])("%s is taken note of, once and for all", async (_what, more) => {
    expect(await send(more)).toMatchObject({ status: 200, body: "" });
  });
});
