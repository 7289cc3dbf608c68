import { describe, expect, it } from "vitest";
import { channels, people, roster, workspace } from "../../playground/demo.ts";
import { readInstalledApp } from "../../playground/manifest.ts";
import { Roster } from "../../src/features/people/roster.ts";

describe("the demo organization", () => {
  it("is a roster that Bellhop takes", () => {
    expect(Roster.parse(roster())).toEqual(roster());
  });

  it("has three units, each with a channel, a manager and staff, and a dozen people", () => {
    const { units } = roster();
    expect(units).toHaveLength(3);
    for (const unit of units) {
      expect(unit.managers, unit.name).toHaveLength(1);
      expect(unit.staff.length, unit.name).toBeGreaterThan(0);
      expect(channels.map(({ id }) => id)).toContain(unit.channel);
    }
    expect(people).toHaveLength(12);
    expect(
      roster()
        .people.flatMap(({ roles }) => roles)
        .toSorted(),
    ).toEqual(["admin", "champion", "leader"]);
  });

  it("has people in the channel of their unit, and the bot where cards go", () => {
    const slack = workspace("U0BOT");
    for (const { channel, managers, staff } of roster().units) {
      const members = slack.channels.find(({ id }) => id === channel)?.members ?? [];
      expect(members).toEqual(expect.arrayContaining([...managers, ...staff, "U0BOT"]));
    }
    expect(slack.channels.find(({ name }) => name === "everyone")?.members).not.toContain("U0BOT");
  });

  it("calls everybody by a name and an id of their own", () => {
    for (const key of ["id", "handle", "name", "idea"] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  });

  it("suggests commands that the app has", async () => {
    const { commands } = await readInstalledApp();
    const names = commands.map(({ name }) => name);
    for (const { idea } of people) expect(names).toContain(idea.split(" ")[0]);
  });
});
