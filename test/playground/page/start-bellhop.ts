import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../../", import.meta.url));

/** Bellhop as `npm start` starts it on a fresh machine with nothing configured: its page, and how to stop it. */
export async function startBellhop(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "bellhop-"));
  const { PATH } = process.env;
  const bellhop = spawn(process.execPath, ["src/cli.js", "start"], {
    cwd: project,
    env: { PATH, PORT: "0", DATA_DIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let logged = "";
  bellhop.stderr.setEncoding("utf8").on("data", (piece: string) => {
    logged = (logged + piece).slice(-2_000);
  });
  const ended = once(bellhop, "exit");
  const stop = async () => {
    bellhop.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true });
  };
  let printed = "";
  for await (const piece of bellhop.stdout.setEncoding("utf8").iterator({ destroyOnReturn: false })) {
    printed += piece;
    const [url] = /http:\/\/127\.0\.0\.1:\d+\/$/m.exec(printed) ?? [];
    if (url) {
      bellhop.stdout.resume();
      return { url, stop };
    }
  }
  throw new Error(`Bellhop ended: ${printed}${logged}`);
}
