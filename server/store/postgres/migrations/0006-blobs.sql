-- Files that documents name by the SHA-256 of their bytes. They are kept before the commit that names them.

CREATE TABLE claimblocks.blobs (
  sha256 text PRIMARY KEY CHECK (sha256 = encode(sha256(content), 'hex')),
  content bytea NOT NULL
);
-- Sealed bytes do not get smaller.
ALTER TABLE claimblocks.blobs ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON claimblocks.blobs
  FOR EACH STATEMENT EXECUTE FUNCTION claimblocks.refuse_change();
