import { describe, expect, it } from "vitest";
import { readSilent } from "../../../src/features/digest/sources/silence.ts";
import { drawFor } from "../../../src/features/reports/drawing.ts";
import { createTexts } from "../../../src/texts/catalog.ts";
import { silent } from "../../support/database.ts";
import { confided, digestsOf, inns, MASKED, NOW, SECRETS, SMALL, WEEK } from "./four-inns.ts";
import { CLEO, LEA, MO, openHouse } from "./house.ts";
import { inn } from "./inn.ts";

/** Cards of other features: of one matter, with its unit and as it was typed, for whoever may know of it. */
const ONE_MATTER = /"kind":"(?:case|win|award|escalation|team|deliveries)"/;

describe("everything that a digest shows", () => {
  it("tells nobody what is confidential, and of no unit with fewer than four people", async () => {
    const here = await inns["bad week"]();
    await confided(here);
    const house = await openHouse(here, NOW);
    const told: { readonly by: string; readonly text: string; readonly isOneMatter: boolean }[] = [];
    for (const who of [CLEO, LEA, MO])
      for (const asked of [
        "digest",
        "digest unit Dining",
        "digest 2026-W45",
        "digest csv",
        "digest unit Dining csv",
        "morning",
      ]) {
        const { text, card } = await house.type(who, asked);
        told.push({ by: `${who}: ${asked}`, text, isOneMatter: false });
        for (const { action, value, text: shown } of card
          ? await house.pressAll(who, card, /^(?:digest|morning|report)\./)
          : [])
          told.push({ by: `${who}: ${asked}, ${action} ${value}`, text: shown, isOneMatter: ONE_MATTER.test(value) });
      }
    const { database, prisma, organizationId, units } = here;
    const pages = { database, digests: digestsOf(here), texts: createTexts(), log: silent };
    const draw = drawFor(pages);
    for (const { externalId, personId } of await prisma.identity.findMany({ where: { organizationId } }))
      for (const placeId of [organizationId, units.Dining]) {
        const text = await draw({ organizationId, placeId, week: WEEK }, { organizationId, personId }, NOW);
        told.push({ by: `${externalId}: page of ${placeId}`, text: text ?? "", isOneMatter: false });
      }
    house.wait(new Date("2026-12-07T10:00:00Z"));
    told.push({ by: "month", text: (await house.type(LEA, "digest 2026-11")).text, isOneMatter: false });

    expect(told.length).toBeGreaterThan(40);
    expect(told.filter(({ text }) => text.includes("C-129")).length).toBeGreaterThan(3);
    expect(told.filter(({ text }) => text.includes("Line,Name,Says,Unit")).map(({ by }) => by)).toEqual(
      expect.arrayContaining([
        `${LEA}: digest csv`,
        `${CLEO}: digest unit Dining csv`,
        `${MO}: digest unit Dining csv`,
      ]),
    );
    expect(told.filter(({ by, text }) => by.includes("page") && text.includes("C-129")).length).toBeGreaterThan(3);
    const leaks = told.flatMap(({ by, text, isOneMatter }) =>
      [...SECRETS, ...(isOneMatter ? [] : [...MASKED, ...SMALL])]
        .filter((word) => text.includes(word))
        .map((word) => `${by}: ${word}`),
    );
    expect(leaks).toEqual([]);
  });

  it("does not tell of a silent unit when something confidential was noted there", async () => {
    const here = await inn({ dining: 5 });
    const { log, organizationId, calendars, units } = here;
    for (let day = 1; day <= 20; day++) await log("dining", `2026-09-${String(day).padStart(2, "0")}T10:00:00Z`);
    await log("dining", "2026-09-25T10:00:00Z", { confidential: true });
    const { lines } = await digestsOf(here).read({ organizationId, placeId: organizationId, week: WEEK }, NOW, {
      memberships: [],
    });
    expect(lines.find(({ kind }) => kind === "silence")?.sources[0]?.source).toMatchObject({
      since: "2026-09-20T10:00:00.000Z",
      says: expect.stringContaining("since Sep 20"),
    });
    const known = (await calendars.of(organizationId, { units: [units.dining] })).units;
    const until = new Date("2026-10-05T00:00:00Z");
    const week = { monday: "2026-09-28", from: new Date("2026-09-24T00:00:00Z"), until };
    const asked = { organizationId, units: [units.dining], large: new Set([units.dining]), week };
    expect(await readSilent(here.database, asked, known)).toEqual([]);
  });
});
