import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { masked } from "../../feedback/index.ts";
import { type Asked, toldUnit } from "./asked.ts";

/** What can be chosen of a week's complaints. */
export interface Candidate {
  readonly caseId: string;
  readonly unitId: string;
  readonly theme: string;
  /** Its text is for fewer people, or held until somebody can have said so. */
  readonly hidden: boolean;
}

/** What a customer said. */
export interface Verbatim extends Pick<Candidate, "caseId" | "theme"> {
  readonly number: number;
  readonly unitId: string | null;
  readonly severity: number;
  /** As it was typed, but for what is masked. */
  readonly text: string;
  /** Something in it is masked. */
  readonly masked: boolean;
}

const HOW_MANY = 3;

/** Within a unit and theme no more than can be chosen; the gravest first, then what others can read, then the oldest. */
const CANDIDATES = `
  SELECT "caseId", "unitId", theme, hidden FROM (
    SELECT c.id AS "caseId", c.unit_id AS "unitId", c.theme, c.confidential AS hidden, c.severity, c.public, c.logged_at,
           row_number() OVER (PARTITION BY c.unit_id, c.theme, c.confidential
                              ORDER BY c.severity, c.public DESC, c.logged_at, c.id) AS place
    FROM "case" c
    WHERE c.organization_id = $1 AND c.unit_id = ANY($2::uuid[]) AND c.logged_at >= $3 AND c.logged_at < $4
      AND c.kind = 'complaint' AND c.undone_at IS NULL AND c.merged_into IS NULL
  ) ranked WHERE place <= ${HOW_MANY}
  ORDER BY severity, public DESC, logged_at, "caseId"`;

/** What was chosen may have become confidential since: then it is not read. */
const CHOSEN = `
  SELECT c.id AS "caseId", c.number, c.unit_id AS "unitId", c.theme, c.severity, c.text
  FROM "case" c WHERE c.organization_id = $1 AND c.id = ANY($2::uuid[]) AND NOT c.confidential AND c.undone_at IS NULL
  ORDER BY array_position($2::uuid[], c.id)`;

/**
 * Three things that customers said in a week, the gravest first, of different units and themes where there are; and how many
 * of the three are not shown for a privacy rule, in whose place others are.
 */
export async function readVerbatims(
  sql: Sql,
  asked: Asked,
  say: Say,
): Promise<{ readonly shown: readonly Verbatim[]; readonly hidden: number }> {
  const { organizationId, units, week } = asked;
  const candidates = await sql.query<Candidate>({
    name: "digest.candidates",
    text: CANDIDATES,
    values: [organizationId, units, week.from, week.until],
  });
  const chosen = chooseThree(candidates.filter(({ hidden }) => !hidden)).map(({ caseId }) => caseId);
  const rows = await sql.query<Omit<Verbatim, "unitId" | "masked"> & { unitId: string }>({
    name: "digest.verbatims",
    text: CHOSEN,
    values: [organizationId, chosen],
  });
  return {
    shown: rows.map((row) => {
      const text = masked(row.text, say);
      return { ...row, unitId: toldUnit(asked, row.unitId), text, masked: text !== row.text };
    }),
    hidden: chooseThree(candidates).filter(({ hidden }) => hidden).length,
  };
}

/** The first of each unit and theme that none is of yet; then of each unit or theme; then any. */
export function chooseThree<One extends Pick<Candidate, "unitId" | "theme">>(ranked: readonly One[]): readonly One[] {
  const chosen: One[] = [];
  const isNew: readonly ((one: One, other: One) => boolean)[] = [
    (one, other) => one.unitId !== other.unitId && one.theme !== other.theme,
    (one, other) => one.unitId !== other.unitId || one.theme !== other.theme,
    (one, other) => one !== other,
  ];
  for (const differs of isNew)
    for (const one of ranked)
      if (chosen.length < HOW_MANY && chosen.every((other) => differs(one, other))) chosen.push(one);
  return ranked.filter((one) => chosen.includes(one));
}
