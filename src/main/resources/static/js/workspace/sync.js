// Brings the sheet up to what the server has: segments that others saved, that were cut apart or put together, or whose
// source changed. What is open or not yet saved here stays as it is.
import {open} from './field.js';
import {flags as findingFlags} from './findings.js';
import {flags as noteFlags} from './notes.js';
import {progress, root, segmentOf} from './segments.js';

let running = null;
let again = false;

/** One at a time; what is asked for meanwhile is done once more, and whoever asked waits for that. */
export function sync() {
  if (running) {
    again = true;
    return running;
  }
  running = rounds().finally(() => running = null);
  return running;
}

async function rounds() {
  do {
    again = false;
    await fetched();
  } while (again);
}

async function fetched() {
  const answer = await fetch(location.pathname).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // without scripts these would be fields; here they are none
  page.querySelectorAll('noscript').forEach(one => one.remove());
  const fresh = page.getElementById('ws');
  // The task has left these hands: the page that stands here now says so.
  if (!fresh) return location.reload();
  keepingPlace(() => lay(fresh));
  replaced('ws-stale', page);
  findingFlags();
  noteFlags();
  progress();
}

function lay(fresh) {
  const parts = [...fresh.querySelectorAll('.ws-part')];
  for (const part of parts) {
    for (const seg of part.querySelectorAll('.seg')) {
      const one = chosen(seg);
      if (one !== seg) seg.replaceWith(one);
    }
  }
  root.querySelectorAll('.ws-part').forEach(part => part.remove());
  document.getElementById('ws-none').before(...parts.map(part => document.adoptNode(part)));
  document.dispatchEvent(new CustomEvent('segments-laid'));
}

function chosen(seg) {
  const here = document.getElementById(seg.id);
  if (!here) return seg;
  const same = here.dataset.version === seg.dataset.version && here.classList.contains('seg-stale') === seg.classList.contains('seg-stale');
  // What was saved here while the page was on its way is newer than the page.
  const isNewer = Number(here.dataset.version) > Number(seg.dataset.version);
  if (isNewer) again = true;
  const busy = isNewer || here.classList.contains('seg-open') || segmentOf(here).keeper?.pending;
  if (!same && !busy) return seg;
  for (const place of ['.seg-no', '.seg-part']) {
    const [old, made] = [here.querySelector(place), seg.querySelector(place)];
    if (old && made) old.replaceWith(made);
    else if (old) old.remove();
    else if (made) here.querySelector('.seg-mark').prepend(made);
  }
  here.setAttribute('aria-label', seg.getAttribute('aria-label'));
  // A source that changed under an open segment is shown at once; its text meets the new version when it is saved.
  if (busy && here.querySelector('[data-source]').textContent !== seg.querySelector('[data-source]').textContent) {
    here.querySelector('.seg-source').replaceWith(seg.querySelector('.seg-source'));
    if (here.classList.contains('seg-open')) document.dispatchEvent(new CustomEvent('segment-source', {detail: segmentOf(here)}));
  }
  return here;
}

// The open segment stays where it is on the screen, and the caret in its field.
function keepingPlace(change) {
  const here = open();
  const before = here?.element.getBoundingClientRect().top;
  const focused = document.activeElement;
  const caret = here && focused === here.field ? [focused.selectionStart, focused.selectionEnd] : null;
  change();
  if (!here) return;
  scrollBy({top: here.element.getBoundingClientRect().top - before, behavior: 'instant'});
  if (caret) {
    here.field.focus({preventScroll: true});
    here.field.setSelectionRange(...caret);
  } else if (root.contains(focused)) focused.focus({preventScroll: true});
}

function replaced(id, page) {
  const made = page.getElementById(id);
  const old = document.getElementById(id);
  if (made && old) old.replaceWith(document.adoptNode(made));
  else if (made) root.before(document.adoptNode(made));
  else old?.remove();
}
