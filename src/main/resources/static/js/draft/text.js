// A draft's form as a content, and back. What a field is stands in its data-is; where it stands says the rest.
const one = (root, is) => root.querySelector(`[data-is="${is}"]`);
const value = (root, is) => one(root, is)?.value ?? '';
const given = (root, is) => value(root, is).trim() === '' ? null : value(root, is);

const emptied = object => Object.values(object).every(part => part === null || part.length === 0) ? null : object;
const paragraph = element => ({id: given(element, 'id'), text: value(element, 'text')});
const paragraphs = list => [...list.querySelectorAll('[data-paragraph]')].map(paragraph);
const participant = element => ({name: value(element, 'name'), title: given(element, 'title'), nameId: given(element, 'name-id'), part: given(element, 'part'), side: given(element, 'side')});
const background = group => ({
  date: given(group, 'background-date'),
  reportId: given(group, 'report'),
  paragraphs: paragraphs(group),
});

/** What stands in the form now. */
export function read(form) {
  const participants = [...form.querySelectorAll('[data-participant]')].map(participant).filter(who => who.name.trim() || who.title);
  return {
    headline: value(form, 'headline'),
    dateline: emptied({place: given(form, 'place'), date: given(form, 'date'), agency: given(form, 'agency')}),
    meeting: emptied({date: given(form, 'meeting-date'), place: given(form, 'meeting-place'), participants}),
    body: paragraphs(form.querySelector('[data-list="body"]')),
    background: [...form.querySelectorAll('[data-group="background"]')].map(background),
    byline: given(form, 'byline'),
    publicNote: given(form, 'publicNote'),
  };
}

/** A fresh participant, paragraph or background group. */
export function blank(form, what) {
  return form.querySelector(`template[data-blank="${what}"]`).content.firstElementChild.cloneNode(true);
}

function set(root, is, text) {
  const field = one(root, is);
  if (field && field.value !== (text ?? '')) field.value = text ?? '';
}

/** A paragraph as an element. */
export function made(form, {id, text}) {
  const element = blank(form, 'paragraph');
  set(element, 'id', id);
  set(element, 'text', text);
  return element;
}

function madeParticipant(form, who) {
  const element = blank(form, 'participant');
  set(element, 'name', who.name);
  set(element, 'title', who.title);
  set(element, 'name-id', who.nameId);
  set(element, 'part', who.part);
  set(element, 'side', who.side);
  return element;
}

function madeBackground(form, group) {
  const element = blank(form, 'background');
  set(element, 'background-date', group.date);
  set(element, 'report', group.reportId);
  element.querySelector('[data-list]').append(...group.paragraphs.map(part => made(form, part)));
  return element;
}

/** Puts a content into the form; paragraphs that stay keep their elements, and with them their findings. */
export function write(form, content) {
  set(form, 'headline', content.headline);
  for (const is of ['place', 'date', 'agency']) set(form, is, content.dateline?.[is]);
  set(form, 'meeting-date', content.meeting?.date);
  set(form, 'meeting-place', content.meeting?.place);
  set(form, 'byline', content.byline);
  set(form, 'publicNote', content.publicNote);
  const known = new Map([...form.querySelectorAll('[data-paragraph]')].map(element => [value(element, 'id'), element]));
  const element = part => {
    const old = part.id && known.get(part.id);
    if (!old) return made(form, part);
    set(old, 'text', part.text);
    return old;
  };
  const body = content.body.map(element);
  const groups = content.background.map(group => {
    const fresh = madeBackground(form, {...group, paragraphs: []});
    fresh.querySelector('[data-list]').append(...group.paragraphs.map(element));
    return fresh;
  });
  form.querySelector('[data-list="body"]').replaceChildren(...body);
  form.querySelector('[data-backgrounds]').replaceChildren(...groups);
  form.querySelector('[data-participants]')
    .replaceChildren(...(content.meeting?.participants ?? []).map(who => madeParticipant(form, who)));
}

/** The elements of all paragraphs, the text's and then the background's. */
export const elements = form => [...form.querySelectorAll('[data-list] > [data-paragraph]')];
