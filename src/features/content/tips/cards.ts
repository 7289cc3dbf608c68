import { button } from "../../../kernel/action.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  context,
  facts,
  heading,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Lists } from "../../feedback/index.ts";
import { historyButton, undoButton, undoLine } from "../actions.ts";
import type { Event } from "../changes.ts";
import { languageName, readLanguage, strategyName, themesWritten, tradesWritten } from "../words.ts";
import { type TipsPage, tipActions } from "./actions.ts";
import type { ListedTip, ListedTips } from "./list.ts";

/** What has just been done, and how to undo it. */
export interface Done {
  readonly said: string;
  /** Absent: it cannot be undone. */
  readonly change?: Pick<Event, "id" | "at">;
}

const undoOf = ({ change }: Done, say: Say): Button | undefined => change && undoButton(change.id, say);

/** What has just been done, above whatever it was done with. */
export const doneBlocks = (done: Done | undefined, say: Say): (Block | undefined)[] =>
  done ? [text(done.said), actions(undoOf(done, say)), done.change && undoLine(done.change, say)] : [];

/** What a list is of. */
function titleOf({ total: count, retired }: ListedTips, asked: string, say: Say): string {
  if (retired) return say("tips.retired", { count });
  return asked === "" ? say("tips.title", { count }) : say("tips.found", { count, asked });
}

interface Page extends TipsPage {
  readonly found: ListedTips;
  readonly lists: Lists;
  readonly mayImport: boolean;
  readonly done?: Done | undefined;
}

/** A page of tips, each with what can be done with it. */
export function listCard({ found, lists, mayImport, done, ...from }: Page, say: Say): Card {
  const { asked, page } = from;
  const title = titleOf(found, asked, say);
  const turn = (label: "button.previous" | "button.next", to: number): Button =>
    button(say(label), tipActions.find, { asked, page: to });
  return card(
    done?.said ?? title,
    ...doneBlocks(done, say),
    heading(title),
    ...found.tips.flatMap((tip) => [
      text(bold(tip.says.what)),
      context(detailsOf(tip, lists, say)),
      actions(...changeButtons(tip, say, from)),
    ]),
    actions(
      page > 0 ? turn("button.previous", page - 1) : undefined,
      found.more ? turn("button.next", page + 1) : undefined,
    ),
    actions(
      button(say("button.addTip"), tipActions.add, {}, { style: "primary" }),
      mayImport ? button(say("button.importTips"), tipActions.import, {}) : undefined,
      mayImport ? button(say("button.copyTips"), tipActions.copy, { asked }) : undefined,
    ),
    context(say("tips.how")),
  );
}

/** One tip with everything that it says, and what can be done with it. */
export function tipCard(tip: ListedTip, lists: Lists, done: Done | undefined, say: Say): Card {
  const { what, why, how } = tip.says;
  const title = say(tip.retired ? "tip.isRetired" : "tip.title");
  return card(
    `${done?.said ?? title} ${what}`,
    ...(done ? [heading(done.said)] : [heading(title)]),
    text(bold(what)),
    why === undefined ? undefined : text(why),
    how === undefined ? undefined : text(say("reminder.inPractice", { how })),
    facts(...factsOf(tip, lists, say)),
    actions(
      ...changeButtons(tip, say),
      tip.fromLibrary ? undefined : historyButton(tip.id, what, say),
      done && undoOf(done, say),
    ),
    done?.change && undoLine(done.change, say),
  );
}

/** What was taken back: the text, to use again. */
export const takenBackCard = (what: string, say: Say): Card => {
  const said = say("content.takenBack");
  return card(said, text(said), text(say("error.yourText")), text(what));
};

function changeButtons({ id, says, fromLibrary, retired, mayDecide }: ListedTip, say: Say, from?: TipsPage): Button[] {
  if (!mayDecide) return [];
  const named = { description: says.what };
  const about = { tip: id, ...(from && { from }) };
  if (retired) return [button(say("button.restoreTip"), tipActions.restore, about, named)];
  const retire = button(say("button.retireTip"), tipActions.retire, about, named);
  return fromLibrary ? [retire] : [button(say("button.change"), tipActions.change, { entryId: id }, named), retire];
}

/** In a line: what is worth to be told from others by. */
function detailsOf(tip: ListedTip, lists: Lists, say: Say): string {
  const whose = tip.fromLibrary ? [say("tip.fromLibrary")] : [say("tip.own"), tip.unitName ?? say("content.everyUnit")];
  const language = tip.says.language === readLanguage(say.locale) ? [] : [languageName(tip.says.language, say)];
  return [...whose, ...purposeOf(tip, lists, say).map(([, value]) => value), ...language].join(" · ");
}

const factsOf = (tip: ListedTip, lists: Lists, say: Say): Fact[] => [
  [say("tip.for"), tip.unitName ?? say("content.everyUnit")],
  ...purposeOf(tip, lists, say),
  [say("tip.language"), languageName(tip.says.language, say)],
];

type Fact = readonly [label: string, value: string];

/** What it is for, as far as that is known. */
function purposeOf({ says: { strategy, themes, trades } }: ListedTip, lists: Lists, say: Say): Fact[] {
  const known: Fact[] = [
    [say("tip.strategy"), strategy ? strategyName(strategy, say) : ""],
    [say("tip.themes"), themesWritten(themes, lists, say)],
    [say("tip.trades"), tradesWritten(trades, say)],
  ];
  return known.filter(([, value]) => value !== "");
}
