import type { Week } from "../../escalation/index.ts";
import type { Places } from "../places.ts";

/** Of which units and which week a digest tells. */
export interface Asked extends Pick<Places, "organizationId" | "large"> {
  readonly units: readonly string[];
  readonly week: Week;
}

/** The unit that something is said to be of: none where its people are fewer than four. */
export const toldUnit = ({ large }: Pick<Asked, "large">, unitId: string): string | null =>
  large.has(unitId) ? unitId : null;
