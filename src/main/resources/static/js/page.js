// What every page runs.
import './keys.js';
import {refresh} from './times.js';

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

// htmx sends the page's token along, as forms do.
document.addEventListener('htmx:configRequest', event => {
  const token = meta('csrf-token');
  if (token) event.detail.headers[meta('csrf-header')] = token;
});
document.addEventListener('htmx:afterSwap', event => refresh(event.target));

// A question is asked once: the button of a form that is on its way does not send it again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent && !event.defaultPrevented) event.preventDefault();
  if (!event.defaultPrevented && form.method === 'post') form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
