import type { Escalation, EscalationState, PassedOver, Rung, StandIn, Turn } from "../schema.ts";

/** In whose place somebody is asked, who was passed over before, and whether they cannot hear of it. */
export interface OfferDetail {
  readonly as?: StandIn | undefined;
  readonly passedOver: readonly PassedOver[];
  readonly unheard?: true;
  readonly last?: true;
}

/** The columns of an escalation that can change; null empties one. Moments are texts where they come out of a history. */
export interface Columns {
  readonly case_id?: string;
  readonly state?: EscalationState;
  readonly ended_at?: Date | string | null;
  readonly rung?: Rung;
  readonly holder_id?: string | null;
  readonly held_from?: Date | string | null;
  readonly held_until?: Date | string | null;
  readonly offered_to?: string | null;
  readonly offered_from?: Date | string | null;
  readonly offered_until?: Date | string | null;
  readonly offered_rung?: Rung | null;
  readonly offered_by?: string | null;
  readonly offer?: OfferDetail | null;
  readonly offer_event?: string | null;
  readonly passed?: readonly string[];
  readonly owner_before?: string;
  readonly due_at?: Date | string | null;
  readonly folded_into?: string | null;
}

/** Nobody is asked any more. */
const NO_OFFER = {
  offered_to: null,
  offered_from: null,
  offered_until: null,
  offered_rung: null,
  offered_by: null,
  offer: null,
  offer_event: null,
} as const;

/** Where the ball is. */
export interface Standing {
  readonly rung: Rung;
  readonly passed: readonly string[];
  readonly holder?: Escalation["holder"] | undefined;
  readonly offered?: Escalation["offered"] | undefined;
}

/** Who may be asked, and until when they have to answer. */
export type Offering = Omit<Turn, "person"> & {
  readonly to: string;
  /** Nobody of the ladder can be asked. */
  readonly last?: true;
  /** Whoever hands it over; absent: it is their turn. */
  readonly by?: string;
};

/**
 * Asks somebody to take the ball, in the place of whoever was asked before: a holder keeps it until they have. While nobody
 * has it, it stands on the rung where it is offered. Whoever had a turn on that rung does not get another one.
 * @param event the event with which it is offered
 */
export const offering = ({ holder, rung, offered, passed }: Standing, to: Offering, event: string): Columns => ({
  offered_to: to.to,
  offered_from: to.from,
  offered_until: to.until,
  offered_rung: to.rung,
  offered_by: to.by ?? null,
  offer: { as: to.as, passedOver: to.passedOver, ...(to.last && { last: to.last }) },
  offer_event: event,
  passed: to.rung === (offered?.rung ?? rung) ? [...new Set([...passed, to.to])] : [to.to],
  due_at: to.until,
  ...(!holder && { rung: to.rung }),
});

/** Somebody has accepted the ball, and has it from now on. */
export const accepting = (personId: string, rung: Rung, now: Date, until: Date): Columns => ({
  ...NO_OFFER,
  holder_id: personId,
  held_from: now,
  held_until: until,
  rung,
  due_at: until,
});

/** Nobody is asked any more: whoever has it keeps it. */
export const keeping = (dueAt: Date): Columns => ({ ...NO_OFFER, due_at: dueAt });

/** It is over; who had it last stays known. */
export const ending = (state: EscalationState, at: Date): Columns => ({
  ...NO_OFFER,
  state,
  ended_at: at,
  due_at: null,
  folded_into: null,
});

/** It is answered with another one from now on: who has that has this. */
export const folding = (into: string): Columns => ({
  ...NO_OFFER,
  holder_id: null,
  held_from: null,
  held_until: null,
  folded_into: into,
  due_at: null,
});

/** Where the ball is, to bring it back there. */
export const standing = (found: Escalation): Columns => ({
  state: found.state,
  ended_at: found.endedAt ?? null,
  rung: found.rung,
  holder_id: found.holder?.id ?? null,
  held_from: found.holder?.from ?? null,
  held_until: found.holder?.until ?? null,
  offered_to: found.offered?.to.id ?? null,
  offered_from: found.offered?.from ?? null,
  offered_until: found.offered?.until ?? null,
  offered_rung: found.offered?.rung ?? null,
  offered_by: found.offered?.by?.id ?? null,
  offer: found.offered ? offerOf(found.offered) : null,
  offer_event: found.offered?.event ?? null,
  passed: found.passed,
  due_at: found.dueAt ?? null,
  folded_into: found.foldedInto ?? null,
});

const offerOf = ({ as, passedOver, unheard, last }: NonNullable<Escalation["offered"]>): OfferDetail => ({
  as,
  passedOver,
  ...(unheard && { unheard }),
  ...(last && { last }),
});

const ABOVE = { manager: "champion", champion: "leader", leader: undefined } as const;

/** The next rung; undefined above the leader. */
export const above = (rung: Rung): Rung | undefined => ABOVE[rung];

const HEIGHT: Readonly<Record<Rung, number>> = { manager: 0, champion: 1, leader: 2 };
export const isAbove = (rung: Rung, other: Rung): boolean => HEIGHT[rung] > HEIGHT[other];
