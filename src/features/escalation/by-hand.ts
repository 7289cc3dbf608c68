import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { card, text } from "../../message/card.ts";
import { type Case, caseName } from "../feedback/index.ts";
import type { Raise } from "./ball/raising.ts";
import type { Balls } from "./ball/service.ts";
import { readGoing } from "./ball/store.ts";
import type { Turns } from "./ball/turns.ts";
import { ballLine } from "./card/lines.ts";
import type { Rung } from "./schema.ts";

export interface RaisingByHandDependencies {
  readonly database: Sql;
  readonly turns: Turns;
  readonly raise: Raise;
  readonly balls: Pick<Balls, "read">;
}

/** Raising a case by hand: to whom it would go, in words, and what is answered once it is raised. Both throw UserError. */
export interface RaisingByHand {
  goesTo(found: Case, context: Context): Promise<string>;
  raised(found: Case, reason: string | undefined, context: Context): Promise<Reply>;
}

export function createRaisingByHand({ database, turns, raise, balls }: RaisingByHandDependencies): RaisingByHand {
  /** Whoever raises a case by hand means somebody above them. */
  const startFor = (found: Case, { actor }: Context): Rung => {
    if (actor.roles.includes("leader") || actor.roles.includes("champion")) return "leader";
    const manages = actor.memberships.some(({ unitId, role }) => unitId === found.unitId && role === "manager");
    return manages ? "champion" : "manager";
  };

  async function goesTo(found: Case, context: Context): Promise<string> {
    const { say, now, actor } = context;
    const startAt = startFor(found, context);
    const to =
      (await turns.next(found, { startAt }, now, [actor.id])) ??
      (await turns.lastResort(found, startAt, now, [actor.id]));
    if (!to) throw userError("escalation.nobody", { case: caseName(found.number) });
    return say("escalation.goesTo", {
      name: await turns.nameOf(found.organizationId, to.to),
      until: say("moment", { at: to.until }),
    });
  }

  async function raised(found: Case, reason: string | undefined, context: Context): Promise<Reply> {
    const { organization, actor, now: at, say } = context;
    const named = { case: caseName(found.number) };
    const outcome = await raise(
      {
        organizationId: organization.id,
        caseId: found.id,
        by: { personId: actor.id, ...(reason !== undefined && { reason }) },
        startAt: startFor(found, context),
        at,
      },
      context.installation,
    );
    if (outcome === "not now") throw userError("escalation.over", named);
    if (outcome === "nobody") throw userError("escalation.nobody", named);
    const caseId = found.mergedInto ?? found.id;
    const [going] = await readGoing(database, [{ organizationId: organization.id, caseId }]);
    if (!going) throw userError("escalation.over", named);
    const seen = await balls.read(going.id, context);
    const said = say(outcome === "already" ? "escalation.raisedAlready" : "escalation.raised", named);
    return privately(card(said, text(said), text(...ballLine(seen.escalation, seen.case, say))));
  }

  return { goesTo, raised };
}
