// What a chart says where one points, touches or comes by keyboard. The arrows walk from place to place, so that a
// chart is one stop of the Tab key and not thirty.
const tip = document.createElement('div');
tip.className = 'tip';
tip.hidden = true;
tip.setAttribute('aria-hidden', 'true');

function show(place) {
  const chart = place.closest('.chart');
  if (!chart) {
    return;
  }
  chart.append(tip);
  tip.textContent = place.dataset.tip;
  tip.hidden = false;
  const around = chart.getBoundingClientRect();
  const box = place.getBoundingClientRect();
  const middle = box.left + box.width / 2 - around.left;
  const half = tip.offsetWidth / 2;
  const left = Math.max(0, Math.min(around.width - tip.offsetWidth, middle - half));
  const above = box.top - around.top - tip.offsetHeight - 6;
  tip.style.insetInlineStart = 'auto';
  tip.style.left = `${left}px`;
  tip.style.top = `${above > -tip.offsetHeight / 2 ? above : box.bottom - around.top + 6}px`;
}

function hide() {
  tip.hidden = true;
}

addEventListener('pointerover', event => {
  const place = event.target.closest?.('[data-tip]');
  if (place) {
    show(place);
  } else {
    hide();
  }
});

addEventListener('focusin', event => {
  const place = event.target.closest?.('[data-tip]');
  if (place) {
    show(place);
  } else {
    hide();
  }
});

// A finger reads first and follows on the second touch.
addEventListener('click', event => {
  const place = event.target.closest?.('a[data-tip]');
  if (place && event.pointerType === 'touch' && !place.classList.contains('pointed')) {
    event.preventDefault();
    document.querySelectorAll('.pointed').forEach(other => other.classList.remove('pointed'));
    place.classList.add('pointed');
    show(place);
  }
}, true);

addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    hide();
  }
  const here = document.activeElement?.closest?.('.chart [data-tip]');
  const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
  if (here && step) {
    const places = [...here.closest('.chart').querySelectorAll('[data-tip]')];
    const next = places[places.indexOf(here) + step];
    if (next) {
      event.preventDefault();
      here.setAttribute('tabindex', '-1');
      next.setAttribute('tabindex', '0');
      next.focus();
    }
  }
});

function oneStop(root) {
  root.querySelectorAll?.('.chart').forEach(chart => chart.querySelectorAll('[data-tip]').forEach((place, i) => {
    place.setAttribute('tabindex', i === 0 ? '0' : '-1');
  }));
}

oneStop(document);
addEventListener('htmx:afterSwap', event => oneStop(event.target));
