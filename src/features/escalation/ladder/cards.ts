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
  type Span,
  context as small,
  type TableBlock,
  table,
  text,
} from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import type { Unit } from "../../organization/index.ts";
import { rungs } from "../schema.ts";
import { ladderActions } from "./actions.ts";
import type { Chosen } from "./choose.ts";
import { type Clocks, doings, type Severity, severities } from "./clocks.ts";
import type { NamedDeputy, NightContact } from "./settings-store.ts";

export interface ShownLadder {
  readonly unit: Unit;
  /** Whose turn it would be now, by severity. */
  readonly turns: readonly { readonly severity: Severity; readonly turn: Chosen | undefined }[];
  readonly clocks: Clocks;
  readonly deputies: readonly NamedDeputy[];
  readonly nightContacts: readonly NightContact[];
  readonly threadLines: boolean;
  /** May they decide for every unit? */
  readonly everyUnit: boolean;
  readonly now: Date;
}

/** Who would have to act if a case of the unit were raised now, how long they would have, and who stands in. */
export function ladderCard(shown: ShownLadder, say: Say, done?: string): Card {
  const { unit, turns, deputies, nightContacts, everyUnit, threadLines, now } = shown;
  const title = say("ladder.title", { unit: unit.name });
  const unitId = unit.id;
  return card(
    done ?? title,
    done === undefined ? undefined : text(done),
    heading(title),
    text(say("ladder.raisedNow")),
    ...turns.map(({ severity, turn }) => turnLine(severity, turn, now, say)),
    clocksTable(shown.clocks, say),
    actions(...rungs.map((rung) => button(say(`ladder.change.${rung}`), ladderActions.changeClocks, { unitId, rung }))),
    ...(deputies.length > 0 ? deputies.map((one) => text(...deputySpans(one, say))) : [text(say("deputy.nobodyHas"))]),
    ...nightBlocks(nightContacts, shown, say),
    everyUnit ? text(say(threadLines ? "ladder.threadLinesOn" : "ladder.threadLinesOff")) : undefined,
    everyUnit
      ? actions(
          button(say(threadLines ? "ladder.noThreadLines" : "ladder.useThreadLines"), ladderActions.threadLines, {
            unitId,
            on: !threadLines,
          }),
        )
      : undefined,
    small(say("deputy.how")),
  );
}

function turnLine(severity: Severity, turn: Chosen | undefined, now: Date, say: Say): Block {
  const label = bold(say("ladder.severity", { severity }));
  if (!turn) return text(label, " · ", say("ladder.nobody"));
  const who = whoOf(turn, say);
  const when =
    turn.from > now
      ? around(say, turn.from, (at) => say("ladder.from", { who, at }))
      : [{ text: say("ladder.atOnce", { who }) }];
  return text(label, " · ", ...when);
}

function whoOf({ person: { name }, rung, as }: Chosen, say: Say): string {
  if (as?.kind === "night contact") return say("ladder.asNightContact", { name });
  const rungName = say(`ladder.rung.${rung}`);
  return as
    ? say("ladder.asDeputy", { name, of: as.of, rung: rungName })
    : say("ladder.onRung", { name, rung: rungName });
}

const clocksTable = (clocks: Clocks, say: Say): TableBlock =>
  table(
    say("ladder.clocks"),
    [say("ladder.step"), ...severities.map((severity) => say("ladder.severity", { severity }))],
    rungs.flatMap((rung) =>
      doings.map((doing) => [
        say(`ladder.clock.${doing}`, { rung: say(`ladder.rung.${rung}`) }),
        ...severities.map((severity) => say("ladder.minutes", { count: clocks[rung][severity][doing] })),
      ]),
    ),
  );

/** Who stands in for somebody, and when. */
function deputySpans({ of, name, from, until }: NamedDeputy, say: Say): Span[] {
  if (!from || !until) return [{ text: say("deputy.standsIn", { of, name }) }];
  const first = say("reminder.date", { at: from });
  const last = say("reminder.date", { at: new Date(until.getTime() - 1) });
  return [{ text: say("deputy.standsInBetween", { of, name, first, last }) }];
}

function nightBlocks(
  contacts: readonly NightContact[],
  { unit, everyUnit }: Pick<ShownLadder, "unit" | "everyUnit">,
  say: Say,
): (Block | undefined)[] {
  const lines = contacts.map(({ placeId, name, agreed }) => {
    const whose = placeId === unit.id ? unit.name : say("content.everyUnit");
    return text(say(agreed ? "night.agreed" : "night.asked", { name, whose }));
  });
  const mine = contacts.filter(({ placeId }) => placeId === unit.id || everyUnit);
  const end = ({ placeId, name }: NightContact): Button =>
    button(
      say("night.end"),
      ladderActions.noNightContact,
      { unitId: unit.id, placeId },
      { description: say("night.endOf", { name }) },
    );
  return [
    ...(lines.length > 0 ? lines : [text(say("night.none"))]),
    actions(button(say("night.name"), ladderActions.nightContact, { unitId: unit.id }), ...mine.map(end)),
  ];
}

/** Who stands in for the reader. */
export const deputyCard = (deputy: NamedDeputy | undefined, say: Say, done?: string): Card => {
  const title = say("deputy.title");
  return card(
    done ?? title,
    heading(title),
    done === undefined ? undefined : text(done),
    text(...(deputy ? deputySpans(deputy, say) : [{ text: say("deputy.none") }])),
    deputy ? actions(button(say("deputy.end"), ladderActions.endDeputy, {})) : undefined,
    small(say("deputy.how")),
  );
};

/** To whoever stands in for somebody from now on. */
export function namedCard(deputy: NamedDeputy, say: Say): Card {
  const said = say("deputy.youAre", { of: deputy.of });
  return card(said, text(said), text(...deputySpans(deputy, say)), small(say("deputy.youAreNote")));
}

/** Asks somebody to be called at night. */
export function nightCard(placeId: string, whose: string, by: string, say: Say): Card {
  const said = say("night.question", { by, whose });
  return card(
    said,
    text(said),
    small(say("night.meaning")),
    actions(
      button(say("night.yes"), ladderActions.agree, { placeId }, { style: "primary" }),
      button(say("button.decline"), ladderActions.decline, { placeId }),
    ),
  );
}

export const saidCard = (said: string): Card => card(said, text(said));
