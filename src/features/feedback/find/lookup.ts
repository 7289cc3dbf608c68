import { button } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Sql } from "../../../kernel/ports.ts";
import { momentOf } from "../../../kernel/wording.ts";
import { beginning } from "../../../message/beginning.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  heading,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Access } from "../access.ts";
import { feedbackActions } from "../actions.ts";
import { type List, type ReadLists, themeName, themeNamed } from "../lists/lists.ts";
import { masked } from "../mask/masked.ts";
import type { Case } from "../schema.ts";
import { openButton } from "../shown/buttons.ts";
import { ballOf, themeOf } from "../shown/facts.ts";
import { mayKnow, type Standing } from "../standing.ts";
import { readCases } from "../store.ts";
import { findCases, type Search } from "./find.ts";

/** Finds cases again: a page of those that somebody asks for and may know of, newest first. */
export interface Lookup {
  /** `asked`: mine, unit, theme and its name, or words. Throws UserError when there is no such theme. */
  page(asked: string, page: number, context: Context): Promise<Card>;
}

export const createLookup = (database: Sql, access: Access, lists: ReadLists): Lookup => ({
  async page(asked, page, given) {
    const { organization, say } = given;
    const search = searchOf(asked, (await lists(organization.id)).theme, say);
    const standing = await access.standing(given);
    const found = await findCases(database, organization.id, standing, search.search, page);
    const wholes = await wholesOf(database, found.cases, standing);
    await access.noteReads([...found.cases, ...wholes], given);
    const turn = (label: "button.newer" | "button.older", to: number): Button =>
      button(say(label), feedbackActions.find, { asked, page: to });
    return card(
      search.title,
      heading(search.title),
      ...(found.cases.length === 0
        ? [text(say("cases.none"))]
        : found.cases.flatMap((one) => linesOf(one, wholes, say))),
      actions(...found.cases.map((one) => openButton(one, say))),
      actions(
        page > 0 ? turn("button.newer", page - 1) : undefined,
        found.more ? turn("button.older", page + 1) : undefined,
      ),
    );
  },
});

/** The cases that some of these are voices of, as far as somebody may know of them. */
async function wholesOf(database: Sql, found: readonly Case[], standing: Standing): Promise<readonly Case[]> {
  const keys = found.flatMap(({ organizationId, mergedInto: id }) => (id ? [{ organizationId, id }] : []));
  if (keys.length === 0) return [];
  return (await readCases(database, keys)).filter((whole) => !whole.undoneAt && mayKnow(whole, standing));
}

/** The words of other languages that may be typed for ours. */
const WORDS: Readonly<Record<string, string>> = {
  míos: "mine",
  mios: "mine",
  mías: "mine",
  mias: "mine",
  unidad: "unit",
  tema: "theme",
};

function searchOf(asked: string, themes: List, say: Say): { search: Search; title: string } {
  const [typed = "", ...others] = asked.toLowerCase().split(/\s+/);
  const word = WORDS[typed] ?? typed;
  if (asked === "") return { search: { kind: "all" }, title: say("cases.all") };
  if (word === "mine" && others.length === 0) return { search: { kind: "mine" }, title: say("cases.mine") };
  if (word === "unit" && others.length === 0) return { search: { kind: "unit" }, title: say("cases.unit") };
  if (word !== "theme" || others.length === 0) {
    return { search: { kind: "words", words: asked }, title: say("cases.words", { words: asked }) };
  }
  const theme = themeNamed(others.join(" "), themes, say);
  return { search: { kind: "theme", theme: theme.key }, title: say("cases.theme", { theme: themeName(theme, say) }) };
}

/** Characters of a text that a list shows. */
const SHOWN = 120;

const linesOf = (found: Case, wholes: readonly Case[], say: Say): Block[] => [
  text(
    bold(
      ballOf(
        found,
        say,
        wholes.find(({ id }) => id === found.mergedInto),
      ),
    ),
    ` · ${themeOf(found, say)} · `,
    momentOf(say, found.loggedAt),
  ),
  context(shortened(masked(found.text, say))),
];

/** In one line; masked before. */
function shortened(shown: string): string {
  const line = beginning(shown).replace(/\s+/g, " ");
  return line.length > SHOWN ? `${[...line].slice(0, SHOWN).join("").trimEnd()}…` : line;
}
