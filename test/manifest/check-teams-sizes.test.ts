import { expect, it } from "vitest";
import { long, many, saidOfTeams, web } from "./changed.ts";

const LISTS = "bots.0.commandLists";
const ACTIONS = "composeExtensions.0.commands";
const word = (at: number) => ({ title: `word ${at}`, description: "Does it." });
const list = (at: number) => ({ scopes: ["team"], commands: [word(at)] });
const action = (at: number) => ({
  id: `action.${at}`,
  type: "action",
  title: "Log",
  description: "Logs it.",
  context: ["compose"],
  fetchTask: true,
});

it.each<[place: string, limit: number, make: (size: number) => unknown]>([
  ["version", 256, (n) => `1.0.${"1".repeat(n - 4)}`],
  ["name.short", 30, long],
  ["name.full", 100, long],
  ["description.short", 80, long],
  ["description.full", 4000, long],
  ["developer.name", 32, long],
  ["developer.websiteUrl", 2048, web],
  ["developer.privacyUrl", 2048, web],
  ["developer.termsOfUseUrl", 2048, web],
  ["validDomains", 100, (n) => many(n, (at) => `d${at}.example.com`)],
  ["validDomains.0", 2048, long],
  [LISTS, 3, (n) => many(n, list)],
  [`${LISTS}.0.commands`, 12, (n) => many(n, word)],
  [`${LISTS}.0.commands.0.title`, 128, long],
  [`${LISTS}.0.commands.0.description`, 4000, long],
  [ACTIONS, 10, (n) => many(n, action)],
  [`${ACTIONS}.0.id`, 64, long],
  [`${ACTIONS}.0.title`, 32, long],
  [`${ACTIONS}.0.description`, 128, long],
])("%s: at most %i", (place, limit, make) => {
  expect(saidOfTeams({ [place]: make(limit) })).toEqual([]);
  expect(saidOfTeams({ [place]: make(limit + 1) })).toEqual([expect.stringMatching(`^${place}: Too big`)]);
});

it.each(["bots", "composeExtensions"])("%s: exactly one", (place) => {
  expect(saidOfTeams({ [place]: [] })).toEqual([expect.stringMatching(`^${place}`)]);
});

it.each<[place: string, value: unknown]>([
  ["name.short", ""],
  ["description.full", ""],
  ["bots.0.scopes", []],
  [LISTS, []],
  [`${LISTS}.0.triggers`, []],
  [`${LISTS}.0.scopes`, []],
  [`${LISTS}.0.commands`, []],
  [`${LISTS}.0.commands.0.title`, ""],
  [ACTIONS, []],
  [`${ACTIONS}.0.context`, []],
])("%s: not less than it needs", (place, value) => {
  expect(saidOfTeams({ [place]: value })).toEqual([expect.stringMatching(`^${place}: Too small`)]);
});
