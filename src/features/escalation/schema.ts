import { z } from "zod";
import type { LookAgain } from "../../kernel/look-again.ts";
import type { Case } from "../feedback/index.ts";

/** The topic of the living card of an escalation. */
export const ESCALATION_TOPIC = "escalation";
/** The topic of its card with whoever it was offered to, once: the subject is the event with which it was. */
export const OFFER_TOPIC = "escalation offer";

/** The steps of the ladder, from below. */
export const rungs = ["manager", "champion", "leader"] as const;
export type Rung = (typeof rungs)[number];

/** A person as an escalation shows them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Why whoever has a turn has it in somebody else's place: somebody is away, or nobody is on at night. */
export const StandIn = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("deputy"), of: z.string() }),
  z.object({ kind: z.literal("night contact") }),
]);
export type StandIn = z.infer<typeof StandIn>;

/** A rung, or a person of it, that was passed over, and why. */
export const PassedOver = z.object({
  rung: z.enum(rungs),
  name: z.string().optional(),
  why: z.enum(["nobody", "away", "not on", "unreachable", "may not know"]),
});
export type PassedOver = z.infer<typeof PassedOver>;

/** Whose turn it is on a rung, and until when. */
export interface Turn {
  readonly rung: Rung;
  readonly person: Named;
  /** Stands in for somebody who is away, or is called because nobody is on. */
  readonly as?: StandIn;
  /** When they can hear of it: now, or when they work next. */
  readonly from: Date;
  /** Until when they have to accept it, in their working time. */
  readonly until: Date;
  /** Rungs and people that were passed over, to be said. */
  readonly passedOver: readonly PassedOver[];
}

/** Who is next, and until when. Everything here reads calendars: never inside a transaction. */
export interface Ladder {
  /** Whose turn is next for this case, after those who had it; undefined: the ladder has ended. */
  next(
    found: Case,
    after: { readonly rung: Rung; readonly passed: readonly string[] } | { readonly startAt: Rung },
    now: Date,
  ): Promise<Turn | undefined>;
  /** Until when somebody has to do something with it, counted in their working time from `from`. */
  deadline(
    found: Case,
    turn: { readonly rung: Rung; readonly personId: string; readonly doing: "accept" | "solve" },
    from: Date,
  ): Promise<Date>;
  /** May they be handed it: active, reachable, and somebody who may know of the case? */
  mayHold(found: Case, personId: string): Promise<boolean>;
}

/**
 * What became of an escalation: `going` while somebody has the ball, or it is on its way to them; `joined`: its case has
 * become a part of one that was raised too.
 */
export type EscalationState = "going" | "resolved" | "stepped down" | "undone" | "joined";

/** The rule that raised a case by itself, as it was named then. */
export interface RuleRef {
  readonly id: string;
  readonly name: string;
}

/** On its way to exactly one person, who has not accepted it yet. */
export interface Offered {
  readonly to: Named;
  readonly rung: Rung;
  /** Since when they can know of it. */
  readonly from: Date;
  /** Until when they have to accept it. */
  readonly until: Date;
  /** The event with which it was offered: names what is said of it. */
  readonly event: string;
  readonly as?: StandIn;
  readonly passedOver: readonly PassedOver[];
  /** The gate did not let it through to them: it goes on at once. */
  readonly unheard?: true;
  /** Nobody of the ladder could be asked: they are asked in their place until somebody can. */
  readonly last?: true;
  /** Whoever wants to hand it over; absent: it is their turn on the ladder. */
  readonly by?: Named;
}

/** One time that a case is raised to somebody higher. */
export interface Escalation {
  readonly organizationId: string;
  readonly id: string;
  readonly caseId: string;
  /** The case that it was raised for: another one if that has become a part of it. */
  readonly raisedFor: string;
  readonly unitId: string;
  /** The gravest that its case has been since it was raised, for all that people have said. */
  readonly gravest: Case["severity"];
  readonly raisedAt: Date;
  /** Absent: a rule has. */
  readonly raisedBy?: Named;
  readonly rule?: RuleRef;
  /** In the words of whoever raised it. */
  readonly reason?: string;
  readonly state: EscalationState;
  /** Counts its changes: what was decided on an older one is decided anew. */
  readonly version: number;
  /** Where it is held, or while nobody has accepted it, where it is offered. */
  readonly rung: Rung;
  /** Where it began. */
  readonly startRung: Rung;
  /** Has accepted the ball: since when, and until when it should be solved. */
  readonly holder?: Named & { readonly from: Date; readonly until: Date };
  /** On its way to them; a holder keeps it until they have accepted. */
  readonly offered?: Offered;
  /** Ids of those whose turn it was on the rung where it was offered last. */
  readonly passed: readonly string[];
  /** Whose case it was before anybody accepted it. */
  readonly ownerBefore: Named;
  /** When to look at it next: the end of a clock, or at once. Absent: it has ended, or is a part of another. */
  readonly dueAt?: Date;
  readonly endedAt?: Date;
  /** The escalation that it is answered with. */
  readonly foldedInto?: string;
  /** How many are answered with it. */
  readonly folded: number;
}

/** What is to be raised. */
export interface ToRaise {
  readonly organizationId: string;
  readonly caseId: string;
  readonly by?: { readonly personId: string; readonly reason?: string };
  readonly rule?: RuleRef;
  readonly startAt: Rung;
  readonly at: Date;
}

/**
 * What came of it: `already`: it is going; `not now`: the case is over, or there is no such case; `nobody`: whoever asked for
 * it is the only one there.
 */
export type Raised = "raised" | "already" | "folded" | "not now" | "nobody";

export interface Escalations {
  /** Raises a case, in one transaction with its first offer. */
  raise(what: ToRaise): Promise<Raised>;
  /** Does what is due: passes on what nobody has accepted in time, and looks again at what has changed. Once a minute, any number of processes. */
  passDue(now: Date): Promise<void>;
  /** Who is there, when, and as what, has changed in these organizations: looks at everything anew. */
  readonly lookAgain: LookAgain;
}
