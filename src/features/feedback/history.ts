import { momentOf } from "../../kernel/wording.ts";
import { bold, type Card, card, context, heading, text } from "../../message/card.ts";
import type { Say } from "../../texts/catalog.ts";
import type { SeenCase } from "./access.ts";
import type { CaseEvent } from "./changes.ts";
import { type Lists, nameOfKey } from "./lists.ts";
import { masked } from "./masked.ts";
import { caseName } from "./schema.ts";

/** What has happened to a case, newest first, with what was before; texts masked for who may not correct it. */
export function historyCard(
  { case: found, mayCorrect }: SeenCase,
  events: readonly CaseEvent[],
  lists: Lists,
  say: Say,
): Card {
  const title = say("history.title", { case: caseName(found.number) });
  const shown = (value: string): string => (mayCorrect ? value : masked(value, say));
  return card(
    title,
    heading(title),
    ...events.flatMap((event) => {
      const before = linesOf(event, lists, say, shown);
      return [
        text(momentOf(say, event.at), " · ", bold(event.by), ` · ${nameOf(event.kind, say)}`),
        event.detail?.what ? context(detailOf(event.detail, say, shown)) : undefined,
        before.length > 0 ? context(say("history.before", { was: before.join(" · ") })) : undefined,
      ];
    }),
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
  "not decided",
  "asked for more",
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
] as const;

const nameOf = (kind: string, say: Say): string => {
  const known = events.find((event) => event === kind);
  return known ? say(`event.${known}`) : kind;
};

/** What was given or asked for, and how much. */
function detailOf(
  { what = "", amount, currency }: NonNullable<CaseEvent["detail"]>,
  say: Say,
  shown: (typed: string) => string,
): string {
  const said = shown(what);
  if (amount === undefined || currency === undefined) return said;
  return `${said} · ${new Intl.NumberFormat(say.locale, { style: "currency", currency }).format(amount)}`;
}

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
