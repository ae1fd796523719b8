// Translating and reviewing: each paragraph is saved by itself, keys move between them.
import {Keeper, put, settle, isPending, letGo} from './autosave.js';
import {say} from './words.js';

const form = document.getElementById('sheet');
const confirmed = form.dataset.sheet;
const reviews = confirmed === 'reviewed';
const pairs = [...document.querySelectorAll('[data-pair]')].map(pairOf);

function pairOf(element) {
  const field = element.querySelector('textarea');
  const tick = element.querySelector('input[type="checkbox"]');
  const version = element.querySelector('input[type="hidden"]');
  const pair = {element, field, tick, version, before: field.value};
  pair.keeper = new Keeper({
    key: element.id,
    read: () => ({text: field.value, version: version.value}),
    send: ({text}) => put(element.dataset.address, {target: text, state: state(pair)}, version.value),
    saved: answer => saved(pair, answer),
    conflict: () => conflict(pair),
    place: element.querySelector('[data-saving]'),
  });
  return pair;
}

function state({field, tick}) {
  if (!field.value.trim()) return 'open';
  if (reviews) return tick.checked ? 'open' : 'reviewed';
  return tick.checked ? 'translated' : 'drafted';
}

async function saved(pair, answer) {
  const {state, etag} = await answer.json();
  pair.version.value = etag.replaceAll('"', '');
  pair.before = pair.field.value;
  pair.element.dataset.state = state;
  pair.element.querySelector('.pair-conflict')?.remove();
  progress();
}

function progress() {
  const isDone = pair => ['translated', 'reviewed'].includes(pair.element.dataset.state);
  const words = some => some.reduce((sum, pair) => sum + Number(pair.element.dataset.words), 0);
  const [done, all] = [words(pairs.filter(isDone)), words(pairs)];
  document.getElementById('progress').value = done;
  document.getElementById('progress-words').textContent = say('script.progress', done, all);
}

// Both texts stand beside each other until somebody chooses.
async function conflict(pair) {
  const theirs = await current(pair);
  if (!theirs) return;
  if (theirs.target === pair.field.value) return resolve(pair, theirs, pair.field.value);
  pair.element.querySelector('.pair-conflict')?.remove();
  const box = document.getElementById('pair-conflict').content.cloneNode(true);
  box.querySelector('[data-theirs]').textContent = theirs.target;
  box.querySelector('[data-keep-mine]').onclick = () => resolve(pair, theirs, pair.field.value);
  box.querySelector('[data-take-theirs]').onclick = () => resolve(pair, theirs, theirs.target);
  pair.element.querySelector('.pair-target').append(box);
}

async function current(pair) {
  const answer = await fetch(pair.element.dataset.address.replace(/\/[^/]+$/, ''));
  const {items} = await answer.json();
  return items.find(item => pair.element.id === `pair-${item.id}`);
}

function resolve(pair, theirs, text) {
  pair.element.querySelector('.pair-conflict')?.remove();
  pair.version.value = theirs.etag.replaceAll('"', '');
  pair.field.value = text;
  pair.keeper.touch(0);
}

function go(pair, step) {
  const next = pairs[pairs.indexOf(pair) + step];
  if (!next) return;
  next.field.focus();
  next.element.scrollIntoView({block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'});
}

function confirm(pair) {
  if (!reviews) pair.tick.checked = pair.field.value.trim() !== '';
  else pair.tick.checked = false;
  pair.keeper.touch(0);
  go(pair, 1);
}

const KEYS = {
  Enter: (event, pair) => event.ctrlKey && confirm(pair),
  NumpadEnter: (event, pair) => event.ctrlKey && confirm(pair),
  ArrowUp: (event, pair) => event.altKey && go(pair, -1),
  ArrowDown: (event, pair) => event.altKey && go(pair, 1),
};

for (const pair of pairs) {
  pair.field.addEventListener('input', () => {
    // What is being changed is not done any more.
    if (!reviews && pair.field.value !== pair.before) pair.tick.checked = false;
    pair.keeper.touch();
  });
  pair.tick.addEventListener('change', () => pair.keeper.touch(0));
  pair.field.addEventListener('keydown', event => {
    const key = KEYS[event.code];
    if (!key || !(event.ctrlKey || event.metaKey || event.altKey)) return;
    event.preventDefault();
    key(event, pair);
  });
  restore(pair);
}

// What was typed here before and never arrived.
function restore(pair) {
  const kept = pair.keeper.kept();
  if (!kept) return;
  if (kept.text === pair.field.value) return pair.keeper.forget();
  pair.field.value = kept.text;
  if (kept.version === pair.version.value) pair.keeper.touch();
  else {
    pair.keeper.show('conflict');
    conflict(pair);
  }
}

// A form that goes while a paragraph is on its way would contradict it: first the one, then the other.
form.addEventListener('submit', async event => {
  if (!isPending()) return letGo();
  event.preventDefault();
  await settle();
  letGo();
  for (const pair of pairs) if (!pair.element.querySelector('.pair-conflict')) pair.keeper.forget();
  form.requestSubmit(event.submitter);
});
