import { expect } from "vitest";
import { ANA, KITCHEN } from "./people.ts";
import { reads, type Seen, type Stage } from "./stage.ts";

export const HOURS = 60;
export const DAYS = 24 * HOURS;

/** Time goes on, and what is due is done. */
export async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
  await here.settled();
}

/** Time goes on until then, and what is due is done. */
export async function until(here: Stage, moment: string): Promise<void> {
  const { shown } = await here.type(ANA, "/bellhop", "help");
  await later(here, Math.ceil((Date.parse(moment) - (shown?.at ?? 0)) / 60_000));
}

/** Everything that somebody reads in their own chat with Bellhop. */
export const directly = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");

/** The last that somebody was told privately with these words. */
export const toldLast = (here: Stage, person: string, words: string): Seen | undefined =>
  [...here.told(person), ...here.toldDirectly(person)].findLast((seen) => reads(seen).includes(words));

/** Presses a button on the last that somebody was told privately with these words, once they are there. */
export async function pressLast(here: Stage, person: string, words: string, label: string): Promise<void> {
  await expect.poll(() => reads(toldLast(here, person, words))).toContain(words);
  await here.press(person, toldLast(here, person, words), label);
}

/** Ana logs a complaint and solves it; she sees what is asked about that. */
export async function solved(here: Stage, text = "cold soup, table 4 waited 40 min"): Promise<void> {
  const saved = await here.type(ANA, "/complaint", text);
  await here.press(ANA, saved.shown, "Fixed it already");
  const offered = () => here.told(ANA).findLast((seen) => reads(seen).includes("How was it solved?"));
  await expect.poll(() => reads(offered())).toContain(text);
  await here.press(ANA, offered(), "How was it solved?");
  await expect.poll(() => reads(asked(here))).toContain("How C-");
}

/** What Ana sees last that asks how a case was solved. */
export const asked = (here: Stage): Seen | undefined =>
  here.told(ANA).findLast((seen) => reads(seen).includes("How C-"));

/** Names the cause of the case that Ana is asked about. */
export async function nameCause(here: Stage, name: string): Promise<void> {
  await here.press(ANA, asked(here), "Name the cause");
  await expect.poll(() => here.form(ANA)).toContain("The real cause, not the symptom");
  await here.submit(ANA, { name });
  await expect.poll(() => reads(asked(here))).toContain(name);
}

/** The history of a case, as somebody reads it. */
export async function historyOf(here: Stage, person: string, name = "C-1"): Promise<string> {
  const { shown } = await here.type(person, "/bellhop", name);
  await here.press(person, shown, "History");
  const history = () => reads(toldLast(here, person, " · Logged"));
  await expect.poll(history).toContain(`History of ${name}`);
  return history();
}

/** The card in the kitchen's channel that asks about a customer. */
export const channelCheck = async (here: Stage): Promise<Seen | undefined> =>
  (await here.cards(KITCHEN)).find((seen) => reads(seen).includes("happy now?"));
