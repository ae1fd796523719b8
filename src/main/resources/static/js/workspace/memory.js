// What was translated before: suggestions for the open segment, and where a phrase was used.
import {day} from '../times.js';
import {say} from '../words.js';
import {differences, nodes} from './diff.js';
import {fill, open} from './field.js';
import {address, byId, near, root, tell} from './segments.js';

const SHOWN = 5;
const {source, sourceDir, language, dir} = root.dataset;
const asked = new Map();
const machines = new Map();
const keyOf = segment => segment.id + segment.source;
const percents = new Intl.NumberFormat(document.documentElement.dataset.locale ?? 'en', {style: 'percent'});
const between = `from=${source}&to=${language}`;

async function found(path) {
  const answer = await fetch(path, {headers: {'Accept-Language': document.documentElement.lang}}).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** Asked once; the next open segment's are there before it is. */
function matches(segment) {
  const key = keyOf(segment);
  if (!asked.has(key)) {
    asked.set(key, found(`${address}/segments/${segment.id}/suggestions`).then(help => {
      if (!help) asked.delete(key);
      return help?.matches.slice(0, SHOWN) ?? [];
    }));
  }
  return asked.get(key);
}

/** What was translated before is offered at the segment it was asked for, open or not. */
export async function suggest({id, source: about}) {
  const items = await matches(byId(id));
  const segment = byId(id);
  // Of another source others are asked for.
  if (segment?.source !== about) return;
  segment.matches = items;
  draw(segment);
  if (segment !== open()) return;
  const next = near(segment, 1, one => one.waits);
  if (next) matches(next);
}

// What a machine proposed is the last of them, within reach of the keys.
function draw(segment) {
  const {matches: known = []} = segment;
  const machine = machines.get(keyOf(segment));
  segment.suggestions = machine ? [...known.slice(0, SHOWN - 1), machine] : known;
  const place = segment.element.querySelector('[data-suggestions]');
  place?.replaceChildren(...segment.suggestions.map((one, at) => row(segment, one, at)));
}

/** What a machine makes of a segment's source is offered as well. */
export function offer(segment, target) {
  machines.set(keyOf(segment), {target, match: 'machine'});
  draw(segment);
}

function text(lang, direction, children) {
  const made = Object.assign(document.createElement('p'), {className: 'text', lang, dir: direction});
  made.append(...children);
  return made;
}

function row(segment, one, at) {
  const element = document.createElement('li');
  element.className = `suggestion suggestion-${one.superseded ? 'superseded' : one.match}`;
  const right = document.createElement('div');
  const take_ = Object.assign(document.createElement('button'), {type: 'button', className: 'btn btn-secondary btn-sm', title: `Ctrl + ${at + 1}`});
  take_.append(say('script.ws.take'), ' ', Object.assign(document.createElement('kbd'), {textContent: String(at + 1)}));
  take_.onclick = () => take(at + 1);
  const meta = document.createElement('p');
  meta.className = 'suggestion-meta';
  meta.append(take_, ' ', ...facts(one));
  right.append(text(language, dir, [one.target]), meta, ...replaced(one));
  element.append(one.match === 'machine' ? warning() : compared(segment, one), right);
  return element;
}

function compared(segment, one) {
  return text(source, sourceDir, one.sourceDiff.length ? nodes(one.sourceDiff) : differences(one.source, segment.source));
}

const warning = () => Object.assign(document.createElement('p'), {className: 'suggestion-warning', textContent: say('script.ws.machine.warn')});

/** How like it is, in figures and in a word; whose it is and from when. */
function facts(one) {
  const like = one.match === 'machine' ? '' : percents.format(Math.min(one.score, 100) / 100);
  const score = Object.assign(document.createElement('b'), {className: 'suggestion-score', textContent: like});
  const parts = [score, ' ', say(`script.ws.match.${one.match}`)];
  for (const person of [one.translator, one.reviewer]) {
    if (person) parts.push(' · ', Object.assign(document.createElement('bdi'), {textContent: person}));
  }
  if (one.superseded) parts.push(' · ', Object.assign(document.createElement('b'), {textContent: say('script.ws.superseded')}));
  else if (one.approvedAt) parts.push(' · ', day(one.approvedAt));
  if (one.approved === false && !one.superseded) parts.push(' · ', say('script.ws.unapproved'));
  if (one.reportId) {
    parts.push(' · ', Object.assign(document.createElement('a'), {href: `/reports/${one.reportId}`, target: '_blank', textContent: say('script.ws.its-report')}));
  }
  return parts;
}

/** What its report says since it was corrected; or what another report does that had said the same. */
function replaced({superseded, correctedElsewhere: elsewhere}) {
  const now = superseded ?? elsewhere;
  if (!now) return [];
  const made = Object.assign(document.createElement('p'), {className: 'suggestion-replaced'});
  const words = superseded ? 'superseded' : 'corrected-elsewhere';
  made.append(say(`script.ws.${words}-${now.text ? 'by' : 'gone'}`), ' ');
  if (now.text) made.append(Object.assign(document.createElement('bdi'), {textContent: now.text, lang: now.language, dir: now.language === source ? sourceDir : dir}), ' ');
  if (!superseded) made.append(Object.assign(document.createElement('a'), {href: `/reports/${now.reportId}`, target: '_blank', textContent: say('script.ws.that-report')}));
  return [made];
}

/** Puts a suggestion into the open field, and remembers what it was. */
export function take(number) {
  const segment = open();
  const one = segment?.suggestions?.[number - 1];
  if (!one) return;
  fill(segment, one.target);
  segment.origin = {kind: one.match, score: one.score, unitId: one.unitId};
  segment.proposed = one.target;
  segment.flag('origin', say(`script.ws.match.${one.match}`));
  tell(say(`script.ws.match.${one.match}`));
}

const panel = document.getElementById('ws-concordance');
const phrase = document.getElementById('ws-phrase');

/** Opens the panel with what is marked, in a field or in a text. */
export function concordance() {
  const field = open()?.field;
  const marked = field && document.activeElement === field ? field.value.slice(field.selectionStart, field.selectionEnd) : '';
  const sought = (marked || getSelection().toString()).trim();
  panel.hidden = false;
  if (sought) phrase.value = sought.slice(0, 500);
  if (phrase.value) look();
  phrase.focus();
  phrase.select();
}

function away() {
  panel.hidden = true;
  open()?.field.focus();
}

async function look() {
  const items = (await found(`/api/memory/concordance?${between}&limit=20&text=${encodeURIComponent(phrase.value)}`))?.items ?? null;
  const list = panel.querySelector('ol');
  list.replaceChildren(...(items ?? []).map(passage));
  panel.querySelector('output').textContent = items === null ? say('script.draft.not-sent') : say('script.ws.passages', items.length);
}

function passage(one) {
  const element = document.createElement('li');
  element.className = 'suggestion';
  const marked = (words, lang) => lang === one.side
    ? [words.slice(0, one.start), Object.assign(document.createElement('mark'), {textContent: words.slice(one.start, one.end)}), words.slice(one.end)]
    : [words];
  const right = document.createElement('div');
  const meta = Object.assign(document.createElement('p'), {className: 'suggestion-meta'});
  meta.append(...facts({...one, score: 100, match: 'exact'}).slice(3));
  right.append(text(language, dir, marked(one.target, language)), meta, ...replaced(one));
  element.append(text(source, sourceDir, marked(one.source, source)), right);
  return element;
}

panel.addEventListener('submit', event => {
  event.preventDefault();
  look();
});
panel.addEventListener('keydown', event => {
  if (event.code !== 'Escape') return;
  event.stopPropagation();
  away();
});
panel.querySelector('[data-close-panel]').addEventListener('click', away);
