import { expect, it } from "vitest";
import { exportTips } from "../../../src/features/content/index.ts";
import { declarations } from "../../../src/features/declarations.ts";
import { exportFormats, exportRows } from "../../../src/features/export/index.ts";
import { exportedKinds } from "../../../src/features/exports.ts";
import { createServer } from "../../../src/kernel/node-http.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { afterwards } from "../../support/afterwards.ts";
import { silent } from "../../support/database.ts";
import { MINUTE, type Name, openWorld, said, type World } from "./world.ts";

/** What a manager notes for themselves, and what they show to Cy. */
const OWN = "she holds her breath when queues grow";
const SHOWN = "we agreed on one sorry for each table";
const SECRETS = [OWN, SHOWN, "A word with", "Not needed: ", "You have looked over"];

const mention = (userId: Name) => ({ userId, name: userId, as: `@${userId}` });

const contains = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((secret) => text.includes(secret));

/** Mo was asked to talk with Ana, did, talked with Cy too, needed no word with Ben, and looked over the standards. */
async function coached(): Promise<{ readonly world: World; readonly question: string }> {
  const world = await openWorld();
  await world.ask("may", "nudges off");
  await world.thank("ben", "@ana calmed the angry guest at till 3", [mention("ana")]);
  await world.later(MINUTE);
  // When work begins on the next day, and it is not quiet any more.
  await world.later(20 * 60 * MINUTE);
  const nudge = world.standing("mo").find((one) => said([one]).includes("A word with ana"));
  if (!nudge) throw new Error(`Mo was not asked: ${said(world.standing("mo"))}`);
  const [question = ""] = /“[^”]+”/.exec(said([nudge])) ?? [];
  await world.send("mo", await world.press("mo", nudge, "Did it"), { note: OWN, show: "me" });
  await world.press("mo", await world.ask("mo", "coached @cy ".concat(SHOWN), [mention("cy")]), "Show it to cy");
  await world.thank("ana", "@ben untangled the bill of table 4", [mention("ben")]);
  await world.press("mo", await world.ask("mo", "coach"), "Not needed");
  const setting = await world.press("mo", await world.ask("mo", "standards Kitchen"), "Set a standard");
  await world.send("mo", setting, { step: "waiting", what: "10 minutes", why: "They count." });
  await world.complain("ana", "table 4 waited 40 min");
  const look = await world.press("mo", await world.ask("mo", "review"), "Look them over");
  await world.send("mo", look, { standard1: "9 minutes" });
  await world.later(11 * MINUTE);
  return { world, question };
}

/** Everything that somebody reads who types whatever can be typed, and looks wherever one can look. */
async function everything(world: World, who: Name): Promise<string> {
  const read: string[] = [said(await world.home(who))];
  // What is worth a talk is found anew for each of a unit's managers, whatever another one was asked.
  for (const { name, examples } of declarations.commands)
    if (name !== "coach" || who !== "may")
      for (const example of examples) read.push(said(await world.ask(who, `${name} ${example}`)));
  for (const asked of ["C-1", "K-1", "K-2", "deliveries Kitchen", "coaching Kitchen", "budget", "help"])
    read.push(said(await world.ask(who, asked)));
  await world.settled();
  return [...read, said(world.standing(who)), said(world.standing("kitchen"))].join("\n");
}

async function exported({ database }: World): Promise<string> {
  const [ada] = await database.query<{ id: string; organizationId: string }>({
    text: `SELECT id, organization_id AS "organizationId" FROM person WHERE name = 'ada'`,
    values: [],
  });
  if (!ada) throw new Error("There is an admin.");
  const parts: string[] = [];
  for (const kind of exportedKinds)
    for (const part of [{}, { organizationId: ada.organizationId, personId: ada.id }])
      for (const format of exportFormats)
        parts.push(...(await Array.fromAsync(exportRows(database, kind, format, part))));
  return [...parts, ...(await Array.fromAsync(exportTips(database, "csv")))].join("\n");
}

/** What whoever measures a process reads. */
async function measured(world: World): Promise<string> {
  const metrics = createMetrics({ token: "secret", database: world.database, log: silent });
  afterwards(async () => metrics.stop());
  const server = createServer((request, response) => void metrics.listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterwards(async () => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { authorization: "Bearer secret" } });
  expect(answer.status).toBe(200);
  return answer.text();
}

/** Where in the database these words stand. */
async function tablesWith({ database }: World, words: string): Promise<readonly string[]> {
  const tables = await database.query<{ name: string }>({
    text: "SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    values: [],
  });
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query({
      text: `SELECT FROM ${name} t WHERE strpos(to_jsonb(t)::text, $1) > 0 LIMIT 1`,
      values: [words],
    });
    if (rows.length > 0) found.push(name);
  }
  return found;
}

it("what was said in a talk, whom a nudge was about and what was looked over is shown to nobody else, wherever they look", async () => {
  const { world, question } = await coached();
  expect(question.length).toBeGreaterThan(10);
  const secrets = [...SECRETS, question.slice(1, -1)];
  expect(contains(await everything(world, "mo"), [OWN, SHOWN])).toEqual([OWN, SHOWN]);
  expect(contains(said(world.standing("cy")), secrets)).toEqual([SHOWN]);
  for (const who of ["ana", "may", "dee", "cam", "ada"] as const)
    expect(contains(await everything(world, who), secrets), who).toEqual([]);
  for (const words of [OWN, SHOWN]) expect(await tablesWith(world, words)).toEqual(["coaching_talk"]);
  const files = await exported(world);
  expect(files).toContain("calmed the angry guest");
  expect(contains(files, secrets)).toEqual([]);
  // Not even that there was something between two.
  expect(/"kind":"(?:nudge|talk|review)[^"]*/.exec(files)?.[0]).toBeUndefined();
  expect(contains(await measured(world), [...secrets, "ana", "Kitchen"])).toEqual([]);
  expect(contains(JSON.stringify(world.logged), [...secrets, "ana", "Kitchen"])).toEqual([]);
  expect(world.bugs).toEqual([]);
});
