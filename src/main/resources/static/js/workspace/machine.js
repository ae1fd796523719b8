// A translation program outside is asked about the open segment, and only when somebody says so: its text leaves the house.
import {ask} from '../autosave.js';
import {say} from '../words.js';
import {open} from './field.js';
import {offer} from './memory.js';
import {address, byId} from './segments.js';

const asking = new Set();
const said = new Map();

/** Shows how it goes at a segment that is open, whenever it was asked about. */
export function told(segment) {
  const button = segment.element.querySelector('[data-do="machine"]');
  const place = segment.element.querySelector('[data-machine]');
  if (asking.has(segment.id)) button?.setAttribute('aria-disabled', 'true');
  else button?.removeAttribute('aria-disabled');
  if (place) place.textContent = said.get(segment.id) ?? '';
}

function says(id, text) {
  said.set(id, text);
  const segment = byId(id);
  if (segment) told(segment);
}

/** Asks for a proposal, where they are offered; it then stands among the suggestions of its segment. */
export async function propose() {
  const segment = open();
  if (!segment?.element.querySelector('[data-do="machine"]') || asking.has(segment.id)) return;
  const {id, source} = segment;
  asking.add(id);
  says(id, say('script.ws.machine.asked'));
  const answer = await ask('POST', `${address}/segments/${id}/machine`, {}).catch(() => null);
  const got = await answer?.json().catch(() => null);
  asking.delete(id);
  const now = byId(id);
  // What it says to another source is no translation of this one.
  const isOther = now && now.source !== source;
  if (answer?.ok && got && now && !isOther) offer(now, got.target);
  says(id, isOther ? say('script.ws.machine.source') : answer?.ok && got ? '' : got?.detail ?? say('script.draft.not-sent'));
}
