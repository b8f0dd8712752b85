// What a chart says where one points, touches or comes by keyboard; and the exact value behind a rounded one, for those
// who can't hover. The arrows walk through a chart, so that it is one stop of the Tab key and not thirty.
const GAP = 8;
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');

function show(place, words = place.dataset.tip) {
  (place.closest('dialog') ?? document.body).append(tip);
  tip.textContent = words;
  tip.hidden = false;
  const box = place.getBoundingClientRect();
  const spot = place.matches('.stripe') ? beside(box) : above(box);
  const left = Math.max(GAP, Math.min(document.documentElement.clientWidth - tip.offsetWidth - GAP, spot.left));
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${spot.top + scrollY}px`;
}

// A stripe is as high as the chart: its words stand next to it, where there is room.
function beside(box) {
  const right = box.right + GAP;
  const fits = right + tip.offsetWidth < document.documentElement.clientWidth - GAP;
  return {left: fits ? right : box.left - tip.offsetWidth - GAP, top: box.top + GAP};
}

function above(box) {
  const over = box.top - tip.offsetHeight - GAP;
  return {left: (box.left + box.right - tip.offsetWidth) / 2, top: over > GAP ? over : box.bottom + GAP};
}

function hide() {
  tip.hidden = true;
  document.querySelectorAll('.pointed').forEach(place => place.classList.remove('pointed'));
}

for (const arrival of ['pointerover', 'focusin']) {
  addEventListener(arrival, event => {
    const place = event.target.closest?.('[data-tip]');
    if (place) {
      show(place);
    } else if (!event.target.closest?.('.exact')) {
      hide();
    }
  });
}

// A finger reads first and follows on the second touch.
addEventListener('click', event => {
  if (event.pointerType !== 'touch') {
    return;
  }
  const place = event.target.closest?.('[data-tip]');
  const exact = event.target.closest?.('.exact');
  if (place && !place.classList.contains('pointed')) {
    event.preventDefault();
    hide();
    place.classList.add('pointed');
    show(place);
  } else if (exact && !exact.closest('a, button, summary')) {
    show(exact, exact.title);
  }
}, true);

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    hide();
  }
  const here = document.activeElement?.closest?.('.chart [data-tip]');
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  const places = here && step ? [...here.closest('.chart').querySelectorAll('[data-tip]')] : [];
  const next = places[places.indexOf(here) + step];
  if (next) {
    event.preventDefault();
    here.setAttribute('tabindex', '-1');
    next.setAttribute('tabindex', '0');
    next.focus();
  }
});

function oneStop(root) {
  root.querySelectorAll?.('.chart').forEach(chart => {
    chart.querySelectorAll('a[data-tip], [data-tip][role]').forEach((place, i) => {
      place.setAttribute('tabindex', i === 0 ? '0' : '-1');
    });
  });
}

oneStop(document);
addEventListener('htmx:afterSwap', event => oneStop(event.target));
