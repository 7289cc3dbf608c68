import { expect } from "vitest";
import { ADA, ANA } from "./people.ts";
import { type Answer, reads, type Stage } from "./stage.ts";

export const TEXT = "cold soup, table 4 waited 40 min";

/** An admin sets what staff may decide. */
export async function setLimit(here: Stage, answers: Readonly<Record<string, string>> = {}) {
  const shown = await here.type(ADA, "/bellhop", "authority");
  await here.press(ADA, shown.shown, "Set a limit");
  await expect.poll(() => here.form(ADA)).toContain("What a role may decide");
  return here.submit(ADA, {
    role: "staff",
    theme: "*",
    amount: "25",
    currency: "EUR",
    what: "dessert, or the dish off the bill",
    policy: "3.2 Make it right at the table",
    ...answers,
  });
}

/** Ana logs a complaint and says that the customer is still there. */
export async function stillHere(here: Stage, logged?: Answer) {
  const saved = logged ?? (await here.type(ANA, "/complaint", TEXT));
  await here.press(ANA, saved.shown, "Customer still here");
  await expect.poll(() => here.told(ANA).map(reads).join()).toContain("Empathise");
  return here.told(ANA).find((one) => reads(one).includes("Empathise"));
}

/** Ana asks for more than she may decide. */
export async function ask(here: Stage, logged?: Answer) {
  const live = await stillHere(here, logged);
  await here.press(ANA, live, "Ask for more");
  await expect.poll(() => here.form(ANA)).toContain("Ask for more for C-");
  const sent = await here.submit(ANA, { what: "the whole meal", amount: "60", currency: "eur" });
  await here.settled();
  return { live, sent };
}

export const makeChampion = ({ database }: Stage, name: string) =>
  database.query({ text: "UPDATE person SET roles = array_append(roles, 'champion') WHERE name = $1", values: [name] });

export const latestTo = (here: Stage, person: string) => here.toldDirectly(person).map(reads).join("\n");
