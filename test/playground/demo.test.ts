import { describe, expect, it } from "vitest";
import { people, roster, tenant, workspace } from "../../playground/demo.ts";
import { readInstalledApp } from "../../playground/manifest.ts";
import { Roster } from "../../src/features/people/roster.ts";

describe("the demo organization", () => {
  it("is a roster that Bellhop takes", () => {
    expect(Roster.parse(roster())).toEqual(roster());
  });

  it("has three units, each with a manager and staff, and a dozen people", () => {
    const { units } = roster();
    expect(units).toHaveLength(3);
    for (const unit of units) {
      expect(unit.managers, unit.name).toHaveLength(1);
      expect(unit.staff.length, unit.name).toBeGreaterThan(0);
    }
    expect(people).toHaveLength(12);
    expect(
      roster()
        .people.flatMap(({ roles }) => roles)
        .toSorted(),
    ).toEqual(["admin", "champion", "leader"]);
  });

  it("has everybody on both platforms, and cards on both", () => {
    const [elsewhere] = roster().elsewhere;
    const { people: inTeams } = tenant();
    expect(Object.keys(elsewhere?.accounts ?? {})).toEqual(roster().people.map(({ userId }) => userId));
    expect(Object.values(elsewhere?.accounts ?? {})).toEqual(inTeams.map(({ aadId }) => aadId));
    const places = Roster.parse(roster()).units.map(({ channelIn }) => channelIn?.platform ?? "slack");
    expect(new Set(places)).toEqual(new Set(["slack", "teams"]));
  });

  it("has people in the channel of their unit, and the bot where cards go", () => {
    const { channels } = workspace("U0BOT");
    const accounts = roster().elsewhere[0]?.accounts ?? {};
    for (const { channel, managers, staff } of roster().units) {
      const members = [
        ...(channels.find(({ id }) => id === channel)?.members ?? []),
        ...(tenant().teams.find(({ id }) => id === channel)?.members ?? []),
      ];
      const people = [...managers, ...staff];
      expect(people.every((one) => members.includes(one) || members.includes(accounts[one] ?? ""))).toBe(true);
    }
    for (const { members } of channels.filter(({ id }) => roster().units.some(({ channel }) => channel === id)))
      expect(members).toContain("U0BOT");
    expect(channels.find(({ name }) => name === "everyone")?.members).not.toContain("U0BOT");
  });

  it("calls everybody by a name and an id of their own", () => {
    for (const key of ["id", "handle", "name", "idea"] as const)
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length);
  });

  it("has somebody who speaks Spanish, on both platforms", () => {
    const speaking = (locales: readonly { readonly locale: string }[]) =>
      locales.filter(({ locale }) => locale === "es-ES");
    expect(speaking(workspace("U0BOT").users)).toHaveLength(1);
    expect(speaking(tenant().people)).toHaveLength(1);
  });

  it("suggests commands that the app has", async () => {
    const { commands } = await readInstalledApp();
    const names = commands.map(({ name }) => name);
    for (const { idea } of people) expect(names).toContain(idea.split(" ")[0]);
  });
});
