// What the checks say about the open segment as one types, and how many findings every other has.
import {ask} from './autosave.js';
import {say} from './words.js';
import {open, replace, show} from './workspace-field.js';
import {overrides} from './workspace-overrides.js';
import {byId, near, root, tell} from './workspace-segments.js';

const PAUSE = 350;
const QUOTED = 40;
const found = new Map();
let edition = new Map();
let timer;
let latest = 0;

const isError = one => one.severity === 'error';

function count(segment, findings) {
  found.set(segment.id, findings);
  const standing = findings.filter(one => !one.dismissed);
  segment.flag('findings', standing.length ? say('script.ws.findings', standing.length) : '');
  segment.element.dataset.findings = standing.length ? standing.some(isError) ? 'error' : 'warning' : '';
}

/** Says again at every segment what is found there, where its element is new. */
export function flags() {
  for (const [id, findings] of found) {
    const segment = byId(id);
    if (segment) count(segment, findings);
    else found.delete(id);
  }
}

/** Whether anything is found there. */
export const isFound = segment => Boolean(segment.element.dataset.findings);

/** All of the edition at once, so that the closed segments show theirs too. */
export async function survey() {
  const answer = await fetch(`/api/reports/${root.dataset.report}/findings?language=${root.dataset.language}`,
    {headers: {'Accept-Language': document.documentElement.lang}}).catch(() => null);
  if (!answer?.ok) return;
  const bySegment = Map.groupBy((await answer.json()).items.filter(one => one.segmentId), one => one.segmentId);
  edition = bySegment;
  for (const id of new Set([...found.keys(), ...bySegment.keys()])) {
    const segment = byId(id);
    if (segment && segment !== open()) count(segment, bySegment.get(id) ?? []);
  }
}

const words = (segment, one) => (one.side === 'source' ? segment.source : segment.text).slice(one.start, one.end);

/** The same finding as the server knows it, with its id and what was said of it. */
export function inEdition(segment, one) {
  return (edition.get(segment.id) ?? []).find(other => other.check === one.check && other.side === one.side
    && other.message === one.message && words(segment, other) === words(segment, one));
}

// What only the whole text shows, the pair alone does not.
const ACROSS = ['consistency', 'name-consistency'];
function across(segment) {
  return segment.text === segment.saved ? (edition.get(segment.id) ?? []).filter(one => ACROSS.includes(one.check)) : [];
}

export function checkSoon(segment, pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(() => check(segment), pause);
}

async function check(segment) {
  const turn = ++latest;
  const text = segment.text;
  if (!text.trim()) return list(segment, []);
  const answer = await ask('POST', '/api/checks', {
    sourceLanguage: root.dataset.source, source: segment.source, targetLanguage: root.dataset.language, target: text,
  }).catch(() => null);
  // Without a line what was found last goes on standing there.
  if (!answer?.ok || turn !== latest || segment !== open()) return;
  const {findings} = await answer.json();
  if (segment === open()) list(segment, [...findings.map(one => ({...one, dismissed: inEdition(segment, one)?.dismissed ?? null})), ...across(segment)]);
}

function list(segment, findings) {
  count(segment, findings);
  const place = segment.element.querySelector('[data-findings]');
  place?.replaceChildren(...[...findings].sort((a, b) => Boolean(a.dismissed) - Boolean(b.dismissed) || isError(b) - isError(a)).map(one => item(segment, one)));
}

function item(segment, one) {
  const element = document.createElement('li');
  element.className = one.dismissed ? 'finding finding-aside' : `finding finding-${one.severity}`;
  const word = Object.assign(document.createElement('b'), {textContent: say(one.dismissed ? 'script.ws.aside' : `script.ws.${one.severity}`)});
  element.append(word, ' ', one.message, ' ');
  const quoted = (one.side === 'source' ? segment.source : segment.text).slice(one.start, one.end);
  if (quoted.trim()) element.append(place(segment, one, quoted), ' ');
  if (one.side !== 'source' && !one.dismissed) element.append(...one.suggestions.slice(0, 4).flatMap(text => [mend(segment, one, text), ' ']));
  element.append(overrides(segment, one));
  return element;
}

function place(segment, one, quoted) {
  const text = quoted.length > QUOTED ? `${quoted.slice(0, QUOTED)}…` : quoted;
  const source = one.side === 'source';
  const element = document.createElement(source ? 'q' : 'button');
  Object.assign(element, {textContent: text, lang: source ? root.dataset.source : root.dataset.language, className: 'finding-place'});
  element.dir = source ? root.dataset.sourceDir : root.dataset.dir;
  if (source) return element;
  element.type = 'button';
  element.onclick = () => {
    segment.field.focus({preventScroll: true});
    segment.field.setSelectionRange(one.start, one.end);
  };
  return element;
}

function mend(segment, one, text) {
  const button = Object.assign(document.createElement('button'), {type: 'button', className: 'btn btn-secondary btn-sm finding-mend'});
  const said = text === '' ? say('script.ws.mend.delete') : text.trim() === '' ? say('script.ws.mend.space') : text;
  const bdi = Object.assign(document.createElement('bdi'), {textContent: said, lang: root.dataset.language});
  button.append(say('script.ws.mend'), ' ', bdi);
  button.onclick = () => replace(segment, one.start, one.end, text);
  return button;
}

/** The next finding: in the open segment behind the caret, or in the next segment that has one. */
export function next() {
  const segment = open();
  const here = (segment && found.get(segment.id) || []).filter(one => one.side !== 'source' && one.start >= segment.field.selectionEnd && one.end > one.start);
  if (segment && here.length) {
    const one = here.reduce((a, b) => b.start < a.start ? b : a);
    segment.field.focus();
    segment.field.setSelectionRange(one.start, one.end);
    return tell(one.message);
  }
  const other = near(segment, 1, isFound, true);
  if (!other) return tell(say('script.draft.no-findings'));
  const first = (found.get(other.id) ?? []).find(one => one.side !== 'source' && (one.language ?? root.dataset.language) === root.dataset.language);
  show(other, first ? {caret: first.start, end: first.end} : {});
  tell(first?.message ?? '');
}
