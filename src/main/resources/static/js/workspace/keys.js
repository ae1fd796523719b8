// Keys of the sheet, found by their place on the keyboard, so that an Arabic layout works as well.
import {isOff} from '../keys.js';
import {open} from './field.js';

const CONTROL = {
  Enter: 'confirm', NumpadEnter: 'confirm', KeyS: 'stay', KeyH: 'find', KeyK: 'concordance',
};
const ALT = {
  ArrowDown: 'down', ArrowUp: 'up', KeyN: 'nextOpen', KeyC: 'copy', KeyY: 'still', KeyR: 'mark', KeyV: 'reading', KeyQ: 'note', KeyP: 'machine',
  KeyS: 'split', KeyM: 'merge', KeyH: 'past', KeyZ: 'undo',
};
const PLAIN = {F8: 'nextFinding'};

/** What a key asks for here; nothing if it is none of ours. */
function wanted(event) {
  const control = event.ctrlKey || event.metaKey;
  if (control && event.altKey) return undefined;
  return control ? CONTROL[event.code] : event.altKey ? ALT[event.code] : PLAIN[event.code];
}

/** @param deeds what can be done, by name */
export function listen(deeds) {
  document.addEventListener('keydown', event => {
    if (event.isComposing || isOff() || document.querySelector('dialog[open]')) return;
    // Elsewhere a field has its own use for Enter; where nothing is open, confirming has no object.
    const elsewhere = event.target.matches('input, select, textarea') && event.target !== open()?.field;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const deed = digit && event.altKey && !event.ctrlKey ? 'known'
      : digit && digit <= 5 && event.ctrlKey && !event.altKey && !event.shiftKey ? 'take' : wanted(event);
    if (!deed || elsewhere && !['find', 'concordance'].includes(deed)) return;
    event.preventDefault();
    deeds[deed](Number(digit));
  });
}

// The window of keys tells them where they apply.
const own = document.getElementById('ws-keys');
document.querySelector('#keys .columns')?.append(own.content.cloneNode(true));
