// What others do on this sheet while it is open: saves, cuts, a changed source; who has which segment open.
import {ask, isLeaving} from '../autosave.js';
import {company, listen} from '../draft/company.js';
import {say} from '../words.js';
import {open} from './field.js';
import {load as loadNotes} from './notes.js';
import {address, byId, root, tell} from './segments.js';
import {sync} from './sync.js';

const me = document.documentElement.dataset.person;
const PAUSE = 400;
let timer;

function soon() {
  clearTimeout(timer);
  timer = setTimeout(sync, PAUSE);
}

// One's own save comes back as news as well.
function saved({id, etag}) {
  const segment = byId(id);
  const version = Number(etag.replaceAll('"', ''));
  if (segment && (segment.keeper?.pending || Number(segment.version) >= version)) return;
  soon();
}

async function task({id}) {
  if (id !== root.dataset.task || isLeaving()) return;
  const answer = await fetch(`/api/tasks/${id}`).catch(() => null);
  if (answer?.status === 404) document.getElementById('gone').hidden = false;
}

// Who has a segment open keeps it for a while, and says so again as long as it is open.
const AGAIN = 30_000;
const lines = new Map();

// One after the other for each segment: what gives it back must not overtake what takes it.
function lease(segment, method) {
  const line = (lines.get(segment.id) ?? Promise.resolve())
    .then(() => ask(method, `${address}/segments/${segment.id}/lease`, {}).catch(() => null));
  lines.set(segment.id, line);
  return line;
}

async function take({id}) {
  const answer = await lease({id}, 'PUT');
  byId(id)?.flag('taken', answer?.status === 409 ? say('script.ws.taken') : '');
  if (answer?.status === 409) tell((await answer.json()).detail);
}

document.addEventListener('segment-open', ({detail: segment}) => take(segment));
document.addEventListener('segment-closed', ({detail: segment}) => lease(segment, 'DELETE'));
setInterval(() => open() && !document.hidden && take(open()), AGAIN);

listen(`/api/reports/${root.dataset.report}/editions/${root.dataset.language}/events`, {
  presence: company,
  'segment-saved': saved,
  'segments-changed': soon,
  'note-changed': loadNotes,
  task,
});
