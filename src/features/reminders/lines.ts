import { localMoment } from "../../kernel/calendar/index.ts";
import { type Block, bold, text } from "../../message/card.ts";
import { isKey, type Say } from "../../texts/catalog.ts";
import { themeName } from "../feedback/index.ts";
import type { Advice } from "./advice.ts";
import type { HeadsUp } from "./heads-up.ts";
import { inOneLine, type Story } from "./story.ts";

/** What a post says. */
export interface Said {
  /** Local date. */
  readonly day: string;
  readonly advice: Pick<Advice, "what" | "why" | "how" | "strategy">;
  readonly story: Pick<Story, "kind" | "text"> | undefined;
  readonly headsUp: HeadsUp | undefined;
  /** What the manager adds, and who that is. */
  readonly sentence: { readonly words: string; readonly by: string } | undefined;
}

const LINES = 4;

/**
 * The four lines of a post: what to do today and why, something true, something to look out for, what the manager says. In
 * place of what there is nothing of comes how it is done in practice, a question to talk about, and what to listen for.
 */
export function linesOf({ day, advice, story, headsUp, sentence }: Said, say: Say): Block[] {
  const { why, how, strategy } = advice;
  const what = bold(titleOf(advice, say));
  const known = [story && storyLine(story, say), headsUp && headsUpLine(headsUp, day, say)].filter(
    (line) => line !== undefined,
  );
  const last =
    sentence && text(say("reminder.signed", { sentence: inOneLineAsTyped(sentence.words), name: sentence.by }));
  const others = [
    how === undefined ? undefined : labelled("reminder.label.how", how, say),
    labelled("reminder.label.ask", say(questionOf(strategy)), say),
    labelled("reminder.label.listen", say("reminder.listen"), say),
    labelled("reminder.label.together", say("reminder.together"), say),
  ].filter((line) => line !== undefined);
  return [
    text(what, why === undefined ? "" : ` ${why}`),
    ...known,
    ...others.slice(0, LINES - 1 - known.length - (last ? 1 : 0)),
    ...(last ? [last] : []),
  ];
}

/** What to do, in a sentence. */
export const titleOf = ({ what, strategy }: Pick<Advice, "what" | "strategy">, say: Say): string =>
  strategy === "standard" ? say("reminder.standard", { what }) : what;

const storyLine = ({ kind, text: typed }: Pick<Story, "kind" | "text">, say: Say): Block =>
  labelled(`told.${kind}`, say("reminder.quoted", { words: inOneLine(typed, say) }), say);

type Label =
  | "reminder.label.how"
  | "reminder.label.ask"
  | "reminder.label.listen"
  | "reminder.label.together"
  | "reminder.label.headsUp"
  | `told.${Story["kind"]}`;

const labelled = (label: Label, line: string, say: Say): Block => text(bold(say(label)), ` ${line}`);

const headsUpLine = (headsUp: HeadsUp, day: string, say: Say): Block => {
  const words = headsUps[headsUp.kind] as (one: HeadsUp, say: Say, day: string) => string;
  return labelled("reminder.label.headsUp", words(headsUp, say, day), say);
};

const headsUps: {
  readonly [Kind in HeadsUp["kind"]]: (one: Extract<HeadsUp, { kind: Kind }>, say: Say, day: string) => string;
} = {
  trouble: ({ what }) => what,
  closed: ({ from, to }, say) =>
    from === to
      ? say("reminder.closedOn", { at: momentOn(from, NOON, say) })
      : say("reminder.closedFromTo", { from: momentOn(from, NOON, say), to: momentOn(to, NOON, say) }),
  "closes early": ({ minute }, say, day) => say("reminder.closesEarly", { at: momentOn(day, minute, say) }),
  risen: ({ name, theme, count }, say) =>
    say("reminder.risen", { count, theme: themeName({ key: theme, ...(name !== undefined && { name }) }, say) }),
};

const NOON = 12 * 60;
const momentOn = (day: string, minute: number, { timeZone }: Say): Date => localMoment(timeZone, day, minute);

/** A question about advice of this kind; what was kept may be of a kind that there is no more. */
function questionOf(strategy: Advice["strategy"]): `ask.${Advice["strategy"]}` {
  const key = `ask.${strategy}` as const;
  return isKey(key) ? key : "ask.own";
}

const inOneLineAsTyped = (words: string): string => words.replace(/\s+/gu, " ").trim();
