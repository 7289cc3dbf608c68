import { button } from "../../../kernel/action.ts";
import { undoUntil } from "../../../kernel/undo.ts";
import { around } from "../../../kernel/wording.ts";
import {
  actions,
  type Block,
  type Button,
  bold,
  type Card,
  card,
  heading,
  quote,
  context as small,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Lists } from "../../feedback/index.ts";
import { chooseQuestion, questionText } from "../library/index.ts";
import { linksOf, reasonOf } from "../nudges/cards.ts";
import { talkActions } from "./actions.ts";
import type { Noted } from "./noting.ts";
import type { KeptTalk } from "./store.ts";
import type { WorthATalk } from "./worth.ts";

/** Talks, and people to talk with, on one card. */
export const SHOWN = 5;

const namesOf = (talks: readonly KeptTalk[]): string => talks.map(({ name }) => name).join(", ");

/** What was noted of talks just now, to whoever has noted it. */
export function notedCard({ talks, refused }: Noted, now: Date, say: Say): Card {
  const talkIds = talks.map(({ id }) => id);
  const names = namesOf(talks);
  const said = say("talk.noted", { names });
  const note = talks.find((talk) => talk.note !== null)?.note;
  const refusals = refused.map(({ name, why }) => say(`talk.${why}`, { name }));
  const mayShow = note && talks.some(({ personId, shared }) => personId !== null && !shared);
  const mayUndo = talks.some(({ at }) => undoUntil(at) > now);
  return card(
    [said, ...refusals].join(" "),
    text(said),
    note ? quote(note) : undefined,
    ...refusals.map((sentence) => text(sentence)),
    actions(
      mayShow ? button(showLabel(talks, say), talkActions.show, { talkIds }) : undefined,
      button(say("button.change"), talkActions.change, { talkIds }, { description: names }),
      mayUndo ? button(say("button.undo"), talkActions.undo, { talkIds }, { description: names }) : undefined,
    ),
    note ? small(whoReads(talks, say)) : undefined,
  );
}

const showLabel = (talks: readonly KeptTalk[], say: Say): string =>
  talks.length === 1 ? say("talk.show", { name: namesOf(talks) }) : say("talk.showAll");

function whoReads(talks: readonly KeptTalk[], say: Say): string {
  const shared = talks.filter((talk) => talk.shared);
  if (shared.length === 0) return say("talk.onlyYou");
  const names = namesOf(shared);
  return shared.some(({ tellAt }) => tellAt !== null) ? say("talk.willSee", { names }) : say("talk.canRead", { names });
}

/** What somebody has noted of talks, the latest first; `more`: there are older ones. */
export function talksCard(talks: readonly KeptTalk[], page: number, more: boolean, say: Say): Card {
  const title = say("talk.title");
  return card(
    title,
    heading(title),
    actions(button(say("talk.add"), talkActions.note, {}, { style: "primary" })),
    talks.length === 0 ? text(say("talk.none")) : undefined,
    ...talks.flatMap((talk) => linesOf(talk, say)),
    actions(
      page > 0 ? button(say("button.newer"), talkActions.page, { page: page - 1 }) : undefined,
      more ? button(say("button.older"), talkActions.page, { page: page + 1 }) : undefined,
    ),
    small(say("talk.explained")),
  );
}

const linesOf = (talk: KeptTalk, say: Say): (Block | undefined)[] => [
  text(bold(talk.name), ...around(say, talk.at, (at) => ` · ${at}`)),
  talk.note === null ? undefined : quote(talk.note),
  talk.note === null ? undefined : small(whoReads([talk], say)),
  actions(button(say("button.change"), talkActions.change, { talkIds: [talk.id] }, { description: talk.name })),
];

/** What could be worth a talk now, to the manager who asks for it on this local date; what was answered makes room. */
export function worthCard(worth: readonly WorthATalk[], day: string, lists: Lists, say: Say): Card {
  const title = say("coach.title");
  const left = worth.length - SHOWN;
  return card(
    title,
    heading(title),
    worth.length === 0 ? text(say("coach.none")) : undefined,
    ...worth.slice(0, SHOWN).flatMap((one) => worthLines(one, day, lists, say)),
    left > 0 ? text(say("coach.more", { count: left })) : undefined,
    small(say("coach.onlyYou")),
  );
}

function worthLines(one: WorthATalk, day: string, lists: Lists, say: Say): (Block | undefined)[] {
  const { signal, unitId, personId } = one;
  const name = one.personName ?? one.unitName;
  const whom = { unitId, ...(personId !== null && { personId }) };
  const { id } = chooseQuestion(signal, { language: "en", recentlyUsed: [], seed: day });
  const labelled = (label: "nudge.did" | "nudge.notNeeded"): Pick<Button, "description"> => ({
    description: say("nudge.answerAbout", { answer: say(label), name }),
  });
  return [
    text(bold(name), ` · ${reasonOf(one, lists, say)}`),
    small(say("nudge.ask", { question: questionText(id, say.locale).question })),
    actions(
      button(say("nudge.did"), talkActions.did, whom, labelled("nudge.did")),
      button(say("nudge.notNeeded"), talkActions.notNeeded, { ...whom, signal }, labelled("nudge.notNeeded")),
      ...linksOf(one, say),
    ),
  ];
}

/** What is not needed, to take back for ten minutes. */
export const notNeededCard = (name: string, nudgeId: string, say: Say): Card => {
  const said = say("nudge.is.notNeeded", { name });
  return card(said, text(said), actions(button(say("button.undo"), talkActions.needed, { nudgeId })));
};
