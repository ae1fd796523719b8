-- Whoever has the translation open hears that something was asked, answered or settled there; the notification carries ids only.
create function tell_note() returns trigger
    language plpgsql set search_path = warraq, pg_temp
as $$
begin
    perform pg_notify('warraq_edition', 'note ' || report_id || ' ' || language)
    from note where id = case tg_table_name when 'note' then (to_jsonb(new) ->> 'id')::uuid
                                            else (to_jsonb(new) ->> 'note_id')::uuid end;
    return null;
end
$$;
create trigger note_is_told after update on note for each row execute function tell_note();
create trigger message_is_told after insert on note_message for each row execute function tell_note();
