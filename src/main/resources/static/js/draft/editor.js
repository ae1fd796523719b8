// The plain form as an editor: paragraphs are split, joined and moved where they stand, without a page load.
import {blank, elements, made, read, write} from './text.js';
import {drags} from './drag.js';
import * as people from './participants.js';
import {say} from '../words.js';

const text = element => element.querySelector('[data-is="text"]');
const live = document.getElementById('live');

export class Editor {
  #undo = [];

  /**
   * @param form the form
   * @param changed told whenever its shape changed
   */
  constructor(form, changed) {
    Object.assign(this, {form, changed});
    form.addEventListener('keydown', event => this.#key(event));
    form.addEventListener('paste', event => this.#paste(event));
    form.addEventListener('click', event => this.#click(event));
    this.back = form.querySelector('[data-undo]');
    this.back?.addEventListener('click', () => this.undo());
    drags(form, (element, list, before) => this.#shape(() => list.insertBefore(element, before)));
    this.renumber();
  }

  /** Numbers, labels and names as the elements stand now: what is sent without a script says the same. */
  renumber() {
    this.form.querySelectorAll('[data-list="body"] > [data-paragraph]').forEach((element, at) =>
      this.#name(element, `body.${at}`, say('script.draft.paragraph', at + 1), 'body'));
    this.form.querySelectorAll('[data-backgrounds] > [data-group]').forEach((group, number) => {
      group.querySelector('[data-number]').textContent = say('script.draft.background', number + 1);
      this.#rename(group, `background.${number}`, {'background-date': 'date', report: 'report'});
      group.querySelector(':scope > [data-adds]').value = `background.${number}.add`;
      group.querySelector(':scope > [data-removes]').value = `background.${number}.remove`;
      group.querySelectorAll('[data-paragraph]').forEach((element, at) =>
        this.#name(element, `background.${number}.${at}`, say('script.draft.background-paragraph', number + 1, at + 1), 'background'));
    });
    people.renumber(this.form, (element, path, names) => this.#rename(element, path, names));
  }

  #rename(root, path, names) {
    for (const [is, last] of Object.entries(names)) {
      const field = root.querySelector(`[data-is="${is}"]`);
      field.name = `${path}.${last}`;
      if (field.type === 'hidden') continue;
      field.id = field.name;
      field.parentElement.querySelector('label').htmlFor = field.id;
    }
  }

  #name(element, path, label, home) {
    this.#rename(element, path, {id: 'id', text: 'text'});
    element.querySelector('label').textContent = label;
    element.querySelector('[data-handle]').hidden = false;
    for (const button of element.querySelectorAll('[data-verb]')) {
      button.value = `${path}.${button.dataset.verb}`;
      if (button.dataset.verb === 'across') button.textContent = button.dataset[home];
      else button.setAttribute('aria-label', `${button.textContent.trim()}: ${label}`);
    }
  }

  /** Changes the shape; can be undone. */
  #shape(change) {
    this.#undo.push(read(this.form));
    if (this.#undo.length > 50) this.#undo.shift();
    change();
    this.renumber();
    if (this.back) this.back.hidden = false;
    this.changed();
  }

  undo() {
    const before = this.#undo.pop();
    if (!before) return;
    write(this.form, before);
    this.renumber();
    if (this.back) this.back.hidden = this.#undo.length === 0;
    this.changed();
  }

  #key(event) {
    if (event.isComposing) return;
    const element = event.target.closest('[data-paragraph]');
    if (event.target.matches('[data-handle]')) return this.#handleKey(event, element);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const enter = event.code === 'Enter' || event.code === 'NumpadEnter';
    // In a one-line field Enter would send the form.
    if (enter && plain && event.target.matches('input:not([type="hidden"]), [data-is="headline"]')) return event.preventDefault();
    if (!element || event.target !== text(element)) return;
    if (event.altKey && !event.ctrlKey && (event.code === 'ArrowUp' || event.code === 'ArrowDown')) {
      event.preventDefault();
      this.step(element, event.code === 'ArrowUp' ? -1 : 1);
      text(element).focus();
    } else if (plain) {
      this.#plainKey(event, element, enter);
    }
  }

  #plainKey(event, element, enter) {
    const {selectionStart: start, selectionEnd: end, value} = event.target;
    if (enter) {
      event.preventDefault();
      this.split(element);
    } else if (event.code === 'Backspace' && start === 0 && end === 0) {
      if (this.join(element.previousElementSibling, element)) event.preventDefault();
    } else if (event.code === 'Delete' && start === value.length && end === value.length) {
      if (this.join(element, element.nextElementSibling)) event.preventDefault();
    } else if (event.code === 'ArrowUp' && start === 0 && end === 0) {
      this.#go(event, element, -1);
    } else if (event.code === 'ArrowDown' && start === value.length && end === value.length) {
      this.#go(event, element, 1);
    }
  }

  #handleKey(event, element) {
    const step = {ArrowUp: -1, ArrowDown: 1}[event.code];
    if (!step) return;
    event.preventDefault();
    this.step(element, step);
    element.querySelector('[data-handle]').focus();
  }

  #go(event, element, step) {
    const all = elements(this.form);
    const next = all[all.indexOf(element) + step];
    if (!next) return;
    event.preventDefault();
    const field = text(next);
    field.focus();
    field.setSelectionRange(step < 0 ? field.value.length : 0, step < 0 ? field.value.length : 0);
  }

  /** In two at the caret; the id stays with the first part, what was marked goes. */
  split(element) {
    const field = text(element);
    const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];
    this.#shape(() => {
      field.value = before.trimEnd();
      element.after(made(this.form, {id: null, text: after.trimStart()}));
    });
    const next = text(element.nextElementSibling);
    next.focus();
    next.setSelectionRange(0, 0);
  }

  /** The two as one, under the id of the first. */
  join(first, second) {
    if (!first?.matches('[data-paragraph]') || !second?.matches('[data-paragraph]')) return false;
    const field = text(first);
    const between = field.value && text(second).value ? ' ' : '';
    const caret = field.value.length + between.length;
    this.#shape(() => {
      field.value += between + text(second).value;
      first.querySelector('[data-findings]').append(...second.querySelectorAll('[data-finding]'));
      second.remove();
    });
    field.focus();
    field.setSelectionRange(caret, caret);
    return true;
  }

  /** One place up or down; from the end of a group into the next. */
  step(element, step) {
    const lists = [...this.form.querySelectorAll('[data-list]')];
    const list = element.parentElement;
    const sibling = step < 0 ? element.previousElementSibling : element.nextElementSibling;
    const next = lists[lists.indexOf(list) + step];
    if (sibling) this.#shape(() => step < 0 ? sibling.before(element) : sibling.after(element));
    else if (next) this.#shape(() => step < 0 ? next.append(element) : next.prepend(element));
    else return;
    const all = elements(this.form);
    if (live) live.textContent = say('script.draft.moved', all.indexOf(element) + 1, all.length);
  }

  // Text of several paragraphs, set apart by empty lines, becomes several paragraphs.
  #paste(event) {
    const element = event.target.closest('[data-paragraph]');
    const parts = (event.clipboardData?.getData('text/plain') ?? '').replace(/\r\n?/g, '\n').split(/\n[ \t]*\n\s*/).filter(part => part.trim());
    if (!element || event.target !== text(element) || parts.length < 2) return;
    event.preventDefault();
    const field = text(element);
    const [before, after] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];
    this.#shape(() => {
      field.value = before + parts[0];
      const fresh = parts.slice(1).map(part => made(this.form, {id: null, text: part}));
      text(fresh.at(-1)).value += after;
      element.after(...fresh);
      text(fresh.at(-1)).focus();
    });
  }

  #click(event) {
    const button = event.target.closest('button[name="action"]');
    const [where, ...rest] = button?.value.split('.') ?? [];
    if (!['body', 'background', 'participants'].includes(where)) return;
    event.preventDefault();
    const verb = rest.at(-1);
    const element = button.closest('[data-paragraph]');
    if (where === 'participants') people.change(this.form, button, verb, change => this.#shape(change));
    else if (element) this.#paragraph(element, verb);
    else this.#group(button, verb);
  }

  #paragraph(element, verb) {
    if (verb === 'up' || verb === 'down') return this.step(element, verb === 'up' ? -1 : 1);
    if (verb === 'across') return this.#across(element);
    const all = elements(this.form);
    const next = all[all.indexOf(element) + 1] ?? all[all.indexOf(element) - 1];
    this.#shape(() => element.remove());
    if (next) text(next).focus();
  }

  #across(element) {
    const body = this.form.querySelector('[data-list="body"]');
    const groups = this.form.querySelector('[data-backgrounds]');
    this.#shape(() => {
      if (element.parentElement !== body) return body.append(element);
      if (!groups.firstElementChild) groups.append(blank(this.form, 'background'));
      groups.querySelector('[data-list]').prepend(element);
    });
    text(element).focus();
  }

  #group(button, verb) {
    const group = button.closest('[data-group]');
    if (verb === 'remove') {
      this.#shape(() => group.remove());
      this.form.querySelector('[value="background.add"]').focus();
    } else if (group) {
      const fresh = made(this.form, {id: null, text: ''});
      this.#shape(() => group.querySelector('[data-list]').append(fresh));
      text(fresh).focus();
    } else {
      const made_ = blank(this.form, 'background');
      made_.querySelector('[data-list]').append(made(this.form, {id: null, text: ''}));
      this.#shape(() => this.form.querySelector('[data-backgrounds]').append(made_));
      made_.querySelector('[data-is="background-date"]').focus();
    }
  }
}
