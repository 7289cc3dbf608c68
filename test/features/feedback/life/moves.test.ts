import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, type Moved, move, movesOf } from "../../../../src/features/feedback/life/moves.ts";
import type { Case, Named } from "../../../../src/features/feedback/schema.ts";
import { mayKnow, type Standing } from "../../../../src/features/feedback/standing.ts";
import { states } from "../../../../src/features/feedback/vocabulary.ts";

const UNIT = "kitchen";
const person = (id: string): Named => ({ id, name: id });
const names = ["ana", "ben", "mo", "dee", "ada"] as const;
type Name = (typeof names)[number];

/** Ana and Ben serve in the kitchen, Mo manages it, Dee is of another unit, Ada oversees all. */
const standings: Readonly<Record<Name, Standing>> = {
  ana: standing("ana", [UNIT]),
  ben: standing("ben", [UNIT]),
  mo: standing("mo", [UNIT], [UNIT]),
  dee: standing("dee", ["desk"]),
  ada: { ...standing("ada", []), sees: new Set([UNIT, "desk"]), oversees: true },
};

function standing(id: string, units: readonly string[], manages: readonly string[] = []): Standing {
  return { id, units: new Set(units), manages: new Set(manages), sees: new Set(units), oversees: false };
}

const logged = (confidential: boolean): Case => ({
  organizationId: "o",
  id: "c",
  number: 1,
  kind: "complaint",
  theme: "other",
  severity: 3,
  guessed: [],
  text: "cold soup",
  public: false,
  unitId: UNIT,
  loggedBy: "ana",
  loggedByName: "ana",
  ownerId: "ana",
  ownerName: "ana",
  state: "open",
  confidential,
  named: confidential ? ["mo"] : [],
  loggedAt: new Date(0),
});

const anyName = fc.constantFrom(...names);
const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom<Move>({ kind: "take" }, { kind: "solve" }, { kind: "reopen" }),
  fc.constantFrom<Move>({ kind: "confirm" }, { kind: "leave" }, { kind: "disappoint" }),
  anyName.map((to): Move => ({ kind: "hand over", to: person(to) })),
);
const anyDeed = fc.record({ by: anyName, wanted: anyMove });

const afterwards = (found: Case, { state, severity = found.severity, owner }: Moved): Case => ({
  ...found,
  state,
  severity,
  ownerId: owner.id,
  ownerName: owner.name,
});

/** The others are what the customer says when asked. */
const isOffered = ({ kind }: Move): boolean => ["take", "solve", "reopen", "hand over"].includes(kind);

/** From which states each event may come, and to which it leads. */
const legal: Readonly<Record<Moved["event"], { readonly from: readonly string[]; readonly to: readonly string[] }>> = {
  taken: { from: ["open", "in hand", "reopened"], to: ["in hand"] },
  solved: { from: ["open", "in hand", "reopened"], to: ["solved"] },
  reopened: { from: ["solved", "confirmed", "not asked"], to: ["reopened"] },
  "handed over": { from: ["open", "in hand", "reopened"], to: ["open", "reopened"] },
  confirmed: { from: ["solved", "not asked"], to: ["confirmed"] },
  "not asked": { from: ["solved", "confirmed"], to: ["not asked"] },
  "not happy": { from: ["solved", "confirmed", "not asked"], to: ["reopened"] },
};

describe("the moves of a case", () => {
  it("whatever anybody does in whatever order, it stays legal, somebody has it, and nobody is told of their own deed", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(anyDeed, { maxLength: 30 }), (confidential, deeds) => {
        let found = logged(confidential);
        for (const { by, wanted } of deeds) {
          const moved = move(found, wanted, person(by), standings[by]);
          if (!mayKnow(found, standings[by])) expect(moved).toBe("not yours");
          if (typeof moved === "string") continue;
          expect(legal[moved.event].from).toContain(found.state);
          expect(legal[moved.event].to).toContain(moved.state);
          expect(moved.tell).not.toBe(by);
          found = afterwards(found, moved);
          expect(states).toContain(found.state);
          expect(names).toContain(found.ownerId);
          // Whoever has it may know of it, and can go on.
          const owner = standings[found.ownerId as Name];
          expect(mayKnow(found, owner)).toBe(true);
          expect(movesOf(found, person(found.ownerId), owner)).not.toEqual([]);
        }
      }),
    );
  });

  it("only what is offered works, and what is offered works", () => {
    fc.assert(
      fc.property(fc.array(anyDeed, { maxLength: 10 }), anyDeed, (deeds, { by, wanted }) => {
        const found = deeds.reduce((known, deed) => {
          const moved = move(known, deed.wanted, person(deed.by), standings[deed.by]);
          return typeof moved === "string" ? known : afterwards(known, moved);
        }, logged(false));
        if (wanted.kind === "hand over" && wanted.to.id === found.ownerId) return;
        const works = typeof move(found, wanted, person(by), standings[by]) === "object";
        const offered: readonly Move["kind"][] = movesOf(found, person(by), standings[by]);
        if (isOffered(wanted)) expect(offered.includes(wanted.kind)).toBe(works);
      }),
    );
  });

  it("there are none of what was taken back, or is a voice of another case", () => {
    for (const gone of [{ undoneAt: new Date(1) }, { mergedInto: "other" }]) {
      for (const by of names) expect(movesOf({ ...logged(false), ...gone }, person(by), standings[by])).toEqual([]);
    }
  });

  it("a colleague takes what is open, and not what somebody has in hand; the manager takes that over", () => {
    const inHand: Case = { ...logged(false), state: "in hand" };
    expect(move(logged(false), { kind: "take" }, person("ben"), standings.ben)).toMatchObject({ tell: "ana" });
    expect(move(inHand, { kind: "take" }, person("ben"), standings.ben)).toBe("not yours");
    expect(move(inHand, { kind: "take" }, person("mo"), standings.mo)).toMatchObject({ owner: person("mo") });
    expect(move(inHand, { kind: "solve" }, person("ben"), standings.ben)).toBe("not yours");
  });
});
