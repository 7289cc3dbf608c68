import { checkSlackManifest } from "../../manifest/check-slack.ts";
import { checkTeamsManifest, type SchemaVersion } from "../../manifest/check-teams.ts";
import { slackManifest } from "../../manifest/slack.ts";
import { teamsManifest } from "../../manifest/teams.ts";
import { offer } from "./offer.ts";

const publicUrl = "https://bellhop.example.com";
const appId = "7a1d0c2e-51f4-4b0e-9c55-0d8f2f6d9a10";
const goodSlack = slackManifest(offer, { publicUrl, prefix: "", socketMode: false });

/** New values by their place in the manifest, such as `features.slash_commands.0.url`; undefined takes it away. */
export type Changes = Readonly<Record<string, unknown>>;

/** What is said of a good manifest for Slack with these changes. */
export const said = (changes: Changes): string[] => checkSlackManifest(changed(goodSlack, changes));

/** The same of one for Teams. */
export const saidOfTeams = (changes: Changes, version: SchemaVersion = "1.29"): string[] =>
  checkTeamsManifest(changed(teamsManifest(offer, version, { appId, publicUrl, prefix: "" }), changes));

function changed(good: object, changes: Changes): object {
  const manifest: object = JSON.parse(JSON.stringify(good));
  for (const [place, value] of Object.entries(changes)) put(manifest, place.split("."), value);
  return manifest;
}

function put(target: object, [key = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put(Object(Reflect.get(target, key)), rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, key);
  else Reflect.set(target, key, value);
}

export const long = (length: number): string => "x".repeat(length);
export const web = (length: number): string => `https://a.example/${long(length - 18)}`;
export const many = <Item>(count: number, make: (at: number) => Item): Item[] =>
  Array.from({ length: count }, (_, at) => make(at));
export const command = (name: string) => ({ command: name, description: "Saves it.", url: "https://a.example" });
export const shortcut = (callback_id: string) => ({ name: "Log", type: "global", callback_id, description: "Logs." });

export const SLASH = "features.slash_commands";
export const EVENTS = "settings.event_subscriptions.bot_events";
export const SCOPES = "oauth_config.scopes.bot";
export const REDIRECTS = "oauth_config.redirect_urls";
