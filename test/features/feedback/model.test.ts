import fc from "fast-check";
import { expect, it } from "vitest";
import { type EventRow, type House, type Name, openWorld, PEOPLE, type Row } from "./model-world.ts";

const begin = await openWorld();

type Does = (typeof DEEDS)[number];
const DEEDS = [
  ...["log", "log for", "log confidential", "log held", "take", "solve", "reopen", "hand over", "take back", "undo"],
  ...["correct", "confide", "release", "same", "another", "wait"],
  ...["leave", "ask the customer", "happy", "not happy", "a day"],
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
  ...(["solve", "solve", "ask the customer", "a day", "happy", "not happy"] as const),
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

/** The customer of a case is asked, and answers; and what somebody does with a case that seems to be for fewer people. */
const asking = fc
  .tuple(deed, fc.constantFrom("happy", "not happy", "leave"))
  .map(([one, answer]) =>
    (["solve", "ask the customer", "a day", answer] as const).map((does) => ({ ...one, owner: true, does })),
  );
const holding = fc
  .tuple(deed, fc.constantFrom("release", "wait", "confide", "take", "undo"))
  .map(([one, does]) => [
    { ...one, owner: false, does: "log held" } as const,
    { ...one, owner: true, which: 0, does } as const,
  ]);
const life: fc.Arbitrary<Deed[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: deed.map((one) => [one]) },
      { weight: 1, arbitrary: asking },
      { weight: 1, arbitrary: holding },
    ),
    { minLength: 8, maxLength: 24, size: "max" },
  )
  .map((some) => some.flat().slice(0, 24));

/** What happens to the last case, by its owner, so that each of these happens whatever is drawn. */
const surely = (...all: readonly Does[]): [Deed[]] => [
  all.map((does) => ({ who: "ana", owner: !does.startsWith("log"), does, which: 0, other: 1, to: "ben" })),
];
const EXAMPLES = [
  surely("solve", "ask the customer", "a day", "happy", "reopen", "solve", "ask the customer", "a day", "not happy"),
  surely("solve", "leave", "log held", "release", "log held", "wait", "log held", "confide", "take back", "undo"),
  surely("correct", "same", "confide", "take back", "another", "take", "hand over"),
];
/** What has to have happened at least once, else the model has tried nothing. */
const TRIED = [
  ...["logged", "taken", "solved", "reopened", "handed over", "changed", "taken back", "undone", "merged", "parted"],
  ...[
    "voice joined",
    "voice left",
    "told apart",
    "graver",
    "milder",
    "confirmed",
    "not happy",
    "not asked",
    "shown",
    "shown at last",
  ],
];

const GOING = ["open", "in hand", "reopened"];
const isGoing = ({ state, undone_at, merged_into }: Row): boolean =>
  GOING.includes(state) && undone_at === null && merged_into === null;

const isClosed = ({ state, undone_at, merged_into }: Row): boolean =>
  !GOING.includes(state) && undone_at === null && merged_into === null;

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
      return corrects(row) && isRecent(row.logged_at) ? "undone" : undefined;
    case "correct":
      return corrects(row) && row.severity !== 1 ? "changed" : undefined;
    case "confide":
      return corrects(row) && (!row.confidential || row.held_until !== null) ? "changed" : undefined;
    case "release":
      return corrects(row) && row.held_until !== null ? "shown" : undefined;
    case "leave":
      return isClosed(row) && row.state !== "not asked" ? "not asked" : undefined;
    case "happy":
      return isClosed(row) && row.state !== "confirmed" ? "confirmed" : undefined;
    case "not happy":
      return isClosed(row) ? "not happy" : undefined;
    default:
      return undefined;
  }
}

/** Those who logged what another takes back, and whoever has it in hand: never whoever did it. */
function whoHeardThatItIsGone(who: Name, row: Row, house: House): ReadonlySet<Name> {
  const authors = row.logged_by === house.ids[who] ? [] : [row.logged_by, row.on_behalf_of ?? row.logged_by];
  const owner = row.state === "in hand" ? [row.owner_id] : [];
  return new Set([...authors, ...owner].map((id) => nameOf(id, house)).filter((name) => name !== who));
}

const REVERSIBLE = ["taken", "solved", "reopened", "handed over", "changed", "confirmed", "not asked", "not happy"];
/** What is written beside the history of what a case says. */
const BESIDE = [
  ...[
    "told apart",
    "voice joined",
    "voice left",
    "cause named",
    "check planned",
    "check taken back",
    "answer taken back",
  ],
];
/** What has to have come before, which may be missing: the customer is to be asked, and was. */
const CUSTOMERS: readonly Does[] = ["leave", "happy", "not happy"];

function perform({ who, does, to }: Deed, house: House, row: Row, other: Row, last: EventRow | undefined) {
  const one = { caseId: row.id };
  const both = { ...one, otherId: other.id };
  const answer = async (said: string) => {
    const checkId = (await house.checksOf(row.id)).at(-1);
    if (checkId) await house.press(who, "recovery.answer", { checkId, answer: said });
  };
  const plan = async (days: number) => {
    await house.send(who, "recovery.cause", one, { name: "a slow oven" });
    await house.press(who, "recovery.check", { ...one, days });
  };
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    leave: () => plan(0),
    "ask the customer": () => plan(1),
    happy: () => answer("happy"),
    "not happy": () => answer("not happy"),
    release: () => house.press(who, "case.release", one),
    take: () => house.press(who, "case.take", one),
    solve: () => house.press(who, "case.solve", one),
    reopen: () => house.press(who, "case.reopen", one),
    "hand over": () => house.send(who, "case.handOver", one, { to: house.account(to) }),
    "take back": () => house.press(who, "case.takeBack", { ...one, eventId: last?.id }),
    undo: () => house.press(who, "case.undo", one),
    correct: () =>
      house.send(who, "case.correct", one, { severity: "1", whoMayKnow: isConfided(row) ? "named" : "unit" }),
    confide: () => house.press(who, "case.confide", one),
    same: () => house.press(who, "case.sameMatter", both),
    another: () => house.press(who, "case.anotherCustomer", both),
  };
  return ways[does]?.();
}

const isConfided = ({ confidential, held_until }: Row): boolean => confidential && held_until === null;

async function log({ who, does, to }: Deed, house: House): Promise<void> {
  if (does === "log") return void (await house.type(who, "cold soup"));
  if (does === "log held") return void (await house.type(who, "the manager shouted at a guest over cold soup"));
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
    expect([...GOING, "solved", "confirmed", "not asked"]).toContain(row.state);
    expect(row.held_until === null || row.confidential).toBe(true);
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
      .reduce((sum, one) => sum + (one.confidential ? 0 : 1) + voicesOf(one), 0);
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
  confirmed: "customer happy again",
  "not asked": "solved, customer not asked",
};

const FIRST: Deed = { who: "ana", owner: false, does: "log", which: 0, other: 0, to: "ana" };

const lookAt = async (house: House) => ({
  cases: await house.cases(),
  events: await house.events(),
  addressed: await house.addressed(),
});

/** What is held is shown when its time has come; nothing else of a case changes by itself. */
async function timePasses(house: House, before: Awaited<ReturnType<typeof lookAt>>, does: Does) {
  house.wait(does === "wait" ? 11 : 24 * 60);
  await house.tick();
  const now = await lookAt(house);
  const shown = now.events.filter(
    ({ kind, id }) => kind === "shown at last" && !before.events.some((e) => e.id === id),
  );
  const held = before.cases.filter(({ held_until, undone_at }) => held_until !== null && undone_at === null);
  expect(shown.map(({ case_id }) => case_id).toSorted()).toEqual(held.map(({ id }) => id).toSorted());
  for (const { person_id } of shown) expect(person_id).toBeNull();
  for (const { id } of held) expect(now.cases.find((one) => one.id === id)?.confidential).toBe(false);
  return now;
}

it("whoever does what in whatever order, a case is legal, its history whole, its card one, and nobody hears of what they did", async () => {
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(life, async (deeds) => {
      const house = await begin();
      for (const who of ["ana", "ben", "mo"] as const) await log({ ...FIRST, who }, house);
      let now = await lookAt(house);
      const told = new Map<string, ReadonlySet<string>>(now.events.map(({ id }) => [id, new Set()]));
      for (const drawn of deeds) {
        house.wait(0.2);
        if (drawn.does === "wait" || drawn.does === "a day") now = await timePasses(house, now, drawn.does);
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
        if (fresh.some(({ kind }) => kind === "undone"))
          expect(heard).toEqual(whoHeardThatItIsGone(one.who, row, house));
        for (const { id } of fresh) told.set(id, heard);
        const isUndone = last && fresh.some(({ kind, case_id }) => kind === "taken back" && case_id === row.id);
        // Whoever heard of a step hears that it is undone; but voices may have come to be cases of their own.
        if (isUndone && !now.cases.some(({ merged_into }) => merged_into)) expect(heard).toEqual(told.get(last.id));
        if (!one.does.startsWith("log") && !["same", "another"].includes(one.does)) {
          const kinds = fresh
            .filter(({ case_id, kind }) => case_id === row.id && !BESIDE.includes(kind))
            .map(({ kind }) => kind);
          if (kinds.length > 0 || !CUSTOMERS.includes(one.does))
            expect(kinds).toEqual([expected(one, row, last, house)].filter((kind) => kind !== undefined));
        }
      }
      await expectCards(now.cases, house);
      for (const { kind } of now.events) tried.add(kind);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 10), examples: EXAMPLES },
  );
  expect(TRIED.filter((kind) => !tried.has(kind))).toEqual([]);
});
