import type { ConditionOf } from "./schema.ts";

const DAY = 24 * 60 * 60_000;

/** How often something has to come, in how many days. */
export type Often = Pick<ConditionOf<"theme">, "times" | "days">;

/** What is counted together. */
export interface Subject {
  readonly ruleId: string;
  readonly unitId: string;
  /** The theme or the cause. */
  readonly subject: string;
}

/** What is known of a subject: when it came, oldest first, and when it last raised a case, in milliseconds since 1970. */
export interface Past {
  readonly moments: readonly number[];
  readonly raised?: number | undefined;
}

/** Counts what comes again: the watch from what the database knows, the dry run from nothing. */
export interface Repeats {
  /** What is known already. */
  begin(subject: Subject, past: Past): void;
  /** Takes note of one more. */
  note(subject: Subject, at: number): void;
  /** Takes note of one more. True when there are enough of them and it has not raised a case in these days: then it rests. */
  count(subject: Subject, often: Often, at: number): boolean;
  /** The same of what has been noted already. */
  isOften(subject: Subject, often: Often, at: number): boolean;
}

/** As many as a rule can wait for. */
const MOST = 50;

/** Keeps as many moments of a subject as are needed. */
export function createRepeats(): Repeats {
  const known = new Map<string, { moments: number[]; raised: number | undefined }>();
  const of = ({ ruleId, unitId, subject }: Subject) => {
    const key = `${ruleId} ${unitId} ${subject}`;
    const found = known.get(key) ?? { moments: [], raised: undefined };
    known.set(key, found);
    return found;
  };
  const note = (subject: Subject, at: number): void => {
    const { moments } = of(subject);
    moments.push(at);
    if (moments.length > MOST) moments.shift();
  };
  const isOften = (subject: Subject, { times, days }: Often, at: number): boolean => {
    const one = of(subject);
    const since = at - days * DAY;
    one.moments = one.moments.filter((moment) => moment > since).slice(-times);
    if (one.moments.length < times || (one.raised !== undefined && one.raised > since)) return false;
    one.raised = at;
    return true;
  };
  return {
    begin(subject, { moments, raised }) {
      const one = of(subject);
      one.moments = [...moments];
      one.raised = raised;
    },
    note,
    count(subject, often, at) {
      note(subject, at);
      return isOften(subject, often, at);
    },
    isOften,
  };
}
