import type { WaitsFor } from "../../content/index.ts";
import type { Case } from "../../feedback/index.ts";
import type { RuleRef, Rung } from "../schema.ts";

/** What is looked at of a case when its clocks start. */
export type Clocked = Pick<Case, "organizationId" | "id" | "unitId" | "kind" | "severity" | "loggedAt">;

/** A rule that raises a case when its time has run out. */
export interface RuleClock {
  readonly rule: RuleRef;
  readonly waitsFor: WaitsFor;
  /** Of the unit's working time. */
  readonly minutes: number;
  /** Cases that are less severe do not count. */
  readonly severity: Case["severity"];
  /** The rung to which it raises the case. */
  readonly startAt: Rung;
}

/** A clock that is to be looked at: it has run out, or nobody has found out yet when it will. */
export interface DueClock {
  readonly organizationId: string;
  readonly caseId: string;
  readonly sourceId: string;
  readonly waitsFor: WaitsFor;
  readonly unitId: string;
  readonly minutes: number;
  readonly severity: number;
  readonly rule?: RuleRef & { readonly startAt: Rung };
  readonly fromAt: Date;
  readonly dueAt: Date;
  /** Its case as it is now: `gone` when it was taken back, or is a part of another. */
  readonly case: Pick<Case, "kind" | "severity" | "state"> & { readonly gone: boolean };
  /** Each change of its case's state, oldest first, with the state before. */
  readonly steps: readonly Step[];
}

/** A change of a case's state. */
export interface Step {
  readonly at: Date;
  /** What it is called in the history. */
  readonly kind: string;
  readonly was: Case["state"];
}

/** How often a standard was attained in a unit, of the complaints whose time ended between two moments. */
export interface Attainment {
  readonly unitId: string;
  readonly waitsFor: WaitsFor;
  readonly attained: number;
  readonly missed: number;
}
