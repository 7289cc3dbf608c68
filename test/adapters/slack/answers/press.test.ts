import { describe, expect, it } from "vitest";
import type { Message } from "../../../../playground/slack/index.ts";
import { nothing, opening, privately, replacing } from "../../../../src/kernel/reply.ts";
import { actions, card, text } from "../../../../src/message/card.ts";
import type { Form } from "../../../../src/message/form.ts";
import { feedbackForm, openWorld, type World } from "../world.ts";

const button = (label: string, value = "{}") => ({ label, action: "case.undo", value, opensForm: false });
const shown = card("C-1", text("C-1"), actions(button("Undo"), button("Undo all", '{"all":true}')));
const moment: Form = {
  form: "",
  title: "Bellhop",
  submit: "",
  close: "Close",
  context: "{}",
  fields: [{ kind: "note", text: "One moment…" }],
};

/** A card that only Ana sees, with two buttons. */
async function privateCard(world: World): Promise<Message> {
  world.script.handle = async () => privately(shown);
  const { shown: message } = await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup");
  if (!message) throw new Error("no card");
  world.incoming.length = 0;
  return message;
}

/** A card that everybody in the channel sees. */
async function channelCard(world: World): Promise<Message> {
  const to = {
    organizationId: "org",
    installationId: "i-T0INN",
    platform: "slack",
    externalId: "T0INN",
    address: "C0DINING",
  } as const;
  const ts = await world.adapter.messenger.post(to, shown, "d-1");
  const message = world.slack.messages("C0DINING").find((candidate) => candidate.ts === ts);
  if (!message) throw new Error("no card");
  return message;
}

const seen = (world: World, user = "U0ANA") => world.slack.messages("C0DINING", user).map((message) => message.text);

describe("a button", () => {
  it("says which action with which value was pressed, once for each press", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.handle = async () => nothing;
    const press = await world.slack.as("U0ANA").press(place, { actionId: "case.undo~2" });
    world.pass(2);
    await world.slack.resend(press);
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo~2" });
    await world.settled();
    expect(world.incoming[0]).toMatchObject({
      kind: "action",
      action: "case.undo",
      value: '{"all":true}',
      conversation: "C0DINING",
      from: { externalId: "T0INN", userId: "U0ANA" },
    });
    const [first, again, second] = world.incoming.map(({ delivery }) => delivery);
    expect(again).toBe(first);
    expect(second).not.toBe(first);
  });

  it("on a private card replaces that card", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.handle = async () => replacing(card("C-1 is undone"));
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toEqual(["C-1 is undone"]);
  });

  it("on a card that everybody sees leaves it and answers privately", async () => {
    await using world = await openWorld();
    const place = await channelCard(world);
    world.script.handle = async () => replacing(card("C-1 is undone"));
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toEqual(["C-1", "C-1 is undone"]);
    expect(seen(world, "U0BEN")).toEqual(["C-1"]);
  });

  it("is followed by what else there is to say, to them alone", async () => {
    await using world = await openWorld();
    for (const place of [await privateCard(world), await channelCard(world)]) {
      world.script.handle = async () => replacing(card("C-1 is undone"), async () => card("One more question"));
      await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
      await world.settled();
      expect(seen(world).at(-1)).toBe("One more question");
    }
    expect(seen(world, "U0BEN")).not.toContain("One more question");
  });

  it("is answered beside its card when the answer does not replace it", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.handle = async () => privately(card("Only Ana can undo it"));
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toEqual(["C-1", "Only Ana can undo it"]);
  });

  it("is answered in the channel when its response_url no longer works, else in a direct message", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.handle = async () => privately(card("Done"));
    world.slack.faults.next({ kind: "500", method: "response_url" });
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toContain("Done");
    world.slack.faults.next({ kind: "500", method: "response_url" });
    world.slack.faults.next({ kind: "500", method: "chat.postEphemeral" });
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(world.slack.messages(world.slack.directMessage("U0ANA"))).toMatchObject([{ text: "Done" }]);
  });

  it("whose answer reaches nobody leaves a line in the log", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.handle = async () => privately(card("Done"));
    world.slack.faults.outage(true);
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: "warn", message: "An answer may not have reached the person who asked" }),
    );
  });

  it("opens its form before anything else is asked, and fills it then", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.placeholder = moment;
    const titles: string[] = [];
    world.script.handle = async () => {
      titles.push(...world.slack.modals("U0ANA").map(({ content }) => JSON.stringify(content.blocks)));
      return opening(feedbackForm);
    };
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(titles).toEqual([expect.stringContaining("One moment…")]);
    expect(world.slack.modals("U0ANA")).toMatchObject([{ content: { callback_id: "feedback" } }]);
  });

  it("that cannot show its form after all says why on the screen it opened", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.placeholder = moment;
    world.script.handle = async () => privately(card("C-1 is gone"));
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(JSON.stringify(world.slack.modals("U0ANA")[0]?.content)).toContain("C-1 is gone");
    expect(world.slack.problems).toEqual([]);
  });

  it("says so, and does nothing, when its form does not open", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.placeholder = moment;
    world.slack.faults.next({ kind: "500", method: "views.open" });
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toContain("The form did not open. Press again.");
    expect(world.incoming).toEqual([]);
  });

  it("tells where it was pressed what came of it, when the form was closed meanwhile", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    world.script.placeholder = moment;
    world.script.handle = async () => {
      const [view] = world.slack.modals("U0ANA");
      await world.slack.as("U0ANA").closeView(view?.id ?? "");
      return privately(card("C-1 is gone"));
    };
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
    expect(seen(world)).toContain("C-1 is gone");
  });

  it("that takes long is acknowledged in time, with a word of patience before the answer", async () => {
    await using world = await openWorld();
    const place = await privateCard(world);
    const answer = Promise.withResolvers<ReturnType<typeof privately>>();
    world.script.handle = () => answer.promise;
    const outcome = await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    expect(outcome.status).toBe(200);
    await expect.poll(() => seen(world).at(-1)).toContain("It takes a little longer.");
    answer.resolve(privately(card("Done")));
    await expect.poll(() => seen(world).at(-1)).toBe("Done");
  });
});

describe("a button where there is no message", () => {
  /** Ana's Home, with two buttons. */
  async function home(world: World) {
    world.script.handle = async () => ({ kind: "home", card: shown });
    await world.slack.as("U0ANA").openHome();
    await expect.poll(() => world.slack.home("U0ANA")).toBeDefined();
    return { view: world.slack.home("U0ANA")?.id ?? "" };
  }
  const modals = (world: World) => world.slack.modals("U0ANA").map(({ content }) => JSON.stringify(content.blocks));
  const directly = (world: World) => world.slack.messages(world.slack.directMessage("U0ANA"));
  const top = (world: World) => ({ view: world.slack.modals("U0ANA").at(-1)?.id ?? "" });
  async function press(world: World, place: { view: string }) {
    await world.slack.as("U0ANA").press(place, { actionId: "case.undo" });
    await world.settled();
  }

  it("on their Home is answered over it, and leaves it as it is", async () => {
    await using world = await openWorld();
    const place = await home(world);
    for (const answer of [privately, replacing]) {
      world.script.handle = async () => answer(card("C-1 is undone"));
      await press(world, place);
      expect(modals(world)).toEqual([expect.stringContaining("C-1 is undone")]);
    }
    expect(JSON.stringify(world.slack.home("U0ANA")?.content)).toContain("Undo all");
    expect(directly(world)).toEqual([]);
    expect(world.slack.problems).toEqual([]);
  });

  it("in a modal is answered on top of it, or in its place, and never more than Slack lets us show", async () => {
    await using world = await openWorld();
    const place = await home(world);
    world.script.handle = async () => privately(shown);
    await press(world, place);
    await press(world, top(world));
    expect(modals(world)).toHaveLength(2);
    world.script.handle = async () => replacing(card("C-1 is undone", text("C-1 is undone"), actions(button("Undo"))));
    await press(world, top(world));
    expect(modals(world)).toEqual([expect.stringContaining("Undo all"), expect.stringContaining("C-1 is undone")]);
    world.script.handle = async () => privately(shown);
    await press(world, top(world));
    expect(modals(world)).toEqual([expect.stringContaining("Undo all"), expect.stringContaining("Undo all")]);
    world.script.handle = async () => opening(feedbackForm);
    await press(world, top(world));
    expect(modals(world)).toHaveLength(3);
    world.script.handle = async () => privately(card("C-2 saved"));
    await world.slack.as("U0ANA").submit(top(world).view, { text: { text: "cold soup" } });
    await world.settled();
    expect(modals(world)).toEqual([expect.stringContaining("Undo all"), expect.stringContaining("C-2 saved")]);
    expect(directly(world)).toEqual([]);
    expect(world.slack.problems).toEqual([]);
  });

  it("opens a form that is answered where it was", async () => {
    await using world = await openWorld();
    const place = await home(world);
    world.script.handle = async () => opening(feedbackForm);
    await press(world, place);
    world.script.handle = async () => privately(card("C-2 saved"), async () => card("One more question"));
    await world.slack.as("U0ANA").submit(top(world).view, { text: { text: "cold soup" } });
    await world.settled();
    expect(modals(world)).toEqual([expect.stringContaining("C-2 saved")]);
    expect(directly(world)).toMatchObject([{ text: "One more question" }]);
  });

  it("is answered in a direct message when nothing can be shown there", async () => {
    await using world = await openWorld();
    const place = await home(world);
    world.script.handle = async () => privately(card("Done"));
    world.slack.faults.next({ kind: "500", method: "views.open" });
    await press(world, place);
    expect(directly(world)).toMatchObject([{ text: "Done" }]);
  });
});

describe("a shortcut", () => {
  it("is the command of its name, and opens that command's form", async () => {
    await using world = await openWorld();
    world.script.handle = async () => opening(feedbackForm);
    await world.slack.as("U0ANA").shortcut("shortcut.feedback");
    await world.settled();
    expect(world.incoming[0]).toMatchObject({ kind: "command", command: "feedback", text: "" });
    expect(world.slack.modals("U0ANA")).toHaveLength(1);
  });

  it("on a message says what the message says and who wrote it, and is answered there", async () => {
    await using world = await openWorld();
    await world.slack.as("U0BEN").say("C0DINING", "the soup was cold & late");
    const [message] = world.slack.messages("C0DINING");
    if (!message) throw new Error("no message");
    world.script.handle = async () => privately(card("C-1 saved"));
    await world.slack.as("U0ANA").messageShortcut("feedback.fromMessage", message);
    await world.settled();
    expect(world.incoming[0]).toMatchObject({
      kind: "message action",
      action: "feedback.fromMessage",
      message: { text: "the soup was cold & late", author: "U0BEN" },
      conversation: "C0DINING",
      from: { externalId: "T0INN", userId: "U0ANA" },
    });
    expect(seen(world).at(-1)).toBe("C-1 saved");
  });

  it("from nowhere in particular is answered in a direct message", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(card("Not for you"));
    await world.slack.as("U0ANA").shortcut("shortcut.feedback");
    await world.settled();
    expect(world.slack.messages(world.slack.directMessage("U0ANA"))).toMatchObject([{ text: "Not for you" }]);
  });
});
