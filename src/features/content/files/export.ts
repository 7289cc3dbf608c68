import type { Sql } from "../../../kernel/ports.ts";
import { trades } from "../library/catalog.ts";
import { isTipId, shippedText } from "../library/index.ts";
import type { KeptEntry } from "../schema.ts";
import { readKind } from "../store.ts";
import { writeCsv } from "./csv.ts";
import { type Cells, COLUMNS, type Column } from "./lines.ts";
import { writeMarkdown } from "./markdown.ts";

export const tipFormats = ["csv", "md"] as const;
export type TipFormat = (typeof tipFormats)[number];

const writers: Readonly<Record<TipFormat, (lines: readonly Cells[], columns: readonly Column[]) => string>> = {
  csv: writeCsv,
  md: writeMarkdown,
};

/** Writes tips so that an import reads the same. */
export const writeTips = (lines: readonly Cells[], columns: readonly Column[], format: TipFormat): string =>
  writers[format](lines, columns);

/**
 * Every organization's own tips, and what it has retired of the library, for whoever operates Bellhop: one text, because a
 * library is small.
 */
export async function* exportTips(sql: Sql, format: TipFormat): AsyncGenerator<string> {
  const organizations = await sql.query<{ id: string; name: string; locale: string }>({
    text: "SELECT id, name, locale FROM organization ORDER BY id",
    values: [],
  });
  const lines: Cells[] = [];
  for (const { id, name, locale } of organizations) {
    const units = await sql.query<{ id: string; name: string }>({
      text: "SELECT id, name FROM unit WHERE organization_id = $1",
      values: [id],
    });
    const own = await readKind(sql, id, "tip", ["in use", "retired"]);
    const hidden = await readKind(sql, id, "library tip", ["retired"]);
    lines.push(...cellsOf([...own, ...hidden], units, locale).map((cells) => ({ organization: name, ...cells })));
  }
  yield writeTips(lines, COLUMNS, format);
}

/** What a file says of each of these tips; of those of the library in the language of `locale`. */
export function cellsOf(
  entries: readonly KeptEntry[],
  units: readonly { readonly id: string; readonly name: string }[],
  locale: string,
): Cells[] {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return entries.flatMap((entry): Cells[] => {
    const { id } = entry;
    const state = entry.state === "retired" ? entry.state : "";
    if (entry.kind === "library tip")
      return isTipId(entry.says.tip)
        ? [{ what: shippedText(entry.says.tip, locale).what, state, id: entry.says.tip }]
        : [];
    if (entry.kind !== "tip") return [];
    const { themes, trades: fits, strategy = "", why = "", how = "", ...says } = entry.says;
    return [
      {
        ...{ ...says, why, how, strategy, state, id },
        themes: themes.join(", "),
        trades: fits.length === trades.length ? "" : fits.join(", "),
        unit: names.get(entry.unitId ?? "") ?? "",
      },
    ];
  });
}
