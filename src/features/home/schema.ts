import type { Role } from "../../kernel/context.ts";
import type { Case } from "../feedback/index.ts";

/** Whose Home it is, and in whose words it speaks. */
export interface Viewer {
  readonly organizationId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Of the whole organization. */
  readonly roles: readonly Role[];
  /** Ids of the units that they manage. */
  readonly manages: readonly string[];
}

/** Some of what there is, and how much that is in all. */
export interface Some<One> {
  readonly count: number;
  readonly shown: readonly One[];
}

/** A case in one line. */
export interface CaseLine
  extends Pick<Case, "id" | "number" | "kind" | "theme" | "severity" | "ownerId" | "ownerName" | "loggedAt"> {
  /** What the organization calls its theme, if that is its own. */
  readonly themeName: string | null;
}

export interface PromiseLine {
  readonly caseId: string;
  readonly number: number;
  readonly what: string;
  readonly dueAt: Date;
  readonly ownerName: string;
}

export interface ThanksLine {
  readonly kudosId: string;
  readonly number: number;
  readonly givenBy: string;
  readonly text: string;
}

/** What is somebody's own. */
export interface Own {
  /** Theirs to solve first, then what they have logged and others solve. */
  readonly cases: Some<CaseLine>;
  readonly promises: Some<PromiseLine>;
  /** Of the last month. */
  readonly thanks: Some<ThanksLine>;
}

/** What becomes of today's reminder of a unit. */
export interface Reminder {
  readonly state: "sent" | "comes" | "left out" | "another day" | "off" | "none";
  /** When it was sent or comes. */
  readonly at: Date | null;
  /** IANA name: the unit's. */
  readonly timeZone: string;
}

/** What the last seven days were in a unit; of one with fewer than four people nothing is counted. */
export interface Figures {
  readonly complaints: number;
  readonly solved: number;
  readonly wins: number;
}

/** What a manager needs of one unit. */
export interface UnitPart {
  readonly unitId: string;
  readonly name: string;
  /** Is there a channel where its cards go? */
  readonly hasChannel: boolean;
  readonly reminder: Reminder;
  readonly cases: Some<CaseLine>;
  /** Due by tomorrow, or overdue. */
  readonly promises: Some<PromiseLine> & { readonly overdue: number };
  /** Who was thanked for nothing in a long time. */
  readonly toThank: Some<{ readonly id: string; readonly name: string }>;
  readonly figures: Figures | undefined;
}

/** What a manager needs. */
export interface Managed {
  readonly units: readonly UnitPart[];
  /** How many prompts to talk with somebody they have not answered. */
  readonly prompts: number;
}

/** A case that was raised. */
export interface RaisedLine {
  readonly escalationId: string;
  readonly number: number;
  /** Whoever has it, or is asked to take it. */
  readonly personName: string | null;
  readonly isTaken: boolean;
  /** Until when they have to solve or to accept it. */
  readonly until: Date | null;
}

/** What waits for a decision. */
export interface DecisionLine {
  readonly kind: "decision" | "question" | "award" | "prevention";
  readonly id: string;
  readonly caseId: string | null;
  readonly number: number;
  readonly personId: string | null;
  readonly since: Date;
}

export interface SaidLine {
  readonly caseId: string;
  readonly number: number;
  readonly theme: string;
  readonly text: string;
}

/** What became of everything that was to be sent by itself in seven days. */
export interface Sent {
  readonly sent: number;
  readonly waiting: number;
  readonly skipped: number;
  readonly failed: number;
}

/** One thing for a leader to do this week. */
export type Act =
  | { readonly kind: "decide"; readonly decision: DecisionLine }
  | { readonly kind: "call"; readonly caseId: string; readonly number: number }
  | {
      readonly kind: "thank";
      readonly winId: string;
      readonly number: number;
      readonly people: readonly { readonly id: string; readonly name: string }[];
    };

/** What those who lead need of the whole organization. */
export interface Whole {
  readonly raised: Some<RaisedLine>;
  readonly decisions: Some<DecisionLine>;
  /** Names of units in which nothing is logged any more, and since when. */
  readonly asleep: Some<{ readonly name: string; readonly since: Date }>;
  readonly sent: Sent;
}

/** What is left to set up, in the order in which it is best done. */
export const steps = ["channel", "reminder", "champion", "authority"] as const;
export type SetUpStep = (typeof steps)[number];

/** What an admin needs. */
export interface Upkeep {
  readonly left: readonly SetUpStep[];
  /** People to whom nothing can be sent. */
  readonly unreachable: Some<string>;
  /** Units whose channel cannot be reached. */
  readonly unreachableUnits: readonly string[];
}
