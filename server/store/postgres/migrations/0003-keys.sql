-- The keys are made here and not by the caller, so that they are complete even while servers of two versions run.

CREATE FUNCTION claimblocks.keys_of(in_collection text, document jsonb, OUT keys jsonb, OUT natural_key bytea)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  declared claimblocks.collections;
  field text;
  natural_values jsonb := '[]';
BEGIN
  keys := '{}';
  SELECT * INTO declared FROM claimblocks.collections c WHERE c.name = in_collection;
  FOREACH field IN ARRAY coalesce(declared.index_fields, '{}') LOOP
    IF jsonb_typeof(document -> field) = 'string' THEN
      keys := keys || jsonb_build_object(field, document -> field);
    END IF;
  END LOOP;
  FOREACH field IN ARRAY coalesce(declared.natural_key_fields, '{}') LOOP
    -- A document that lacks one of the fields may occur as often as it likes.
    IF coalesce(jsonb_typeof(document -> field), 'null') = 'null' THEN
      RETURN;
    END IF;
    natural_values := natural_values || jsonb_build_array(document -> field);
  END LOOP;
  IF natural_values <> '[]' THEN
    natural_key := sha256(convert_to(natural_values::text, 'UTF8'));
  END IF;
END $$;
