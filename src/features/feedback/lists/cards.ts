import { button } from "../../../kernel/action.ts";
import { actions, type Button, bold, type Card, card, context, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { listActions } from "./actions.ts";
import { type List, type ListedInFull, type ListName, nameIn } from "./lists.ts";

/** A list as those see it who may change it; `said`: what has just become of it. */
export function listCard(name: ListName, { all, offered }: List, say: Say, said?: string): Card {
  const title = say(`list.${name}.title`);
  const retired = all.filter((entry) => entry.retired);
  return card(
    said ?? title,
    heading(title),
    said === undefined ? undefined : text(said),
    text(say(`list.${name}.usedFor`)),
    ...offered.map((entry) => lineOf(name, entry, say)),
    actions(
      button(say("button.listAdd"), listActions.add, { list: name }, { style: "primary" }),
      ...offered.map((entry) => editButton(name, entry, say)),
    ),
    retired.length > 0 ? context(say("list.retiredOnes")) : undefined,
    actions(...retired.map((entry) => editButton(name, entry, say))),
  );
}

const lineOf = (list: ListName, entry: ListedInFull, say: Say) =>
  entry.hints.length > 0
    ? text(bold(nameIn[list](entry, say)), " · ", say("list.hintedBy", { words: entry.hints.join(", ") }))
    : text(bold(nameIn[list](entry, say)));

const editButton = (list: ListName, entry: ListedInFull, say: Say): Button => {
  const name = nameIn[list](entry, say);
  return button(name, listActions.edit, { list, key: entry.key }, { description: say("button.listEdit", { name }) });
};
