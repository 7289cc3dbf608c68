import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkGenerated, slackManifestText, teamsManifestText, writeGenerated } from "../../manifest/generate.ts";
import { offer } from "./offer.ts";

const README = "# Bellhop\n\n<!-- commands -->\nold\n<!-- /commands -->\n\nThe end.\n";
let root: string;
const file = (name: string): string => join(root, name);
const made = [
  "manifest/slack.json",
  "manifest/teams/manifest-1.29.json",
  "manifest/teams/manifest-1.28.json",
  "manifest/teams/es-1.29.json",
  "manifest/teams/es-1.28.json",
  "manifest/teams/color.png",
  "manifest/teams/outline.png",
];
const outdated = (name: string): string =>
  `${name} is not what the command declarations say: run "npm run generate" and commit it.`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bellhop-manifest-"));
  writeFileSync(file("README.md"), README);
});
afterEach(() => rmSync(root, { recursive: true }));

it("writes the manifests, the icons and the table, and is content with them", () => {
  expect(checkGenerated(root, offer)).toEqual([...made, "README.md"].map(outdated));
  expect(writeGenerated(root, offer)).toEqual([]);
  expect(checkGenerated(root, offer)).toEqual([]);
});

it("lists what is offered in the README, and leaves the rest of it alone", () => {
  writeGenerated(root, offer);
  expect(readFileSync(file("README.md"), "utf8")).toBe(`# Bellhop

<!-- commands -->

| Command | What it does | Example |
| --- | --- | --- |
| \`/complaint\` | Saves what a customer complained about, at once. | \`/complaint cold soup, table 4 waited 40 min\` |
| \`/bellhop channel\` | Shows the cards of a unit in this channel, or stops showing them. | \`/bellhop channel here\` |
| \`/bellhop\` | Says what Bellhop can do, and does everything that has no command of its own. | \`/bellhop\` |
| *Log as feedback*, in the menu of any message | Saves what this message says as something that a customer said. |  |

<!-- /commands -->

The end.
`);
});

it("keeps a bar in an example inside its cell", () => {
  const barred = { ...offer, commands: offer.commands.map((command) => ({ ...command, examples: ["here | off"] })) };
  writeGenerated(root, barred);
  expect(readFileSync(file("README.md"), "utf8")).toContain("`/bellhop channel here \\| off` |");
});

it("notices a manifest, an icon or a table that somebody changed", () => {
  writeGenerated(root, offer);
  writeFileSync(file("manifest/slack.json"), readFileSync(file("manifest/slack.json"), "utf8").replace("Bellhop", "B"));
  writeFileSync(file("manifest/teams/color.png"), readFileSync(file("manifest/teams/outline.png")));
  expect(checkGenerated(root, offer)).toEqual(["manifest/slack.json", "manifest/teams/color.png"].map(outdated));
  writeGenerated(root, offer);
  const manifests = made.filter((name) => name.endsWith(".json"));
  expect(checkGenerated(root, { ...offer, commands: offer.commands.slice(1) })).toEqual(
    [...manifests, "README.md"].map(outdated),
  );
});

it.each(["# Bellhop\n", "<!-- /commands -->\n<!-- commands -->\n"])("says where the table belongs: %j", (readme) => {
  writeFileSync(file("README.md"), readme);
  const sentence = expect.stringContaining("README.md has no place for the command table");
  expect(writeGenerated(root, offer)).toEqual([sentence]);
  expect(checkGenerated(root, offer)).toEqual([sentence]);
  expect(readFileSync(file("README.md"), "utf8")).toBe(readme);
});

it("works before there is a README", () => {
  rmSync(file("README.md"));
  expect(writeGenerated(root, offer)).toHaveLength(1);
  expect(checkGenerated(root, offer)).toHaveLength(1);
});

it("writes no manifest that a platform would refuse", () => {
  const options = { publicUrl: "http://bellhop.example.com", prefix: "", socketMode: false, appId: "" };
  expect(() => slackManifestText(offer, options)).toThrow(/Slack would refuse.*\n.*must be an https URL/);
  expect(() => teamsManifestText(offer, "1.29", options)).toThrow(/Teams would refuse.*\nid: must be a GUID/);
});

it("writes JSON as the formatter leaves it", () => {
  const text = slackManifestText(offer);
  expect(JSON.parse(text)).toHaveProperty("display_information.name", "Bellhop");
  expect(text).toContain('    "redirect_urls": ["https://bellhop.example.com/slack/oauth_redirect"],\n');
  expect(text).toContain(
    '      "bot": ["commands", "chat:write", "users:read", "team:read", "files:write", "reactions:read", "channels:read"]\n',
  );
  expect(text).toContain('      "bot_events": [\n        "app_home_opened",\n        "app_uninstalled",\n');
});
