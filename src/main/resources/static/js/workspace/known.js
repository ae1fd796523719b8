// Names and terms of the open segment's source, with how they may be written in the translation.
import {say} from '../words.js';
import {open, replace} from './field.js';
import {root} from './segments.js';

/** Lists what is known in the open segment's source. */
export function list(segment) {
  const place = segment.element.querySelector('[data-help]');
  const items = found(segment).map(item);
  if (!items.length) return place.replaceChildren();
  const all = document.createElement('ol');
  all.className = 'known-list';
  all.setAttribute('aria-label', say('script.ws.known'));
  all.append(...items);
  place.replaceChildren(all);
}

// What stands there twice is told once.
function found(segment) {
  const byText = new Map();
  for (const one of segment.element.querySelectorAll('[data-source] [data-forms]')) {
    if (!byText.has(one.dataset.forms)) byText.set(one.dataset.forms, one);
  }
  return [...byText.values()];
}

const forms = one => one.dataset.forms.split('\n').filter(Boolean);

function item(one, at) {
  const element = document.createElement('li');
  if (at < 9) element.append(Object.assign(document.createElement('kbd'), {textContent: String(at + 1), title: `Alt + ${at + 1}`}), ' ');
  element.append(Object.assign(document.createElement('bdi'), {textContent: one.textContent, lang: root.dataset.source}), ' ');
  const right = forms(one);
  element.append(...right.flatMap(form => [button(form), ' ']));
  if (!right.length) element.append(Object.assign(document.createElement('span'), {className: 'muted', textContent: say('script.ws.no-form')}));
  if (one.dataset.title) element.append(Object.assign(document.createElement('bdi'), {className: 'muted', textContent: one.dataset.title, lang: root.dataset.language}));
  return element;
}

function button(form) {
  const made = Object.assign(document.createElement('button'), {type: 'button', className: 'known-form', textContent: form, lang: root.dataset.language, dir: root.dataset.dir});
  made.onclick = () => put(form);
  return made;
}

function put(text) {
  const {field} = open();
  replace(open(), field.selectionStart, field.selectionEnd, text);
}

/** Puts the first form of the name or term with this number where the caret is. */
export function insert(number) {
  const one = open() && found(open())[number - 1];
  if (one && forms(one).length) put(forms(one)[0]);
}
