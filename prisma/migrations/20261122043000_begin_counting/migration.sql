-- Every organization counts its cases and wins from its first moment on.
INSERT INTO "counter" ("organization_id", "name", "next")
SELECT "id", "counted", 1 FROM "organization", unnest(ARRAY['case', 'win']) "counted"
ON CONFLICT DO NOTHING;
