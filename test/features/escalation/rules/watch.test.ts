import { describe, expect, it } from "vitest";
import { logCases } from "../../../../src/features/feedback/store.ts";
import { at, NOON, watched } from "./world.ts";

const WAITING = "built-in theme";

describe("the watch", () => {
  it("raises the fifth of a theme once, whoever of several processes looks, and rests for the days of the rule", async () => {
    const here = await watched();
    const { log, process } = here;
    for (let nth = 0; nth < 4; nth++) await log({ at: at(nth) });
    const both = [process(), process()];
    await Promise.all(both.map((one) => one.look(at(5))));
    expect(here.byRules()).toEqual([]);
    await Promise.all(
      both.map(async (one) => {
        await log({ at: at(6) });
        await one.look(at(6));
      }),
    );
    await Promise.all(both.map((one) => one.look(at(7))));
    expect(here.byRules()).toEqual([WAITING]);
    for (let nth = 0; nth < 8; nth++) await log({ at: at(10 + nth) });
    await both[0]?.look(at(20));
    expect(here.byRules()).toEqual([WAITING]);
    for (let nth = 0; nth < 5; nth++) await log({ at: at(8 * 24 * 60 + nth) });
    await both[1]?.look(at(8 * 24 * 60 + 10));
    expect(here.byRules()).toEqual([WAITING, WAITING]);
  });

  it("counts a theme by its unit, and neither praise nor what only some may know", async () => {
    const { log, process, byRules, database, organizationId } = await watched();
    const other = "019a0000-0000-7000-8000-000000000009";
    for (let nth = 0; nth < 4; nth++) await log({ at: at(nth) });
    await log({ at: at(5), unit_id: other });
    await log({ at: at(6), kind: "compliment" });
    await log({ at: at(7), confidential: true });
    await log({ at: at(8), theme: "staff" });
    await process().look(at(9));
    expect(byRules()).toEqual([]);
    expect(await database.query({ text: "SELECT next FROM case_watch", values: [] })).toEqual([{ next: 9 }]);
    await log({ at: at(10) });
    await process().look(at(11));
    expect(byRules()).toEqual([WAITING]);
    expect(organizationId).toBeDefined();
  });

  it("loses no case when a process dies before it has looked, and raises again what could not be raised", async () => {
    const { log, process, byRules, raised, script, database } = await watched();
    await log({ at: NOON, severity: 1 });
    script.raise = () => Promise.reject(new Error("The process dies."));
    await process().look(at(1));
    expect(byRules()).toEqual(["built-in severity"]);
    await process().look(at(1));
    expect(raised).toHaveLength(1);
    script.raise = async () => "raised";
    await process().look(at(2));
    await process().look(at(9));
    expect(raised).toHaveLength(2);
    const [hit] = await database.query({ text: "SELECT due_at FROM rule_hit", values: [] });
    expect(hit).toEqual({ due_at: null });
  });

  it("looks at every case of a burst that two processes log while two look", async () => {
    const { newCase, process, database, raised } = await watched();
    const bursts = Array.from({ length: 10 }, (_, nth) =>
      Array.from({ length: 30 }, (_, of) => newCase({ at: at(nth), theme: "other", severity: of % 10 === 0 ? 1 : 3 })),
    );
    const [one, other] = [process(), process()];
    await Promise.all([
      ...bursts.map((burst) => logCases(database, burst)),
      ...bursts.map((_, nth) => (nth % 2 ? one : other).look(at(11))),
    ]);
    await one.look(at(12));
    expect(new Set(raised.map(({ caseId }) => caseId)).size).toBe(30);
    expect(raised).toHaveLength(30);
  });

  it("leaves to the next minute what are thousands of cases, and loses none of them", async () => {
    const { newCase, process, byRules, database } = await watched();
    const many = Array.from({ length: 2_050 }, () => newCase({ at: NOON, theme: "other" }));
    await logCases(database, [...many, newCase({ at: NOON, theme: "other", severity: 1 })]);
    await process().look(at(1));
    expect(byRules()).toEqual([]);
    await process().look(at(2));
    expect(byRules()).toEqual(["built-in severity"]);
  });

  it("raises nothing that was put in from elsewhere, and what was logged a day ago", async () => {
    const { log, process, byRules } = await watched();
    for (let nth = 0; nth < 300; nth++) await log({ at: at(nth), severity: 1 });
    await process().look(at(2 * 24 * 60));
    expect(byRules()).toEqual([]);
    await log({ at: at(2 * 24 * 60), severity: 1, theme: "other" });
    await process().look(at(2 * 24 * 60));
    expect(byRules()).toEqual(["built-in severity"]);
  });

  it("raises a case by the same rule again for a new fact only", async () => {
    const { log, process, byRules, change } = await watched();
    const id = await log({ at: NOON, text: "he slipped and fell", severity: 3 });
    await process().look(at(1));
    await change(id, "theme = 'staff'", at(2));
    await process().look(at(3));
    expect(byRules()).toEqual(["built-in injury"]);
    await change(id, "text = 'he slipped and fell, it was bleeding'", at(4));
    await process().look(at(5));
    expect(byRules()).toEqual(["built-in injury", "built-in injury"]);
    await change(id, "severity = 1", at(6));
    await process().look(at(7));
    expect(byRules().at(-1)).toBe("built-in severity");
    await change(id, "customer = 'Gray'", at(8));
    await process().look(at(9));
    expect(byRules()).toHaveLength(3);
  });

  it("raises the one that a correction makes the fifth of its theme", async () => {
    const { log, process, raised, change } = await watched();
    for (let nth = 0; nth < 4; nth++) await log({ at: at(nth) });
    const id = await log({ at: at(5), theme: "staff" });
    await process().look(at(6));
    expect(raised).toEqual([]);
    await change(id, "theme = 'waiting'", at(7));
    await process().look(at(8));
    expect(raised).toMatchObject([{ caseId: id, startAt: "champion" }]);
  });

  it("waits with what may be for fewer people until its author can have said so, but not where somebody is hurt", async () => {
    const { log, process, raised } = await watched();
    const held = { at: NOON, confidential: true, held_until: at(10) };
    await log({ ...held, text: "the manager is racist" });
    const hurt = await log({ ...held, text: "the manager pushed him, he is bleeding" });
    const private_ = await log({ at: NOON, text: "the boss harassed her", confidential: true });
    await process().look(at(1));
    expect(raised.map(({ caseId }) => caseId).toSorted()).toEqual([hurt, private_].toSorted());
    await process().look(at(11));
    expect(raised).toHaveLength(3);
    expect(raised[2]?.rule?.name).toBe("built-in discrimination");
  });

  it("names the rule that begins highest, and then comes first", async () => {
    const { log, process, raised } = await watched();
    await log({ at: NOON, text: "she is injured and her lawyer will call", severity: 1 });
    await process().look(at(1));
    expect(raised).toMatchObject([{ rule: { name: "built-in law" }, startAt: "champion" }]);
  });
});
