/** What can go wrong on the way to Slack, on demand. */
export type FaultKind =
  /** The connection breaks; nothing happened. */
  | { readonly kind: "drop before effect" }
  /** The connection breaks after Slack did what was asked. */
  | { readonly kind: "drop after effect" }
  /** HTTP 500; nothing happened. */
  | { readonly kind: "500" }
  /** Slack does what was asked and answers this much later. */
  | { readonly kind: "slow"; readonly ms: number }
  /** HTTP 429; nothing happened. `retryAfter` in seconds. */
  | { readonly kind: "ratelimited"; readonly retryAfter: number };

type Fault = FaultKind & {
  /** A Web API method, `response_url`, `upload` or `authorize`; any request unless given. */
  readonly method?: string;
  /** How many requests it hits; one unless given. */
  readonly times?: number;
};

export interface Faults {
  /** Lets the next matching requests fail. Several wait in line and each request takes the first that matches. */
  next(fault: Fault): void;
  /** While on, every connection to Slack breaks before anything happens. */
  outage(on: boolean): void;
  /** Forgets what was ordered. */
  clear(): void;
}

export function createFaults(): { faults: Faults; take: (method: string) => FaultKind | undefined } {
  let waiting: { fault: Fault; left: number }[] = [];
  let down = false;
  return {
    faults: {
      next: (fault) => {
        waiting.push({ fault, left: fault.times ?? 1 });
      },
      outage: (on) => {
        down = on;
      },
      clear: () => {
        waiting = [];
        down = false;
      },
    },
    take(method) {
      if (down) return { kind: "drop before effect" };
      const entry = waiting.find(({ fault }) => fault.method === undefined || fault.method === method);
      if (!entry) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) waiting = waiting.filter((other) => other !== entry);
      return entry.fault;
    },
  };
}
