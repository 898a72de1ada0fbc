-- First-statement rule: what the customer stated first stays as stated, until its term is over: of a closed case the words may go
-- (never be changed to others), the figures and the day stay.
CREATE OR REPLACE FUNCTION "keep_first_statement"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND NEW."first_text" = '〔已删除 erased〕'
    AND (NEW."first_goods_name", NEW."first_brand", NEW."first_spec") IS NOT DISTINCT FROM (NULL::text, NULL::text, NULL::text)
    AND (NEW."case_number", NEW."first_pieces", NEW."first_value_fen", NEW."first_stated_at")
      IS NOT DISTINCT FROM (OLD."case_number", OLD."first_pieces", OLD."first_value_fen", OLD."first_stated_at")
    AND EXISTS (SELECT 1 FROM "cases" WHERE "number" = OLD."case_number" AND "closed_at" IS NOT NULL)
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE'
    OR (NEW."case_number", NEW."first_text", NEW."first_goods_name", NEW."first_brand", NEW."first_spec", NEW."first_pieces",
        NEW."first_value_fen", NEW."first_stated_at")
      IS DISTINCT FROM
       (OLD."case_number", OLD."first_text", OLD."first_goods_name", OLD."first_brand", OLD."first_spec", OLD."first_pieces",
        OLD."first_value_fen", OLD."first_stated_at")
  THEN
    RAISE EXCEPTION 'the first statement of % is frozen', OLD."case_number" USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
