import type { Sql } from "../../../kernel/ports.ts";
import type { Case } from "../../feedback/index.ts";
import { isAbove } from "../ball/moves.ts";
import type { Rung } from "../schema.ts";

/** So many of the same in so many minutes are one matter. */
const FOLD_FROM = 3;
export const FOLD_MINUTES = 15;
/** What is about anything is not the same. */
const ANYTHING = "other";

/** An escalation that may be a part of the same matter. */
export interface Relative {
  readonly id: string;
  readonly foldedInto: string | null;
  readonly severity: number;
  readonly rung: Rung;
  readonly holderId: string | null;
  readonly raisedAt: Date;
}

const RELATIVES = `
  SELECT e.id, e.folded_into AS "foldedInto", c.severity, e.rung, e.holder_id AS "holderId", e.raised_at AS "raisedAt"
  FROM escalation e
  JOIN "case" c ON c.organization_id = e.organization_id AND c.id = e.case_id
  WHERE e.organization_id = $1 AND e.unit_id = $2 AND e.state = 'going' AND NOT c.confidential AND c.id <> $3
    AND (e.raised_at > $4 OR EXISTS (
      SELECT FROM escalation f WHERE f.organization_id = e.organization_id AND f.folded_into = e.id AND f.state = 'going'
        AND f.raised_at > $4))
    AND (c.theme = $5 AND c.theme <> '${ANYTHING}' OR EXISTS (
      SELECT FROM recovery mine JOIN recovery theirs
        ON theirs.organization_id = mine.organization_id AND theirs.cause_id = mine.cause_id
      WHERE mine.organization_id = $1 AND mine.case_id = $3 AND theirs.case_id = c.id))
  ORDER BY e.raised_at, e.id`;

/** What is going in the unit of a case, was raised within the last 15 minutes, and has its theme or its cause. */
export const readRelatives = (sql: Sql, found: Case, at: Date): Promise<Relative[]> =>
  sql.query({
    name: "escalation.relatives",
    text: RELATIVES,
    values: [found.organizationId, found.unitId, found.id, new Date(at.getTime() - FOLD_MINUTES * 60_000), found.theme],
  });

/** A matter that a newcomer becomes a part of: what it is answered with, and what else joins it at the same time. */
export interface Family {
  readonly parent: Relative;
  readonly others: readonly Relative[];
}

/** Is one of them about harm, and the other not? */
const isGraver = (one: { readonly severity: number }, other: { readonly severity: number }): boolean =>
  one.severity === 1 && other.severity > 1;

/**
 * Three or more of the same are one matter. It is answered with the gravest of them, or else with the one that somebody has
 * in hand, or else with the first; nothing grave becomes a part of something lesser, nothing that is higher up of something
 * below, and what somebody else has in hand stays theirs.
 */
export function familyOf(
  relatives: readonly Relative[],
  newcomer: { readonly severity: number; readonly startAt: Rung },
): Family | undefined {
  const parents = new Set(relatives.flatMap(({ foldedInto }) => foldedInto ?? []));
  const [parent, ...rest] = relatives
    .filter(({ foldedInto }) => foldedInto === null)
    .toSorted(
      (one, other) =>
        Number(parents.has(other.id)) - Number(parents.has(one.id)) ||
        one.severity - other.severity ||
        Number(other.holderId !== null) - Number(one.holderId !== null) ||
        one.raisedAt.getTime() - other.raisedAt.getTime(),
    );
  if (!parent || isGraver(newcomer, parent) || isAbove(newcomer.startAt, parent.rung)) return undefined;
  const others = rest.filter(
    (one) => !parents.has(one.id) && !isGraver(one, parent) && !isAbove(one.rung, parent.rung) && one.holderId === null,
  );
  const already = relatives.filter(({ foldedInto }) => foldedInto === parent.id).length;
  return 1 + already + others.length + 1 >= FOLD_FROM ? { parent, others } : undefined;
}
