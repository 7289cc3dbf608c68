import { describe, expect, it } from "vitest";
import { nothing, opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { actions, card, text } from "../../../../src/message/card.ts";
import { feedbackForm, openWorld, type World } from "../world.ts";

const ana = (world: World) => world.slack.as("U0ANA");
const modal = (world: World) => world.slack.modals("U0ANA").at(-1);
const seen = (world: World) => world.slack.messages("C0DINING", "U0ANA").map((message) => message.text);

/** Ana has the form open, from a command in the channel. */
async function openForm(world: World): Promise<string> {
  world.script.handle = async () => opening(feedbackForm);
  await ana(world).command("C0DINING", "/complaint");
  const view = modal(world);
  if (!view) throw new Error("no form");
  world.incoming.length = 0;
  return view.id;
}

async function submit(world: World, viewId: string, reply: Reply) {
  world.script.handle = async () => reply;
  const outcome = await ana(world).submit(viewId, { text: { text: "cold soup & <b>" }, severity: { severity: "1" } });
  await world.settled();
  return outcome;
}

describe("a form that was sent", () => {
  it("says what was answered, what it is about and where it was opened", async () => {
    await using world = await openWorld();
    await submit(world, await openForm(world), nothing);
    expect(world.incoming[0]).toMatchObject({
      kind: "form",
      form: "feedback",
      context: '{"from":"the inn"}',
      answers: { text: "cold soup & <b>", severity: "1" },
      conversation: "C0DINING",
      from: { externalId: "T0INN", userId: "U0ANA" },
    });
    expect(modal(world)).toBeUndefined();
  });

  it("leaves out what was left empty", async () => {
    await using world = await openWorld();
    const view = await openForm(world);
    world.script.handle = async () => nothing;
    await ana(world).submit(view, { text: { text: "soup" } });
    expect(world.incoming[0]).toMatchObject({ answers: { text: "soup" } });
    expect(world.incoming[0]).not.toHaveProperty("answers.severity");
  });

  it("names the people that were picked", async () => {
    await using world = await openWorld();
    const to = { kind: "person", label: "To", required: true } as const;
    const fields = [
      { ...to, name: "one", several: false },
      { ...to, name: "more", several: true },
    ];
    world.script.handle = async () => opening({ ...feedbackForm, fields });
    await ana(world).command("C0DINING", "/complaint");
    world.script.handle = async () => nothing;
    await ana(world).submit(modal(world)?.id ?? "", { one: { one: "U0BEN" }, more: { more: ["U0BEN", "U0ANA"] } });
    expect(world.incoming.at(-1)).toMatchObject({ answers: { one: "U0BEN", more: "U0BEN,U0ANA" } });
  });

  it("sent twice by Slack is one delivery", async () => {
    await using world = await openWorld();
    const outcome = await submit(world, await openForm(world), nothing);
    world.pass(2);
    await world.slack.resend(outcome);
    const [first, again] = world.incoming.map(({ delivery }) => delivery);
    expect(again).toBe(first);
  });

  it("keeps the form open with a sentence beside each field, and can be sent again", async () => {
    await using world = await openWorld();
    const view = await openForm(world);
    const errors = { text: "Say a little more.", severity: "Pick one.", unknown: "Something else.", "": "And this." };
    const outcome = await submit(world, view, { kind: "errors", errors });
    expect(outcome.viewErrors).toEqual({ text: "Say a little more. Something else. And this.", severity: "Pick one." });
    expect(modal(world)?.id).toBe(view);
    await submit(world, view, nothing);
    expect(modal(world)).toBeUndefined();
  });

  it("is answered where the form was opened", async () => {
    await using world = await openWorld();
    await submit(world, await openForm(world), privately(card("C-1 saved")));
    expect(seen(world)).toEqual(["C-1 saved"]);
    expect(world.slack.messages("C0DINING", "U0BEN")).toEqual([]);
  });

  it("is answered there for everybody", async () => {
    await using world = await openWorld();
    await submit(world, await openForm(world), { kind: "here", card: card("Thanks, Ana") });
    expect(world.slack.messages("C0DINING", "U0BEN").map((message) => message.text)).toEqual(["Thanks, Ana"]);
  });

  it("replaces the private card whose button opened it", async () => {
    await using world = await openWorld();
    const change = actions({ label: "Change", action: "case.change", value: "{}", opensForm: true });
    world.script.handle = async () => privately(card("C-1", text("C-1"), change));
    const { shown } = await ana(world).command("C0DINING", "/complaint", "soup");
    world.script.handle = async () => opening(feedbackForm);
    await ana(world).press({ channel: "C0DINING", ts: shown?.ts ?? "" }, { actionId: "case.change" });
    await world.settled();
    await submit(world, modal(world)?.id ?? "", replacing(card("C-1, changed")));
    expect(seen(world)).toEqual(["C-1, changed"]);
  });

  it("is answered in the channel, later in a direct message, when the way back is closed", async () => {
    await using world = await openWorld();
    const view = await openForm(world);
    world.pass(31 * 60);
    await submit(world, view, privately(card("C-1 saved")));
    expect(seen(world)).toEqual(["C-1 saved"]);
    const another = await openForm(world);
    world.slack.faults.next({ kind: "500", method: "response_url" });
    world.slack.faults.next({ kind: "500", method: "chat.postEphemeral" });
    await submit(world, another, privately(card("C-2 saved")));
    expect(world.slack.messages(world.slack.directMessage("U0ANA"))).toMatchObject([{ text: "C-2 saved" }]);
  });

  it("can lead to another form", async () => {
    await using world = await openWorld();
    const view = await openForm(world);
    await submit(world, view, opening({ ...feedbackForm, form: "second", title: "And then?" }));
    expect(modal(world)).toMatchObject({ id: view, content: { callback_id: "second", title: { text: "And then?" } } });
  });

  it.concurrent.each<{ reply: Reply; shown: string[]; toldThen: string[] }>([
    {
      reply: { kind: "errors", errors: { text: "The database does not answer." } },
      shown: ["The database does not answer.", "cold soup"],
      toldThen: [],
    },
    {
      reply: privately(card("C-2 saved"), async () => card("C-2 looks like C-1")),
      shown: ["C-2 saved"],
      toldThen: ["C-2 looks like C-1"],
    },
  ])("that takes long says so on the screen, and then what came of it: $shown", async ({ reply, shown, toldThen }) => {
    await using world = await openWorld();
    const view = await openForm(world);
    const answer = Promise.withResolvers<Reply>();
    world.script.handle = () => answer.promise;
    const outcome = await ana(world).submit(view, { text: { text: "cold soup" } });
    expect(outcome.status).toBe(200);
    expect(JSON.stringify(modal(world)?.content)).toContain("It takes a little longer.");
    answer.resolve(reply);
    await world.settled();
    for (const part of shown) expect(JSON.stringify(modal(world)?.content)).toContain(part);
    expect(seen(world)).toEqual(toldThen);
    expect(world.slack.problems).toEqual([]);
  });

  it("forgets where it was opened rather than what it is about, when Slack keeps only one", async () => {
    await using world = await openWorld();
    const context = JSON.stringify({ about: "x".repeat(2_930) });
    world.script.handle = async () => opening({ ...feedbackForm, context });
    await ana(world).command("C0DINING", "/complaint");
    await submit(world, modal(world)?.id ?? "", privately(card("C-1 saved")));
    expect(world.incoming.at(-1)).toMatchObject({ context });
    expect(world.slack.messages(world.slack.directMessage("U0ANA"))).toMatchObject([{ text: "C-1 saved" }]);
  });
});
