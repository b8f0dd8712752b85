// `data-opens="id"` opens the dialog of that name; without script the link leads to its address.
addEventListener('click', event => {
  const opener = event.target.closest('[data-opens]');
  const dialog = opener && document.getElementById(opener.dataset.opens);
  if (dialog instanceof HTMLDialogElement && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    dialog.showModal();
  }
});

// A click on the backdrop closes, as people expect.
addEventListener('click', event => {
  if (event.target instanceof HTMLDialogElement && outside(event.target, event)) {
    event.target.close();
  }
});

function outside(dialog, {clientX, clientY}) {
  const box = dialog.getBoundingClientRect();
  return clientX < box.left || clientX > box.right || clientY < box.top || clientY > box.bottom;
}
