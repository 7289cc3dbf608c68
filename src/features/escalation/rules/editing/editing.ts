import type { OpenDatabase } from "../../../../database/index.ts";
import type { Ids } from "../../../../kernel/clock.ts";
import type { Context, Role } from "../../../../kernel/context.ts";
import { userError } from "../../../../kernel/errors.ts";
import type { Sql } from "../../../../kernel/ports.ts";
import { isFirstSight } from "../../../../kernel/seen.ts";
import { undoableSince } from "../../../../kernel/undo.ts";
import { customerHash } from "../customers.ts";
import { RULES } from "../rules.ts";
import type { Draft, RuleInFull, RuleKind } from "../schema.ts";
import {
  adoptRules,
  applyDraft,
  type By,
  discardDraft,
  lockRules,
  readRules,
  saveDraft,
  setLive,
  switchBackOn,
} from "../store.ts";
import { nameOf } from "./cards.ts";
import { conditionOf, type GivenRule } from "./forms.ts";
import { beginWith } from "./kinds.ts";

/** Who may change by which rules cases are raised. */
const EDITORS: readonly Role[] = ["champion", "admin"];

export const mayEdit = ({ hasRole }: Context): Promise<boolean> => hasRole(EDITORS);

export async function requireEditing(context: Context): Promise<void> {
  if (!(await mayEdit(context))) throw userError("error.notAllowed");
}

/** As many as one can look through. */
const MOST_RULES = 40;
const MOST_CUSTOMERS = 500;

/** What those who may change do with the rules of their organization. All throw UserError, and return the rule afterwards. */
export interface Editing {
  read(ruleId: string, context: Context): Promise<RuleInFull>;
  /** Keeps what a new rule, or one that is there, is to be. */
  add(kind: RuleKind, given: GivenRule, context: Context): Promise<RuleInFull>;
  change(ruleId: string, given: GivenRule, context: Context): Promise<RuleInFull>;
  /** The rule as it is, to go live once somebody has seen what it would have done. */
  prepareOn(ruleId: string, context: Context): Promise<RuleInFull>;
  switchOff(ruleId: string, context: Context): Promise<RuleInFull>;
  /** For 10 minutes, by whoever switched it off. */
  undoOff(ruleId: string, context: Context): Promise<RuleInFull>;
  putLive(ruleId: string, draftId: string, context: Context): Promise<RuleInFull>;
  /** The rule as it stays; one that never was live is gone afterwards. */
  discard(ruleId: string, draftId: string, context: Context): Promise<RuleInFull>;
}

export interface EditingDependencies {
  readonly database: OpenDatabase;
  readonly ids: Ids;
}

export function createEditing({ database, ids }: EditingDependencies): Editing {
  /** Does something to the rules as they are then, once. */
  async function write(context: Context, work: (sql: Sql, rules: readonly RuleInFull[], by: By) => Promise<unknown>) {
    await requireEditing(context);
    const { organization, actor, now: at, delivery } = context;
    const by = { organizationId: organization.id, personId: actor.id, at };
    await database.transaction(async (sql) => {
      await lockRules(sql, by.organizationId);
      if (!(await isFirstSight(sql, { organizationId: by.organizationId, delivery, subjectId: ids.next(), at })))
        return;
      await adoptRules(sql, by);
      await work(sql, await readRules(sql, by.organizationId), by);
      await database.changes.announce(sql, RULES, by.organizationId);
    });
  }

  const read = async (ruleId: string, { organization }: Context): Promise<RuleInFull> =>
    ruleOf(ruleId, await readRules(database, organization.id));

  /** What the answers of a form make of a rule. */
  function draftOf(
    before: RuleInFull | RuleKind,
    given: GivenRule,
    rules: readonly RuleInFull[],
    context: Context,
  ): Draft {
    const known = typeof before === "string" ? undefined : before;
    const condition = typeof before === "string" ? beginWith[before] : latest(before).condition;
    requireFree(rules, known?.id, given.name, context);
    const hashed = (references: readonly string[]) =>
      references.flatMap((one) => customerHash(context.organization.id, one) ?? []);
    const becomes = conditionOf(condition, given, hashed);
    if (becomes.kind === "words" && becomes.group === undefined && becomes.own.length === 0)
      throw userError("rules.nothingToLookFor");
    if (becomes.kind === "vip" && becomes.customers.length > MOST_CUSTOMERS)
      throw userError("rules.tooManyCustomers", { most: MOST_CUSTOMERS });
    // Left as it is, a built-in name is still said in each reader's language.
    const same =
      known !== undefined && latest(known).name === undefined && given.name === nameOf({ id: known.id }, context.say);
    return { condition: becomes, startAt: given.startAt, ...(!same && { name: given.name }) };
  }

  /** Does nothing to a draft that is not there any more; what was seen of an older one is not what would go live. */
  const settle = (
    ruleId: string,
    draftId: string,
    context: Context,
    work: (sql: Sql, by: By) => Promise<unknown>,
  ): Promise<void> =>
    write(context, async (sql, rules, by) => {
      const { draft } = ruleOf(ruleId, rules);
      if (draft?.id !== draftId) throw userError("rules.outdated");
      await work(sql, by);
    });

  return {
    read,
    async add(kind, given, context) {
      const ruleId = ids.next();
      await write(context, async (sql, rules, by) => {
        if (rules.length >= MOST_RULES) throw userError("rules.full", { most: MOST_RULES });
        await saveDraft(sql, by, ruleId, { ...draftOf(kind, given, rules, context), id: ids.next() });
      });
      return read(ruleId, context);
    },
    async change(ruleId, given, context) {
      await write(context, async (sql, rules, by) => {
        const draft = draftOf(ruleOf(ruleId, rules), given, rules, context);
        await saveDraft(sql, by, ruleId, { ...draft, id: ids.next() });
      });
      return read(ruleId, context);
    },
    async prepareOn(ruleId, context) {
      await write(context, async (sql, rules, by) => {
        const found = ruleOf(ruleId, rules);
        await saveDraft(sql, by, ruleId, { ...latest(found), id: ids.next() });
      });
      return read(ruleId, context);
    },
    async switchOff(ruleId, context) {
      await write(context, async (sql, rules, by) => {
        if (ruleOf(ruleId, rules).live) await setLive(sql, by, ruleId, false);
      });
      return read(ruleId, context);
    },
    async undoOff(ruleId, context) {
      await write(context, async (sql, _rules, by) => {
        if (!(await switchBackOn(sql, by, ruleId, undoableSince(by.at)))) throw userError("rules.tooLate");
      });
      return read(ruleId, context);
    },
    async putLive(ruleId, draftId, context) {
      await settle(ruleId, draftId, context, (sql, by) => applyDraft(sql, by, ruleId));
      return read(ruleId, context);
    },
    async discard(ruleId, draftId, context) {
      const before = await read(ruleId, context);
      await settle(ruleId, draftId, context, (sql, by) => discardDraft(sql, by.organizationId, ruleId));
      const { draft: _draft, ...rest } = before;
      return rest;
    },
  };
}

function ruleOf(ruleId: string, rules: readonly RuleInFull[]): RuleInFull {
  const found = rules.find(({ id }) => id === ruleId);
  if (!found) throw userError("rules.gone");
  return found;
}

/** What somebody wants it to be, or what it is. */
const latest = ({ draft, name, condition, startAt }: RuleInFull): Draft => {
  if (!draft) return { condition, startAt, ...(name !== undefined && { name }) };
  const { id: _id, ...wanted } = draft;
  return wanted;
};

/** Two of one name could not be told apart. */
function requireFree(rules: readonly RuleInFull[], ruleId: string | undefined, name: string, { say }: Context): void {
  const taken = rules.some(
    (one) =>
      one.id !== ruleId &&
      nameOf({ id: one.id, ...latest(one) }, say).localeCompare(name, undefined, { sensitivity: "base" }) === 0,
  );
  if (taken) throw userError("rules.nameTaken", { name });
}
