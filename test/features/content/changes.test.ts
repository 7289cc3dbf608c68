import fc from "fast-check";
import { expect, it } from "vitest";
import { type Change, changeEntries, readEvents, undoChange } from "../../../src/features/content/changes.ts";
import type { Entry, State } from "../../../src/features/content/schema.ts";
import { readEntries } from "../../../src/features/content/store.ts";
import { createIds } from "../../../src/kernel/clock.ts";
import { undoableSince } from "../../../src/kernel/undo.ts";
import { organizations } from "./world.ts";

const MINUTE = 60_000;
let moment = Date.parse("2026-03-02T09:00:00Z");
const clock = { now: () => new Date(++moment) };
const ids = createIds(clock);

const { database } = await organizations("Quay");
const [quay = { id: "" }] = await database.query<{ id: string }>({ text: "SELECT id FROM organization", values: [] });
const organizationId = quay.id;
const people = [ids.next(), ids.next()] as const;

const undo = (by: Change, changeId: string, since: Date) =>
  database.transaction((sql) => undoChange(sql, by, changeId, since));

/** What entries are, as far as anybody changes it. */
interface Snapshot {
  readonly what: string;
  readonly state: State;
}
interface Happened {
  readonly id: string;
  readonly by: number;
  readonly at: number;
  readonly kind: "change" | "undone";
  readonly before: Snapshot | undefined;
}

const someEntries = fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 });
const deed = fc.oneof(
  fc.record({
    do: fc.constant("change" as const),
    entries: someEntries,
    what: fc.constantFrom("a", "b", "c"),
    state: fc.constantFrom<State>("in use", "in use", "retired"),
    by: fc.nat({ max: 1 }),
    minutes: fc.constantFrom(0, 0, 6),
  }),
  fc.record({ do: fc.constant("undo" as const), which: fc.nat({ max: 5 }), by: fc.nat({ max: 1 }) }),
);

it("keeps what was before each change, and undoes the last one for whoever made it, for 10 minutes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
      const entryIds = [ids.next(), ids.next(), ids.next()];
      const now = new Map<string, Snapshot>();
      const history = new Map<string, Happened[]>(entryIds.map((id) => [id, []]));
      const changes: string[] = [];
      for (const one of deeds) {
        const change = { organizationId, id: ids.next(), personId: people[one.by] ?? "", at: clock.now() };
        const at = change.at.getTime();
        if (one.do === "change") {
          moment += one.minutes * MINUTE;
          const chosen = one.entries.map((place) => entryIds[place] ?? "");
          const next = chosen.map(
            (id): Entry => ({
              ...{ kind: "trouble", says: { what: one.what }, id, state: one.state },
            }),
          );
          const changed = await changeEntries(database, change, next);
          const expected = chosen.filter((id) => {
            const before = now.get(id);
            return before?.what !== one.what || before.state !== one.state;
          });
          expect(changed.map(({ id }) => id).sort()).toEqual(expected.sort());
          for (const id of expected) {
            history.get(id)?.push({ id: change.id, by: one.by, at, kind: "change", before: now.get(id) });
            now.set(id, { what: one.what, state: one.state });
          }
          changes.push(change.id);
        } else {
          const changeId = changes.at(-1 - one.which) ?? ids.next();
          const undone = await undo(change, changeId, undoableSince(change.at));
          const expected = entryIds.filter((id) => {
            const last = history.get(id)?.at(-1);
            return last?.id === changeId && last.kind === "change" && last.by === one.by && at - last.at <= 10 * MINUTE;
          });
          expect(undone.sort()).toEqual(expected.sort());
          for (const id of expected) {
            const last = history.get(id)?.at(-1);
            const was = now.get(id);
            now.set(id, last?.before ?? { what: was?.what ?? "", state: "taken back" });
            history.get(id)?.push({ id: change.id, by: one.by, at, kind: "undone", before: was });
          }
        }
      }
      const kept = await readEntries(database, organizationId, entryIds);
      const shown = kept.map(({ id, says, state }) => [id, { what: "what" in says ? says.what : "", state }] as const);
      expect(new Map(shown)).toEqual(now);
      for (const id of entryIds) {
        const events = await readEvents(database, organizationId, id, 50);
        expect(events.map((event) => event.id)).toEqual(
          history
            .get(id)
            ?.map((one) => one.id)
            .reverse(),
        );
        expect(events.map(({ before }) => before?.state)).toEqual(
          history
            .get(id)
            ?.map(({ before }) => before?.state)
            .reverse(),
        );
      }
    }),
    { numRuns: 12 },
  );
});

it("loses no change when several are made at once, and undoes none that another followed", async () => {
  const entry = (what: string): Entry => ({ kind: "trouble", says: { what }, id, state: "in use" });
  const id = ids.next();
  const by = (personId: string) => ({ organizationId, id: ids.next(), personId, at: clock.now() });
  await changeEntries(database, by(people[0]), [entry("first")]);
  const changes = ["a", "b", "c", "d"].map((what) => ({ what, change: by(people[0]) }));
  await Promise.all(changes.map(({ what, change }) => changeEntries(database, change, [entry(what)])));
  const events = await readEvents(database, organizationId, id, 50);
  expect(events).toHaveLength(5);
  const said = events.map(({ before }) => (before?.says as { what?: string } | undefined)?.what);
  const [now] = await readEntries(database, organizationId, [id]);
  // Whatever was there is in the history once: as what was before, or as what is.
  expect([...said, now?.kind === "trouble" ? now.says.what : ""].sort()).toEqual([
    "a",
    "b",
    "c",
    "d",
    "first",
    undefined,
  ]);
  const undone = await Promise.all(changes.map(({ change }) => undo(by(people[0]), change.id, new Date(0))));
  expect(undone.flat()).toEqual([id]);
});

it("never undoes what somebody else changes at the same moment", async () => {
  for (let round = 0; round < 5; round++) {
    const id = ids.next();
    const entry = (what: string): Entry => ({ kind: "trouble", says: { what }, id, state: "in use" });
    const by = (personId: string) => ({ organizationId, id: ids.next(), personId, at: clock.now() });
    const mine = by(people[0]);
    await changeEntries(database, mine, [entry("mine")]);
    await Promise.all([
      changeEntries(database, by(people[1]), [entry("theirs")]),
      undo(by(people[0]), mine.id, new Date(0)),
    ]);
    expect(await readEntries(database, organizationId, [id])).toMatchObject([
      { says: { what: "theirs" }, state: "in use" },
    ]);
  }
});
