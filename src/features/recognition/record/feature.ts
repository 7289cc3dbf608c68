import { z } from "zod";
import { bindActions, button, defineAction } from "../../../kernel/action.ts";
import { bindCommands } from "../../../kernel/command.ts";
import type { Sql } from "../../../kernel/ports.ts";
import type { Feature } from "../../../kernel/registry.ts";
import { privately } from "../../../kernel/reply.ts";
import { takeAlong } from "../../../kernel/take-along.ts";
import { beginning } from "../../../message/beginning.ts";
import { actions, bold, type Card, card, facts, heading, context as small, text } from "../../../message/card.ts";
import type { Say } from "../../../texts/catalog.ts";
import { recordCommands } from "./commands.ts";
import { type Entry, readRecord, recordKinds } from "./store.ts";
import { kindName, type RecordFormat, recordFile, recordFormats } from "./written.ts";

const recordActions = { take: defineAction("record.take", z.object({ format: z.enum(recordFormats) })) };

/** So many are shown; all of them are in what is taken along. */
const SHOWN = 5;

/** What a person was thanked for and has done, for them alone. */
export function createRecord(database: Sql): Required<Pick<Feature, "commands" | "actions">> {
  return {
    commands: bindCommands(recordCommands, {
      async me(_input, { organization, actor, say }) {
        return privately(recordCard(await readRecord(database, organization.id, actor.id), say));
      },
    }),
    actions: bindActions(recordActions, {
      async take({ format }, { organization, actor, say }) {
        const entries = await readRecord(database, organization.id, actor.id);
        return takeAlong(recordFile(entries, format, actor.name, say), say("record.take"), say);
      },
    }),
  };
}

function recordCard(entries: readonly Entry[], say: Say): Card {
  const title = say("record.title");
  const counts = recordKinds.flatMap((kind) => {
    const count = entries.filter((entry) => entry.kind === kind).length;
    return count > 0 ? [[kindName(kind, say), String(count)] as const] : [];
  });
  if (counts.length === 0) return card(title, heading(title), text(say("record.none")), small(say("record.onlyYou")));
  return card(
    title,
    heading(title),
    facts(...counts),
    ...entries.slice(0, SHOWN).map(({ name, by, text: said }) => text(bold(name), ` · ${by}\n${beginning(said)}`)),
    small(say("record.onlyYou")),
    actions(...recordFormats.map((format) => takeButton(format, say))),
  );
}

const takeButton = (format: RecordFormat, say: Say) =>
  button(say(`record.format.${format}`), recordActions.take, { format });
