/** What can go wrong on the way to any platform. */
export type ConnectionFault =
  /** The connection breaks; nothing happened. */
  | { readonly kind: "drop before effect" }
  /** The connection breaks after the platform did what was asked. */
  | { readonly kind: "drop after effect" }
  /** The platform does what was asked and answers this much later. */
  | { readonly kind: "slow"; readonly ms: number };

type Fault<Kind> = Kind & {
  /** The name of a route; any request unless given. */
  readonly method?: string;
  /** How many requests it hits; one unless given. */
  readonly times?: number;
};

/** Orders failures; `Kind` has those that only one platform has. */
export interface Faults<Kind> {
  /** Lets the next matching requests fail. Several wait in line and each request takes the first that matches. */
  next(fault: Fault<ConnectionFault | Kind>): void;
  /** While on, every connection to the platform breaks before anything happens. */
  outage(on: boolean): void;
  /** Forgets what was ordered. */
  clear(): void;
}

export function createFaults<Kind>(): {
  faults: Faults<Kind>;
  take: (method: string) => ConnectionFault | Kind | undefined;
} {
  let waiting: { fault: Fault<ConnectionFault | Kind>; left: number }[] = [];
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
