/** One kind of data that is not kept for ever. */
export interface Kept {
  /** In the words of docs/privacy.md. */
  readonly what: string;
  readonly days: number;
  /** Rows that are deleted then: of a table, those of which this moment is so long ago, as far as they are over. */
  readonly rows?: { readonly table: string; readonly since: string; readonly over?: string };
}

const YEAR = 365;

/** For how long what is kept. What is not named here is kept as long as the organization uses Bellhop, or until it is erased. */
export const periods = {
  caseTexts: {
    what: "What cases say: their text, who the customer is, promises, requests and decisions about them, and what digests quote. They are counted still.",
    days: 2 * YEAR,
  },
  talkNotes: { what: "What managers noted of talks. That there was one is kept.", days: 2 * YEAR },
  deliveries: {
    what: "Messages, and what became of them",
    days: 90,
    rows: { table: "delivery", since: "created_at", over: "state <> 'waiting'" },
  },
  hurries: {
    what: "Why somebody had a message sent at once to a colleague who was off",
    days: 90,
    rows: { table: "held_message", since: "hurried_at" },
  },
  nudges: {
    what: "Why a manager was asked to talk with somebody",
    days: YEAR,
    rows: { table: "nudge", since: "made_at", over: "state <> 'open'" },
  },
  absences: { what: "Times away", days: YEAR, rows: { table: "absence", since: "until_at" } },
  shifts: { what: "Shifts", days: YEAR, rows: { table: "shift", since: "until_at" } },
  codes: {
    what: "Codes that linked workspaces or accounts",
    days: 30,
    rows: { table: "link_code", since: "expires_at" },
  },
} as const satisfies Readonly<Record<string, Kept>>;

const DAY = 24 * 60 * 60_000;

/** Since when texts of cases, and what digests quote of them, are kept. */
export const textsKeptFrom = (now: Date): Date => new Date(now.getTime() - periods.caseTexts.days * DAY);
