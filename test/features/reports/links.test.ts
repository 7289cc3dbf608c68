import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLinks, LINK_DAYS, type Links } from "../../../src/features/reports/links/links.ts";
import { ringsOf } from "../../../src/features/reports/links/sealing.ts";
import { createIds, systemClock } from "../../../src/kernel/clock.ts";
import { emptyDatabase } from "../../support/database.ts";

const NOW = new Date("2026-11-16T09:00:00Z");
const later = (days: number): Date => new Date(NOW.getTime() + days * 24 * 60 * 60_000);
const KEYS = `k2:${Buffer.alloc(32, 2).toString("base64")},k1:${Buffer.alloc(32, 1).toString("base64")}`;
const ids = createIds(systemClock);

/** An organization, and the links of one of its people. */
async function organization(keys?: string) {
  const database = await emptyDatabase();
  const organizationId = ids.next();
  const prisma = await database.prisma();
  const founded = { name: "Inn", locale: "en", timeZone: "Europe/London", createdAt: NOW };
  await prisma.organization.create({ data: { id: organizationId, ...founded } });
  const process = (configured = keys): Links => createLinks(database, ids, ringsOf(database, configured));
  const page = { organizationId, placeId: organizationId, week: "2026-11-09" };
  return { database, page, personId: ids.next(), process, links: process() };
}

describe.each([
  ["with the keys of the configuration", KEYS],
  ["with a key of the organization's own", undefined],
])("a link %s", (_keys, keys) => {
  it("says for whom and for what it was made, to any process, for 14 days", async () => {
    const { links, page, personId, process } = await organization(keys);
    const { key, number, endsAt } = await links.make(page, personId, NOW);
    expect(number).toMatch(/^\d{4}$/);
    expect(endsAt).toEqual(later(LINK_DAYS));
    expect(await process().read(key, later(13.9))).toMatchObject({ ...page, personId, number, endsAt });
    expect(await process().read(key, endsAt)).toBeUndefined();
  });

  it("does not open when any character of it is another", async () => {
    const { links, page, personId } = await organization(keys);
    const { key } = await links.make(page, personId, NOW);
    const sign = fc.constantFrom(..."ABZabz0189-_.:");
    const changed = fc
      .tuple(fc.nat(key.length - 1), sign)
      .map(([at, put]) => key.slice(0, at) + put + key.slice(at + 1));
    await fc.assert(
      fc.asyncProperty(
        changed.filter((other) => other !== key),
        async (other) => (await links.read(other, NOW)) === undefined,
      ),
    );
    // The last one has bits that mean nothing.
    for (const put of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".replace(
      key.at(-1) ?? "",
      "",
    )) {
      expect(await links.read(`${key.slice(0, -1)}${put}`, NOW)).toBeUndefined();
    }
    expect(await links.read(key.slice(0, -1), NOW)).toBeUndefined();
    expect(await links.read(`${key}A`, NOW)).toBeUndefined();
    expect(await links.read("", NOW)).toBeUndefined();
  });

  it("carries nothing that tells of a person, and is another each time", async () => {
    const { links, page, personId } = await organization(keys);
    const [one, two] = [await links.make(page, personId, NOW), await links.make(page, personId, NOW)];
    expect(one.key).not.toBe(two.key);
    for (const readable of [one.key, Buffer.from(one.key.split(":").at(-1) ?? "", "base64url").toString("latin1")]) {
      expect(readable).not.toContain(personId);
      expect(readable).not.toContain(page.week);
    }
  });

  it("is no pass, and a pass is no link", async () => {
    const { links, page, personId } = await organization(keys);
    const { key } = await links.make(page, personId, NOW);
    const pass = await links.admit({ ...page, personId }, NOW);
    expect(await links.visitor(pass, NOW)).toEqual({ organizationId: page.organizationId, personId });
    expect(await links.visitor(pass, later(LINK_DAYS))).toBeUndefined();
    expect(await links.visitor(key, NOW)).toBeUndefined();
    expect(await links.read(pass, NOW)).toBeUndefined();
  });
});

it("does not open for another organization that it is put in front of", async () => {
  const { database, links, page, personId } = await organization(KEYS);
  const otherId = ids.next();
  const { key } = await links.make(page, personId, NOW);
  expect(await links.read(key.replace(page.organizationId, otherId), NOW)).toBeUndefined();
  const withOwnKey = createLinks(database, ids, ringsOf(database, undefined));
  expect(await withOwnKey.read(key, NOW)).toBeUndefined();
  expect(await database.query({ text: "SELECT ring FROM report_key", values: [] })).toHaveLength(1);
});

it("opens with an older key of the ring, and not with one that is gone", async () => {
  const { links, page, personId, process } = await organization(KEYS);
  const { key } = await links.make(page, personId, NOW);
  const [k2 = "", k1 = ""] = KEYS.split(",");
  expect(await process(`${k1},${k2}`).read(key, NOW)).toMatchObject({ personId });
  expect(await process(k1).read(key, NOW)).toBeUndefined();
});

describe("the number of a link", () => {
  it("opens it once", async () => {
    const { links, page, personId, process } = await organization();
    const { key, number } = await links.make(page, personId, NOW);
    const link = await links.read(key, NOW);
    if (!link) throw new Error("The link does not open.");
    expect(await links.isSpent(link)).toBe(false);
    const became = await Promise.all([links.try(link, number, NOW), process().try(link, ` ${number} `, NOW)]);
    expect(became.toSorted()).toEqual(["right", "spent"]);
    expect(await links.isSpent(link)).toBe(true);
  });

  it("can be wrong twice, and not a third time", async () => {
    const { links, page, personId } = await organization();
    const { key, number } = await links.make(page, personId, NOW);
    const link = await links.read(key, NOW);
    if (!link) throw new Error("The link does not open.");
    const wrong = number === "0000" ? "1111" : "0000";
    const became = [];
    for (const typed of [wrong, "", wrong, number]) became.push(await links.try(link, typed, NOW));
    expect(became).toEqual(["wrong", "wrong", "spent", "spent"]);
    expect(await links.isSpent(link)).toBe(true);
  });

  it("is forgotten with what was tried once the link has ended", async () => {
    const { database, links, page, personId } = await organization();
    const tried = async (now: Date) => {
      const link = await links.read((await links.make(page, personId, now)).key, now);
      if (link) await links.try(link, "", now);
    };
    await tried(NOW);
    await tried(later(13));
    await tried(later(LINK_DAYS));
    expect(await database.query({ text: "SELECT id FROM report_link", values: [] })).toHaveLength(2);
  });
});
