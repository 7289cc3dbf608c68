import { expect } from "vitest";
import { ADA, ANA, LOUNGE, namesOf } from "./people.ts";
import { reads, type Seen, type Stage } from "./stage.ts";

export const TEXT = "Cold soup at table 4, and she called from +44 20 7946 0018";

/** Whoever has this role in the whole organization from now on. */
export async function give({ database }: Stage, name: string, role: string): Promise<void> {
  await database.query({ text: "UPDATE person SET roles = roles || $2::text WHERE name = $1", values: [name, role] });
  const rows = await database.query<{ organization_id: string; id: string }>({
    text: "SELECT organization_id, id FROM person WHERE name = $1",
    values: [name],
  });
  for (const row of rows) {
    const key = `${row.organization_id} ${row.id}`;
    await database.transaction((sql) => database.changes.announce(sql, "person", key));
  }
}

/** The whole ladder: Mo manages the kitchen, Dee is the champion, with the lounge as channel, and Ada leads. */
export async function withLadder(here: Stage): Promise<Stage> {
  await give(here, "Dee Park", "champion");
  await give(here, "Ada Berg", "leader");
  await here.invite(ADA, LOUNGE);
  await here.type(ADA, "/bellhop", "champion here", LOUNGE);
  const text = "SELECT FROM organization WHERE champion_lane_id IS NOT NULL";
  await expect.poll(async () => (await here.database.query({ text, values: [] })).length).toBe(1);
  await here.settled();
  return here;
}

/** Somebody logs a complaint, which is saved then, however long a busy machine takes. */
export async function logged(here: Stage, text: string, person = ANA): Promise<{ number: number; shown?: Seen }> {
  const before = (await here.cases()).length;
  const { shown } = await here.type(person, "/complaint", text);
  await expect.poll(async () => (await here.cases()).length).toBeGreaterThan(before);
  return { number: before + 1, ...(shown && { shown }) };
}

/** Ana logs a complaint and raises it. */
export async function raised(here: Stage, text = TEXT, why = "she talks of a lawyer"): Promise<Seen | undefined> {
  const { number, shown } = await logged(here, text);
  await here.type(ANA, "/bellhop", `escalate C-${number} ${why}`);
  await expect.poll(async () => (await balls(here)).map((ball) => `C-${ball.number}`)).toContain(`C-${number}`);
  await here.settled();
  return shown;
}

/** Time goes on, and what is due is done. */
export async function later(here: Stage, minutes: number): Promise<void> {
  here.wait(minutes);
  await here.bot.tick();
  await here.settled();
}

/** The last that somebody was told in their own chat. */
export const latest = (here: Stage, person: string): Seen | undefined => here.toldDirectly(person).at(-1);

/** The card of an escalation with somebody, with what they can do there. */
export const cardOf = (here: Stage, person: string): Seen | undefined =>
  here.toldDirectly(person).findLast((one) => reads(one).includes("History"));

/** Everything that somebody was told alone, wherever they were. */
export const alone = (here: Stage, person: string): string =>
  [here.told(person), here.told(person, LOUNGE), here.toldDirectly(person)].flat().map(reads).join("\n");

/** What people were told although they did not ask for it, in order: what it is, and to whom. */
export async function heard({ database }: Stage): Promise<string[]> {
  const rows = await database.query<{ what: string; name: string }>({
    text: `SELECT split_part(d.key, ' ', 1) || ' ' || split_part(d.key, ' ', 2) AS what, p.name
           FROM delivery d
           JOIN lane l ON l.organization_id = d.organization_id AND l.id = d.lane_id
           JOIN identity a ON a.organization_id = l.organization_id AND a.installation_id = l.installation_id
             AND a.external_id = l.address
           JOIN person p ON p.organization_id = a.organization_id AND p.id = a.person_id
           WHERE right(d.key, 36) = p.id::text OR d.key LIKE 'case news %' ORDER BY d.created_at, d.position`,
    values: [],
  });
  return rows.map(({ what, name }) => `${what}: ${name}`);
}

/** Everything that somebody reads in their own chat. */
export const chat = (here: Stage, person: string): string => here.toldDirectly(person).map(reads).join("\n");

/** Nobody but these was told anything that they did not ask for. */
export async function onlyTold(here: Stage, ...people: readonly (keyof typeof namesOf)[]): Promise<void> {
  const names: readonly string[] = people.map((person) => namesOf[person]);
  expect((await heard(here)).filter((one) => !names.some((name) => one.endsWith(`: ${name}`)))).toEqual([]);
}

/** Where the balls are, by their cases. */
export const balls = ({ database }: Stage) =>
  database.query<{ number: number; state: string; holder: string | null; offered: string | null; owner: string }>({
    text: `SELECT c.number, e.state, holder.name AS holder, asked.name AS offered, owner.name AS owner
           FROM escalation e
           JOIN "case" c ON c.id = e.case_id
           JOIN person owner ON owner.id = c.owner_id
           LEFT JOIN person holder ON holder.id = e.holder_id
           LEFT JOIN person asked ON asked.id = e.offered_to
           ORDER BY c.number`,
    values: [],
  });
