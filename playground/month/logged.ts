/** What people logged, as plain data; each oldest first. */
export interface History {
  readonly cases: readonly LoggedCase[];
  readonly wins: readonly LoggedWin[];
}

interface Logged {
  /** The same key is the same thing. */
  readonly key: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The account in Slack of who logged it. */
  readonly by: string;
  readonly unit: string;
  readonly text: string;
}

export interface LoggedCase extends Logged {
  readonly kind: "complaint" | "compliment" | "suggestion" | "friction";
  /** 1 is the worst. */
  readonly severity: 1 | 2 | 3 | 4;
  readonly theme: string;
  readonly state: "open" | "solved" | "confirmed" | "not asked";
}

/** Something done that a customer will remember. */
export interface LoggedWin extends Logged {
  /** The accounts in Slack of those who did it. */
  readonly people: readonly string[];
}
