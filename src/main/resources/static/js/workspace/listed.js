// The findings of the open segment as a list: what each is about, how it is mended, how it is put aside.
import {say} from '../words.js';
import {replace} from './field.js';
import {overrides} from './overrides.js';
import {root} from './segments.js';

const QUOTED = 40;
const isError = one => one.severity === 'error';
const listed = new WeakMap();

/** Lists them under the open segment; what stands there already keeps the focus. @param changed told when something was said of one */
export function list(segment, findings, changed) {
  const place = segment.element.querySelector('[data-findings]');
  const said = JSON.stringify(findings);
  if (!place || listed.get(place) === said) return;
  listed.set(place, said);
  keepingReasons(place, () => place.replaceChildren(
    ...[...findings].sort((a, b) => Boolean(a.dismissed) - Boolean(b.dismissed) || isError(b) - isError(a)).map(one => item(segment, one, changed))));
}

// A reason that is being written stays beside its finding, as long as that stands.
function keepingReasons(place, change) {
  const written = [...place.querySelectorAll('form')].map(form => ({of: form.closest('li').dataset.of, field: form.elements.reason}));
  const held = document.activeElement;
  change();
  for (const {of, field} of written) {
    const item = [...place.children].find(one => one.dataset.of === of);
    item?.querySelector('[data-set-aside]')?.click();
    item?.querySelector('[name="reason"]')?.replaceWith(field);
  }
  if (held.isConnected && held !== document.activeElement) held.focus({preventScroll: true});
}

function item(segment, one, changed) {
  const element = document.createElement('li');
  element.dataset.of = `${one.check} ${one.side} ${one.message}`;
  element.className = one.dismissed ? 'finding finding-aside' : `finding finding-${one.severity}`;
  const word = Object.assign(document.createElement('b'), {textContent: say(one.dismissed ? 'script.ws.aside' : `script.ws.${one.severity}`)});
  element.append(word, ' ', one.message, ' ');
  const quoted = (one.side === 'source' ? segment.source : segment.text).slice(one.start, one.end);
  if (quoted.trim()) element.append(place(segment, one, quoted), ' ');
  if (one.side !== 'source' && !one.dismissed) element.append(...one.suggestions.slice(0, 4).flatMap(text => [mend(segment, one, text), ' ']));
  element.append(overrides(segment, one, changed));
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
