import { decide } from "../../../kernel/gate/index.ts";
import type { Calendars } from "../../calendar/index.ts";
import type { Named } from "./schema.ts";
import { noteAt } from "./times.ts";

/** When somebody who is thanked is told of it, if that is not as soon as it can no longer be taken back. */
export interface HearsLater {
  readonly name: string;
  /** Undefined: they have no working time ahead. */
  readonly at?: Date;
  /** They work then, but it is a quiet hour. */
  readonly quiet: boolean;
}

/** Those of these people who are told later of thanks that are given now, because they are off or it is a quiet hour. */
export async function hearLater(
  calendars: Pick<Calendars, "of">,
  organizationId: string,
  named: readonly Named[],
  now: Date,
): Promise<readonly HearsLater[]> {
  const { people } = await calendars.of(organizationId, { people: named.map(({ id }) => id) });
  return named.flatMap(({ id, name }): HearsLater[] => {
    const calendar = people.get(id);
    if (!calendar) return [];
    // How many messages they get in that week is for the gate to see to when it is sent.
    const decision = decide("proactive", { kind: "person", calendar, left: () => 1 }, noteAt(now));
    if (decision.go === "now") return [];
    return decision.go === "never"
      ? [{ name, quiet: false }]
      : [{ name, at: decision.at, quiet: decision.why === "quiet hours" }];
  });
}
