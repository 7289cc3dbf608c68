import type { Context } from "../../kernel/context.ts";
import { type UserError, userError } from "../../kernel/errors.ts";
import { enqueue, laneFor } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import { isFirstSight } from "../../kernel/seen.ts";
import { joinedNewsCard } from "./cards.ts";
import { readCode, spendCode } from "./codes.ts";
import { change, type LinkingDependencies } from "./dependencies.ts";
import { joinOrganizations } from "./join.ts";
import { leaveOrganization } from "./leave.ts";
import { lockOrganizations } from "./locks.ts";
import { opens, wrongCode } from "./one-time-codes.ts";
import { doerOf, record, sightOf } from "./record.ts";
import type { LinkCode, Workspace } from "./schema.ts";
import { hasAdmin, type Place, readMaker, readOthers, readPlace } from "./store.ts";
import { whoIs } from "./unite.ts";

export interface WorkspaceLinks {
  /** Makes the workspace in which a code was typed a part of the code's organization. Throws UserError saying why not. */
  join(code: LinkCode, context: Context): Promise<Place>;
  /** The workspace that could be unlinked, and from which. Throws UserError when there is no other. */
  leavable(context: Context): Promise<{ readonly workspace: Workspace; readonly others: readonly Workspace[] }>;
  /** Gives a workspace an organization of its own. The same request again changes nothing. Throws like `leavable`. */
  leave(context: Context): Promise<Workspace>;
}

export function createWorkspaceLinks(deps: LinkingDependencies): WorkspaceLinks {
  const { database, secrets, directories, ids, wake } = deps;

  /** An admin; or anybody who was given a code, where the platform does not tell who is one and nobody is. */
  const mayJoin = async (context: Context): Promise<boolean> =>
    (await context.hasRole(["admin"])) ||
    (directories[context.installation.platform]?.knowsAdmins === false &&
      !(await hasAdmin(database, context.organization.id)));

  return {
    async join(code, context) {
      const { organization } = context;
      // The same code came twice.
      if (code.used) return placeNow(database, context);
      if (code.organizationId === organization.id)
        throw userError("link.alreadyMember", { organization: organization.name });
      if (!(await mayJoin(context))) throw userError("error.onlyAdmins");
      const place = await change(database, (sql) => joinNow(sql, code, context, deps));
      wake();
      return place;
    },

    async leavable(context) {
      const { organizationId, workspace } = await placeNow(database, context);
      return { workspace, others: await othersThan(database, organizationId, context) };
    },

    async leave(context) {
      const { organization, installation, now } = context;
      if (!(await context.hasRole(["admin"]))) throw userError("error.onlyAdmins");
      return change(database, async (sql) => {
        await lockOrganizations(sql, [organization.id]);
        const place = await placeNow(sql, context);
        const first = await isFirstSight(sql, sightOf(context, installation.installationId));
        if (!first || place.organizationId !== organization.id) return place.workspace;
        await othersThan(sql, organization.id, context);
        const leaving = { installationId: installation.installationId, from: organization.id, at: now };
        await leaveOrganization(sql, leaving, { ids, secrets });
        await record(sql, ids, "workspace unlinked", organization.id, context);
        return place.workspace;
      });
    },
  };
}

async function joinNow(sql: Sql, code: LinkCode, context: Context, deps: LinkingDependencies): Promise<Place> {
  await lockOrganizations(sql, [code.organizationId, context.organization.id]);
  const known = await readCode(sql, code);
  const before = await placeNow(sql, context);
  if (before.organizationId === code.organizationId) return before;
  if (!known || !opens(known, context.now)) throw wrongCode();
  if (before.organizationId !== context.organization.id) throw userError("link.again");
  const joining = { from: context.organization.id, into: code.organizationId };
  if (!(await joinOrganizations(sql, joining, deps.secrets))) throw await hasCases(sql, code);
  const place = await placeNow(sql, context);
  await spendCode(sql, code, doerOf(context));
  await record(sql, deps.ids, "workspace linked", code.organizationId, context, code);
  await tellMaker(sql, code, place, context, deps);
  return place;
}

/** The admin who gave the code away hears who has used it. */
async function tellMaker(
  sql: Sql,
  code: LinkCode,
  { workspace, organization }: Place,
  { actor }: Context,
  { texts, ids }: LinkingDependencies,
): Promise<void> {
  const maker = await readMaker(sql, code);
  // By now the platform may have told what they are called.
  const user = await whoIs(sql, code.organizationId, actor.id);
  if (!maker || !user) return;
  const say = texts.for(maker.locale, maker.timeZone);
  const card = joinedNewsCard(workspace, organization, user.name, say);
  const laneId = await laneFor(sql, ids, maker.to);
  const { organizationId } = code;
  await enqueue(sql, [{ organizationId, id: ids.next(), laneId, key: `linked ${code.id}`, card }]);
}

/** Where somebody is who does something, as it stands now. */
async function placeNow(sql: Sql, { installation }: Context): Promise<Place> {
  const place = await readPlace(sql, { platform: installation.platform, externalId: installation.externalId });
  if (!place) throw new Error("An installation that somebody speaks from is not there.");
  return place;
}

async function othersThan(sql: Sql, organizationId: string, { installation }: Context): Promise<Workspace[]> {
  const others = await readOthers(sql, organizationId, installation);
  if (others.length === 0) throw userError("unlink.onlyOne");
  return others;
}

/** Why an organization cannot join the one of a code. */
async function hasCases(sql: Sql, { organizationId, madeIn }: LinkCode): Promise<UserError> {
  const place = await readPlace(sql, { organizationId, installationId: madeIn });
  return userError("link.hasCases", { organization: place?.organization ?? "" });
}
