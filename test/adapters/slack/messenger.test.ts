import { describe, expect, it } from "vitest";
import { PlatformError } from "../../../src/kernel/errors.ts";
import { actions, card, quote, text } from "../../../src/message/card.ts";
import { openWorld, type World } from "./world.ts";

const inn = { organizationId: "org", installationId: "i-T0INN", platform: "slack", externalId: "T0INN" } as const;
const dining = { ...inn, address: "C0DINING" };
const ana = { ...inn, address: "U0ANA" };
const shown = card(
  "C-1",
  text("C-1 <!channel> https://inn.example"),
  actions({ label: "Undo", action: "case.undo", value: "{}", opensForm: false }),
);
const HOSTILE = card("C-1", quote("<!channel> <@U1> & *_~ ".repeat(500).slice(0, 10_000)));

const at = (world: World, channel = "C0DINING") => world.slack.messages(channel).filter(({ deleted }) => !deleted);
const fault = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof PlatformError) return error.fault;
  throw new Error(`not a PlatformError: ${error}`);
};

describe("the way out", () => {
  it("posts, replaces and withdraws a message", async () => {
    await using world = await openWorld();
    const { messenger } = world.adapter;
    const id = await messenger.post(dining, shown, "d-1");
    expect(at(world)).toMatchObject([{ ts: id, text: "C-1\nC-1 &lt;!channel&gt; https://inn.example" }]);
    await messenger.replace(dining, id, HOSTILE);
    expect(at(world)).toMatchObject([{ ts: id, text: expect.stringMatching(/^C-1\n/) }]);
    await messenger.withdraw(dining, id);
    expect(at(world)).toEqual([]);
    await messenger.withdraw(dining, id);
    expect(world.slack.problems).toEqual([]);
  });

  it("posts in the thread of a message, also in a direct one, and says when that is gone", async () => {
    await using world = await openWorld();
    const { messenger } = world.adapter;
    for (const [to, channel] of [
      [dining, "C0DINING"],
      [ana, world.slack.directMessage("U0ANA")],
    ] as const) {
      const root = await messenger.post(to, shown, "d-1");
      const reply = await messenger.post(to, card("Mo took it"), "d-2", root);
      const [first, second] = at(world, channel);
      expect(second).toMatchObject({ text: "Mo took it", threadTs: first?.ts });
      await messenger.replace(to, reply, card("Mo solved it"));
      expect(at(world, channel)).toMatchObject([{}, { text: "Mo solved it", threadTs: first?.ts }]);
      await messenger.withdraw(to, root);
      expect(await fault(messenger.post(to, card("Too late"), "d-3", root))).toMatchObject({ gone: "message" });
    }
    expect(world.slack.problems).toEqual([]);
  });

  it("does the same in a direct message, given only the person", async () => {
    await using world = await openWorld();
    const { messenger } = world.adapter;
    const direct = world.slack.directMessage("U0ANA");
    const id = await messenger.post(ana, shown, "d-1");
    await messenger.replace(ana, id, card("C-1, changed"));
    expect(at(world, direct)).toMatchObject([{ text: "C-1, changed" }]);
    await messenger.withdraw(ana, id);
    expect(at(world, direct)).toEqual([]);
  });

  it("finds what it is not sure to have posted, by its key", async () => {
    await using world = await openWorld({ scopes: ["chat:write", "channels:history", "im:history", "im:write"] });
    const { messenger } = world.adapter;
    const since = new Date();
    world.slack.faults.next({ kind: "drop after effect", method: "chat.postMessage" });
    expect(await fault(messenger.post(dining, shown, "d-1"))).toMatchObject({ retryable: true, outcomeUnknown: true });
    await messenger.post(dining, shown, "d-2");
    const [first] = at(world);
    expect(await messenger.find(dining, "d-1", since)).toBe(first?.ts);
    expect(await messenger.find(dining, "d-3", since)).toBeUndefined();
    const id = await messenger.post(ana, shown, "d-4");
    expect(await messenger.find(ana, "d-4", since)).toBe(id);
  });

  it("cannot tell without the permission to look", async () => {
    await using world = await openWorld();
    expect(await world.adapter.messenger.find(dining, "d-1", new Date())).toBe("cannot tell");
    expect(await world.adapter.messenger.find(ana, "d-1", new Date())).toBe("cannot tell");
  });

  it("tries once, and says what a failure means", async () => {
    await using world = await openWorld();
    const { messenger } = world.adapter;
    const { faults } = world.slack;
    faults.next({ kind: "ratelimited", retryAfter: 3, method: "chat.postMessage" });
    expect(await fault(messenger.post(dining, shown, "1"))).toMatchObject({ retryAfter: 3_000, waits: "lane" });
    faults.next({ kind: "ratelimited", retryAfter: 3, method: "chat.update" });
    expect(await fault(messenger.replace(dining, "1.2", shown))).toMatchObject({
      retryAfter: 3_000,
      waits: "installation",
    });
    faults.next({ kind: "500", method: "chat.postMessage" });
    expect(await fault(messenger.post(dining, shown, "1"))).toMatchObject({ code: "http_500", outcomeUnknown: true });
    faults.next({ kind: "drop before effect", method: "chat.postMessage" });
    expect(await fault(messenger.post(dining, shown, "1"))).toMatchObject({ retryable: true, outcomeUnknown: true });
    expect(await fault(messenger.post({ ...inn, address: "C0STAFF" }, shown, "1"))).toMatchObject({ gone: "address" });
    expect(await fault(messenger.replace(dining, "1.2", shown))).toMatchObject({ gone: "message" });
    expect(at(world)).toEqual([]);
  });

  it("knows that nothing was sent when there was no connection", async () => {
    await using world = await openWorld();
    await world.slack.close();
    // A connection that was kept open may break first.
    await fault(world.adapter.messenger.post(dining, shown, "1"));
    const refused = await fault(world.adapter.messenger.post(dining, shown, "1"));
    expect(refused).toMatchObject({ code: "ECONNREFUSED", retryable: true });
    expect(refused).not.toHaveProperty("outcomeUnknown");
  });

  it("knows when the app was removed", async () => {
    await using world = await openWorld();
    await world.slack.revokeTokens();
    expect(await fault(world.adapter.messenger.post(dining, shown, "1"))).toMatchObject({ gone: "installation" });
  });

  it("keeps a second between two messages to one channel", async () => {
    await using world = await openWorld();
    expect(world.adapter.messenger.pace.laneGap).toBeGreaterThanOrEqual(1_000);
  });
});

describe("looking people up", () => {
  it("tells what they are called and where they are", async () => {
    await using world = await openWorld();
    const { directory } = world.adapter;
    expect(await directory.profile(inn, "U0ANA")).toEqual({
      name: "Ana",
      timeZone: "Europe/Lisbon",
      locale: "pt-PT",
      active: true,
      human: true,
      platformAdmin: false,
    });
    expect(await directory.profile(inn, "U0BEN")).toMatchObject({ name: "Ben Ode", platformAdmin: true });
    expect(await directory.profile(inn, "U0BOT")).toMatchObject({ human: false });
    await world.slack.changeUser("U0ANA", { isGuest: true });
    expect(await directory.profile(inn, "U0ANA")).toMatchObject({ guest: true });
    await world.slack.changeUser("U0ANA", { deleted: true });
    expect(await directory.profile(inn, "U0ANA")).toMatchObject({ active: false });
  });

  it("says when there is nobody", async () => {
    await using world = await openWorld();
    expect(await fault(world.adapter.directory.profile(inn, "U0NOBODY"))).toMatchObject({ code: "user_not_found" });
  });
});
