import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Database } from "../../../kernel/ports.ts";
import { isFirstSight, whatBecameOf } from "../../../kernel/seen.ts";
import { UNDO_MINUTES, undoableSince } from "../../../kernel/undo.ts";
import type { Card } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Note } from "../../attention/index.ts";
import { knowing } from "../../authority/index.ts";
import { type Case, caseName } from "../../feedback/index.ts";
import { authorOf } from "../ball/asking.ts";
import type { Seen } from "../ball/deeds.ts";
import type { Balls } from "../ball/service.ts";
import type { Steps, Told } from "../ball/steps.ts";
import { decidedNews, undoneNews } from "./cards.ts";
import type { Decided, Decision, PolicyLine } from "./schema.ts";
import { insertDecision, readDecision, readDecisions, readPolicyLines, undoDecision } from "./store.ts";

export interface DecidingDependencies {
  readonly database: Database;
  readonly balls: Pick<Balls, "read">;
  readonly steps: Pick<Steps, "take">;
  readonly ids: Ids;
}

/** What is given in the form. */
export interface Given extends Omit<Decided, "policy"> {
  /** The key of a line of the policy that is known. */
  readonly line: string | undefined;
  /** Another line. */
  readonly policy: string | undefined;
}

export interface Deciding {
  /** What may be decided by whoever has the ball as a leader, and the policy's lines. Throws UserError for everybody else. */
  readToDecide(
    escalationId: string,
    context: Context,
  ): Promise<{ readonly seen: Seen; readonly lines: readonly PolicyLine[] }>;
  /**
   * Keeps what was decided, and tells whoever logged the case and its managers; notes the first of them who hears of it later
   * only. The same delivery again is one decision. Throws UserError.
   */
  decide(
    escalationId: string,
    given: Given,
    context: Context,
  ): Promise<{ readonly decision: Decision; readonly note?: Note }>;
  /** Takes it back, by whoever decided, for 10 minutes; those who heard hear that. Throws UserError. */
  undo(decisionId: string, context: Context): Promise<Decision>;
  /** A page of those that they may see, and whether there are more. */
  page(page: number, context: Context): Promise<{ readonly decisions: readonly Decision[]; readonly more: boolean }>;
}

/** Decisions on a page. */
const SHOWN = 6;

/** The same was done before by the same delivery. */
class Repeated extends Error {}

export function createDeciding({ database, balls, steps, ids }: DecidingDependencies): Deciding {
  async function readToDecide(escalationId: string, context: Context) {
    const seen = await balls.read(escalationId, context);
    const { escalation, case: found } = seen;
    if (escalation.state !== "going") throw userError("escalation.over", { case: caseName(found.number) });
    if (escalation.rung !== "leader" || escalation.holder?.id !== context.actor.id)
      throw userError("decision.notYours", { case: caseName(found.number) });
    return { seen, lines: await readPolicyLines(database, context.organization.id) };
  }

  /** Whoever logged the case, and the managers who may know of it, by their ids: never whoever decides. */
  async function hearing(found: Case, { actor }: Context): Promise<ReadonlyMap<string, string>> {
    const managers = await knowing(database, "manager", found, [actor.id]);
    const people = new Map([authorOf(found), ...managers].map(({ id, name }) => [id, name]));
    people.delete(actor.id);
    return people;
  }

  const telling = (people: ReadonlyMap<string, string>, draw: (say: Say) => Card): Told[] =>
    [...people.keys()].map((personId) => ({ personId, about: "decision", nature: "proactive", draw }));

  async function known(decisionId: string, { organization }: Context): Promise<Decision> {
    const decision = await readDecision(database, organization.id, decisionId);
    if (!decision) throw userError("decision.unknown");
    return decision;
  }

  return {
    readToDecide,

    async decide(escalationId, { line, policy: typed, what, reason }, context) {
      const { organization, actor, delivery, now: at } = context;
      const before = await whatBecameOf(database, organization.id, delivery);
      if (before) return { decision: await known(before, context) };
      const { seen, lines } = await readToDecide(escalationId, context);
      const { escalation, case: found } = seen;
      const policy = typed ?? lines.find(({ key }) => key === line)?.line;
      if (policy === undefined) throw userError("decision.sayPolicy");
      const decided = { what, reason, policy };
      const id = ids.next();
      const { organizationId, caseId } = escalation;
      const people = await hearing(found, context);
      const step = {
        ...({ kind: "decided", at, by: actor.id, detail: { what }, set: () => ({}) } as const),
        tell: telling(people, decidedNews(found, actor.name, decided)),
        also: async (sql: Parameters<typeof insertDecision>[0]) => {
          if (!(await isFirstSight(sql, { organizationId, delivery, subjectId: id, at }))) throw new Repeated();
          const about = { organizationId, id, escalationId: escalation.id, caseId, unitId: found.unitId };
          await insertDecision(sql, { ...about, ...decided, personId: actor.id, at });
        },
      };
      const taken = await steps.take(found, escalation, step, context.installation).catch((error: unknown) => {
        if (error instanceof Repeated) return undefined;
        throw error;
      });
      if (taken) {
        const { personId = "", arrival } = taken.hearsLater ?? {};
        const note = arrival && { note: { arrival, unitId: found.unitId, name: people.get(personId) ?? "" } };
        return { decision: await known(id, context), ...note };
      }
      const same = await whatBecameOf(database, organization.id, delivery);
      if (same) return { decision: await known(same, context) };
      throw userError("escalation.changedSince");
    },

    async undo(decisionId, context) {
      const { actor, now: at } = context;
      const decision = await known(decisionId, context);
      if (decision.undoneAt) return decision;
      const isTheirs = decision.by.id === actor.id && decision.at >= undoableSince(at);
      if (!isTheirs) throw userError("decision.undoTooLate", { minutes: UNDO_MINUTES });
      const { escalation, case: found } = await balls.read(decision.escalationId, context);
      const taken = await steps.take(
        found,
        escalation,
        {
          ...({ kind: "decision undone", at, by: actor.id, set: () => ({}) } as const),
          tell: telling(await hearing(found, context), undoneNews(decision.caseNumber, actor.name)),
          also: (sql) => undoDecision(sql, decision, at),
        },
        context.installation,
      );
      if (!taken) throw userError("escalation.changedSince");
      return { ...decision, undoneAt: at };
    },

    async page(page, { organization, actor, hasRole }) {
      const seesAll = await hasRole(["champion", "leader"]);
      const managed = actor.memberships.filter(({ role }) => role === "manager").map(({ unitId }) => unitId);
      const viewer = { organizationId: organization.id, personId: actor.id, units: seesAll ? undefined : managed };
      const found = await readDecisions(database, viewer, { from: page * SHOWN, count: SHOWN + 1 });
      return { decisions: found.slice(0, SHOWN), more: found.length > SHOWN };
    },
  };
}
