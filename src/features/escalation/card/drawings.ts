import type { Clock } from "../../../kernel/clock.ts";
import type { Drawing } from "../../../kernel/outbox/index.ts";
import type { Destination, Sql } from "../../../kernel/ports.ts";
import type { Button, Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import { type Case, isGoing, readCases } from "../../feedback/index.ts";
import { isChannelOf, type Organizations } from "../../organization/index.ts";
import { readersAt } from "../../people/index.ts";
import { readEscalations } from "../ball/store.ts";
import { LINE_TOPIC } from "../ball/thread-line.ts";
import { undoable } from "../ball/undoing.ts";
import { ESCALATION_TOPIC, type Escalation, type Ladder, OFFER_TOPIC } from "../schema.ts";
import { ownButtons, sharedButtons, undoStepButton } from "./buttons.ts";
import { escalationCard, goneOnCard, type Whole } from "./card.ts";
import { readWhole } from "./read.ts";
import { createThreadLines } from "./thread-lines.ts";

export interface DrawingsDependencies {
  readonly database: Sql;
  readonly organizations: Pick<Organizations, "unit" | "units" | "champion">;
  readonly ladder: Pick<Ladder, "mayHold">;
  readonly texts: Texts;
  readonly clock: Clock;
}

/** Makes undone what happened last by itself, as long as that can be. */
export function undoButtons(
  { escalation, case: found, events }: Pick<Whole, "escalation" | "case" | "events">,
  now: Date,
  say: Say,
): Button[] {
  const step = escalation.state === "going" && isGoing(found) ? undoable(events, now) : undefined;
  return step ? [undoStepButton(escalation, found, step.id, say)] : [];
}

export type EscalationDrawings = Readonly<
  Record<typeof ESCALATION_TOPIC | typeof OFFER_TOPIC | typeof LINE_TOPIC, Drawing>
>;

/** How escalations are drawn: in the champion's channel, and with whoever they were offered to. */
export function createDrawings(deps: DrawingsDependencies): EscalationDrawings {
  const { database, organizations, ladder, texts, clock } = deps;

  /** With their cases; none of a case that was taken back. */
  async function shown(keys: readonly { organizationId: string; id: string }[]) {
    const escalations = await readEscalations(database, keys);
    const cases = await readCases(
      database,
      escalations.map(({ organizationId, caseId: id }) => ({ organizationId, id })),
    );
    const byId = new Map<string, { readonly escalation: Escalation; readonly case: Case }>();
    for (const escalation of escalations) {
      const found = cases.find(({ id }) => id === escalation.caseId);
      if (found && !found.undoneAt && escalation.state !== "undone")
        byId.set(escalation.id, { escalation, case: found });
    }
    return byId;
  }

  async function inChannel(escalation: Escalation, found: Case, to: Destination): Promise<Card | undefined> {
    const champion = await organizations.champion(escalation.organizationId);
    if (found.confidential || escalation.foldedInto || !champion || !isChannelOf({ channel: champion }, to))
      return undefined;
    const [unit] = await organizations.units(escalation.organizationId);
    const say = texts.for(unit?.locale ?? "en", unit?.timeZone ?? "UTC");
    const whole = await readWhole(deps, escalation, found);
    const undo = undoButtons(whole, clock.now(), say);
    return escalationCard(whole, [...sharedButtons(escalation, found, say), ...undo], say);
  }

  async function withPerson(
    offer: string,
    isPosted: boolean,
    { escalation, case: found }: { readonly escalation: Escalation; readonly case: Case },
    reader: { readonly personId: string; readonly locale: string; readonly timeZone: string },
  ): Promise<Card | undefined> {
    const { personId, locale, timeZone } = reader;
    if (!(await ladder.mayHold(found, personId))) return undefined;
    const { holder, offered } = escalation;
    const say = texts.for(locale, timeZone);
    const isTheirs = offered?.event === offer || (holder?.id === personId && offered?.to.id !== personId);
    if (!isTheirs) return isPosted ? goneOnCard(escalation, found, say) : undefined;
    const whole = await readWhole(deps, escalation, found);
    const undo = undoButtons(whole, clock.now(), say);
    return escalationCard(whole, [...ownButtons(escalation, found, personId, say), ...undo], say);
  }

  return {
    [LINE_TOPIC]: createThreadLines(deps),

    async [ESCALATION_TOPIC](subjects) {
      const all = await shown(subjects.map(({ organizationId, subjectId: id }) => ({ organizationId, id })));
      return Promise.all(
        subjects.map(async ({ subjectId, destination }) => {
          const one = all.get(subjectId);
          return one && inChannel(one.escalation, one.case, destination);
        }),
      );
    },

    async [OFFER_TOPIC](subjects) {
      const offers = await readOffers(database, subjects);
      const all = await shown(offers.map(({ organizationId, escalationId: id }) => ({ organizationId, id })));
      const readers = await readersAt(
        database,
        subjects.map(({ destination }) => destination),
      );
      return Promise.all(
        subjects.map(async ({ subjectId, destination: { address, installationId } }) => {
          const offer = offers.find((one) => one.id === subjectId && one.address === address);
          const one = offer && all.get(offer.escalationId);
          const reader = readers.find((who) => who.address === address && who.installationId === installationId);
          return one && reader ? withPerson(subjectId, offer.posted, one, reader) : undefined;
        }),
      );
    },
  };
}

interface OfferAt {
  readonly organizationId: string;
  readonly id: string;
  readonly escalationId: string;
  readonly address: string;
  /** It was shown there before. */
  readonly posted: boolean;
}

const readOffers = (sql: Sql, subjects: Parameters<Drawing>[0]): Promise<OfferAt[]> =>
  sql.query({
    name: "escalation.offers",
    text: `SELECT e.organization_id AS "organizationId", e.id, e.escalation_id AS "escalationId", wanted.address, EXISTS (
             SELECT FROM lane l JOIN posted_card p ON p.organization_id = l.organization_id AND p.lane_id = l.id
               AND p.topic = '${OFFER_TOPIC}' AND p.subject_id = e.id
             WHERE l.organization_id = e.organization_id AND l.installation_id = wanted.installation_id
               AND l.address = wanted.address) AS posted
           FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS wanted(organization_id, id, installation_id, address)
           JOIN escalation_event e ON e.organization_id = wanted.organization_id AND e.id = wanted.id`,
    values: [
      subjects.map(({ organizationId }) => organizationId),
      subjects.map(({ subjectId }) => subjectId),
      subjects.map(({ destination }) => destination.installationId),
      subjects.map(({ destination }) => destination.address),
    ],
  });
