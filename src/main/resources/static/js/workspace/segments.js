// The segments of the sheet. An element says what is known of its segment; what is being typed stands in its field.
import {say} from '../words.js';

export const root = document.getElementById('ws');
export const reviews = root.dataset.stage === 'review';
export const address = root.dataset.address;
const live = document.getElementById('live');
const known = new WeakMap();

/** Says something to those who do not see the screen; the page shows it elsewhere. */
export function tell(text) {
  live.textContent = '';
  requestAnimationFrame(() => live.textContent = text);
}

export class Segment {
  constructor(element) {
    this.element = element;
    this.id = element.id.slice(2);
    this.read = element.querySelector('[data-target]');
    this.saved = this.first = this.read.textContent;
    this.field = null;
    this.keeper = null;
  }

  get source() {
    return this.element.querySelector('[data-source]').textContent;
  }

  get text() {
    return this.field ? this.field.value : this.read.textContent;
  }

  set text(text) {
    this.read.textContent = text;
    if (this.field) this.field.value = text;
  }

  get version() {
    return this.element.dataset.version;
  }

  set version(version) {
    this.element.dataset.version = version;
  }

  get state() {
    return this.element.dataset.state;
  }

  set state(state) {
    this.element.dataset.state = state;
    this.#sayState();
    document.dispatchEvent(new CustomEvent('segment-state', {detail: this}));
  }

  /** The worst that is found in it: `error`, `warning`, or nothing. */
  get finding() {
    return this.element.dataset.findings ?? '';
  }

  set finding(worst) {
    this.element.dataset.findings = worst;
    this.#sayState();
  }

  // What has an error is not called done.
  #sayState() {
    const word = reviews && this.state === 'open' ? 'marked' : !this.unfinished && this.finding === 'error' ? 'faulty' : this.state;
    this.element.querySelector('[data-state-word]').textContent = say(`script.ws.state.${word}`);
  }

  get words() {
    return Number(this.element.dataset.words);
  }

  /** Whether its translator still has something to do about it. */
  get unfinished() {
    return this.state === 'open' || this.state === 'drafted';
  }

  /** Whether it can stay as it is. */
  get isDone() {
    return !this.unfinished && this.finding !== 'error';
  }

  /** Whether whoever sits here has still to do something about it. */
  get waits() {
    return reviews ? this.state === 'translated' : this.unfinished;
  }

  get visible() {
    return !this.element.hidden;
  }

  /** What stands in one of the small places beside its number; nothing where there is nothing to say. */
  flag(name, text) {
    const place = this.element.querySelector(`[data-${name}-flag]`);
    if (place) place.textContent = text;
  }

  forgetStale() {
    delete this.element.dataset.stale;
    this.element.classList.remove('seg-stale');
    this.element.querySelector('[data-stale-flag]')?.remove();
    this.element.querySelector('[data-source-changed]')?.remove();
  }
}

export function segmentOf(element) {
  if (!known.has(element)) known.set(element, new Segment(element));
  return known.get(element);
}

export const segments = () => [...root.querySelectorAll('.seg')].map(segmentOf);

export function byId(id) {
  const element = document.getElementById(`s-${id}`);
  return element && segmentOf(element);
}

/** The nearest one before or after that answers to `wanted`; round the end where it is asked to. */
export function near(from, step, wanted, round = false) {
  const all = segments();
  const start = from ? all.indexOf(from) : step > 0 ? -1 : all.length;
  for (let i = 1; i <= all.length; i++) {
    const at = start + step * i;
    const one = round ? all[(at + all.length * 2) % all.length] : all[at];
    if (!one) return null;
    if (one !== from && one.visible && wanted(one)) return one;
  }
  return null;
}

const bar = document.getElementById('progress');
const words = document.getElementById('progress-words');

export function progress() {
  let [done, all] = [0, 0];
  for (const one of segments()) {
    all += one.words;
    if (one.isDone) done += one.words;
  }
  bar.max = all;
  bar.value = done;
  words.textContent = say('script.progress', done, all);
}
