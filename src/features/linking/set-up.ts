import type { Platform } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import { change, type LinkingDependencies } from "./dependencies.ts";
import { joinOrganizations } from "./join.ts";
import { lockOrganizations } from "./locks.ts";
import { unitePeople, whoIs } from "./unite.ts";

/** A workspace or tenant. */
interface Place {
  readonly platform: Platform;
  readonly externalId: string;
}

/** A workspace, and the others that are a part of the same organization. */
export interface Places extends Place {
  readonly elsewhere?:
    | readonly (Place & {
        /** The accounts that people have there, by the account that they have in the first workspace. */
        readonly accounts: Readonly<Record<string, string>>;
      })[]
    | undefined;
}

/** Links without codes, for whoever sets up the whole organization. Again changes nothing. */
export interface LinkingAtSetUp {
  /** Makes the others a part of the first one's organization. Throws when one is not connected, or has cases of its own. */
  joinPlaces(places: Places): Promise<void>;
  /** Makes the accounts that people have in several places one person's. Throws when somebody has none in the first. */
  uniteAccounts(places: Places): Promise<void>;
}

export const createLinkingAtSetUp = (deps: LinkingDependencies): LinkingAtSetUp => ({
  async joinPlaces({ elsewhere = [], ...first }) {
    for (const place of elsewhere) await change(deps.database, (sql) => join(sql, place, first, deps));
  },
  async uniteAccounts({ elsewhere = [], ...first }) {
    await change(deps.database, async (sql) => {
      for (const { accounts, ...place } of elsewhere) await unite(sql, first, place, accounts);
    });
  },
});

async function join(sql: Sql, place: Place, first: Place, { secrets }: LinkingDependencies): Promise<void> {
  const [into, from] = [await installationAt(sql, first), await installationAt(sql, place)];
  if (from.organizationId === into.organizationId) return;
  await lockOrganizations(sql, [from.organizationId, into.organizationId]);
  const joined = await joinOrganizations(sql, { from: from.organizationId, into: into.organizationId }, secrets);
  if (!joined) throw new Error(`${place.externalId} cannot join another organization: it has cases of its own.`);
}

async function unite(sql: Sql, first: Place, place: Place, accounts: Readonly<Record<string, string>>): Promise<void> {
  const here = await installationAt(sql, first);
  const there = await installationAt(sql, place);
  await lockOrganizations(sql, [here.organizationId]);
  for (const [account, other] of Object.entries(accounts)) {
    const personId = await personOf(sql, here, account);
    if (!personId) throw new Error(`Nobody in ${first.externalId} is ${account}.`);
    const otherId = await personOf(sql, there, other);
    if (!otherId) await addAccount(sql, there, other, personId);
    else if (otherId !== personId) await makeOne(sql, here.organizationId, personId, otherId);
  }
}

async function makeOne(sql: Sql, organizationId: string, oneId: string, otherId: string): Promise<void> {
  const [one, other] = [await whoIs(sql, organizationId, oneId), await whoIs(sql, organizationId, otherId)];
  if (one && other) await unitePeople(sql, organizationId, [one, other]);
}

interface Installation {
  readonly organizationId: string;
  readonly id: string;
}

async function installationAt(sql: Sql, { platform, externalId }: Place): Promise<Installation> {
  const [found] = await sql.query<Installation>({
    text: `SELECT organization_id AS "organizationId", id FROM installation WHERE platform = $1 AND external_id = $2`,
    values: [platform, externalId],
  });
  if (!found) throw new Error(`The ${platform} ${externalId} is not connected.`);
  return found;
}

async function personOf(sql: Sql, { organizationId, id }: Installation, account: string): Promise<string | undefined> {
  const [found] = await sql.query<{ person_id: string }>({
    text: "SELECT person_id FROM identity WHERE organization_id = $1 AND installation_id = $2 AND external_id = $3",
    values: [organizationId, id, account],
  });
  return found?.person_id;
}

const addAccount = (
  sql: Sql,
  { organizationId, id }: Installation,
  account: string,
  personId: string,
): Promise<unknown> =>
  sql.query({
    text: `INSERT INTO identity (organization_id, installation_id, external_id, person_id) VALUES ($1, $2, $3, $4)`,
    values: [organizationId, id, account, personId],
  });
