import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";

/** A file as the browser gets it. */
export interface Asset {
  readonly type: string;
  read(): Promise<string>;
}

const folder = new URL("./browser/", import.meta.url);

interface Kind {
  readonly type: string;
  readonly prepare: (source: string) => string;
}

const asIs = (source: string): string => source;

const kinds: Readonly<Record<string, Kind>> = {
  ".html": { type: "text/html", prepare: asIs },
  ".css": { type: "text/css", prepare: asIs },
  ".svg": { type: "image/svg+xml", prepare: asIs },
  ".ts": { type: "text/javascript", prepare: stripTypeScriptTypes },
};

/** The page's files by their path: what is not in the folder cannot be asked for. Types are stripped when read. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(folder).flatMap((name): readonly (readonly [string, Asset])[] => {
    const kind = kinds[extname(name)];
    if (!kind) return [];
    const asset: Asset = {
      type: `${kind.type}; charset=utf-8`,
      read: async () => kind.prepare(await readFile(new URL(name, folder), "utf8")),
    };
    return [[name === "index.html" ? "/" : `/${name}`, asset]];
  }),
);
