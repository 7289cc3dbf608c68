import { describe, expect, it } from "vitest";
import { attachment, card, input, peoplePicker, submit, text } from "./checks/examples.ts";
import { type AppAnswer, scriptedApp } from "./scripted-app.ts";
import {
  connectorOf,
  FLOOR,
  GOSSIP,
  GUS,
  LUNCH,
  MAYA,
  OMAR,
  openTeams,
  RESTAURANT,
  say,
  standing,
  TENANT,
} from "./setup.ts";

const form = card([{ ...input, isRequired: true, errorMessage: "Say it" }, peoplePicker("graph.microsoft.com/users")], {
  actions: [submit],
});
const opening = (content: unknown = form, title = "A complaint") => ({
  task: { type: "continue", value: { title, height: "medium", card: attachment(content) } },
});
const closing = { task: { type: "message", value: "Saved" } };

/** A card in the lunch chat whose button opens a dialog. */
async function openable(first: AppAnswer, options: object = {}) {
  const teams = await openTeams(options);
  const app = await scriptedApp(teams, () => first);
  const log = { ...submit, title: "Log", data: { msteams: { type: "task/fetch" }, unit: "floor" } };
  const activity = { type: "message", summary: "Soup", attachments: [attachment(card([text], { actions: [log] }))] };
  const { id } = await (await connectorOf(teams)).send(LUNCH, activity);
  const message = { conversation: LUNCH, id };
  return { teams, app, message, omar: teams.as(OMAR), press: () => teams.as(OMAR).press(message, { title: "Log" }) };
}

describe("a button that opens a dialog", () => {
  it("asks the app what is in it, and shows that to who pressed", async () => {
    const { teams, app, message, press } = await openable({ body: opening() });
    expect(await press()).toMatchObject({ sent: true, status: 200 });
    expect(app.last()).toMatchObject({
      type: "invoke",
      name: "task/fetch",
      replyToId: message.id,
      value: { data: { msteams: { type: "task/fetch" }, unit: "floor" }, context: { theme: "default" } },
      conversation: { id: LUNCH },
    });
    expect(teams.dialog(OMAR)).toMatchObject({ title: "A complaint", card: form });
    expect(teams.dialog(MAYA)).toBeUndefined();
  });

  it.each<[string, AppAnswer, object]>([
    ["only says something", { body: closing }, { said: "Saved" }],
    ["says nothing", {}, { error: "invalid_response", notice: "Unable to reach app. Please try again." }],
    ["says something else", { body: { task: { type: "close" } } }, { error: "invalid_response" }],
    [
      "shows a bad card",
      { body: opening(card([{ type: "Marquee" }])) },
      { error: "invalid_response", problems: [{ pointer: "/task/value/card/content/body/0/type" }] },
    ],
    ["fails", { status: 502 }, { error: "http_error", notice: "Unable to reach app. Please try again." }],
    [
      "breaks the connection",
      { instead: "drop" },
      { error: "dispatch_failed", notice: "Unable to reach app. Please try again." },
    ],
  ])("opens nothing when the app %s", async (_, answer, outcome) => {
    const { teams, press } = await openable(answer);
    expect(await press()).toMatchObject(outcome);
    expect(teams.dialog(OMAR)).toBeUndefined();
  });

  it("does not wait longer than five seconds", async () => {
    const { teams, app, press } = await openable({ instead: "silence" }, standing);
    const pressed = press();
    await app.has(1);
    teams.clock.advance(5_000);
    expect(await pressed).toMatchObject({
      error: "operation_timeout",
      notice: "Unable to reach app. Please try again.",
    });
  });
});

describe("a dialog", () => {
  const opened = async (answer: AppAnswer) => {
    const found = await openable({ body: opening() });
    await found.press();
    found.app.answer(() => answer);
    return found;
  };

  it("is sent without the message it began at, and closes when the app says nothing", async () => {
    const { teams, app, omar } = await opened({});
    const told: unknown[] = [];
    teams.on("dialog", ({ dialog }) => told.push(dialog));
    expect(await omar.submit({ what: "cold soup", who: MAYA })).toMatchObject({ sent: true });
    expect(app.last()).toMatchObject({
      name: "task/submit",
      value: { data: { do: "save", what: "cold soup", who: MAYA }, context: { theme: "default" } },
    });
    expect(app.last()).not.toHaveProperty("replyToId");
    expect(teams.dialog(OMAR)).toBeUndefined();
    expect(told).toEqual([undefined]);
  });

  it("closes with a sentence, or shows the next card", async () => {
    const { teams, app, omar } = await opened({ body: opening(card([text], { actions: [submit] }), "Really?") });
    expect(await omar.submit({ what: "cold soup" })).not.toHaveProperty("said");
    expect(teams.dialog(OMAR)).toMatchObject({ title: "Really?" });
    app.answer(() => ({ body: closing }));
    expect(await omar.submit()).toMatchObject({ said: "Saved" });
    expect(teams.dialog(OMAR)).toBeUndefined();
  });

  it("finds what is missing before it asks the app", async () => {
    const { teams, app, omar } = await opened({});
    expect(await omar.submit()).toMatchObject({ sent: false, clientErrors: { what: "Say it" } });
    expect(app.received).toHaveLength(1);
    expect(teams.dialog(OMAR)).toBeDefined();
  });

  it.each<[string, AppAnswer]>([
    ["fails", { status: 500 }],
    ["answers nonsense", { body: {} }],
    ["answers no JSON", { body: "OK" }],
  ])("stays when the app %s", async (_, answer) => {
    const { teams, omar } = await opened(answer);
    expect(await omar.submit({ what: "soup" })).toMatchObject({ notice: "Unable to reach app. Please try again." });
    expect(teams.dialog(OMAR)).toBeDefined();
  });

  it("can be closed by who has it open", async () => {
    const { teams, omar } = await opened({});
    omar.closeDialog();
    expect(teams.dialog(OMAR)).toBeUndefined();
    await expect(omar.submit({ what: "soup" })).rejects.toThrow("no dialog open");
    expect(() => omar.closeDialog()).toThrow("no dialog open");
  });

  it("has to say which button where there are several", async () => {
    const two = card([text], { actions: [submit, { ...submit, title: "Discard", data: { do: "discard" } }] });
    const { app, press, omar } = await openable({ body: opening(two) });
    await press();
    await expect(omar.submit()).rejects.toThrow("2 buttons");
    await omar.submit({}, { title: "Discard" });
    expect(app.last().value?.data).toEqual({ do: "discard" });
  });
});

describe("a command of the message extension", () => {
  const commanded = async (answer: AppAnswer = { body: opening() }) => {
    const teams = await openTeams();
    return { teams, app: await scriptedApp(teams, () => answer), maya: teams.as(MAYA) };
  };

  it("opens a dialog where messages are written", async () => {
    const { teams, app, maya } = await commanded();
    await maya.command("logComplaint", { conversation: FLOOR });
    expect(app.last()).toMatchObject({
      type: "invoke",
      name: "composeExtension/fetchTask",
      value: {
        commandId: "logComplaint",
        commandContext: "compose",
        requestId: expect.any(String),
        context: { theme: "default" },
      },
      channelData: {
        channel: { id: FLOOR },
        team: { id: RESTAURANT },
        tenant: { id: TENANT },
        source: { name: "compose" },
      },
    });
    expect(teams.dialog(MAYA)).toMatchObject({ title: "A complaint", command: { commandId: "logComplaint" } });
  });

  it("is submitted with what it was opened for", async () => {
    const { app, maya } = await commanded();
    await maya.command("logComplaint", { conversation: LUNCH }, "commandBox");
    app.answer(() => ({ body: closing }));
    expect(await maya.submit({ what: "cold soup" })).toMatchObject({ said: "Saved" });
    expect(app.last()).toMatchObject({
      name: "composeExtension/submitAction",
      value: { commandId: "logComplaint", commandContext: "commandBox", data: { do: "save", what: "cold soup" } },
      conversation: { id: LUNCH },
    });
  });

  it("puts a card into the message that is being written", async () => {
    const { app, maya } = await commanded();
    await maya.command("logComplaint", { conversation: LUNCH });
    const inserted = card([text]);
    app.answer(() => ({
      body: { composeExtension: { type: "result", attachmentLayout: "list", attachments: [attachment(inserted)] } },
    }));
    expect(await maya.submit({ what: "soup" })).toMatchObject({ inserted });
  });

  it("is called from a message, and brings it along", async () => {
    const { teams, app, maya } = await commanded();
    const { message } = await teams.as(OMAR).write(FLOOR, "@Maya Kim cold soup");
    if (!message) throw new Error("nothing was written");
    await maya.command("logMessage", { message });
    expect(app.last()).toMatchObject({
      conversation: { id: `${FLOOR};messageid=${message.id}` },
      value: {
        commandContext: "message",
        messagePayload: {
          id: message.id,
          replyToId: null,
          body: { contentType: "html", content: expect.stringContaining("&nbsp;cold soup</p>") },
          from: { user: { userIdentityType: "aadUser", id: OMAR, displayName: "Omar Diaz" }, application: null },
        },
      },
    });
    await maya.submit({ what: "soup" });
    expect(app.last().value?.messagePayload?.id).toBe(message.id);
  });

  it("is called from what the app itself said, too", async () => {
    const { teams, app, maya } = await commanded();
    const { id } = await (await connectorOf(teams)).send(LUNCH, say("Soup?"));
    await maya.command("logMessage", { message: { conversation: LUNCH, id } });
    expect(app.last().value?.messagePayload?.from).toMatchObject({ user: null, application: {} });
  });

  it("works where the app is not", async () => {
    const { app, teams } = await commanded();
    await teams.as(GUS).command("logComplaint", { conversation: GOSSIP });
    expect(app.last().conversation?.id).toBe(GOSSIP);
  });

  it("is only where the manifest has it, for who is there", async () => {
    const { maya, teams } = await commanded();
    await expect(maya.command("logWin", { conversation: LUNCH })).rejects.toThrow("no command logWin");
    await expect(maya.command("logMessage", { conversation: LUNCH })).rejects.toThrow("no command logMessage");
    await expect(teams.as(GUS).command("logComplaint", { conversation: LUNCH })).rejects.toThrow("is not in");
  });

  it("opens nothing when the app fails", async () => {
    const { maya, teams } = await commanded({ status: 501 });
    expect(await maya.command("logComplaint", { conversation: LUNCH })).toMatchObject({
      status: 501,
      notice: "Unable to reach app. Please try again.",
    });
    expect(teams.dialog(MAYA)).toBeUndefined();
  });
});
