import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { checkGenerated } from "../../manifest/generate.ts";
import { declarations } from "../../src/features/declarations.ts";
import { PARSED } from "../support/parsed.ts";

const root = join(import.meta.dirname, "../..");
/** Away from the checkout, where a developer may keep an .env; with what was parsed kept for the next time. */
const build = (argument: string, env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [join(root, "manifest/build.ts"), argument], {
    env: { NODE_COMPILE_CACHE: PARSED, ...env },
    cwd: tmpdir(),
    encoding: "utf8",
  });

it("finds the manifests, the icons and the table as the declarations say they are", () => {
  expect(checkGenerated(root, declarations)).toEqual([]);
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

it("says what to check when the settings make no manifest", () => {
  const { status, stderr } = build("--print", { PUBLIC_URL: "http://care.hotel.example" });
  expect(stderr).toMatch(/^Slack would refuse the manifest\.\n.*must be an https URL/);
  expect(stderr).toMatch(/Check .*PUBLIC_URL/);
  expect(status).toBe(1);
});

it("says how it is used", () => {
  const { status, stderr } = build("--help");
  expect(stderr).toContain("node manifest/build.ts --check");
  expect(status).toBe(1);
});
