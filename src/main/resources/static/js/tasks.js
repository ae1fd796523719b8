// The task list: a chosen task shows beside the list where there is room, and the list follows what others do.
import {say} from './words.js';

const pane = document.getElementById('task');
const isWide = () => pane && getComputedStyle(pane).display !== 'none';
const numbers = new Intl.NumberFormat(document.documentElement.dataset.locale);

document.addEventListener('click', event => {
  const link = event.target.closest('.row-headline');
  if (!link || !isWide() || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const row = link.closest('[data-row]');
  // The one already shown is opened.
  if (row.matches('.row-chosen')) pane.querySelector('[data-open]')?.click();
  else htmx.trigger(link, 'choose');
});

document.addEventListener('htmx:afterSwap', event => {
  if (event.target !== pane) return;
  mark();
  pane.scrollTop = 0;
});

function mark() {
  const id = pane?.querySelector('[data-card]')?.dataset.card;
  for (const row of document.querySelectorAll('[data-row]')) row.classList.toggle('row-chosen', row.dataset.id === id);
}

// What stands there is kept while the list is read anew: where one is, and what one has ticked.
async function reread() {
  const rows = document.getElementById('rows');
  const focused = document.activeElement?.closest?.('[data-row]')?.dataset.id;
  const ticked = [...rows.querySelectorAll('input:checked')].map(box => box.value);
  await htmx.ajax('GET', rows.dataset.here, {target: '#rows', select: '#rows', swap: 'outerHTML'});
  const find = id => document.querySelector(`[data-row][data-id="${CSS.escape(id)}"]`);
  ticked.forEach(id => find(id)?.querySelector('input')?.click());
  if (focused) find(focused)?.querySelector('a')?.focus();
  mark();
  document.getElementById('live').textContent = say('script.updated');
}

let waiting;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(() => document.hidden ? (missed = true) : reread(), 600);
}

let missed = false;
document.addEventListener('visibilitychange', () => {
  if (missed && !document.hidden) {
    missed = false;
    reread();
  }
});

function count(counts) {
  for (const place of document.querySelectorAll('[data-count]')) {
    const value = place.dataset.count.split('.').reduce((part, key) => part?.[key], counts);
    if (value !== undefined) place.textContent = value ? numbers.format(value) : '';
  }
}

function listen() {
  const events = new EventSource('/api/tasks/events');
  for (const name of ['task-created', 'task-changed', 'task-done']) events.addEventListener(name, soon);
  events.addEventListener('counts', event => count(JSON.parse(event.data)));
  addEventListener('pagehide', () => events.close());
}

// Only then: a stream that is open while the page loads would keep it loading.
if (document.readyState === 'complete') listen();
else addEventListener('load', () => setTimeout(listen));

// Filters stand open where there is room for them beside the list.
const filters = document.querySelector('[data-open-wide]');
if (filters && matchMedia('(min-width: 75rem)').matches) filters.open = true;
