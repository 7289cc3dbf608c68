import { button } from "../../../kernel/action.ts";
import { actions, bold, type Card, card, context, divider, heading, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";
import { appointActions } from "../commands.ts";
import { firstDay, lastDay } from "./dates.ts";
import type { Term } from "./store.ts";

/** Units that one can choose by buttons: a card has room for so many. */
const MOST_PLACES = 20;

/** What all may know of a term: who, from when until when, instead of whom, and who stands in. */
function linesOf(term: Term, now: Date, say: Say): string[] {
  const { name, leader, fromAt, untilAt, insteadOfName, deputyName } = term;
  return [
    fromAt <= now
      ? say("appoint.saidNow", { leader, name })
      : say("appoint.said", { leader, name, at: firstDay(fromAt) }),
    ...(insteadOfName === null ? [] : [say("appoint.insteadOf", { name: insteadOfName })]),
    ...(untilAt === null ? [] : [say("appoint.until", { at: lastDay(untilAt) })]),
    ...(deputyName === null ? [] : [say("appoint.deputy", { name: deputyName })]),
  ];
}

/** What is posted in the leader's name. */
export function announcementCard(term: Term, now: Date, say: Say): Card {
  const [said = "", ...more] = linesOf(term, now, say);
  return card(
    [said, ...more].join(" "),
    heading(said),
    ...more.map((line) => text(line)),
    text(say("appoint.what", { name: term.name })),
    context(say("appoint.saidBy", { leader: term.leader })),
  );
}

/** What is posted where it was announced, once it is over before its time. */
export function endedCard({ name, leader, begunAt }: Term, say: Say): Card {
  const said = say(begunAt === null ? "appoint.calledOff" : "appoint.over", { name });
  return card(said, text(said), context(say("appoint.saidBy", { leader })));
}

export interface Preview {
  readonly term: Term;
  readonly now: Date;
  readonly hasChampionChannel: boolean;
  /** Units that have a channel. */
  readonly units: readonly Unit[];
}

/** What the leader sees before anybody else does, and where it would be posted. */
export function previewCard({ term, now, hasChampionChannel, units }: Preview, say: Say): Card {
  const { id: termId, unitIds } = term;
  const chosen = units.filter(({ id }) => unitIds.includes(id));
  const places = [...(hasChampionChannel ? [say("appoint.championChannel")] : []), ...chosen.map(({ name }) => name)];
  const shown = announcementCard(term, now, say);
  return card(
    say("appoint.preview"),
    text(say("appoint.preview")),
    divider,
    ...shown.blocks,
    divider,
    text(
      places.length === 0
        ? say("appoint.nowhere")
        : say("appoint.where", { count: places.length, places: places.join(", ") }),
    ),
    actions(
      places.length === 0
        ? undefined
        : button(say("appoint.post"), appointActions.post, { termId }, { style: "primary" }),
      button(say("appoint.discard"), appointActions.discard, { termId }),
    ),
    actions(
      ...units.slice(0, MOST_PLACES).map(({ id: unitId, name }) => {
        const on = !unitIds.includes(unitId);
        return button(say(on ? "appoint.alsoIn" : "appoint.notIn", { unit: name }), appointActions.place, {
          ...{ termId, unitId, on },
        });
      }),
    ),
  );
}

/** Who leads the programme, and who will. */
export function termsCard(
  terms: readonly Term[],
  champions: readonly { readonly name: string }[],
  who: string,
  say: Say,
  done?: string,
): Card {
  const title = say("appoint.title");
  return card(
    done ?? title,
    done === undefined ? undefined : text(done),
    heading(title),
    text(
      champions.length === 0
        ? say("appoint.none")
        : say("appoint.now", { count: champions.length, names: champions.map(({ name }) => name).join(", ") }),
    ),
    ...terms.flatMap((term) => [text(bold(term.name), ` · ${termLine(term, say)}`), endButton(term, say)]),
    actions(button(say("appoint.begin"), appointActions.open, { who }, { style: "primary" })),
    context(say("appoint.explained")),
  );
}

function termLine({ fromAt, untilAt, begunAt, deputyName }: Term, say: Say): string {
  const from =
    begunAt === null ? say("appoint.fromDay", { at: firstDay(fromAt) }) : say("appoint.sinceDay", { at: begunAt });
  return [
    from,
    ...(untilAt === null ? [] : [say("appoint.untilDay", { at: lastDay(untilAt) })]),
    ...(deputyName === null ? [] : [say("appoint.deputyIs", { name: deputyName })]),
  ].join(" · ");
}

const endButton = ({ id: termId, name }: Term, say: Say) =>
  actions(
    button(
      say("appoint.end", { name }),
      appointActions.end,
      { termId },
      {
        confirm: {
          title: say("appoint.endTitle"),
          text: say("appoint.endText", { name }),
          yes: say("appoint.endYes"),
          no: say("form.cancel"),
        },
      },
    ),
  );

/** Something that somebody is told in a sentence, in their own chat or as an answer. */
export const sentenceCard = (sentence: string): Card => card(sentence, text(sentence));
