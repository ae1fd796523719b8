// What the checks find in a draft: looked for again whenever what was typed is saved, and put aside with a reason.
import {ask, settle} from '../autosave.js';
import {learn} from '../findings.js';
import {say} from '../words.js';

const live = document.getElementById('live');
const listed = root => [...root.querySelectorAll('[data-finding]')];
const key = finding => `${finding.dataset.finding} ${finding.className}`;
const standing = '[data-finding]:not(.draft-aside)';
const AGAIN = 5_000;

/**
 * @param form the draft's
 * @param stands whether the form still says what this working copy does
 * @return looks for findings anew
 */
export function findings(form, stands) {
  let turn = 0;
  let last = form.querySelectorAll(standing).length;
  let again;

  async function look() {
    const mine = ++turn;
    clearTimeout(again);
    const answer = await fetch(form.dataset.findingsAddress).catch(() => null);
    if (mine === turn && (!answer || answer.status === 429 || answer.status >= 500)) again = setTimeout(look, AGAIN);
    if (!answer?.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
    // Typed or saved meanwhile: what comes of that is looked at in its turn.
    if (mine !== turn || !stands(found.dataset.copy ?? '')) return;
    for (const list of form.querySelectorAll('[data-findings]')) lay(list, found);
    const now = form.querySelectorAll(standing).length;
    if (now !== last && live) live.textContent = now ? say('script.draft.findings', now) : say('script.draft.no-findings');
    last = now;
  }

  async function decide(finding, method, body) {
    const field = finding.closest('.field')?.querySelector('textarea') ?? form.elements.headline;
    await settle();
    const answer = await ask(method, `/api/reports/${form.dataset.report}/findings/${finding.dataset.finding}/dismiss`, body).catch(() => null);
    if (!answer?.ok) {
      const problem = await answer?.json().catch(() => null);
      if (live) live.textContent = problem?.errors?.[0]?.message ?? problem?.detail ?? say('script.draft.not-sent');
      return;
    }
    await look();
    // Whoever went on writing elsewhere meanwhile stays there.
    if (document.activeElement === document.body) field.focus();
  }

  form.addEventListener('click', event => {
    const button = event.target.closest('[data-aside], [data-set-aside], [data-again]');
    const finding = button?.closest('[data-finding]');
    if (!finding) return;
    if (button.matches('[data-aside]')) begin(button);
    else if (button.matches('[data-again]')) decide(finding, 'DELETE', {});
    else setAside(finding);
  });

  form.addEventListener('keydown', event => {
    if (!event.target.matches('[data-reason]') || event.isComposing) return;
    const finding = event.target.closest('[data-finding]');
    if (event.code === 'Enter' || event.code === 'NumpadEnter') setAside(finding);
    else if (event.code === 'Escape') close(finding);
    else return;
    event.preventDefault();
  });

  function setAside(finding) {
    const reason = finding.querySelector('[data-reason]');
    if (reason.value.trim()) decide(finding, 'POST', {reason: reason.value});
    else reason.focus();
  }

  listed(form).forEach(show);
  new MutationObserver(() => count(form)).observe(form, {childList: true, subtree: true});
  return look;
}

// What is counted is what stands on the page, wherever it came from or went.
function count(form) {
  const place = document.getElementById('draft-standing');
  const all = [...form.querySelectorAll(standing)];
  const errors = all.filter(one => one.dataset.severity === 'error').length;
  const text = all.length ? say('script.draft.standing', all.length, errors, all.length - errors) : say('script.draft.no-findings');
  if (place.textContent !== text) place.textContent = text;
}

function show(finding) {
  learn(finding);
  finding.querySelectorAll('[data-aside], [data-again]').forEach(button => { button.hidden = false; });
}

/** What stands in a list becomes what was found there; what is still found keeps its element, and with it the focus. */
function lay(list, found) {
  const place = placeOf(list);
  const fresh = place === null ? [] : [...found.querySelectorAll(`[data-place="at-${CSS.escape(place)}"] > li`)];
  const known = new Map([...list.children].map(one => [key(one), one]));
  const held = document.activeElement;
  const items = fresh.map(one => kept(known.get(key(one)), one));
  if (items.length !== list.children.length || items.some((one, at) => one !== list.children[at])) list.replaceChildren(...items);
  if (list.contains(held)) held.focus();
  items.forEach(show);
}

function kept(old, fresh) {
  if (!old) return document.adoptNode(fresh);
  Object.assign(old.dataset, {start: fresh.dataset.start, end: fresh.dataset.end});
  return old;
}

// A paragraph that has no id yet was never looked at.
function placeOf(list) {
  if (list.dataset.findings !== 'paragraph') return {headline: 'headline', publicNote: 'publicNote', whole: ''}[list.dataset.findings];
  return list.closest('[data-paragraph]').querySelector('[data-is="id"]').value || null;
}

function begin(button) {
  const form = document.getElementById('draft-aside').content.firstElementChild.cloneNode(true);
  button.hidden = true;
  button.after(form);
  form.querySelector('input').focus();
}

function close(finding) {
  finding.querySelector('.finding-aside-form').remove();
  const button = finding.querySelector('[data-aside]');
  button.hidden = false;
  button.focus();
}
