import { fileURLToPath } from "node:url";
import { closedLoop } from "./load.ts";
import { type Bench, median, type Row, round } from "./report.ts";
import { ofSlack, start } from "./subjects.ts";

const file = fileURLToPath(new URL("subjects/many-commands.ts", import.meta.url));

/** P14: what a command costs when there are 100 of them (and 100 buttons), against when it is the only one. */
export const p14: Bench = async ({ rounds, seconds }) => {
  const rows: Row[] = [];
  for (const kind of ["bolt", "bellhop"]) {
    const one = await start(`${kind}, 1 command`, [file, kind, "1"], ofSlack, { expect: "saved" });
    const many = await start(`${kind}, 100 commands`, [file, kind, "100"], ofSlack, { expect: "saved" });
    const cost = async (subject: typeof one) => {
      const before = subject.cpu();
      const { requests, failures } = await closedLoop(subject.target, 16, seconds);
      if (failures > 0) throw new Error(`${subject.name}: ${failures} answers were not what was expected.`);
      return (subject.cpu() - before) / requests;
    };
    for (const subject of [one, many]) await closedLoop(subject.target, 16, 2);
    const costs: [number, number][] = [];
    for (let at = 0; at < rounds; at++) costs.push([await cost(one), await cost(many)]);
    rows.push({
      subject: kind === "bolt" ? "bare Bolt" : "Bellhop",
      "CPU ms/req with 1": round(median(costs.map(([single]) => single))),
      "with 100": round(median(costs.map(([, hundred]) => hundred))),
      "×": round(median(costs.map(([single, hundred]) => hundred / single))),
    });
    await Promise.all([one.stop(), many.stop()]);
  }
  return rows;
};
