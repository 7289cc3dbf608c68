import type { OpenDatabase } from "../../database/index.ts";
import type { SecretStore } from "../../database/secrets.ts";
import { createMemory, forget, remember } from "../../kernel/cache.ts";
import type { Clock, Ids } from "../../kernel/clock.ts";
import type { Context, Organization } from "../../kernel/context.ts";
import type { Platform } from "../../kernel/errors.ts";
import type { Notice } from "../../kernel/incoming.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import { laneFor, reachableAgain } from "../../kernel/outbox/index.ts";
import type { Destination, InstallationRef, Installations, NewInstallation, Profile, Sql } from "../../kernel/ports.ts";
import { isFirstSight, type Sight } from "../../kernel/seen.ts";
import {
  activateInstallation,
  adoptZone,
  type ChampionChannel,
  deactivateInstallation,
  insertOrganization,
  type Linked,
  lockInstallation,
  readChampionChannel,
  readInstallation,
  readPlacesOf,
  renameAlike,
  saveOrganization,
  setChampionLane,
  setLocale,
  UNKNOWN_ZONE,
} from "./store.ts";
import { createTokens } from "./tokens.ts";
import { isInChannelOf } from "./unit.ts";
import { readUnits, setUnitLane, setUnitLocale, setUnitZone, type Unit } from "./unit-store.ts";

/** Announced to all processes, with the key of what changed. */
const INSTALLATION_CHANGED = "installation";
const UNITS_CHANGED = "units";

export interface Organizations extends Installations {
  /** The organization that a workspace or tenant belongs to; undefined when the app is not (or no longer) there. */
  linked(
    platform: Platform,
    externalId: string,
  ): Promise<{ organization: Organization; installation: InstallationRef } | undefined>;
  /** The same, whatever this process remembers of it. */
  linkedNow: Organizations["linked"];
  /** All units, the default one first; also those that were retired, for what was logged there. */
  units(organizationId: string): Promise<readonly Unit[]>;
  unit(organizationId: string, unitId: string): Promise<Unit>;
  /** The unit that something belongs to: the one of this id, else that of the conversation, the person's own, the default one. */
  unitFor(context: Context, unitId?: string): Promise<Unit>;
  /**
   * Takes the language and time zone of the first person who is known for an organization that nobody has set up. Returns the
   * units that have another zone now.
   */
  adopt(installation: InstallationRef, from: Pick<Profile, "locale" | "timeZone">): Promise<readonly string[]>;
  /** Writes a change of its units in one transaction, and tells every process, this one before it goes on. */
  changeUnits<Result>(organizationId: string, write: (sql: Sql) => Promise<Result>): Promise<Result>;
  /** Sends a unit's cards to a conversation from now on, or nowhere. The same request again changes nothing. */
  setChannel(unit: UnitKey, to: Destination | undefined, request?: Request): Promise<void>;
  /** The champion's channel, to which recognition and escalations go; undefined where nobody has chosen one. */
  champion(organizationId: string): Promise<ChampionChannel | undefined>;
  /** Makes a conversation the champion's channel from now on, or none. The same request again changes nothing. */
  setChampion(organizationId: string, to: Destination | undefined, request: Request): Promise<void>;
  /**
   * Makes a locale (BCP 47) that of a unit, or of the organization with all its units, from now on. The same request again
   * changes nothing.
   */
  setLanguage(of: UnitKey | { readonly organizationId: string }, locale: string, request: Request): Promise<void>;
  /**
   * Says what an organization is called, in which locale (BCP 47) it is spoken for, and its time zone (IANA), which its units
   * get that have the same one now: their ids are returned. The same request again changes nothing.
   */
  setUp(organizationId: string, given: Omit<Organization, "id">, request: Request): Promise<readonly string[]>;
  /** Gives a unit another time zone (IANA). */
  setZone(unit: UnitKey, timeZone: string): Promise<void>;
  /** To be called when one of its units' channels cannot be reached any more, or can be again. */
  reachabilityChanged(organizationId: string): Promise<void>;
  /** Takes note that the app was removed from a workspace, or invited to a conversation. */
  notice(notice: Notice): Promise<void>;
}

type UnitKey = Pick<Unit, "organizationId" | "id">;
/** What somebody asked for, and when. */
type Request = Pick<Context, "delivery" | "now">;

export interface OrganizationDependencies {
  readonly database: OpenDatabase;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

export function createOrganizations({ database, secrets, clock, ids }: OrganizationDependencies): Organizations {
  const tokens = createTokens({ database, secrets });
  const installations = createMemory<Promise<Linked | undefined>>(20_000);
  const units = createMemory<Promise<readonly Unit[]>>(20_000);
  database.changes.listen(INSTALLATION_CHANGED, (key) => forget(installations, key));
  const champions = createMemory<Promise<ChampionChannel | undefined>>(20_000);
  database.changes.listen(UNITS_CHANGED, (key) => {
    forget(units, key);
    forget(champions, key);
  });

  const linked = (platform: Platform, externalId: string) =>
    remember(installations, keyOf(platform, externalId), () => readInstallation(database, platform, externalId));

  /** Writes a change of an installation and tells every process, this one before it goes on. */
  const changeInstallation = async <Result>(
    { platform, externalId }: InstallationKey,
    write: (sql: Sql) => Promise<Result>,
  ): Promise<Result> => {
    const key = keyOf(platform, externalId);
    const written = await database.transaction(async (sql) => {
      const result = await write(sql);
      await database.changes.announce(sql, INSTALLATION_CHANGED, key);
      return result;
    });
    forget(installations, key);
    return written;
  };

  /** The same for the units of an organization, and for whether their channels can be reached. */
  const changeUnits: Organizations["changeUnits"] = async (organizationId, write) => {
    const written = await database.transaction(async (sql) => {
      const result = await write(sql);
      await database.changes.announce(sql, UNITS_CHANGED, organizationId);
      return result;
    });
    forget(units, organizationId);
    forget(champions, organizationId);
    return written;
  };

  const organizations: Organizations = {
    async find(platform, externalId) {
      return (await linked(platform, externalId))?.installation;
    },

    async linked(platform, externalId) {
      const found = await linked(platform, externalId);
      return found?.installation.active ? found : undefined;
    },

    linkedNow(platform, externalId) {
      forget(installations, keyOf(platform, externalId));
      return organizations.linked(platform, externalId);
    },

    async save(given) {
      const known = await readInstallation(database, given.platform, given.externalId);
      if (!known || !isCurrent(known, given)) {
        await changeInstallation(given, async (sql) => {
          await lockInstallation(sql, given);
          const there = await readInstallation(sql, given.platform, given.externalId);
          if (!there) return insertOrganization(sql, ids, given, clock.now());
          await activateInstallation(sql, given, clock.now());
          const { active, name } = there.installation;
          if (active && name === given.name) return;
          if (!active) await isThereAgain(sql, there);
          await renameAlike(sql, there.organization.id, name, given.name);
          await database.changes.announce(sql, UNITS_CHANGED, there.organization.id);
        });
        if (known) forget(units, known.organization.id);
      }
      const saved = await linked(given.platform, given.externalId);
      if (!saved) throw new Error("An installation that was just saved is not there.");
      if (given.token !== undefined) await tokens.save(saved.installation, given.token);
      return saved.installation;
    },

    token: tokens.token,
    renewed: tokens.renewed,
    firstUse: tokens.firstUse,

    units: (organizationId) => remember(units, organizationId, () => readUnits(database, organizationId)),

    async unit(organizationId, unitId) {
      const found = (await organizations.units(organizationId)).find((unit) => unit.id === unitId);
      if (!found) throw new Error(`Unit ${unitId} is not one of organization ${organizationId}.`);
      return found;
    },

    async unitFor(context, unitId) {
      const { organization, actor } = context;
      const all = await organizations.units(organization.id);
      const own = actor.memberships[0]?.unitId;
      const found =
        all.find((unit) => unit.id === unitId) ??
        all.find((unit) => isInChannelOf(unit, context)) ??
        all.find((unit) => unit.id === own) ??
        all.find((unit) => unit.isDefault);
      if (!found) throw new Error(`Organization ${organization.id} has no default unit.`);
      return found;
    },

    async adopt(installation, { locale, timeZone }) {
      const { organizationId } = installation;
      const known = await linked(installation.platform, installation.externalId);
      if (timeZone === undefined || known?.organization.timeZone !== UNKNOWN_ZONE) return [];
      const changed = await changeInstallation(installation, async (sql) => {
        await database.changes.announce(sql, UNITS_CHANGED, organizationId);
        await haveLookedAtAgain(sql, organizationId, [organizationId]);
        return adoptZone(sql, organizationId, locale ?? known.organization.locale, timeZone);
      });
      forget(units, organizationId);
      return changed;
    },

    changeUnits,

    setChannel: (unit, to, request) =>
      changeUnits(unit.organizationId, async (sql) => {
        if (request && !(await isFirstSight(sql, sightOf(request, unit)))) return;
        const laneId = to ? await laneFor(sql, ids, to) : null;
        if (to) await reachableAgain(sql, to);
        await setUnitLane(sql, unit, laneId);
      }),

    champion: (organizationId) =>
      remember(champions, organizationId, () => readChampionChannel(database, organizationId)),

    setChampion: (organizationId, to, request) =>
      changeUnits(organizationId, async (sql) => {
        if (!(await isFirstSight(sql, sightOf(request, { organizationId, id: organizationId })))) return;
        const laneId = to ? await laneFor(sql, ids, to) : null;
        if (to) await reachableAgain(sql, to);
        await setChampionLane(sql, organizationId, laneId);
      }),

    async setLanguage(of, locale, request) {
      const { organizationId } = of;
      const places: InstallationKey[] = [];
      await changeUnits(organizationId, async (sql) => {
        const about = { organizationId, id: "id" in of ? of.id : organizationId };
        if (!(await isFirstSight(sql, sightOf(request, about)))) return;
        if ("id" in of) await setUnitLocale(sql, of, locale);
        else places.push(...(await setLocale(sql, organizationId, locale)));
        for (const one of places) {
          await database.changes.announce(sql, INSTALLATION_CHANGED, keyOf(one.platform, one.externalId));
        }
      });
      for (const one of places) forget(installations, keyOf(one.platform, one.externalId));
    },

    async setUp(organizationId, given, request) {
      const places: InstallationKey[] = [];
      const changed: string[] = [];
      await changeUnits(organizationId, async (sql) => {
        if (!(await isFirstSight(sql, sightOf(request, { organizationId, id: organizationId })))) return;
        await haveLookedAtAgain(sql, organizationId, [organizationId]);
        changed.push(...(await saveOrganization(sql, { id: organizationId, ...given })));
        places.push(...(await readPlacesOf(sql, organizationId)));
        for (const one of places) {
          await database.changes.announce(sql, INSTALLATION_CHANGED, keyOf(one.platform, one.externalId));
        }
      });
      for (const one of places) forget(installations, keyOf(one.platform, one.externalId));
      return changed;
    },

    setZone: (unit, timeZone) =>
      changeUnits(unit.organizationId, async (sql) => {
        await haveLookedAtAgain(sql, unit.organizationId, [unit.id]);
        await setUnitZone(sql, unit, timeZone);
      }),

    reachabilityChanged: (organizationId) =>
      changeUnits(organizationId, async (sql) => void (await haveLookedAtAgain(sql, organizationId, [organizationId]))),

    async notice(notice) {
      if (notice.kind === "added to conversation") return welcomeBack(notice);
      if (notice.kind !== "uninstalled") return;
      await changeInstallation(notice, async (sql) => {
        const left = await deactivateInstallation(sql, notice.platform, notice.externalId, notice.at ?? clock.now());
        if (left) await haveLookedAtAgain(sql, left, [left]);
      });
    },
  };
  /** A conversation that could not be reached can be, now that the bot is a member. */
  async function welcomeBack({
    platform,
    externalId,
    conversation,
  }: InstallationKey & { conversation: string }): Promise<void> {
    const installation = (await linked(platform, externalId))?.installation;
    if (!installation) return;
    const destination = { ...installation, address: conversation };
    await changeUnits(installation.organizationId, (sql) => reachableAgain(sql, destination));
  }

  return organizations;
}

/** What was planned without whoever can be reached there is planned with them. */
async function isThereAgain(sql: Sql, { installation, organization }: Linked): Promise<void> {
  await reachableAgain(sql, installation);
  await haveLookedAtAgain(sql, organization.id, [organization.id]);
}

const sightOf = ({ delivery, now }: Request, { organizationId, id }: UnitKey): Sight => ({
  organizationId,
  delivery,
  subjectId: id,
  at: now,
});

const isCurrent = ({ installation }: Linked, given: NewInstallation): boolean =>
  installation.active &&
  installation.botUserId === given.botUserId &&
  installation.endpoint === given.endpoint &&
  installation.name === given.name;

type InstallationKey = Pick<NewInstallation, "platform" | "externalId">;
const keyOf = (platform: Platform, externalId: string): string => `${platform} ${externalId}`;
