// Putting a finding aside, with a reason: a warning is dismissed, an error called a false alarm, which the reviewer accepts.
import {ask} from './autosave.js';
import {say} from './words.js';
import {checkSoon, inEdition, survey} from './workspace-findings.js';
import {reviews, root, tell} from './workspace-segments.js';

const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** What can be done about a finding, or what was said of it. */
export function overrides(segment, one) {
  return one.dismissed ? aside(segment, one) : setAside(segment, one);
}

function button(text, deed) {
  const made = Object.assign(document.createElement('button'), {type: 'button', className: 'btn btn-link btn-sm', textContent: text});
  made.onclick = deed;
  return made;
}

function setAside(segment, one) {
  const place = document.createElement('span');
  place.append(button(say(one.severity === 'error' ? 'script.ws.false-alarm' : 'script.ws.dismiss'), () => {
    const form = blank('ws-aside');
    form.onsubmit = event => {
      event.preventDefault();
      send(segment, one, 'POST', 'dismiss', {reason: form.elements.reason.value});
    };
    place.replaceChildren(form);
    form.elements.reason.focus();
  }));
  return place;
}

function aside(segment, one) {
  const {by, reason, acceptedBy} = one.dismissed;
  const place = document.createElement('span');
  const said = Object.assign(document.createElement('q'), {textContent: reason, dir: 'auto'});
  place.append(Object.assign(document.createElement('bdi'), {textContent: by}), ' ', said, ' ');
  if (acceptedBy) place.append(say('script.ws.accepted-by'), ' ', Object.assign(document.createElement('bdi'), {textContent: acceptedBy}));
  else if (reviews && one.severity === 'error') place.append(button(say('script.ws.accept-override'), () => send(segment, one, 'POST', 'accept', {})));
  place.append(button(say('script.ws.stand-again'), () => send(segment, one, 'DELETE', 'dismiss', {})));
  return place;
}

// The server finds it in what is saved: what is typed goes first.
async function send(segment, one, method, what, body) {
  await segment.keeper?.flush();
  await survey();
  const known = inEdition(segment, one);
  if (!known) return tell(say('script.ws.gone-finding'));
  const answer = await ask(method, `/api/reports/${root.dataset.report}/findings/${encodeURIComponent(known.id)}/${what}`, body).catch(() => null);
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    return tell(problem?.errors?.[0]?.message ?? problem?.detail ?? say('script.draft.not-sent'));
  }
  await survey();
  checkSoon(segment, 0);
  segment.field?.focus();
}
