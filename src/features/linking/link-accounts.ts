import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { endCode, readCode, spendCode } from "./codes.ts";
import { change, type LinkingDependencies } from "./dependencies.ts";
import { lockOrganizations } from "./locks.ts";
import { opens, wrongCode } from "./one-time-codes.ts";
import { doerOf, record } from "./record.ts";
import type { LinkCode, Workspace } from "./schema.ts";
import { readPlace } from "./store.ts";
import { type Human, shareWorkspace, unitePeople, whoIs } from "./unite.ts";

export interface AccountLinks {
  /** The account for which a code was asked. Throws UserError when it cannot be the same person's. */
  otherAccount(code: LinkCode, context: Context): Promise<{ readonly name: string; readonly workspace: Workspace }>;
  /** Makes both accounts one person's. Again is no error. Throws UserError saying why not. */
  unite(codeId: string, context: Context): Promise<void>;
  /** The account is somebody else's: its code ends. */
  decline(codeId: string, context: Context): Promise<void>;
}

export function createAccountLinks({ database, ids }: Pick<LinkingDependencies, "database" | "ids">): AccountLinks {
  return {
    async otherAccount(code, context) {
      const { organization, actor } = context;
      if (code.organizationId !== organization.id) throw userError("link.otherOrganization");
      const [other, self] = await bothOf(database, code, actor.id);
      if (other.id === self.id) throw userError("link.alreadyYou");
      const made = await readPlace(database, { organizationId: code.organizationId, installationId: code.madeIn });
      if (!made) throw wrongCode();
      if (await shareWorkspace(database, organization.id, other.id, self.id)) throw userError("link.sameWorkspace");
      return { name: other.name, workspace: made.workspace };
    },

    async unite(codeId, context) {
      const organizationId = context.organization.id;
      await change(database, async (sql) => {
        await lockOrganizations(sql, [organizationId]);
        const code = await readCode(sql, { organizationId, id: codeId });
        if (code?.kind !== "account") throw wrongCode();
        const both = await bothOf(sql, code, context.actor.id);
        if (both[0].id === both[1].id) return;
        if (!opens(code, context.now)) throw wrongCode();
        if (await shareWorkspace(sql, organizationId, both[0].id, both[1].id)) throw userError("link.sameWorkspace");
        await spendCode(sql, code, doerOf(context));
        await unitePeople(sql, organizationId, both);
        await record(sql, ids, "account linked", organizationId, context, code);
      });
    },

    async decline(codeId, { organization, now }) {
      await endCode(database, organization.id, codeId, now);
    },
  };
}

/** Whoever a code was made by, and whoever has typed it. */
async function bothOf(sql: Sql, { organizationId, madeBy }: LinkCode, actorId: string): Promise<[Human, Human]> {
  const other = await whoIs(sql, organizationId, madeBy);
  const self = await whoIs(sql, organizationId, actorId);
  if (!other || !self) throw wrongCode();
  return [other, self];
}
