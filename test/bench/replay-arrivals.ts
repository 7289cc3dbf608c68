import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { xorshift } from "../support/random.ts";

const FILE = new URL("../../../shared/data/cfpb-structured-2015q1.csv", import.meta.url);
const Complaints = z.array(
  z.object({ date_received: z.string(), product: z.string(), issue: z.string(), sub_issue: z.string() }),
);

/** A complaint, when it comes. */
export interface Arrival {
  readonly unit: string;
  readonly text: string;
  readonly at: Date;
}

const HOUR = 60 * 60_000;
/** Of a hundred customers of a day, how many come in the hour from 8:00, from 9:00, … to 20:00. */
const BY_HOUR = [5, 9, 11, 11, 9, 8, 9, 10, 9, 8, 6, 5];
const ALL = BY_HOUR.reduce((sum, one) => sum + one, 0);
const SEED = 20_150_126;

/**
 * The complaints in the order of time. The file has their days only: each comes at a moment of its own between 8:00 and
 * 20:00, more of them before noon and in the afternoon, independently of the others as customers do, and the same each time.
 * Two of its rows say nothing of what was wrong: nobody can log those. Undefined where the file is not there.
 */
export function readArrivals(): readonly Arrival[] | undefined {
  if (!existsSync(FILE)) return undefined;
  const random = xorshift(SEED);
  return Complaints.parse(parse(readFileSync(FILE, "utf8"), { columns: true }))
    .map(({ date_received: day, product: unit, issue, sub_issue }) => ({
      unit,
      text: [issue, sub_issue].filter((part) => part !== "").join(": "),
      at: new Date(Date.parse(`${day}T08:00:00Z`) + Math.floor(momentOf(random()) * HOUR)),
    }))
    .filter(({ text }) => text !== "")
    .toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** Hours after 8:00, for a number from 0 to 1. */
function momentOf(part: number): number {
  let left = part * ALL;
  const hour = BY_HOUR.findIndex((share) => {
    if (left < share) return true;
    left -= share;
    return false;
  });
  return hour + left / (BY_HOUR[hour] ?? 1);
}
