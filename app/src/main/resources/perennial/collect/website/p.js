/* Perennial tells the owner of this website, and nobody else, what its visitors do.
   It sets no cookies. Until a visitor agrees nothing is kept in their browser, and visits are not put together. */
(() => {
  const setup = /*setup*/null;
  const me = document.currentScript;
  if (!setup || !me || (window.perennial && window.perennial.track)) return;
  const door = new URL('/v1/batch?key=' + encodeURIComponent(setup.key), me.src).href;
  const KEPT = 'perennial';
  const WAITING = 'perennial.waiting';
  const SOON = 800;
  const LATEST = 60000;
  const MOST_AT_ONCE = 50;
  const MOST_WAITING = 200;
  const BEACON_BYTES = 60000;

  const objects = navigator.globalPrivacyControl === true;
  const kept = read(KEPT) || {};
  let answer = objects ? 'no' : kept.answer || (setup.asks ? 'unknown' : 'no');
  let visitor = answer === 'yes' && kept.visitor ? kept.visitor : uuid();
  let user = answer === 'yes' ? kept.user : undefined;
  let waiting = answer === 'yes' ? read(WAITING) || [] : [];
  let underway = false;
  let pause = SOON;
  let timer;
  let lastPath;

  /* What stays in the browser */

  function read(name) {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return null;
    }
  }

  function keep(name, value) {
    try {
      if (value === undefined) localStorage.removeItem(name);
      else localStorage.setItem(name, JSON.stringify(value));
    } catch {
      /* a browser that keeps nothing */
    }
  }

  function remember() {
    if (answer === 'yes') keep(KEPT, { answer, visitor, user });
    else if (answer === 'no' && !objects && setup.asks) keep(KEPT, { answer });
    else keep(KEPT, undefined);
    keep(WAITING, answer === 'yes' && waiting.length ? waiting : undefined);
  }

  function uuid() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map(each => each.toString(16).padStart(2, '0')).join('');
  }

  /* What is told */

  function told(type, more) {
    waiting.push({
      type,
      messageId: uuid(),
      timestamp: new Date().toISOString(),
      anonymousId: answer === 'no' ? uuid() : visitor,
      userId: user,
      ...more,
      context: { ...context(), ...more.context },
    });
    waiting = waiting.slice(-MOST_WAITING);
    remember();
    later(SOON);
  }

  /* Of the address only the path and what a campaign added to it: the rest may be somebody's secret. */
  function context() {
    const campaign = {};
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name.startsWith('utm_')) campaign[name === 'utm_campaign' ? 'name' : name.slice(4)] = value.slice(0, 200);
    }
    return {
      page: { path: location.pathname, url: location.origin + location.pathname, title: document.title, referrer: referrer() },
      campaign: Object.keys(campaign).length ? campaign : undefined,
      locale: navigator.language,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      consent: answer,
      library: { name: 'perennial.js', version: '1' },
    };
  }

  function referrer() {
    try {
      const from = new URL(document.referrer);
      return from.origin === location.origin ? from.origin + from.pathname : from.origin;
    } catch {
      return undefined;
    }
  }

  /* How it gets there */

  function later(when) {
    clearTimeout(timer);
    timer = setTimeout(send, when);
  }

  function body(events) {
    return JSON.stringify({ batch: events, sentAt: new Date().toISOString() });
  }

  async function send() {
    if (underway || !waiting.length) return;
    underway = true;
    const batch = waiting.slice(0, MOST_AT_ONCE);
    try {
      // plain text, so that browsers need not ask for permission first
      const text = body(batch);
      const answered = await fetch(door, { method: 'POST', body: text, keepalive: text.length < BEACON_BYTES, credentials: 'omit' });
      if (answered.status >= 500 || answered.status === 429) throw new Error(answered.status);
      pause = SOON;
      arrived(batch);
    } catch {
      pause = Math.min(LATEST, pause * 3);
    }
    underway = false;
    if (waiting.length) later(pause);
  }

  function arrived(batch) {
    waiting = waiting.filter(each => !batch.includes(each));
    remember();
  }

  /* The page goes away: what is left is handed to the browser. */
  function leave() {
    while (waiting.length) {
      let batch = waiting.slice(0, MOST_AT_ONCE);
      while (batch.length > 1 && body(batch).length > BEACON_BYTES) batch = batch.slice(0, batch.length >> 1);
      if (!navigator.sendBeacon || !navigator.sendBeacon(door, body(batch))) return;
      arrived(batch);
    }
  }

  /* What a website may call */

  const house = {
    page(name, properties) {
      lastPath = location.pathname;
      told('page', { name: typeof name === 'string' ? name : document.title, properties: { path: location.pathname, ...properties } });
    },
    track(event, properties) {
      told('track', { event, properties });
    },
    identify(id, traits) {
      if (id && typeof id === 'object') [id, traits] = [undefined, id];
      const userId = id === undefined || id === null ? undefined : String(id);
      if (answer === 'yes' && userId) user = userId;
      told('identify', { userId: userId || user, traits });
    },
    reset() {
      user = undefined;
      visitor = uuid();
      remember();
    },
    /** Says what a visitor decided, for websites that ask by themselves. */
    consent(yes) {
      if (objects) return;
      answer = yes ? 'yes' : 'no';
      if (!yes) {
        user = undefined;
        visitor = uuid();
      }
      remember();
      const words = wording();
      told('track', { event: 'Tracking Consent', properties: { answer, version: words && words.version, language: words && words.language } });
      if (banner) banner.remove();
    },
  };

  /* Forms that say so: <form data-perennial="newsletter"> */

  const WHO = { email: 'email', tel: 'phone', name: 'name', 'given-name': 'firstName', 'family-name': 'lastName' };
  const NEVER = ['password', 'hidden', 'file', 'submit', 'button', 'image', 'reset'];

  function trait(field) {
    return WHO[field.type] || WHO[(field.autocomplete || '').split(' ').pop()] || (/^(e-?mail|name|phone)$/i.test(field.name) ? field.name.toLowerCase().replace('-', '') : undefined);
  }

  function submitted(form) {
    const traits = {};
    const properties = { form: form.dataset.perennial || form.getAttribute('name') || form.id || 'form' };
    for (const field of form.elements) {
      const silent = !field.name || NEVER.includes(field.type) || /\bcc-/.test(field.autocomplete || '') || field.hasAttribute('data-perennial-ignore');
      const chosen = !['checkbox', 'radio'].includes(field.type) || field.checked;
      if (silent || !chosen || !field.value) continue;
      (trait(field) ? traits : properties)[trait(field) || field.name] = field.value.slice(0, 1000);
    }
    const known = traits.email || traits.phone;
    if (known) told('identify', { traits });
    told('track', { event: 'Form Submitted', properties, context: known ? { traits } : undefined });
    leave();
  }

  // heard first, because many websites send their forms by a script of their own
  addEventListener('submit', event => event.target.matches('form[data-perennial]') && submitted(event.target), true);

  /* The question */

  let banner;

  function wording() {
    const wanted = [document.documentElement.lang, ...navigator.languages].map(each => each.slice(0, 2).toLowerCase());
    return wanted.map(each => setup.words.find(words => words.language === each)).find(Boolean) || setup.words[0];
  }

  function ask() {
    const words = wording();
    if (answer !== 'unknown' || !words) return;
    banner = document.createElement('div');
    const inside = banner.attachShadow({ mode: 'open' });
    const style = new CSSStyleSheet();
    style.replaceSync(
      'section{position:fixed;z-index:2147483000;inset:auto 1rem 1rem;max-width:34rem;margin:auto;padding:1rem 1.25rem;border:1px solid #958c78;border-radius:.5rem;background:#fffdf8;color:#24271f;font:1rem/1.45 system-ui,sans-serif}' +
        'p{margin:0 0 .75rem}div{display:flex;gap:.75rem;flex-wrap:wrap}button{flex:1;min-height:2.75rem;padding:0 1rem;border:1px solid #24271f;border-radius:.5rem;background:#fffdf8;color:inherit;font:inherit;cursor:pointer}',
    );
    inside.adoptedStyleSheets = [style];
    const frame = document.createElement('section');
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', words.question);
    frame.lang = words.language;
    const question = document.createElement('p');
    question.textContent = words.question;
    const choices = document.createElement('div');
    for (const [label, yes] of [[words.no, false], [words.yes, true]]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.addEventListener('click', () => house.consent(yes));
      choices.append(button);
    }
    frame.append(question, choices);
    inside.append(frame);
    document.body.append(banner);
  }

  /* Begin */

  const early = Array.isArray(window.perennial) ? window.perennial : [];
  house.push = call => house[call[0]](...call.slice(1));
  window.perennial = house;
  remember();
  house.page();
  early.forEach(house.push);

  for (const change of ['pushState', 'replaceState']) {
    const original = history[change];
    history[change] = function (...given) {
      original.apply(this, given);
      moved();
    };
  }
  addEventListener('popstate', moved);
  function moved() {
    if (location.pathname !== lastPath) setTimeout(() => location.pathname !== lastPath && house.page());
  }

  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  addEventListener('online', () => {
    pause = SOON;
    send();
  });
  if (document.body) ask();
  else addEventListener('DOMContentLoaded', ask);
})();
