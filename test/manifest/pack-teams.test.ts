import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { checkTeamsManifest } from "../../manifest/check-teams.ts";
import { packTeams } from "../../manifest/pack-teams.ts";
import { declarations } from "../../src/features/declarations.ts";
import { PARSED } from "../support/parsed.ts";

const root = join(import.meta.dirname, "../..");
const checkedIn = (name: string) => readFileSync(join(root, "manifest/teams", name));
const options = { appId: "7a1d0c2e-51f4-4b0e-9c55-0d8f2f6d9a10", publicUrl: "https://care.hotel.example", prefix: "" };

describe.each(packTeams(declarations, options))("the package with a manifest of version $version", (packed) => {
  const files = unzipSync(packed.bytes);
  const manifest = JSON.parse(Buffer.from(files["manifest.json"] ?? []).toString());

  it("has the manifest, the other languages and the two icons that it names in it, and nothing else", () => {
    const { additionalLanguages } = manifest.localizationInfo;
    const named = additionalLanguages.map((one: { file: string }) => one.file);
    expect(named).toEqual(["es.json"]);
    expect(Object.keys(files)).toEqual(["manifest.json", ...named, "color.png", "outline.png"]);
    expect(Buffer.from(files["es.json"] ?? []).equals(checkedIn(`es-${packed.version}.json`))).toBe(true);
    expect(Object.values(manifest.icons)).toEqual(["color.png", "outline.png"]);
    for (const name of ["color.png", "outline.png"])
      expect(checkedIn(name).equals(files[name] ?? new Uint8Array())).toBe(true);
  });

  it("is for the bot and the address that it was given, and else as it is checked in", () => {
    expect(checkTeamsManifest(manifest)).toEqual([]);
    expect(manifest).toMatchObject({ manifestVersion: packed.version, id: options.appId });
    const sample = JSON.stringify(JSON.parse(checkedIn(`manifest-${packed.version}.json`).toString()));
    expect(JSON.stringify(manifest)).toBe(
      sample
        .replaceAll("00000000-0000-0000-0000-000000000000", options.appId)
        .replaceAll("https://bellhop.example.com", options.publicUrl),
    );
  });
});

it("is the same to the byte, at any time and in any time zone", () => {
  const code = `
    const { packTeams } = await import("./manifest/pack-teams.ts");
    const { declarations } = await import("./src/features/declarations.ts");
    for (const { bytes } of packTeams(declarations, ${JSON.stringify(options)}))
      console.log((await import("node:crypto")).hash("sha256", bytes));`;
  const there = ["Pacific/Kiritimati", "America/Los_Angeles"].map((TZ) =>
    spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      cwd: root,
      env: { TZ, NODE_COMPILE_CACHE: PARSED },
      encoding: "utf8",
    }),
  );
  const here = packTeams(declarations, options).map(({ bytes }) => `${hash("sha256", bytes)}\n`);
  expect(there.map(({ stderr, stdout }) => stderr + stdout)).toEqual([here.join(""), here.join("")]);
});
