/** A quarter, in days. */
export const QUARTER = 91;
/** Put off, it comes again after so many days. */
export const PUT_OFF = 7;

const DAY = 24 * 60 * 60_000;

/** What has been so far, as far as it says when a unit's standards are to be looked over. */
export interface ReviewPast {
  /** When the unit was set up. */
  readonly createdAt: Date;
  /** When its managers were asked last, and until when they have put that off. */
  readonly askedAt: Date | null;
  readonly laterAt: Date | null;
  /** When somebody looked them over last. */
  readonly reviewedAt: Date | null;
}

/** When the managers of a unit are asked: a quarter after they were last, or after somebody did it unasked. */
export function reviewDue({ createdAt, askedAt, laterAt, reviewedAt }: ReviewPast): Date {
  const isDone = askedAt !== null && reviewedAt !== null && reviewedAt >= askedAt;
  if (laterAt && !isDone) return laterAt;
  const last = Math.max(createdAt.getTime(), askedAt?.getTime() ?? 0, reviewedAt?.getTime() ?? 0);
  return new Date(last + QUARTER * DAY);
}
