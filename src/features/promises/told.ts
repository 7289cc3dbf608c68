import type { Drawing } from "../../kernel/outbox/index.ts";
import type { Sql } from "../../kernel/ports.ts";
import type { CustomerPromise } from "./schema.ts";
import { PROMISE } from "./store.ts";

/** What the managers are told of a promise: a living card of its own, so that it can be withdrawn. */
export interface Told {
  /** Under which its card is drawn. */
  readonly id: string;
  readonly topic: string;
}

/** Its card has words of its case and of the promise in it, so it is drawn anew whenever the case changes. */
export const quoteTold = (
  sql: Sql,
  { id, topic }: Told,
  { organizationId, caseId, id: promiseId }: Pick<CustomerPromise, "organizationId" | "caseId" | "id">,
): Promise<unknown> =>
  sql.query({
    name: "promise.quote",
    text: `INSERT INTO quoted (organization_id, topic, subject_id, matter_id) VALUES ($1, $2, $3, $4), ($1, $2, $3, $5)`,
    values: [organizationId, topic, id, caseId, promiseId],
  });

/** The promises of which somebody is told, and whether they were already; without those that do not exist. */
export const readTold = (
  sql: Sql,
  topic: string,
  subjects: Parameters<Drawing>[0],
): Promise<{ id: string; address: string; posted: boolean; promise: CustomerPromise }[]> =>
  sql
    .query<CustomerPromise & { toldId: string; address: string; posted: boolean }>({
      name: "promise.told",
      text: `SELECT found.*, wanted.id AS "toldId", wanted.address, EXISTS (
               SELECT FROM lane l JOIN posted_card c ON c.organization_id = l.organization_id AND c.lane_id = l.id
                 AND c.topic = $5 AND c.subject_id = wanted.id
               WHERE l.organization_id = wanted.organization_id AND l.installation_id = wanted.installation_id
                 AND l.address = wanted.address) AS posted
             FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[])
               AS wanted(organization_id, id, installation_id, address)
             JOIN quoted q ON q.organization_id = wanted.organization_id AND q.topic = $5 AND q.subject_id = wanted.id
             JOIN (${PROMISE}) found ON found."organizationId" = q.organization_id AND found.id = q.matter_id`,
      values: [
        subjects.map(({ organizationId }) => organizationId),
        subjects.map(({ subjectId }) => subjectId),
        subjects.map(({ destination }) => destination.installationId),
        subjects.map(({ destination }) => destination.address),
        topic,
      ],
    })
    .then((rows) => rows.map(({ toldId: id, address, posted, ...promise }) => ({ id, address, posted, promise })));
