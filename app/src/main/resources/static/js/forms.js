// A form is sent once, however often one clicks; and htmx proves that its requests are ours.
const PATIENCE = 8000;

// A form whose answer was a file leaves the page standing, so it can be sent again after a while.
addEventListener('submit', event => {
  if (event.defaultPrevented || event.target.method === 'dialog') {
    return;
  }
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-disabled', 'true');
  setTimeout(() => release(event.target), PATIENCE);
});

function release(form) {
  delete form.dataset.sent;
  form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
}

// Coming back by the back button, too.
addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(release));

addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]');
  event.detail.headers[token.dataset.header] = token.content;
});
