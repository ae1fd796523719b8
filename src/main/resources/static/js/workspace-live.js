// What others do on this sheet while it is open: saves, cuts, a changed source.
import {isLeaving} from './autosave.js';
import {company, listen} from './draft-company.js';
import {load as loadNotes} from './workspace-notes.js';
import {byId, root} from './workspace-segments.js';
import {sync} from './workspace-sync.js';

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

listen(`/api/reports/${root.dataset.report}/editions/${root.dataset.language}/events`, {
  presence: company,
  'segment-saved': saved,
  'segments-changed': soon,
  'note-changed': loadNotes,
  task,
});
