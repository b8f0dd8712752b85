// The file input covers its whole area, so files can be dropped anywhere on it; its name shows what was chosen.
const area = event => event.target.closest?.('[data-drop]');

addEventListener('dragover', event => area(event)?.classList.add('over'));
addEventListener('dragleave', event => area(event)?.classList.remove('over'));
addEventListener('drop', event => area(event)?.classList.remove('over'));

addEventListener('change', event => {
  const target = area(event);
  if (target) {
    target.querySelector('.chosen').textContent = [...event.target.files].map(file => file.name).join(', ');
  }
});
