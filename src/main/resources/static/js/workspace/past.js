// What the open segment said before, and who said it.
import {datetime, refresh} from '../times.js';
import {say} from '../words.js';
import {differences} from './diff.js';
import {address, root} from './segments.js';
import {back} from './shape.js';

const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** Opens the list under the segment, or closes it. */
export async function toggle(segment) {
  const place = segment.element.querySelector('[data-past]');
  if (place.childElementCount) return place.replaceChildren();
  const answer = await fetch(`${address}/segments/${segment.id}/history?limit=50`).catch(() => null);
  if (!answer?.ok) return;
  const {items} = await answer.json();
  place.replaceChildren(...items.map((said, at) => element(segment, said, items[at + 1])));
  refresh(place);
}

function element(segment, said, earlier) {
  const one = blank('ws-past');
  one.querySelector('bdi').textContent = said.byName ?? '';
  const time = one.querySelector('time');
  if (said.at) time.dateTime = datetime(said.at);
  else time.remove();
  one.querySelector('[data-state]').textContent = say(`script.ws.state.${said.state}`);
  one.querySelector('[data-text]').append(...differences(earlier?.target ?? '', said.target));
  const again = one.querySelector('[data-again]');
  if (said.current || said.removed) again.remove();
  else again.onclick = () => back(segment, said.rowVersion);
  return one;
}
