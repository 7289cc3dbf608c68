import { describe, expect, it } from "vitest";
import { homeView } from "../../../adapters/slack/render-card.ts";
import { renderCard, renderContent } from "../../../adapters/teams/render-card.ts";
import { checkView } from "../../../playground/slack/checks/index.ts";
import { checkMessage } from "../../../playground/teams/checks/index.ts";
import type { Card } from "../../../src/message/card.ts";
import { readBlocks } from "../../contracts/read-slack.ts";
import { readCard } from "../../contracts/read-teams.ts";
import { expectGolden } from "../../support/golden.ts";
import { busyHouse, house } from "./house.ts";

const roles = { staff: "ana", manager: "mo", champion: "cleo", leader: "lena", admin: "ada" } as const;
const worlds = { "before set-up": house, "on a working day": busyHouse } as const;

const teamsProblems = (card: Card) => checkMessage(renderCard(card, "alone"), "personal");
const asSlack = (card: Card): string => `${readBlocks(homeView(card).blocks)}\n`;
const asTeams = (card: Card): string => `${readCard(renderContent(card, "alone"))}\n`;

describe.each(Object.entries(worlds))("%s", (when, open) => {
  it("the Home of each role reads as it always did, on each platform", async () => {
    const { homes } = await open();
    const drawn = await homes(Object.values(roles));
    for (const [at, role] of Object.keys(roles).entries()) {
      const card = drawn[at] as Card;
      const file = `home-${role}-${when.replaceAll(" ", "-")}`;
      await expectGolden(`${file}.slack.txt`, asSlack(card));
      await expectGolden(`${file}.teams.txt`, asTeams(card));
      expect(checkView(homeView(card))).toEqual([]);
      expect(teamsProblems(card)).toEqual([]);
    }
  });
});

describe("somebody who is all of that at once", () => {
  it("has all parts on one Home, in Spanish where that is their language", async () => {
    const { homes, people, prisma } = await busyHouse();
    const roles = ["champion", "leader", "admin"];
    await prisma.person.updateMany({ where: { id: people.mo }, data: { roles, locale: "es-ES" } });
    const [card] = (await homes(["mo"])) as [Card];
    await expectGolden("home-all-roles.es.txt", asSlack(card));
    expect([...checkView(homeView(card)), ...teamsProblems(card)]).toEqual([]);
  });
});

describe("a manager whose unit was not set up", () => {
  it("is told what to do first", async () => {
    const { homes, people, prisma, organizationId, unitId } = await house();
    await prisma.membership.create({ data: { organizationId, unitId, personId: people.mo, role: "manager" } });
    const [card] = (await homes(["mo"])) as [Card];
    for (const step of ["/bellhop channel here", "/bellhop reminders"]) expect(asSlack(card)).toContain(step);
  });
});

describe("what only some may know of", () => {
  it("is on the Home of nobody else", async () => {
    const { homes, people, prisma } = await busyHouse();
    // With all roles at once, and the unit, everything is shown that somebody may see.
    await prisma.person.updateMany({ where: { id: people.mo }, data: { roles: ["champion", "leader", "admin"] } });
    const [mo, cleo, lena, ben] = (await homes(["mo", "cleo", "lena", "ben"])).map((card) => JSON.stringify(card));
    for (const other of [mo, cleo, lena]) {
      expect(other).toContain("C-2");
      for (const secret of ["C-3", "Secret words", "a secret promise", "7946"]) expect(other).not.toContain(secret);
    }
    for (const own of ["C-3", "a secret promise"]) expect(ben).toContain(own);
  });

  it("is nothing of a unit with fewer than four people, counted by itself", async () => {
    const { homes, people, prisma } = await busyHouse();
    const figures = async () => JSON.stringify(await homes(["mo"])).includes("The last 7 days");
    expect(await figures()).toBe(true);
    // Whoever has left is nobody of the unit any more, though their membership is there still.
    await prisma.identity.updateMany({ where: { personId: people.cy }, data: { active: false } });
    expect(await figures()).toBe(false);
    await prisma.identity.updateMany({ where: { personId: people.cy }, data: { active: true } });
    await prisma.membership.deleteMany({ where: { personId: people.cy } });
    expect(await figures()).toBe(false);
  });

  it("is drawn for nobody who has left", async () => {
    const { homes, people, prisma } = await busyHouse();
    await prisma.identity.updateMany({ where: { personId: people.ana }, data: { active: false } });
    expect(await homes(["ana"])).toEqual([]);
  });
});
