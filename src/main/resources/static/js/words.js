// Puts the page's messages together, in its language and with its digits. The patterns come with the page.
const locale = document.documentElement.dataset.locale ?? 'en';
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const patterns = JSON.parse(document.querySelector('meta[name="words"]')?.content ?? '{}');

// As much of the ICU syntax as the messages for scripts use: {0}, {0, number, integer}, {0, plural, one {…} other {…}}.
const PLURAL = /\{(\d), plural,((?:\s*(?:=\d+|\w+)\s*\{[^{}]*\})+)\s*\}/g;
const FORM = /(=\d+|\w+)\s*\{([^{}]*)\}/g;
const PLAIN = /\{(\d)(?:, number, integer)?\}/g;

function form(forms, number) {
  const known = Object.fromEntries([...forms.matchAll(FORM)].map(found => [found[1], found[2]]));
  const chosen = known[`=${number}`] ?? known[plurals.select(number)] ?? known.other ?? '';
  return chosen.replaceAll('#', numbers.format(number));
}

/** What the page says under this key, of these numbers. */
export function say(key, ...arguments_) {
  return (patterns[key] ?? '')
    .replace(PLURAL, (all, index, forms) => form(forms, arguments_[index]))
    .replace(PLAIN, (all, index) => numbers.format(arguments_[index]));
}
