import type { LoggedCase } from "./logged.ts";

/** What people may have logged, any number of times; `{…}` stands for a number that differs each time. */
export interface Sentence extends Pick<LoggedCase, "kind" | "theme" | "severity" | "text"> {
  /** How many times as often as others it comes. */
  readonly often: number;
}

/** Harm is rare. */
const SELDOM = 0.25;

const of =
  (kind: Sentence["kind"]) =>
  (theme: string, severity: Sentence["severity"], text: string, often = severity === 1 ? SELDOM : 1): Sentence => ({
    kind,
    theme,
    severity,
    text,
    often,
  });

export const complaint = of("complaint");
export const compliment = of("compliment");
export const suggestion = of("suggestion");
export const friction = of("friction");

/** The numbers that stand for `{…}`: from, and to. */
export const numbers: Readonly<Record<string, readonly [number, number]>> = {
  table: [1, 24],
  room: [101, 128],
  minutes: [20, 55],
  people: [2, 8],
  euros: [4, 60],
  hour: [5, 10],
};
