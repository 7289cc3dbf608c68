import { expect, it } from "vitest";
import { command, EVENTS, long, many, REDIRECTS, SCOPES, SLASH, said, shortcut, web } from "./changed.ts";

it.each<[place: string, limit: number, make: (size: number) => unknown]>([
  ["display_information.name", 35, long],
  ["display_information.description", 140, long],
  ["display_information.long_description", 4000, long],
  ["features.bot_user.display_name", 80, long],
  ["features.shortcuts", 10, (n) => many(n, (at) => shortcut(`s${at}`))],
  ["features.shortcuts.0.name", 24, long],
  ["features.shortcuts.0.description", 150, long],
  ["features.shortcuts.0.callback_id", 255, long],
  [SLASH, 50, (n) => many(n, (at) => command(`/c${at}`))],
  [`${SLASH}.0.command`, 32, (n) => `/${long(n - 1)}`],
  [`${SLASH}.0.description`, 2000, long],
  [`${SLASH}.0.usage_hint`, 1000, long],
  [`${SLASH}.0.url`, 3000, web],
  [REDIRECTS, 1000, (n) => many(n, (at) => `https://a.example/${at}`)],
  [`${REDIRECTS}.0`, 2500, web],
  ["settings.event_subscriptions.request_url", 3500, web],
  ["settings.interactivity.request_url", 3500, web],
])("%s: at most %i", (place, limit, make) => {
  expect(said({ [place]: make(limit) })).toEqual([]);
  expect(said({ [place]: make(limit + 1) })).toEqual([expect.stringMatching(`^${place}: Too big`)]);
});

it.each<[place: string, limit: number, make: (size: number) => unknown]>([
  [EVENTS, 100, (n) => many(n, String)],
  [`${EVENTS}.0`, 50, long],
  [SCOPES, 255, (n) => many(n, String)],
  [`${SCOPES}.0`, 50, long],
])("%s: at most %i, whatever their names", (place, limit, make) => {
  const tooBig = expect.stringMatching(`^${place}: Too big`);
  expect(said({ [place]: make(limit) })).not.toContainEqual(tooBig);
  expect(said({ [place]: make(limit + 1) })).toEqual([tooBig]);
});

it.each<[place: string, value: unknown]>([
  ["display_information.name", ""],
  ["display_information.description", ""],
  ["display_information.long_description", long(174)],
  [SLASH, []],
  [`${SLASH}.0.description`, ""],
  [`${SLASH}.0.usage_hint`, ""],
  ["features.shortcuts", []],
  ["features.shortcuts.0.name", ""],
  [SCOPES, []],
])("%s: not less than it needs", (place, value) => {
  expect(said({ [place]: value })).toEqual([expect.stringMatching(`^${place}: Too small`)]);
});

it("a long description has at least 175 characters", () => {
  expect(said({ "display_information.long_description": long(175) })).toEqual([]);
});
