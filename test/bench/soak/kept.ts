import { setTimeout } from "node:timers/promises";
import type { Database } from "../../../src/kernel/ports.ts";
import type { Row } from "../report.ts";
import type { Deed } from "./people.ts";

interface Saved {
  readonly platform: string;
  readonly number: string;
  readonly mark: string;
}

/** Waits for all that is due or tried again within a few minutes, not for what is held until people work or are less busy. */
export async function untilNothingIsDue(database: Database): Promise<void> {
  const text = `SELECT EXISTS (SELECT FROM lane WHERE pending > 0 AND ready_at < now() + interval '5 minutes') AS due`;
  while ((await database.query<{ due: boolean }>({ text, values: [] }))[0]?.due) await setTimeout(250);
}

/** Compares what people were told with what the database has, and says what became of the messages. */
export async function whatBecameOf(database: Database, deeds: readonly Deed[]): Promise<Row[]> {
  const saved = await database.query<Saved>({
    text: `SELECT i.platform, s.number, substring(s.text FROM 'mark \\d+x\\d+e') AS mark
           FROM (SELECT organization_id, 'C-' || number AS number, text FROM "case"
                 UNION ALL SELECT organization_id, 'W-' || number, text FROM win) s
           JOIN installation i USING (organization_id)`,
    values: [],
  });
  const byMark = Map.groupBy(saved, ({ mark }) => mark);
  const written = deeds.flatMap(({ written: wanted, ...deed }) => (wanted ? [{ ...deed, ...wanted }] : []));
  const acknowledged = written.flatMap(({ told, platform, mark }) => {
    const number = /\b([CW]-\d+) saved/.exec(told)?.[1];
    return number === undefined ? [] : [{ platform, mark, number }];
  });
  const lost = acknowledged.filter(
    ({ platform, mark, number }) =>
      !byMark.get(mark)?.some((row) => row.platform === platform && row.number === number),
  );
  for (const one of lost) process.stderr.write(`lost: ${JSON.stringify(one)}\n`);
  const twice = [...byMark.values()].filter((rows) => rows.length > 1);
  const states = await database.query<{ state: string; count: number }>({
    text: "SELECT state, count(*)::int AS count FROM delivery GROUP BY state ORDER BY state",
    values: [],
  });
  return [
    { what: "complaints and wins; told that they are saved", found: `${written.length}; ${acknowledged.length}` },
    { what: "of these lost", found: lost.length },
    { what: "in the database; of these twice", found: `${saved.length}; ${twice.length}` },
    {
      what: "messages at the end",
      found: states.map(({ state, count }) => `${state} ${count}`).join(", "),
    },
  ];
}
