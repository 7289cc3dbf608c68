import type { OpenDatabase } from "../../../database/index.ts";
import { createMemory, forget, remember } from "../../../kernel/cache.ts";
import { userError } from "../../../kernel/errors.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Say } from "../../../texts/catalog.ts";
import { createHints, type Hints } from "../guess/hints.ts";
import { steps, themes, values } from "../vocabulary.ts";

/** What an organization chooses from: what cases are about, the steps of its service, and what thanks are for. */
export const listNames = ["theme", "step", "value"] as const;
export type ListName = (typeof listNames)[number];

/** One entry of an organization's list. */
export interface Listed {
  readonly key: string;
  /** Absent: a built-in one, named in the reader's language. */
  readonly name?: string;
}

/** The same with what only the list itself shows. */
export interface ListedInFull extends Listed {
  /** Words and phrases that hint at it. */
  readonly hints: readonly string[];
  /** No longer to be chosen; what has it keeps it. */
  readonly retired: boolean;
}

/** A list in its order. */
export interface List {
  readonly all: readonly ListedInFull[];
  /** What is to be chosen from. */
  readonly offered: readonly ListedInFull[];
  /** The keys of that. */
  readonly keys: readonly string[];
  /** What the organization's own words say of a text. */
  readonly hinted: Hints;
}
export type Lists = Readonly<Record<ListName, List>>;

/** The lists of an organization: its own, or the built-in ones where it has none. */
export type ReadLists = (organizationId: string) => Promise<Lists>;

/** What a theme is chosen from, in its order. */
export type Themes = (organizationId: string) => Promise<readonly Listed[]>;

/** Announced to all processes, with the organization's id, when one of its lists has changed. */
export const LISTS = "lists";

/** Remembered until they change. */
export function createLists(database: OpenDatabase): ReadLists {
  const known = createMemory<Promise<Lists>>(20_000, 60 * 60_000);
  database.changes.listen(LISTS, (key) => forget(known, key));
  return (organizationId) => remember(known, organizationId, () => readLists(database, organizationId));
}

/** The lists as they are now. */
export async function readLists(sql: Sql, organizationId: string): Promise<Lists> {
  const rows = await sql.query<{ list: ListName; key: string; name: string | null; hints: string[]; retired: boolean }>(
    {
      name: "list.read",
      text: `SELECT list, key, name, hints, retired_at IS NOT NULL AS retired FROM list_entry
           WHERE organization_id = $1 ORDER BY position, key`,
      values: [organizationId],
    },
  );
  const listOf = (name: ListName): List => {
    const own = rows.filter(({ list }) => list === name);
    if (own.length === 0) return builtIn[name];
    return toList(own.map(({ list: _list, name, ...entry }) => ({ ...entry, ...(name !== null && { name }) })));
  };
  return { theme: listOf("theme"), step: listOf("step"), value: listOf("value") };
}

function toList(all: readonly ListedInFull[]): List {
  const offered = all.filter(({ retired }) => !retired);
  // What it is called hints at it too.
  const hinted = createHints(
    offered.map(({ key, name, hints }) => ({ key, phrases: name ? [name, ...hints] : hints })),
  );
  return { all, offered, keys: offered.map(({ key }) => key), hinted };
}

const listOfKeys = (keys: readonly string[]): List => toList(keys.map((key) => ({ key, hints: [], retired: false })));

const builtIn: Lists = { theme: listOfKeys(themes), step: listOfKeys(steps), value: listOfKeys(values) };

/** What to call a theme. */
export function themeName({ key, name }: Listed, say: Say): string {
  if (name !== undefined) return name;
  const known = themes.find((theme) => theme === key);
  return known ? say(`theme.${known}`) : key;
}

/** What to call a step of the service. */
export function stepName({ key, name }: Listed, say: Say): string {
  if (name !== undefined) return name;
  const known = steps.find((step) => step === key);
  return known ? say(`step.${known}`) : key;
}

/** What to call a value that thanks are for. */
export function valueName({ key, name }: Listed, say: Say): string {
  if (name !== undefined) return name;
  const known = values.find((value) => value === key);
  return known ? say(`value.${known}`) : key;
}

export const nameIn: Readonly<Record<ListName, (listed: Listed, say: Say) => string>> = {
  theme: themeName,
  step: stepName,
  value: valueName,
};

/** What a list's entry of this key is called, also when it is retired. */
export const nameOfKey = (lists: Lists, list: ListName, key: string, say: Say): string =>
  nameIn[list](lists[list].all.find((entry) => entry.key === key) ?? { key }, say);

/** The one that somebody names: by its key, or by what it is called or begins with; one that is offered rather than not. */
function entryNamed(list: ListName, { all, offered }: List, typed: string, say: Say): ListedInFull | undefined {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return undefined;
  const called = (entries: readonly ListedInFull[], is: (name: string) => boolean) =>
    entries.find((entry) => entry.key === wanted || is(nameIn[list](entry, say).toLowerCase()));
  const exactly = (name: string): boolean => name === wanted;
  const begins = (name: string): boolean => name.startsWith(wanted);
  return called(offered, exactly) ?? called(offered, begins) ?? called(all, exactly) ?? called(all, begins);
}

/** Throws UserError, with what there are, when there is no theme of that name. */
export function themeNamed(typed: string, themes: List, say: Say): Listed {
  const found = entryNamed("theme", themes, typed, say);
  if (found) return found;
  const names = themes.offered.map((theme) => themeName(theme, say)).join(", ");
  throw userError("cases.unknownTheme", { name: typed.trim(), themes: names });
}

/** The theme of a list that a guess means: the same one, else the one for everything else, else the last. */
export function closest({ offered }: List, guessed: string): Listed {
  const found = [guessed, "other"].flatMap((key) => offered.find((theme) => theme.key === key) ?? [])[0];
  return found ?? offered.at(-1) ?? { key: guessed };
}
