// The sheet: what can be done on it, by button and by key.
import {isPending, letGo, settle} from './autosave.js';
import {say} from './words.js';
import {checkSoon, next as nextFinding} from './workspace/findings.js';
import {close, fill, follow, open, show} from './workspace/field.js';
import {sift, toggle as find} from './workspace/find.js';
import {listen} from './workspace/keys.js';
import {toggle as past} from './workspace/past.js';
import {toggle as reading} from './workspace/reading.js';
import {propose, told as machineSays} from './workspace/machine.js';
import {keepMinor, merge, split, undo} from './workspace/shape.js';
import './workspace/live.js';
import './workspace/marks.js';
import {ask as note, list as notes, load as loadNotes} from './workspace/notes.js';
import {insert, list as known} from './workspace/known.js';
import {concordance, suggest, take} from './workspace/memory.js';
import {keep, restore, touched, troubled} from './workspace/saving.js';
import {near, reviews, root, segments, tell} from './workspace/segments.js';
import {survey, surveySoon} from './workspace/survey.js';

const form = document.getElementById('sheet');
const submit = document.querySelector('.bar .btn-primary, .bar .ws-helping');
const waits = one => one.waits;
const isFaulty = one => one.finding === 'error';

function confirm(segment) {
  if (!segment.text.trim()) {
    tell(say('script.ws.empty'));
    return false;
  }
  const state = reviews ? 'reviewed' : 'translated';
  if (!reviews && isUnedited(segment)) return askFirst(segment);
  if (segment.state !== state || segment.text !== segment.saved || segment.element.dataset.stale) keep(segment, state);
  return true;
}

// A suggestion that is only like the source, or a machine's, stands unedited only if somebody says so: pressing again does.
function isUnedited(segment) {
  const kind = segment.origin?.kind ?? segment.element.dataset.origin;
  const proposed = segment.proposed ?? segment.first;
  return ['fuzzy', 'machine'].includes(kind) && segment.unfinished && segment.text === proposed && !segment.confirmUnedited;
}

function askFirst(segment) {
  const box = document.getElementById('ws-unedited').content.cloneNode(true);
  segment.element.querySelector('[data-unedited]')?.replaceChildren(box);
  segment.confirmUnedited = true;
  return false;
}

function go(segment) {
  if (segment) show(segment);
}

// Behind the last one stands the button that sends all of it.
function goOn() {
  const next = near(open(), 1, waits, true) ?? near(open(), 1, isFaulty, true);
  if (next) return show(next);
  close();
  submit.focus();
  const faulty = segments().filter(isFaulty).length;
  tell(faulty ? say('script.ws.faulty', faulty) : say('script.ws.all-done'));
}

const deeds = {
  confirm() {
    const segment = open();
    if (segment && confirm(segment)) goOn();
  },
  stay() {
    const segment = open();
    if (segment && confirm(segment)) segment.field.focus();
  },
  down: () => go(near(open(), 1, () => true)),
  up: () => go(near(open(), -1, () => true)),
  nextOpen: () => go(near(open(), 1, waits, true)),
  nextStale: () => go(near(open(), 1, one => one.element.dataset.stale, true)),
  keepMinor,
  machine: propose,
  nextFinding,
  find,
  reading,
  copy() {
    const segment = open();
    if (segment) fill(segment, segment.source);
  },
  still() {
    const segment = open();
    if (segment?.element.dataset.stale && confirm(segment)) goOn();
  },
  note: () => open() && note(open()),
  known: insert,
  take,
  concordance,
  split: () => open() && split(open()),
  merge: () => open() && merge(open()),
  undo: () => open() && undo(open()),
  past: () => open() && past(open()),
  mark() {
    const segment = open();
    if (!segment || !reviews) return;
    keep(segment, segment.state === 'open' ? 'translated' : 'open');
    marked(segment);
  },
  confirmAll() {
    segments().filter(one => one.state === 'drafted' && one.text.trim()).forEach(confirm);
    document.getElementById('ws-unfinished')?.remove();
    form.requestSubmit(submit);
  },
};

function marked(segment) {
  segment.element.querySelector('[data-do="mark"]')?.setAttribute('aria-pressed', String(segment.state === 'open'));
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-do]');
  if (button) deeds[button.dataset.do]?.();
});

document.addEventListener('segment-open', ({detail: segment}) => {
  for (const button of segment.element.querySelectorAll('[data-only="stale"]')) button.hidden = !segment.element.dataset.stale;
  marked(segment);
  notes(segment);
  known(segment);
  suggest(segment);
  machineSays(segment);
});
document.addEventListener('segment-source', ({detail: segment}) => {
  known(segment);
  suggest(segment);
  checkSoon(segment, 0);
});
document.addEventListener('segment-saved', surveySoon);
document.addEventListener('segment-typed', ({detail: segment}) => {
  segment.confirmUnedited = false;
  if (!segment.text.trim()) {
    segment.origin = null;
    segment.flag('origin', '');
  }
  segment.element.querySelector('[data-unedited]')?.replaceChildren();
  marked(segment);
});

/** What is not done yet is said before anything is sent; a reviewer's marks are what a return is for. */
function unfinished(action) {
  const open = segments().filter(one => one.state === 'open' || !one.text.trim()).length;
  const drafted = segments().filter(one => one.state === 'drafted' && one.text.trim()).length;
  if (!['submit', 'accept'].includes(action) || open + drafted === 0) return false;
  document.getElementById('ws-unfinished')?.remove();
  const box = document.getElementById('ws-submit').content.firstElementChild.cloneNode(true);
  box.id = 'ws-unfinished';
  box.querySelector('[data-say]').textContent = say('script.ws.unfinished', open, drafted);
  box.querySelector('[data-do="confirmAll"]').hidden = open > 0 || reviews;
  document.querySelector('.bar').prepend(box);
  box.querySelector('button:not([hidden])').focus();
  return true;
}

/** A form that goes while a segment is on its way would contradict it: first the one, then the other. */
async function leave(event) {
  const sent = event.target;
  if (sent === form && unfinished(event.submitter?.value)) return event.preventDefault();
  if (!isPending()) return letGo();
  event.preventDefault();
  await settle();
  if (isPending()) return refuse();
  letGo();
  sent.requestSubmit(event.submitter);
}

function refuse() {
  const [first] = troubled();
  tell(say('script.draft.not-sent'));
  if (first) show(first);
}

for (const one of document.querySelectorAll('main form[method="post"]')) one.addEventListener('submit', leave);

listen(deeds);
restore();
const begin = () => follow(() => segments().find(waits) ?? segments()[0]);
if (location.hash && document.readyState !== 'complete') addEventListener('load', () => requestAnimationFrame(begin));
else begin();
Promise.all([survey(), loadNotes()]).then(() => sift());
