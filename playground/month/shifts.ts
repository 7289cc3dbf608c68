import { harbourKitchen } from "./harbour-kitchen.ts";
import { littleLoaf } from "./little-loaf.ts";
import { quayHouse } from "./quay-house.ts";
import type { Sentence } from "./sentence.ts";
import { type Deed, wins } from "./wins.ts";

/** When who is there: hours of the day, the first one included. */
export interface Shift {
  readonly from: number;
  readonly to: number;
  /** Accounts in Slack. */
  readonly people: readonly string[];
  /** How much of what is logged is logged then. */
  readonly share: number;
}

/** One of the three houses, as far as people log something there. */
export interface House {
  readonly unit: string;
  readonly sentences: readonly Sentence[];
  readonly wins: readonly Deed[];
  /** How many things are logged a day, from Monday to Sunday; 0: closed. */
  readonly perDay: readonly number[];
  readonly shifts: readonly Shift[];
}

export const houses: readonly House[] = [
  {
    unit: "Harbour Kitchen",
    sentences: harbourKitchen,
    wins: wins.harbourKitchen,
    perDay: [2, 2, 3, 3, 5, 6, 4],
    shifts: [
      { from: 12, to: 15, people: ["U0AMARA", "U0LUIS", "U0MAEVE"], share: 3 },
      { from: 15, to: 18, people: ["U0TOMASZ", "U0MAEVE"], share: 1 },
      { from: 18, to: 22, people: ["U0AMARA", "U0TOMASZ", "U0LUIS", "U0TOMASZ"], share: 5 },
    ],
  },
  {
    unit: "Quay House front desk",
    sentences: quayHouse,
    wins: wins.quayHouse,
    perDay: [3, 2, 2, 3, 4, 4, 4],
    shifts: [
      { from: 0, to: 7, people: ["U0FATIMA"], share: 2 },
      { from: 7, to: 15, people: ["U0JOONAS", "U0JOONAS", "U0PRIYA"], share: 4 },
      { from: 15, to: 23, people: ["U0JOONAS", "U0PRIYA"], share: 3 },
      { from: 23, to: 24, people: ["U0FATIMA"], share: 1 },
    ],
  },
  {
    unit: "Little Loaf café and shop",
    sentences: littleLoaf,
    wins: wins.littleLoaf,
    perDay: [0, 2, 2, 3, 3, 5, 3],
    shifts: [
      { from: 8, to: 12, people: ["U0SEUN", "U0SEUN", "U0MEI"], share: 3 },
      { from: 12, to: 17, people: ["U0SEUN", "U0MEI"], share: 2 },
    ],
  },
];
