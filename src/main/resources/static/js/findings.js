// Mends what the checks found beside a field: a click puts the suggestion exactly in the place of what was found.
const fieldOf = finding => finding.closest('.field')?.querySelector('textarea, input:not([type=hidden])');

// What was found, as it stood when it was looked for: typing moves it about.
const places = new WeakMap();

/** Remembers where a finding is. To be called while its field says what was looked at. */
export function learn(finding) {
  const field = fieldOf(finding);
  if (!field) return;
  const {start, end} = finding.dataset;
  const words = field.value.slice(start, end);
  places.set(finding, {field, words, before: field.value.slice(Math.max(0, start - 8), start), start: Number(start)});
  finding.querySelectorAll('[data-mend]').forEach(button => { button.hidden = false; });
}

/** Where the words stand now; -1 where they are gone. */
function place({field, words, before, start}) {
  if (field.value.startsWith(before + words, start - before.length)) return start;
  const at = field.value.indexOf(before + words);
  return at < 0 ? -1 : at + before.length;
}

document.addEventListener('click', event => {
  const button = event.target.closest('[data-mend]');
  const finding = button?.closest('[data-finding]');
  const known = finding && places.get(finding);
  if (!known) return;
  const at = place(known);
  if (at >= 0) {
    known.field.setRangeText(button.value, at, at + known.words.length, 'end');
    known.field.dispatchEvent(new Event('input', {bubbles: true}));
  }
  known.field.focus();
  finding.remove();
});
