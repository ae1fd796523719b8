// Writing a draft: what is typed is kept at once and saved after a pause; versions, submitting and bringing two texts
// together go without losing a letter.
import {Keeper, put, settle, letGo} from './autosave.js';
import {read, write, elements} from './draft/text.js';
import {Editor} from './draft/editor.js';
import {findings} from './draft/findings.js';
import {say} from './words.js';
import {watch} from './draft/company.js';

const form = document.getElementById('draft');
const live = document.getElementById('live');
const clash = document.getElementById('clash');
const {base, copy} = form.elements;
const isDraft = field => field.closest('[data-draft]') !== null && field.closest('[data-findings]') === null;
const number = field => field.value === '' ? null : Number(field.value);
let client = crypto.randomUUID?.() ?? String(Math.random()).slice(2);
let sent = null;
let isSending = false;
const MERGING = 'warraq.merging';

const keeper = new Keeper({
  key: `draft-${form.dataset.report}-${form.dataset.language}`,
  read: () => ({content: read(form), base: number(base), copy: copy.value, client}),
  send: async typed => {
    const answer = await send(typed);
    return answer.status === 422 && await strangers() ? send(keeper.read()) : answer;
  },
  saved,
  conflict: meet,
  place: form.querySelector('[data-saving]'),
  shown: state => state === 'saved' && sent && look(),
});
const look = findings(form, seen => !keeper.pending && seen === copy.value);

function send(typed) {
  sent = elements(form);
  return put(form.dataset.workingCopy, {content: typed.content, baseVersion: typed.base, client}, typed.copy || null);
}

// A paragraph that was taken out, and brought back by undoing, may have lost its id meanwhile: it gets another.
async function strangers() {
  const known = await Promise.all([form.dataset.edition, form.dataset.workingCopy].map(async address => (await fetch(address)).text()));
  const lost = elements(form).map(element => element.querySelector('[data-is="id"]'))
    .filter(id => id.value && !known.some(text => text.includes(`"${id.value}"`)));
  lost.forEach(id => id.value = '');
  return lost.length > 0;
}

async function saved(answer) {
  const {etag, paragraphs, latestVersion} = await answer.json();
  copy.value = etag.replaceAll('"', '');
  // New paragraphs were given their ids.
  sent?.forEach((element, at) => {
    const id = element.querySelector('[data-is="id"]');
    if (!id.value) id.value = paragraphs[at] ?? '';
  });
  if (latestVersion !== number(base)) newer(latestVersion);
}

/** Somebody saved a version meanwhile: it is said, and brought together when whoever writes wants to. */
export function newer(version) {
  if (version <= number(base)) return;
  form.querySelector('[data-merge]').hidden = false;
  if (live) live.textContent = say('script.draft.newer', version);
}

// Both texts stand beside each other until somebody chooses; meanwhile the form rests.
async function meet() {
  const page = await asked('merge');
  const found = page.getElementById('merge');
  if (!found) {
    const fresh = page.getElementById('draft');
    if (!fresh) return;
    base.value = fresh.elements.base.value;
    copy.value = fresh.elements.copy.value;
    form.querySelector('[data-merge]').hidden = true;
    return keeper.touch(0);
  }
  clash.replaceChildren(document.adoptNode(found));
  form.inert = true;
  keeper.show('conflict');
  clash.querySelector('form').addEventListener('submit', letGoNow);
  clash.focus();
  clash.scrollIntoView({block: 'start'});
}

function letGoNow() {
  sessionStorage.setItem(MERGING, 'yes');
  letGo();
}

/** What the server says to the whole form, as a page. */
async function asked(action) {
  const body = new URLSearchParams(new FormData(form));
  body.set('action', action);
  // Its buttons are called `action`, so the form's own has to be asked for by name.
  const answer = await fetch(form.getAttribute('action'), {method: 'POST', body});
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

const editor = new Editor(form, () => {
  count();
  keeper.touch();
});

form.addEventListener('input', event => {
  if (!isDraft(event.target)) return;
  event.target.removeAttribute('aria-invalid');
  count();
  keeper.touch();
});

const words = new Intl.Segmenter(form.dataset.language, {granularity: 'word'});
const output = document.getElementById('draft-words');
let counting;
function count() {
  cancelAnimationFrame(counting);
  counting = requestAnimationFrame(() => {
    const content = read(form);
    const texts = [content.headline, ...content.body.map(one => one.text), ...content.background.flatMap(group => group.paragraphs.map(one => one.text))];
    const all = texts.reduce((sum, text) => sum + [...words.segment(text)].filter(word => word.isWordLike).length, 0);
    output.textContent = say('script.draft.words', all);
  });
}

// Where a browser does not grow them by itself.
if (!CSS.supports('field-sizing', 'content')) {
  const grow = field => {
    field.style.blockSize = 'auto';
    field.style.blockSize = `${field.scrollHeight + 2}px`;
  };
  const all = () => form.querySelectorAll('textarea').forEach(grow);
  form.addEventListener('input', all);
  all();
}

async function settled() {
  await settle();
  if (!keeper.pending) return true;
  if (keeper.state === 'offline' && live) live.textContent = say('script.draft.not-sent');
  return false;
}

/** A version without leaving the page. */
async function save() {
  if (form.inert || !await settled()) return;
  const content = read(form);
  const answer = await put(form.dataset.edition, {content, workingCopy: `"${copy.value || 0}"`}, number(base)).catch(() => null);
  if (!answer) return keeper.show('offline');
  if (answer.status === 412) return meet();
  if (!answer.ok) return refused(await answer.json().catch(() => ({})));
  const {version} = await answer.json();
  base.value = version;
  copy.value = '';
  // What was typed while the version was on its way is in no version yet.
  if (JSON.stringify(read(form)) !== JSON.stringify(content)) keeper.touch();
  else {
    keeper.forget();
    keeper.show('saved');
  }
  if (live) live.textContent = say('script.draft.saved-version', version);
}

function refused(problem) {
  keeper.show('refused');
  if (live) live.textContent = problem.detail ?? problem.title ?? '';
}

/** Sent as the form it is, after all that was typed has been kept. */
form.addEventListener('submit', async event => {
  const action = event.submitter?.value ?? 'save';
  event.preventDefault();
  delete form.dataset.sent;
  if (action === 'save') return save();
  if (action === 'merge') return meet();
  if (action === 'arrange') return arrange();
  if (isSending || !await settled()) return;
  isSending = true;
  letGo();
  form.append(Object.assign(document.createElement('input'), {type: 'hidden', name: 'action', value: action}));
  form.submit();
});

// The two pages of one form: what is arranged comes back as it stands now.
async function arrange() {
  const page = await asked('arrange');
  const fresh = page.getElementById('arrangement');
  if (fresh) document.getElementById('arrangement').replaceWith(document.adoptNode(fresh));
  document.getElementById('refusal').replaceChildren(...page.getElementById('refusal')?.childNodes ?? []);
}

function finding(step) {
  const all = [...document.querySelectorAll('[data-finding]:not(.draft-aside)')].filter(one => one.offsetParent);
  if (!all.length) return live && (live.textContent = say('script.draft.no-findings'));
  const at = all.findIndex(one => one === current);
  current = all[(at + step + all.length) % all.length];
  const field = current.closest('[data-paragraph]')?.querySelector('[data-is="text"]');
  (field ?? current).focus();
  if (field && current.dataset.end !== '0') field.setSelectionRange(Number(current.dataset.start), Number(current.dataset.end));
  current.scrollIntoView({block: 'nearest'});
  if (live) live.textContent = current.textContent;
}
let current = null;

document.addEventListener('keydown', event => {
  if (event.isComposing || document.querySelector('dialog[open]')) return;
  const control = (event.ctrlKey || event.metaKey) && !event.altKey;
  if (control && event.code === 'KeyS') {
    event.preventDefault();
    save();
  } else if (control && (event.code === 'Enter' || event.code === 'NumpadEnter')) {
    event.preventDefault();
    if (!form.inert) form.requestSubmit(form.querySelector('.bar [value="submit"]'));
  } else if (event.code === 'F8') {
    event.preventDefault();
    finding(event.shiftKey ? -1 : 1);
  }
});

// What was typed here before and never acknowledged: it goes on from where it was, and meets what came meanwhile.
const merged = sessionStorage.getItem(MERGING) && location.search.includes('done=merged');
sessionStorage.removeItem(MERGING);
if (merged) keeper.forget();
const kept = keeper.kept();
const plain = content => JSON.stringify(content, (key, part) => key === 'id' ? undefined : part);
if (kept) {
  if (plain(kept.content) === plain(read(form))) keeper.forget();
  else {
    write(form, kept.content);
    editor.renumber();
    base.value = kept.base;
    copy.value = kept.copy;
    client = kept.client ?? client;
    keeper.touch(0);
  }
}
if (!keeper.pending) keeper.show('saved');
count();
document.querySelector('[aria-invalid="true"]')?.focus();
watch(form, {keeper, newer});
