import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Sight } from "../../../playground/page/shown.ts";
import { startWorld, type World } from "./world.ts";

const KITCHEN = "C0KITCHEN";
const [amara, maeve, joonas] = ["U0AMARA", "U0MAEVE", "U0JOONAS"];

const textsIn = (sight: Sight, channel = KITCHEN): (readonly [text: string, onlyYou: boolean])[] =>
  sight.places.find(({ id }) => id === channel)?.messages.map(({ text, onlyYou }) => [text, onlyYou]) ?? [];

describe("what people see on the page", () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld();
  });
  afterEach(() => world.stop());

  const complain = (text = "cold soup") =>
    world.perform(amara, { do: "say", channel: KITCHEN, text: `/complaint ${text}` });
  const seenBy = async (person: string, wanted: (sight: Sight) => boolean) => {
    const page = await world.watch(person);
    const sight = await page.next(wanted);
    page.stop();
    return sight;
  };

  /** Amara presses a button of the private answer to her complaint. */
  const press = async (actionId: "change" | "undo") =>
    world.perform(amara, { do: "press", place: await placeOf("C-1 saved"), blockId: "buttons", actionId });
  const placeOf = async (text: string) => {
    const { places } = await seenBy(amara, (sight) => textsIn(sight).length === 2);
    const message = places[0]?.messages.find((candidate) => candidate.text === text);
    return { channel: KITCHEN, ts: message?.id ?? "" };
  };
  /** Amara complains and opens the form in which she can change that; its id. */
  const openForm = async (): Promise<string> => {
    await complain();
    await press("change");
    const { form } = await seenBy(amara, ({ form: open }) => open !== undefined);
    return form?.id ?? "";
  };

  it("shows the private answer to who typed the command, and the card to everybody in the channel", async () => {
    expect(await complain()).toEqual({});
    const card = ["C-1, a complaint", false];
    expect(textsIn(await seenBy(amara, (sight) => textsIn(sight).length === 2))).toEqual([["C-1 saved", true], card]);
    expect(textsIn(await seenBy(maeve, (sight) => textsIn(sight).length > 0))).toEqual([card]);
  });

  it("gives the bot what was typed, also over several lines", async () => {
    await complain("cold soup\n  and no bread");
    expect(world.bot.heard[0]).toMatchObject({
      command: "/complaint",
      text: "cold soup\n  and no bread",
      user_id: amara,
    });
  });

  it("shows a message at once to everybody who has the page open", async () => {
    const pages = await Promise.all([amara, maeve].map((person) => world.watch(person)));
    await world.perform(maeve, { do: "say", channel: KITCHEN, text: "soup is off tonight" });
    for (const page of pages)
      expect(textsIn(await page.next((sight) => textsIn(sight).length > 0))).toEqual([["soup is off tonight", false]]);
    for (const page of pages) page.stop();
  });

  it("does not stir the page of somebody whom it is not for", async () => {
    const page = await world.watch(joonas);
    await page.next();
    await world.perform(maeve, { do: "say", channel: KITCHEN, text: "soup is off tonight" });
    await world.perform(joonas, { do: "say", channel: "C0DESK", text: "lift is out" });
    expect(textsIn(await page.next(), "C0DESK")).toEqual([["lift is out", false]]);
    page.stop();
  });

  it("shows people the channels they are in, each with its topic, and nobody else's", async () => {
    const { places } = await seenBy(joonas, () => true);
    expect(places.map(({ name }) => name)).toEqual(["quay-house-desk", "good-service", "everyone", "Porter"]);
    expect(places[0]?.topic).toContain("Front desk");
  });

  it("marks a changed card as edited and takes a deleted one away", async () => {
    const view = await openForm();
    const values = { text: { text: "lukewarm soup" }, kind: { kind: "" } };
    expect(await world.perform(amara, { do: "submit", view, values })).toEqual({});
    const changed = await seenBy(maeve, (sight) => textsIn(sight)[0]?.[0] === "C-1 changed: lukewarm soup");
    expect(changed.places[0]?.messages[0]).toMatchObject({ edited: true, fromApp: true, sent: { blocks: [] } });

    await press("undo");
    expect(textsIn(await seenBy(maeve, (sight) => textsIn(sight).length === 0))).toEqual([]);
    expect(textsIn(await seenBy(amara, () => true))).toEqual([["C-1 is undone", true]]);
  });

  it("says at the field what the app, or Slack itself, finds wrong, and keeps the form open", async () => {
    const view = await openForm();
    const submit = (text: string) => world.perform(amara, { do: "submit", view, values: { text: { text } } });
    expect(await submit("")).toEqual({ fieldErrors: { text: "Is required" } });
    expect(await submit("x".repeat(301))).toEqual({ fieldErrors: { text: "Takes at most 300 characters" } });
    expect(await submit("soup")).toEqual({ fieldErrors: { text: "Say a little more." } });
    expect((await seenBy(amara, () => true)).form?.id).toBe(view);

    expect(await world.perform(amara, { do: "close", view })).toEqual({});
    expect((await seenBy(amara, () => true)).form).toBeUndefined();
  });

  it("shows the Home that the app makes for the person who opens it", async () => {
    await world.perform(joonas, { do: "open home" });
    const { home } = await seenBy(joonas, (sight) => sight.home !== undefined);
    expect(home?.content.blocks).toContainEqual(
      expect.objectContaining({ text: expect.objectContaining({ text: "Good morning" }) }),
    );
    expect((await seenBy(amara, () => true)).home).toBeUndefined();
  });

  it("says what Slack says when the app does not answer, is not there, or has no such command", async () => {
    expect(await complain("never")).toEqual({ notice: expect.stringContaining("operation_timeout") });
    await world.bot.close();
    expect(await complain()).toEqual({ notice: expect.stringContaining("dispatch_failed") });
    const unknown = await world.perform(amara, { do: "say", channel: KITCHEN, text: "/dance" });
    expect(unknown).toEqual({ notice: expect.stringContaining("/dance") });
  });

  it("tells open pages of a message that Slack would refuse", async () => {
    const page = await world.watch(amara);
    await fetch(`${world.slack.apiUrl}chat.postMessage`, {
      method: "POST",
      headers: { authorization: "Bearer xoxb-stand-in", "content-type": "application/json" },
      body: JSON.stringify({ channel: KITCHEN, text: "x", blocks: [{ type: "sparkles" }] }),
    });
    expect(await page.next<string>(() => true, "problem")).toContain("chat.postMessage");
    page.stop();
  });

  it("passes on shortcuts, also those on a message", async () => {
    await complain();
    const message = await placeOf("C-1, a complaint");
    await Promise.all([
      world.perform(amara, { do: "shortcut", callbackId: "log" }),
      world.perform(amara, { do: "shortcut", callbackId: "keep", message }),
    ]);
    expect(world.bot.heard).toContainEqual(expect.objectContaining({ type: "shortcut", callback_id: "log" }));
    expect(world.bot.heard).toContainEqual(
      expect.objectContaining({ type: "message_action", callback_id: "keep", message_ts: message.ts }),
    );
  });
});
