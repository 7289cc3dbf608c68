import { createMemory, forget, remember } from "../../kernel/cache.ts";
import type { Ids } from "../../kernel/clock.ts";
import type { Context, Organization, Person } from "../../kernel/context.ts";
import type { Mentioned, Sender } from "../../kernel/incoming.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { InstallationRef } from "../../kernel/ports.ts";
import type { Reception } from "../../kernel/reception.ts";
import type { Feature } from "../../kernel/registry.ts";
import type { Say, Texts } from "../../texts/catalog.ts";
import type { Organizations } from "../organization/index.ts";
import { type AcquaintanceDependencies, createAcquaintance, PERSON_CHANGED, personKey } from "./acquaintance.ts";
import { applyRoster, type Roster } from "./roster.ts";
import {
  hasAdmin,
  insertPerson,
  makeFirstAdmin,
  nameStranger,
  readAccounts,
  readPerson,
  readPlaces,
  type StoredPerson,
} from "./store.ts";

export { Accounts, accountsOf } from "./accounts.ts";
export { personExport } from "./export.ts";
export { notYetIn, type Past, pastId, pastItem, readNames } from "./past.ts";
export { readersAt } from "./readers.ts";
export type { Roster } from "./roster.ts";

export interface PeopleDependencies extends AcquaintanceDependencies {
  readonly organizations: Organizations;
  readonly texts: Texts;
  readonly ids: Ids;
}

export interface People extends Feature {
  readonly reception: Reception;
  /**
   * Whoever somebody names with an @ or picks in a form: each human once, in their order, without the bot itself. A stranger
   * becomes a person of the organization.
   */
  named(where: Pick<Context, "organization" | "installation">, accounts: readonly NamedAccount[]): Promise<Person[]>;
  /** The same, once the platform has told who they are, as far as it does. */
  met: People["named"];
  /** Sets up units and people; see Roster. */
  setUp(roster: Roster): Promise<void>;
  /** Has every process read anew who these people of an organization are. */
  changed(organizationId: string, ...personIds: readonly string[]): Promise<void>;
  /** Remembers the languages of all workspaces and tenants: the first form after a start waits for no database. */
  prepare(): Promise<void>;
  /** Waits for profiles that are being fetched. */
  stop(): Promise<void>;
}

/** An account of the platform where it is named; `name` is what to call a stranger until their profile is known. */
type NamedAccount = Pick<Mentioned, "userId" | "name">;

const MOST_PLACES = 20_000;

/** Who people are: made at first sight, known from memory after, their profile fetched in the background. */
export function createPeople(deps: PeopleDependencies): People {
  const { database, organizations, texts } = deps;
  const people = createMemory<Promise<StoredPerson>>(50_000, 10 * 60_000);
  const words = createMemory<Say>(50_000);
  /** For whoever is not known yet, the words of their workspace. */
  const wordsThere = createMemory<Say>(MOST_PLACES);
  const placeOf = ({ platform, externalId }: Pick<Sender, "platform" | "externalId">): string =>
    `${platform} ${externalId}`;
  const changed = (key: string | undefined) => forget(people, key);
  database.changes.listen(PERSON_CHANGED, changed);
  const acquaintance = createAcquaintance(deps, changed);

  const meet = async (
    sender: Sender,
    organization: Organization,
    installation: InstallationRef,
  ): Promise<StoredPerson> => {
    const read = () => readPerson(database, organization, installation, sender.userId);
    const found = await read();
    if (found) return found;
    const user = { userId: sender.userId, name: sender.userName ?? sender.userId };
    await database.transaction((sql) => insertPerson(sql, deps.ids, installation, user, deps.clock.now()));
    const made = await read();
    if (!made) throw new Error("A person who was just made is not there.");
    return made;
  };

  const recall = (sender: Sender, organization: Organization, installation: InstallationRef): Promise<StoredPerson> => {
    const key = personKey(sender);
    return remember(people, key, async () => {
      wordsThere.set(placeOf(sender), texts.for(organization.locale, organization.timeZone));
      const person = await meet(sender, organization, installation);
      words.set(key, texts.for(person.locale, person.timeZone));
      return person;
    });
  };

  /** Who was first heard of by their account alone gets the name that a later delivery has for them. */
  const known = async (
    sender: Sender,
    organization: Organization,
    installation: InstallationRef,
  ): Promise<StoredPerson> => {
    const person = await recall(sender, organization, installation);
    const { userId, userName: name = userId } = sender;
    if (person.name !== userId || name === userId) return person;
    await database.transaction(async (sql) => {
      await nameStranger(sql, installation, { userId, name });
      await database.changes.announce(sql, PERSON_CHANGED, personKey(sender));
    });
    changed(personKey(sender));
    return recall(sender, organization, installation);
  };

  return {
    name: "people",
    reception: {
      hasAdmin: async ({ platform, organizationId }) =>
        deps.directories[platform]?.knowsAdmins !== false || hasAdmin(database, organizationId),
      installation: ({ platform, externalId }) => organizations.linked(platform, externalId),
      installationNow: ({ platform, externalId }) => organizations.linkedNow(platform, externalId),
      async person(sender, organization, installation) {
        const person = await known(sender, organization, installation);
        if (!person.acquainted) {
          await acquaintance.greet(person, sender, installation);
          return known(sender, organization, installation);
        }
        acquaintance.refresh(person, sender, installation);
        return person;
      },
      async acquaint(sender, organization, installation) {
        await acquaintance.fetch(await known(sender, organization, installation), sender, installation);
        return known(sender, organization, installation);
      },
      say: (sender) => words.get(personKey(sender)) ?? wordsThere.get(placeOf(sender)) ?? texts.for("en", "UTC"),
    },
    named: (where, accounts) => everyone(where, accounts, false),
    met: (where, accounts) => everyone(where, accounts, true),
    async notice(notice) {
      if (notice.kind === "installed" && notice.conversation !== undefined) return admit(notice);
      if (notice.kind !== "person changed") return;
      const sender = { platform: notice.platform, externalId: notice.externalId, userId: notice.userId };
      const linked = await organizations.linked(notice.platform, notice.externalId);
      const person = linked && (await readPerson(database, linked.organization, linked.installation, notice.userId));
      if (linked && person) await acquaintance.fetchAgain(person, sender, linked.installation);
    },
    async prepare() {
      for (const place of await readPlaces(database, MOST_PLACES)) {
        wordsThere.set(placeOf(place), texts.for(place.locale, place.timeZone));
      }
    },
    async setUp(roster) {
      await applyRoster(deps, roster);
      // Its language and zone may be others now.
      await organizations.linkedNow(roster.platform, roster.externalId);
      changed(undefined);
    },
    async changed(organizationId, ...personIds) {
      const accounts = await readAccounts(database, organizationId, personIds);
      await database.transaction(async (sql) => {
        for (const account of accounts) await database.changes.announce(sql, PERSON_CHANGED, personKey(account));
      });
      for (const account of accounts) changed(personKey(account));
    },
    stop: acquaintance.stop,
  };

  /** @param waiting for the profiles of those who are not known yet */
  async function everyone(
    { organization, installation }: Parameters<People["named"]>[0],
    accounts: readonly NamedAccount[],
    waiting: boolean,
  ): Promise<Person[]> {
    const { platform, externalId } = installation;
    const bot = (await organizations.find(platform, externalId))?.botUserId;
    const found = await Promise.all(
      accounts
        .filter(({ userId }) => userId !== bot)
        .map(async ({ userId, name }) => {
          const account = { platform, externalId, userId, ...(name !== undefined && { userName: name }) };
          const person = await known(account, organization, installation);
          if (!waiting || person.acquainted) {
            acquaintance.refresh(person, account, installation);
            return person;
          }
          await acquaintance.fetch(person, account, installation);
          return known(account, organization, installation);
        }),
    );
    return [...new Map(found.map((person) => [person.id, person])).values()];
  }

  /** Where the platform does not tell who its admins are, the first is whoever brought the app to a team. */
  async function admit(sender: Sender): Promise<void> {
    const linked = await organizations.linked(sender.platform, sender.externalId);
    if (!linked || deps.directories[sender.platform]?.knowsAdmins !== false) return;
    const person = await known(sender, linked.organization, linked.installation);
    await database.transaction(async (sql) => {
      await haveLookedAtAgain(sql, linked.organization.id, [person.id]);
      await makeFirstAdmin(sql, linked.organization.id, person.id);
      await database.changes.announce(sql, PERSON_CHANGED, personKey(sender));
    });
    changed(personKey(sender));
  }
}
