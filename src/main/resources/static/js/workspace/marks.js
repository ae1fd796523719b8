// A reviewer says at a marked segment what its translator is to do about it.
import {keepMarks, shortened, sumUp} from '../marks.js';
import {byId, reviews, root, segmentOf, segments} from './segments.js';

const form = document.getElementById('sheet');
const place = segment => `${root.dataset.language}.segment.${segment.id}`;
const isMarked = segment => segment.state === 'open';
// What was said of a segment that is not marked any more: it may be marked again.
const said = new Map();
let keep = () => {};

/** What stands in the fields of a segment, whatever becomes of them. */
function remember(segment, fields) {
  said.set(segment.id, [...fields.children].map(field => field.value));
}

/** Has the fields at what is marked, and at nothing else. */
function follow(segment) {
  const here = segment.element.querySelector('[data-mark-why]');
  if (isMarked(segment) && !here) segment.element.querySelector('.seg-target').append(fields(segment));
  if (isMarked(segment) && here) [...here.children].forEach((field, at) => field.value ||= said.get(segment.id)?.[at] ?? '');
  if (!isMarked(segment) && here) {
    remember(segment, here);
    here.remove();
  }
}

function fields(segment) {
  const element = document.getElementById('ws-mark').content.firstElementChild.cloneNode(true);
  const before = said.get(segment.id) ?? [];
  [...element.children].forEach((field, at) => {
    field.name += place(segment);
    field.value = before[at] ?? '';
  });
  return element;
}

function refresh() {
  const marked = segments().filter(isMarked);
  sumUp(marked.map(one => ({
    id: one.element.id, name: one.element.querySelector('.seg-no').textContent,
    words: shortened(one.text), lang: root.dataset.language, dir: root.dataset.dir,
  })), marked.length > 0);
  keep();
}

function restored(name, value) {
  const id = name.split('.segment.')[1];
  const segment = id && byId(id);
  if (!segment || !isMarked(segment)) return;
  follow(segment);
  const field = segment.element.querySelector(`[name="${CSS.escape(name)}"]`);
  if (field && !field.value) field.value = value;
}

if (reviews) {
  segments().forEach(follow);
  keep = keepMarks(form, `marks.${root.dataset.task}`, restored);
  refresh();
  document.addEventListener('segment-state', ({detail: segment}) => {
    follow(segment);
    refresh();
  });
  document.addEventListener('input', ({target}) => {
    const fields = target.closest('[data-mark-why]');
    if (!fields) return;
    remember(segmentOf(fields.closest('.seg')), fields);
    keep();
  });
  // Others' work comes in as new elements.
  document.addEventListener('segments-laid', () => {
    segments().forEach(follow);
    refresh();
  });
}
