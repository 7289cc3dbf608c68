import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";

/** A file as the browser gets it. */
export interface Asset {
  readonly headers: Readonly<Record<string, string>>;
  read(): Promise<Buffer>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** The files under a folder by their path: what is not there now cannot be asked for. */
export async function assetsIn(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const found = await readdir(folder, { recursive: true });
  return new Map(
    found.flatMap((name): readonly (readonly [string, Asset])[] => {
      const type = types[extname(name)];
      if (type === undefined) return [];
      const asset: Asset = {
        headers: { "content-type": type, "cache-control": cacheControl(name) },
        read: () => readFile(join(folder, name)),
      };
      return [[name === "index.html" ? "/" : `/${name}`, asset]];
    }),
  );
}

/** Only what has a hash of its content in its name may be kept. */
const cacheControl = (name: string): string =>
  name.startsWith("assets/") ? "max-age=31536000, immutable" : "no-store";
