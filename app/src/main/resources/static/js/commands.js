// The command bar: Ctrl K or ⌘ K from anywhere, arrows to choose, Enter to go.
const bar = document.getElementById('commands');
const input = bar?.querySelector('input');

function open() {
  if (!bar.open) {
    bar.showModal();
  }
  input.select();
  window.htmx?.trigger(bar.querySelector('form'), 'load-answers');
}

function choices() {
  return [...bar.querySelectorAll('.answers li')];
}

function choose(step) {
  const all = choices();
  const at = all.findIndex(choice => choice.ariaSelected === 'true');
  const next = all[(at + step + all.length) % all.length];
  all.forEach(choice => choice.removeAttribute('aria-selected'));
  next?.setAttribute('aria-selected', 'true');
  next?.scrollIntoView({block: 'nearest'});
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
    choose(step);
  }
});

bar?.querySelector('form').addEventListener('submit', event => {
  const chosen = bar.querySelector('.answers [aria-selected="true"] a') ?? bar.querySelector('.answers a');
  if (chosen) {
    event.preventDefault();
    location.assign(chosen.href);
  }
});

bar?.addEventListener('htmx:afterSwap', () => choose(1));

// The key's name on this keyboard.
if (/Mac|iPhone|iPad/.test(navigator.platform)) {
  document.querySelectorAll('.command-open kbd').forEach(key => { key.textContent = '⌘ K'; });
}
