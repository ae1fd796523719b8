// The whole text in both languages, paragraph by paragraph, to be read and not to be worked on.
import {close} from './field.js';
import {root, segmentOf} from './segments.js';

const button = document.querySelector('.ws-tools [data-do="reading"]');

// Sentences that were cut apart keep their spaces; translations may have lost theirs.
const joined = texts => texts.reduce((all, text) => all && text && !/\s$/.test(all) && !/^\s/.test(text) ? `${all} ${text}` : all + text, '');

function column(texts, lang, dir) {
  return Object.assign(document.createElement('p'), {className: 'text', lang, dir, textContent: joined(texts)});
}

function laid(part) {
  const all = [...part.querySelectorAll('.seg')].map(segmentOf);
  const {source, sourceDir, language, dir} = root.dataset;
  const row = Object.assign(document.createElement('div'), {className: 'ws-page'});
  row.append(column(all.map(one => one.source), source, sourceDir), column(all.map(one => one.text), language, dir));
  return row;
}

export function toggle() {
  const reading = root.classList.toggle('ws-reading');
  button.setAttribute('aria-pressed', String(reading));
  root.querySelectorAll('.ws-page').forEach(page => page.remove());
  if (!reading) return;
  close();
  for (const part of root.querySelectorAll('.ws-part')) part.append(laid(part));
}
