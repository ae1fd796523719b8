// What others say about these texts while one reads them: the page is read anew whenever something was said. What is being
// written stays where it is.
import {listen} from './draft/company.js';
import {refresh} from './times.js';

const PAUSE = 300;
let timer;

const main = () => document.querySelector('[data-said]');
const isWritten = place => place.contains(document.activeElement) && document.activeElement !== document.body
  || [...place.querySelectorAll('textarea, input:not([type="hidden"])')].some(field => field.value !== '');

function soon() {
  clearTimeout(timer);
  timer = setTimeout(again, PAUSE);
}

async function again() {
  const answer = await fetch(location.href).catch(() => null);
  if (!answer?.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sections = [...fresh.querySelectorAll('.said-edition')];
  // one after the other: a section where somebody writes keeps what they write, and takes the threads
  for (const now of sections) {
    const here = main().querySelector(`[aria-labelledby="${now.getAttribute('aria-labelledby')}"]`);
    const made = document.importNode(now, true);
    if (!here) appear(made);
    else if (isWritten(here)) threads(here, now);
    else here.replaceChildren(...made.childNodes);
    refresh(here ?? made);
  }
}

// Each thread by itself: those that are written in keep their form.
function threads(here, now) {
  for (const thread of now.querySelectorAll('.note')) {
    const own = here.querySelector(`#${CSS.escape(thread.id)}`);
    const made = document.importNode(thread, true);
    if (own && isWritten(own)) own.querySelector('.said').replaceWith(made.querySelector('.said'));
    else if (own) own.replaceWith(made);
    else place(here, thread.closest('.said-row')?.id)?.append(made);
  }
}

const place = (here, row) => row ? here.querySelector(`#${CSS.escape(row)} .said-beside`) : here.querySelector('.said-gone');

// A translation that has just come into being.
function appear(edition) {
  main().append(edition);
  hear(edition);
}

function hear(edition) {
  listen(edition.dataset.events, {'note-changed': soon, version: soon, 'segments-changed': soon, 'segment-saved': soon});
}

document.querySelectorAll('[data-events]').forEach(hear);
