import type { Ids } from "../../kernel/clock.ts";
import type { Context, Person } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { Database, Sql } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { record } from "../audit/index.ts";
import { hasOtherAdmin } from "../organization/index.ts";
import type { People } from "../people/index.ts";
import { endOthers } from "./appointment/store.ts";
import { addRole, lockRoles, removeRole } from "./store.ts";
import type { GivenRole } from "./table.ts";

export interface RolesDependencies {
  readonly database: Database;
  readonly people: Pick<People, "changed">;
  readonly ids: Ids;
}

/** Who gives or takes a role, whose, and when. */
interface RoleChange {
  readonly organizationId: string;
  readonly personId: string;
  readonly role: GivenRole;
  readonly by: string;
  readonly at: Date;
}

export interface Roles {
  /** Gives somebody a role. Throws UserError when they are not a member who is there. */
  give(to: Person, role: GivenRole, context: Context): Promise<void>;
  /** Takes a role from somebody. Throws UserError when nobody would be an admin any more. */
  take(personId: string, role: GivenRole, context: Context): Promise<void>;
}

/** Gives and takes roles of the whole organization; the same request again changes nothing. */
export function createRoles({ database, people, ids }: RolesDependencies): Roles {
  const once = async (
    personId: string,
    { organization, delivery, now: at }: Context,
    change: (sql: Sql) => Promise<unknown>,
  ): Promise<void> => {
    await database.transaction(async (sql) => {
      if (!(await isFirstSight(sql, { organizationId: organization.id, delivery, subjectId: personId, at }))) return;
      await change(sql);
    });
    await people.changed(organization.id, personId);
  };
  const changeOf = (personId: string, role: GivenRole, { organization, actor, now: at }: Context): RoleChange => ({
    ...{ organizationId: organization.id, personId, role, by: actor.id, at },
  });
  return {
    async give(to, role, context) {
      if (!to.active || to.kind !== "member") throw userError("roles.notAMember", { name: to.name });
      await once(to.id, context, (sql) => giveRole(sql, ids, changeOf(to.id, role, context)));
    },
    take: (personId, role, context) =>
      once(personId, context, async (sql) => {
        const change = changeOf(personId, role, context);
        await lockRoles(sql, change.organizationId);
        if (role === "admin" && !(await hasOtherAdmin(sql, change.organizationId, personId)))
          throw userError("roles.lastAdmin");
        if (role === "champion") await endOthers(sql, change.organizationId, personId, undefined, change.at);
        await takeRole(sql, ids, change);
      }),
  };
}

/** Gives a role, and writes that down; nothing if they have it. */
export async function giveRole(sql: Sql, ids: Ids, change: RoleChange): Promise<void> {
  const { organizationId, personId, role } = change;
  await haveLookedAtAgain(sql, organizationId, [personId]);
  if (await addRole(sql, organizationId, personId, role)) await note(sql, ids, "role given", change);
}

/** Takes a role, and writes that down; nothing if they have it not. */
export async function takeRole(sql: Sql, ids: Ids, change: RoleChange): Promise<void> {
  const { organizationId, personId, role } = change;
  await haveLookedAtAgain(sql, organizationId, [personId]);
  if (await removeRole(sql, organizationId, personId, role)) await note(sql, ids, "role taken", change);
}

const note = (sql: Sql, ids: Ids, kind: string, { organizationId, personId, role, by, at }: RoleChange) =>
  record(sql, [{ organizationId, id: ids.next(), at, kind, personId: by, subjectId: personId, detail: { role } }]);
