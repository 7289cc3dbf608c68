-- What happened to promises is told by the history of their case.
INSERT INTO "case_event" ("organization_id", "id", "case_id", "kind", "person_id", "at", "detail")
SELECT e."organization_id", e."id", p."case_id",
       CASE e."kind" WHEN 'noted' THEN 'promised' ELSE 'promise ' || e."kind" END, e."person_id", e."at",
       jsonb_build_object('promise', p."id", 'what', p."what", 'until', p."due_at")
FROM "promise_event" e JOIN "promise" p ON p."organization_id" = e."organization_id" AND p."id" = e."promise_id"
ON CONFLICT DO NOTHING;

-- DropTable
DROP TABLE "promise_event";
