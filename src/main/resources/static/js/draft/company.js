// Who else has this edition open, what they save, and whether the task is still in these hands.
import {isLeaving} from '../autosave.js';
import {say} from '../words.js';

const me = document.documentElement.dataset.person;

/** Opens once the page has loaded: a stream that is open while it loads would keep it loading. */
export function listen(address, heard) {
  const open = () => {
    const events = new EventSource(address);
    for (const [name, tell] of Object.entries(heard)) events.addEventListener(name, event => tell(JSON.parse(event.data)));
    addEventListener('pagehide', () => events.close());
  };
  if (document.readyState === 'complete') setTimeout(open);
  else addEventListener('load', () => setTimeout(open));
}

/** Says who else is there. */
export function company({people}) {
  const place = document.getElementById('company');
  const others = people.filter(someone => someone.username !== me);
  const names = others.map(someone => Object.assign(document.createElement('bdi'), {textContent: someone.name}));
  place.replaceChildren(say('script.draft.here'), ...names.flatMap(name => [' ', name]));
  place.hidden = others.length === 0;
}

export function watch(form, {keeper, newer}) {
  async function mine({id}) {
    // who submits knows that the task goes
    if (id !== form.dataset.task || isLeaving()) return;
    const answer = await fetch(`/api/tasks/${id}`).catch(() => null);
    if (!answer || answer.ok && (await answer.json()).assignee === me) return;
    form.inert = true;
    if (keeper.pending) keeper.show('refused');
    document.getElementById('gone').hidden = false;
  }
  listen(`${form.dataset.edition}/events`, {
    presence: company,
    task: mine,
    // One's own save is known a moment later.
    version: ({number}) => setTimeout(() => newer(number), 1_500),
  });
}
