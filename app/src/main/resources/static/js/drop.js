// A file may be dropped on the whole area, and its name shows what was chosen.
const area = event => event.target.closest?.('[data-drop]');

addEventListener('dragover', event => {
  if (area(event)) {
    event.preventDefault();
    area(event).classList.add('over');
  }
});

addEventListener('dragleave', event => area(event)?.classList.remove('over'));

addEventListener('drop', event => {
  const target = area(event);
  if (!target || event.target.matches('input')) {
    target?.classList.remove('over');
    return;
  }
  event.preventDefault();
  target.classList.remove('over');
  const input = target.querySelector('input');
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
});

addEventListener('change', event => {
  const target = area(event);
  if (target) {
    target.querySelector('.chosen').textContent = [...event.target.files].map(file => file.name).join(', ');
  }
});
