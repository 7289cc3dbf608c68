import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createSecretStore } from "../../../src/database/secrets.ts";
import { createOrganizations } from "../../../src/features/organization/index.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import { createProduct } from "../../../src/product.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { silent, testDatabase } from "../../support/database.ts";
import { ANA, BEN, KITCHEN, MO, roster, TEAM } from "../../support/world.ts";

const database = await testDatabase();
let moment = Date.parse("2026-03-02T09:00:00Z");
const clock = {
  now() {
    moment += 1;
    return new Date(moment);
  },
};

/** Bellhop between people and the database; a second one is another process. */
function createProcess() {
  const ids = createIds(clock);
  const secrets = createSecretStore(database, undefined);
  const organizations = createOrganizations({ database, secrets, clock, ids });
  const bugs: unknown[] = [];
  const log = { ...silent, error: (fields: object) => void bugs.push(fields) };
  const texts = createTexts();
  const deps = { database, secrets, organizations, directories: {}, messengers: {}, texts, clock, ids, log };
  return { organizations, bugs, ...createProduct({ ...deps, commandPrefix: "" }) };
}

const processes = [createProcess(), createProcess()] as const;
const { platform, externalId, name } = roster;
await processes[0].organizations.save({ platform, externalId, name, botUserId: "bot" });
await processes[0].people.setUp(roster);

const HOURS = 60 * 60_000;
const everybody = [ANA, BEN, MO] as const;
const promiseActions = ["keep", "letGo", "undo", "accept", "refuse", "takeOver"] as const;

/** What somebody does with the promise or the case of a run, or how time goes on. */
const anyDeed = fc.oneof(
  fc.record({ by: fc.constantFrom(...everybody), promise: fc.constantFrom(...promiseActions) }),
  fc.record({ by: fc.constantFrom(...everybody), offerTo: fc.constantFrom(...everybody) }),
  fc.record({ by: fc.constantFrom(...everybody), answer: fc.constantFrom("happy", "not happy", "not reached") }),
  fc.record({ by: fc.constantFrom(...everybody), move: fc.constantFrom("solve", "reopen", "take") }),
  fc.record({ by: fc.constantFrom(...everybody), checkIn: fc.constantFrom(0, 1, 3) }),
  fc.record({ hours: fc.integer({ min: 1, max: 30 }) }),
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer One> ? One : never;

/** Does it in one of the processes; what is refused is refused with a sentence. */
async function act(at: number, by: string, doing: object): Promise<void> {
  const process = processes[at % 2 === 0 ? 0 : 1];
  const from = { platform, externalId: TEAM, userId: by };
  await process.dispatch.handle({ ...doing, from, conversation: KITCHEN, delivery: randomUUID() } as Incoming);
}

const action = (name: string, value: object): object => ({
  kind: "action",
  action: name,
  value: JSON.stringify(value),
});

async function perform(at: number, deed: Deed, caseId: string): Promise<void> {
  const [promiseId] = await idsOf("promise", caseId);
  const checkId = (await idsOf("customer_check", caseId)).at(-1);
  if ("hours" in deed) {
    moment += deed.hours * HOURS;
    await Promise.all(processes.map(({ due }) => due(new Date(moment))));
  } else if ("promise" in deed) await act(at, deed.by, action(`promise.${deed.promise}`, { promiseId }));
  else if ("offerTo" in deed) {
    const form = { kind: "form", form: "promise.handOver", context: JSON.stringify({ promiseId }) };
    await act(at, deed.by, { ...form, answers: { to: deed.offerTo } });
  } else if ("answer" in deed) {
    if (checkId) await act(at, deed.by, action("recovery.answer", { checkId, answer: deed.answer }));
  } else if ("move" in deed) await act(at, deed.by, action(`case.${deed.move}`, { caseId }));
  else await act(at, deed.by, action("recovery.check", { caseId, days: deed.checkIn }));
}

async function idsOf(table: "promise" | "customer_check", caseId: string): Promise<string[]> {
  const text = `SELECT id FROM ${table} WHERE case_id = $1 ORDER BY id`;
  return (await database.query<{ id: string }>({ text, values: [caseId] })).map(({ id }) => id);
}

async function begin(): Promise<string> {
  const text = `soup cold, ${randomUUID()}. I'll call her back tomorrow.`;
  await act(0, ANA, { kind: "command", command: "complaint", text });
  const [found] = await database.query<{ id: string }>({
    text: `SELECT id FROM "case" WHERE text = $1`,
    values: [text],
  });
  const caseId = found?.id ?? "";
  await act(0, ANA, action("promise.note", { caseId }));
  return caseId;
}

const ofCase = <Row>(text: string, caseId: string): Promise<Row[]> => database.query<Row>({ text, values: [caseId] });

it("whatever anybody does in whatever order, on two processes: a promise has one owner, a check is sent once, no case ends silently", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyDeed, anyDeed), { minLength: 3, maxLength: 8 }), async (pairs) => {
      const caseId = await begin();
      // Two at the same time.
      for (const deeds of pairs) await Promise.all(deeds.map((deed, at) => perform(at, deed, caseId)));

      const promises = await ofCase<{ owner: string; state: string }>(
        "SELECT owner_id AS owner, state FROM promise WHERE case_id = $1",
        caseId,
      );
      expect(promises).toHaveLength(1);
      // Whoever has it, accepted it or took it over; the history ends with its state.
      const [deeds] = await ofCase<{ owner: string; last: string; ends: number }>(
        `SELECT (array_agg(e.person_id ORDER BY e.id DESC) FILTER (WHERE e.kind IN ('noted', 'handed over', 'taken over')))[1] AS owner,
                (array_agg(e.kind ORDER BY e.id DESC))[1] AS last,
                count(*) FILTER (WHERE e.kind IN ('kept', 'let go', 'taken back'))::int AS ends
         FROM promise_event e JOIN promise p ON p.organization_id = e.organization_id AND p.id = e.promise_id
         WHERE p.case_id = $1`,
        caseId,
      );
      expect(deeds?.owner).toBe(promises[0]?.owner);
      expect(deeds?.ends).toBe(promises[0]?.state === "open" ? 0 : 1);

      // Each time a customer is to be asked, one person or the unit is told, and the manager if nobody answers.
      const asked = await ofCase<{ times: number }>(
        `SELECT count(*)::int AS times
         FROM customer_check k JOIN delivery d ON d.organization_id = k.organization_id AND d.key LIKE 'check ' || k.id || ' %'
         WHERE k.case_id = $1 GROUP BY k.id, d.key LIKE '% asked %', split_part(d.key, ' ', 3)`,
        caseId,
      );
      for (const { times } of asked) expect(times).toBe(1);
      const open = await ofCase<{ planned: number }>(
        `SELECT count(*)::int AS planned FROM customer_check WHERE case_id = $1 AND state IN ('planned', 'asked')`,
        caseId,
      );
      expect(open[0]?.planned).toBeLessThanOrEqual(1);

      // Each state of the case has its event.
      const [history] = await ofCase<{ state: string; last: string | null }>(
        `SELECT c.state, (SELECT e.kind FROM case_event e WHERE e.organization_id = c.organization_id AND e.case_id = c.id
           AND e.kind IN ('logged', 'taken', 'solved', 'reopened', 'confirmed', 'not asked', 'not happy') ORDER BY e.id DESC LIMIT 1) AS last
         FROM "case" c WHERE c.id = $1`,
        caseId,
      );
      expect(STATE_AFTER[history?.last ?? ""]).toBe(history?.state);
      expect(processes.flatMap(({ bugs }) => bugs)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const STATE_AFTER: Readonly<Record<string, string>> = {
  logged: "open",
  taken: "in hand",
  solved: "solved",
  reopened: "reopened",
  confirmed: "confirmed",
  "not asked": "not asked",
  "not happy": "reopened",
};
