import { describe, expect, it } from "vitest";
import { digestsOf, NOW, WEEK } from "./four-inns.ts";
import { inn } from "./inn.ts";
import { sendingFrom } from "./two-processes.ts";

const LEADER = { memberships: [] };
const MONDAY = "2026-11-09T09:00:00Z";

describe("where there are few people", () => {
  it("no digest says that nothing was: there is none of fewer than four, and none is sent", async () => {
    const here = await inn({ kiosk: 2, garden: 1 });
    const { organizationId, prisma, log, units } = here;
    await log("kiosk", "2026-11-03T10:00:00Z", { text: "cold soup" });
    const of = { organizationId, placeId: organizationId, week: WEEK };
    const { read } = digestsOf(here);
    await expect(read(of, NOW, LEADER)).rejects.toThrow("digest.tooFew");
    await expect(read({ ...of, week: "2026-10" }, NOW, LEADER)).rejects.toThrow("digest.tooFew");
    await expect(read({ ...of, placeId: units.kiosk }, NOW, LEADER)).rejects.toThrow("digest.tooSmall");

    const { account, tick, sent } = await sendingFrom(here);
    await account(here.someone("kiosk"), "Cleo", ["champion", "leader"]);
    await tick(MONDAY);
    expect(await sent()).toEqual([]);
    expect(await prisma.digest.count()).toBe(0);
  });

  it("four in several small units are told of together, and of a large one without the few beside it", async () => {
    const four = await inn({ kiosk: 2, garden: 2 });
    await four.log("kiosk", "2026-11-03T10:00:00Z", { text: "cold soup" });
    const all = (organizationId: string) => ({ organizationId, placeId: organizationId, week: WEEK });
    const told = await digestsOf(four).read(all(four.organizationId), NOW, LEADER);
    expect(JSON.stringify(told.lines)).toContain("cold soup");
    expect(JSON.stringify(told.lines)).not.toContain(four.units.kiosk);

    const beside = await inn({ dining: 5, kiosk: 3 });
    await beside.log("kiosk", "2026-11-03T10:00:00Z", { text: "of three people" });
    await beside.log("dining", "2026-11-03T10:00:00Z", { text: "of five" });
    const without = JSON.stringify((await digestsOf(beside).read(all(beside.organizationId), NOW, LEADER)).lines);
    expect(without).toContain("of five");
    expect(without).not.toContain("of three people");
  });
});

describe("where Bellhop is new", () => {
  it("of weeks before it came nothing is said, unless past cases were brought along; and nothing is measured", async () => {
    const here = await inn({ dining: 5 });
    const { organizationId, prisma, log } = here;
    await prisma.organization.updateMany({ data: { createdAt: new Date("2026-11-04T12:00:00Z") } });
    const of = (week: string) => ({ organizationId, placeId: organizationId, week });
    const { read } = digestsOf(here);
    await expect(read(of("2026-10-26"), NOW, LEADER)).rejects.toThrow("digest.notYet");
    await expect(read(of("2026-09"), NOW, LEADER)).rejects.toThrow("digest.notYet");
    expect(await prisma.weekMeasure.count()).toBe(0);
    expect((await read(of(WEEK), NOW, LEADER)).lines.map(({ kind }) => kind)).toEqual(["quiet"]);
    await log("dining", "2026-10-27T10:00:00Z", { text: "long before" });
    expect(JSON.stringify((await read(of("2026-10-26"), NOW, LEADER)).lines)).toContain("long before");
  });

  it("its first month has the weeks since it came", async () => {
    const here = await inn({ dining: 5 });
    const { organizationId, prisma, log } = here;
    await prisma.organization.updateMany({ data: { createdAt: new Date("2026-11-18T12:00:00Z") } });
    await log("dining", "2026-11-19T10:00:00Z");
    const month = { organizationId, placeId: organizationId, week: "2026-11" };
    await digestsOf(here).read(month, new Date("2026-12-07T09:00:00Z"), LEADER);
    const kept = await prisma.weekMeasure.findMany({ where: { placeId: organizationId }, orderBy: { week: "asc" } });
    expect(kept.map(({ week }) => week)).toEqual(["2026-11-16", "2026-11-23", "2026-11-30"]);
  });

  it("a unit that is new keeps nobody from their digest", async () => {
    const here = await inn({ dining: 5, bar: 4 });
    const { prisma, log, units, someone, organizationId } = here;
    const { account, tick, sent } = await sendingFrom(here);
    await log("dining", "2026-11-03T10:00:00Z");
    await prisma.unit.updateMany({ where: { id: units.bar }, data: { createdAt: new Date("2026-11-09T07:00:00Z") } });
    await account(someone("bar"), "Bo", [], [units.bar]);
    await account(someone("dining"), "Mo", ["champion"], [units.dining]);
    await tick(MONDAY);
    expect(await sent()).toEqual([
      { to: "Mo", placeId: organizationId, week: WEEK },
      { to: "Mo", placeId: units.dining, week: WEEK },
    ]);
  });
});
