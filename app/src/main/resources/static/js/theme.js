// Changes the light at once; the server hears of it through the same form and remembers it in a cookie.
const night = {auto: '(prefers-color-scheme: dark)', light: 'not all', dark: 'all'};

addEventListener('submit', event => {
  const form = event.target.closest('[data-theme-switch]');
  const theme = event.submitter?.value;
  if (!form || !(theme in night)) {
    return;
  }
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  fetch(form.action, {method: 'POST', body, redirect: 'manual'});
  document.documentElement.dataset.theme = theme;
  document.querySelector('[data-night]').media = night[theme];
  document.querySelectorAll('[data-theme-switch] button').forEach(button => {
    button.setAttribute('aria-pressed', String(button.value === theme));
  });
});
