import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { type Case, type CaseEvent, caseName, mayBeTold, readCases, recordEvent } from "../feedback/index.ts";
import type { Organizations } from "../organization/index.ts";
import { type Answered, type AnsweringDependencies, createAnswering } from "./answering.ts";
import { APART, createAsking } from "./asking.ts";
import { insertCheck, letGoOf, letGoOfPlanned, openAgain, readOpenChecks, readOthers } from "./checks-store.ts";
import type { Recovering } from "./recovering.ts";
import type { CheckAnswer, CustomerCheck, Planned, Wait } from "./schema.ts";
import { calendarOfUnit, customerKey, daysLater } from "./working-time.ts";

export interface Checks {
  /** Plans to ask the customer of a solved case again. Throws UserError when that would be too often, or its cause is not said. */
  plan(caseId: string, days: Wait, context: Context): Promise<Planned>;
  /** Nothing is planned any more. Throws UserError when somebody was asked already. */
  takeBack(check: Pick<CustomerCheck, "id" | "caseId">, context: Context): Promise<void>;
  /** The customer of a case is not to be asked. Throws UserError when its cause is not said. */
  leave(caseId: string, context: Context): Promise<Case>;
  /** What a customer said, and what became of it. Throws UserError when somebody has said something else. */
  answer(checkId: string, answer: CheckAnswer, context: Context): Promise<Answered>;
  /** They were reached after all. Throws UserError when that is over. */
  reached: ReturnType<typeof createAnswering>["reached"];
  /** What is to be asked of the customers of cases that somebody may know of, at most so many. */
  open(context: Context, limit: number): Promise<readonly { readonly check: CustomerCheck; readonly case: Case }[]>;
  /** Asks whoever is to ask. Any number of processes may do this together: each is asked once. */
  passDue(now: Date): Promise<void>;
}

export interface ChecksDependencies extends AnsweringDependencies {
  readonly organizations: Pick<Organizations, "unit" | "units">;
  readonly recovering: Pick<Recovering, "read">;
}

/** Of what may be shown, so many are looked through for what this person may know of. */
const LOOKED_THROUGH = 200;

export function createChecks(deps: ChecksDependencies): Checks {
  const { database, organizations, ids } = deps;
  const { answer, reached } = createAnswering(deps);

  async function readSolved(caseId: string, context: Context): Promise<Case> {
    const { case: found, recovery, repeated } = await deps.recovering.read(caseId, context);
    if (repeated && !recovery.cause) throw userError("recovery.sayTheCause", { case: caseName(found.number) });
    return found;
  }

  /**
   * Of another case they may know of, whoever plans is told. Of any other, nothing is said now: when the time has come, the
   * customer is asked no sooner than allowed.
   */
  async function requireApart(
    { organizationId, id: caseId }: Case,
    customer: string,
    at: Date,
    context: Context,
  ): Promise<void> {
    const [from, until] = [new Date(at.getTime() - APART), new Date(at.getTime() + APART)];
    const others = await readOthers(database, { organizationId, customer, caseId }, from, until);
    const may = await known(
      others.map((other) => other.caseId),
      context,
    );
    const first = others.find((other) => may.has(other.caseId));
    if (first) throw userError("check.tooOften", { case: caseName(first.caseNumber), at: first.dueAt });
  }

  /** Which of these cases may they know of? */
  async function known(caseIds: readonly string[], context: Context): Promise<ReadonlySet<string>> {
    const organizationId = context.organization.id;
    const cases = await readCases(
      database,
      caseIds.map((id) => ({ organizationId, id })),
    );
    const units = await organizations.units(organizationId);
    const mayKnow = (found: Case): boolean => {
      const unit = units.find(({ id }) => id === found.unitId);
      return unit !== undefined && mayBeTold(found, context.actor, unit);
    };
    return new Set(cases.filter(mayKnow).map(({ id }) => id));
  }

  return {
    async plan(caseId, days, context) {
      const found = await readSolved(caseId, context);
      if (found.state !== "solved") throw userError("check.over", { case: caseName(found.number) });
      const { organizationId, unitId } = found;
      const { actor, now, installation } = context;
      const at = daysLater(await calendarOfUnit(deps.calendars, organizationId, unitId), days, now);
      const customer = found.customer === undefined ? undefined : customerKey(found.customer);
      if (customer !== undefined) await requireApart(found, customer, at, context);
      const [id, eventId] = [ids.next(), ids.next()];
      await database.transaction(async (sql) => {
        await letGoOf(sql, { organizationId, caseId });
        await insertCheck(sql, {
          ...{ organizationId, id, caseId, unitId, customer, attempts: 0, dueAt: at },
          plannedBy: actor.id,
          plannedIn: installation.installationId,
          plannedAt: now,
        });
        const detail = { check: id, until: at };
        await recordEvent(sql, {
          organizationId,
          caseId,
          eventId,
          kind: "check planned",
          personId: actor.id,
          at: now,
          detail,
        });
      });
      return { case: found, at, eventId };
    },

    async takeBack({ id, caseId }, { organization: { id: organizationId }, actor, now: at }) {
      await database.transaction(async (sql) => {
        if (!(await letGoOfPlanned(sql, { organizationId, id }))) throw userError("check.unknown");
        const event = { eventId: ids.next(), kind: "check taken back", personId: actor.id, at };
        await recordEvent(sql, { organizationId, caseId, ...event });
      });
    },

    async leave(caseId, context) {
      const found = await readSolved(caseId, context);
      if (found.state === "confirmed") throw userError("check.over", { case: caseName(found.number) });
      const key = { organizationId: found.organizationId, caseId };
      await deps.move(caseId, { kind: "leave" }, context, (sql) => letGoOf(sql, key));
      return found;
    },

    answer,
    reached,

    async open(context, limit) {
      const organizationId = context.organization.id;
      const oversees = await context.hasRole(["champion", "leader", "admin"]);
      const own = context.actor.memberships.map(({ unitId }) => unitId);
      const units = await organizations.units(organizationId);
      const homeless = units.filter(({ isDefault }) => isDefault).map(({ id }) => id);
      const unitIds = own.length > 0 ? own : homeless;
      const checks = await readOpenChecks(database, organizationId, oversees ? null : unitIds, LOOKED_THROUGH);
      const may = await known(
        checks.map(({ caseId }) => caseId),
        context,
      );
      const shown = checks.filter(({ caseId }) => may.has(caseId)).slice(0, limit);
      const cases = await readCases(
        database,
        shown.map(({ caseId: id }) => ({ organizationId, id })),
      );
      return shown.flatMap((check) => {
        const found = cases.find(({ id }) => id === check.caseId);
        return found ? [{ check, case: found }] : [];
      });
    },

    passDue: createAsking(deps),
  };
}

/** When somebody takes back that a customer is happy, or not: they are to be asked still. */
export async function askStill(sql: Sql, { organizationId, id: caseId }: Case, change: CaseEvent): Promise<void> {
  const { kind, personId, at } = change;
  if ((kind !== "confirmed" && kind !== "not happy") || personId === null) return;
  await openAgain(sql, { organizationId, caseId }, { personId, at });
}
