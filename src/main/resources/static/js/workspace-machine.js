// A translation program outside is asked about the open segment, and only when somebody says so: its text leaves the house.
import {ask} from './autosave.js';
import {say} from './words.js';
import {open} from './workspace-field.js';
import {offer} from './workspace-memory.js';
import {address} from './workspace-segments.js';

const says = (segment, text) => {
  const place = segment.element.querySelector('[data-machine]');
  if (place) place.textContent = text;
};

/** Asks for a proposal, where they are offered; it then stands among the suggestions. */
export async function propose() {
  const segment = open();
  const button = segment?.element.querySelector('[data-do="machine"]');
  if (!button || button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  says(segment, say('script.ws.machine.asked'));
  const answer = await ask('POST', `${address}/segments/${segment.id}/machine`, {}).catch(() => null);
  button.removeAttribute('aria-disabled');
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    return says(segment, problem?.detail ?? say('script.draft.not-sent'));
  }
  offer(segment, (await answer.json()).target);
  says(segment, '');
}
