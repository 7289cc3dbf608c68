import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Starts the Chromium that CHROMIUM_PATH names, or the one on the PATH. */
export function launchChromium(): Promise<Browser> {
  const onPath = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  const executablePath = process.env.CHROMIUM_PATH ?? onPath.find((path) => existsSync(path));
  if (!executablePath) throw new Error("There is no Chromium: install it, or say where it is in CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
