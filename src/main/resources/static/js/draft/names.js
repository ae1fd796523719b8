// Participants from the names authority: names are offered as one types, likely ones where a spelling is not known, and
// somebody unknown can be proposed on the spot. Without it a name is simply text.
import {say} from '../words.js';

const PAUSE = 200;
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
const known = new Map();
const list = document.createElement('datalist');
list.id = 'known-names';
document.body.append(list);
let waiting;

const part = (row, is) => row.querySelector(`[data-is="${is}"]`);
const day = () => document.querySelector('[data-is="meeting-date"]')?.value || document.querySelector('[data-is="date"]')?.value || '';

async function asked(what, parameters) {
  const answer = await fetch(`/api/names/${what}?${new URLSearchParams(parameters)}`, {headers: {Accept: 'application/json'}}).catch(() => null);
  return answer?.ok ? (await answer.json()).items : [];
}

/** The place under a name for what is known of it. */
function hint(row, ...parts) {
  let place = row.querySelector('[data-name-hint]');
  if (!place) {
    place = Object.assign(document.createElement('p'), {className: 'hint draft-name-hint'});
    place.dataset.nameHint = '';
    place.setAttribute('role', 'status');
    part(row, 'name').parentElement.append(place);
  }
  place.replaceChildren(...parts.flatMap(one => [one, ' ']));
  place.hidden = parts.length === 0;
}

function button(text, does) {
  const made = Object.assign(document.createElement('button'), {type: 'button', className: 'btn btn-link btn-sm', textContent: text, dir: 'auto'});
  made.addEventListener('click', does);
  return made;
}

// Whoever keeps what is typed hears of it as of typing.
const told = field => field.dispatchEvent(new Event('input', {bubbles: true}));

function choose(row, {nameId, form, title}) {
  const [name, id, held] = ['name', 'name-id', 'title'].map(is => part(row, is));
  name.value = form;
  id.value = nameId;
  if (title && !held.value.trim()) held.value = title;
  hint(row, say('script.names.known'));
  told(name);
}

async function offer(field) {
  const text = field.value.trim();
  if (text.length < 2) return list.replaceChildren();
  const found = await asked('suggestions', {language: field.lang, text, kind: 'person', ...day() && {on: day()}});
  if (text !== field.value.trim()) return;
  known.clear();
  list.replaceChildren(...found.map(one => {
    known.set(one.form, one);
    return Object.assign(document.createElement('option'), {value: one.form, label: one.title ?? ''});
  }));
}

/** The person behind a name that was typed, or whom it may mean. */
async function look(field) {
  const row = field.closest('[data-participant]');
  const text = field.value.trim();
  if (part(row, 'name-id').value) return;
  if (text.length < 3) return hint(row);
  const found = await asked('candidates', {language: field.lang, text});
  if (text !== field.value.trim()) return;
  const sure = found.find(one => one.certain && one.form === text);
  if (sure) return choose(row, sure);
  const likely = found.slice(0, 4).map(one => button(one.form, () => choose(row, one)));
  hint(row, ...likely.length ? [say('script.names.likely'), ...likely] : [], button(say('script.names.propose'), () => propose(row)));
}

async function propose(row) {
  const name = part(row, 'name');
  const title = part(row, 'title').value.trim();
  const wanted = {
    kind: 'person',
    forms: [{language: name.lang, text: name.value.trim(), use: 'preferred'}],
    titles: title ? [{language: name.lang, text: title}] : [],
  };
  const answer = await fetch('/api/names', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', [meta('csrf-header')]: meta('csrf-token')},
    body: JSON.stringify(wanted),
  }).catch(() => null);
  if (!answer) return;
  const said = await answer.json().catch(() => ({}));
  // Another name stands there by now: it is not theirs.
  if (name.value.trim() !== wanted.forms[0].text) return;
  if (!answer.ok) return hint(row, said.detail ?? said.title ?? '');
  part(row, 'name-id').value = said.id;
  hint(row, say('script.names.proposed'));
  told(name);
}

const isName = element => element.matches?.('[data-participant] [data-is="name"]');

document.addEventListener('focusin', event => {
  if (!isName(event.target)) return;
  event.target.setAttribute('list', list.id);
  event.target.setAttribute('autocomplete', 'off');
});

document.addEventListener('input', event => {
  if (!event.isTrusted || !isName(event.target)) return;
  const row = event.target.closest('[data-participant]');
  const chosen = known.get(event.target.value);
  if (chosen) return choose(row, chosen);
  part(row, 'name-id').value = '';
  hint(row);
  clearTimeout(waiting);
  waiting = setTimeout(() => offer(event.target), PAUSE);
});

document.addEventListener('change', event => {
  if (event.isTrusted && isName(event.target)) look(event.target);
});
