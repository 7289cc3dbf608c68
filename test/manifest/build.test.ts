import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { slackManifestText } from "../../manifest/generate.ts";
import { commandDeclarations } from "../../src/features/declarations.ts";

const root = join(import.meta.dirname, "../..");
const build = (argument: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(root, "manifest/build.ts"), argument], { env, encoding: "utf8" });

it("finds the manifest as the declarations say it is", () => {
  expect(readFileSync(join(root, "manifest/slack.json"), "utf8")).toBe(slackManifestText(commandDeclarations));
});

it("prints a manifest for whoever runs Bellhop at an address of their own", () => {
  const printed = build("--print", { PUBLIC_URL: "https://care.hotel.example/", BELLHOP_COMMAND_PREFIX: "h-" });
  expect(printed.stderr).toBe("");
  const { features, settings } = JSON.parse(printed.stdout);
  expect(features.slash_commands).toContainEqual(
    expect.objectContaining({ command: "/h-complaint", url: "https://care.hotel.example/slack/events" }),
  );
  expect(settings.socket_mode_enabled).toBe(false);
});

it("prints one for Socket Mode where there is no address", () => {
  expect(JSON.parse(build("--print").stdout).settings).toMatchObject({ socket_mode_enabled: true });
});

it("says how it is used", () => {
  const { status, stderr } = build("--help");
  expect(stderr).toContain("node manifest/build.ts --check");
  expect(status).toBe(1);
});
