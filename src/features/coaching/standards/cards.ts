import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  divider,
  heading,
  context as small,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { changeStandardButton, type Standard } from "../../content/index.ts";
import { type Lists, nameOfKey } from "../../feedback/index.ts";
import { thankPerson } from "../../recognition/index.ts";
import { linksOf } from "../nudges/cards.ts";
import { upkeepActions } from "./actions.ts";
import { type Change, QUARTER, type StepSaid, verdictOf } from "./store.ts";

/** A standard, what complaints say about its step, and what its last change has come to. */
export interface Reviewed {
  readonly standard: Standard;
  readonly said: StepSaid | undefined;
  readonly change: Change | undefined;
  readonly mayChange: boolean;
}

interface Review {
  readonly unit: { readonly id: string; readonly name: string };
  readonly reviewed: readonly Reviewed[];
  readonly lists: Lists;
  readonly now: Date;
}

/** Standards on one card; those of whose steps complaints speak most come first. */
const SHOWN = 12;

/** The standards of a unit beside what its complaints say about each step, to look over once in a quarter. */
export function reviewCard({ unit, reviewed, lists, now }: Review, say: Say): Card {
  const title = say("review.title", { unit: unit.name });
  const sorted = reviewed.toSorted((one, other) => (other.said?.count ?? 0) - (one.said?.count ?? 0));
  return card(
    title,
    heading(title),
    reviewed.length === 0 ? text(say("review.none")) : text(say("review.how")),
    ...sorted.slice(0, SHOWN).flatMap((one) => [divider, ...linesOf(one, unit.id, lists, now, say)]),
  );
}

function linesOf(
  { standard, said, change, mayChange }: Reviewed,
  unitId: string,
  lists: Lists,
  now: Date,
  say: Say,
): (Block | undefined)[] {
  const name = nameOfKey(lists, "step", standard.step, say);
  const { count = 0, before = 0, cases = [] } = said ?? {};
  const links = linksOf({ evidence: { cases: [...cases] } }, say);
  return [
    text(bold(name), ` · ${standard.what}`),
    text(say("review.said", { count, before, days: QUARTER })),
    change ? small(...around(say, change.at, (at) => say("review.changed", { at, name: change.name }))) : undefined,
    change ? small(verdictSaid(change, now, say)) : undefined,
    actions(mayChange ? changeStandardButton(unitId, standard.id, name, say) : undefined, ...links),
  ];
}

function verdictSaid(change: Change, now: Date, say: Say): string {
  const { before, after } = change;
  const verdict = verdictOf(change, now);
  if (verdict === undefined) return say("review.watched");
  if (verdict === "too few") return say("review.tooFew", { before, after });
  return say(verdict === "worked" ? "review.worked" : "review.noChange", { before, after });
}

/** Who has changed a standard so that fewer complaints came, to whoever leads the programme: to thank or to nominate. */
export function upkeepCard(changes: readonly Change[], lists: Lists, say: Say): Card {
  const title = say("upkeep.title");
  return card(
    title,
    heading(title),
    changes.length === 0 ? text(say("upkeep.none")) : undefined,
    ...changes.slice(0, SHOWN).flatMap((change) => {
      const { personId: id, name, unitName, what, before, after } = change;
      const step = nameOfKey(lists, "step", change.step, say);
      return [
        text(bold(name), ` · ${unitName ?? say("content.everyUnit")} · ${step}: ${what}`),
        text(say("upkeep.effect", { before, after })),
        actions(thankPerson({ id, name }, {}, say), nominateButton(id, name, say)),
      ];
    }),
    small(say("upkeep.explained")),
  );
}

const nominateButton = (personId: string, name: string, say: Say): Button =>
  button(
    say("award.nominate"),
    upkeepActions.nominate,
    { personId },
    { description: say("upkeep.nominate", { name }) },
  );
