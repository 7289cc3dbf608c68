import type { Named } from "../schema.ts";

/** What a leader says who decides. */
export interface Decided {
  readonly what: string;
  readonly reason: string;
  /** The line of the policy that it rests on. */
  readonly policy: string;
}

/** What a leader decided about a case that was raised to them. */
export interface Decision extends Decided {
  readonly organizationId: string;
  readonly id: string;
  readonly escalationId: string;
  readonly caseId: string;
  readonly caseNumber: number;
  readonly unitName: string;
  readonly by: Named;
  readonly at: Date;
  readonly undoneAt?: Date;
}

/** A line of the policy that an organization has written down, with a short key of its own. */
export interface PolicyLine {
  readonly key: string;
  readonly line: string;
}
