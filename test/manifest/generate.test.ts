import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkGenerated, slackManifestText, writeGenerated } from "../../manifest/generate.ts";
import { commands } from "./commands.ts";

const README = "# Bellhop\n\n<!-- commands -->\nold\n<!-- /commands -->\n\nThe end.\n";
let root: string;
const file = (name: string): string => join(root, name);
const outdated = (name: string): string =>
  `${name} is not what the command declarations say: run "npm run generate" and commit it.`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bellhop-manifest-"));
  mkdirSync(file("manifest"));
  writeFileSync(file("README.md"), README);
});
afterEach(() => rmSync(root, { recursive: true }));

it("writes the manifest and the table, and is content with them", () => {
  expect(checkGenerated(root, commands)).toEqual([outdated("manifest/slack.json"), outdated("README.md")]);
  expect(writeGenerated(root, commands)).toEqual([]);
  expect(checkGenerated(root, commands)).toEqual([]);
});

it("lists the commands in the README, and leaves the rest of it alone", () => {
  writeGenerated(root, commands);
  expect(readFileSync(file("README.md"), "utf8")).toBe(`# Bellhop

<!-- commands -->

| Command | What it does | Example |
| --- | --- | --- |
| \`/complaint\` | Saves what a customer complained about, at once. | \`/complaint cold soup, table 4 waited 40 min\` |
| \`/bellhop channel\` | Shows the cards of your unit in this channel, or stops showing them. | \`/bellhop channel here\` |
| \`/bellhop\` | Says what Bellhop can do, and does everything that has no command of its own. | \`/bellhop\` |

<!-- /commands -->

The end.
`);
});

it("keeps a bar in an example inside its cell", () => {
  const barred = commands.map((command) => ({ ...command, examples: ["here | off"] }));
  writeGenerated(root, barred);
  expect(readFileSync(file("README.md"), "utf8")).toContain("`/bellhop channel here \\| off` |");
});

it("notices a manifest or a table that somebody changed", () => {
  writeGenerated(root, commands);
  writeFileSync(file("manifest/slack.json"), readFileSync(file("manifest/slack.json"), "utf8").replace("Bellhop", "B"));
  expect(checkGenerated(root, commands)).toEqual([outdated("manifest/slack.json")]);
  expect(checkGenerated(root, commands.slice(1))).toEqual([outdated("manifest/slack.json"), outdated("README.md")]);
});

it.each(["# Bellhop\n", "<!-- /commands -->\n<!-- commands -->\n"])("says where the table belongs: %j", (readme) => {
  writeFileSync(file("README.md"), readme);
  const sentence = expect.stringContaining("README.md has no place for the command table");
  expect(writeGenerated(root, commands)).toEqual([sentence]);
  expect(checkGenerated(root, commands)).toEqual([sentence]);
  expect(readFileSync(file("README.md"), "utf8")).toBe(readme);
});

it("works before there is a README", () => {
  rmSync(file("README.md"));
  expect(writeGenerated(root, commands)).toHaveLength(1);
  expect(checkGenerated(root, commands)).toHaveLength(1);
});

it("writes no manifest that Slack would refuse", () => {
  const options = { publicUrl: "http://bellhop.example.com", prefix: "", socketMode: false };
  expect(() => slackManifestText(commands, options)).toThrow(/Slack would refuse.*\n.*must be an https URL/);
});

it("writes JSON as the formatter leaves it", () => {
  const text = slackManifestText(commands);
  expect(JSON.parse(text)).toHaveProperty("display_information.name", "Bellhop");
  expect(text).toContain('    "redirect_urls": ["https://bellhop.example.com/slack/oauth_redirect"],\n');
  expect(text).toContain('      "bot": ["commands", "chat:write", "users:read", "team:read", "channels:read"]\n');
  expect(text).toContain('      "bot_events": ["app_home_opened", "app_uninstalled", ');
});
