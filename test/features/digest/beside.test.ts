import { expect, it } from "vitest";
import { saveLimit } from "../../../src/features/attention/store.ts";
import { digestActions } from "../../../src/features/digest/actions.ts";
import { digestCommands } from "../../../src/features/digest/commands.ts";
import { reportActions } from "../../../src/features/reports/actions.ts";
import type { Card } from "../../../src/message/card.ts";
import { inn } from "./inn.ts";
import { sendingFrom } from "./two-processes.ts";

const WEEK = "2026-11-02";
const wordsOf = (card: Card | undefined): string => JSON.stringify(card?.blocks ?? []);

/** An inn with a champion and a leader who have accounts. */
async function open() {
  const here = await inn({ dining: 5 });
  const sending = await sendingFrom(here);
  const members = await here.prisma.membership.findMany({ orderBy: { personId: "asc" } });
  const [cleo = "", lea = ""] = members.map(({ personId }) => personId);
  await sending.account(cleo, "Cleo", ["champion"]);
  await sending.account(lea, "Lea", ["leader"]);
  await here.log("dining", "2026-11-03T10:00:00Z", { text: "cold soup" });
  return { ...here, ...sending, cleo, lea };
}

it("whoever had too many messages for a week is told below their digest how many wait, and nobody else is", async () => {
  const { database, prisma, organizationId, tell, waiting, tick, draw, cleo } = await open();
  await saveLimit(database, organizationId, 1);
  await tell("2026-11-05T10:00:00Z", cleo, "one", "two", "three");
  expect(await waiting(cleo)).toEqual(["two", "three"]);
  // What was too much takes all the room of the next week: the digest comes all the same, or nobody would tell of it.
  await tick("2026-11-09T09:00:00Z");
  const own = await prisma.delivery.findFirst({ where: { key: { startsWith: "digest ", endsWith: ` ${cleo}` } } });
  expect(own).toMatchObject({ state: "waiting", heldFor: null, topic: "digest" });
  const said = "2 messages were too much for your week and wait for the next.";
  const drawn = await draw(organizationId, WEEK, "Cleo");
  expect(wordsOf(drawn)).toContain(said);
  expect(drawn?.summary).toContain(said);
  expect(wordsOf(drawn)).toContain("What waits for you");
  const leaders = await draw(organizationId, WEEK, "Lea");
  expect(wordsOf(leaders)).toContain("cold soup");
  expect(wordsOf(leaders)).not.toContain("too much");
  expect(JSON.stringify(await prisma.digest.findMany())).not.toContain("too much");
  expect(await waiting(cleo)).toEqual(["two", "three"]);

  await prisma.person.updateMany({ where: { id: cleo }, data: { locale: "es-ES" } });
  const inSpanish = wordsOf(await draw(organizationId, WEEK, "Cleo"));
  expect(inSpanish).toContain("2 mensajes sobraban en su semana");
});

it("whom it could not reach has not left it unread", async () => {
  const { prisma, organizationId, tick, draw, lea } = await open();
  await tick("2026-11-09T09:00:00Z");
  expect(wordsOf(await draw(organizationId, WEEK, "Cleo"))).toContain("Not opened yet: Cleo, Lea");
  const theirs = { key: { startsWith: "digest ", endsWith: ` ${lea}` } };
  for (const became of [
    { state: "failed", reason: "account_inactive" },
    { state: "skipped", reason: "not working" },
  ]) {
    await prisma.delivery.updateMany({ where: theirs, data: became });
    expect(wordsOf(await draw(organizationId, WEEK, "Cleo"))).toContain(
      "Not opened yet: Cleo · Has not come to them yet: Lea",
    );
  }
  await prisma.delivery.updateMany({ where: theirs, data: { state: "skipped", reason: "folded" } });
  expect(wordsOf(await draw(organizationId, WEEK, "Cleo"))).toContain("Not opened yet: Cleo, Lea");
});

it("a button carries a week that there is, and no more weeks than a line speaks of", () => {
  const placeId = "0197a3c4-1111-7000-8000-000000000001";
  const fits = (week: string): boolean =>
    [digestActions.show, reportActions.open].every(({ input }) => input.safeParse({ placeId, week }).success);
  expect(["2026-11-09", "2026-12-28", "2026-11"].map(fits)).toEqual([true, true, true]);
  expect(["2026-11-10", "2026-02-30", "2026-13", "2026-W46", "", "soon"].map(fits)).toEqual(Array(6).fill(false));
  const theme = { kind: "theme", unitId: null, theme: "waiting" };
  const opens = (weeks: number): boolean =>
    digestActions.open.input.safeParse({ placeId, week: WEEK, opens: { ...theme, weeks } }).success;
  expect([opens(4), opens(1_000_000_000)]).toEqual([true, false]);
});

it("the last week of a unit is asked for in words, too", () => {
  const { parse } = digestCommands.digest;
  expect(["unit Back office last", "unidad Cocina última", "unit Bar 2026W46", "csv unit Bar last"].map(parse)).toEqual(
    [
      { ask: "show", unit: "Back office" },
      { ask: "show", unit: "Cocina" },
      { ask: "show", unit: "Bar", period: "2026W46" },
      { ask: "show", unit: "Bar", file: true },
    ],
  );
});
