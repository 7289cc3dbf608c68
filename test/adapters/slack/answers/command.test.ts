import { describe, expect, it } from "vitest";
import { opening, privately, replacing } from "../../../../src/kernel/reply.ts";
import { card, quote, text } from "../../../../src/message/card.ts";
import { feedbackForm, openWorld } from "../world.ts";

const saved = privately(card("C-1 saved", text("C-1 saved")));

describe("a slash command", () => {
  it("is answered at once, to the person alone", async () => {
    await using world = await openWorld();
    world.script.handle = async () => saved;
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "cold soup");
    expect(outcome).toMatchObject({ status: 200, shown: { ephemeralFor: "U0ANA", text: "C-1 saved" } });
    expect(world.incoming[0]).toMatchObject({
      kind: "command",
      command: "complaint",
      text: "cold soup",
      conversation: "C0DINING",
      from: { platform: "slack", externalId: "T0INN", userId: "U0ANA", userName: "ana" },
    });
  });

  it("says what was typed as it was typed", async () => {
    await using world = await openWorld();
    const typed = 'soup & <b>late</b> *_~ "quoted" @ben said sorry in #dining, &amp; <!channel> <@U1> 😀 שלום';
    world.script.handle = async (asked) => privately(card("saved", quote("text" in asked ? asked.text : "")));
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", typed);
    expect(world.incoming[0]).toMatchObject({ text: typed });
    expect(JSON.stringify(outcome.shown?.blocks)).toContain(JSON.stringify(typed).slice(1, -1));
  });

  it("without its prefix is the command of that name", async () => {
    await using world = await openWorld({ settings: { commandPrefix: "acme-" } });
    await world.slack.as("U0ANA").command("C0DINING", "/acme-win", "scarf");
    await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup");
    expect(world.incoming).toMatchObject([{ command: "win" }, { command: "complaint" }]);
  });

  it("sent twice by Slack is one delivery; typed twice it is two", async () => {
    await using world = await openWorld();
    const ana = world.slack.as("U0ANA");
    const outcome = await ana.command("C0DINING", "/complaint", "soup");
    world.pass(2);
    await world.slack.resend(outcome);
    await ana.command("C0DINING", "/complaint", "soup");
    const [first, again, second] = world.incoming.map(({ delivery }) => delivery);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });

  it("can be answered for everybody", async () => {
    await using world = await openWorld();
    world.script.handle = async () => ({ kind: "here", card: card("Thank you, Ana") });
    await world.slack.as("U0BEN").command("C0DINING", "/complaint", "x");
    expect(world.slack.messages("C0DINING", "U0ANA").at(-1)?.text).toBe("Thank you, Ana");
  });

  it("whose problem belongs to a form says it in a sentence", async () => {
    await using world = await openWorld();
    world.script.handle = async () => ({ kind: "errors", errors: { text: "Say what the customer said." } });
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "x");
    expect(outcome.shown?.text).toContain("Say what the customer said.");
  });

  it.each([[{ kind: "nothing" as const }], [replacing(card("A command has no card to replace"))]])(
    "is answered whatever the reply: %o",
    async (reply) => {
      await using world = await openWorld();
      world.script.handle = async () => reply;
      const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "x");
      expect(outcome.status).toBe(200);
      expect(outcome.shown?.text).toBe(reply.kind === "replace" ? "A command has no card to replace" : undefined);
    },
  );

  it("opens its form at once and shows nothing else", async () => {
    await using world = await openWorld();
    world.script.handle = async () => opening(feedbackForm);
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint");
    expect(outcome).toMatchObject({ status: 200, body: "" });
    expect(world.slack.modals("U0ANA")).toMatchObject([
      { content: { callback_id: "feedback", title: { text: "Log feedback" } } },
    ]);
  });

  it("says so when its form did not open", async () => {
    await using world = await openWorld();
    world.script.handle = async () => opening(feedbackForm);
    world.slack.faults.next({ kind: "500", method: "views.open" });
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint");
    expect(outcome.shown?.text).toContain("The form did not open. Press again.");
    expect(world.slack.modals("U0ANA")).toEqual([]);
  });

  it("that takes long is answered in time with a word of patience, and then with the answer", async () => {
    await using world = await openWorld();
    const answer = Promise.withResolvers<typeof saved>();
    world.script.handle = () => answer.promise;
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup");
    expect(outcome.shown?.text).toContain("It takes a little longer.");
    answer.resolve(saved);
    await expect.poll(() => world.slack.messages("C0DINING", "U0ANA").at(-1)?.text).toContain("C-1 saved");
  });

  it("fails in front of the person, with a line in the log, when there is a bug", async () => {
    await using world = await openWorld();
    world.script.handle = async () => {
      throw new Error("a bug");
    };
    const outcome = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "cold soup");
    expect(outcome).toMatchObject({ status: 500, body: "Something went wrong on our side." });
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: "error", message: "Work on what Slack sent failed" }),
    );
    expect(JSON.stringify(world.lines)).not.toContain("cold soup");
    world.script.handle = async () => saved;
    expect(await world.slack.resend(outcome)).toMatchObject({ status: 200 });
  });
});
