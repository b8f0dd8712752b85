// A form is sent once, however often one clicks; and htmx proves that its requests are ours.
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
});

// Coming back by the back button, the form can be sent again.
addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach(button => button.removeAttribute('aria-disabled'));
  });
});

addEventListener('htmx:configRequest', event => {
  const token = document.querySelector('meta[name="csrf"]');
  event.detail.headers[token.dataset.header] = token.content;
});
