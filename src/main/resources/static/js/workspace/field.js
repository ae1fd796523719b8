// One field is open at a time. The open segment stays where the eye is: the text moves under it, not the other way round.
import {root, segmentOf} from './segments.js';
import {touched, savingState, showConflict} from './saving.js';

const head = document.getElementById('ws-top');
const bar = document.querySelector('.bar');
const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);
let current = null;

/** The open segment; null if none is. */
export const open = () => current;

export function close() {
  if (!current) return;
  const {element, field, read} = current;
  read.textContent = field.value;
  read.hidden = false;
  element.classList.remove('seg-open');
  current.field = null;
  field.remove();
  element.querySelector('.seg-below').remove();
  current.keeper?.flush();
  const closed = current;
  current = null;
  document.dispatchEvent(new CustomEvent('segment-closed', {detail: closed}));
}

/** @param caret where it is put; at the end if nothing is said */
export function show(segment, {caret, end} = {}) {
  if (current === segment) return select(segment, caret, end);
  const height = current?.element.getBoundingClientRect().top;
  close();
  current = segment;
  const {element, read} = segment;
  const field = blank('seg-field');
  field.value = read.textContent;
  field.setAttribute('aria-label', `${element.getAttribute('aria-label')}. ${field.getAttribute('aria-label')}`);
  segment.field = field;
  read.hidden = true;
  read.after(field);
  element.classList.add('seg-open');
  element.append(blank('seg-below'));
  element.querySelectorAll('.seg-below [data-saving]').forEach(place => place.dataset.state = savingState(segment));
  field.addEventListener('input', () => changed(segment));
  field.addEventListener('segment-text', () => grow(field));
  grow(field);
  select(segment, caret, end);
  place(element, height);
  // While a page loads its address takes the focus to what it names, and away from the field.
  if (document.readyState === 'complete') history.replaceState(history.state, '', `#${element.id}`);
  document.dispatchEvent(new CustomEvent('segment-open', {detail: segment}));
  if (segment.theirs) showConflict(segment);
}

function changed(segment) {
  grow(segment.field);
  touched(segment);
  document.dispatchEvent(new CustomEvent('segment-typed', {detail: segment}));
}

function select(segment, caret = segment.field.value.length, end = caret) {
  segment.field.focus({preventScroll: true});
  segment.field.setSelectionRange(caret, end);
}

// Where a browser does not grow it by itself.
function grow(field) {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}

function place(element, before) {
  const upper = head.getBoundingClientRect().bottom + 24;
  const lower = Math.max(upper, innerHeight * (before === undefined ? 0.6 : 0.45));
  const now = element.getBoundingClientRect().top;
  const wanted = Math.min(Math.max(before ?? now, upper), lower);
  // Where the source alone fills the screen, what has to be seen is its translation, down to the button that confirms it.
  const [first, last] = ['.seg-field', '[data-do="confirm"]'].map(one => element.querySelector(one).getBoundingClientRect());
  const fits = bar.getBoundingClientRect().top - 12 - (last.bottom - now);
  const top = now - Math.max(Math.min(wanted, fits), upper - (first.top - now));
  if (Math.abs(top) > 1) scrollBy({top, behavior: 'instant'});
}

// What a page still loads, its letters above all, moves what was in its place.
addEventListener('load', () => requestAnimationFrame(() => current && place(current.element)));

/** Puts a text in the place of a span, so that the browser can undo it. */
export function replace(segment, start, end, text) {
  const {field} = segment;
  field.focus({preventScroll: true});
  field.setSelectionRange(start, end);
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (done) return;
  field.setRangeText(text, start, end, 'end');
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

/** The whole text becomes another one. */
export const fill = (segment, text) => replace(segment, 0, segment.field.value.length, text);

// A press on a translation opens it where it was pressed; marking a text with the mouse does not.
root.addEventListener('click', event => {
  const target = event.target.closest('.seg-target');
  if (!target || event.target.closest('details, a, button, textarea, noscript, [data-mark-why]') || !getSelection().isCollapsed) return;
  const place = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const within = place && target.contains(place.offsetNode) && place.offsetNode.nodeType === Node.TEXT_NODE;
  show(segmentOf(target.closest('.seg')), within ? {caret: place.offset} : {});
});

root.addEventListener('segment-conflict', event => showConflict(event.detail));

/** Where the address says, or else what is asked for. */
export function follow(otherwise) {
  const named = /^#s-[0-9a-f-]{36}$/.test(location.hash) && document.getElementById(location.hash.slice(1));
  const segment = named ? segmentOf(named) : otherwise?.();
  if (segment) show(segment);
}
addEventListener('hashchange', () => follow());
root.addEventListener('click', event => {
  const number = event.target.closest('.seg-no');
  if (!number || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(segmentOf(number.closest('.seg')));
});
