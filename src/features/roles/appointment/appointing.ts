import type { Context, Person } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import type { NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Card } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { requireKnowing } from "../../escalation/index.ts";
import type { AnnouncingDependencies } from "../../feedback/index.ts";
import type { Organizations, Unit } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import { readHolders } from "../store.ts";
import { announcementCard, endedCard, type Preview } from "./cards.ts";
import { readBetween } from "./dates.ts";
import { begin, end } from "./steps.ts";
import { announceTerm, dropDraft, readTerm, saveDraft, setPlace, type Term } from "./store.ts";
import { createTellingOfTerms } from "./telling.ts";

export interface AppointingDependencies extends AnnouncingDependencies {
  readonly organizations: Pick<Organizations, "champion" | "units">;
  readonly people: Pick<People, "changed">;
  readonly wake: () => void;
}

/** What a leader says of it; days as they are typed. */
export interface Appointment {
  readonly who: Person;
  readonly deputy: Person | undefined;
  readonly insteadOf: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
}

export interface Appointing {
  /** Keeps what a leader wants to say. Throws UserError when that cannot be. */
  draft(given: Appointment, context: Context): Promise<Preview>;
  /** Says it in a unit's channel too, or not there. Throws UserError when it is no draft of theirs any more. */
  place(termId: string, unitId: string, on: boolean, context: Context): Promise<Preview>;
  /** Posts it; the part begins at once if it is to. Throws UserError like `place`, or when it would be posted nowhere. */
  post(termId: string, context: Context): Promise<Term>;
  discard(termId: string, context: Context): Promise<void>;
  /** Ends it before its time, or calls it off, and says so where it was announced. False: it was over. */
  end(termId: string, context: Context): Promise<boolean>;
}

/** How a leader appoints a champion in front of everyone: nobody hears of it before the leader's own press of a button. */
export function createAppointing(deps: AppointingDependencies): Appointing {
  const { database, organizations, people, texts, ids, wake } = deps;
  const telling = createTellingOfTerms(deps);

  const unitsWithChannel = async (organizationId: string): Promise<readonly Unit[]> =>
    (await organizations.units(organizationId)).filter(({ laneId }) => laneId !== undefined);

  async function previewOf(termId: string, { organization, actor, now }: Context): Promise<Preview> {
    const term = await readTerm(database, organization.id, termId);
    if (!term || term.announcedAt || term.appointedBy !== actor.id) throw userError("appoint.gone");
    const hasChampionChannel = (await organizations.champion(organization.id)) !== undefined;
    return { term, now, hasChampionChannel, units: await unitsWithChannel(organization.id) };
  }

  /** One for each channel where it is said, in the language that is spoken there. */
  async function posts(
    term: Term,
    news: string,
    { organization }: Context,
    draw: (say: Say) => Card,
  ): Promise<readonly NewDelivery[]> {
    const { organizationId, id, unitIds } = term;
    const champion = await organizations.champion(organizationId);
    const units = (await unitsWithChannel(organizationId)).filter((unit) => unitIds.includes(unit.id));
    const places = [
      ...(champion ? [{ laneId: champion.laneId, locale: organization.locale }] : []),
      ...units.flatMap(({ laneId, locale }) => (laneId === undefined ? [] : [{ laneId, locale }])),
    ];
    const once = new Map(places.toReversed().map((place) => [place.laneId, place]));
    return [...once.values()].reverse().map(({ laneId, locale }) => ({
      ...{ organizationId, id: ids.next(), laneId, key: `champion ${news} ${id} ${laneId}` },
      card: draw(texts.for(locale, organization.timeZone)),
    }));
  }

  async function rolesChanged({ organizationId, personId, insteadOf }: Term): Promise<void> {
    await people.changed(organizationId, personId);
    if (insteadOf !== null) await people.changed(organizationId, insteadOf);
    wake();
  }

  return {
    async draft({ who, deputy, insteadOf, from, until }, context) {
      const { organization, installation, actor, now } = context;
      if (!who.active || who.kind !== "member") throw userError("roles.notAMember", { name: who.name });
      const champions = (await readHolders(database, organization.id)).filter(({ roles }) =>
        roles.includes("champion"),
      );
      if (insteadOf !== undefined && !champions.some(({ id }) => id === insteadOf))
        throw userError("appoint.notChampion");
      if (insteadOf === who.id) throw userError("appoint.toThemselves");
      if (deputy) {
        if (deputy.id === who.id) throw userError("appoint.ownDeputy");
        if (!deputy.active) throw userError("ladder.noPerson");
        requireKnowing(deputy, await organizations.units(organization.id));
      }
      const id = ids.next();
      const term = {
        ...{ organizationId: organization.id, id, personId: who.id, appointedBy: actor.id },
        ...{ insteadOf: insteadOf ?? null, deputyId: deputy?.id ?? null, saidIn: installation.installationId },
        unitIds: (await unitsWithChannel(organization.id)).map((unit) => unit.id),
        ...readBetween(from, until, context),
      };
      await database.transaction((sql) => saveDraft(sql, term, now));
      return previewOf(id, context);
    },

    async place(termId, unitId, on, context) {
      const { term, units } = await previewOf(termId, context);
      if (units.some(({ id }) => id === unitId)) await setPlace(database, term, unitId, on);
      return previewOf(termId, context);
    },

    async post(termId, context) {
      const { actor, now } = context;
      const { term } = await previewOf(termId, context);
      const said = await posts(term, "announced", context, (say) => announcementCard(term, now, say));
      if (said.length === 0) throw userError("appoint.nowhere");
      const isNow = term.fromAt <= now;
      const messages = await telling.messages(term, isNow ? "begun" : "announced", actor.id);
      const done = await telling.along(
        term.organizationId,
        messages,
        async (sql) => (await announceTerm(sql, term, now)) && (!isNow || begin(sql, ids, term, now)),
        said,
      );
      if (!done) throw userError("appoint.gone");
      await rolesChanged(term);
      return term;
    },

    async discard(termId, context) {
      const { term } = await previewOf(termId, context);
      await dropDraft(database, term);
    },

    async end(termId, context) {
      const { organization, actor, now } = context;
      const term = await readTerm(database, organization.id, termId);
      if (!term?.announcedAt || term.endedAt) return false;
      const said = await posts(term, "ended", context, (say) => endedCard(term, say));
      const messages = await telling.messages(term, "ended", actor.id);
      const done = await telling.along(
        term.organizationId,
        messages,
        (sql) => end(sql, ids, term, actor.id, now),
        said,
      );
      await rolesChanged(term);
      return done;
    },
  };
}
