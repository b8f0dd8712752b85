/* A form of this website's owner, put where its line stands. It sets no cookies and asks nobody else. */
(() => {
  const form = /*form*/null;
  const me = document.currentScript;
  if (!me) return;
  const home = new URL(me.src);

  function make(name, properties, ...inside) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  }

  const box = make('div', { className: 'perennial-form', lang: form.language });
  const said = make('p', { className: 'perennial-form-said' });
  said.setAttribute('role', 'status');
  if (!form.fields) {
    box.append(make('p', { textContent: form.title }));
    me.after(box);
    return;
  }

  const own = make('form', { noValidate: false });
  for (const field of form.fields) {
    const input = make('input', { name: field.key, type: field.type, required: field.required, autocomplete: field.autocomplete, maxLength: 1000 });
    own.append(make('p', {}, make('label', {}, field.label, make('br'), input)));
  }
  for (const sentence of form.sentences) {
    own.append(make('p', {}, make('label', {}, make('input', { type: 'checkbox', name: sentence.name }), ' ' + sentence.sentence)));
  }
  const trap = make('p', {}, make('label', {}, form.trap, make('input', { name: 'homepage', tabIndex: -1, autocomplete: 'off' })));
  trap.setAttribute('aria-hidden', 'true');
  Object.assign(trap.style, { position: 'absolute', left: '-200vw', height: '1px', overflow: 'hidden' });
  const button = make('button', { textContent: form.button });
  own.append(trap, make('p', {}, button), said);
  if (form.privacyUrl) {
    own.append(make('p', {}, make('a', { href: form.privacyUrl, textContent: form.privacy })));
  }
  box.append(make('h3', { textContent: form.title }), ...form.text.map(line => make('p', { textContent: line })), own);
  me.after(box);

  let stamp = form.stamp;
  own.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    said.textContent = '';
    try {
      const body = new URLSearchParams(new FormData(own));
      body.set('stamp', stamp);
      body.set('page', location.origin + location.pathname);
      const answer = await fetch(home.origin + form.door, { method: 'POST', body, credentials: 'omit' });
      const told = await answer.json();
      stamp = told.stamp || stamp;
      if (told.done) {
        own.replaceWith(said);
      }
      said.textContent = told.sentence;
    } catch {
      said.textContent = form.later;
    }
    button.disabled = false;
  });
})();
