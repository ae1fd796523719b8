// Puts the page's messages together, in its language and with its digits. The patterns come with the page.
const locale = document.documentElement.dataset.locale ?? 'en';
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);
const patterns = JSON.parse(document.querySelector('meta[name="words"]')?.content ?? '{}');

// The forms of a pattern that is one plural: «{0, plural, one {…} other {…}}».
const form = /(=\d+|\w+)\s*\{([^{}]*)\}/g;

/** What the page says under this key, of this number. */
export function say(key, number) {
  const pattern = patterns[key] ?? '';
  if (!pattern.includes('plural')) return pattern;
  const inside = pattern.slice(pattern.indexOf('plural,') + 7);
  const forms = Object.fromEntries([...inside.matchAll(form)].map(found => [found[1], found[2]]));
  const chosen = forms[`=${number}`] ?? forms[plurals.select(number)] ?? forms.other ?? '';
  return chosen.replaceAll('#', numbers.format(number));
}
