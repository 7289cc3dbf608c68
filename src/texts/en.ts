/** Every sentence that a person reads, in ICU MessageFormat: the files of `en/`, each of which has those of one matter. */
import { attention } from "./en/attention.ts";
import { authority } from "./en/authority.ts";
import { awards } from "./en/awards.ts";
import { buttons } from "./en/buttons.ts";
import { calendar } from "./en/calendar.ts";
import { cases } from "./en/cases.ts";
import { commands } from "./en/commands.ts";
import { content } from "./en/content.ts";
import { deliveries } from "./en/deliveries.ts";
import { duplicates } from "./en/duplicates.ts";
import { errors } from "./en/errors.ts";
import { feedback } from "./en/feedback.ts";
import { forms } from "./en/forms.ts";
import { home } from "./en/home.ts";
import { linking } from "./en/linking.ts";
import { lists } from "./en/lists.ts";
import { organization } from "./en/organization.ts";
import { plain } from "./en/plain.ts";
import { promises } from "./en/promises.ts";
import { recognition } from "./en/recognition.ts";
import { recovery } from "./en/recovery.ts";
import { reminders } from "./en/reminders.ts";
import { schedules } from "./en/schedules.ts";
import { wins } from "./en/wins.ts";

export const en = {
  ...attention,
  ...authority,
  ...awards,
  ...buttons,
  ...calendar,
  ...cases,
  ...commands,
  ...content,
  ...deliveries,
  ...duplicates,
  ...errors,
  ...feedback,
  ...forms,
  ...home,
  ...linking,
  ...lists,
  ...organization,
  ...plain,
  ...recognition,
  ...promises,
  ...recovery,
  ...reminders,
  ...schedules,
  ...wins,
} as const;
