import { schedule } from "node-cron";
import type { Log } from "./kernel/ports.ts";

/**
 * The one clock of everything that is due some time: once a minute, in UTC (in a zone with daylight saving node-cron
 * skips an hour a year). A failure is logged and tried again a minute later; a run that is still going is not joined.
 */
export function everyMinute(log: Log, work: () => Promise<void>): { stop(): void } {
  const task = schedule(
    "* * * * *",
    () =>
      work().catch((error: unknown) =>
        log.error({ err: error }, "What is due every minute failed; it is tried again in a minute"),
      ),
    { timezone: "UTC", noOverlap: true },
  );
  return { stop: () => void task.destroy() };
}
