-- Everything the store keeps. Texts are compared byte by byte, so that their order is the same in every database.

CREATE TABLE claimblocks.commits (
  sequence bigint PRIMARY KEY,
  -- Which call wrote it and at which place, so that a caller who lost the connection can ask what became of it.
  batch uuid,
  place integer,
  -- As the events' hashes cover it: a text, not an instant that a database may print in another way.
  at text NOT NULL,
  actor_name text NOT NULL,
  actor_role text NOT NULL,
  last_event bigint NOT NULL,
  -- Of the commit before and all that this one says, so that even a document edited by hand is found out.
  hash text NOT NULL
);

CREATE TABLE claimblocks.events (
  number bigint PRIMARY KEY,
  sequence bigint NOT NULL,
  type text NOT NULL,
  collection text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  data json NOT NULL,
  previous text,
  hash text NOT NULL
);

CREATE INDEX events_by_subject ON claimblocks.events (collection, id, number);

-- Every version of every document. Templates print an object in the order of its names, and jsonb would change that
-- order; what is searched for stands in documents.keys, which is jsonb.
CREATE TABLE claimblocks.revisions (
  sequence bigint NOT NULL,
  place integer NOT NULL,
  collection text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  document json NOT NULL,
  PRIMARY KEY (sequence, place)
);

-- Where the current version of each document is. As long as its keys stay the same, a change touches no index here.
CREATE TABLE claimblocks.documents (
  collection text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  created bigint NOT NULL,
  sequence bigint NOT NULL,
  place integer NOT NULL,
  keys jsonb NOT NULL,
  natural_key bytea,
  PRIMARY KEY (collection, id)
) WITH (fillfactor = 85);

CREATE UNIQUE INDEX documents_in_order ON claimblocks.documents (collection, created, id);
CREATE UNIQUE INDEX documents_by_natural_key ON claimblocks.documents (collection, natural_key);

-- What the programs that use this database declared: the fields to search by, and those that together occur once.
CREATE TABLE claimblocks.collections (
  name text PRIMARY KEY,
  index_fields text[] NOT NULL,
  natural_key_fields text[] NOT NULL
);

-- Calls of which somebody was told that they left no trace, and which therefore must not succeed any more.
CREATE TABLE claimblocks.void_batches (
  batch uuid PRIMARY KEY,
  voided_at timestamptz NOT NULL DEFAULT now()
);

-- For reports in SQL.
CREATE VIEW claimblocks.current_documents AS
  SELECT d.collection, d.id, d.version, r.document::jsonb AS document
  FROM claimblocks.documents d JOIN claimblocks.revisions r USING (sequence, place);
