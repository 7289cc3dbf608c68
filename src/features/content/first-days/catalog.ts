/** The small cards of somebody's first days: one for each shift, in this order. */
export const firstDays = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type FirstDay = (typeof firstDays)[number];

/** What one card says. */
export interface FirstDayText {
  /** What it is about, in a few words. */
  readonly title: string;
  readonly why: string;
  /** What to try in this shift. */
  readonly today: string;
}

export type FirstDayTexts = Readonly<Record<FirstDay, FirstDayText>>;

export const isFirstDay = (day: number): day is FirstDay => firstDays.some((known) => known === day);
