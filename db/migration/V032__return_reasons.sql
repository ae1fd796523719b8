-- Why something was returned: one of a short list, beside the words.
alter table decision add column reason_code text
    check (reason_code in ('accuracy', 'terminology', 'names', 'numbers', 'style', 'incomplete', 'other'));
alter table decision add constraint decision_code_with_return check (reason_code is null or decision = 'return');
alter table task add column returned_code text;
