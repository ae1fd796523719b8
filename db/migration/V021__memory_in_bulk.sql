-- The keys of new texts wait in a list and go into the index together and sorted. One by one every text costs some forty
-- places in the index, and a million units take hours. Searches read the list as well: it is short but while a file is taken in.
alter index memory_text_grams set (fastupdate = on);

-- Empties the list. The index is the owner's; that it be in order is in everybody's interest.
create function memory_settle() returns void
    language sql security definer set search_path = warraq, pg_temp
as $$
    select gin_clean_pending_list('memory_text_grams')
$$;
