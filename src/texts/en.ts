/** Every sentence that a person reads, in ICU MessageFormat: the files of `en/`, each of which has those of one matter. */
import { attention } from "./en/attention.ts";
import { authority } from "./en/authority.ts";
import { awards } from "./en/awards.ts";
import { buttons } from "./en/buttons.ts";
import { calendar } from "./en/calendar.ts";
import { cases } from "./en/cases.ts";
import { clocks } from "./en/clocks.ts";
import { commands } from "./en/commands.ts";
import { content } from "./en/content.ts";
import { decisions } from "./en/decisions.ts";
import { deliveries } from "./en/deliveries.ts";
import { digest } from "./en/digest.ts";
import { digestFile } from "./en/digest-file.ts";
import { doctor } from "./en/doctor.ts";
import { duplicates } from "./en/duplicates.ts";
import { errors } from "./en/errors.ts";
import { escalations } from "./en/escalations.ts";
import { exports } from "./en/exports.ts";
import { feedback } from "./en/feedback.ts";
import { firstDays } from "./en/first-days.ts";
import { forms } from "./en/forms.ts";
import { home } from "./en/home.ts";
import { huddle } from "./en/huddle.ts";
import { install } from "./en/install.ts";
import { ladder } from "./en/ladder.ts";
import { linking } from "./en/linking.ts";
import { lists } from "./en/lists.ts";
import { measures } from "./en/measures.ts";
import { morning } from "./en/morning.ts";
import { nudges } from "./en/nudges.ts";
import { organization } from "./en/organization.ts";
import { plain } from "./en/plain.ts";
import { practice } from "./en/practice.ts";
import { privacy } from "./en/privacy.ts";
import { promises } from "./en/promises.ts";
import { recognition } from "./en/recognition.ts";
import { recovery } from "./en/recovery.ts";
import { reminders } from "./en/reminders.ts";
import { reports } from "./en/reports.ts";
import { reviews } from "./en/reviews.ts";
import { roles } from "./en/roles.ts";
import { rules } from "./en/rules.ts";
import { schedules } from "./en/schedules.ts";
import { setup } from "./en/setup.ts";
import { talks } from "./en/talks.ts";
import { units } from "./en/units.ts";
import { welcome } from "./en/welcome.ts";
import { wins } from "./en/wins.ts";

export const en = {
  ...attention,
  ...authority,
  ...awards,
  ...buttons,
  ...calendar,
  ...cases,
  ...clocks,
  ...commands,
  ...content,
  ...decisions,
  ...deliveries,
  ...digest,
  ...digestFile,
  ...doctor,
  ...duplicates,
  ...errors,
  ...escalations,
  ...exports,
  ...feedback,
  ...firstDays,
  ...forms,
  ...home,
  ...huddle,
  ...install,
  ...ladder,
  ...linking,
  ...lists,
  ...measures,
  ...morning,
  ...nudges,
  ...organization,
  ...plain,
  ...recognition,
  ...practice,
  ...privacy,
  ...promises,
  ...recovery,
  ...reminders,
  ...reports,
  ...reviews,
  ...roles,
  ...rules,
  ...schedules,
  ...setup,
  ...talks,
  ...units,
  ...welcome,
  ...wins,
} as const;
