import { bindActions } from "../../kernel/action.ts";
import type { Context } from "../../kernel/context.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, replacing } from "../../kernel/reply.ts";
import type { Card } from "../../message/card.ts";
import { card, heading } from "../../message/card.ts";
import { contentActions } from "./actions.ts";
import type { ContentDependencies } from "./dependencies.ts";
import { createEditing } from "./editing.ts";
import { createFiles } from "./files/chat.ts";
import { createFirstDays } from "./first-days/feature.ts";
import { historyCard } from "./history.ts";
import type { KeptEntry } from "./schema.ts";
import { standardCommands } from "./standards/commands.ts";
import { createStandards } from "./standards/feature.ts";
import { takenBackCard } from "./tips/cards.ts";
import { tipCommands } from "./tips/commands.ts";
import { createTips } from "./tips/feature.ts";
import { troubleCommands } from "./troubles/commands.ts";
import { createTroubles } from "./troubles/feature.ts";

export { type Change, undoChange } from "./changes.ts";
export { readClockStandards } from "./clock-standards.ts";
export { importTipsFile, TipsImport } from "./files/command-line.ts";
export { exportTips, tipFormats } from "./files/export.ts";
export { showFirstDays } from "./first-days/actions.ts";
export { type FirstDay, type FirstDayText, firstDays } from "./first-days/catalog.ts";
export { readFirstDays } from "./first-days/read.ts";
export { catalog, trades } from "./library/catalog.ts";
export { isTipId, shippedText, tipIds } from "./library/index.ts";
export { type Content, readContents } from "./read.ts";
export { LONGEST, type OwnTip, type Standard, type Strategy, type Trouble, type WaitsFor, waits } from "./schema.ts";
export { type ChangedStandard, changeStandards } from "./standards/changing.ts";
export { Sentence } from "./words.ts";

export const contentCommands = { ...tipCommands, ...standardCommands, ...troubleCommands };

/** An organization's own content beside the library of tips: tips, standards, known troubles. */
export function createContentFeature(deps: ContentDependencies): Feature {
  const { organizations } = deps;
  const editing = createEditing(deps);
  const files = createFiles(deps);
  const tips = createTips(deps, editing, files);
  const standards = createStandards(deps, editing);
  const troubles = createTroubles(deps, editing);
  const firstDays = createFirstDays(deps, editing);

  /** What is shown once the change of an entry is undone. */
  async function undone(entry: KeptEntry, context: Context): Promise<Card> {
    const said = context.say("content.undone");
    const done = { said, entryId: entry.id };
    const unit = await (entry.unitId === undefined
      ? organizations.unitFor(context)
      : organizations.unit(context.organization.id, entry.unitId));
    if (entry.kind === "first day") return firstDays.shown(unit, context, done);
    if (entry.kind === "standard") return standards.shown(unit, context, done);
    if (entry.kind === "trouble" && entry.state !== "taken back") return troubles.shown(unit, context, done);
    if (entry.state !== "taken back") return tips.shown(entry.id, said, context);
    return entry.kind === "library tip"
      ? tips.page({ asked: "", page: 0 }, context, { said })
      : takenBackCard(entry.says.what, context.say);
  }

  return {
    name: "content",
    commands: [...tips.commands, ...standards.commands, ...troubles.commands],
    actions: [
      ...tips.actions,
      ...standards.actions,
      ...troubles.actions,
      ...firstDays.actions,
      ...bindActions(contentActions, {
        async undo({ changeId }, context) {
          const [entry, ...more] = await editing.undo(changeId, context);
          if (entry && more.length === 0) return replacing(await undone(entry, context));
          const said = context.say("content.importUndone", { count: more.length + 1 });
          return replacing(card(said, heading(said)));
        },
        async history({ entryId }, context) {
          const { entry } = await editing.find(entryId, ["tip", "standard", "trouble", "first day"], context);
          const lists = await deps.lists(context.organization.id);
          return privately(historyCard(entry, await editing.history(entryId, context), lists, context.say));
        },
      }),
    ],
    forms: [...tips.forms, ...standards.forms, ...troubles.forms, ...firstDays.forms],
  };
}
