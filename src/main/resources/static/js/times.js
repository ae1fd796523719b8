// Keeps times in words true while a page stays open: <time datetime data-words="due|ago">.
import {say} from './words.js';

const MINUTE = 60_000;

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
