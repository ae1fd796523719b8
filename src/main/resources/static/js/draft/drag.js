// Paragraphs are dragged by their handles, with a pointer of any kind; a line shows where one would land.
const EDGE = 60;

/** @param drop told where: the element, its new list, and before which element it stands (null: at the end) */
export function drags(form, drop) {
  let dragged = null;
  let target = null;
  const line = document.createElement('div');
  line.className = 'draft-line';

  form.addEventListener('pointerdown', event => {
    const handle = event.target.closest('[data-handle]');
    if (!handle || event.button !== 0) return;
    dragged = handle.closest('[data-paragraph]');
    target = null;
    handle.setPointerCapture(event.pointerId);
  });

  form.addEventListener('pointermove', event => {
    if (!dragged) return;
    event.preventDefault();
    dragged.classList.add('draft-dragged');
    if (event.clientY < EDGE) scrollBy(0, -12);
    if (event.clientY > innerHeight - EDGE) scrollBy(0, 12);
    target = place(event.clientY);
    if (target) target.list.insertBefore(line, target.before);
  });

  function place(y) {
    const lists = [...form.querySelectorAll('[data-list]')];
    const list = lists.findLast(one => one.parentElement.getBoundingClientRect().top <= y) ?? lists[0];
    const before = [...list.querySelectorAll(':scope > [data-paragraph]')].find(one => {
      const {top, height} = one.getBoundingClientRect();
      return y < top + height / 2;
    });
    return {list, before: before ?? null};
  }

  function end(isDrop) {
    line.remove();
    dragged?.classList.remove('draft-dragged');
    const [element, to] = [dragged, target];
    dragged = target = null;
    if (!isDrop || !element || !to || to.before === element) return;
    if (to.before === element.nextElementSibling && to.list === element.parentElement) return;
    drop(element, to.list, to.before);
  }

  form.addEventListener('pointerup', () => end(true));
  form.addEventListener('pointercancel', () => end(false));
  document.addEventListener('keydown', event => event.code === 'Escape' && dragged && end(false));
}
