import type { Ids } from "../../../kernel/clock.ts";
import type { Decision, Nature, PersonalMessage } from "../../../kernel/gate/index.ts";
import { enqueue, type NewDelivery } from "../../../kernel/outbox/index.ts";
import type { Database, InstallationRef, Sql } from "../../../kernel/ports.ts";
import type { Card } from "../../../message/card.ts";
import type { Say, Texts } from "../../../texts/catalog.ts";
import type { Sending } from "../../attention/index.ts";
import { type Case, letKnow, recipientOf } from "../../feedback/index.ts";
import type { Organizations } from "../../organization/index.ts";
import { type Escalation, OFFER_TOPIC } from "../schema.ts";
import { type EventDetail, type EventKind, type Key, recordStep } from "./events.ts";
import { type Columns, standing } from "./moves.ts";
import { redrawing } from "./places.ts";
import { threadLine } from "./thread-line.ts";
import { changeEscalation } from "./writing.ts";

/** What is to be done with an escalation. */
export interface Step {
  readonly kind: EventKind;
  /** What becomes of it; the event's id names what is said of it. */
  readonly set: (event: string) => Columns;
  readonly detail?: EventDetail;
  /** Absent: it happens by itself, and can be made undone. */
  readonly by?: string;
  readonly at: Date;
  /** Who is asked to take it with that, as `set` says too. */
  readonly offer?: string;
  /** What is written besides, in the same transaction. */
  readonly also?: (sql: Sql) => Promise<unknown>;
  /** What is said to others. */
  readonly tell?: readonly Told[];
}

export interface Told {
  readonly personId: string;
  /** What it is called among what is said because of this step. */
  readonly about: string;
  readonly nature: Nature;
  readonly draw: (say: Say) => Card;
}

export interface Steps {
  /** The messages of a step that has this event, and the id of it. */
  messages(found: Case, step: Step, near?: InstallationRef): Promise<Prepared>;
  /** Does it, unless the escalation is not any more what was decided on: false. */
  take(found: Case, escalation: Escalation, step: Step, near?: InstallationRef): Promise<Taken | undefined>;
  /** The same in a transaction of the caller, without messages; answers with what draws its cards anew. Undefined: it is not any more what was decided on. */
  within(sql: Sql, escalation: Escalation, step: Step): Promise<NewDelivery[] | undefined>;
  /** Notes what its clocks are now, with no event. Nothing is done if it is not any more what was decided on. */
  quietly(escalation: Escalation, set: Columns, redraw: boolean): Promise<void>;
  /** Who asked somebody to take it names the case in what is said to them: their card is drawn anew when that changes. */
  quote(sql: Sql, key: Key, event: string, caseId: string): Promise<unknown>;
}

export interface Prepared {
  readonly event: string;
  readonly messages: readonly PersonalMessage[];
  /** Whoever is asked can be reached: the first of them is for them. */
  readonly asks: boolean;
}

export interface Taken {
  readonly event: string;
  /** What the gate made of what was said to the first of them. */
  readonly arrival?: Arrival;
  /** The first of them who does not hear of it at once. */
  readonly hearsLater?: { readonly personId: string; readonly arrival: Arrival };
}

interface Arrival {
  readonly deliveryId: string;
  readonly decision: Decision;
}

export interface StepsDependencies {
  readonly database: Database;
  readonly attention: Pick<Sending, "prepare">;
  readonly organizations: Pick<Organizations, "unit">;
  readonly texts: Texts;
  readonly ids: Ids;
  readonly wake: () => void;
}

/** How a step of an escalation is written: with its event, what is said of it, and its cards drawn anew, or not at all. */
export function createSteps(deps: StepsDependencies): Steps {
  const { database, attention, organizations, texts, ids, wake } = deps;

  /** In the workspace where the unit is, if nobody says where it is about them. */
  async function nearTo({
    organizationId,
    unitId,
    id,
  }: Case): Promise<Pick<InstallationRef, "organizationId" | "installationId">> {
    const { channel } = await organizations.unit(organizationId, unitId);
    return { organizationId, installationId: channel?.installationId ?? id };
  }

  async function messages(found: Case, { offer, tell = [], by }: Step, where?: InstallationRef): Promise<Prepared> {
    const event = ids.next();
    const near = where ?? (await nearTo(found));
    const prepared: PersonalMessage[] = [];
    const from = by === undefined ? {} : { from: { personId: by, unitId: found.unitId } };
    const asked = offer === undefined ? undefined : await recipientOf(database, ids, near, offer);
    if (offer !== undefined && asked)
      prepared.push({
        personId: offer,
        laneId: asked.laneId,
        key: `${OFFER_TOPIC} ${event} ${offer}`,
        nature: found.severity === 1 ? "urgent" : "proactive",
        matter: { topic: OFFER_TOPIC, subjectId: event },
        ...from,
      });
    for (const { personId, about, nature, draw } of tell) {
      const to = personId === by ? undefined : await recipientOf(database, ids, near, personId);
      if (!to) continue;
      const card = draw(texts.for(to.locale, to.timeZone));
      prepared.push({
        personId,
        laneId: to.laneId,
        key: `escalation ${about} ${event} ${personId}`,
        nature,
        card,
        ...from,
      });
    }
    return { event, messages: prepared, asks: asked !== undefined };
  }

  const quote: Steps["quote"] = (sql, { organizationId }, event, caseId) =>
    sql.query({
      name: "escalation.quote",
      text: `INSERT INTO quoted (organization_id, topic, subject_id, matter_id) VALUES ($1, '${OFFER_TOPIC}', $2, $3)`,
      values: [organizationId, event, caseId],
    });

  async function write(
    sql: Sql,
    escalation: Escalation,
    step: Step,
    event: string,
    unheard: boolean,
  ): Promise<boolean> {
    const { kind, by, at, detail, offer } = step;
    const wanted = step.set(event);
    const set = unheard ? goingOn(wanted, at) : wanted;
    const { organizationId, caseId } = escalation;
    const id = set.case_id ?? caseId;
    if (offer !== undefined) await letKnow(sql, { organizationId, id }, [offer]);
    if (!(await changeEscalation(sql, escalation, set))) return false;
    const before = by === undefined ? { before: standing(escalation) } : { personId: by };
    const about = offer === undefined ? detail : { ...detail, to: offer };
    await recordStep(sql, escalation, { id: event, kind, at, ...before, ...(about && { detail: about }) });
    if (offer !== undefined) await quote(sql, escalation, event, set.case_id ?? escalation.caseId);
    await step.also?.(sql);
    return true;
  }

  /** Draws its cards anew, and says the step in the thread of the one in the champion's channel if that is wanted. */
  const showing = async (sql: Sql, escalation: Escalation, { kind }: Step, event: string): Promise<NewDelivery[]> => [
    ...(await redrawing(sql, ids, escalation.organizationId, shownWith(escalation))),
    ...(await threadLine(sql, ids, escalation, { id: event, kind })),
  ];

  return {
    messages,
    quote,
    async quietly(escalation, set, redraw) {
      const { organizationId, id } = escalation;
      await database.transaction(async (sql) => {
        const changed = await changeEscalation(sql, escalation, set);
        if (changed && redraw) await enqueue(sql, await redrawing(sql, ids, organizationId, [id]));
      });
      if (redraw) wake();
    },
    async within(sql, escalation, step) {
      const event = ids.next();
      if (!(await write(sql, escalation, step, event, false))) return undefined;
      return showing(sql, escalation, step, event);
    },
    async take(found, escalation, step, near) {
      const { organizationId, id } = escalation;
      const prepared = await messages(found, step, near);
      const admit = await attention.prepare(
        organizationId,
        prepared.messages.map(({ personId }) => personId),
      );
      const taken = await database.transaction(async (sql): Promise<Taken | undefined> => {
        const { arrivals, deliveries, count } = await admit(sql, prepared.messages);
        const [arrival] = arrivals;
        const asked = prepared.asks ? arrival : undefined;
        const unheard = step.offer !== undefined && isUnheard(asked, step.set(prepared.event));
        // The card of a case that it leaves has something else to say.
        const left =
          step.set(prepared.event).case_id === undefined ? [] : await redrawing(sql, ids, organizationId, [id]);
        if (!(await write(sql, escalation, step, prepared.event, unheard))) return undefined;
        await count(sql);
        await enqueue(sql, [...left, ...(await showing(sql, escalation, step, prepared.event)), ...deliveries]);
        const hearsLater = prepared.messages
          .map(({ personId }, place) => ({ personId, arrival: arrivals[place] }))
          .find((one): one is { personId: string; arrival: Arrival } => isHeld(one.arrival));
        return { event: prepared.event, ...(arrival && { arrival }), ...(hearsLater && { hearsLater }) };
      });
      if (taken) wake();
      return taken;
    },
  };
}

const isHeld = (arrival: Arrival | undefined): boolean => arrival !== undefined && arrival.decision.go !== "now";

/** Does what somebody is asked not get to them, or when it is too late to answer? */
export function isUnheard(arrival: Taken["arrival"], { offered_until: until }: Columns): boolean {
  if (!arrival || arrival.decision.go === "never") return true;
  return arrival.decision.go === "later" && until instanceof Date && arrival.decision.at >= until;
}

/** Whoever cannot hear of it cannot take it either: it goes on at once. */
export const goingOn = (set: Columns, at: Date): Columns => ({
  ...set,
  due_at: at,
  ...(set.offer && { offer: { ...set.offer, unheard: true } }),
});

/** What it was answered with shows that it is not any more. */
const shownWith = ({ id, foldedInto }: Escalation): string[] => [id, ...(foldedInto ? [foldedInto] : [])];
