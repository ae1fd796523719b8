-- A node keeps the slices of a block until the block gets more texts, which this value says: it is another with every change, and
-- one of a change that was taken back never comes again.
alter table memory_block add column packing uuid not null default gen_random_uuid();

create function block_is_packed() returns trigger
    language plpgsql
    set search_path = warraq, pg_temp
as $$
begin
    new.packing := gen_random_uuid();
    return new;
end
$$;
create trigger block_is_packed before update on memory_block for each row execute function block_is_packed();

-- Both are plain statements now.
drop function memory_slices(text[], smallint[], text[]);
drop function memory_placed(integer[], integer[]);
