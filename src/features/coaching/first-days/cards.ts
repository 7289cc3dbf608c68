import { button } from "../../../kernel/action.ts";
import { around } from "../../../kernel/wording.ts";
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
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { firstDays, showFirstDays } from "../../content/index.ts";
import type { Unit } from "../../organization/index.ts";
import { pathActions } from "./actions.ts";
import type { Path, SentCard } from "./schema.ts";
import type { Newcomer } from "./store.ts";

const of = firstDays.length;

/** One card of somebody's first days, for them. */
export function firstDayCard(one: SentCard, path: Path, say: Say): Card {
  const { id: cardId, day, title, why, today } = one;
  const named = say("firstDays.nth", { day, of, title });
  return card(
    named,
    heading(named),
    text(why),
    text(bold(say("firstDays.label.today")), ` ${today}`),
    ...standingOf(one, path, say),
    actions(
      one.doneAt
        ? button(say("firstDays.notDone"), pathActions.notDone, { cardId })
        : button(say("firstDays.done"), pathActions.done, { cardId }, { style: "primary" }),
      askButton(one, say),
      stopButton(one, path, say),
    ),
  );
}

function standingOf({ day, doneAt, askedAt, talkedAt }: SentCard, path: Path, say: Say): Block[] {
  const lines = [
    ...(day === 1 ? [[say("firstDays.from", { name: path.startedByName, of })]] : []),
    ...(doneAt ? [around(say, doneAt, (at) => say("firstDays.doneAt", { at }))] : []),
    ...(talkedAt ? [[say("firstDays.talked")]] : askedAt ? [[say("firstDays.asked")]] : []),
    ...(path.state === "stopped" ? [[say("firstDays.stopped")]] : []),
  ];
  return lines.map((spans) => context(...spans));
}

function askButton({ id: cardId, askedAt, talkedAt }: SentCard, say: Say): Button | undefined {
  if (talkedAt) return undefined;
  return askedAt
    ? button(say("firstDays.doNotAsk"), pathActions.takeBackAsking, { cardId })
    : button(say("firstDays.ask"), pathActions.ask, { cardId });
}

function stopButton({ id: cardId }: SentCard, { state, endedBy, personId }: Path, say: Say): Button | undefined {
  if (state === "going" || state === "paused") return button(say("firstDays.noMore"), pathActions.stopOwn, { cardId });
  return state === "stopped" && endedBy === personId
    ? button(say("firstDays.goOn"), pathActions.goOnOwn, { cardId })
    : undefined;
}

/** Tells who leads that somebody new wants to talk about a card. */
export function questionCard({ id: cardId, day, title, today, talkedAt }: SentCard, path: Path, say: Say): Card {
  const names = { name: path.personName, title };
  const said = say(talkedAt ? "firstDays.youTalked" : "firstDays.wantsToTalk", names);
  return card(
    said,
    text(said),
    context(say("firstDays.itSays", { day, of, today })),
    actions(
      talkedAt
        ? button(say("button.undo"), pathActions.notTalked, { cardId })
        : button(say("firstDays.weTalked"), pathActions.talked, { cardId }, { style: "primary" }),
    ),
  );
}

/** What becomes of the path of somebody, to who has just begun it. */
export function begunCard({ id: pathId, personName: name, unitId }: Path, say: Say): Card {
  const said = say("firstDays.begun", { name, of });
  return card(
    said,
    text(said),
    context(say("firstDays.begunNote", { name })),
    actions(button(say("button.undo"), pathActions.stop, { pathId }), showFirstDays(unitId, say)),
  );
}

/** A path that somebody leads, with the cards that were sent. */
export interface Led {
  readonly path: Path;
  readonly cards: readonly SentCard[];
}

interface Listed {
  /** What has just been done. */
  readonly said?: string | undefined;
  readonly led: readonly Led[];
  /** Each with their account where this is shown. */
  readonly newcomers: readonly (Newcomer & { readonly account: string })[];
  /** The units that they manage: of several, each is named. */
  readonly units: readonly Unit[];
  readonly actorId: string;
}

/** Who is new, how far each is, and who could begin. */
export function newcomersCard({ said, led, newcomers, units, actorId }: Listed, say: Say): Card {
  const title = say("firstDays.list");
  const nobody = led.length + newcomers.length === 0;
  return card(
    said ?? [title, ...led.map(({ path }) => `${path.personName}: ${stateOf(path, say)}`)].join(" · "),
    said === undefined ? undefined : text(said),
    heading(title),
    nobody ? text(say("firstDays.about")) : undefined,
    ...led.slice(0, MOST_PATHS).flatMap((one) => ledBlocks(one, actorId, say)),
    led.length > MOST_PATHS ? context(say("firstDays.more", { count: MOST_PATHS })) : undefined,
    newcomers.length > 0 ? heading(say("firstDays.perhaps")) : undefined,
    ...newcomers.flatMap(({ account: who, name, since }) => [
      text(bold(name), " · ", ...around(say, since, (at) => say("firstDays.since", { at }))),
      actions(button(say("firstDays.beginFor", { name }), pathActions.begin, { who })),
    ]),
    actions(
      button(say("firstDays.beginSomebody"), pathActions.begin, {}),
      ...units
        .slice(0, MOST_UNITS)
        .map((unit) => showFirstDays(unit.id, say, units.length > 1 ? unit.name : undefined)),
    ),
  );
}

/** Paths that a list shows, and units whose cards a button shows. */
export const MOST_PATHS = 10;
const MOST_UNITS = 3;

function ledBlocks({ path, cards }: Led, actorId: string, say: Say): (Block | undefined)[] {
  const done = cards.filter(({ doneAt }) => doneAt);
  const open = cards.filter(({ doneAt }) => !doneAt);
  const titles = (some: readonly SentCard[]): string => some.map(({ title }) => title).join(" · ");
  const lines = [
    ...(done.length > 0 ? [say("firstDays.areDone", { titles: titles(done) })] : []),
    ...(open.length > 0 ? [say("firstDays.areOpen", { titles: titles(open) })] : []),
  ];
  return [
    text(bold(path.personName), ` · ${stateOf(path, say)}`),
    lines.length > 0 ? context(lines.join("\n")) : undefined,
    actions(...leadButtons(path, actorId, say)),
  ];
}

const stateOf = ({ state, sent }: Path, say: Say): string => say(`firstDays.state.${state}`, { sent, of });

function leadButtons({ id: pathId, state, endedBy, personName: name }: Path, actorId: string, say: Say): Button[] {
  const goOn = button(say("firstDays.goOnFor", { name }), pathActions.goOn, { pathId });
  const stop = button(say("firstDays.stop", { name }), pathActions.stop, { pathId });
  if (state === "going") return [button(say("firstDays.pause", { name }), pathActions.pause, { pathId }), stop];
  if (state === "paused") return [goOn, stop];
  return state === "stopped" && (endedBy === actorId || endedBy === null) ? [goOn] : [];
}
