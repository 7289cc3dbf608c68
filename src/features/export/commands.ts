import { z } from "zod";
import { defineAction } from "../../kernel/action.ts";
import { defineCommand } from "../../kernel/command.ts";
import { exportFormats } from "./export.ts";

/** A year, or a month of one, such as 2026-10. */
const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;
const Period = z.string().regex(PERIOD);

export const exportCommands = {
  export: defineCommand({
    name: "export",
    slash: false,
    summary: "command.export.summary",
    usage: "command.export.usage",
    examples: ["", "cases", "cases jsonl 2026-10", "wins 2026"],
    access: ["champion", "leader", "admin"],
    input: z.object({ what: z.string(), format: z.enum(exportFormats), period: Period.optional() }),
    /** A word that is neither a format nor a period says what to export. */
    parse(text) {
      const words = text.trim().toLowerCase().split(/\s+/);
      const format = exportFormats.find((one) => words.includes(one));
      const period = words.find((word) => PERIOD.test(word));
      const what = words.filter((word) => word !== format && word !== period).join(" ");
      return { what, format: format ?? "csv", ...(period !== undefined && { period }) };
    },
  }),
};

export const exportActions = {
  take: defineAction(
    "export.take",
    z.object({ what: z.string(), format: z.enum(exportFormats), period: Period.optional() }),
  ),
};
