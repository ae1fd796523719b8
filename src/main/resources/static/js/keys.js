// Keys, found by their place on the keyboard (event.code), so that an Arabic layout works as well.
const OFF = 'warraq.keys-off';
const dialog = document.getElementById('keys');
const use = document.getElementById('use-keys');

/** Whether whoever sits here wants no keys of ours. */
export const isOff = () => localStorage.getItem(OFF) === 'yes';
const rows = () => [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);

function isTyping(target) {
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && target.type !== 'checkbox';
}

function move(step) {
  const all = rows();
  const at = all.findIndex(row => row.contains(document.activeElement));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.querySelector('a[href]')?.focus();
  next?.scrollIntoView({block: 'nearest'});
}

function search() {
  const field = document.querySelector('input[type="search"]');
  if (field) field.focus();
  else location.assign('/reports#search');
}

const KEYS = {
  KeyJ: () => move(1),
  KeyK: () => move(-1),
  Slash: event => event.shiftKey ? help() : search(),
};

export function help() {
  if (dialog && !dialog.open) dialog.showModal();
}

function leave(event) {
  const open = document.querySelector('details.pop[open]');
  if (open) {
    open.open = false;
    open.querySelector('summary').focus();
  } else if (isTyping(event.target)) {
    event.target.blur();
  } else {
    document.querySelector('a[data-leave]')?.click();
  }
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isOff() || dialog?.open) return;
  if (event.code === 'Escape') leave(event);
  else if (!isTyping(event.target) && KEYS[event.code]) {
    event.preventDefault();
    KEYS[event.code](event);
  }
});

// An open menu closes when something else is pressed.
document.addEventListener('click', event => {
  for (const open of document.querySelectorAll('details.pop[open]')) {
    if (!open.contains(event.target)) open.open = false;
  }
  if (event.target.closest('[data-keys-help]')) help();
  if (event.target.closest('[data-close]')) event.target.closest('dialog')?.close();
});

if (use) {
  use.checked = !isOff();
  use.addEventListener('change', () => localStorage.setItem(OFF, use.checked ? 'no' : 'yes'));
}
