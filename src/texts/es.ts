/**
 * Every sentence in Spanish, in ICU MessageFormat, a file for each of English. Plain, short and warm, for people on the floor
 * of any Spanish-speaking country, who are called "usted". Names of commands stay as they are; what is typed after them is
 * Spanish. Moments stand without an article ("hasta 21 nov, 20:05"), since a platform may write "hoy" or "ayer" there.
 *
 * The same words everywhere:
 * | English | Spanish |
 * | --- | --- |
 * | case · complaint · compliment · suggestion · friction | caso · queja · felicitación · sugerencia · problema interno |
 * | feedback · win · to log | comentario · logro · anotar |
 * | owner, to have it · to take · to hand over | a cargo (de) · encargarse · pasar |
 * | open · in hand · solved · reopened | abierto · en curso · resuelto · reabierto |
 * | guess · theme · step · severity | suposición · tema · paso · gravedad |
 * | unit · shift · organization · workspace · Teams tenant | unidad · turno · organización · espacio de trabajo · entorno de Teams |
 * | staff · manager · champion · leader · admin | equipo · responsable · quien impulsa el programa · dirección · quien administra |
 * | customer, guest · role · authority, limit | cliente · función · lo que puede decidir, límite |
 * | daily reminder · tip · closed day · quiet hours | recordatorio diario · consejo · día de cierre · horas de silencio |
 * | sent · waiting · skipped · failed | enviado · en espera · omitido · fallido |
 * | kudos, thanks · award · value · promise | gracias · premio · valor · promesa |
 * | to raise, escalate · to give it back | elevar · devolver |
 * | standard · known trouble · cause · recovery | estándar · avería, lo que no funciona · causa · arreglo con el cliente |
 */
import type { en } from "./en.ts";
import { attention } from "./es/attention.ts";
import { authority } from "./es/authority.ts";
import { awards } from "./es/awards.ts";
import { buttons } from "./es/buttons.ts";
import { calendar } from "./es/calendar.ts";
import { cases } from "./es/cases.ts";
import { clocks } from "./es/clocks.ts";
import { commands } from "./es/commands.ts";
import { content } from "./es/content.ts";
import { decisions } from "./es/decisions.ts";
import { deliveries } from "./es/deliveries.ts";
import { digest } from "./es/digest.ts";
import { digestFile } from "./es/digest-file.ts";
import { doctor } from "./es/doctor.ts";
import { duplicates } from "./es/duplicates.ts";
import { errors } from "./es/errors.ts";
import { escalations } from "./es/escalations.ts";
import { exports } from "./es/exports.ts";
import { feedback } from "./es/feedback.ts";
import { firstDays } from "./es/first-days.ts";
import { forms } from "./es/forms.ts";
import { home } from "./es/home.ts";
import { huddle } from "./es/huddle.ts";
import { install } from "./es/install.ts";
import { ladder } from "./es/ladder.ts";
import { linking } from "./es/linking.ts";
import { lists } from "./es/lists.ts";
import { measures } from "./es/measures.ts";
import { morning } from "./es/morning.ts";
import { nudges } from "./es/nudges.ts";
import { organization } from "./es/organization.ts";
import { plain } from "./es/plain.ts";
import { practice } from "./es/practice.ts";
import { privacy } from "./es/privacy.ts";
import { promises } from "./es/promises.ts";
import { recognition } from "./es/recognition.ts";
import { recovery } from "./es/recovery.ts";
import { reminders } from "./es/reminders.ts";
import { reports } from "./es/reports.ts";
import { reviews } from "./es/reviews.ts";
import { roles } from "./es/roles.ts";
import { rules } from "./es/rules.ts";
import { schedules } from "./es/schedules.ts";
import { setup } from "./es/setup.ts";
import { talks } from "./es/talks.ts";
import { units } from "./es/units.ts";
import { welcome } from "./es/welcome.ts";
import { wins } from "./es/wins.ts";
import type { Translated } from "./translated.ts";

export const es: Translated<typeof en> = {
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
};
