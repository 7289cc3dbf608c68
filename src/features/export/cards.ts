import { button } from "../../kernel/action.ts";
import { actions, type Card, card, context, heading, text } from "../../message/card.ts";
import { isKey, type PlainKey, type Say } from "../../texts/catalog.ts";
import { exportActions } from "./commands.ts";
import type { ExportFormat } from "./export.ts";
import type { Exported } from "./exported.ts";

/** What a kind of lines is called in the reader's language. */
export function nameOfKind(name: string, say: Say): string {
  const key = `export.kind.${name}`;
  return isKey(key) ? say(key as PlainKey) : name;
}

/** Everything that can be taken along. */
export const kindsCard = (kinds: readonly Exported[], say: Say): Card =>
  card(
    say("export.title"),
    heading(say("export.title")),
    text(say("export.what")),
    actions(
      ...kinds.map(({ name }) => button(nameOfKind(name, say), exportActions.take, { what: name, format: "csv" })),
    ),
    context(say("export.explained")),
  );

export function nothingCard(name: string, say: Say): Card {
  const said = say("export.nothing", { kind: nameOfKind(name, say) });
  return card(said, text(said));
}

interface TooMuch {
  readonly format: ExportFormat;
  /** Such as 2026-10. */
  readonly months: readonly string[];
  readonly megabytes: number;
}

/** What to do when it is more than a chat takes. */
export function tooMuchCard(name: string, { format, months, megabytes }: TooMuch, say: Say): Card {
  const said = say("export.tooMuch", { kind: nameOfKind(name, say), megabytes });
  return card(
    said,
    text(said),
    actions(...months.map((period) => button(period, exportActions.take, { what: name, format, period }))),
    context(say("export.operator", { kind: name })),
  );
}
