import { deliveryExport } from "./deliveries/index.ts";
import { digestExport, weekExport } from "./digest/index.ts";
import { decisionExport, escalationExport } from "./escalation/index.ts";
import type { Exported } from "./export/index.ts";
import { caseExport } from "./feedback/index.ts";
import { unitExport } from "./organization/index.ts";
import { personExport } from "./people/index.ts";
import { promiseExport } from "./promises/index.ts";
import { awardExport, kudosExport } from "./recognition/index.ts";
import { checkExport, preventionExport } from "./recovery/index.ts";
import { reminderExport } from "./schedules/index.ts";
import { winExport } from "./wins/index.ts";

/** Everything that can be exported, in the order in which it is offered. Nudges and talks are never among it. */
export const exportedKinds: readonly Exported[] = [
  caseExport,
  winExport,
  kudosExport,
  awardExport,
  escalationExport,
  decisionExport,
  promiseExport,
  checkExport,
  preventionExport,
  reminderExport,
  deliveryExport,
  weekExport,
  digestExport,
  personExport,
  unitExport,
];
