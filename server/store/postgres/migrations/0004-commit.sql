-- Commits go through one lock, which is held while one call runs and until it is durable, never while a program thinks.
-- So numbers grow in the order in which commits become visible, and whoever reads events in order never misses one.

CREATE FUNCTION claimblocks.lock_commits() RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtext('claimblocks'), hashtext('commits'))
$$;

-- Decides the commits of a batch in order; each is its reads and its content. Answers for each its sequence, or the first of its reads that is stale.
CREATE FUNCTION claimblocks.commit_batch(in_batch uuid, in_commits json)
RETURNS TABLE (place integer, sequence bigint, collection text, id text, expected bigint, actual bigint)
LANGUAGE plpgsql
-- A plan that was made while the tables were small must not read them whole once they are large.
SET enable_seqscan = off
AS $$
#variable_conflict use_column
DECLARE
  tip_sequence bigint;
  tip_event bigint;
  tip_hash text;
  reads json;
  content json;
  puts json;
  events json;
  item json;
  event json;
  canonical text;
  item_collection text;
  item_id text;
  current_version bigint;
  previous_hash text;
BEGIN
  PERFORM claimblocks.lock_commits();
  IF EXISTS (SELECT FROM claimblocks.void_batches v WHERE v.batch = in_batch) THEN
    RAISE EXCEPTION 'batch % was declared void', in_batch USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT c.sequence, c.last_event, c.hash INTO tip_sequence, tip_event, tip_hash
    FROM claimblocks.commits c ORDER BY c.sequence DESC LIMIT 1;
  tip_sequence := coalesce(tip_sequence, 0);
  tip_event := coalesce(tip_event, 0);

  <<each_commit>>
  FOR place, reads, content IN
    SELECT ordinality - 1, value -> 0, value -> 1 FROM json_array_elements(in_commits) WITH ORDINALITY
  LOOP
    -- Counted loops inside: a query for each of these short lists would take a good part of the whole time.
    FOR read_place IN 0 .. json_array_length(reads) - 1 LOOP
      collection := reads -> read_place ->> 0;
      id := reads -> read_place ->> 1;
      expected := (reads -> read_place ->> 2)::bigint;
      item_collection := collection;
      item_id := id;
      SELECT d.version INTO actual FROM claimblocks.documents d
        WHERE d.collection = item_collection AND d.id = item_id;
      actual := coalesce(actual, 0);
      IF actual <> expected THEN
        sequence := NULL;
        RETURN NEXT;
        CONTINUE each_commit;
      END IF;
    END LOOP;

    tip_sequence := tip_sequence + 1;
    puts := content -> 'puts';
    FOR put_place IN 0 .. json_array_length(puts) - 1 LOOP
      item := puts -> put_place;
      item_collection := item ->> 0;
      item_id := item ->> 1;
      INSERT INTO claimblocks.documents AS d (collection, id, version, created, sequence, place, keys, natural_key)
        SELECT item_collection, item_id, 1, tip_sequence, tip_sequence, put_place, k.keys, k.natural_key
        FROM claimblocks.keys_of(item_collection, (item -> 2)::jsonb) k
        ON CONFLICT (collection, id) DO UPDATE SET version = d.version + 1, sequence = excluded.sequence,
          place = excluded.place, keys = excluded.keys, natural_key = excluded.natural_key
        RETURNING d.version INTO current_version;
      INSERT INTO claimblocks.revisions (sequence, place, collection, id, version, document)
        VALUES (tip_sequence, put_place, item_collection, item_id, current_version, item -> 2);
    END LOOP;

    events := content -> 'events';
    FOR event_place IN 0 .. json_array_length(events) - 1 LOOP
      canonical := events ->> event_place;
      event := canonical::json;
      item_collection := event #>> '{subject,collection}';
      item_id := event #>> '{subject,id}';
      tip_event := tip_event + 1;
      SELECT e.hash INTO previous_hash FROM claimblocks.events e
        WHERE e.collection = item_collection AND e.id = item_id ORDER BY e.number DESC LIMIT 1;
      INSERT INTO claimblocks.events (number, sequence, type, collection, id, data, previous, hash) VALUES (
        tip_event, tip_sequence, event ->> 'type', item_collection, item_id, event -> 'data', previous_hash,
        encode(sha256(convert_to(coalesce(previous_hash, '') || canonical, 'UTF8')), 'hex'));
    END LOOP;

    tip_hash := encode(sha256(convert_to(coalesce(tip_hash, '') || content::text, 'UTF8')), 'hex');
    INSERT INTO claimblocks.commits (sequence, batch, place, at, actor_name, actor_role, last_event, hash) VALUES (
      tip_sequence, in_batch, place, content ->> 'at', content #>> '{actor,name}', content #>> '{actor,role}',
      tip_event, tip_hash);
    sequence := tip_sequence;
    RETURN NEXT;
  END LOOP;
END $$;

-- For a caller who lost the connection: what a batch has committed. A batch that has nothing is void from then on, so
-- that the answer stays true even if the lost call still waits somewhere.
CREATE FUNCTION claimblocks.settle_batch(in_batch uuid, in_after bigint)
RETURNS TABLE (place integer, sequence bigint)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
  PERFORM claimblocks.lock_commits();
  RETURN QUERY SELECT c.place, c.sequence FROM claimblocks.commits c
    WHERE c.sequence > in_after AND c.batch = in_batch ORDER BY c.sequence;
  IF NOT FOUND THEN
    INSERT INTO claimblocks.void_batches (batch) VALUES (in_batch) ON CONFLICT DO NOTHING;
  END IF;
END $$;
