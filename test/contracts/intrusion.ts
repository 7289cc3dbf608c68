import { randomUUID } from "node:crypto";
import type { Incoming, Notice } from "../../src/kernel/incoming.ts";
import type { Sql } from "../../src/kernel/ports.ts";
import { sequelTo } from "../../src/kernel/reply.ts";
import { fillEmptyTables, tablesWithOrganization } from "../support/catalog.ts";
import { ADA, roster, TEAM, unit } from "../support/world.ts";
import { openProduct } from "./product.ts";
import { textsIn, wordsOf } from "./their-words.ts";
import { visit } from "./visitor.ts";
import { rosters, walk } from "./walk.ts";

const WORKSPACE = "T0RIVAL";
const BOSS = "U0BOSS";
const VAULT = "C9VAULT";
const TEAM_OF_RIVAL = ["U0QUI", "U0RAY", "U0SOL"];
const rivals = {
  ...roster,
  externalId: WORKSPACE,
  name: "Rival",
  people: [
    { userId: BOSS, name: "Zoë Quill", roles: ["champion" as const, "leader" as const, "admin" as const] },
    ...TEAM_OF_RIVAL.map((userId) => ({ userId, name: `Rival’s ${userId}`, roles: [] })),
  ],
  units: [unit("Vault", VAULT, [BOSS], TEAM_OF_RIVAL)],
};

/** So many other ids of the same kind are tried in the place of each that was given. */
const OTHERS = 4;
const ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** The number that opens a link, which is no year. */
const NUMBER = /\b(?!20\d\d\b)\d{4}\b/;

/** What can be done, in the order in which what was typed before gives away least of what is found. */
const order: readonly Incoming["kind"][] = ["home", "action", "form", "message action", "command"];

/**
 * Organizations in which everything was done that can be done; and one more, whose leader does all of it once more, with ids,
 * numbers and names of theirs.
 */
export async function openIntrusion() {
  const product = await openProduct([...rosters, rivals]);
  const { database, organizations, registry, drawings, pages } = product.inside;
  await walk(product);
  const idOf = async (externalId: string) => {
    const found = await organizations.find("slack", externalId);
    if (!found) throw new Error(`${externalId} is not connected.`);
    return found;
  };
  const home = await idOf(WORKSPACE);
  const rival = home.organizationId;
  // Long ago: of a week before it was there it would have no page.
  await database.query({ text: "UPDATE organization SET created_at = '2026-01-01' WHERE id = $1", values: [rival] });
  await fillEmptyTables(database, (await idOf(TEAM)).organizationId);
  // A code is how an organization lets another in: these are of no use any more.
  await database.query({ text: "UPDATE link_code SET expires_at = 'epoch'", values: [] });
  const theirs = (
    await database.query<{ id: string }>({ text: "SELECT id FROM organization WHERE id <> $1", values: [rival] })
  ).map(({ id }) => id);
  const words = await wordsOf(database, theirs);
  const ids = await idsOf(database, theirs);
  const kindOf = new Map([...ids].flatMap(([table, all]) => all.map((id) => [id, table] as const)));
  const before = await rowsOf(database, theirs);

  const boss = { platform: "slack" as const, externalId: WORKSPACE, userId: BOSS };

  /** Words of theirs that stand in something, without those that whoever reads it has typed. */
  const foundIn = (shown: unknown, typed = ""): string[] => {
    const said = textsIn(shown).join("\n");
    return words.filter((word) => said.includes(word) && !typed.includes(word));
  };

  async function answersTo(incoming: Incoming): Promise<unknown[]> {
    const reply = await product.dispatch.handle({ ...incoming, delivery: randomUUID() });
    return [reply, await sequelTo(reply)];
  }

  /** The same with other ids of theirs. */
  function* withOthers(incoming: Incoming): Generator<Incoming> {
    const written = JSON.stringify(incoming);
    for (const id of new Set(written.match(ID))) {
      const others = (ids.get(kindOf.get(id) ?? "") ?? []).filter((other) => other !== id);
      for (const other of others.slice(0, OTHERS)) yield JSON.parse(written.replaceAll(id, other));
    }
  }

  return {
    ...{ database, registry, drawings, rival, theirs, words, foundIn, workspace: WORKSPACE },
    place: { ...home, address: VAULT },
    subjects: [...ids.values()].flat(),

    /** The tables in which nothing is theirs. */
    empty: [...before].filter(([, rows]) => rows === "").map(([table]) => table),

    /** The tables in which something of theirs is not what it was. */
    async changed(): Promise<string[]> {
      const after = await rowsOf(database, theirs);
      return [...before].filter(([table, rows]) => after.get(table) !== rows).map(([table]) => table);
    },

    asOneOfThem: (command: string) =>
      answersTo({
        ...{ kind: "command", command, text: "", delivery: "" },
        from: { platform: "slack", externalId: TEAM, userId: ADA },
      }),

    notice: (notice: Notice) => product.dispatch.notice(notice),

    /** What the page of a digest says to a browser of the leader's: the own one first, and then of each place of theirs. */
    async openPages(): Promise<readonly string[]> {
      const value = JSON.stringify({ placeId: rival, week: "2026-11-09" });
      const given = textsIn(
        await answersTo({ kind: "action", action: "report.open", value, from: boss, delivery: "" }),
      );
      const [link = ""] = given.filter((text) => URL.canParse(text));
      const [number = ""] = given.flatMap((text) => (text === link ? [] : (NUMBER.exec(text) ?? [])));
      const visitor = await visit(pages);
      await visitor.admit(link, number);
      const { pathname } = new URL(link);
      const places = [...theirs, ...(ids.get("unit") ?? [])].map((id) => `${pathname}/${id}`);
      const shown: string[] = [];
      for (const path of [pathname, ...places]) shown.push(await visitor.open(path));
      return shown;
    },

    /** What was done, and what whoever did it was told of them. */
    async doEverything() {
      const done = new Set<string>();
      const told: string[] = [];
      const shapes = new Set<string>();
      let typed = "";
      for (const kind of order) {
        for (const incoming of product.heard.filter((one) => one.kind === kind)) {
          const mine = { ...incoming, from: boss };
          const shape = JSON.stringify({ ...mine, delivery: "" }).replace(ID, (id) => kindOf.get(id) ?? "");
          const all = shapes.has(shape) ? [mine] : [mine, ...withOthers(mine)];
          shapes.add(shape);
          for (const one of all) {
            typed += `${textsIn(one).join("\n")}\n`;
            const found = foundIn(await answersTo(one), typed);
            if (found.length > 0) told.push(`${nameOf(one)}: ${found.join(" · ")}`);
            done.add(nameOf(one));
          }
        }
      }
      return { done, told };
    },
  };
}

const nameOf = (incoming: Incoming): string => {
  if (incoming.kind === "command") return incoming.command;
  if (incoming.kind === "form") return incoming.form;
  return incoming.kind === "home" ? "home" : incoming.action;
};

/** What each table says of these organizations. */
async function rowsOf(database: Sql, organizationIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = new Map<string, string>();
  for (const table of [...(await tablesWithOrganization(database)), "organization"]) {
    const key = table === "organization" ? "id" : "organization_id";
    const [found] = await database.query<{ all: string }>({
      text: `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM "${table}" t WHERE t."${key}" = ANY($1)`,
      values: [organizationIds],
    });
    rows.set(table, found?.all ?? "");
  }
  return rows;
}

/** The ids of what is theirs, by their tables; in no order that means anything. */
async function idsOf(
  database: Sql,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = await database.query<{ name: string }>({
    text: `SELECT table_name AS name FROM information_schema.columns
           WHERE table_schema = current_schema() AND column_name = 'id' AND udt_name = 'uuid' AND table_name <> 'organization'`,
    values: [],
  });
  const found = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const rows = await database.query<{ id: string }>({
      text: `SELECT t.id FROM "${name}" t WHERE t.organization_id = ANY($1) ORDER BY md5(t.id::text)`,
      values: [organizationIds],
    });
    found.set(
      name,
      rows.map(({ id }) => id),
    );
  }
  return found;
}
