// What is marked for a return, and what is said of it: kept in this tab until it is sent, and summed up where it is sent from.
import {say} from './words.js';

const isMark = name => /^(mark|sentences)[.-]/.test(name);

/** Remembers a form's marks under a key. `put` is given each that was kept; nothing is kept anew before all are back. */
export function keepMarks(form, key, put) {
  let isBack = false;
  Promise.allSettled(JSON.parse(sessionStorage.getItem(key) ?? '[]').map(([name, value]) => put(name, value))).then(() => {
    isBack = true;
    keep();
  });
  const keep = () => {
    if (!isBack) return;
    const all = [...new FormData(form)].filter(([name, value]) => isMark(name) && value);
    if (all.length) sessionStorage.setItem(key, JSON.stringify(all));
    else sessionStorage.removeItem(key);
  };
  form.addEventListener('submit', event => {
    if (event.submitter?.value === 'return') sessionStorage.removeItem(key);
  });
  return keep;
}

/** Says how much is marked, with the way there; whether all of it is meant is asked only where nothing is. */
export function sumUp(places, pointed) {
  const panel = document.getElementById('return-panel');
  panel.querySelector('[data-mark-count]').textContent = places.length ? ` (${say('script.marks', places.length)})` : '';
  const list = document.createElement('ul');
  list.className = 'returned-places';
  list.append(...places.map(({id, name, lang, dir, words}) => {
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), {href: `#${id}`, textContent: name}), ' ');
    if (words) item.append(Object.assign(document.createElement('q'), {textContent: words, lang, dir}));
    return item;
  }));
  panel.querySelector('[data-mark-list]').replaceChildren(...(places.length ? [list] : []));
  const all = panel.querySelector('[data-mark-all]');
  all.hidden = pointed;
  if (pointed) all.querySelector('input').checked = false;
}

/** The first words of a text. */
export const shortened = text => text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
