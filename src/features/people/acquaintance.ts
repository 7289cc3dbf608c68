import type { OpenDatabase } from "../../database/index.ts";
import { createMemory } from "../../kernel/cache.ts";
import type { Clock } from "../../kernel/clock.ts";
import { createDeadline } from "../../kernel/deadline.ts";
import type { Platform } from "../../kernel/errors.ts";
import type { Sender } from "../../kernel/incoming.ts";
import { haveLookedAtAgain } from "../../kernel/look-again.ts";
import type { Directory, InstallationRef, Log } from "../../kernel/ports.ts";
import type { Organizations } from "../organization/index.ts";
import { type StoredPerson, saveProfile } from "./store.ts";

/** Announced to all processes, with the person's key, when a person changed. */
export const PERSON_CHANGED = "person";
export const personKey = ({ platform, externalId, userId }: Sender): string => `${platform} ${externalId} ${userId}`;

export interface AcquaintanceDependencies {
  readonly database: OpenDatabase;
  readonly directories: Partial<Record<Platform, Directory>>;
  /** An organization that nobody has set up takes its language and time zone from the first profile. */
  readonly organizations: Pick<Organizations, "adopt">;
  /** Has what is planned by the calendars of these units planned anew. */
  unitsChanged(organizationId: string, unitIds: readonly string[]): Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** A profile is asked for again after a day. */
const PROFILE_AGE = 24 * 60 * 60_000;
/** Profiles fetched at the same time; who does not fit is fetched when they next do something. */
const AT_ONCE = 4;

/** Milliseconds that the first answer waits for the profile. Slack gives a command three seconds. */
const GREETING = 700;

export interface Acquaintance {
  /** Fetches a profile in the background if it is missing or old. */
  refresh(person: StoredPerson, sender: Sender, installation: InstallationRef): void;
  /**
   * Fetches the profile of somebody of whom nothing is known yet, and waits for it a little: the first thing that they read
   * is to be in their language. Once for each process.
   */
  greet(person: StoredPerson, sender: Sender, installation: InstallationRef): Promise<void>;
  /** Fetches a profile now. A platform that does not answer changes nothing. */
  fetch(person: StoredPerson, sender: Sender, installation: InstallationRef): Promise<void>;
  /** Fetches a profile that has just changed: one that is on its way already may be the old one. */
  fetchAgain(person: StoredPerson, sender: Sender, installation: InstallationRef): Promise<void>;
  /** Waits for the fetches under way and starts no more. */
  stop(): Promise<void>;
}

/** Learns from the platforms who people are: name, language, time zone, whether the account is active. */
export function createAcquaintance(deps: AcquaintanceDependencies, changed: (key: string) => void): Acquaintance {
  const { database, directories, organizations, clock, log } = deps;
  const underWay = new Map<string, Promise<void>>();
  const greeted = createMemory<true>(50_000);
  const inTime = createDeadline(GREETING);
  let stopped = false;

  async function learn(
    person: StoredPerson,
    sender: Sender,
    installation: InstallationRef,
    key: string,
  ): Promise<void> {
    const directory = directories[sender.platform];
    if (!directory) return;
    try {
      const profile = await directory.profile(installation, sender.userId);
      await database.transaction(async (sql) => {
        const { organizationId } = installation;
        if (await saveProfile(sql, installation, sender.userId, profile, clock.now()))
          await haveLookedAtAgain(sql, organizationId, [person.id]);
        await database.changes.announce(sql, PERSON_CHANGED, key);
      });
      changed(key);
      const units = await organizations.adopt(installation, profile);
      if (units.length > 0) await deps.unitsChanged(installation.organizationId, units);
    } catch (error) {
      log.warn(
        { err: error, organization: installation.organizationId, person: person.id },
        "A person's profile could not be fetched",
      );
    }
  }

  const fetch = (person: StoredPerson, sender: Sender, installation: InstallationRef): Promise<void> => {
    const key = personKey(sender);
    const fetching = underWay.get(key) ?? learn(person, sender, installation, key).finally(() => underWay.delete(key));
    underWay.set(key, fetching);
    return fetching;
  };

  const refresh = (person: StoredPerson, sender: Sender, installation: InstallationRef): void => {
    const fresh = person.profileAt && clock.now().getTime() - person.profileAt.getTime() < PROFILE_AGE;
    if (!fresh && !stopped && underWay.size < AT_ONCE) void fetch(person, sender, installation);
  };

  return {
    async greet(person, sender, installation) {
      const key = personKey(sender);
      if (greeted.get(key)) return refresh(person, sender, installation);
      if (stopped || underWay.size >= AT_ONCE) return;
      greeted.set(key, true);
      await inTime(fetch(person, sender, installation));
    },
    fetch,
    async fetchAgain(person, sender, installation) {
      await underWay.get(personKey(sender));
      await fetch(person, sender, installation);
    },
    refresh,
    async stop() {
      stopped = true;
      await Promise.all(underWay.values());
    },
  };
}
