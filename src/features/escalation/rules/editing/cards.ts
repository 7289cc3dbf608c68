import { button } from "../../../../kernel/action.ts";
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
} from "../../../../message/card.ts";
import type { Say } from "../../../../texts/catalog.ts";
import { refOf, ruleName } from "../built-in.ts";
import type { Condition, Rule, RuleInFull } from "../schema.ts";
import { ruleActions } from "./actions.ts";
import { editable } from "./kinds.ts";

export const nameOf = (rule: Pick<Rule, "id" | "name">, say: Say): string => ruleName(refOf(rule), say);

/** What a rule looks for, in a few words. */
function looksFor(condition: Condition, say: Say): string {
  switch (condition.kind) {
    case "severity":
      return grave(condition, say);
    case "words":
      return wordsOf(condition, say);
    case "theme":
    case "cause":
      return say(`rules.looks.${condition.kind}`, { times: condition.times, days: condition.days });
    case "vip":
      return condition.customers.length === 0
        ? say("rules.looks.vipNobody")
        : say("rules.looks.vip", { count: condition.customers.length });
    case "public":
      return say("rules.looks.public", { grave: grave(condition, say) });
    case "not taken":
      return say("rules.looks.notTaken", { grave: grave(condition, say), minutes: condition.minutes });
    case "not solved":
      return say("rules.looks.notSolved", { grave: grave(condition, say), minutes: condition.minutes });
    case "promise":
      return say("rules.looks.promise");
    case "not happy":
      return say("rules.looks.notHappy", { times: condition.times });
  }
}

/** How grave a case has to be. */
export const grave = ({ atMost }: { readonly atMost: number }, say: Say): string =>
  atMost === 1 ? say("rules.gravest") : say("rules.graveAtMost", { atMost });

const wordsOf = ({ group, own }: Extract<Condition, { kind: "words" }>, say: Say): string =>
  [
    ...(group ? [say("rules.looks.words", { group: say(`rules.group.${group}`) })] : []),
    ...(own.length > 0 ? [say("rules.looks.ownWords", { words: own.join(", ") })] : []),
  ].join(" · ");

/** The rules of an organization; with what can be done about them for those who may. */
export function rulesCard(rules: readonly RuleInFull[], mayEdit: boolean, say: Say, said?: string): Card {
  const title = say("rules.title");
  return card(
    said ?? title,
    heading(title),
    said === undefined ? undefined : text(said),
    text(say("rules.intro")),
    ...rules.map((rule) => lineOf(rule, say)),
    ...(mayEdit ? buttonsFor(rules, say) : []),
  );
}

const lineOf = (rule: RuleInFull, say: Say): Block =>
  text(
    bold(nameOf(rule, say)),
    ` · ${looksFor(rule.condition, say)} · ${say("rules.begins", { role: say(`role.${rule.startAt}`) })}`,
    ...[!rule.live && !rule.isNew ? say("rules.off") : "", rule.draft ? say("rules.draftWaits") : ""]
      .filter((state) => state !== "")
      .map((state) => ` · ${state}`),
  );

const buttonsFor = (rules: readonly RuleInFull[], say: Say): (Block | undefined)[] => [
  actions(
    button(say("rules.add"), ruleActions.kinds, {}, { style: "primary" }),
    button(say("rules.try"), ruleActions.try, {}),
    ...rules.map((rule) => showButton(rule, say)),
  ),
];

const showButton = (rule: RuleInFull, say: Say): Button => {
  const name = nameOf(rule, say);
  return button(name, ruleActions.show, { ruleId: rule.id }, { description: say("rules.change", { name }) });
};

/** One rule, for whoever may change it. */
export function ruleCard(rule: RuleInFull, say: Say, said?: string, undoable = false): Card {
  const name = nameOf(rule, say);
  const about = { ruleId: rule.id };
  return card(
    said ?? name,
    heading(name),
    said === undefined ? undefined : text(said),
    lineOf(rule, say),
    actions(
      button(say("button.change"), ruleActions.change, about, { description: say("rules.change", { name }) }),
      rule.isNew ? undefined : onOrOff(rule, say),
      undoable ? button(say("button.undo"), ruleActions.undoOff, about) : undefined,
      rule.draft ? button(say("rules.tryAgain"), ruleActions.tryDraft, about) : undefined,
      button(say("escalation.showRules"), ruleActions.list, {}),
    ),
  );
}

const onOrOff = ({ id: ruleId, live }: RuleInFull, say: Say): Button =>
  live
    ? button(say("rules.switchOff"), ruleActions.switchOff, { ruleId })
    : button(say("rules.switchOn"), ruleActions.switchOn, { ruleId });

/** What a new rule can look for. */
export function kindsCard(say: Say): Card {
  const title = say("rules.whichKind");
  return card(
    title,
    heading(title),
    actions(...editable.map((kind) => button(say(`rules.kind.${kind}`), ruleActions.add, { kind }))),
  );
}

/** What there is about raising cases, for anybody. */
export function overviewCard(rules: readonly RuleInFull[], mayEdit: boolean, say: Say): Card {
  const title = say("escalation.overview");
  const liveOnes = rules.filter((rule) => rule.live).length;
  const live = liveOnes === 0 ? say("escalation.rulesNone") : say("escalation.rulesLive", { live: liveOnes });
  const count = rules.filter(({ draft }) => draft).length;
  return card(
    `${title} · ${live}`,
    heading(title),
    text(say("escalation.what")),
    text(live),
    count > 0 ? context(say("escalation.rulesWait", { count })) : undefined,
    actions(
      button(say("escalation.showRules"), ruleActions.list, {}, { style: "primary" }),
      mayEdit ? button(say("rules.try"), ruleActions.try, {}) : undefined,
    ),
  );
}
