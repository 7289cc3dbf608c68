import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  heading,
  context as small,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { type Lists, nameOfKey } from "../../feedback/index.ts";
import { thankPerson } from "../../recognition/index.ts";
import { linksOf } from "../nudges/cards.ts";
import { SMALLEST } from "../signals/of-units.ts";
import { upkeepActions } from "./actions.ts";
import { lookButton, quarterlyButton } from "./asked-cards.ts";
import { QUARTER } from "./pace.ts";
import type { Reviewed } from "./reading.ts";
import { type Change, verdictOf } from "./store.ts";

interface Shown {
  readonly unit: { readonly id: string; readonly name: string };
  readonly reviewed: readonly Reviewed[];
  readonly lists: Lists;
  readonly now: Date;
  /** Its managers are asked each quarter. */
  readonly isQuarterly: boolean;
  /** The reader is none of its managers, to whom alone so few people are counted. */
  readonly hidden: boolean;
}

/** Standards on one card; those of whose steps complaints speak most come first. */
const SHOWN = 12;

/** The standards of a unit beside what its complaints say about each step, to look over once in a quarter. */
export function reviewCard({ unit, reviewed, lists, now, isQuarterly, hidden }: Shown, say: Say): Card {
  const title = say("review.title", { unit: unit.name });
  const left = reviewed.length - SHOWN;
  return card(
    title,
    heading(title),
    reviewed.length === 0 ? text(say("review.none")) : text(say("review.how")),
    actions(reviewed.length === 0 ? undefined : lookButton(unit.id, say), quarterlyButton(unit.id, isQuarterly, say)),
    ...reviewed.slice(0, SHOWN).flatMap((one) => linesOf(one, hidden, lists, now, say)),
    left > 0 ? text(say("review.more", { count: left })) : undefined,
    hidden ? small(say("review.ofFew", { smallest: SMALLEST })) : undefined,
    small(say(isQuarterly ? "review.comes" : "review.comesNot", { unit: unit.name })),
  );
}

function linesOf(
  { standard, said, change }: Reviewed,
  hidden: boolean,
  lists: Lists,
  now: Date,
  say: Say,
): (Block | undefined)[] {
  const name = nameOfKey(lists, "step", standard.step, say);
  if (hidden) return [text(bold(name), ` · ${standard.what}`)];
  const { count = 0, before = 0, cases = [] } = said ?? {};
  const changed = change
    ? [" ", ...around(say, change.at, (at) => say("review.changed", { at, name: change.name }))]
    : [];
  return [
    text(bold(name), ` · ${standard.what}`),
    small(say("review.said", { count, before, days: QUARTER }), ...changed),
    change ? small(verdictSaid(change, now, say)) : undefined,
    actions(...linksOf({ evidence: { cases: [...cases] } }, say)),
  ];
}

/** What the last change of a standard has come to. */
export function verdictSaid(change: Change, now: Date, say: Say): string {
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
      const { personId: id, name, unitName, what, before, after, lookedAt, isSmall } = change;
      const step = nameOfKey(lists, "step", change.step, say);
      return [
        text(bold(name), ` · ${unitName ?? say("content.everyUnit")} · ${step}: ${what}`),
        text(isSmall ? say("upkeep.effectOfFew") : say("upkeep.effect", { before, after })),
        lookedAt ? small(...around(say, lookedAt, (at) => say("upkeep.looked", { at }))) : undefined,
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
