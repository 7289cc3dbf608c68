import { button } from "../../../../kernel/action.ts";
import { beginning } from "../../../../message/beginning.ts";
import { actions, type Block, bold, type Card, card, context, facts, heading, text } from "../../../../message/card.ts";
import type { Say } from "../../../../texts/catalog.ts";
import { type Case, caseName, masked } from "../../../feedback/index.ts";
import { refOf, ruleName } from "../built-in.ts";
import { ruleActions } from "../editing/actions.ts";
import type { RuleInFull } from "../schema.ts";
import type { WouldRaise } from "./replay.ts";
import type { Trial } from "./trial.ts";

/** A case that the trial is shown with. */
export interface Example {
  readonly found: Pick<Case, "number" | "text">;
  readonly would: WouldRaise;
  /** Only with the change, or only without it. */
  readonly is?: "fresh" | "gone";
}

export interface ShownTrial {
  readonly trial: Trial;
  readonly examples: readonly Example[];
  /** Messages a week that a person gets at most. */
  readonly limit: number;
  /** The rule that is to become something else. */
  readonly rule?: RuleInFull;
}

/** What rules would have done: what is raised, where it goes, and how many messages that is for people. */
export function trialCard({ trial, examples, limit, rule }: ShownTrial, say: Say): Card {
  const draft = rule?.draft;
  const name = rule ? ruleName(refOf({ ...draft, id: rule.id }), say) : undefined;
  const title = name === undefined ? say("trial.ofAll") : say("trial.of", { name });
  const confidential = trial.raised.filter((one) => one.confidential).length;
  return card(
    `${title} · ${say("trial.raised")}: ${trial.raised.length}`,
    heading(title),
    ...(trial.raised.length === 0 && !trial.change?.gone.length
      ? [facts([say("trial.cases"), number(trial.cases, say)]), text(say("trial.nothing"))]
      : figures(trial, limit, say)),
    ...(examples.length > 0 ? [text(bold(say("trial.shown"))), ...examples.map((one) => exampleOf(one, say))] : []),
    confidential > 0 ? context(say("trial.confidential", { count: confidential })) : undefined,
    context(say("trial.note")),
    rule && draft
      ? actions(
          button(
            say("rules.putLive"),
            ruleActions.putLive,
            { ruleId: rule.id, draftId: draft.id },
            { style: "primary" },
          ),
          button(say("button.change"), ruleActions.change, { ruleId: rule.id }),
          button(say("rules.discard"), ruleActions.discard, { ruleId: rule.id, draftId: draft.id }),
        )
      : undefined,
  );
}

const number = (value: number, say: Say): string => value.toLocaleString(say.locale);

function figures(trial: Trial, limit: number, say: Say): Block[] {
  const { change, raised, cards, to, most } = trial;
  const count = number(raised.length, say);
  const folded = raised.length - cards;
  const atNight = number(trial.atNight, say);
  return [
    facts(
      [say("trial.cases"), number(trial.cases, say)],
      [say("trial.raised"), change ? say("trial.before", { count, before: change.before }) : count],
      ...(change
        ? [
            [say("trial.freshCount"), number(change.fresh.length, say)] as const,
            [say("trial.goneCount"), number(change.gone.length, say)] as const,
          ]
        : []),
      [say("trial.cards"), folded > 0 ? say("trial.folded", { cards, folded }) : number(cards, say)],
      [say("trial.to"), say("trial.toRungs", to)],
      [say("trial.toYou"), number(trial.toYou, say)],
      [
        say("trial.atNight"),
        trial.urgentAtNight > 0 ? say("trial.urgent", { count: trial.atNight, urgent: trial.urgentAtNight }) : atNight,
      ],
      [say("trial.messages"), say(most > limit ? "trial.overLimit" : "trial.atMost", { most, limit })],
    ),
    ...byRule(raised, say),
  ];
}

/** How many each rule would have raised, in the order of the rules that did. */
function byRule(raised: readonly WouldRaise[], say: Say): Block[] {
  const counts = Map.groupBy(raised, ({ rule }) => refOf(rule).name);
  if (counts.size === 0) return [];
  return [facts(...[...counts].map(([name, some]) => [ruleName({ name }, say), number(some.length, say)] as const))];
}

const exampleOf = ({ found, would, is }: Example, say: Say): Block =>
  text(
    bold(caseName(found.number)),
    ` · ${ruleName(refOf(would.rule), say)}${is ? ` · ${say(`trial.${is}`)}` : ""} · ${beginning(masked(found.text, say))}`,
  );
