import { z } from "zod";
import type { Case } from "../../feedback/index.ts";
import { type Rung, rungs } from "../schema.ts";

export type Severity = Case["severity"];
export const severities = [1, 2, 3, 4] as const satisfies readonly Severity[];

/** What whoever has a turn has to do: say that they take it, and then solve it. */
export const doings = ["accept", "solve"] as const;
export type Doing = (typeof doings)[number];

/** More than half a year of working days. */
export const LONGEST = 60_000;

const Minutes = z.number().int().min(1).max(LONGEST);
const Clock = z.object({ accept: Minutes, solve: Minutes });

/** Working minutes of whoever has the turn, as far as somebody has set them. */
export const SetClocks = z.partialRecord(z.enum(rungs), z.partialRecord(z.enum(["1", "2", "3", "4"]), Clock));
export type SetClocks = z.infer<typeof SetClocks>;

/** How long somebody of a rung has, in minutes of their working time. */
export type Clocks = Readonly<Record<Rung, Readonly<Record<Severity, Readonly<Record<Doing, number>>>>>>;

const USUAL: Clocks["manager"] = {
  1: { accept: 10, solve: 120 },
  2: { accept: 30, solve: 480 },
  3: { accept: 120, solve: 1_440 },
  4: { accept: 240, solve: 2_880 },
};

/** Who is asked later has more to find out. */
const doubled = ({ accept, solve }: Clocks["manager"][Severity]) => ({ accept: 2 * accept, solve: 2 * solve });
const LATER: Clocks["manager"] = {
  1: doubled(USUAL[1]),
  2: doubled(USUAL[2]),
  3: doubled(USUAL[3]),
  4: doubled(USUAL[4]),
};

/** As long as nobody has set anything. */
const USUAL_CLOCKS: Clocks = { manager: USUAL, champion: LATER, leader: LATER };

/** The clocks that count, of what was set: the first of these that says something. */
export function clocksOf(set: readonly SetClocks[]): Clocks {
  const of = (rung: Rung, severity: Severity) =>
    set.map((clocks) => clocks[rung]?.[`${severity}`]).find((clock) => clock !== undefined) ??
    USUAL_CLOCKS[rung][severity];
  const on = (rung: Rung) => ({ 1: of(rung, 1), 2: of(rung, 2), 3: of(rung, 3), 4: of(rung, 4) });
  return { manager: on("manager"), champion: on("champion"), leader: on("leader") };
}
