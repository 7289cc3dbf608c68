import type { Sql } from "../../kernel/ports.ts";
import type { OnCase } from "../feedback/index.ts";
import { type Case, isGoing } from "../feedback/index.ts";
import { isToBeLookedAt } from "./ball/looked-over.ts";
import { readEscalations, readGoing } from "./ball/store.ts";
import { caseButtons, escalateButton } from "./card/buttons.ts";
import { ballLine } from "./card/lines.ts";
import type { Escalation } from "./schema.ts";

/**
 * What the cards of cases say of being raised: who has the ball, in their first line, and the first step; and where a case is
 * not raised, how to raise it.
 */
export const createOnCases =
  (database: Sql) =>
  async (cases: readonly Case[]): Promise<ReadonlyMap<string, OnCase>> => {
    const shown = cases.filter(({ undoneAt, mergedInto }) => !undoneAt && !mergedInto);
    if (shown.length === 0) return new Map();
    const raised = await readGoing(
      database,
      shown.map(({ organizationId, id: caseId }) => ({ organizationId, caseId })),
    );
    const wholes = await readEscalations(
      database,
      raised.flatMap(({ organizationId, foldedInto }) => (foldedInto ? [{ organizationId, id: foldedInto }] : [])),
    );
    const answeredWith = (one: Escalation): Escalation => wholes.find(({ id }) => id === one.foldedInto) ?? one;
    return new Map(
      shown.flatMap((found): [string, OnCase][] => {
        const own = raised.find(({ caseId }) => caseId === found.id);
        // Its own moves stay on it: among them the one that opens it again.
        if (!isGoing(found))
          return own && isToBeLookedAt(own, found)
            ? [[found.id, { buttons: (say) => caseButtons(own, found, say) }]]
            : [];
        if (!own)
          return [[found.id, { buttons: (say) => (found.kind === "compliment" ? [] : [escalateButton(found, say)]) }]];
        const escalation = answeredWith(own);
        return [
          [
            found.id,
            { line: (say) => ballLine(escalation, found, say), buttons: (say) => caseButtons(escalation, found, say) },
          ],
        ];
      }),
    );
  };
