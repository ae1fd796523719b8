// Draws the processes of a report, and marks where it stands.
async function draw(canvas) {
  const answer = await fetch(canvas.dataset.process, {credentials: 'same-origin'});
  if (!answer.ok) throw new Error(answer.statusText);
  const viewer = new window.BpmnJS({container: canvas, zoomScroll: {enabled: false}});
  await viewer.importXML(await answer.text());
  const drawing = viewer.get('canvas');
  for (const step of (canvas.dataset.current ?? '').split(' ').filter(Boolean)) drawing.addMarker(step, 'here');
  drawing.zoom('fit-viewport', 'auto');
  const logo = canvas.querySelector('.bjs-powered-by');
  logo?.setAttribute('rel', 'noopener');
}

// A drawing is made when it comes near: pages may hold many, below what people came for.
const near = new IntersectionObserver(entries => {
  for (const {isIntersecting, target} of entries) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    draw(target).catch(() => {
      target.hidden = true;
      target.parentElement.querySelector('[data-failed]').hidden = false;
    });
  }
}, {rootMargin: '100%'});

addEventListener('DOMContentLoaded', () => start());
if (document.readyState === 'complete') start();

let started = false;
function start() {
  if (started) return;
  started = true;
  for (const canvas of document.querySelectorAll('[data-process]')) near.observe(canvas);
}
