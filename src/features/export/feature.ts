import { bindActions } from "../../kernel/action.ts";
import { localMoment, localTime } from "../../kernel/calendar/index.ts";
import { bindCommands } from "../../kernel/command.ts";
import type { Context, Role } from "../../kernel/context.ts";
import { userError } from "../../kernel/errors.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { Feature } from "../../kernel/registry.ts";
import { privately, type Reply } from "../../kernel/reply.ts";
import { csvFile, takeAlong } from "../../kernel/take-along.ts";
import type { Say } from "../../texts/catalog.ts";
import { kindsCard, nameOfKind, nothingCard, tooMuchCard } from "./cards.ts";
import { exportActions, exportCommands } from "./commands.ts";
import { type ExportFormat, exportRows } from "./export.ts";
import type { Exported, Part } from "./exported.ts";

export interface ExportDependencies {
  readonly database: Sql;
  /** Everything that can be exported, in the order in which it is offered. */
  readonly kinds: readonly Exported[];
  /** What was typed, for whoever may not read it as it is. */
  readonly masked: (typed: string, say: Say) => string;
}

/** Who sees all of an organization's units. */
const LEADS: readonly Role[] = ["champion", "leader", "admin"];

/** A file of a chat is made in memory, and sent as one: more than so many bytes are for whoever operates Bellhop. */
const MOST = 5_000_000;
/** Months that are offered where all of it is too much, this one included. */
const MONTHS = 3;

interface Asked {
  readonly what: string;
  readonly format: ExportFormat;
  readonly period?: string | undefined;
}

/** What those who lead may see, as a file to keep. */
export function createExportFeature({ database, kinds, masked }: ExportDependencies): Feature {
  const kindNamed = (what: string, say: Say): Exported => {
    const found = kinds.find(({ name }) => name === what || nameOfKind(name, say).toLowerCase() === what);
    if (!found) throw userError("export.unknown", { name: what.slice(0, 40), kinds: namesOf(kinds, say) });
    return found;
  };

  async function take({ what, format, period }: Asked, context: Context): Promise<Reply> {
    const { organization, actor, now, say } = context;
    const kind = kindNamed(what, say);
    const part = { organizationId: organization.id, personId: actor.id, ...spanOf(period, organization.timeZone) };
    const written = await collect(kind, format, part, say);
    if (written === undefined) {
      const months = period === undefined ? lastMonths(localTime(organization.timeZone, now).date) : [];
      return privately(tooMuchCard(kind.name, { format, months, megabytes: MOST / 1_000_000 }, say));
    }
    if (written === "") return privately(nothingCard(kind.name, say));
    const name = [kind.name, ...(period === undefined ? [] : [period])].join("-");
    const file = format === "csv" ? csvFile(name, written) : { name: `${name}.jsonl`, text: written };
    return takeAlong(file, nameOfKind(kind.name, say), say);
  }

  /** Undefined: it is too much for a chat. Empty: there is not a line. */
  async function collect(kind: Exported, format: ExportFormat, part: Part, say: Say): Promise<string | undefined> {
    const parts: string[] = [];
    let size = 0;
    for await (const lines of exportRows(database, kind, format, part, (typed) => masked(typed, say))) {
      size += Buffer.byteLength(lines);
      if (size > MOST) return undefined;
      parts.push(lines);
    }
    return format === "csv" && parts.length === 1 ? "" : parts.join("");
  }

  return {
    name: "export",
    commands: bindCommands(exportCommands, {
      export: async (asked, context) =>
        asked.what === "" ? privately(kindsCard(kinds, context.say)) : take(asked, context),
    }),
    actions: bindActions(exportActions, {
      async take(asked, context) {
        if (!(await context.hasRole(LEADS))) throw userError("error.notAllowed");
        return take(asked, context);
      },
    }),
  };
}

const namesOf = (kinds: readonly Exported[], say: Say): string =>
  kinds.map(({ name }) => nameOfKind(name, say).toLowerCase()).join(", ");

/** From the beginning of a year or a month in a zone (IANA) until that of the next. */
function spanOf(period: string | undefined, timeZone: string): Pick<Part, "from" | "until"> {
  if (period === undefined) return {};
  const isYear = period.length === "2026".length;
  const first = Temporal.PlainDate.from(`${period}${isYear ? "-01" : ""}-01`);
  const next = first.add(isYear ? { years: 1 } : { months: 1 });
  return { from: localMoment(timeZone, first.toString(), 0), until: localMoment(timeZone, next.toString(), 0) };
}

/** The months until a local date, the newest first. */
const lastMonths = (date: string): string[] =>
  Array.from({ length: MONTHS }, (_, back) =>
    Temporal.PlainDate.from(date).toPlainYearMonth().subtract({ months: back }).toString(),
  );
