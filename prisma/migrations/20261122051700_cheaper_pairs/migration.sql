-- The same pairs as before, by steps that need no query of their own: a third of the time for each message written. What occurs twice
-- stands in the answer twice; neither the index nor `@>` minds.
CREATE OR REPLACE FUNCTION "text_pairs"("words" text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
  letter text;
  before text;
  pairs text[] := '{}';
BEGIN
  FOREACH letter IN ARRAY string_to_array(lower(left("words", 4000)), NULL) LOOP
    IF before IS NOT NULL THEN pairs := pairs || (before || letter); END IF;
    before := letter;
  END LOOP;
  RETURN pairs;
END $$;
