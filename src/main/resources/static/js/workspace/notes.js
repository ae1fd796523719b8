// Questions to the reporter, comments and suggestions, at the segment they are about.
import {ask as send} from '../autosave.js';
import {datetime, refresh} from '../times.js';
import {say} from '../words.js';
import {open} from './field.js';
import {address, byId, root, tell} from './segments.js';

const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
// What is being written and is not sent, by segment, under the note it answers or under nothing.
const unsent = new Map();
let all = new Map();
let asked = 0;
let shown = 0;

/** Reads them all; the segments say how many they have. */
export async function load() {
  const turn = ++asked;
  const answer = await fetch(`${address}/notes`).catch(() => null);
  if (!answer?.ok) return;
  const {items} = await answer.json();
  // An answer that was overtaken says nothing new.
  if (turn < shown) return;
  shown = turn;
  const before = all;
  all = Map.groupBy(items, one => one.segmentId);
  for (const id of new Set([...before.keys(), ...all.keys()])) flag(id);
  if (open()) list(open());
}

/** Says again at every segment how many it has. */
export const flags = () => [...all.keys()].forEach(flag);

function flag(id) {
  const segment = byId(id);
  if (!segment) return;
  const notes = all.get(id) ?? [];
  const waiting = notes.filter(one => !one.resolvedAt).length;
  segment.element.dataset.notes = notes.length ? waiting ? 'open' : 'settled' : '';
  const said = notes.length ? say('script.ws.notes', notes.length) : '';
  segment.flag('notes', segment !== open() && writtenAt(id).size ? [say('script.ws.note.unsent'), said].filter(Boolean).join(' · ') : said);
}

const writtenAt = id => unsent.get(id) ?? new Map();

/** Remembers what is being written, whichever segment is open next. */
function keep(id, under, text) {
  if (!unsent.has(id)) unsent.set(id, new Map());
  if (text.trim()) unsent.get(id).set(under, text);
  else unsent.get(id).delete(under);
}

document.addEventListener('segment-closed', ({detail: {id}}) => flag(id));
document.addEventListener('segment-open', ({detail: {id}}) => flag(id));

/** What was said at the open segment. */
export function list(segment) {
  const place = segment.element.querySelector('[data-notes]');
  if (!place) return;
  // What is being written there is not swept away by what comes in.
  if (place.querySelector('textarea:focus') || [...place.querySelectorAll('textarea')].some(one => one.value)) return;
  place.replaceChildren(...(all.get(segment.id) ?? []).map(element));
  if (writtenAt(segment.id).has('')) place.append(asking(segment));
  refresh(place);
}

function element(note) {
  const one = blank('ws-note');
  one.querySelector('[data-kind]').textContent = say(`script.ws.note.${note.kind}`);
  one.classList.toggle('note-open', !note.resolvedAt);
  one.querySelector('ol').append(...note.messages.map(message));
  one.querySelector('[data-settled]').hidden = !note.resolvedAt;
  const form = one.querySelector('form');
  if (note.resolvedAt) form.remove();
  const field = one.querySelector('textarea');
  const at = {id: note.segmentId, under: note.id};
  if (field) remember(field, at);
  if (note.proposal != null) propose(one, note, at);
  form.addEventListener('submit', event => post(event, `/notes/${note.id}/answers`, {text: field.value}, at));
  one.querySelector('[data-resolve]')?.addEventListener('click', event => post(event, `/notes/${note.id}/resolve`, {}, at));
  return one;
}

// Other words for some of the target: whoever writes it takes them or does not.
function propose(one, note, at) {
  const words = one.querySelector('[data-proposed]');
  words.hidden = false;
  words.querySelector('del').textContent = note.quote;
  words.querySelector('ins').textContent = note.proposal;
  for (const button of one.querySelectorAll('[data-decide]')) {
    button.hidden = false;
    button.addEventListener('click', event =>
      post(event, `/api/reports/${root.dataset.report}/notes/${note.id}/${button.dataset.decide}`, {}, at));
  }
}

function message({name, at, text}) {
  const one = blank('ws-said');
  one.querySelector('bdi').textContent = name;
  one.querySelector('time').dateTime = datetime(at);
  one.querySelector('.said-text').textContent = text;
  return one;
}

function remember(field, {id, under}) {
  field.value = writtenAt(id).get(under) ?? '';
  field.dataset.under = under;
  field.addEventListener('input', () => keep(id, under, field.value));
}

/** A field to write one in. */
export function ask(segment) {
  const place = segment.element.querySelector('[data-notes]');
  const form = place.querySelector('.note-ask') ?? asking(segment);
  place.append(form);
  form.querySelector('textarea').focus();
}

function asking({id}) {
  const form = blank('ws-ask');
  const field = form.querySelector('textarea');
  const at = {id, under: ''};
  remember(field, at);
  form.addEventListener('submit', event => post(event, '/notes',
    {segmentId: id, kind: event.submitter?.value ?? 'question', text: field.value}, at));
  form.querySelector('[data-close-note]').onclick = () => {
    keep(id, '', '');
    form.remove();
    open()?.field.focus();
  };
  return form;
}

// What could not be sent stays in its field, or comes back there when its segment is opened again.
async function post(event, path, body, {id, under}) {
  event.preventDefault();
  const form = event.target.closest('form');
  const answer = await send('POST', path.startsWith('/api/') ? path : address + path, body).catch(() => null);
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    flag(id);
    return tell(problem?.detail ?? say('script.draft.not-sent'));
  }
  // What was written there meanwhile is another note.
  const isSent = body.text === undefined || writtenAt(id).get(under) === body.text;
  if (isSent) keep(id, under, '');
  const wasHere = form.contains(document.activeElement) || document.activeElement === document.body;
  if (isSent) sent(id, under);
  await load();
  if (wasHere) open()?.field.focus();
}

/** Empties the field that a note was sent from, if its segment is open, then or again. */
function sent(id, under) {
  const place = open()?.id === id ? open().element.querySelector('[data-notes]') : null;
  if (!under) return place?.querySelector('.note-ask')?.remove();
  for (const field of place?.querySelectorAll('.note-answer textarea') ?? []) {
    if (field.dataset.under === under) field.value = '';
  }
}
