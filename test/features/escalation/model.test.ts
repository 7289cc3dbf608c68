import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Incoming } from "../../../src/kernel/incoming.ts";
import { emptyDatabase } from "../../support/database.ts";
import { createProcess } from "../../support/without-platform.ts";
import { ADA, ANA, BEN, DEE, KITCHEN, MO, roster, TEAM } from "../../support/world.ts";
import { expectQuiet, expectRestored, expectSeen, expectWhole } from "./model-expected.ts";

const database = await emptyDatabase();
let moment = Date.parse("2026-03-02T09:00:00Z");
const clock = {
  now() {
    moment += 1;
    return new Date(moment);
  },
};

const processes = [createProcess(database, clock), createProcess(database, clock)] as const;
const { platform, externalId, name } = roster;
/** Another workspace of the organization, where somebody stands on each rung too, until they are found to be the one here. */
const ELSEWHERE = { platform, externalId: "T0ELSEWHERE" };
const elsewhere = (userId: string): string => `${userId} elsewhere`;
const ROLES: Readonly<Record<string, ("champion" | "leader")[]>> = { [DEE]: ["champion"], [ADA]: ["leader"] };
await processes[0].organizations.save({ platform, externalId, name, botUserId: "bot" });
await processes[0].organizations.save({ ...ELSEWHERE, name: "Elsewhere", botUserId: "bot" });
await processes[0].linking.joinPlaces({ platform, externalId, elsewhere: [{ ...ELSEWHERE, accounts: {} }] });
await processes[0].people.setUp({
  ...roster,
  people: roster.people.map((person) => ({ ...person, roles: ROLES[person.userId] ?? [] })),
});

const HOURS = 60 * 60_000;
const everybody = [ANA, BEN, MO, DEE, ADA] as const;
const led = [MO, DEE, ADA] as const;
const who = fc.constantFrom(...everybody, ...led.map(elsewhere));
const which = fc.nat({ max: 2 });
const ballActions = ["take", "take", "decline", "needLeader", "lookOver", "undo"] as const;
const caseActions = ["take", "solve", "reopen", "undo", "confide"] as const;
const TEXTS = ["waited 50 minutes for the bill", "she was injured by the door", "he wants his lawyer to call"] as const;

/** What somebody does with one of the last cases, or how time goes on. */
const anyDeed = fc.oneof(
  fc.record({ by: who, which, ball: fc.constantFrom(...ballActions) }),
  fc.record({ by: who, which, ball: fc.constantFrom(...ballActions) }),
  fc.record({ by: who, which, sends: fc.constantFrom("handOver", "resolve", "stepDown"), to: who }),
  fc.record({ by: who, which, move: fc.constantFrom(...caseActions) }),
  fc.record({ by: who, which, other: which, says: fc.constantFrom("sameMatter", "anotherCustomer") }),
  fc.record({ by: who, which, severity: fc.constantFrom("1", "1", "3", "4") }),
  fc.record({ by: who, which, mayKnow: fc.constantFrom("unit", "named") }),
  fc.record({ removed: fc.boolean() }),
  fc.record({ united: fc.constantFrom(...led) }),
  fc.record({ by: who, which, back: fc.constant("the last of it") }),
  fc.record({ by: who, logs: fc.constantFrom(...TEXTS) }),
  fc.record({ by: who, which, raises: fc.constant("by hand") }),
  fc.record({ by: who, away: fc.constantFrom("today", "tomorrow") }),
  fc.record({ leaves: who }),
  fc.record({ hours: fc.integer({ min: 1, max: 20 }) }),
);
type Deed = typeof anyDeed extends fc.Arbitrary<infer One> ? One : never;

/** Does it in one of the processes; what is refused is refused with a sentence. */
async function act(at: number, by: string, doing: object): Promise<void> {
  const process = processes[at % 2 === 0 ? 0 : 1];
  const from = led.map(elsewhere).includes(by)
    ? { ...ELSEWHERE, userId: by }
    : { platform, externalId: TEAM, userId: by };
  await process.dispatch.handle({ ...doing, from, conversation: KITCHEN, delivery: randomUUID() } as Incoming);
}

const action = (name: string, value: object): object => ({
  kind: "action",
  action: name,
  value: JSON.stringify(value),
});

const last = async (table: string, at: number, where = "true"): Promise<string | undefined> =>
  (
    await database.query<{ id: string }>({
      text: `SELECT id FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 1 OFFSET ${at}`,
      values: [],
    })
  )[0]?.id;

async function perform(at: number, deed: Deed): Promise<void> {
  if ("hours" in deed) return goOn(deed.hours);
  if ("logs" in deed)
    return act(at, deed.by, { kind: "command", command: "complaint", text: `${deed.logs}, ${randomUUID()}` });
  if ("away" in deed) return act(at, deed.by, { kind: "command", command: "away", text: deed.away });
  if ("leaves" in deed) {
    await database.query({ text: "UPDATE identity SET active = true", values: [] });
    await database.query({ text: "UPDATE identity SET active = false WHERE external_id = $1", values: [deed.leaves] });
    return;
  }
  if ("removed" in deed) return void (await bringElsewhere(!deed.removed));
  if ("united" in deed) return unite(deed.united);
  const caseId = await last(`"case"`, deed.which);
  if (!caseId) return;
  if ("says" in deed) {
    const otherId = await last(`"case"`, deed.other);
    return act(at, deed.by, action(`case.${deed.says}`, { caseId, otherId }));
  }
  if ("severity" in deed || "mayKnow" in deed) {
    const answers = "severity" in deed ? { severity: deed.severity } : { whoMayKnow: deed.mayKnow };
    return act(at, deed.by, { kind: "form", form: "case.correct", context: JSON.stringify({ caseId }), answers });
  }
  if ("move" in deed) return act(at, deed.by, action(`case.${deed.move}`, { caseId }));
  if ("raises" in deed) {
    const form = { kind: "form", form: "escalation.raise", context: JSON.stringify({ caseId }) };
    return act(at, deed.by, { ...form, answers: {} });
  }
  if ("back" in deed) {
    const eventId = await last("case_event", 0, `case_id = '${caseId}'`);
    return act(at, deed.by, action("case.takeBack", { caseId, eventId }));
  }
  const escalationId = await last("escalation", deed.which);
  if (!escalationId) return;
  if ("ball" in deed) return act(at, deed.by, action(`escalation.${deed.ball}`, { escalationId }));
  const form = { kind: "form", form: `escalation.${deed.sends}`, context: JSON.stringify({ escalationId }) };
  await act(at, deed.by, { ...form, answers: { to: deed.to, reason: "because", what: "what was right" } });
}

/** The app is removed from the other workspace, or is there again. */
const bringElsewhere = async (there: boolean): Promise<unknown> =>
  there
    ? processes[0].organizations.save({ ...ELSEWHERE, name: "Elsewhere", botUserId: "bot" })
    : processes[1].organizations.notice({ kind: "uninstalled", ...ELSEWHERE, at: clock.now() });

const unite = async (userId: string): Promise<void> =>
  processes[0].linking.uniteAccounts({
    platform,
    externalId,
    elsewhere: [{ ...ELSEWHERE, accounts: { [userId]: elsewhere(userId) } }],
  });

/** Those elsewhere are people of their own. */
async function apart(): Promise<void> {
  await bringElsewhere(true);
  const [place] = await database.query<{ organization_id: string; id: string }>({
    text: "SELECT organization_id, id FROM installation WHERE external_id = $1",
    values: [ELSEWHERE.externalId],
  });
  for (const text of [
    "DELETE FROM identity WHERE external_id LIKE '% elsewhere'",
    "DELETE FROM membership m WHERE NOT EXISTS (SELECT FROM identity a WHERE a.person_id = m.person_id)",
    "UPDATE person p SET roles = '{}' WHERE NOT EXISTS (SELECT FROM identity a WHERE a.person_id = p.id)",
  ])
    await database.query({ text, values: [] });
  for (const userId of led) {
    await database.query({
      text: `WITH made AS (
               INSERT INTO person (organization_id, id, name, roles, created_at)
               SELECT $1, gen_random_uuid(), $3, $4, $5 RETURNING organization_id, id
             ), member AS (
               INSERT INTO membership (organization_id, unit_id, person_id, role)
               SELECT made.organization_id, u.id, made.id, CASE WHEN cardinality($4::text[]) = 0 THEN 'manager' ELSE 'staff' END
               FROM made JOIN unit u ON u.organization_id = made.organization_id AND u.name = 'Kitchen'
             )
             INSERT INTO identity (organization_id, installation_id, external_id, person_id)
             SELECT organization_id, $2, $3, id FROM made`,
      values: [place?.organization_id, place?.id, elsewhere(userId), ROLES[userId] ?? [], clock.now()],
    });
  }
  await database.transaction((sql) => database.changes.announceAll(sql));
}

/** Time goes on by some hours at a time, in both processes at once. */
async function goOn(hours: number): Promise<void> {
  for (let hour = 0; hour < hours; hour += 5) {
    moment += Math.min(5, hours - hour) * HOURS;
    await bothDo();
  }
}
const bothDo = async (): Promise<void> => {
  const now = clock.now();
  await Promise.all(processes.map(({ due }) => due(now)));
};

it("whoever does what, whoever is away, leaves or becomes one with somebody, however time goes on, in two processes: the ball is with exactly one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 10, maxLength: 30, size: "max" }), async (deeds) => {
      for (const table of [
        "absence",
        "escalation",
        "escalation_event",
        `"case"`,
        "case_event",
        "delivery",
        "attention",
      ])
        await database.query({ text: `DELETE FROM ${table}`, values: [] });
      await database.query({ text: "UPDATE lane SET pending = 0", values: [] });
      await database.query({ text: "UPDATE identity SET active = true", values: [] });
      await apart();
      moment += 7 * 24 * HOURS;
      for (const [at, text] of TEXTS.entries())
        await act(at, ANA, { kind: "command", command: "complaint", text: `${text}, ${randomUUID()}` });
      await act(0, BEN, { kind: "command", command: "escalate", text: "C-1 at once" });
      for (const [at, deed] of deeds.entries()) {
        await perform(at, deed);
        await bothDo();
        await expectWhole(database);
        await expectRestored(database);
        await expectSeen(database);
      }
      await expectQuiet(database);
      expect(processes.flatMap(({ bugs }) => bugs)).toEqual([]);
    }),
    { numRuns: 8 },
  );
});
