// The decision page: what is marked for a return, in which sentence, and to whom it goes.
import {keepMarks, shortened, sumUp} from './marks.js';

const form = document.getElementById('return');
const panel = document.getElementById('return-panel');
const marks = [...document.querySelectorAll('[data-mark]')];
const tick = mark => mark.querySelector('input[type="checkbox"]');
const chosenSentences = mark => [...mark.querySelectorAll('.mark-sentences input:checked')];
const says = mark => chosenSentences(mark).length > 0 || [...mark.querySelectorAll('textarea, select')].some(one => one.value);
const isMarked = mark => tick(mark).checked || says(mark);
const {report, source} = form.dataset;
const asked = new Map();
const equipped = new Map();

function segmentsOf(language) {
  if (!asked.has(language)) {
    asked.set(language, fetch(`/api/reports/${report}/translations/${language}/segments`)
      .then(answer => answer.ok ? answer.json() : {items: []}).then(({items}) => items).catch(() => []));
  }
  return asked.get(language);
}

/** The list of codes, as the panel has it, and the sentences of what has several; once. */
function equip(mark) {
  if (!equipped.has(mark)) equipped.set(mark, equipping(mark));
  return equipped.get(mark);
}

async function equipping(mark) {
  const {mark: place, language, passage} = mark.dataset;
  const why = mark.querySelector('[data-mark-why]');
  if (!why.querySelector('select')) {
    const codes = document.getElementById('kind-return').cloneNode(true);
    codes.removeAttribute('id');
    Object.assign(codes, {name: `mark-code.${place}`, value: ''});
    codes.setAttribute('aria-label', document.querySelector('label[for="kind-return"]').textContent);
    why.prepend(codes);
  }
  if (language === source) return;
  const own = (await segmentsOf(language)).filter(one => one.paragraphId === passage);
  if (own.length > 1) mark.querySelector('.check').after(sentences(mark, own));
}

function sentences(mark, own) {
  const list = document.createElement('ul');
  list.className = 'mark-sentences';
  const text = mark.closest('.spread-cell').querySelector('[lang]');
  for (const {id, target} of own) {
    const item = document.createElement('li');
    item.className = 'check';
    const box = Object.assign(document.createElement('input'),
      {type: 'checkbox', name: `sentences.${mark.dataset.mark}`, value: id, id: `sentence.${id}`});
    box.setAttribute('form', form.id);
    box.checked = mark.dataset.chosen?.split(' ').includes(id) ?? false;
    const label = Object.assign(document.createElement('label'), {htmlFor: box.id, textContent: target, lang: text?.lang ?? '', dir: text?.dir ?? 'auto'});
    item.append(box, label);
    list.append(item);
  }
  return list;
}

/** What is marked of it: its sentences, or all. */
function words(mark) {
  const some = chosenSentences(mark).map(one => one.labels[0].textContent);
  return some.length ? some.join(' ') : mark.closest('.spread-cell').querySelector('[lang]')?.textContent.trim() ?? '';
}

function refresh() {
  const marked = marks.filter(isMarked);
  const languages = new Set(marked.map(one => one.dataset.language));
  const boxes = [...panel.querySelectorAll('[name="to"]')];
  const chosen = boxes.filter(box => box.checked);
  const pointed = chosen.every(box => box.value === 'draft' || languages.has(box.value));
  sumUp(marked.map(mark => ({
    id: mark.closest('.spread-row').id, name: mark.dataset.name, words: shortened(words(mark)),
    lang: mark.dataset.language, dir: mark.closest('.spread-cell').querySelector('[dir]')?.dir ?? 'auto',
  })), pointed);
  const names = chosen.map(box => box.labels[0].querySelector('[data-name]')?.textContent).filter(Boolean);
  panel.querySelector('[data-return-to]').textContent = names.join(' · ');
  panel.querySelector('[data-return-bare]').hidden = names.length > 0;
  panel.querySelector('[data-return-named]').hidden = names.length === 0;
  keep();
}

/** Where something is marked, it goes to whoever wrote it, unless one says otherwise. */
function address(mark) {
  const to = mark.dataset.language === source ? 'draft' : mark.dataset.language;
  const box = panel.querySelector(`[name="to"][value="${to}"]`);
  const others = marks.some(one => one !== mark && one.dataset.language === mark.dataset.language && isMarked(one));
  if (box && isMarked(mark)) box.checked = true;
  else if (box && !others) box.checked = false;
}

async function put(name, value) {
  const mark = marks.find(one => name.endsWith(`.${one.dataset.mark}`));
  if (!mark) return;
  mark.open = true;
  await equip(mark);
  const field = [...mark.querySelectorAll(`[name="${CSS.escape(name)}"]`)].find(one => one.type !== 'checkbox' || name.startsWith('mark.') || one.value === value);
  if (field?.type === 'checkbox') field.checked = true;
  if (name.startsWith('sentences.') && field) tick(mark).checked = false;
  else if (field && !field.value) field.value = value;
  address(mark);
  refresh();
}

let keep = () => {};

for (const mark of marks) {
  mark.addEventListener('toggle', async () => {
    // who opens it means it; who closes it with nothing said does not
    if (!says(mark)) tick(mark).checked = mark.open;
    await equip(mark);
    address(mark);
    refresh();
  });
  mark.addEventListener('change', ({target}) => {
    // all of it, or some of its sentences
    if (target.closest('.mark-sentences') && target.checked) tick(mark).checked = false;
    if (target === tick(mark) && target.checked) chosenSentences(mark).forEach(one => one.checked = false);
    address(mark);
    refresh();
  });
  mark.addEventListener('input', refresh);
}
panel.addEventListener('change', ({target}) => target.name === 'to' && refresh());
keep = keepMarks(form, `marks.${form.dataset.task}`, put);
// what was sent and refused stands open
Promise.all(marks.filter(mark => mark.open).map(equip)).then(refresh);
refresh();
