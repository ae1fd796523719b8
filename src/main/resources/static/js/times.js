// Keeps times in words true while a page stays open: <time datetime data-words="due|ago">.
import {say} from './words.js';

const MINUTE = 60_000;
const locale = document.documentElement.dataset.locale ?? 'en';
const days = formatter(document.querySelector('meta[name="zone"]')?.content) ?? formatter('UTC');

// A browser may not know the newsroom's zone.
function formatter(timeZone) {
  try {
    return new Intl.DateTimeFormat(locale, {dateStyle: 'medium', timeZone});
  } catch {
    return null;
  }
}

/** The day of a moment, on the newsroom's clock. */
export const day = at => days.format(new Date(at));

/** A moment as a `datetime` attribute has it: with thousandths of a second at most. */
export const datetime = at => new Date(at).toISOString();

function span(milliseconds) {
  const minutes = Math.max(0, Math.round(milliseconds / MINUTE));
  if (minutes < 120) return ['minutes', minutes];
  const hours = Math.round(minutes / 60);
  return hours < 48 ? ['hours', hours] : ['days', Math.round(hours / 24)];
}

function words(kind, distance) {
  const how = kind === 'ago' ? 'ago' : distance < 0 ? 'overdue' : 'in';
  const [unit, number] = span(Math.abs(distance));
  return say(`time.${how}.${unit}`, number);
}

export function refresh(root = document) {
  for (const time of root.querySelectorAll('time[data-words]')) {
    const said = words(time.dataset.words, new Date(time.dateTime) - Date.now());
    if (said && time.textContent !== said) time.textContent = said;
  }
}

setInterval(() => document.hidden || refresh(), MINUTE / 2);
document.addEventListener('visibilitychange', () => document.hidden || refresh());
