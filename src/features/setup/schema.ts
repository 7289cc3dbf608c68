/** What there is to set up, in the order in which it is best done. */
export const steps = ["organization", "units", "leader", "champion", "calendars", "reminders", "authority"] as const;
export type Step = (typeof steps)[number];

/** What is set of each step so far. */
export interface SetUp {
  readonly organization: {
    readonly name: string;
    /** BCP 47. */
    readonly locale: string;
    /** IANA name. */
    readonly timeZone: string;
    /** False: nobody's profile has told it yet, and nobody has set it. */
    readonly hasZone: boolean;
  };
  readonly units: { readonly count: number; readonly withChannel: number; readonly withManager: number };
  readonly leaders: readonly string[];
  readonly champions: readonly string[];
  readonly hasChampionChannel: boolean;
  /** Units whose opening hours somebody has set. */
  readonly calendars: number;
  /** Units with a daily reminder that is not switched off. */
  readonly reminders: number;
  /** Limits that are set for what people decide alone. */
  readonly limits: number;
}

const done: Readonly<Record<Step, (setUp: SetUp) => boolean>> = {
  organization: ({ organization }) => organization.hasZone,
  units: ({ units }) => units.count > 0 && units.withChannel === units.count && units.withManager === units.count,
  leader: ({ leaders }) => leaders.length > 0,
  champion: ({ champions, hasChampionChannel }) => champions.length > 0 && hasChampionChannel,
  calendars: ({ calendars }) => calendars > 0,
  reminders: ({ reminders }) => reminders > 0,
  authority: ({ limits }) => limits > 0,
};

export const isDone = (step: Step, setUp: SetUp): boolean => done[step](setUp);
