import type { Say } from "../../../texts/catalog.ts";
import {
  type Digest,
  type DigestLine,
  isOfMonth,
  type Measure,
  measureName,
  measureValue,
  type Place,
  type SourceOf,
  titleOf,
} from "../../digest/index.ts";
import type { Course } from "./chart.ts";
import { documentOf } from "./document.ts";
import { drawn, type Html, html } from "./html.ts";
import type { Paint } from "./painter.ts";

/** What a measure was, week by week, the oldest first. */
export interface MeasureCourse {
  readonly measure: Measure;
  readonly weeks: readonly { readonly monday: string; readonly value: number | null }[];
  readonly usual: number | null;
}

export interface Report {
  readonly digest: Digest;
  /** Its unit, or the organization, in whose language its lines are. */
  readonly place: Place;
  readonly courses: readonly MeasureCourse[];
}

/** In whose words the page is. */
interface Words {
  readonly say: Say;
  /** The same in UTC, for local dates. */
  readonly dates: Say;
}

/** The page of a digest: its lines as they were sent, the measures as a table, and their courses as pictures with figures. */
export async function reportPage(
  { digest, place, courses }: Report,
  { say, dates }: Words,
  paint: Paint,
): Promise<string> {
  const title = titleOf(digest, place, say);
  const painted = await paint(courses.map((course) => courseOf(course, dates)));
  const pictures = courses.map((course, at) => coursePicture(course, painted[at], { say, dates }));
  const body = html`<h1>${title}</h1>
<p class="quiet">${say("report.made", { at: digest.madeAt })} ${origin(digest, say)}</p>
<section lang="${place.locale}">
${digest.lines.map((line) => lineShown(line, digest, say))}
</section>
${withdrawn(digest, say)}
${pictures.length === 0 ? undefined : coursesShown(pictures, say)}`;
  return documentOf(title, body, say);
}

/** As much of the hash as people compare. */
const HASH_SHOWN = 12;

const origin = ({ kept }: Digest, say: Say): string =>
  kept === null
    ? say("report.notKept")
    : say("report.kept", { position: kept.position, hash: kept.hash.slice(0, HASH_SHOWN) });

const withdrawn = ({ withdrawn: count }: Digest, say: Say): Html | undefined =>
  count === 0 ? undefined : html`<p>${say("report.hidden", { count })}</p>`;

function lineShown({ kind, says, sources }: DigestLine, digest: Digest, say: Say): Html {
  const rests = sources.map(({ source }) => source);
  const measured = rests.filter((source) => source.kind === "measure");
  if (measured.length > 0) return html`<h2>${says}</h2>${measuresTable(measured, digest, say)}`;
  const said = rests.filter((source) => "says" in source).map((source) => html`<li>${source.says}</li>`);
  const words = rests.filter((source) => source.kind === "verbatim").map((source) => quoted(source, say));
  const list = said.length === 0 ? undefined : html`<ul>${said}</ul>`;
  return PLAIN.has(kind) && said.length === 0 ? html`<p>${says}</p>` : html`<h2>${says}</h2>${words}${list}`;
}

/** They are the sentence alone. */
const PLAIN: ReadonlySet<DigestLine["kind"]> = new Set(["hidden", "health", "quiet", "moved"]);

const quoted = (
  { words, masked }: SourceOf<"verbatim">,
  say: Say,
): Html => html`<blockquote dir="auto">${words}</blockquote>
${masked ? html`<p class="quiet" lang="${say.locale}">${say("digest.masked")}</p>` : undefined}`;

function measuresTable(measured: readonly SourceOf<"measure">[], digest: Digest, say: Say): Html {
  const [period, before] = isOfMonth(digest)
    ? [say("digest.column.month"), say("digest.column.monthBefore")]
    : [say("digest.column.week"), say("digest.column.before")];
  const rows = measured.map(
    ({ measure, value, of, few, before: last, usual }) => html`<tr>
<th scope="row">${measureName(measure, say)}</th>
<td>${of === 0 ? measureValue(measure, value, say) : say("report.figures", { value: measureValue(measure, value, say), of })}${few ? html`<br><small>${say("measure.few")}</small>` : undefined}</td>
<td>${measureValue(measure, last, say)}</td>
<td>${measureValue(measure, usual, say)}</td>
</tr>`,
  );
  return html`<table lang="${say.locale}">
<thead><tr><th scope="col">${say("digest.column.measure")}</th><th scope="col">${period}</th><th scope="col">${before}</th><th scope="col">${say("digest.column.usual")}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}

const coursesShown = (pictures: readonly Html[], say: Say): Html => html`<section>
<h2>${say("report.courses")}</h2>
<p>${say("report.coursesExplained")}</p>
<div class="charts">${pictures}</div>
</section>`;

/** A picture, with its figures beside it for whoever wants them or does not see it. */
function coursePicture({ measure, weeks }: MeasureCourse, svg: string | undefined, { say, dates }: Words): Html {
  const name = measureName(measure, say);
  const figures = weeks.map(
    ({ monday, value }) => html`<li>${dayOf(monday, dates)} <b>${measureValue(measure, value, say)}</b></li>`,
  );
  const described = say("report.describedCourse", { measure: name });
  const picture = svg === undefined ? undefined : html`<div role="img" aria-label="${described}">${drawn(svg)}</div>`;
  return html`<figure>
<h3>${name}</h3>
${picture}
<ol>${figures}</ol>
</figure>`;
}

/** As it is drawn: shares from 0 to 100 %, waits in minutes. */
const courseOf = ({ measure, weeks, usual }: MeasureCourse, dates: Say): Course => ({
  points: weeks.map(({ monday, value }) => ({ name: dayOf(monday, dates), value })),
  ...(measure === "first contact" ? { usual, format: "d" } : { usual, top: 1, format: ".0%" }),
});

const dayOf = (monday: string, say: Say): string => say("reminder.date", { at: new Date(`${monday}T12:00:00Z`) });
