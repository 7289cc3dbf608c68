import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { nothing, opening, privately, type Reply, replacing } from "../../../../src/kernel/reply.ts";
import { card, text } from "../../../../src/message/card.ts";
import { feedbackForm, openWorld } from "../world.ts";
import { activityOf, send } from "./activity.ts";

const world = await openWorld();
afterAll(() => world[Symbol.asyncDispose]());

const shown = card("Anything", text("Anything"));
const replies: readonly Reply[] = [
  nothing,
  privately(shown),
  replacing(shown),
  opening(feedbackForm),
  { kind: "here", card: shown },
  { kind: "home", card: shown },
  { kind: "errors", errors: { text: "Say more.", "": "Or less." } },
];

const word = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("19:x@thread.tacv2", "a:x", "29:x", "28:x", ""));
const ours = fc.record(
  {
    action: word,
    value: word,
    alone: fc.constantFrom(true, false),
    closed: fc.constant(true),
    origin: fc.oneof(word, fc.constant('{"key":"1","messageId":"1","onPrivateCard":true}')),
    form: fc.oneof(fc.constant({ ...feedbackForm, fields: [] }), fc.constant(feedbackForm), fc.anything()),
  },
  { requiredKeys: [] },
);
const data = fc.oneof(fc.anything(), fc.record({ bellhop: ours, text: word }, { requiredKeys: ["bellhop"] }));
const html = fc.record({ body: fc.record({ content: word, contentType: word }, { requiredKeys: [] }) });
const entity = fc.record({ type: fc.constant("mention"), text: word, mentioned: fc.record({ id: word, name: word }) });

/** What is mostly as Microsoft documents it, with anything inside. */
const plausible = fc.oneof(
  fc.record(
    { type: fc.constant("message"), text: word, entities: fc.array(entity), value: fc.record({ bellhop: ours }) },
    { requiredKeys: ["type"] },
  ),
  fc.record({
    type: fc.constant("invoke"),
    name: fc.constant("adaptiveCard/action"),
    value: fc.record({ action: fc.record({ verb: word, data }, { requiredKeys: [] }) }),
  }),
  fc.record({
    type: fc.constant("invoke"),
    name: fc.constantFrom("task/fetch", "task/submit", "composeExtension/submitAction", "dance"),
    value: fc.record({ data }),
  }),
  fc.record({
    type: fc.constant("invoke"),
    name: fc.constant("composeExtension/fetchTask"),
    value: fc.record({ commandId: fc.string({ minLength: 1 }), messagePayload: html }, { requiredKeys: ["commandId"] }),
  }),
  fc.record(
    {
      type: fc.constantFrom("conversationUpdate", "installationUpdate"),
      action: fc.constantFrom("add", "remove", "dance"),
      membersAdded: fc.array(fc.record({ id: word })),
      membersRemoved: fc.array(fc.record({ id: word })),
    },
    { requiredKeys: ["type"] },
  ),
);
/** A part of it that may be anything at all. */
const broken = fc.dictionary(
  fc.constantFrom(
    ...["type", "name", "id", "value", "text", "entities", "from", "recipient", "conversation", "replyToId"],
    ...["locale", "localTimezone", "timestamp", "channelData", "membersAdded", "action", "__proto__"],
  ),
  fc.oneof(word, fc.anything()),
  { maxKeys: 2 },
);
const activity = fc
  .tuple(plausible, fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: broken, weight: 1 }))
  .map(([whole, part]) => ({ ...whole, ...part }));

const written = (sent: object): string =>
  JSON.stringify(sent, (_key, part: unknown) => (typeof part === "bigint" ? String(part) : part));

const RUNS = 400;

describe("whatever comes in with Teams' signature", () => {
  it("is answered, and never with a failure of ours; an invoke with a body that can be read", async () => {
    let understood = 0;
    await fc.assert(
      fc.asyncProperty(activity, fc.constantFrom(...replies), async (sent, reply) => {
        world.script.handle = async () => reply;
        const answer = await send(world, written(activityOf(world.teams, sent)));
        expect(answer.status).toBeGreaterThanOrEqual(200);
        expect(answer.status).toBeLessThan(500);
        understood += answer.status === 200 ? 1 : 0;
        if (answer.status === 200 && answer.body !== "") expect(JSON.parse(answer.body)).toBeTypeOf("object");
      }),
      { numRuns: RUNS },
    );
    expect(understood).toBeGreaterThan(RUNS / 3);
    await world.settled();
    expect(world.lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});
