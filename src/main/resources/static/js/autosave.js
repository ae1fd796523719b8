// Keeps what somebody types: in this browser at once, on the server a second after a pause. What the server has not
// acknowledged stays in the browser, whatever happens.
import {say} from './words.js';

const PAUSE = 1_000;
const AGAIN = 5_000;
const KEPT_ALIVE = 60_000;
const keepers = new Set();
const me = document.documentElement.dataset.person ?? '';
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;
const live = document.getElementById('live');

/** Sends JSON the way pages do. */
export async function ask(method, address, body, version) {
  const headers = {'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang};
  headers[meta('csrf-header')] = meta('csrf-token');
  if (version !== undefined && version !== null) headers['If-Match'] = `"${version}"`;
  const text = JSON.stringify(body);
  // What is on its way when a tab is closed still arrives; browsers allow that up to 64 KiB.
  return fetch(address, {method, headers, body: text, keepalive: new Blob([text]).size < KEPT_ALIVE});
}

export const put = (address, body, version) => ask('PUT', address, body, version);

/** Under which names something was kept that begin so, and never acknowledged. */
export function keptKeys(prefix) {
  const own = `warraq.${me}.`;
  return Object.keys(localStorage).filter(key => key.startsWith(own + prefix)).map(key => key.slice(own.length));
}

export class Keeper {
  #timer;
  #running = null;
  #settled = true;
  #typed = 0;
  #held = false;

  /**
   * @param key what it is called in this browser
   * @param read gives what is typed now, as something that can be JSON
   * @param send sends that; answers a Response
   * @param saved, conflict told what came of it
   * @param place the element that shows how it goes
   * @param shown told how it goes
   */
  constructor({key, read, send, saved, conflict, place, shown}) {
    Object.assign(this, {key: `warraq.${me}.${key}`, read, send, saved, conflict, place, shown});
    keepers.add(this);
  }

  /** What was typed here and never acknowledged; null if nothing. */
  kept() {
    return JSON.parse(localStorage.getItem(this.key) ?? 'null');
  }

  forget() {
    localStorage.removeItem(this.key);
    this.#settled = true;
  }

  get pending() {
    return !this.#settled;
  }

  /** Something was typed. */
  touch(pause = PAUSE) {
    this.#settled = false;
    this.#held = false;
    this.#typed++;
    this.#keep();
    this.show('unsaved');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), pause);
  }

  #keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify(this.read()));
    } catch {
      // No room, or none allowed: what is typed still stands in its field.
    }
  }

  /** Unsaved, and not sent before somebody chose. */
  hold() {
    this.#settled = false;
    this.#held = true;
    this.show('conflict');
  }

  /** Sends now what is not saved; one at a time. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (this.#settled || this.#held) return;
    this.#running = this.#sendNow().finally(() => this.#running = null);
    await this.#running;
  }

  async #sendNow() {
    const sent = this.#typed;
    this.show('saving');
    try {
      await this.#heard(await this.send(this.read()), sent);
    } catch {
      this.show('offline');
      this.#timer = setTimeout(() => this.flush(), AGAIN);
    }
  }

  async #heard(answer, sent) {
    if (answer.ok) {
      await this.saved(answer);
      // Typed meanwhile: that is still to be sent.
      if (this.#typed !== sent) return this.touch();
      this.forget();
      this.show('saved');
    } else if (answer.status === 412) {
      // Nothing goes out by itself until somebody chose.
      this.#held = true;
      this.show('conflict');
      await this.conflict();
    } else if (answer.status === 429 || answer.status >= 500) {
      throw new Error(String(answer.status));
    } else {
      this.show('refused');
      const problem = await answer.json().catch(() => ({}));
      if (live) live.textContent = problem.detail ?? '';
    }
  }

  show(state) {
    this.state = state;
    if (this.place) this.place.dataset.state = state;
    this.shown?.(state);
  }
}

/** Everything saved, or known not to be. */
export const settle = () => Promise.all([...keepers].map(keeper => keeper.flush()));

export const isPending = () => [...keepers].some(keeper => keeper.pending);

addEventListener('online', settle);
document.addEventListener('visibilitychange', () => document.hidden && settle());

let leaving = false;
/** The text goes along with what is being sent: no warning. */
export function letGo() {
  leaving = true;
}
/** Whether the page is on its way out. */
export const isLeaving = () => leaving;
addEventListener('beforeunload', event => {
  if (leaving || !isPending()) return;
  event.preventDefault();
  event.returnValue = say('script.leave');
});
