import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { record } from "../../../src/features/audit/index.ts";
import { checkLink, erased, keep, type Line, type Link, linkHash } from "../../../src/features/digest/chain/links.ts";
import { verifyDigests } from "../../../src/features/digest/chain/report.ts";
import { eraseFromDigests, keepDigest, readDigest } from "../../../src/features/digest/chain/store.ts";
import { verifyChain } from "../../../src/features/digest/chain/verify.ts";
import { inn } from "./inn.ts";

const madeAt = new Date("2026-11-09T08:00:00Z");
/** Nothing here is so old that Bellhop would have erased it. */
const KEPT_FROM = new Date("2025-01-01T00:00:00Z");

describe("a chain of digests", () => {
  const words = fc.string({ unit: "grapheme", maxLength: 12 });
  const kept = fc.tuple(fc.array(fc.uuid(), { maxLength: 2 }), words).map(([about, text]) => keep(about, text));
  const line: fc.Arbitrary<Line> = fc.record({ kind: words, says: kept, sources: fc.array(kept, { maxLength: 3 }) });
  const digest = fc.record({
    id: fc.uuid(),
    placeId: fc.uuid(),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  });
  const chain = fc.array(digest, { minLength: 1, maxLength: 4 }).map((digests) => {
    const links: Link[] = [];
    for (const [at, one] of digests.entries()) {
      const link = { ...one, organizationId: "inn", position: at + 1, week: "2026-11-02", madeAt };
      const previous = links.at(-1)?.hash ?? null;
      links.push({ ...link, previous, hash: linkHash({ ...link, previous }) });
    }
    return links;
  });
  const isBroken = (links: readonly Link[]): boolean => links.some((link, at) => checkLink(link, links[at - 1]));

  it("is unbroken as it was made, also when what tells of somebody is erased", () => {
    fc.assert(
      fc.property(chain, (links) => {
        expect(isBroken(links)).toBe(false);
        const left = (one: Line["says"]) => (one.about.length > 0 ? erased(one) : one);
        const forgotten = links.map((link) => ({
          ...link,
          lines: link.lines.map(({ kind, says, sources }) => ({ kind, says: left(says), sources: sources.map(left) })),
        }));
        expect(isBroken(forgotten)).toBe(false);
      }),
    );
  });

  it("is broken by any change of a text, a line, a source or their order, wherever it is", () => {
    fc.assert(
      fc.property(chain, fc.nat(), fc.nat(), fc.nat(), (links, inLink, inLine, how) => {
        const changed = structuredClone(links) as Link[];
        const at = inLink % changed.length;
        const link = changed[at] as Link & { lines: Line[] };
        const { lines } = link;
        const one = lines[inLine % lines.length] as Line;
        const texts = [one.says, ...one.sources];
        const text = texts[how % texts.length] as Line["says"];
        const ways: readonly (() => unknown)[] = [
          () => Object.assign(text, { text: flipped(text.text ?? "", inLine) }),
          () => Object.assign(text, { text: `${text.text} ` }),
          () => Object.assign(text, { hash: keep([], "another").hash }),
          () => text.about.push("somebody"),
          () => Object.assign(one, { kind: `${one.kind}.` }),
          () => lines.splice(inLine % lines.length, 1),
          () => lines.push({ kind: "wins", says: keep([], "all is well"), sources: [] }),
          () => one.sources.push(keep([], "more")),
          () => Object.assign(link, { week: "2026-11-09" }),
          () => Object.assign(link, { madeAt: new Date(madeAt.getTime() + 1) }),
          () => Object.assign(one, { says: keep(one.says.about, "written anew") }),
          () => (one.sources.length > 0 ? one.sources.pop() : one.sources.push(keep([], ""))),
          () => (lines.length > 1 ? lines.reverse() : lines.push(...lines)),
          () => (at < changed.length - 1 ? changed.splice(at, 1) : lines.splice(0, 0, structuredClone(one))),
        ];
        ways[how % ways.length]?.();
        expect(isBroken(changed)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** With one bit of one letter the other way round. */
const flipped = (text: string, at: number): string => {
  const place = at % Math.max(1, text.length);
  return text.slice(0, place) + String.fromCharCode((text.charCodeAt(place) || 0) ^ 1) + text.slice(place + 1);
};

describe("digests as they were sent", () => {
  const says = (text: string, about: readonly string[] = []) => ({ about, text });
  const lines = (text: string, about: readonly string[]) => [
    { kind: "verbatims", says: says("“cold soup”", about), sources: [says(text, about), says("Dining")] },
    { kind: "health", says: says("12 sent"), sources: [] },
  ];

  it("stay so: each place and week once, one after the other, whoever keeps them at once", async () => {
    const { database, organizationId, ids, units } = await inn({ dining: 4, bar: 4 });
    const caseId = ids.next();
    const digest = (week: string, placeId = organizationId) =>
      keepDigest(database, {
        organizationId,
        id: ids.next(),
        placeId,
        week,
        madeAt,
        lines: lines("cold soup", [caseId]),
      });
    const weeks = ["2026-10-19", "2026-10-26", "2026-11-02"];
    const links = await Promise.all([...weeks, ...weeks].map((week) => digest(week)));
    expect(new Set(links.map(({ id }) => id)).size).toBe(3);
    await digest("2026-11-02", units.dining);
    expect(await readDigest(database, organizationId, organizationId, "2026-11-02")).toEqual(
      links.find(({ week }) => week === "2026-11-02"),
    );
    const last = (await readDigest(database, organizationId, units.dining, "2026-11-02"))?.hash;
    const found = () => verifyChain(database, organizationId, KEPT_FROM);
    expect(await found()).toEqual({ digests: 4, erased: 0, unexplained: 0, last });

    await eraseFromDigests(database, organizationId, ids.next());
    expect(await found()).toMatchObject({ erased: 0 });
    await eraseFromDigests(database, organizationId, caseId);
    // Nobody was erased, as far as is on record: somebody has taken lines away by hand.
    expect(await found()).toEqual({ digests: 4, erased: 8, unexplained: 8, last });
    const spoken = async () => JSON.parse((await Array.fromAsync(verifyDigests(database, KEPT_FROM)))[0] ?? "");
    expect(await spoken()).toEqual({
      fine: false,
      says: "Inn: 8 texts are erased from digests, and no erasure since they were sent is on record. Restore them from a backup.",
    });
    const erasure = (at: number) =>
      record(database, [{ organizationId, id: ids.next(), at: new Date(at), kind: "customer erased" }]);
    await erasure(madeAt.getTime() - 1);
    expect(await found()).toMatchObject({ unexplained: 8 });
    await erasure(madeAt.getTime() + 1);
    expect(await found()).toEqual({ digests: 4, erased: 8, unexplained: 0, last });
    expect(await spoken()).toMatchObject({ fine: true, says: expect.stringContaining("8 texts are erased since.") });
    const [row] = await database.query<{ all: string }>({
      text: "SELECT string_agg(lines::text, '') AS all FROM digest",
      values: [],
    });
    expect(row?.all).not.toContain("soup");
    expect(row?.all).toContain("12 sent");
  });

  it("are found to be others when somebody has changed them", async () => {
    const { database, organizationId, ids } = await inn({ dining: 4 });
    const spoken = async () =>
      (await Array.fromAsync(verifyDigests(database, KEPT_FROM))).map((found) => JSON.parse(found));
    expect(await spoken()).toEqual([{ fine: true, says: "Inn: no digest was sent yet." }]);
    for (const week of ["2026-10-19", "2026-10-26", "2026-11-02"])
      await keepDigest(database, {
        ...{ organizationId, id: ids.next(), placeId: organizationId, week, madeAt },
        lines: lines("cold soup", []),
      });
    const tampered = async (text: string) => {
      const broken = Symbol("taken back");
      let found: unknown;
      await database
        .transaction(async (sql) => {
          await sql.query({ text, values: [] });
          found = (await Array.fromAsync(verifyDigests(sql, KEPT_FROM))).map((one) => JSON.parse(one).says)[0];
          throw broken;
        })
        .catch((error: unknown) => {
          if (error !== broken) throw error;
        });
      return found;
    };
    expect(
      await tampered(
        `UPDATE digest SET lines = replace(lines::text, 'cold soup', 'warm soup')::jsonb WHERE position = 2`,
      ),
    ).toBe(
      "Inn: digest 2 (week of 2026-10-26) was changed after it was sent: a line or a source says something else. Restore it from a backup.",
    );
    expect(
      await tampered("UPDATE digest SET lines = jsonb_build_array(lines -> 1, lines -> 0) WHERE position = 3"),
    ).toContain(
      "digest 3 (week of 2026-11-02) was changed after it was sent: a line or a source was dropped, added or moved",
    );
    expect(await tampered("DELETE FROM digest WHERE position = 1")).toContain(
      "digest 2 (week of 2026-10-26) is not the one",
    );
    expect(await tampered("DELETE FROM digest WHERE position = 3")).toContain("digest 3 is missing");
    expect(await tampered("UPDATE digest SET week = '2026-12-07' WHERE position = 1")).toContain("digest 1");
    expect(await spoken()).toEqual([
      { fine: true, says: expect.stringMatching(/^Inn: 3 digests are as sent\. The last link is [0-9a-f]{64}\.$/) },
    ]);
  });
});
