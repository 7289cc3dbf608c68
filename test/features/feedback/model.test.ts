import fc from "fast-check";
import { expect, it } from "vitest";
import { type EventRow, type House, type Name, openWorld, PEOPLE, type Row } from "./model-world.ts";

const begin = await openWorld();

type Does = (typeof DEEDS)[number];
const DEEDS = [
  ...["log", "log for", "log confidential", "take", "solve", "reopen", "hand over", "take back", "undo"],
  ...["correct", "confide", "same", "another", "wait"],
] as const;
/** What happens more often than the rest. */
const OFTEN: readonly Does[] = [
  "same",
  "same",
  "same",
  "same",
  "undo",
  "undo",
  "undo",
  "take",
  "take back",
  "hand over",
];

/** What somebody does with the case that was logged so many before the last. */
interface Deed {
  readonly who: Name;
  /** Whoever has that case does it in their place. */
  readonly owner: boolean;
  readonly does: Does;
  readonly which: number;
  readonly other: number;
  readonly to: Name;
}

const anybody = fc.constantFrom(...PEOPLE);
const deed: fc.Arbitrary<Deed> = fc.record({
  who: anybody,
  owner: fc.boolean(),
  does: fc.constantFrom(...DEEDS, ...OFTEN),
  which: fc.nat({ max: 2 }),
  other: fc.nat({ max: 2 }),
  to: anybody,
});

const GOING = ["open", "in hand", "reopened"];
const isGoing = ({ state, undone_at, merged_into }: Row): boolean =>
  GOING.includes(state) && undone_at === null && merged_into === null;

/** The rules once more, from what the rows say. */
function rulesFor(who: Name, { ids, kitchen, now }: House) {
  const id = ids[who];
  const isParty = (row: Row): boolean => [row.logged_by, row.on_behalf_of, row.owner_id].includes(id);
  const knows = (row: Row): boolean => {
    if (isParty(row)) return true;
    if (row.confidential) return (row.named ?? []).includes(id);
    return who === "cam" || (who === "dee") !== (row.unit_id === kitchen);
  };
  const decides = (row: Row): boolean => knows(row) && (who === "cam" || (who === "mo" && row.unit_id === kitchen));
  const corrects = (row: Row): boolean => isParty(row) || (knows(row) && who === "mo" && row.unit_id === kitchen);
  const isRecent = (at: string): boolean => now().getTime() - Date.parse(at) <= 10 * 60_000;
  return { id, isParty, knows, decides, corrects, isRecent };
}

/** The event that a deed has to leave in the history of its case; undefined: none. */
function expected({ who, does, to }: Deed, row: Row, last: EventRow | undefined, house: House): string | undefined {
  const { id, isParty, knows, decides, corrects, isRecent } = rulesFor(who, house);
  if (row.undone_at !== null || !knows(row)) return undefined;
  switch (does) {
    case "take":
      if (!isGoing(row) || (row.state === "in hand" && (row.owner_id === id || !decides(row)))) return undefined;
      return "taken";
    case "solve":
      return isGoing(row) && (isParty(row) || decides(row)) ? "solved" : undefined;
    case "reopen":
      return !GOING.includes(row.state) && row.merged_into === null ? "reopened" : undefined;
    case "hand over":
      if (!isGoing(row) || row.owner_id === house.ids[to]) return undefined;
      return row.owner_id === id || decides(row) ? "handed over" : undefined;
    case "take back":
      return last && REVERSIBLE.includes(last.kind) && last.person_id === id && isRecent(last.at)
        ? "taken back"
        : undefined;
    case "undo":
      return [row.logged_by, row.on_behalf_of].includes(id) && isRecent(row.logged_at) ? "undone" : undefined;
    case "correct":
      return corrects(row) && row.severity !== 1 ? "changed" : undefined;
    case "confide":
      return corrects(row) && !row.confidential ? "changed" : undefined;
    default:
      return undefined;
  }
}

const REVERSIBLE = ["taken", "solved", "reopened", "handed over", "changed"];
/** What is written beside the history of what a case says. */
const BESIDE = ["told apart", "voice joined", "voice left"];

function perform({ who, does, to }: Deed, house: House, row: Row, other: Row, last: EventRow | undefined) {
  const one = { caseId: row.id };
  const both = { ...one, otherId: other.id };
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    take: () => house.press(who, "case.take", one),
    solve: () => house.press(who, "case.solve", one),
    reopen: () => house.press(who, "case.reopen", one),
    "hand over": () => house.send(who, "case.handOver", one, { to: house.account(to) }),
    "take back": () => house.press(who, "case.takeBack", { ...one, eventId: last?.id }),
    undo: () => house.press(who, "case.undo", one),
    correct: () =>
      house.send(who, "case.correct", one, { severity: "1", whoMayKnow: row.confidential ? "named" : "unit" }),
    confide: () => house.press(who, "case.confide", one),
    same: () => house.press(who, "case.sameMatter", both),
    another: () => house.press(who, "case.anotherCustomer", both),
  };
  return ways[does]?.();
}

async function log({ who, does, to }: Deed, house: House): Promise<void> {
  if (does === "log") return void (await house.type(who, "cold soup"));
  const answers =
    does === "log for" ? { forWhom: house.account(to) } : { whoMayKnow: "named", named: house.account(to) };
  await house.send(who, "feedback.log", { kind: "complaint" }, { text: "cold soup", ...answers });
}

/** Every change of a row is in its history: what was before, by whom, and when. */
function expectHistory(
  before: readonly Row[],
  after: readonly Row[],
  fresh: readonly EventRow[],
  id: string,
  at: Date,
) {
  for (const event of fresh) expect([event.person_id, Date.parse(event.at)]).toEqual([id, at.getTime()]);
  for (const row of after) {
    const was = before.find((one) => one.id === row.id);
    const events = fresh.filter(({ case_id, kind }) => case_id === row.id && !BESIDE.includes(kind));
    if (!was) {
      expect(events.map(({ kind }) => kind)).toEqual(["logged"]);
      continue;
    }
    const changed = Object.entries(was).filter(([key, value]) => !same(value, row[key as keyof Row]));
    const told = changed.filter(([key]) => key !== "undone_at");
    if (changed.length === 0) expect(events).toEqual([]);
    else expect(events.map((event) => event.before)).toEqual([Object.fromEntries(told)]);
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whatever happened: a case is one's, in a state that there is, and a part of at most one that is there. */
function expectLegal(rows: readonly Row[], house: House) {
  for (const row of rows) {
    expect(Object.values(house.ids)).toContain(row.owner_id);
    expect([...GOING, "solved"]).toContain(row.state);
    const path = [row.id];
    for (let whole = row.merged_into; whole !== null; ) {
      expect(path).not.toContain(whole);
      path.push(whole);
      const found = rows.find(({ id }) => id === whole);
      expect(found).toMatchObject({ unit_id: row.unit_id, ...(row.undone_at === null && { undone_at: null }) });
      whole = found?.merged_into ?? null;
    }
  }
}

function nameOf(id: string, { ids }: House): Name {
  const name = PEOPLE.find((one) => ids[one] === id);
  if (!name) throw new Error(`${id} is nobody's.`);
  return name;
}

/** One card for each case that is there for everybody and no part of another; it says how the case is. */
async function expectCards(rows: readonly Row[], house: House) {
  const voicesOf = ({ id }: Row): number =>
    rows
      .filter(({ merged_into, undone_at }) => merged_into === id && undone_at === null)
      .reduce((sum, one) => sum + 1 + voicesOf(one), 0);
  const due = rows.filter((row) => {
    const { undone_at, confidential, merged_into, unit_id } = row;
    return undone_at === null && !confidential && merged_into === null && unit_id === house.kitchen;
  });
  const cards = (await house.cards()).map(({ summary, blocks }) => ({
    ball: summary.split(" · ").slice(0, 3).join(" · "),
    voices: /"Customers who said it","value":"(\d+)"/.exec(JSON.stringify(blocks))?.[1],
  }));
  const expectedCards = due.map((row) => ({
    ball: `C-${row.number} · Complaint · ${BALL[row.state]?.replace("…", nameOf(row.owner_id, house))}`,
    voices: voicesOf(row) > 0 ? String(voicesOf(row) + 1) : undefined,
  }));
  const inOrder = (some: typeof cards) => some.toSorted((a, b) => a.ball.localeCompare(b.ball));
  expect(inOrder(cards)).toEqual(inOrder(expectedCards));
}

const BALL: Readonly<Record<string, string>> = {
  open: "with …",
  "in hand": "in hand, with …",
  solved: "solved, was with …",
  reopened: "open again, with …",
};

const FIRST: Deed = { who: "ana", owner: false, does: "log", which: 0, other: 0, to: "ana" };

const lookAt = async (house: House) => ({
  cases: await house.cases(),
  events: await house.events(),
  addressed: await house.addressed(),
});

it("whoever does what in whatever order, a case is legal, its history whole, its card one, and nobody hears of what they did", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 8, maxLength: 24, size: "max" }), async (deeds) => {
      const house = await begin();
      for (const who of ["ana", "ben", "mo"] as const) await log({ ...FIRST, who }, house);
      let now = await lookAt(house);
      const told = new Map<string, ReadonlySet<string>>(now.events.map(({ id }) => [id, new Set()]));
      for (const drawn of deeds) {
        house.wait(drawn.does === "wait" ? 11 : 0.2);
        const before = now;
        const row = before.cases.at(-1 - drawn.which);
        const other = before.cases.at(-1 - drawn.other);
        if (!row || !other) throw new Error("There are three cases from the beginning.");
        const one = drawn.owner ? { ...drawn, who: nameOf(row.owner_id, house) } : drawn;
        const last = before.events.findLast(({ case_id }) => case_id === row.id);
        if (one.does.startsWith("log")) await log(one, house);
        else await perform(one, house, row, other, last);
        now = await lookAt(house);
        const fresh = now.events.filter(({ id }) => !before.events.some((event) => event.id === id));
        expectHistory(before.cases, now.cases, fresh, house.ids[one.who], house.now());
        expectLegal(now.cases, house);
        const heard = new Set(now.addressed.slice(before.addressed.length));
        expect(heard).not.toContain(one.who);
        for (const { id } of fresh) told.set(id, heard);
        const isUndone = last && fresh.some(({ kind, case_id }) => kind === "taken back" && case_id === row.id);
        // Whoever heard of a step hears that it is undone; but voices may have come to be cases of their own.
        if (isUndone && !now.cases.some(({ merged_into }) => merged_into)) expect(heard).toEqual(told.get(last.id));
        if (!one.does.startsWith("log") && !["same", "another", "wait"].includes(one.does)) {
          const kinds = fresh
            .filter(({ case_id, kind }) => case_id === row.id && !BESIDE.includes(kind))
            .map(({ kind }) => kind);
          expect(kinds).toEqual([expected(one, row, last, house)].filter((kind) => kind !== undefined));
        }
      }
      await expectCards(now.cases, house);
    }),
    { numRuns: 20 },
  );
}, 60_000);
