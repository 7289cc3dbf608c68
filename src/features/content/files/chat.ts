import { button } from "../../../kernel/action.ts";
import type { Context } from "../../../kernel/context.ts";
import { userError } from "../../../kernel/errors.ts";
import { opening, privately, type Reply } from "../../../kernel/reply.ts";
import { isFirstSight } from "../../../kernel/seen.ts";
import { csvFile, takeAlong } from "../../../kernel/take-along.ts";
import { actions, type Card, card, heading } from "../../../message/card.ts";
import { LONGEST_ANSWER } from "../../../message/form.ts";
import type { Say } from "../../../texts/catalog.ts";
import { problemsSaid, withoutFence } from "../../calendar/index.ts";
import { undoButton, undoLine } from "../actions.ts";
import type { ContentDependencies } from "../dependencies.ts";
import { changeBy, sightOf } from "../editing.ts";
import { mayDecideForAll } from "../rights.ts";
import { findTips } from "../store.ts";
import { tipActions } from "../tips/actions.ts";
import { importForm } from "../tips/forms.ts";
import { searchOf } from "../tips/list.ts";
import { cellsOf, writeTips } from "./export.ts";
import { type Imported, readImport, writeImport } from "./import.ts";
import { READABLE_COLUMNS } from "./lines.ts";

/** Tips in and out as text, where people chat. All throw UserError for whoever may not decide for all units. */
export interface Files {
  /** Imports a text that somebody pasted. */
  take(file: string, context: Context): Promise<Reply>;
  /** The own tips that somebody asked for, to edit as text; as a file, when they are more than a form takes. Throws UserError when there are none. */
  copy(asked: string, context: Context): Promise<Reply>;
}

/** Problems that a form shows of a file. */
const SHOWN = 3;
/** More of them are in no form: each takes some 100 characters. */
const MOST_COPIED = 100;
/** More of them are in no file. */
const MOST_WRITTEN = 10_000;

export function createFiles(deps: ContentDependencies): Files {
  const { database, organizations, ids } = deps;

  async function requireDeciding(context: Context): Promise<void> {
    if (!(await mayDecideForAll(context))) throw userError("content.notYours");
  }

  return {
    async take(file, context) {
      await requireDeciding(context);
      const { organization, say } = context;
      const units = await organizations.units(organization.id);
      const read = await readImport(database, withoutFence(file), { organization, units, say, ids });
      if ("problems" in read)
        return { kind: "errors", errors: { file: problemsSaid(read.problems, say, SHOWN).join(" ") } };
      const change = changeBy(context, ids);
      const imported = await database.transaction(async (sql) =>
        (await isFirstSight(sql, sightOf(change.id, context))) ? writeImport(sql, change, read) : undefined,
      );
      return privately(
        importedCard(imported ?? { count: read.entries.length, added: 0, changed: 0, others: 0 }, change, say),
      );
    },

    async copy(asked, context) {
      await requireDeciding(context);
      const { organization, say } = context;
      const search = await searchOf(asked, context);
      const { tips } = await findTips(database, organization.id, search, { from: 0, count: MOST_WRITTEN });
      if (tips.length === 0) throw userError("tips.nothingToCopy");
      const cells = cellsOf(tips, await organizations.units(organization.id), organization.locale);
      const written = tips.length > MOST_COPIED ? "" : writeTips(cells, READABLE_COLUMNS, "md").trim();
      if (written !== "" && written.length <= LONGEST_ANSWER) return opening(importForm(say, written));
      const name = say("tips.fileName");
      return takeAlong(csvFile(name, writeTips(cells, READABLE_COLUMNS, "csv")), name, say);
    },
  };
}

function importedCard(imported: Imported, change: { readonly id: string; readonly at: Date }, say: Say): Card {
  const { added, changed } = imported;
  const said = importedSaid(imported, say);
  const isChange = added + changed > 0;
  return card(
    said,
    heading(said),
    actions(
      button(say("button.showTips"), tipActions.find, { asked: "", page: 0 }),
      isChange ? undoButton(change.id, say) : undefined,
    ),
    isChange ? undoLine(change, say) : undefined,
  );
}

/** What became of a file, in a sentence. */
export const importedSaid = ({ count, added, changed }: Imported, say: Say): string =>
  say("import.done", { count, added, changed, same: count - added - changed });
