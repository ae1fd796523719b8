// Which segments are shown, and finding and replacing in the translation.
import {say} from '../words.js';
import {close, open, replace, show} from './field.js';
import {isFound} from './findings.js';
import {near, root, segments} from './segments.js';
import {touched} from './saving.js';

const filter = document.getElementById('ws-filter');
const panel = document.getElementById('ws-find');
const what = document.getElementById('ws-find-what');
const instead = document.getElementById('ws-find-with');
const exact = document.getElementById('ws-find-exact');
const output = document.getElementById('ws-found');

const FILTERS = {
  all: () => true,
  open: one => one.state === 'open',
  drafted: one => one.state === 'drafted',
  findings: isFound,
  fresh: one => one.element.dataset.fresh === 'yes',
  stale: one => one.element.dataset.stale === 'yes',
  context: one => one.element.dataset.context === 'yes',
  changed: one => one.element.dataset.changed === 'yes',
  notes: one => Boolean(one.element.dataset.notes),
};

/** Shows what the chosen filter lets through; the open segment stays. */
export function sift() {
  const wanted = FILTERS[filter.value];
  let shown = 0;
  for (const one of segments()) {
    one.element.hidden = one !== open() && !wanted(one);
    if (!one.element.hidden) shown++;
  }
  for (const part of root.querySelectorAll('.ws-part')) part.hidden = !part.querySelector('.seg:not([hidden])');
  document.getElementById('ws-none').hidden = shown > 0;
}

filter.addEventListener('change', () => {
  const here = open();
  if (here && !FILTERS[filter.value](here)) close();
  sift();
});

// What is found while one looks at findings is shown as it is found.
document.addEventListener('segments-found', () => filter.value === 'findings' && sift());

// Marks on letters, the tatweel and the case are no difference, unless somebody says that they are. Each letter knows where it stood.
const SKIPPED = /[\u0640\u064B-\u065F\u0670\u200B-\u200F\u2066-\u2069]/;

function folded(text) {
  let plain = '';
  const places = [];
  for (let i = 0; i < text.length; i++) {
    const letter = exact.checked ? text[i] : SKIPPED.test(text[i]) ? '' : text[i].toLowerCase().replace(/[أإآٱ]/, 'ا').replace('ى', 'ي');
    for (const unit of letter) {
      plain += unit;
      places.push(i);
    }
  }
  places.push(text.length);
  return {plain, places};
}

function spans(text) {
  const {plain, places} = folded(text);
  const sought = folded(what.value).plain;
  const all = [];
  if (sought === '') return all;
  for (let at = plain.indexOf(sought); at >= 0; at = plain.indexOf(sought, at + sought.length)) {
    let end = places[at + sought.length];
    while (!exact.checked && end > 0 && places[at + sought.length - 1] + 1 < end && !SKIPPED.test(text[end - 1])) end--;
    all.push([places[at], end]);
  }
  return all;
}

const matches = segment => spans(segment.text).length > 0;
const total = () => segments().filter(one => one.visible).reduce((sum, one) => sum + spans(one.text).length, 0);

function count() {
  output.textContent = what.value === '' ? '' : say('script.ws.found', total());
}

function go() {
  const here = open();
  const behind = here && spans(here.text).find(([start]) => start >= here.field.selectionEnd);
  if (behind) return show(here, {caret: behind[0], end: behind[1]});
  const next = near(here, 1, matches, true) ?? (here && matches(here) ? here : null);
  if (!next) return;
  const [caret, end] = spans(next.text)[0];
  show(next, {caret, end});
}

function one() {
  const here = open();
  const chosen = here && spans(here.text).find(([start, end]) => start === here.field.selectionStart && end === here.field.selectionEnd);
  if (chosen) replace(here, ...chosen, instead.value);
  go();
  count();
}

function all() {
  let replaced = 0;
  close();
  for (const segment of segments()) {
    const places = segment.visible ? spans(segment.text) : [];
    if (!places.length) continue;
    let text = segment.text;
    for (const [start, end] of places.reverse()) text = text.slice(0, start) + instead.value + text.slice(end);
    segment.text = text;
    touched(segment, 0);
    replaced += places.length;
  }
  output.textContent = say('script.ws.replaced', replaced);
}

const DEEDS = {next: go, one, all};

panel.addEventListener('submit', event => {
  event.preventDefault();
  DEEDS[event.submitter?.value ?? 'next']();
});
for (const field of [what, exact]) field.addEventListener('input', count);

panel.addEventListener('keydown', event => {
  if (event.code !== 'Escape') return;
  event.stopPropagation();
  toggle();
});

/** Opens the panel, with what is marked; or closes it. */
export function toggle() {
  panel.hidden = !panel.hidden;
  document.querySelector('.ws-tools [data-do="find"]').setAttribute('aria-expanded', String(!panel.hidden));
  if (panel.hidden) return open()?.field.focus();
  const field = open()?.field;
  const marked = field?.value.slice(field.selectionStart, field.selectionEnd) || getSelection().toString();
  if (marked && !marked.includes('\n')) what.value = marked;
  count();
  what.focus();
  what.select();
}
