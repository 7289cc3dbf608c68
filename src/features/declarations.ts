import type { Command } from "../kernel/command.ts";
import type { MessageAction } from "../kernel/message-action.ts";
import type { Offer } from "../kernel/registry.ts";
import { attentionCommands } from "./attention/index.ts";
import { auditCommands } from "./audit/index.ts";
import { authorityCommands } from "./authority/index.ts";
import { calendarCommands, importCommands, importMessageActions } from "./calendar/index.ts";
import {
  firstDaysCommands,
  huddleCommands,
  mirrorCommands,
  nudgeCommands,
  practiceCommands,
  reviewCommands,
  talkCommands,
} from "./coaching/index.ts";
import { contentCommands } from "./content/index.ts";
import { deliveryCommands } from "./deliveries/index.ts";
import { digestCommands, morningCommands } from "./digest/index.ts";
import { doctorCommands } from "./doctor/index.ts";
import {
  clockCommands,
  decisionCommands,
  escalationCommands,
  ladderCommands,
  ruleCommands,
} from "./escalation/index.ts";
import { exportCommands } from "./export/index.ts";
import { feedbackCommands, feedbackMessageActions, listCommands } from "./feedback/index.ts";
import { helpCommands } from "./help/index.ts";
import { homeCommands } from "./home/index.ts";
import { linkingCommands } from "./linking/index.ts";
import { organizationCommands } from "./organization/index.ts";
import { privacyCommands } from "./privacy/index.ts";
import { promiseCommands } from "./promises/index.ts";
import {
  awardCommands,
  coverageCommands,
  kudosCommands,
  kudosMessageActions,
  recordCommands,
  settingsCommands,
} from "./recognition/index.ts";
import { recoveryCommands } from "./recovery/index.ts";
import { questionCommands, reminderCommands } from "./reminders/index.ts";
import { roleCommands } from "./roles/index.ts";
import { setupCommands } from "./setup/index.ts";
import { unitCommands } from "./units/index.ts";
import { winCommands, winMessageActions } from "./wins/index.ts";

/** Everything that is offered to people, in the order in which help, the manifests and the README list it. */
export const declarations: Offer = {
  commands: Object.values({
    ...feedbackCommands,
    ...winCommands,
    ...kudosCommands,
    ...coverageCommands,
    ...awardCommands,
    ...recordCommands,
    ...settingsCommands,
    ...promiseCommands,
    ...recoveryCommands,
    ...firstDaysCommands,
    ...huddleCommands,
    ...escalationCommands,
    ...ruleCommands,
    ...decisionCommands,
    ...unitCommands,
    ...setupCommands,
    ...organizationCommands,
    ...roleCommands,
    ...listCommands,
    ...authorityCommands,
    ...ladderCommands,
    ...calendarCommands,
    ...importCommands,
    ...attentionCommands,
    ...nudgeCommands,
    ...talkCommands,
    ...mirrorCommands,
    ...practiceCommands,
    ...reviewCommands,
    ...reminderCommands,
    ...questionCommands,
    ...contentCommands,
    ...clockCommands,
    ...digestCommands,
    ...morningCommands,
    ...deliveryCommands,
    ...doctorCommands,
    ...exportCommands,
    ...auditCommands,
    ...privacyCommands,
    ...linkingCommands,
    ...homeCommands,
    ...helpCommands,
  }) as Command[],
  messageActions: [
    ...Object.values(feedbackMessageActions),
    ...Object.values(winMessageActions),
    ...Object.values(kudosMessageActions),
    ...Object.values(importMessageActions),
  ] as MessageAction[],
};
