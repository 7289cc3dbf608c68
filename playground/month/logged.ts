/** Something that somebody logged, as plain data. */
export interface LoggedCase {
  /** The same key is the same case. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The account in Slack of who logged it. */
  readonly by: string;
  readonly unit: string;
  readonly text: string;
  readonly kind: "complaint" | "compliment" | "suggestion" | "friction";
  /** 1 is the worst. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly theme: string;
  readonly state: "open" | "solved" | "confirmed" | "not asked";
}
