import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const read = (file: string): string => readFileSync(file, "utf8");

/** The instructions of the Dockerfile, each with what comes after its name. */
const instructions = read("Dockerfile")
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll("\\\n", "")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => {
    const [, name = "", rest = ""] = /^\s*(\w+)\s+(.*)$/.exec(line) ?? [];
    return { name, rest };
  });
const all = (name: string): string[] => instructions.flatMap((one) => (one.name === name ? [one.rest] : []));

/** What the image has, by its paths; whether it is copied from here, or from the stage that made it. */
const last = instructions.findLastIndex(({ name }) => name === "FROM");
const copied = instructions
  .slice(last)
  .filter(({ name }) => name === "COPY")
  .map(({ rest }) => ({
    made: rest.startsWith("--from=build"),
    path: rest.split(" ").at(-1)?.replace("./", "") || "package.json",
  }));

const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
const project = Package.parse(JSON.parse(read("package.json")));

it("is built from what is there, and sends nothing else to the builder", () => {
  const sources = all("COPY")
    .filter((rest) => !rest.startsWith("--from"))
    .flatMap((rest) => rest.split(" ").slice(0, -1));
  for (const source of sources) expect({ source, there: existsSync(source) }).toEqual({ source, there: true });
  const allowed = read(".dockerignore")
    .split("\n")
    .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));
  for (const source of sources) expect(allowed).toContain(source.split("/")[0]);
});

it("runs on the same Node.js as everything here, the way npm start does, as nobody special", () => {
  expect(all("FROM").map((from) => from.split(" ")[0])).toEqual(
    Array(2).fill(`node:${project.devDependencies.node}-slim`),
  );
  const [command = ""] = all("CMD");
  expect(z.array(z.string()).parse(JSON.parse(command)).join(" ")).toBe(project.scripts.start);
  expect(all("USER")).toEqual(["node"]);
  const [check = ""] = all("HEALTHCHECK");
  expect(check).toContain("/readyz");
  expect(read("src/server.ts")).toContain('"/readyz"');
});

it("has every file and package that a start may load", () => {
  const { files, packages } = reachable("src/cli.js");
  expect(files.size).toBeGreaterThan(300);
  const missing = [...files].filter(
    (file) => !copied.some(({ path, made }) => file.startsWith(`${path}/`) && (made || existsSync(file))),
  );
  expect(missing).toEqual([]);
  expect([...packages].filter((name) => project.dependencies[name] === undefined)).toEqual([]);
});

/** What is imported or exported from elsewhere, types left out; and what is loaded later. */
const IMPORT = /^(?:import|export)(?! type)\b(?:[^;"]*?from)?\s*"([^"]+)";|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** Files and packages that are imported from there, at once or later; the playground is not for servers. */
function reachable(from: string): { files: ReadonlySet<string>; packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file) || file.startsWith("src/database/generated/")) return;
    files.add(file);
    for (const [, statically, later] of read(file).matchAll(IMPORT)) {
      const target = statically ?? later ?? "";
      if (target.startsWith("node:")) continue;
      if (!target.startsWith("."))
        packages.add(
          target
            .split("/")
            .slice(0, target.startsWith("@") ? 2 : 1)
            .join("/"),
        );
      else if (target !== "./playground.ts") visit(normalize(join(dirname(file), target)));
    }
  };
  visit(from);
  return { files, packages };
}

const Service = z.object({
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.object({ condition: z.string() }))]).optional(),
});
const Compose = z.object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.null()) });

it("is composed of parts that there are, with variables that Bellhop reads", () => {
  const { services, volumes } = Compose.parse(parse(read("compose.yaml"), { merge: true }));
  expect(Object.keys(services)).toEqual(["database", "migrate", "bellhop-1", "bellhop-2", "proxy"]);
  const config = ["src/config.ts", "src/config/slack.ts", "src/config/teams.ts"].map(read).join("\n");
  for (const [name, { command, environment = {}, volumes: mounted = [], depends_on = [] }] of Object.entries(
    services,
  )) {
    const needed = Array.isArray(depends_on) ? depends_on : Object.keys(depends_on);
    expect({ name, needed: needed.filter((one) => !services[one]) }).toEqual({ name, needed: [] });
    expect({ name, unknown: mounted.filter((one) => !((one.split(":")[0] ?? "") in volumes)) }).toEqual({
      name,
      unknown: [],
    });
    if (!/^(?:bellhop|migrate)/.test(name)) continue;
    for (const variable of Object.keys(environment)) expect(config).toMatch(new RegExp(`^  ${variable}: `, "m"));
    if (command) expect(read("src/command-line.ts")).toMatch(new RegExp(`^  ${command.at(-1)} `, "m"));
  }
  const [proxy = []] = [services.proxy?.command];
  expect(proxy.filter((word) => word.endsWith(`:3000`)).map((word) => word.split(":")[0])).toEqual([
    "bellhop-1",
    "bellhop-2",
  ]);
});
