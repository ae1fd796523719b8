// Questions to the reporter and comments, at the segment they are about.
import {ask as send} from './autosave.js';
import {datetime, refresh} from './times.js';
import {say} from './words.js';
import {open} from './workspace-field.js';
import {address, byId, tell} from './workspace-segments.js';

const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
let all = new Map();

/** Reads them all; the segments say how many they have. */
export async function load() {
  const answer = await fetch(`${address}/notes`).catch(() => null);
  if (!answer?.ok) return;
  const {items} = await answer.json();
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
  segment.flag('notes', notes.length ? say('script.ws.notes', notes.length) : '');
}

/** What was said at the open segment. */
export function list(segment) {
  const place = segment.element.querySelector('[data-notes]');
  if (!place) return;
  // What is being written there is not swept away by what comes in.
  if (place.querySelector('textarea:focus') || [...place.querySelectorAll('textarea')].some(one => one.value)) return;
  place.replaceChildren(...(all.get(segment.id) ?? []).map(element));
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
  form.addEventListener('submit', event => post(event, `/notes/${note.id}/answers`, {text: field.value}, field));
  one.querySelector('[data-resolve]')?.addEventListener('click', event => post(event, `/notes/${note.id}/resolve`, {}, field));
  return one;
}

function message({name, at, text}) {
  const one = blank('ws-said');
  one.querySelector('bdi').textContent = name;
  one.querySelector('time').dateTime = datetime(at);
  one.querySelector('.said-text').textContent = text;
  return one;
}

/** A field to write one in. */
export function ask(segment) {
  const place = segment.element.querySelector('[data-notes]');
  const there = place.querySelector('.note-ask textarea');
  if (there) return there.focus();
  const form = blank('ws-ask');
  const field = form.querySelector('textarea');
  place.append(form);
  form.addEventListener('submit', event => post(event, '/notes',
    {segmentId: segment.id, kind: event.submitter?.value ?? 'question', text: field.value}, field));
  form.querySelector('[data-close-note]').onclick = () => {
    form.remove();
    segment.field.focus();
  };
  field.focus();
}

// What could not be sent stays in its field.
async function post(event, path, body, field) {
  event.preventDefault();
  const answer = await send('POST', address + path, body).catch(() => null);
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    return tell(problem?.detail ?? say('script.draft.not-sent'));
  }
  if (field) field.value = '';
  field?.closest('.note-ask')?.remove();
  field?.blur();
  await load();
  open()?.field.focus();
}
