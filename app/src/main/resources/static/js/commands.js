// The command bar: Ctrl K or ⌘ K from anywhere, arrows to choose, Enter to go. Enter while typing takes the first answer.
const bar = document.getElementById('commands');
const form = bar?.querySelector('form');
const input = bar?.querySelector('input');

function open() {
  if (!bar.open) {
    bar.showModal();
  }
  input.select();
  window.htmx?.trigger(form, 'load-answers');
}

function walk(step) {
  const places = [input, ...bar.querySelectorAll('.answers a')];
  const next = places.indexOf(document.activeElement) + step;
  places[(next + places.length) % places.length].focus();
}

addEventListener('keydown', event => {
  if (bar && (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  }
});

addEventListener('click', event => {
  if (bar && event.target.closest('[data-opens="commands"]')) {
    open();
  }
});

bar?.addEventListener('keydown', event => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (step) {
    event.preventDefault();
    walk(step);
  } else if (event.target !== input && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    input.focus();
  }
});

form?.addEventListener('submit', event => {
  const first = bar.querySelector('.answers a');
  if (first) {
    event.preventDefault();
    location.assign(first.href);
  }
});

// The key's name on this keyboard.
if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  document.querySelectorAll('.command-open kbd').forEach(key => { key.textContent = '⌘ K'; });
}
