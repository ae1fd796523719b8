// What every page runs.
import './keys.js';
import {refresh} from './times.js';
import './typed-time.js';

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content;

// htmx sends the page's token along, as forms do.
document.addEventListener('htmx:configRequest', event => {
  const token = meta('csrf-token');
  if (token) event.detail.headers[meta('csrf-header')] = token;
});
document.addEventListener('htmx:afterSwap', event => refresh(event.target));

// The first admin is offered the clock of the place they are at.
const zones = document.querySelector('select[data-own-zone]');
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones?.value === 'UTC' && [...zones.options].some(zone => zone.value === ownZone)) zones.value = ownZone;

// Where the rooms do not fit beside each other, the one that is open is in sight.
document.querySelectorAll('.masthead nav').forEach(nav => {
  const here = nav.querySelector('[aria-current]');
  if (here) nav.scrollLeft += here.getBoundingClientRect().left - nav.getBoundingClientRect().left - (nav.clientWidth - here.offsetWidth) / 2;
});

// What one is sent to may lie in something that is folded.
const unfold = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('details')?.setAttribute('open', '');
addEventListener('hashchange', unfold);
unfold();

// A question is asked once: the button of a form that is on its way does not send it again.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent && !event.defaultPrevented) event.preventDefault();
  if (!event.defaultPrevented && form.method === 'post') form.dataset.sent = 'yes';
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
