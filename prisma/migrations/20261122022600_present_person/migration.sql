-- Who somebody is now: another person, if they were united since. Volatile, so that it sees what was committed while the
-- statement that asks was waiting.
CREATE FUNCTION "present_person"("of_organization" UUID, "person_id" UUID) RETURNS UUID LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN coalesce((SELECT "same_as" FROM "person" WHERE "organization_id" = "of_organization" AND "id" = "person_id"), "person_id");
END
$$;
