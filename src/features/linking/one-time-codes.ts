import type { Context } from "../../kernel/context.ts";
import { UserError, userError } from "../../kernel/errors.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { addWrongCode, hashOf, insertCode, readCode, wrongCodesSince } from "./codes.ts";
import type { LinkingDependencies } from "./dependencies.ts";
import { lockOrganizations } from "./locks.ts";
import { sightOf } from "./record.ts";
import type { CodeKind, LinkCode } from "./schema.ts";
import { readOthers } from "./store.ts";

/** How long a code works, and wrong ones count. */
const MINUTES = 15;
/** So many wrong codes may a person type in that time. */
const MOST_WRONG = 5;

export interface OneTimeCodes {
  /** A new one-time code. Throws UserError when one cannot be had. */
  issue(kind: CodeKind, context: Context): Promise<{ readonly code: string; readonly until: Date }>;
  /** The code that was typed. Throws UserError when it opens nothing, or too many wrong ones were typed. */
  open(typed: string, context: Context): Promise<LinkCode>;
}

export function createOneTimeCodes({ database, ids }: Pick<LinkingDependencies, "database" | "ids">): OneTimeCodes {
  return {
    async issue(kind, context) {
      const { organization, installation, actor, now } = context;
      if (kind === "workspace" && !(await context.hasRole(["admin"]))) throw userError("error.onlyAdmins");
      if (kind === "account" && (await readOthers(database, organization.id, installation)).length === 0)
        throw userError("link.nothingElse");
      const code = ids.reference();
      const until = minutesFrom(now, MINUTES);
      await database.transaction(async (sql) => {
        await lockOrganizations(sql, [organization.id]);
        const [id, hash] = [ids.next(), hashOf(code)];
        if (!(await isFirstSight(sql, sightOf(context, id)))) throw userError("link.issuedBefore");
        const made = { madeBy: actor.id, madeIn: installation.installationId, expiresAt: until };
        await insertCode(sql, { id, hash, organizationId: organization.id, kind, ...made });
      });
      return { code, until };
    },

    async open(typed, context) {
      const { organization, actor, now } = context;
      const tried = await database.transaction(async (sql) => {
        await lockOrganizations(sql, [organization.id]);
        const wrong = await wrongCodesSince(sql, organization.id, actor.id, minutesFrom(now, -MINUTES));
        if (wrong.first && wrong.count >= MOST_WRONG)
          return userError("link.tooManyWrong", { until: minutesFrom(wrong.first, MINUTES) });
        const code = await readCode(sql, { hash: hashOf(typed) });
        if (code && (opens(code, now) || wasUsedHere(code, context))) return code;
        await addWrongCode(sql, organization.id, actor.id, now);
        return wrongCode();
      });
      if (tried instanceof UserError) throw tried;
      return tried;
    },
  };
}

const minutesFrom = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);

/** Does it still do what it was made for? */
export const opens = ({ used, expiresAt }: LinkCode, now: Date): boolean => !used && now < expiresAt;

/** It is typed again where it was used: for a workspace by anybody, for an account by the same person. */
const wasUsedHere = ({ kind, used, madeBy }: LinkCode, { actor, installation }: Context): boolean =>
  used?.in === installation.installationId && (kind === "workspace" || used.by === actor.id || madeBy === actor.id);

export const wrongCode = (): UserError => userError("link.wrongCode", { minutes: MINUTES });
