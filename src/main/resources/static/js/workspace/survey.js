// What the server finds in the whole edition as it is saved, with the texts it was found in.
import {root, segments} from './segments.js';

const PAUSE = 1_000;
let edition = new Map();
let running = null;
let again = false;
let timer;

/** Asks for all of it. One at a time; what is asked for meanwhile is asked once more. */
export function survey() {
  clearTimeout(timer);
  if (running) {
    again = true;
    return running;
  }
  running = rounds().finally(() => running = null);
  return running;
}

/** The same once several changes have come to rest. */
export function surveySoon() {
  clearTimeout(timer);
  timer = setTimeout(survey, PAUSE);
}

async function rounds() {
  do {
    again = false;
    await asked();
  } while (again);
}

async function asked() {
  const texts = new Map(segments().map(one => [one.id, {source: one.source, text: one.saved}]));
  const answer = await fetch(`/api/reports/${root.dataset.report}/findings?language=${root.dataset.language}`,
    {headers: {'Accept-Language': document.documentElement.lang}}).catch(() => null);
  if (!answer?.ok) return;
  const found = Map.groupBy((await answer.json()).items.filter(one => one.segmentId), one => one.segmentId);
  edition = new Map([...texts].map(([id, of]) => [id, {...of, findings: found.get(id) ?? []}]));
  document.dispatchEvent(new CustomEvent('edition-surveyed'));
}

/** All that is found in a segment; null where another text of it was looked at. */
export function surveyed(segment) {
  const seen = edition.get(segment.id);
  return seen && seen.text === segment.text && seen.source === segment.source ? seen.findings : null;
}

const words = (one, {source, text}) => (one.side === 'source' ? source : text).slice(one.start, one.end);

/** The same finding as the server knows it, with its id and what was said of it. */
export function inEdition(segment, one) {
  const seen = edition.get(segment.id);
  return seen?.findings.find(other => other.check === one.check && other.side === one.side
    && other.message === one.message && words(other, seen) === words(one, segment));
}
