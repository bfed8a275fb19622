-- The claims' keys, each encrypted with a master key. They stand apart from the commits, because a rotation writes them anew.

CREATE TABLE claimblocks.data_keys (
  claim_id text PRIMARY KEY,
  key_id text NOT NULL,
  wrapped text NOT NULL
);

CREATE INDEX data_keys_by_master ON claimblocks.data_keys (key_id);
