import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sign } from "../../../../playground/slack/index.ts";
import { privately } from "../../../../src/kernel/reply.ts";
import { card } from "../../../../src/message/card.ts";
import { openWorld, SIGNING_SECRET, type World } from "../world.ts";

const FORM = "application/x-www-form-urlencoded";

async function statusOf(world: World, contentType: string, body: string): Promise<number | undefined> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    "content-type": contentType,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": sign(SIGNING_SECRET, timestamp, body),
  };
  return (await world.slack.raw({ headers, body })).status;
}

const actor = { team: { id: "T0INN" }, user: { id: "U0ANA" }, trigger_id: "1.2.3", api_app_id: "A0APP" };
const state = { values: { text: { text: { type: "plain_text_input", value: "soup" } } } };
const view = { id: "V1", hash: "h", type: "modal", callback_id: "feedback", title: { text: "Log" }, blocks: [], state };
const happened = (event: object) => ({
  type: "event_callback",
  event_id: "Ev1",
  team_id: "T0INN",
  authorizations: [{ team_id: "T0INN", user_id: "U0BOT", is_bot: true }],
  event,
});

/** One of everything that Slack sends. */
const genuine = [
  { type: "block_actions", ...actor, container: { type: "message" }, actions: [{ action_id: "a", value: "{}" }] },
  {
    type: "view_submission",
    ...actor,
    view: { ...view, private_metadata: '{"about":"{}","origin":{"channel":"C1"}}' },
  },
  { type: "shortcut", ...actor, callback_id: "shortcut.feedback", action_ts: "1.2" },
  { type: "message_action", ...actor, callback_id: "x", channel: { id: "C1" }, message: { ts: "1.2", text: "soup" } },
  happened({ type: "app_home_opened", user: "U0ANA", tab: "home", channel: "D1" }),
  happened({ type: "member_joined_channel", user: "U0BOT", channel: "C1", inviter: "U0ANA" }),
  happened({ type: "tokens_revoked", tokens: { bot: ["U0BOT"] } }),
  happened({ type: "user_change", user: { id: "U0ANA" } }),
];

const junk = fc.oneof(
  fc.constantFrom(null, undefined, "", 0, true, [], {}, [null], { id: null }, "__proto__", "constructor"),
  fc.jsonValue({ maxDepth: 2 }),
  fc.string({ unit: "binary" }),
);

type Path = readonly string[];

const pathsIn = (value: unknown): Path[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, part]) => [[key], ...pathsIn(part).map((path) => [key, ...path])])
    : [];

function replaced(value: unknown, [key, ...rest]: Path, part: unknown): unknown {
  if (key === undefined) return part;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaced(copy[key], rest, part);
  return copy;
}

/** Something genuine with one of its parts, anywhere in it, left out or replaced by junk. */
const damaged = fc
  .constantFrom(...genuine)
  .chain((payload) =>
    fc.tuple(fc.constantFrom(...pathsIn(payload)), junk).map(([path, part]) => replaced(payload, path, part)),
  );

const form = fc.dictionary(
  fc.oneof(
    fc.constantFrom("command", "text", "user_id", "team_id", "payload", "event", "type", "actions", "name"),
    fc.string(),
  ),
  fc.oneof(
    fc.constantFrom("/complaint", "U0ANA", "T0INN", "{}", "null", "view_submission"),
    fc.string({ unit: "binary" }),
  ),
);

describe("whatever comes in with Slack's signature", () => {
  it("is answered, and never with a failure of ours", async () => {
    await using world = await openWorld();
    world.script.handle = async () => privately(card("C-1 saved"));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          damaged.map(
            (payload) => [FORM, new URLSearchParams({ payload: JSON.stringify(payload) }).toString()] as const,
          ),
          damaged.map((payload) => ["application/json", JSON.stringify(payload)] as const),
          fc.json().map((json) => ["application/json", json] as const),
          form.map((fields) => [FORM, new URLSearchParams(fields).toString()] as const),
          fc.string({ unit: "binary" }).map((text) => [FORM, text] as const),
        ),
        async ([contentType, body]) => {
          const status = await statusOf(world, contentType, body);
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
    await world.settled();
    expect(world.lines.filter(({ level }) => level === "error")).toEqual([]);
    expect((await world.slack.as("U0ANA").command("C0DINING", "/complaint", "soup")).shown?.text).toBe("C-1 saved");
  });
});
