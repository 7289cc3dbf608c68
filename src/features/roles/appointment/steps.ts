import type { Ids } from "../../../kernel/clock.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { saveDeputy } from "../../escalation/index.ts";
import { giveRole, takeRole } from "../service.ts";
import { beginTerm, endOthers, endTerm, readTerms, type Term } from "./store.ts";

/** Whoever hands over is champion no more, and whoever takes over is. False: it has begun already, or was called off. */
export async function begin(sql: Sql, ids: Ids, term: Term, at: Date): Promise<boolean> {
  if (!(await beginTerm(sql, term, at))) return false;
  const { organizationId, personId, insteadOf, deputyId, fromAt, untilAt, appointedBy: by } = term;
  const change = { organizationId, role: "champion", by, at } as const;
  if (insteadOf !== null && insteadOf !== personId) {
    await endOthers(sql, organizationId, insteadOf, undefined, at);
    await takeRole(sql, ids, { ...change, personId: insteadOf });
  }
  await endOthers(sql, organizationId, personId, term.id, at);
  await giveRole(sql, ids, { ...change, personId });
  if (deputyId !== null) {
    const between = untilAt === null ? undefined : { from: fromAt, until: untilAt };
    await saveDeputy(sql, organizationId, personId, { id: deputyId, between, at });
  }
  return true;
}

/** It is over, or will not be: the role goes, unless another term of theirs goes on. False: it was over already. */
export async function end(sql: Sql, ids: Ids, term: Term, by: string, at: Date): Promise<boolean> {
  if (!(await endTerm(sql, term, at))) return false;
  const { organizationId, personId } = term;
  const others = (await readTerms(sql, organizationId)).filter((one) => one.personId === personId && one.begunAt);
  if (term.begunAt !== null && others.length === 0)
    await takeRole(sql, ids, { organizationId, personId, role: "champion", by, at });
  return true;
}
