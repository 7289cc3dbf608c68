/** What one app may do in one conversation, as Teams groups it. */
export type Operation = "send" | "create" | "members" | "teams";

interface Window {
  readonly seconds: number;
  readonly most: number;
}

const writes: readonly Window[] = [
  { seconds: 1, most: 7 },
  { seconds: 2, most: 8 },
  { seconds: 30, most: 60 },
  { seconds: 3_600, most: 1_800 },
];
const reads: readonly Window[] = [
  { seconds: 1, most: 14 },
  { seconds: 2, most: 16 },
  { seconds: 30, most: 120 },
  { seconds: 3_600, most: 3_600 },
];

/**
 * "Per bot per thread limit"; the limits of all bots together are higher than those of the only one here.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const windows: Readonly<Record<Operation, readonly Window[]>> = {
  send: writes,
  create: writes,
  members: reads,
  teams: reads,
};

/** The same page: "the global limit per app per tenant is 50 requests per second". */
const tenantWindows: readonly Window[] = [{ seconds: 1, most: 50 }];

/** Counts calls; says how many seconds to wait, 0 for now. A call that has to wait is not counted. */
export type Pacing = (call: { operation: Operation; thread: string; tenantId: string }) => number;

export function createPacing(now: () => number): Pacing {
  const calls = new Map<string, number[]>();
  const past = (key: string, limits: readonly Window[]): number[] => {
    const longest = Math.max(...limits.map(({ seconds }) => seconds)) * 1_000;
    const kept = (calls.get(key) ?? []).filter((at) => at > now() - longest);
    calls.set(key, kept);
    return kept;
  };
  return ({ operation, thread, tenantId }) => {
    const inThread = past(`${operation} ${thread}`, windows[operation]);
    const inTenant = past(`tenant ${tenantId}`, tenantWindows);
    const wait = Math.max(waitFor(inThread, windows[operation], now()), waitFor(inTenant, tenantWindows, now()));
    if (wait > 0) return Math.ceil(wait / 1_000);
    inThread.push(now());
    inTenant.push(now());
    return 0;
  };
}

/** Milliseconds until every window has room for one more. */
const waitFor = (past: readonly number[], limits: readonly Window[], now: number): number =>
  Math.max(
    ...limits.map(({ seconds, most }) => {
      const within = past.filter((at) => at > now - seconds * 1_000);
      const oldestThatCounts = within.at(-most);
      return oldestThatCounts === undefined ? 0 : oldestThatCounts + seconds * 1_000 - now;
    }),
  );
