// What is found in each segment, open or not. An answer belongs to its segment, and to the text it was asked about.
import {ask} from '../autosave.js';
import {say} from '../words.js';
import {open, show} from './field.js';
import {list} from './listed.js';
import {byId, near, progress, root, segments, tell} from './segments.js';
import {inEdition, survey, surveyed} from './survey.js';

const PAUSE = 350;
const AGAIN = 5_000;
const found = new Map();
const timers = new Map();
const turns = new Map();

/** Whether anything is found there. */
export const isFound = segment => Boolean(segment.finding);

const isOf = (seen, {source, text}) => Boolean(seen) && seen.text === text && seen.source === source;
const isWritten = segment => segment.text.trim() !== '';

/** Puts down what is found in a segment as it stands now. */
function put(segment, findings) {
  found.set(segment.id, {source: segment.source, text: segment.text, findings});
  const standing = findings.filter(one => !one.dismissed);
  segment.flag('findings', standing.length ? say('script.ws.findings', standing.length) : '');
  segment.finding = standing.length ? standing.some(one => one.severity === 'error') ? 'error' : 'warning' : '';
  if (segment === open()) list(segment, findings, () => checkSoon(segment, 0));
}

function counted() {
  progress();
  document.dispatchEvent(new CustomEvent('segments-found'));
}

/** Looks at a segment after a pause in which more may be typed. */
export function checkSoon(segment, pause = PAUSE) {
  clearTimeout(timers.get(segment.id));
  timers.set(segment.id, setTimeout(() => check(segment.id), pause));
}

async function check(id) {
  timers.delete(id);
  const turn = (turns.get(id) ?? 0) + 1;
  turns.set(id, turn);
  const segment = byId(id);
  if (!segment) return;
  const known = isWritten(segment) ? surveyed(segment) : [];
  if (known) {
    put(segment, known);
    return counted();
  }
  const {source, text} = segment;
  const answer = await ask('POST', '/api/checks', {
    sourceLanguage: root.dataset.source, source, targetLanguage: root.dataset.language, target: text,
  }).catch(() => null);
  const said = answer?.ok ? await answer.json().catch(() => null) : null;
  // Asked anew meanwhile: what comes of that is what counts.
  if (turns.get(id) === turn) heard(id, {source, text}, said?.findings, !answer || answer.status === 429 || answer.status >= 500);
}

/** @param about the texts that were asked about @param lost whether asking again may help */
function heard(id, about, findings, lost) {
  const segment = byId(id);
  if (!segment) return;
  if (!isOf(about, segment)) {
    if (!timers.has(id)) checkSoon(segment, 0);
  } else if (findings) {
    put(segment, surveyed(segment) ?? findings.map(one => ({...one, dismissed: inEdition(segment, one)?.dismissed ?? null})));
    counted();
    if (segment !== open() && segment.finding === 'error') tell(`${segment.element.getAttribute('aria-label')}: ${findings.find(one => one.severity === 'error')?.message ?? ''}`);
  } else if (lost && !timers.has(id)) checkSoon(segment, AGAIN);
}

// Nobody types in it any more: it is looked at without waiting for that.
document.addEventListener('segment-closed', ({detail: {id}}) => {
  const segment = byId(id);
  if (segment && !isOf(found.get(id), segment)) checkSoon(segment, 0);
});

document.addEventListener('segment-open', ({detail: segment}) => {
  if (isOf(found.get(segment.id), segment)) put(segment, found.get(segment.id).findings);
  else checkSoon(segment, 0);
});

document.addEventListener('segment-typed', ({detail: segment}) => checkSoon(segment));

document.addEventListener('edition-surveyed', () => {
  for (const segment of segments()) {
    const known = isWritten(segment) ? surveyed(segment) : [];
    if (known) put(segment, known);
    else if (!timers.has(segment.id) && !isOf(found.get(segment.id), segment)) checkSoon(segment, 0);
  }
  counted();
});

/** Says again at every segment what is found there, where its element is new; what reads otherwise now is looked at anew. */
export function flags() {
  let isOther = false;
  for (const segment of segments()) {
    const seen = found.get(segment.id);
    if (isOf(seen, segment)) put(segment, seen.findings);
    else isOther = true;
  }
  if (isOther) survey();
}

/** The next finding: in the open segment behind the caret, or in the next segment that has one. */
export function next() {
  const segment = open();
  const here = (segment && found.get(segment.id)?.findings || []).filter(one => one.side !== 'source' && one.start >= segment.field.selectionEnd && one.end > one.start);
  if (segment && here.length) {
    const one = here.reduce((a, b) => b.start < a.start ? b : a);
    segment.field.focus();
    segment.field.setSelectionRange(one.start, one.end);
    return tell(one.message);
  }
  const other = near(segment, 1, isFound, true);
  if (!other) return tell(say('script.draft.no-findings'));
  const first = (found.get(other.id)?.findings ?? []).find(one => one.side !== 'source' && (one.language ?? root.dataset.language) === root.dataset.language);
  show(other, first ? {caret: first.start, end: first.end} : {});
  tell(first?.message ?? '');
}
