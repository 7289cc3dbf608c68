import { around } from "../../../kernel/wording.ts";
import { type ContextBlock, context, type FactsBlock, facts, type Span } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { stepName, themeName } from "../lists/lists.ts";
import { type Case, caseName, type Guessable, type Happened } from "../schema.ts";

/**
 * The first line of a card: what it is, how far it is, and who has it.
 * @param whole the case that it is one more voice of, if whoever reads it may know of that
 */
export const ballOf = ({ number, kind, state, mergedInto, ownerName: owner }: Case, say: Say, whole?: Case): string => {
  const named = { case: caseName(number), kind: say(`kind.${kind}`) };
  if (!mergedInto) return say(`ball.${state}`, { ...named, owner });
  return whole ? say("ball.voiceOf", { ...named, other: caseName(whole.number) }) : say("ball.voice", named);
};

/** What a case is about, in words. */
export const themeOf = ({ theme, themeName: name }: Pick<Case, "theme" | "themeName">, say: Say): string =>
  themeName({ key: theme, ...(name !== undefined && { name }) }, say);

/** At which step of the service, in words. */
const stepOf = ({ step, stepName: name }: Pick<Case, "step" | "stepName">, say: Say): string | undefined =>
  step && stepName({ key: step, ...(name !== undefined && { name }) }, say);

type Fact = readonly [label: string, value: string];

/** What is known of a case; its customer as given here: whoever shows it to others masks it. */
export function factsOf(found: Case, say: Say, owner?: string): FactsBlock {
  const { guessed, kind, severity, cameBy, customer } = found;
  const step = stepOf(found, say);
  const isGuess = (key: Guessable, label: string): string =>
    guessed.includes(key) ? say("case.guess", { label }) : label;
  const known: readonly (Fact | undefined)[] = [
    guessed.includes("kind") ? [say("case.kind"), isGuess("kind", say(`kind.${kind}`))] : undefined,
    [say("case.theme"), isGuess("theme", themeOf(found, say))],
    step ? [say("case.step"), isGuess("step", step)] : undefined,
    hasSeverity(found) ? [say("case.severity"), isGuess("severity", say(`severity.${severity}`))] : undefined,
    cameBy && [
      say("case.cameBy"),
      found.public ? say("case.inPublic", { way: say(`way.${cameBy}`) }) : say(`way.${cameBy}`),
    ],
    customer ? [say("case.customer"), customer] : undefined,
    found.voices === undefined ? undefined : [say("case.voices"), String(found.voices)],
    owner === undefined ? undefined : [say("case.owner"), owner],
  ];
  return facts(...known.filter((fact) => fact !== undefined));
}

/** The same in a line, for who sees nothing else. */
export function summaryOf(found: Case, say: Say): string[] {
  const isGuess = (key: Guessable, label: string): string =>
    found.guessed.includes(key) ? say("case.guess", { label }) : label;
  return [
    isGuess("theme", themeOf(found, say)),
    ...(hasSeverity(found) ? [isGuess("severity", say(`severity.${found.severity}`))] : []),
  ];
}

/** Praise and ideas do no harm. */
const hasSeverity = ({ kind }: Case): boolean => kind === "complaint" || kind === "friction";

/** When it happened, and the message that it was made of. */
export function aroundCase({ happened, permalink, writtenAt }: Case, say: Say): ContextBlock[] {
  const lines = [
    ...(happened ? [happenedOn(happened, say)] : []),
    ...(permalink && writtenAt
      ? [around(say, writtenAt, (at) => say("case.fromMessage", { at, link: permalink }))]
      : permalink
        ? [[{ text: say("case.fromMessageAt", { link: permalink }) }]]
        : []),
  ];
  return lines.map((line) => context(...line));
}

const happenedOn = ({ at, to }: Happened, say: Say): Span[] =>
  to === "minute"
    ? around(say, at, (place) => say("case.happened", { at: place }))
    : [{ text: say("case.happened", { at: say("day", { at }) }) }];
