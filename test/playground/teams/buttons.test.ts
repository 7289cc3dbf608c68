import { describe, expect, it } from "vitest";
import { attachment, card, choiceSet, choices, execute, input, openUrl, submit, text } from "./checks/examples.ts";
import { scriptedApp } from "./scripted-app.ts";
import {
  BOT,
  connectorOf,
  FLOOR,
  GUS,
  idOf,
  LUNCH,
  MAYA,
  OMAR,
  openTeams,
  PRIVATELY,
  say,
  standing,
  TENANT,
} from "./setup.ts";

/** A card of the app in the lunch chat, or elsewhere. */
async function shown(content: unknown, { where = LUNCH, options = {} }: { where?: string; options?: object } = {}) {
  const teams = await openTeams(options);
  const app = await scriptedApp(teams);
  const connector = await connectorOf(teams);
  const { id, body, status } = await connector.send(where, {
    type: "message",
    summary: "Soup",
    attachments: [attachment(content)],
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return { teams, app, connector, message: { conversation: where, id } };
}

const asking = (...inputs: object[]) => card(inputs, { actions: [submit] });
const save = { title: "Save" };

describe("a button that submits", () => {
  it("comes as a message without words, with the data and what was entered", async () => {
    const { teams, app, message } = await shown(
      asking(input, { type: "Input.Toggle", id: "here", title: "Still here" }),
    );
    expect(await teams.as(OMAR).press(message, save, { what: "cold soup", here: true })).toMatchObject({
      sent: true,
      status: 200,
    });
    expect(app.last()).toMatchObject({
      type: "message",
      value: { do: "save", what: "cold soup", here: "true" },
      replyToId: message.id,
      from: { id: idOf(teams, OMAR), aadObjectId: OMAR },
      recipient: { id: BOT },
      channelData: { tenant: { id: TENANT }, source: { name: "message" } },
    });
    expect(app.last()).not.toHaveProperty("text");
    expect(teams.messages(LUNCH)).toHaveLength(1);
  });

  it("names the thread in a channel", async () => {
    const { teams, app, message } = await shown(asking(text), { where: FLOOR });
    await teams.as(MAYA).press(message, save);
    expect(app.last()).toMatchObject({
      conversation: { id: `${FLOOR};messageid=${message.id}` },
      channelData: { channel: { id: FLOOR }, source: { name: "message" } },
    });
  });

  it("sends what the inputs start with, nothing of those without a value, and leaves them out when told to", async () => {
    const number = { type: "Input.Number", id: "n", label: "How many?", value: 2 };
    const actions = [submit, { ...submit, title: "Skip", associatedInputs: "none" }];
    const { teams, app, message } = await shown(card([{ ...input, value: "soup" }, number, choiceSet], { actions }));
    await teams.as(OMAR).press(message, save);
    expect(app.last().value).toEqual({ do: "save", what: "soup", n: 2 });
    await teams.as(OMAR).press(message, { title: "Skip" });
    expect(app.last().value).toEqual({ do: "save" });
  });

  it("sends several choices as one text", async () => {
    const { teams, app, message } = await shown(asking({ ...choiceSet, isMultiSelect: true }));
    await teams.as(OMAR).press(message, save, { kind: ["soup", "bread"] });
    expect(app.last().value?.kind).toBe("soup,bread");
  });

  it.each<[string, object, object, unknown]>([
    ["what Teams says", { msteams: { type: "imBack", value: "help" } }, { text: "help" }, undefined],
    [
      "what is said for it",
      { msteams: { type: "messageBack", text: "help me", displayText: "Help", value: { case: 1 } } },
      { text: "Help" },
      { case: 1 },
    ],
  ])("can speak for the person: %s", async (_, data, seen, value) => {
    const { teams, app, message } = await shown(card([text], { actions: [{ ...submit, data }] }));
    await teams.as(OMAR).press(message, save);
    expect(teams.messages(LUNCH, MAYA).at(-1)).toMatchObject({ ...seen, author: { aadId: OMAR } });
    expect(app.last()).toMatchObject({ type: "message", text: expect.stringContaining("help") });
    expect(app.last().value).toEqual(value);
  });

  it("says that something went wrong when the app fails", async () => {
    const { teams, app, message } = await shown(asking(text));
    app.answer(() => ({ status: 500 }));
    expect(await teams.as(OMAR).press(message, save)).toMatchObject({
      error: "http_error",
      notice: "Something went wrong. Please try again.",
    });
  });
});

describe("what Teams' client does by itself", () => {
  it("opens links and shows more without asking the app", async () => {
    const more = {
      type: "Action.ShowCard",
      title: "More",
      card: card([input], { actions: [{ ...submit, title: "Send" }] }),
    };
    const { teams, app, message } = await shown(card([text], { actions: [openUrl, more] }));
    expect(await teams.as(OMAR).press(message, { title: "Menu" })).toMatchObject({ sent: false, url: openUrl.url });
    expect(await teams.as(OMAR).press(message, { title: "More" })).toMatchObject({ sent: false });
    expect(app.received).toEqual([]);
    await teams.as(OMAR).press(message, { title: "Send" }, { what: "soup" });
    expect(app.last().value).toEqual({ do: "save", what: "soup" });
  });

  const required = { isRequired: true, errorMessage: "Say what happened" };
  it.each<[string, object, Record<string, unknown>, string]>([
    ["a missing text", { ...input, ...required }, {}, "Say what happened"],
    ["a text of blanks", { ...input, ...required }, { what: "  " }, "Say what happened"],
    ["a text that is too long", { ...input, maxLength: 3 }, { what: "soup" }, "Takes at most 3 characters"],
    [
      "a text of another form",
      { ...input, regex: "^C-\\d+$", errorMessage: "Such as C-118" },
      { what: "118" },
      "Such as C-118",
    ],
    [
      "a number that is too small",
      { type: "Input.Number", id: "what", label: "How many?", min: 1 },
      { what: 0 },
      "Must be at least 1",
    ],
    [
      "a number that is none",
      { type: "Input.Number", id: "what", label: "How many?" },
      { what: "many" },
      "Must be a number",
    ],
    [
      "a day that is too late",
      { type: "Input.Date", id: "what", label: "When?", max: "2026-12-31" },
      { what: "2027-01-01" },
      "Must be at most 2026-12-31",
    ],
    ["a choice that was not made", { ...choiceSet, id: "what", ...required }, {}, "Say what happened"],
    [
      "a toggle that has to be on",
      { type: "Input.Toggle", id: "what", title: "Agreed", ...required },
      {},
      "Say what happened",
    ],
  ])("finds %s before it asks the app", async (_, element, entered, error) => {
    const { teams, app, message } = await shown(asking(element));
    expect(await teams.as(OMAR).press(message, save, entered)).toMatchObject({
      sent: false,
      clientErrors: { what: error },
    });
    expect(app.received).toEqual([]);
  });

  it.each<[string, object, Record<string, unknown>]>([
    ["a text of the right form", { ...input, regex: "^C-\\d+$", maxLength: 5, ...required }, { what: "C-118" }],
    ["nothing where nothing is required", { ...input, regex: "^C-\\d+$", errorMessage: "Such as C-118" }, {}],
    [
      "a number within its bounds",
      { type: "Input.Number", id: "what", label: "How many?", min: 1, max: 3 },
      { what: 2 },
    ],
    ["a toggle that is on", { type: "Input.Toggle", id: "what", title: "Agreed", ...required }, { what: true }],
  ])("takes %s", async (_, element, entered) => {
    const { teams, message } = await shown(asking(element));
    expect(await teams.as(OMAR).press(message, save, entered)).toMatchObject({ sent: true });
  });

  it("does not let anybody press or enter what is not there", async () => {
    const { teams, message } = await shown(
      card([choiceSet], {
        actions: [
          submit,
          { ...submit, title: "Later", isEnabled: false },
          { ...openUrl, title: "Twice" },
          { ...openUrl, title: "Twice" },
        ],
      }),
    );
    const omar = teams.as(OMAR);
    await expect(omar.press(message, { title: "Delete" })).rejects.toThrow("no button");
    await expect(omar.press(message, { title: "Later" })).rejects.toThrow("cannot be pressed");
    await expect(omar.press(message, { title: "Twice" })).rejects.toThrow("2 buttons");
    await expect(omar.press(message, save, { why: "soup" })).rejects.toThrow("no input why");
    await expect(omar.press(message, save, { kind: "pie" })).rejects.toThrow("no choice pie");
    await expect(omar.press(message, save, { kind: [choices[0]?.value, "bread"] })).rejects.toThrow("takes one choice");
    await expect(omar.press({ ...message, id: "1" }, save)).rejects.toThrow("sees no message");
    await expect(teams.as(GUS).press(message, save)).rejects.toThrow("is not in");
  });

  it("shows the card of a targeted message to its receiver alone", async () => {
    const { teams, app, connector } = await shown(card([text]));
    const hidden = {
      type: "message",
      summary: "Soup",
      attachments: [attachment(asking(text))],
      recipient: { id: MAYA },
    };
    const { id } = await connector.send(LUNCH, hidden, PRIVATELY);
    const message = { conversation: LUNCH, id };
    await expect(teams.as(OMAR).press(message, save)).rejects.toThrow("sees no message");
    await teams.as(MAYA).press(message, save);
    expect(app.received).toHaveLength(1);
  });
});

describe("a people picker", () => {
  const picker = (dataset: string, more: object = {}) => ({
    type: "Input.ChoiceSet",
    id: "who",
    label: "Whom?",
    "choices.data": { type: "Data.Query", dataset },
    ...more,
  });
  const members = "graph.microsoft.com/users?scope=currentContext";

  it("finds people of the conversation by their object ids, one or several", async () => {
    const { teams, app, message } = await shown(asking(picker(members, { isMultiSelect: true })));
    await teams.as(OMAR).press(message, save, { who: [MAYA, OMAR] });
    expect(app.last().value?.who).toBe(`${MAYA},${OMAR}`);
    await expect(teams.as(OMAR).press(message, save, { who: GUS })).rejects.toThrow("no choice");
  });

  it("finds everybody in a person's own chat, and what the card itself offers", async () => {
    const teams = await openTeams();
    const app = await scriptedApp(teams);
    const chat = teams.personalChat(MAYA);
    const nobody = [{ title: "Nobody", value: "nobody" }];
    const content = asking(picker("graph.microsoft.com/users", { choices: nobody, value: OMAR }));
    const { id } = await (await connectorOf(teams)).send(chat, {
      type: "message",
      summary: "Whom?",
      attachments: [attachment(content)],
    });
    const message = { conversation: chat, id };
    await teams.as(MAYA).press(message, save);
    expect(app.last().value?.who).toBe(OMAR);
    for (const who of [GUS, "nobody"]) {
      await teams.as(MAYA).press(message, save, { who });
      expect(app.last().value?.who).toBe(who);
    }
    await expect(teams.as(MAYA).press(message, save, { who: "maya@restaurant.example" })).rejects.toThrow("no choice");
  });
});

describe("a button that executes", () => {
  const pressing = async (options: object = {}) => {
    const found = await shown(card([input], { actions: [{ ...execute, id: "b", data: { case: 118 } }] }), { options });
    return { ...found, press: () => found.teams.as(OMAR).press(found.message, save, { what: "soup" }) };
  };
  const answered = card([{ ...text, text: "Saved" }]);
  const cardAnswer = { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value: answered };

  it("asks the app, and shows its card to who pressed", async () => {
    const { teams, app, message, press } = await pressing();
    app.answer(() => ({ body: cardAnswer }));
    expect(await press()).toMatchObject({ sent: true, status: 200 });
    expect(app.last()).toMatchObject({
      type: "invoke",
      name: "adaptiveCard/action",
      replyToId: message.id,
      value: {
        action: { type: "Action.Execute", id: "b", title: "Save", verb: "save", data: { case: 118, what: "soup" } },
        trigger: "manual",
      },
    });
    const [seen] = teams.messages(LUNCH);
    expect(seen?.views.get(idOf(teams, OMAR))).toEqual(answered);
    expect(seen?.views.has(idOf(teams, MAYA))).toBe(false);
    await expect(press()).rejects.toThrow("no button");
  });

  it("shows everybody the same again after the app edited the card", async () => {
    const { teams, app, connector, message, press } = await pressing();
    app.answer(() => ({ body: cardAnswer }));
    await press();
    await connector.update(LUNCH, message.id, say("Done"));
    expect(teams.messages(LUNCH)[0]?.views.size).toBe(0);
  });

  it.each<[string, object, object]>([
    [
      "a sentence",
      { body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "Saved" } },
      { said: "Saved" },
    ],
    [
      "a refusal",
      { body: { statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "400", message: "No" } } },
      { error: "refused", notice: "Something went wrong. Please try again." },
    ],
    ["nothing", {}, { error: "invalid_response", notice: "Unable to reach app. Please try again." }],
    [
      "a card alone",
      { body: answered },
      { error: "invalid_response", notice: "Unable to reach app. Please try again." },
    ],
    [
      "a bad card",
      { body: { ...cardAnswer, value: card([{ type: "Marquee" }]) } },
      { error: "invalid_response", problems: [{ message: "unsupported type: Marquee" }] },
    ],
    ["501", { status: 501 }, { status: 501, error: "http_error", notice: "Unable to reach app. Please try again." }],
  ])("shows what the app answers: %s", async (_, answer, outcome) => {
    const { teams, app, press } = await pressing();
    app.answer(() => answer);
    expect(await press()).toMatchObject(outcome);
    expect(teams.problems.map(({ where }) => where)).toEqual(
      "error" in outcome && outcome.error === "invalid_response" ? ["answer to adaptiveCard/action"] : [],
    );
  });

  it("does not wait longer than five seconds, and asks once", async () => {
    const { teams, app, press } = await pressing(standing);
    app.answer(() => ({ instead: "silence" }));
    const pressed = press();
    await app.has(1);
    teams.clock.advance(5_000);
    expect(await pressed).toMatchObject({
      error: "operation_timeout",
      notice: "Unable to reach app. Please try again.",
    });
    teams.clock.advance(60_000);
    await teams.idle();
    expect(app.received).toHaveLength(1);
  });
});
