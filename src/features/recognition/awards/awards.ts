import type { Ids } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Database } from "../../../kernel/ports.ts";
import type { Texts } from "../../../texts/catalog.ts";
import type { Note, Sending } from "../../attention/index.ts";
import type { Organizations } from "../../organization/index.ts";
import type { People } from "../../people/index.ts";
import type { AboutName } from "./forms.ts";
import type { AwardSeen } from "./reading.ts";
import type { Award, AwardKind } from "./schema.ts";

export interface Nomination {
  /** An account. */
  readonly to: string;
  readonly text: string;
  readonly about: readonly AboutName[];
  readonly kind: AwardKind;
  readonly amount: number;
  readonly item?: string | undefined;
}

/** A nomination, and when whoever decides hears of it; that is absent when it was told before. */
export interface Nominated {
  readonly award: Award;
  readonly note?: Note;
}

/** How an award is after a step, and of the first who does not hear of that at once: when they do. */
export interface Stepped {
  readonly award: Award;
  readonly note?: Note;
}

/** Each throws UserError saying why not. */
export interface AwardSteps {
  approve(awardId: string, context: Context): Promise<Stepped>;
  decline(awardId: string, reason: string, context: Context): Promise<Stepped>;
  announce(awardId: string, context: Context): Promise<Stepped>;
  pay(awardId: string, context: Context): Promise<Stepped>;
  /** How the award is then. */
  undo(awardId: string, context: Context): Promise<Award>;
}

export interface Awards extends AwardSteps {
  /** Throws UserError when there is no budget, or nobody to decide. */
  nominate(given: Nomination, context: Context): Promise<Nominated>;
  /** What is still to be decided of a unit's budget that was set anew goes to whoever decides now. */
  passOn(unitId: string, quarter: string, context: Context): Promise<void>;
  /** Throws UserError when there is no such award for them: whoever is to have it learns of it when it is announced. */
  read(awardId: string, context: Context): Promise<AwardSeen>;
}

export interface AwardsDependencies {
  readonly database: Database;
  readonly organizations: Organizations;
  readonly people: Pick<People, "met">;
  readonly attention: Pick<Sending, "prepare">;
  readonly texts: Texts;
  readonly ids: Ids;
  /** Throws UserError when there is no such case, or win, that the person may know of. */
  readonly readCase: (caseId: string, context: Context) => Promise<unknown>;
  readonly readWin: (winId: string, context: Context) => Promise<unknown>;
  /** There may be something to send. */
  readonly wake: () => void;
}
