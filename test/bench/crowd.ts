import { openDatabase } from "../../src/database/index.ts";
import { openCrowd, tooSoon } from "../support/crowd.ts";
import { silent } from "../support/database.ts";
import { withDatabases } from "./databases.ts";
import { type Bench, type Row, round } from "./report.ts";

const PEOPLE = 2_000;
/** Changes within a minute, of everybody's Home. */
const CHANGES = ["First", "Second", "Third"];
/** Minutes in which Slack lets us show all of them, with those between which the last change came. */
const MOST = 30;

/**
 * 2,000 people who have their Home open, which changes three times in two minutes, on a Slack that refuses what is too fast:
 * in how many minutes everybody is shown the last state. Fails if Slack refuses anything, or somebody is shown two in a minute.
 */
export const crowd: Bench = ({ databaseUrl }) =>
  withDatabases(databaseUrl, async ({ folder }) => {
    const database = await openDatabase({ folder }, { log: silent });
    const here = await openCrowd(database, PEOPLE, silent);
    for (const person of here.people) await here.open(person);
    const began = performance.now();
    let minutes = 0;
    const isBehind = (person: string): boolean =>
      !here
        .shown(person)
        .at(-1)
        ?.reads.includes(`Hello, ${CHANGES.at(-1)}`);
    for (const name of CHANGES) {
      await here.change(name);
      await here.minute();
      minutes += 1;
    }
    for (; minutes < MOST && here.people.some(isBehind); minutes += 1) await here.minute();
    const all = here.people.map(here.shown);
    const row: Row = {
      ...{
        people: PEOPLE,
        "minutes until all see the last state": minutes,
        behind: here.people.filter(isBehind).length,
      },
      ...{ shown: all.flat().length, "most for one person": Math.max(...all.map(({ length }) => length)) },
      ...{ "twice in a minute": all.flatMap(tooSoon).length, refused: here.slack.rateLimited["views.publish"] ?? 0 },
      ...{ seconds: round((performance.now() - began) / 1_000) },
    };
    await here.slack.close();
    await database.close();
    if (row.behind !== 0 || row["twice in a minute"] !== 0 || row.refused !== 0) {
      throw new Error(`Homes were not shown as they have to be: ${JSON.stringify(row)}`);
    }
    return [row];
  });
