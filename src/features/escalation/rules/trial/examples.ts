import type { Sql } from "../../../../kernel/ports.ts";
import { readCases } from "../../../feedback/index.ts";
import type { Example } from "./card.ts";
import type { WouldRaise } from "./replay.ts";
import type { Trial } from "./trial.ts";

const SHOWN = 10;

/**
 * Cases that a trial is shown with, the newest first: of a change those that it makes a difference to, as many that are new as
 * ones that are gone, as far as there are so many.
 */
export const createExamples =
  (database: Sql) =>
  async (organizationId: string, { raised, change }: Trial): Promise<readonly Example[]> => {
    const [fresh, gone] = change
      ? [newestOf(labelled(change.fresh, "fresh")), newestOf(labelled(change.gone, "gone"))]
      : [newestOf(raised.map((would) => ({ would }))), []];
    const half = SHOWN / 2;
    const newest = newestOf([
      ...fresh.slice(0, Math.max(half, SHOWN - gone.length)),
      ...gone.slice(0, Math.max(half, SHOWN - fresh.length)),
    ]);
    const found = await readCases(
      database,
      newest.map(({ would }) => ({ organizationId, id: would.caseId })),
    );
    return newest.flatMap((one) => {
      const its = found.find(({ id }) => id === one.would.caseId);
      // It may have become confidential meanwhile.
      return its && !its.confidential ? [{ found: its, ...one }] : [];
    });
  };

type Chosen = Omit<Example, "found">;

const newestOf = (chosen: readonly Chosen[]): readonly Chosen[] =>
  chosen
    .filter(({ would }) => !would.confidential)
    .toSorted((one, other) => other.would.at - one.would.at)
    .slice(0, SHOWN);

const labelled = <Is extends "fresh" | "gone">(cases: readonly WouldRaise[], is: Is): readonly Chosen[] =>
  cases.map((would) => ({ would, is }));
