// Somebody else's draft as they write it: read anew whenever they keep something.
import {company, listen} from './company.js';

const live = document.getElementById('live-draft');
let waiting;
const again = () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => htmx.ajax('GET', location.pathname, {target: '#live-draft', select: '#live-draft', swap: 'outerHTML'}), 200);
};

if (live?.dataset.events) {
  listen(live.dataset.events, {
    presence: company,
    copy: again,
    version: again,
    task: ({id}) => id === live.dataset.task && again(),
  });
}
