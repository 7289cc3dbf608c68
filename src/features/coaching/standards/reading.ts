import { createHash } from "node:crypto";
import type { Sql } from "../../../kernel/ports.ts";
import { readContents, type Standard } from "../../content/index.ts";
import type { Unit } from "../../organization/index.ts";
import { type Change, readChanges, readSteps, type StepSaid } from "./store.ts";

/** A standard, what complaints say about its step, and what its last change has come to. */
export interface Reviewed {
  readonly standard: Standard;
  readonly said: StepSaid | undefined;
  readonly change: Change | undefined;
}

type Of = Pick<Unit, "organizationId" | "id" | "locale">;

/** The standards that a unit looks over: those that count time have a report of their own, /bellhop clocks. */
export type ReadStandards = (unit: Of, now: Date) => Promise<readonly Standard[]>;

export async function readStandards(
  sql: Sql,
  { organizationId, id: unitId, locale }: Of,
  at: Date,
): Promise<readonly Standard[]> {
  const [content] = await readContents(sql, [{ organizationId, unitId, locale, at }]);
  return (content?.standards ?? []).filter(({ clock }) => !clock);
}

/** The standards of a unit beside what is known of each; those of whose steps complaints speak most come first. */
export async function readReviewed(sql: Sql, unit: Of, now: Date): Promise<readonly Reviewed[]> {
  const { organizationId, id: unitId } = unit;
  const standards = await readStandards(sql, unit, now);
  const said = new Map((await readSteps(sql, organizationId, unitId, now)).map((one) => [one.step, one]));
  const entryIds = standards.map(({ id }) => id);
  const changes = await readChanges(sql, organizationId, { unitId, entryIds }, now);
  return standards
    .map((standard) => ({
      ...{ standard, said: said.get(standard.step) },
      change: changes.find(({ entryId }) => entryId === standard.id),
    }))
    .toSorted((one, other) => (other.said?.count ?? 0) - (one.said?.count ?? 0));
}

/** What a standard says, short enough to be carried by a form that shows it. */
export const fingerprint = (what: string): string => createHash("sha256").update(what).digest("hex").slice(0, 12);
