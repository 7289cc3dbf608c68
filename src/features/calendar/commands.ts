import { z } from "zod";
import { defineCommand } from "../../kernel/command.ts";

const Words = z.object({ text: z.string() });
const words = (text: string) => ({ text: text.trim() });

/** What is done with the closed days that are named after it; without such a word they are added. */
const CLOSED_WORDS: Readonly<Record<string, "remove" | "suggest" | "import">> = {
  remove: "remove",
  open: "remove",
  suggest: "suggest",
  import: "import",
  quitar: "remove",
  abrir: "remove",
  festivos: "suggest",
  importar: "import",
};

/** What of one's own is set by what is typed after it; without such a word it is when one works. */
const WORKING_WORDS: Readonly<Record<string, "quiet" | "zone">> = {
  quiet: "quiet",
  zone: "zone",
  timezone: "zone",
  silencio: "quiet",
  zona: "zone",
};

export const calendarCommands = {
  hours: defineCommand({
    name: "hours",
    slash: false,
    summary: "command.hours.summary",
    usage: "command.hours.usage",
    examples: ["", "Kitchen"],
    input: z.object({ unit: z.string().optional() }),
    parse: (text) => (text.trim() === "" ? {} : { unit: text.trim() }),
  }),
  closed: defineCommand({
    name: "closed",
    slash: false,
    summary: "command.closed.summary",
    usage: "command.closed.usage",
    examples: ["", "24–26 Dec", "1 Jan Kitchen", "remove 24 Dec", "suggest GB", "import"],
    input: z.object({ ask: z.enum(["add", "remove", "suggest", "import"]), text: z.string() }),
    parse(text) {
      const [first = ""] = text.trim().split(/\s+/, 1);
      const ask = CLOSED_WORDS[first.toLowerCase()];
      // What is imported has lines.
      return ask ? { ask, text: text.trim().slice(first.length).trim() } : { ask: "add", text: text.trim() };
    },
  }),
  away: defineCommand({
    name: "away",
    slash: false,
    summary: "command.away.summary",
    usage: "command.away.usage",
    examples: ["", "3–10 Dec"],
    input: Words,
    parse: words,
  }),
  pause: defineCommand({
    name: "pause",
    slash: false,
    summary: "command.pause.summary",
    usage: "command.pause.usage",
    examples: ["", "until Monday", "for 2 hours", "off"],
    input: Words,
    parse: words,
  }),
  working: defineCommand({
    name: "working",
    slash: false,
    summary: "command.working.summary",
    usage: "command.working.usage",
    examples: ["", "Mon–Fri", "Mon–Thu 9–17, Fri 9–13", "quiet 22–7", "zone Europe/London", "zone as my chat"],
    input: z.object({ ask: z.enum(["days", "quiet", "zone"]), text: z.string() }),
    parse(text) {
      const [first = ""] = text.trim().split(/\s+/, 1);
      const ask = WORKING_WORDS[first.toLowerCase()];
      return ask ? { ask, text: text.trim().slice(first.length).trim() } : { ask: "days", text: text.trim() };
    },
  }),
};
