import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

const WEEK = /^\d{4}-?W\d{1,2}$/i;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const LAST = /^(?:last|último|ultimo|última|ultima|pasado|pasada)$/iu;
/** `unit Kitchen`, `unit Kitchen 2026-W46`, `unit Kitchen last` */
const UNIT = /^(?:unit|unidad)\s+(.+?)(?:\s+(\d{4}-?W\d{1,2}|\d{4}-\S+|last|últim[oa]|ultim[oa]|pasad[oa]))?$/iu;
/** `on Monday 9:00`, `off` */
const BY_ITSELF = /^(?:on|sí|si)(?:\s+(.*))?$/isu;
const NOT = /^(?:off|no)$/i;
/** `csv 2026-W46`, `unit Kitchen csv` */
const CSV = /^csv(?:\s+|$)|\s+csv$/i;

export const digestCommands = {
  digest: defineCommand({
    name: "digest",
    slash: false,
    summary: "command.digest.summary",
    usage: "command.digest.usage",
    examples: ["", "2026-W46", "last", "unit Kitchen", "csv 2026-W46", "on Monday 9:00", "off"],
    access: ["manager", "champion", "leader", "admin"],
    input: z.discriminatedUnion("ask", [
      z.object({
        ask: z.literal("show"),
        unit: z.string().optional(),
        period: z.string().optional(),
        file: z.boolean().optional(),
      }),
      z.object({ ask: z.literal("pace"), on: z.boolean(), when: z.string().max(100) }),
      z.object({ ask: z.literal("nothing") }),
    ]),
    parse(typed) {
      const text = typed.trim();
      if (!CSV.test(text)) return readAsked(text);
      const asked = readAsked(text.replace(CSV, ""));
      return asked.ask === "show" ? { ...asked, file: true } : { ask: "nothing" };
    },
  }),
};

function readAsked(text: string) {
  if (text === "" || LAST.test(text)) return { ask: "show" };
  if (WEEK.test(text) || MONTH.test(text)) return { ask: "show", period: text };
  const [isUnit, unit, period] = UNIT.exec(text) ?? [];
  if (isUnit !== undefined) return { ask: "show", unit, ...(period !== undefined && !LAST.test(period) && { period }) };
  if (NOT.test(text)) return { ask: "pace", on: false, when: "" };
  const byItself = BY_ITSELF.exec(text);
  return byItself ? { ask: "pace", on: true, when: (byItself[1] ?? "").trim() } : { ask: "nothing" };
}
