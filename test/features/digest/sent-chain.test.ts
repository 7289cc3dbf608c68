import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyChain } from "../../../src/features/digest/chain/verify.ts";
import { digestsOf, inns, NOW, WEEK } from "./four-inns.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
/** Makes another thing of a part of what is kept. */
type Way = (lines: Json) => Json;

/** Nothing here is so old that Bellhop would have erased it. */
const KEPT_FROM = new Date("2025-01-01T00:00:00Z");

describe("digests that were sent", () => {
  it("are proven, until one letter of what a customer said, a line or an order is another", async () => {
    const here = await inns["bad week"]();
    const { database, organizationId, units } = here;
    const digests = digestsOf(here);
    for (const placeId of [organizationId, units.Dining, units.Bar])
      await digests.keep({ organizationId, placeId, week: WEEK }, NOW);
    await digests.keep({ organizationId, placeId: organizationId, week: "2026-10-26" }, NOW);
    const sent = await database.query<{ id: string; lines: Json }>({
      text: "SELECT id, lines FROM digest WHERE organization_id = $1 ORDER BY position",
      values: [organizationId],
    });
    expect(await verifyChain(database, organizationId, KEPT_FROM)).toEqual({
      ...{ digests: sent.length, erased: 0, unexplained: 0, last: expect.any(String) },
    });

    const isProven = async (id: string, lines: Json): Promise<boolean> => {
      const takenBack = Symbol("taken back");
      let proven = false;
      await database
        .transaction(async (sql) => {
          const values = [organizationId, id, JSON.stringify(lines)];
          await sql.query({ text: "UPDATE digest SET lines = $3 WHERE organization_id = $1 AND id = $2", values });
          const { broken, unexplained } = await verifyChain(sql, organizationId, KEPT_FROM);
          proven = broken === undefined && unexplained === 0;
          throw takenBack;
        })
        .catch((thrown: unknown) => {
          if (thrown !== takenBack) throw thrown;
        });
      return proven;
    };
    for (const { id, lines } of sent) expect(await isProven(id, lines)).toBe(true);
    const ways = sent.flatMap(({ id, lines }) => waysOf(lines).map((way) => ({ id, lines, way })));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ways), async ({ id, lines, way }) => {
        expect(await isProven(id, way(lines))).toBe(false);
      }),
      { numRuns: 80 },
    );
  });
});

/** Everything that can be done to what is kept: each letter changed, each part left out or erased, each two neighbours changed round. */
function waysOf(kept: Json): Way[] {
  if (typeof kept === "string") return [...kept].map((_, at) => () => flipped(kept, at));
  if (Array.isArray(kept)) {
    const parts = kept as readonly Json[];
    const inside = parts.flatMap((part, at) =>
      waysOf(part).map(
        (way): Way =>
          () =>
            parts.with(at, way(part)),
      ),
    );
    const left = parts.map(
      (_, at): Way =>
        () =>
          parts.toSpliced(at, 1),
    );
    const round = parts
      .slice(1)
      .flatMap((part, at): Way[] =>
        JSON.stringify(part) === JSON.stringify(parts[at])
          ? []
          : [() => parts.with(at, part).with(at + 1, parts[at] ?? null)],
      );
    return [...inside, ...left, ...round];
  }
  if (typeof kept !== "object" || kept === null) return [];
  const inside = Object.entries(kept).flatMap(([name, part]) =>
    waysOf(part).map(
      (way): Way =>
        () => ({ ...kept, [name]: way(part) }),
    ),
  );
  const { salt, text, ...rest } = kept as { readonly [name: string]: Json };
  // As if it had been erased, for somebody who was not.
  return salt === undefined || text === undefined ? inside : [...inside, () => rest];
}

/** With one bit of one letter the other way round. */
const flipped = (text: string, at: number): string => {
  const letters = [...text];
  const code = letters[at]?.codePointAt(0) ?? 0;
  return letters.with(at, String.fromCodePoint(code ^ 1)).join("");
};
