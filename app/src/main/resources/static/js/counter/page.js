// The counter: find somebody or add them, record, and see what has arrived. Whatever is recorded goes to the outbox;
// nothing here waits for the line.
import * as outbox from './outbox.js';
import * as camera from './scan.js';

const root = document.getElementById('counter');
const say = root.dataset;
const at = id => document.getElementById('counter-' + id);
const money = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: say.currency });
const PAUSE = 180;

let whom = null;
let asking = new AbortController();
let pause;

function show(part) {
  for (const each of ['find', 'record', 'add']) {
    at(each).hidden = each !== part;
  }
  (part === 'find' ? at('q') : at(part).querySelector('h2')).focus();
}

function choose(person) {
  whom = person;
  at('who').textContent = person.name;
  at('hint').textContent = person.hint ?? '';
  at('card').hidden = !person.customer;
  at('card').href = '/counter/card/' + (person.customer ?? '');
  at('amount').value = '';
  complain('amount-error', '');
  show('record');
  at('amount').focus();
}

function backToFind() {
  whom = null;
  at('q').value = '';
  at('found').replaceChildren();
  show('find');
}

function complain(where, words) {
  at(where).textContent = words;
  at(where).hidden = words === '';
}

/* Find */

at('q').addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(find, PAUSE);
});
at('find').querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  find();
});

async function find() {
  const typed = at('q').value.trim();
  asking.abort();
  asking = new AbortController();
  if (typed.length < 2) {
    at('found').replaceChildren();
    return;
  }
  try {
    const answer = await fetch('/counter/find?q=' + encodeURIComponent(typed), { signal: asking.signal, redirect: 'manual' });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const found = await answer.json();
    at('found').replaceChildren(...(found.length ? found.map(pick) : [line(say.nobody)]));
    if (/^C[0-9A-V]+-/i.test(typed) && found.length === 1) {
      at('found').querySelector('button').click(); // a code means one person
    }
  } catch (failure) {
    if (failure.name !== 'AbortError') {
      at('found').replaceChildren(line(say.noLine));
    }
  }
}

at('scan').hidden = !camera.able;
at('scan').addEventListener('click', async () => {
  try {
    const code = await camera.scan(at('camera'));
    if (code) {
      at('q').value = code;
      find();
    }
  } catch {
    at('found').replaceChildren(line(say.noCamera));
  }
});

function pick(person) {
  const button = document.createElement('button');
  button.type = 'button';
  const name = document.createElement('strong');
  name.textContent = person.name;
  const hint = document.createElement('span');
  hint.textContent = person.hint;
  button.append(name, hint);
  button.addEventListener('click', () => choose({ customer: person.id, name: person.name, hint: person.hint }));
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function line(words) {
  const item = document.createElement('li');
  item.className = 'quiet';
  item.textContent = words;
  return item;
}

/* Record */

function of(person) {
  return person.customer ? { customer: person.customer } : { newcomer: person.newcomer };
}

/** "12,50", "12.50", "1.234,50", "€ 12": the last point or comma before one or two digits divides. */
export function amount(typed) {
  const digits = typed.replace(/[^\d.,]/g, '');
  const parts = /^([\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(digits);
  if (!parts || /-/.test(typed)) {
    return null;
  }
  const whole = parts[1].replace(/[.,](?=\d{3}(?:[.,]|$))/g, '');
  return /^\d+$/.test(whole) && Number(whole + '.' + (parts[2] ?? '0')) > 0 ? whole + (parts[2] ? '.' + parts[2] : '') : null;
}

at('record').querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  const paid = amount(at('amount').value);
  if (paid === null) {
    complain('amount-error', say.amountOdd);
    at('amount').focus();
    return;
  }
  const words = say.purchase.replace('{amount}', money.format(Number(paid))).replace('{name}', whom.name);
  outbox.record({ kind: 'purchase', amount: paid, ...of(whom) }, words);
  backToFind();
});

at('visit').addEventListener('click', () => {
  outbox.record({ kind: 'visit', ...of(whom) }, say.visit.replace('{name}', whom.name));
  backToFind();
});

/* Add */

at('new').addEventListener('click', () => {
  const typed = at('q').value.trim();
  const form = at('add').querySelector('form');
  form.reset();
  const kind = typed.includes('@') ? 'email' : /^[+\d][\d\s()/.-]*$/.test(typed) ? 'phone' : 'name';
  at(kind).value = typed;
  complain('add-error', '');
  show('add');
  at(kind === 'name' && typed ? 'phone' : 'name').focus();
});

at('add').querySelector('form').addEventListener('submit', event => {
  event.preventDefault();
  const form = new FormData(event.target);
  const name = form.get('name').trim();
  const email = form.get('email').trim();
  const phone = form.get('phone').trim();
  if (!email && !phone) {
    complain('add-error', say.noWay);
    at('phone').focus();
    return;
  }
  const shown = name || email || phone;
  const channels = form.getAll('channels');
  const id = outbox.record(
    { kind: 'newcomer', name, email, phone, channels, sentence: at('sentence').textContent.trim() },
    say.newcomer.replace('{name}', shown),
  );
  choose({ newcomer: id, name: shown, hint: name ? email || phone : '' });
});

root.querySelectorAll('[data-back]').forEach(button => button.addEventListener('click', backToFind));

/* What was recorded */

function logged(entry) {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = entry.shown;
  const state = document.createElement('span');
  state.className = entry.state === 'refused' ? 'error' : 'quiet';
  state.textContent = entry.reason ?? (entry.undone ? say.undone : say[entry.state]);
  item.append(words, state);
  if (outbox.undoable(entry)) {
    item.append(button(say.undo, entry.shown, () => outbox.undo(entry.sent.id)));
  } else if (entry.state === 'refused') {
    item.append(button(say.dismiss, entry.shown, () => outbox.dismiss(entry.sent.id)));
  }
  return item;
}

function button(label, what, does) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button plain';
  made.textContent = label;
  made.setAttribute('aria-label', label + ': ' + what);
  made.addEventListener('click', does);
  return made;
}

function report() {
  const all = outbox.entries();
  at('log').hidden = all.length === 0;
  at('log').querySelector('ol').replaceChildren(...all.map(logged));
  const trouble = outbox.line();
  at('line').hidden = trouble === '';
  at('line').textContent = trouble === '' ? '' : trouble === 'offline' ? say.offline : say.signIn;
}

// Browsers allow it over https and on the same machine only; elsewhere the page has to be open already.
navigator.serviceWorker?.register('/counter/worker.js', { scope: '/counter' });

outbox.onChange(report);
root.hidden = false;
report();
outbox.send();
