// What was recorded and the house may not have yet. It waits in this browser, in its order, through closed pages and
// lost lines; each entry has an id of its own, so that sending it twice counts once. Once it is stored, it stays only
// as long as it can be taken back, because it names people.
const KEPT = 'perennial.counter';
const SOON = 2000;
const LATEST = 60000;
const PATIENCE = 20000;
const MOST = 50;

let listener = () => {};
let trouble = '';
let wait = SOON;
let timer;
let sending = false;

export function entries() {
  try {
    return JSON.parse(localStorage.getItem(KEPT)) ?? [];
  } catch {
    return [];
  }
}

/** '' while all is well, 'offline', or 'sign-in'. */
export function line() {
  return trouble;
}

export function onChange(told) {
  listener = told;
}

/** @param shown what the page says about it */
export function record(entry, shown) {
  const added = { sent: { id: crypto.randomUUID?.() ?? uuid(), at: new Date().toISOString(), ...entry }, shown, state: 'waiting' };
  keep([added, ...entries()]);
  send();
  return added.sent.id;
}

/** Takes something back: before it was sent it is simply not sent. */
export function undo(id) {
  const all = entries();
  const mistake = all.find(each => each.sent.id === id);
  if (!mistake || mistake.undone) {
    return;
  }
  if (mistake.state === 'waiting' && !mistake.tried) {
    keep(all.filter(each => each !== mistake));
    return;
  }
  mistake.undone = true;
  keep(all);
  send();
}

/** Lets go of what could not be recorded, once somebody has read why. */
export function dismiss(id) {
  keep(entries().filter(each => each.sent.id !== id));
}

export function undoable(entry) {
  const { kind } = entry.sent;
  if (entry.undone || entry.state === 'refused') {
    return false;
  }
  if (entry.state === 'waiting') {
    return kind !== 'newcomer' || (!entry.tried && !entries().some(other => other.sent.newcomer === entry.sent.id));
  }
  return entry.permit !== undefined && Date.parse(entry.permit.until) > Date.now();
}

/** Browsers leave randomUUID out where pages come without https, as they do within a shop. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = [...bytes].map(each => each.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function keep(all) {
  localStorage.setItem(KEPT, JSON.stringify(all));
  listener();
}

function say(what) {
  trouble = what;
  listener();
}

/** What has to go out now, the oldest first; a mistake is taken back after it has arrived. */
function due() {
  const all = [...entries()].reverse();
  const fresh = all.filter(each => each.state === 'waiting').map(each => each.sent);
  const back = all.filter(each => each.undone && each.permit && !each.takenBack).map(each => ({
    id: each.undoId,
    at: each.undoneAt,
    kind: 'undo-' + each.sent.kind,
    customer: each.sent.customer,
    newcomer: each.sent.newcomer,
    of: each.sent.id,
    permit: each.permit,
  }));
  return [...fresh, ...back].slice(0, MOST);
}

function prepare() {
  const all = entries();
  for (const each of all) {
    if (each.undone && !each.undoId) {
      each.undoId = uuid();
      each.undoneAt = new Date().toISOString();
    }
    each.tried ||= each.state === 'waiting';
  }
  localStorage.setItem(KEPT, JSON.stringify(all));
}

export async function send() {
  clearTimeout(timer);
  if (sending) {
    return;
  }
  sending = true;
  try {
    prepare();
    const batch = due();
    if (batch.length > 0) {
      await post(batch);
    }
    tidy();
  } catch {
    say('offline');
  } finally {
    sending = false;
  }
  if (due().length > 0) {
    timer = setTimeout(send, trouble ? (wait = Math.min(LATEST, wait * 2)) : 0);
  } else {
    timer = setTimeout(send, LATEST); // lets go of what can't be taken back any more
  }
}

async function post(batch) {
  const token = document.querySelector('meta[name="csrf"]');
  const answer = await fetch('/counter/entries', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [token.dataset.header]: token.content },
    body: JSON.stringify({ sentAt: new Date().toISOString(), entries: batch }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) {
    say('sign-in');
    return;
  }
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  take(await answer.json());
  wait = SOON;
  trouble = '';
}

function take(results) {
  const all = entries();
  for (const result of results) {
    const own = all.find(each => each.sent.id === result.id);
    const takenBack = all.find(each => each.undoId === result.id);
    if (own) {
      own.state = result.refused ? 'refused' : 'stored';
      own.reason = result.refused ?? undefined;
      own.permit = result.permit ?? undefined;
      own.until = result.permit?.until ?? new Date(Date.now() + 600000).toISOString();
    } else if (takenBack) {
      takenBack.takenBack = true;
      takenBack.undone = !result.refused;
      takenBack.reason = result.refused ?? undefined;
    }
  }
  keep(all);
}

function tidy() {
  const now = Date.now();
  const all = entries();
  const left = all.filter(each => each.state !== 'stored' || (each.undone && !each.takenBack) || Date.parse(each.until) > now);
  if (left.length < all.length) {
    keep(left);
  }
}

addEventListener('online', () => {
  wait = SOON;
  send();
});
addEventListener('offline', () => say('offline'));
addEventListener('storage', event => event.key === KEPT && listener());
