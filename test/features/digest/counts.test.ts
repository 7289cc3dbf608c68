import { expect, it } from "vitest";
import { readCounts } from "../../../src/features/digest/moved/counts.ts";
import { COUNTED_WEEKS } from "../../../src/features/digest/moved/moved.ts";
import { readPlaces } from "../../../src/features/digest/places.ts";
import { weeksUntil } from "../../../src/features/escalation/index.ts";
import { inn } from "./inn.ts";

it("counts what everybody may know of by unit, theme and week, and of all those units that were there already", async () => {
  const here = await inn({ dining: 4, bar: 4, kiosk: 3 });
  const weeks = weeksUntil("Europe/London", new Date("2026-11-05T12:00:00Z"), COUNTED_WEEKS);
  const in15Weeks = "2026-07-20T10:00:00Z";
  const old = await here.log("dining", in15Weeks);
  await here.log("dining", "2026-07-19T22:59:00Z", { theme: "price" });
  await here.log("dining", "2026-11-02T00:00:00Z");
  await here.log("dining", "2026-11-08T23:59:00Z", { theme: "price" });
  await here.log("dining", "2026-11-09T00:00:00Z");
  for (const given of [
    { confidential: true },
    { undoneAt: new Date() },
    { mergedInto: old },
    { kind: "compliment" },
  ] as const)
    await here.log("dining", "2026-11-03T10:00:00Z", given);
  await here.log("bar", "2026-10-26T00:00:00Z");
  await here.log("kiosk", in15Weeks);

  const places = await readPlaces(here.database, here.organizationId);
  expect(places.large).toEqual(new Set([here.units.dining, here.units.bar]));
  const { counted: units, large } = places;
  const found = await readCounts(here.database, { organizationId: here.organizationId, units, large, weeks });
  const zeros = new Array<number>(COUNTED_WEEKS).fill(0);
  expect(new Set(found)).toEqual(
    new Set([
      { unitId: here.units.dining, theme: "waiting time", weeks: zeros.with(0, 1).with(15, 1) },
      { unitId: here.units.dining, theme: "price", weeks: zeros.with(0, 1) },
      { unitId: here.units.bar, theme: "waiting time", weeks: [0, 1] },
      { unitId: null, theme: "waiting time", weeks: zeros.with(0, 1).with(15, 1) },
      { unitId: null, theme: "price", weeks: zeros.with(0, 1) },
    ]),
  );
});
