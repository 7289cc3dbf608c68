import type { exporting } from "./exporting.ts";
import type { Rows } from "./row.ts";

const KINDS = [
  ["Cases", "Wins", "Thanks", "Awards", "Escalations", "Decisions"],
  ["Promises", "Customers asked again", "Preventions", "Reminders", "Deliveries", "Weeks"],
  ["Digests", "People", "Units"],
].map((row) => row.map((kind) => `[${kind}]`).join(" "));

const kindsWith = (between: string): string => `
  # Take along what you see
  Choose what you want. It comes into your own chat with me as a file that spreadsheets read.
  ${KINDS.join(between)}
  (small) A file has only what you may see, with names, and times in the zone of their unit. Phone numbers and the like are masked where you see them masked. The headings are the same in every language. For one month or for JSON Lines: “/bellhop export cases jsonl 2026-10”.`;

/** What whoever leads is shown when they take along what they may see. */
export const exportRows: Rows<typeof exporting> = {
  exportKinds: { what: "what can be exported", slack: kindsWith(" "), teams: kindsWith("\n") },
  exportedNothing: { what: "an export without a line", slack: "There is nothing to export of that: Awards." },
  exportUnknown: {
    what: "an export of what there is not",
    slack: `
      I cannot export “nudges”. Choose one of these: cases, wins, thanks, awards, escalations, decisions, promises, customers asked again, preventions, reminders, deliveries, weeks, digests, people, units.
      Your text:
      > nudges`,
  },
};
