// What a typed time means on the newsroom's clock is said while it is typed: its offset, why it is none, or which two it may be.
// Only the server knows; without it the form asks the same when it is sent.
document.addEventListener('change', async event => {
  const field = event.target;
  if (!field.matches?.('[data-typed-time]')) return;
  const text = field.value;
  const answer = await fetch(`/typed-time?${new URLSearchParams({name: field.name, text})}`).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const said = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (field.value !== text) return;
  const error = said.querySelector('.field-error');
  const beside = document.getElementById(`${field.name}-beside`);
  // asked twice, answered twice: what was chosen meanwhile stays chosen
  if (beside && beside.innerHTML !== said.body.innerHTML) beside.replaceChildren(...said.body.childNodes);
  field.toggleAttribute('aria-invalid', false);
  if (error) field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.name}-zone${error ? ` ${error.id}` : ''}`);
  const live = document.getElementById('live');
  if (error && live) live.textContent = error.textContent;
});
