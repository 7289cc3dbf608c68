import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { PlatformFault } from "../../../src/kernel/errors.ts";
import { PlatformError } from "../../../src/kernel/errors.ts";
import type { Destination } from "../../../src/kernel/ports.ts";
import { card, text } from "../../../src/message/card.ts";
import { ANA, BEN, CY, DINING, GOSSIP, INN, LUNCH, openWorld, reads, TENANT } from "./world.ts";

const world = await openWorld();
afterAll(() => world[Symbol.asyncDispose]());
const { teams, adapter } = world;
const { messenger } = adapter;
await teams.as(ANA).write(teams.personalChat(ANA), "help");

beforeEach(() => teams.faults.clear());

const at = (address: string, more: Partial<Destination> = {}): Destination => ({
  organizationId: "org",
  installationId: `i-${TENANT}`,
  platform: "teams",
  externalId: TENANT,
  address,
  ...more,
});
const soup = card("Cold soup", text("Cold soup"));
const bread = card("Stale bread", text("Stale bread"));
const sentTo = (where: string, who = ANA) => world.told(who, where).map(({ summary }) => summary);

async function faultOf(work: Promise<unknown>): Promise<PlatformFault> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PlatformError)) throw new Error(`It did not fail as it should: ${String(error)}`);
  return error.fault;
}

describe("a card", () => {
  it.each([
    ["a channel", DINING],
    ["a team's own channel", INN],
    ["a group chat", LUNCH],
  ])("is posted in %s, changed in place, and withdrawn", async (_what, where) => {
    const id = await messenger.post(at(where), soup, "key");
    expect(sentTo(where)).toEqual(["Cold soup"]);
    await messenger.replace(at(where), id, bread);
    expect(sentTo(where)).toEqual(["Stale bread"]);
    await messenger.withdraw(at(where), id);
    expect(sentTo(where)).toEqual([]);
    await messenger.withdraw(at(where), id);
    expect(teams.problems).toEqual([]);
  });

  it("is posted in the thread of a post of a channel, changed there, and not at all where that is gone", async () => {
    const root = await messenger.post(at(DINING), soup, "key");
    const reply = await messenger.post(at(DINING), bread, "key 2", root);
    const [first, second] = world.told(ANA, DINING);
    expect(second).toMatchObject({ summary: "Stale bread", thread: first?.id });
    await messenger.replace(at(DINING), reply, soup);
    expect(world.told(ANA, DINING).at(-1)).toMatchObject({ summary: "Cold soup", thread: first?.id });
    await messenger.withdraw(at(DINING), reply);
    await messenger.withdraw(at(DINING), root);
    const late = await faultOf(messenger.post(at(DINING), bread, "key 3", root));
    expect(late).toMatchObject({ gone: "message", code: "ActivityNotFoundInConversation" });
    expect(teams.problems).toEqual([]);
  });

  it("reaches a person who never wrote, in their own chat, where it is changed and withdrawn too", async () => {
    const id = await messenger.post(at(BEN), soup, "key");
    expect(reads(world.told(BEN).at(-1))).toContain("Cold soup");
    await messenger.replace(at(BEN), id, bread);
    expect(world.told(BEN).map(({ summary }) => summary)).toEqual(["Stale bread"]);
    await messenger.withdraw(at(BEN), id);
    expect(world.told(BEN)).toEqual([]);
  });

  it("asks for a person's chat once", async () => {
    const asked = () => teams.requests.filter(({ method }) => method === "createConversation").length;
    const before = asked();
    await messenger.post(at(ANA), soup, "one");
    await messenger.post(at(ANA), bread, "two");
    expect(asked() - before).toBe(1);
  });

  it("cannot be looked for", async () => {
    expect(await messenger.find(at(DINING), "key", new Date())).toBe("cannot tell");
  });
});

describe("what cannot be sent", () => {
  it.each<[string, string, object]>([
    ["a person in whose tenant's teams the app is not", CY, { code: "ForbiddenOperationException", gone: "address" }],
    ["a chat that the app is not in", GOSSIP, { code: "BotNotInConversationRoster", gone: "address" }],
    ["a conversation that is gone", "19:gone@thread.v2", { code: "ConversationNotFound", gone: "address" }],
    ["a channel that is gone", "19:gone@thread.tacv2", { code: "ConversationNotFound", gone: "address" }],
  ])("because nobody is reached there any more: %s", async (_what, address, fault) => {
    expect(await faultOf(messenger.post(at(address), soup, "key"))).toMatchObject({ retryable: false, ...fault });
  });

  it("because a person has blocked the bot", async () => {
    teams.as(ANA).block();
    const fault = await faultOf(messenger.post(at(ANA), soup, "key"));
    teams.as(ANA).unblock();
    expect(fault).toMatchObject({ code: "MessageWritesBlocked", gone: "address" });
  });

  it("because the message that was to be changed is gone", async () => {
    const fault = await faultOf(messenger.replace(at(DINING), "1", soup));
    expect(fault).toMatchObject({ code: "ActivityNotFoundInConversation", gone: "message" });
  });

  it("at once, because Teams is too busy: the conversation waits as long as it asks, or some seconds", async () => {
    teams.faults.next({ method: "createConversation", kind: "throttled", retryAfter: 7 });
    teams.faults.next({ method: "createConversation", kind: "throttled" });
    const busy = { code: "Throttled", retryable: true, waits: "lane" };
    expect(await faultOf(messenger.post(at(DINING), soup, "key"))).toMatchObject({ ...busy, retryAfter: 7_000 });
    expect(await faultOf(messenger.post(at(DINING), soup, "key"))).toMatchObject({ ...busy, retryAfter: 5_000 });
  });

  it.each<[string, Parameters<typeof teams.faults.next>[0], object]>([
    ["Teams is away for a moment", { kind: "unavailable", status: 503 }, { code: "http_503", retryable: true }],
    [
      "it collided with another call",
      { kind: "refused", code: "PreconditionFailed" },
      { code: "PreconditionFailed", retryable: true },
    ],
    [
      "something behind Teams failed",
      { kind: "refused", code: "ServiceError" },
      { code: "ServiceError", retryable: true, outcomeUnknown: true },
    ],
    [
      "Teams did not answer in time",
      { kind: "unavailable", status: 504 },
      { code: "http_504", retryable: true, outcomeUnknown: true },
    ],
    [
      "the connection broke",
      { kind: "drop after effect" },
      { code: "ECONNRESET", retryable: true, outcomeUnknown: true },
    ],
    [
      "it is too large",
      { kind: "refused", code: "MessageSizeTooBig" },
      { code: "MessageSizeTooBig", retryable: false },
    ],
    [
      "the tenant has switched the bot off",
      { kind: "refused", code: "BotDisabledByAdmin" },
      { code: "BotDisabledByAdmin", gone: "installation" },
    ],
  ])("because %s is tried once, and says what that means", async (_what, fault, expected) => {
    const asked = () => teams.requests.filter(({ method }) => method === "createConversation").length;
    const before = asked();
    teams.faults.next({ ...fault, method: "createConversation" });
    expect(await faultOf(messenger.post(at(DINING), soup, "key"))).toMatchObject(expected);
    expect(asked() - before).toBe(1);
  });

  it("because the tenant has not said where it is called", async () => {
    const fault = await faultOf(messenger.post(at(DINING, { externalId: "another" }), soup, "key"));
    expect(fault).toMatchObject({ code: "no_service_url", retryable: false });
  });

  it("because Teams is not to be called there: nothing leaves, no token least of all", async () => {
    const here = world.saved.get(TENANT);
    if (here) world.saved.set(TENANT, { ...here, endpoint: "https://evil.example/" });
    const before = teams.requests.length;
    expect(await faultOf(messenger.post(at(DINING), soup, "key"))).toMatchObject({ code: "service_host" });
    expect(teams.requests).toHaveLength(before);
    if (here) world.saved.set(TENANT, here);
  });
});

describe("the token that Teams is called with", () => {
  const asked = () => teams.requests.filter(({ method }) => method === "token").length;

  it("is asked for once, as long as it is good", async () => {
    const before = asked();
    for (const key of ["one", "two", "three"]) await messenger.post(at(LUNCH), soup, key);
    expect(asked() - before).toBe(0);
    teams.clock.advance(56 * 60_000);
    await Promise.all(["four", "five"].map((key) => messenger.post(at(LUNCH), soup, key)));
    expect(asked() - before).toBe(1);
  });

  it("is renewed when Teams does not take it any more, and the message arrives once", async () => {
    const before = { asked: asked(), sent: sentTo(LUNCH).length };
    teams.revokeTokens();
    await messenger.post(at(LUNCH), soup, "after");
    expect(asked() - before.asked).toBe(1);
    expect(sentTo(LUNCH)).toHaveLength(before.sent + 1);
  });

  it("cannot be had for now: what is to be sent waits", async () => {
    teams.revokeTokens();
    await faultOf(messenger.post(at("19:gone@thread.v2"), soup, "key"));
    teams.clock.advance(2 * 60 * 60_000);
    teams.faults.next({ method: "token", kind: "drop before effect" });
    expect(await faultOf(messenger.post(at(LUNCH), soup, "key"))).toMatchObject({ code: "no_token", retryable: true });
    await messenger.post(at(LUNCH), soup, "key");
  });
});

describe("who somebody is", () => {
  const whoIs = (userId: string) => adapter.directory.profile(at(userId), userId);

  it("is told by Teams, with the language and zone of what they last sent", async () => {
    expect(await whoIs(ANA)).toEqual({
      name: "Ana Silva",
      locale: "pt-PT",
      timeZone: "Europe/Lisbon",
      active: true,
      human: true,
      platformAdmin: false,
    });
    expect(await whoIs(BEN)).toEqual({ name: "Ben Ode", active: true, human: true, platformAdmin: false });
    expect(adapter.directory.knowsAdmins).toBe(false);
  });

  it("is asked in their own chat when they were seen where the bot is not", async () => {
    await teams.as(ANA).command("complaint", { conversation: GOSSIP });
    expect(await whoIs(ANA)).toMatchObject({ name: "Ana Silva" });
  });

  it("is not known of somebody who cannot be reached", async () => {
    expect(await faultOf(whoIs(CY))).toMatchObject({ gone: "address" });
  });
});

it("stays under what Teams allows", () => {
  const { laneGap, rates } = messenger.pace;
  expect((60 * 60 * 1_000) / laneGap).toBeLessThanOrEqual(1_800);
  const inASecond = Object.values(rates).reduce((sum, { perSecond, burst }) => sum + perSecond + burst, 0);
  expect(inASecond).toBeLessThanOrEqual(50);
});
