// Each segment is saved by itself. What the server has not acknowledged stays in this browser, with the version it is based
// on; where somebody else was faster both texts stand beside each other until one of them is chosen.
import {Keeper, ask, keptKeys} from '../autosave.js';
import {differences} from './diff.js';
import {say} from '../words.js';
import {address, byId, progress, reviews, root, segments, tell} from './segments.js';

const PREFIX = `ws.${root.dataset.report}.${root.dataset.language}.`;
const overall = document.querySelector('.ws-tools [data-saving]');
const TROUBLES = ['conflict', 'refused', 'offline'];
const ORDER = [...TROUBLES, 'saving', 'unsaved'];
const states = new Map();

function keeperOf(segment) {
  segment.keeper ??= new Keeper({
    key: PREFIX + segment.id,
    read: () => ({text: segment.text, version: segment.version, state: segment.wanted}),
    send: ({text, state}) => send(segment, text, state),
    saved: answer => saved(segment, answer),
    conflict: () => meet(segment),
    shown: state => show(segment, state),
  });
  return segment.keeper;
}

function send(segment, text, state) {
  segment.sent = text;
  const {origin = null, confirmUnedited = false} = segment;
  return ask('PUT', `${address}/segments/${segment.id}`, {target: text, state, origin, confirmUnedited}, segment.version);
}

/** The state a text is kept in while it is typed: what is being changed is not done any more. */
function typing(segment) {
  if (reviews) return segment.state === 'open' ? 'open' : segment.text.trim() ? 'translated' : 'open';
  return segment.text.trim() ? 'drafted' : 'open';
}

/** Something was typed. */
export function touched(segment, pause) {
  segment.wanted = typing(segment);
  if (segment.state !== segment.wanted) segment.state = segment.wanted;
  keeperOf(segment).touch(pause);
  progress();
}

/** Saved at once in a state of its own. */
export function keep(segment, state) {
  segment.wanted = state;
  segment.before = segment.state;
  segment.state = state;
  keeperOf(segment).touch(0);
  progress();
}

async function saved(segment, answer) {
  const {state, etag} = await answer.json();
  segment.version = etag.replaceAll('"', '');
  segment.saved = segment.sent;
  if (state === segment.wanted) segment.state = state;
  if (!segment.unfinished) segment.forgetStale();
  progress();
  document.dispatchEvent(new CustomEvent('segment-saved', {detail: segment}));
}

function show(segment, state) {
  states.set(segment, state);
  if (state === 'saved') states.delete(segment);
  if (state === 'refused' && segment.before) segment.state = segment.before;
  segment.flag('saving', TROUBLES.includes(state) ? say(`script.ws.saving.${state}`) : '');
  segment.element.querySelectorAll('.seg-below [data-saving]').forEach(place => place.dataset.state = state);
  const all = [...states.values()];
  overall.dataset.state = ORDER.find(one => all.includes(one)) ?? 'saved';
}

/** How the saving of a segment goes, where its place is new on the page. */
export const savingState = segment => states.get(segment) ?? (segment.keeper ? 'saved' : '');

async function current(segment) {
  const answer = await fetch(`${address}/segments`);
  const {items} = await answer.json();
  return items.find(item => item.id === segment.id);
}

async function meet(segment) {
  const theirs = await current(segment).catch(() => null);
  if (!theirs) return segment.keeper.touch(5_000);
  if (theirs.target === segment.text) return choose(segment, theirs, segment.text);
  segment.theirs = theirs;
  segment.element.dispatchEvent(new CustomEvent('segment-conflict', {bubbles: true, detail: segment}));
}

/** Both texts stand in the open segment, with the words in which they differ. */
export function showConflict(segment) {
  const place = segment.element.querySelector('[data-conflict]');
  if (!segment.theirs || !place) return;
  const box = document.getElementById('seg-conflict').content.cloneNode(true);
  box.querySelector('[data-theirs]').append(...differences(segment.text, segment.theirs.target));
  place.replaceChildren(box);
  place.onclick = event => {
    const {theirs, text} = segment;
    const chosen = {mine: text, theirs: theirs.target, both: `${text}\n${theirs.target}`}[event.target.dataset.choose];
    if (chosen === undefined) return;
    choose(segment, theirs, chosen);
    segment.field?.focus();
  };
  tell(place.textContent);
}

function choose(segment, theirs, text) {
  segment.theirs = null;
  segment.element.querySelector('[data-conflict]')?.replaceChildren();
  segment.version = theirs.etag.replaceAll('"', '');
  segment.saved = theirs.target;
  const same = text === theirs.target;
  segment.text = text;
  segment.field?.dispatchEvent(new Event('segment-text'));
  if (same && theirs.state === segment.wanted) {
    segment.keeper.forget();
    segment.keeper.show('saved');
  } else if (same) keep(segment, theirs.state);
  else touched(segment, 0);
}

/** What was typed here before and never arrived; what has lost its segment is shown as it is. */
export function restore() {
  for (const key of keptKeys(PREFIX)) {
    const segment = byId(key.slice(PREFIX.length));
    if (segment) back(segment);
    else stray(key);
  }
}

function back(segment) {
  const keeper = keeperOf(segment);
  const kept = keeper.kept();
  if (!kept || kept.text === segment.text && kept.state === segment.state) return keeper.forget();
  segment.text = kept.text;
  segment.wanted = kept.state ?? typing(segment);
  if (kept.version !== segment.version) {
    keeper.hold();
    return meet(segment);
  }
  segment.state = segment.wanted;
  keeper.touch(0);
}

function stray(key) {
  const keeper = new Keeper({key});
  const kept = keeper.kept();
  if (!kept?.text?.trim()) return keeper.forget();
  const box = document.getElementById('ws-stray').content.cloneNode(true);
  box.querySelector('[data-text]').textContent = kept.text;
  box.querySelector('[data-discard]').onclick = event => {
    keeper.forget();
    event.target.closest('.refusal').remove();
  };
  document.getElementById('ws-strays').append(box);
}

/** Those that are in some trouble. */
export const troubled = () => segments().filter(one => TROUBLES.includes(states.get(one)));
