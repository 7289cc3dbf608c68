import { describe, expect, it } from "vitest";
import { PlatformError } from "../../src/kernel/errors.ts";
import { opening, privately, replacing } from "../../src/kernel/reply.ts";
import { actions, card, text } from "../../src/message/card.ts";
import type { Form } from "../../src/message/form.ts";
import { onSlack, onTeams } from "./harness.ts";

const soup = card("Cold soup", text("Cold soup"));
const bread = card("Stale bread", text("Stale bread"));
const undo = { label: "Undo", action: "case.undo", value: "{}", opensForm: false };
const saved = card("C-1 saved", text("C-1 saved"), actions(undo));
const undone = card("C-1 is undone", text("C-1 is undone"));

const thanks: Form = {
  form: "kudos",
  title: "Say thanks",
  submit: "Save",
  close: "Cancel",
  context: '{"about":"the soup"}',
  fields: [
    { kind: "person", name: "who", label: "Who are you thanking?", required: true, several: false },
    { kind: "text", name: "why", label: "What did they do?", required: true, multiline: true, maxLength: 500 },
  ],
};

const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof PlatformError ? error.fault : error),
  );

describe.each([
  ["Slack", onSlack],
  ["Teams", onTeams],
])("an adapter, here that of %s,", (_platform, open) => {
  it("posts a card in a channel, changes it in place, and withdraws it, twice if need be", async () => {
    await using here = await open();
    const { messenger, channel } = here;
    const id = await messenger.post(channel, soup, "key");
    expect(here.said(channel)).toEqual(["Cold soup"]);
    await messenger.replace(channel, id, bread);
    expect(here.said(channel)).toEqual(["Stale bread"]);
    await messenger.withdraw(channel, id);
    await messenger.withdraw(channel, id);
    expect(here.said(channel)).toEqual([]);
    expect(here.problems).toEqual([]);
  });

  it("does the same with a person who never wrote", async () => {
    await using here = await open();
    const { messenger, person } = here;
    const id = await messenger.post(person, soup, "key");
    await messenger.replace(person, id, bread);
    expect(here.said(person)).toEqual(["Stale bread"]);
    await messenger.withdraw(person, id);
    expect(here.said(person)).toEqual([]);
  });

  it("answers a command to whoever gave it, and to nobody else", async () => {
    await using here = await open();
    here.answer(privately(saved));
    await here.type("cold soup");
    expect(here.told(here.ana)).toEqual(["C-1 saved"]);
    expect(here.told(here.ben)).toEqual([]);
    expect(here.said(here.channel)).toEqual([]);
    expect(here.incoming).toMatchObject([{ kind: "command", conversation: here.channel.address }]);
    expect(here.problems).toEqual([]);
  });

  it("puts a card in the place of the private one whose button was pressed", async () => {
    await using here = await open();
    here.answer(privately(saved));
    await here.type("cold soup");
    here.answer(replacing(undone));
    await here.press("Undo");
    expect(here.incoming.at(-1)).toMatchObject({ kind: "action", action: "case.undo", value: "{}" });
    expect(here.told(here.ana)).toEqual(["C-1 is undone"]);
  });

  it("gives one delivery one key, however often it comes, and another one another", async () => {
    await using here = await open();
    here.answer(privately(saved));
    await (await here.type("cold soup")).again();
    await here.type("cold soup");
    const [one, again, other] = here.incoming.map(({ delivery }) => delivery);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it("shows a form, its errors at the fields with what was typed, and hands the answers over", async () => {
    await using here = await open();
    here.answer(opening(thanks));
    const shown = await here.open();
    for (const { label } of thanks.fields.filter((field) => field.kind !== "note")) expect(shown).toContain(label);
    here.answer({ kind: "errors", errors: { why: "Say what they did, in a sentence." } });
    expect(await here.submit({ who: here.ben, why: "soup" })).toEqual({ why: "Say what they did, in a sentence." });
    expect(here.form()).toContain("soup");
    here.answer({ kind: "nothing" });
    expect(await here.submit({ why: "warmed the soup at once" })).toEqual({});
    expect(here.form()).toBeUndefined();
    const sent = here.incoming.filter(({ kind }) => kind === "form");
    const same = { form: "kudos", context: '{"about":"the soup"}', conversation: here.channel.address };
    expect(sent).toMatchObject([
      { ...same, answers: { who: here.ben, why: "soup" } },
      { ...same, answers: { who: here.ben, why: "warmed the soup at once" } },
    ]);
    expect(here.problems).toEqual([]);
  });

  it("tells who reacts to a message of the bot, and who takes that back", async () => {
    await using here = await open();
    const messageId = await here.messenger.post(here.channel, soup, "key");
    await here.react(messageId, "heart", true);
    await here.react(messageId, "heart", false);
    const same = {
      kind: "reaction",
      userId: here.ben,
      conversation: here.channel.address,
      messageId,
      reaction: "heart",
    };
    expect(here.notices.filter(({ kind }) => kind === "reaction")).toMatchObject([
      { ...same, stands: true, at: expect.any(Date) },
      { ...same, stands: false, at: expect.any(Date) },
    ]);
  });

  it("says which address cannot be reached any more", async () => {
    await using here = await open();
    const fault = await faultOf(here.messenger.post(here.nowhere, soup, "key"));
    expect(fault).toMatchObject({ gone: "address", retryable: false });
  });

  it("says that a message that was to be changed is gone", async () => {
    await using here = await open();
    const id = await here.messenger.post(here.channel, soup, "key");
    await here.messenger.withdraw(here.channel, id);
    expect(await faultOf(here.messenger.replace(here.channel, id, bread))).toMatchObject({ gone: "message" });
  });

  it("says how long the conversation has to wait when there are too many, and tries nothing itself", async () => {
    await using here = await open();
    here.busy(3);
    const fault = await faultOf(here.messenger.post(here.channel, soup, "key"));
    expect(fault).toMatchObject({ retryable: true, retryAfter: 3_000, waits: "lane" });
    expect(here.said(here.channel)).toEqual([]);
    await here.messenger.post(here.channel, soup, "key");
    expect(here.said(here.channel)).toEqual(["Cold soup"]);
  });
});
