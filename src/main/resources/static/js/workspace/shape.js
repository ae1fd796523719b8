// Sentences are cut apart and put together where the rules were wrong; for this language only.
import {ask, isPending, settle} from '../autosave.js';
import {say} from '../words.js';
import {close, open, show} from './field.js';
import {sync} from './sync.js';
import {address, byId, root, tell} from './segments.js';

const words = new Intl.Segmenter(root.dataset.source, {granularity: 'word'});

/** Does something with a segment that changes which there are: all that was typed there goes first. */
async function change(segment, what, body, others = []) {
  for (const one of [segment, ...others]) await one.keeper?.flush();
  if ([segment, ...others].some(one => one.keeper?.pending)) return tell(say('script.draft.not-sent'));
  const answer = await ask('POST', `${address}/segments/${segment.id}/${what}`, body, segment.version).catch(() => null);
  await done(segment, answer, [segment, ...others]);
}

/**
 * The sheet shows what was done, with the same segment open; whoever went on to another meanwhile stays there.
 * @param changed the segments that it was done to
 * @return what the server says of it; nothing if it refused
 */
async function done(segment, answer, changed) {
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    return tell(problem?.detail ?? say('script.draft.not-sent'));
  }
  const isElsewhere = open() && !changed.includes(open());
  if (!isElsewhere) close();
  await sync();
  const now = !isElsewhere && segment && byId(segment.id);
  if (now) show(now);
  return answer.json();
}

/** Of all whose source was changed in minor ways only it is said that they are right. */
export async function keepMinor() {
  await settle();
  if (isPending()) return tell(say('script.draft.not-sent'));
  const answer = await ask('POST', `${address}/segments/still-right`, {}).catch(() => null);
  const said = await done(open(), answer, [open()]);
  if (said) tell(say('script.ws.kept', said.kept));
}

export function merge(segment) {
  const next = segment.element.nextElementSibling;
  if (!next?.classList.contains('seg')) return tell(say('script.ws.last-of-paragraph'));
  return change(segment, 'merge', {}, [byId(next.id.slice(2))]);
}

/** What it said last it says again. */
export const undo = segment => change(segment, 'undo', {});

/** What it said once it says again. @param entry of its history */
export const back = (segment, entry) => change(segment, 'undo', {to: entry});

/** Where a sentence may begin: at words, behind the first. */
function cuts(text) {
  return [...words.segment(text)].filter(one => one.isWordLike && one.index > 0).map(one => one.index);
}

function nearest(places, wanted) {
  return places.reduce((best, place, at) => Math.abs(place - wanted) < Math.abs(places[best] - wanted) ? at : best, 0);
}

// Where the source is marked, or else about as far in it as the caret is in the translation.
function wanted(segment, place) {
  const marked = getSelection();
  if (place.contains(marked.anchorNode) && segment.field !== document.activeElement) {
    const before = document.createRange();
    before.setStart(place, 0);
    before.setEnd(marked.anchorNode, marked.anchorOffset);
    return before.toString().length;
  }
  return segment.source.length * segment.field.selectionStart / Math.max(1, segment.text.length);
}

/** A mark stands in the source; arrows move it from word to word, Enter cuts there, Esc leaves it whole. */
export function split(segment) {
  const place = segment.element.querySelector('[data-source]');
  const text = segment.source;
  const places = cuts(text);
  if (!places.length) return tell(say('script.ws.one-word'));
  const before = [...place.childNodes];
  const targetAt = segment.field.selectionStart;
  let at = nearest(places, wanted(segment, place));
  const mark = Object.assign(document.createElement('span'), {className: 'seg-cut'});
  const draw = () => {
    place.replaceChildren(text.slice(0, places[at]), mark, text.slice(places[at]));
    tell(say('script.ws.cut-here') + ' ' + text.slice(places[at], places[at] + 30));
  };
  const leave = () => {
    place.onkeydown = place.onblur = null;
    place.removeAttribute('tabindex');
    place.replaceChildren(...before);
    segment.field?.focus();
  };
  place.tabIndex = -1;
  place.focus();
  place.onblur = leave;
  place.onkeydown = event => {
    const forward = root.dataset.sourceDir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = root.dataset.sourceDir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const step = {[forward]: 1, [back]: -1, ArrowDown: 1, ArrowUp: -1, Home: -places.length, End: places.length}[event.code];
    if (event.code === 'Escape') leave();
    else if (event.code === 'Enter' || event.code === 'NumpadEnter') {
      leave();
      change(segment, 'split', {at: places[at], targetAt});
    } else if (step) {
      at = Math.min(places.length - 1, Math.max(0, at + step));
      draw();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  draw();
}
