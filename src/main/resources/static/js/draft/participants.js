// Who took part, in the order in which they stand: added, taken out, moved up and down.
import {blank} from './text.js';
import {say} from '../words.js';

const LABELLED = ['name', 'title', 'part', 'side'];
const FIELDS = [...LABELLED, 'name-id'];
const live = document.getElementById('live');
const all = form => [...form.querySelectorAll('[data-participants] > [data-participant]')];
const name = element => element.querySelector('[data-is="name"]');

/** Numbers, labels and names as they stand now. @param rename gives fields their names */
export function renumber(form, rename) {
  all(form).forEach((element, at) => {
    rename(element, `participant.${at}`, Object.fromEntries(FIELDS.map(is => [is, is])));
    element.querySelectorAll('label').forEach((label, number) => {
      label.textContent = say(`script.draft.participant-${LABELLED[number]}`, at + 1);
    });
    for (const button of element.querySelectorAll('[data-moves]')) {
      button.value = `participants.${at}.${button.dataset.moves}`;
      button.setAttribute('aria-label', say(`script.draft.participant-${button.dataset.moves}`, at + 1));
    }
  });
}

/** Does what a button asks for. @param shape does it so that it can be undone */
export function change(form, button, verb, shape) {
  const element = button.closest('[data-participant]');
  if (verb === 'add') add(form, shape);
  else if (verb === 'remove') remove(form, element, shape);
  else move(form, element, button, verb === 'up' ? -1 : 1, shape);
}

function add(form, shape) {
  const fresh = blank(form, 'participant');
  shape(() => form.querySelector('[data-participants]').append(fresh));
  name(fresh).focus();
}

function remove(form, element, shape) {
  const next = element.nextElementSibling ?? element.previousElementSibling;
  shape(() => element.remove());
  (next ? name(next) : form.querySelector('[value="participants.add"]')).focus();
}

function move(form, element, button, step, shape) {
  const sibling = step < 0 ? element.previousElementSibling : element.nextElementSibling;
  if (sibling) shape(() => step < 0 ? sibling.before(element) : sibling.after(element));
  button.focus();
  const people = all(form);
  if (live) live.textContent = say('script.draft.moved', people.indexOf(element) + 1, people.length);
}
