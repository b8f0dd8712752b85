// Menus and meanings close when one looks elsewhere, and on Escape, which gives the focus back.
const open = () => document.querySelectorAll('details:is(.menu, .meaning)[open]');

addEventListener('click', event => open().forEach(menu => {
  if (!menu.contains(event.target)) {
    menu.open = false;
  }
}));

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    open().forEach(menu => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
