// Keeps the counter's page in the browser, so that it opens without a line, too. Only the page itself and what it is
// made of; nothing about customers passes through here.
const KEPT = 'perennial.counter';
const PAGE = '/counter';
const PATIENCE = 4000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));

addEventListener('fetch', event => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== 'GET') {
    return;
  }
  if (request.mode === 'navigate' && path === PAGE) {
    event.respondWith(page(request));
  } else if (path.startsWith('/static/')) {
    event.respondWith(part(request));
  }
});

/** As it is now, if the line lets us know soon enough; or else as it was last. */
async function page(request) {
  const kept = await caches.open(KEPT);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok) {
      await kept.put(PAGE, answer.clone());
    } else {
      await caches.delete(KEPT); // nobody is signed in here any more
    }
    return answer;
  } catch (noLine) {
    const last = await kept.match(PAGE);
    if (last) {
      return last;
    }
    throw noLine;
  }
}

/** Styles and scripts never change under their address. */
async function part(request) {
  const kept = await caches.open(KEPT);
  const known = await kept.match(request);
  if (known) {
    return known;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await forgetOthers(kept, request);
    await kept.put(request, answer.clone());
  }
  return answer;
}

async function forgetOthers(kept, request) {
  const version = new URL(request.url).pathname.split('/')[2];
  for (const other of await kept.keys()) {
    const [, root, its] = new URL(other.url).pathname.split('/');
    if (root === 'static' && its !== version) {
      await kept.delete(other);
    }
  }
}
