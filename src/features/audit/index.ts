import { bindActions } from "../../kernel/action.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, replacing } from "../../kernel/reply.ts";
import { auditCard } from "./cards.ts";
import { auditActions, auditCommands } from "./commands.ts";
import { readAudit } from "./store.ts";

export { auditCommands } from "./commands.ts";
export { createNoteReads, type NoteReads } from "./reading.ts";
export { recorded } from "./recording.ts";
export { type AuditEvent, record } from "./store.ts";

/** Lines on one card. */
const SHOWN = 20;

/** `/bellhop audit`: what was administered, read of what is for few, and erased, for admins. */
export function createAuditFeature({ database }: { readonly database: Sql }): Feature {
  const page = async (before: string | undefined, { organization, actor, say }: Context) => {
    const reader = { organizationId: organization.id, readerId: actor.id };
    const found = await readAudit(database, { ...reader, before, limit: SHOWN + 1 });
    return auditCard(found.slice(0, SHOWN), found.length > SHOWN, say);
  };
  return {
    name: "audit",
    commands: bindCommands(auditCommands, {
      audit: async (_input, context) => privately(await page(undefined, context)),
    }),
    actions: bindActions(auditActions, {
      async older({ before }, context) {
        if (!(await context.hasRole(["admin"]))) throw userError("error.onlyAdmins");
        return replacing(await page(before, context));
      },
    }),
  };
}
