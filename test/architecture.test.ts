import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
}

const packageName = (target: string): string =>
  target.startsWith("node:")
    ? target
    : target
        .split("/")
        .slice(0, target.startsWith("@") ? 2 : 1)
        .join("/");

const files = globSync("{src,adapters,playground,manifest}/**/*.{ts,tsx}", {
  exclude: ["src/database/generated/**"],
}).map(normalize);
const sources = new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
const imports: Import[] = [...sources].flatMap(([from, source]) =>
  [...source.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)"([^"]+)"/g)].map(([, target = ""]) => {
    const isPackage = !target.startsWith(".");
    return { from, isPackage, to: isPackage ? packageName(target) : normalize(join(dirname(from), target)) };
  }),
);

/** Files under the first pattern may import only files under the others. */
const mayImport: readonly (readonly [from: RegExp, to: readonly RegExp[]])[] = [
  [/^src\/message\//, [/^src\/message\//]],
  [/^src\/texts\//, [/^src\/texts\//]],
  [/^src\/kernel\//, [/^src\/(kernel|message|texts)\//]],
  [/^src\/database\//, [/^src\/(kernel|database)\//]],
  [/^src\/features\/[^/]+\//, [/^src\/(kernel|message|texts|database)\//, /^src\/features\/[^/]+\/index\.ts$/]],
  [/^adapters\/slack\//, [/^adapters\/slack\//, /^src\/(kernel|message|texts)\//]],
  [/^adapters\/teams\//, [/^adapters\/teams\//, /^src\/(kernel|message|texts)\//]],
  [/^playground\//, [/^playground\//, /^src\/message\//]],
  [
    /^manifest\//,
    [
      ...[/^manifest\//, /^src\/features\/declarations\.ts$/, /^src\/(kernel|texts)\//],
      /^src\/features\/privacy\/retention\/periods\.ts$/,
    ],
  ],
];

/** A package is imported in its own place only. */
const home: readonly (readonly [packages: RegExp, from: RegExp])[] = [
  [/^@slack\//, /^(adapters\/slack|playground\/slack)\//],
  [/^(botbuilder|botframework|@microsoft\/teams\.cards)/, /^adapters\/teams\//],
  [/^(pg|@electric-sql\/pglite|@prisma\/.*)$/, /^src\/database\//],
  [/^node-cron$/, /^src\/tick\.ts$/],
  [/^pino/, /^src\/log\.ts$/],
  [/^prom-client$/, /^src\/metrics\.ts$/],
  [/^@opentelemetry\//, /^src\/tracing\.ts$/],
  [/^intl-messageformat$/, /^src\/texts\//],
  [/^csv-stringify$/, /^src\/features\/[^/]+\/export\.ts$/],
  [/^(ical\.js|csv-parse)$/, /^src\/features\/[^/]+\/(import|files)\//],
  [/^simple-statistics$/, /^src\/kernel\/statistics\.ts$/],
  [/^date-holidays$/, /^src\/features\/calendar\/holidays\.ts$/],
  [/^(react|react-dom|adaptivecards)$/, /^playground\/web\/src\//],
  [/^vega$/, /^src\/features\/reports\/page\/chart\.ts$/],
  [/^vite$/, /^playground\/web\/vite\.config\.ts$/],
  [/^ws$/, /^playground\/slack\//],
];

const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];

describe("who may import whom", () => {
  it("reads the project's files", () => {
    expect(files).toContain("src/main.ts");
    expect(imports.length).toBeGreaterThan(100);
  });

  it.each(mayImport)("%s imports only what the design lets it", (from, to) => {
    const wrong = imports.filter(
      (one) =>
        from.test(one.from) &&
        !one.isPackage &&
        !(featureOf(one.from) !== undefined && featureOf(one.from) === featureOf(one.to)) &&
        !to.some((allowed) => allowed.test(one.to)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(home)("%s is imported in its own place only", (packages, from) => {
    expect(imports.filter((one) => one.isPackage && packages.test(one.to) && !from.test(one.from))).toEqual([]);
  });

  it("lets nobody import the composition root but what starts it", () => {
    const starters = ["src/command-line.ts", "src/doctor.ts", "src/playground.ts"];
    expect(imports.filter(({ from, to }) => to === "src/main.ts" && !starters.includes(from))).toEqual([]);
    expect(imports.filter(({ from, to }) => to === "src/product.ts" && from !== "src/main.ts")).toEqual([]);
  });

  it("has no cycles", () => {
    expect(cycles()).toEqual([]);
  });
});

describe("time and chance", () => {
  it("come from the kernel's clock only", () => {
    const elsewhere = [...sources]
      .filter(([file]) => /^(src|adapters)\//.test(file) && file !== "src/kernel/clock.ts")
      .filter(([, source]) => /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|Temporal\.Now/.test(source));
    expect(elsewhere.map(([file]) => file)).toEqual([]);
  });
});

function cycles(): string[] {
  const next = new Map(
    files.map((file) => [
      file,
      imports.filter(({ from, isPackage }) => from === file && !isPackage).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) {
      for (const target of next.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    }
  };
  for (const file of files) visit(file, []);
  return found;
}
