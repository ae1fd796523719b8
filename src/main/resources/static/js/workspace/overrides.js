// Putting a finding aside, with a reason: a warning is dismissed, an error called a false alarm, which the reviewer accepts.
import {ask} from '../autosave.js';
import {say} from '../words.js';
import {reviews, root, tell} from './segments.js';
import {inEdition, survey} from './survey.js';

const blank = id => document.getElementById(id).content.firstElementChild.cloneNode(true);

/** What can be done about a finding, or what was said of it. @param changed told once something was said */
export function overrides(segment, one, changed) {
  // What it is about is what stood there when it was found.
  const found = {segment, one, changed, of: {id: segment.id, source: segment.source, text: segment.text}};
  return one.dismissed ? aside(found) : setAside(found);
}

function button(text, deed) {
  const made = Object.assign(document.createElement('button'), {type: 'button', className: 'btn btn-link btn-sm', textContent: text});
  made.onclick = deed;
  return made;
}

function setAside(found) {
  const place = document.createElement('span');
  const begin = button(say(found.one.severity === 'error' ? 'script.ws.false-alarm' : 'script.ws.dismiss'), () => {
    const form = blank('ws-aside');
    form.onsubmit = event => {
      event.preventDefault();
      send(found, 'POST', 'dismiss', {reason: form.elements.reason.value});
    };
    place.replaceChildren(form);
    form.elements.reason.focus();
  });
  begin.dataset.setAside = '';
  place.append(begin);
  return place;
}

function aside(found) {
  const {by, reason, acceptedBy} = found.one.dismissed;
  const place = document.createElement('span');
  const said = Object.assign(document.createElement('q'), {textContent: reason, dir: 'auto'});
  place.append(Object.assign(document.createElement('bdi'), {textContent: by}), ' ', said, ' ');
  if (acceptedBy) place.append(say('script.ws.accepted-by'), ' ', Object.assign(document.createElement('bdi'), {textContent: acceptedBy}));
  else if (reviews && found.one.severity === 'error') place.append(button(say('script.ws.accept-override'), () => send(found, 'POST', 'accept', {})));
  place.append(button(say('script.ws.stand-again'), () => send(found, 'DELETE', 'dismiss', {})));
  return place;
}

// The server finds it in what is saved: what is typed goes first.
async function send({segment, one, changed, of}, method, what, body) {
  await segment.keeper?.flush();
  await survey();
  const known = inEdition(of, one);
  if (!known) return tell(say('script.ws.gone-finding'));
  const answer = await ask(method, `/api/reports/${root.dataset.report}/findings/${encodeURIComponent(known.id)}/${what}`, body).catch(() => null);
  if (!answer?.ok) {
    const problem = await answer?.json().catch(() => null);
    return tell(problem?.errors?.[0]?.message ?? problem?.detail ?? say('script.draft.not-sent'));
  }
  await survey();
  changed();
  // Whoever went on meanwhile stays where they are.
  if (document.activeElement === document.body) segment.field?.focus();
}
