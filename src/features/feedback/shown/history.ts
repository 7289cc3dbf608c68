import { localMoment } from "../../../kernel/calendar/index.ts";
import { around, momentOf } from "../../../kernel/wording.ts";
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
import type { SeenCase } from "../access.ts";
import type { CaseEvent, Said } from "../life/changes.ts";
import { type Lists, nameOfKey } from "../lists/lists.ts";
import { masked } from "../mask/masked.ts";
import { caseName } from "../schema.ts";
import { undoWholeButton } from "./buttons.ts";

/** What has happened to a case, newest first, with what was before; texts masked for who may not correct it. */
export function historyCard(
  { case: found, mayCorrect, mayUndo }: SeenCase,
  events: readonly CaseEvent[],
  lists: Lists,
  say: Say,
  /** What they are offered beside an event. */
  offered: (event: CaseEvent) => readonly Button[],
): Card {
  const title = say("history.title", { case: caseName(found.number) });
  const shown = (value: string): string => (mayCorrect ? value : masked(value, say));
  return card(
    title,
    heading(title),
    ...events.flatMap((event) => {
      const before = [...linesOf(event, lists, say, shown), ...saidOf(event.detail?.was, say, shown)];
      return [
        text(
          momentOf(say, event.at),
          " · ",
          bold(event.by ?? say("history.byItself")),
          ` · ${nameOf(event.kind, say)}`,
        ),
        detailOf(event, say, shown),
        before.length > 0 ? context(say("history.before", { was: before.join(" · ") })) : undefined,
        actions(...offered(event)),
      ];
    }),
    mayUndo ? actions(undoWholeButton(found, say)) : undefined,
  );
}

const events = [
  "logged",
  "undone",
  "changed",
  "taken",
  "solved",
  "reopened",
  "handed over",
  "confirmed",
  "not asked",
  "not happy",
  "not reached",
  "taken back",
  "decided",
  "decided anew",
  "not decided",
  "asked for more",
  "asked anew",
  "approved",
  "denied",
  "asked for help",
  "merged",
  "parted",
  "told apart",
  "voice joined",
  "voice left",
  "graver",
  "milder",
  "shown",
  "shown at last",
  ...["promised", "promise changed", "promise offered", "promise handed over", "promise refused", "promise taken over"],
  ...[
    "promise kept",
    "promise let go",
    "promise taken back",
    "promise open again",
    "promise overdue",
    "promise unanswered",
  ],
  ...["empathised", "apologised", "put right", "not empathised", "not apologised", "not put right"],
  ...["cause named", "cause taken back", "check planned", "check taken back", "nobody asked", "answer taken back"],
  ...["prevention planned", "prevention changed", "prevention done", "prevention later", "prevention let go"],
  ...["prevention taken back", "prevention worked", "prevention changed nothing", "prevention too few"],
] as const;

const nameOf = (kind: string, say: Say): string => {
  const known = events.find((event) => event === kind);
  return known ? say(`event.${known}`) : kind;
};

/** In whose own words, and how much money. */
function saidOf(said: Said | undefined, say: Say, shown: (typed: string) => string): string[] {
  const { what, amount, currency } = said ?? {};
  const money = amount !== undefined && currency !== undefined;
  return [
    ...(what ? [shown(what)] : []),
    ...(money ? [new Intl.NumberFormat(say.locale, { style: "currency", currency }).format(amount)] : []),
  ];
}

/** What was said, given, asked for or promised, how much, to whom and by when. */
function detailOf(
  { detail, other }: Pick<CaseEvent, "detail" | "other">,
  say: Say,
  shown: (typed: string) => string,
): Block | undefined {
  const { until } = detail ?? {};
  const parts = [
    ...saidOf(detail ?? undefined, say, shown),
    other ?? undefined,
    until && DATE.test(until) ? say("history.day", { at: localMoment(say.timeZone, until, NOON) }) : undefined,
  ].filter((part) => part !== undefined);
  const moment = until && !DATE.test(until) ? around(say, new Date(until), (at) => say("history.until", { at })) : [];
  if (parts.length + moment.length === 0) return undefined;
  return context(parts.join(" · "), ...(parts.length > 0 && moment.length > 0 ? [" · "] : []), ...moment);
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const NOON = 12 * 60;

/** Each changed field with its value before, as people call it. */
function linesOf(
  { before, ownerBefore }: CaseEvent,
  lists: Lists,
  say: Say,
  shown: (typed: string) => string,
): string[] {
  if (!before) return [];
  const { step } = before;
  const lines: readonly (readonly [label: string, was: string | null | undefined])[] = [
    [say("case.state"), before.state && say(`state.${before.state}`)],
    [say("case.owner"), ownerBefore],
    [say("case.kind"), before.kind && say(`kind.${before.kind}`)],
    [say("case.theme"), before.theme && nameOfKey(lists, "theme", before.theme, say)],
    [say("case.step"), nameOrNone(step && nameOfKey(lists, "step", step, say), step, say)],
    [say("case.severity"), before.severity && say(`severity.${before.severity}`)],
    [say("case.cameBy"), nameOrNone(before.came_by && say(`way.${before.came_by}`), before.came_by, say)],
    [say("case.customer"), nameOrNone(before.customer && shown(before.customer), before.customer, say)],
    [say("case.text"), before.text && shown(before.text)],
  ];
  return lines.flatMap(([label, was]) => (was ? [`${label}: ${was}`] : []));
}

/** What was not known before is said so. */
const nameOrNone = (name: string | null | undefined, was: string | null | undefined, say: Say): string | undefined =>
  was === null ? say("history.none") : (name ?? undefined);
