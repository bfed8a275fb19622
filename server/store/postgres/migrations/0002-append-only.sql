-- What was once recorded is never changed, not even by hand.

CREATE FUNCTION claimblocks.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'claimblocks.% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claimblocks.commits
  FOR EACH STATEMENT EXECUTE FUNCTION claimblocks.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claimblocks.events
  FOR EACH STATEMENT EXECUTE FUNCTION claimblocks.refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claimblocks.revisions
  FOR EACH STATEMENT EXECUTE FUNCTION claimblocks.refuse_change();
