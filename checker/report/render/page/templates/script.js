"use strict";
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const facets = [...form.querySelectorAll(".facet")];
  const words = form.elements.text;
  const order = form.elements.order;
  const fields = [...facets, words, order];
  const told = form.querySelector("output");
  const again = form.querySelector("[type=reset]");
  const nothing = document.querySelector(".nothing");
  const severalOf = ["publisher", "source"];
  const cards = [...document.querySelectorAll(".card")].map((card) => ({
    card, shown: true, text: null, number: Number(card.dataset.findings || 1),
    values: facets.map(({ name }) => severalOf.includes(name) ? JSON.parse(card.dataset[name]) : [card.dataset[name]]),
  }));
  const whole = cards.reduce((sum, entry) => sum + entry.number, 0);
  const options = facets.map((facet) => [...facet.options].slice(1));
  const names = options.map((all) => all.map((option) => option.textContent.replace(/ \(\d+\)$/, "")));
  // "2929" is looked for in "2,929" too.
  const plain = (text) => text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const textOf = (entry) => {
    if (entry.text === null) {
      const text = entry.card.textContent.toLowerCase();
      entry.text = `${text}\n${plain(text)}`;
    }
    return entry.text;
  };

  // Which facets a card fails: it counts for an option of a facet if it fails no other.
  const failed = (entry, wanted, wantedWords) => {
    const missed = [];
    wanted.forEach((value, i) => { if (value && !entry.values[i].includes(value)) missed.push(i); });
    if (missed.length < 2 && wantedWords.some((word) => !textOf(entry).includes(word))) missed.push(-1, -1);
    return missed;
  };

  const filter = () => {
    const wanted = facets.map((facet) => facet.value);
    const wantedWords = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const counts = facets.map(() => new Map());
    let left = 0;
    for (const entry of cards) {
      const missed = failed(entry, wanted, wantedWords);
      const show = !missed.length;
      if (show) left += entry.number;
      if (show !== entry.shown) { entry.card.hidden = !show; entry.shown = show; }
      if (missed.length > 1) continue;
      entry.values.forEach((values, i) => {
        if (missed.length && missed[0] !== i) return;
        for (const value of values) counts[i].set(value, (counts[i].get(value) || 0) + entry.number);
      });
    }
    options.forEach((all, i) => all.forEach((option, j) => {
      const label = `${names[i][j]} (${counts[i].get(option.value) || 0})`;
      if (option.textContent !== label) option.textContent = label;
    }));
    nothing.hidden = left > 0;
    again.hidden = !fields.some((field) => field.value);
    told.textContent = left === whole ? `${left} finding${left === 1 ? "" : "s"}` : `${left} of ${whole} findings`;
  };

  const ranks = {
    gap: (one, other) => Number(other.card.dataset.gap || -1) - Number(one.card.dataset.gap || -1),
    publisher: (one, other) => one.card.querySelector(".brief bdi").textContent.localeCompare(other.card.querySelector(".brief bdi").textContent, "en"),
    date: (one, other) => other.card.dataset.date.localeCompare(one.card.dataset.date),
  };
  let sorted = "";
  const sort = () => {
    if (order.value === sorted) return;
    sorted = order.value;
    const every = ranks[sorted] ? [...cards].sort(ranks[sorted]) : cards;
    every[0].card.parentElement.append(...every.map((entry) => entry.card));
  };

  const keep = () => {
    const address = new URL(location.href);
    for (const field of fields) {
      if (field.value) address.searchParams.set(field.name, field.value);
      else address.searchParams.delete(field.name);
    }
    // Pages without an address of their own, such as previews of mail, cannot keep it.
    try { history.replaceState(null, "", address); } catch { /* the filter still holds */ }
  };
  const take = () => {
    const asked = new URL(location.href).searchParams;
    for (const field of fields) field.value = asked.get(field.name) || "";
    if (order.selectedIndex < 0) order.value = "";
    if (facets.some((facet) => facet.value)) form.querySelector(".more").open = true;
    sort();
  };
  const changed = () => { sort(); filter(); keep(); };

  // A link to a finding shows it, whatever the filter.
  const target = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const wanted = place && cards.find((entry) => entry.card.contains(place));
    if (wanted && !wanted.shown) {
      for (const field of fields) field.value = "";
      changed();
    }
    for (let folded = place; folded; folded = folded.parentElement) if (folded.matches("details:not([open])")) folded.open = true;
    if (wanted) (place.matches(".inside") ? wanted.card : place).scrollIntoView();
    else if (place) place.scrollIntoView();
  };

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("hashchange", target);
  addEventListener("popstate", () => { take(); filter(); });
  take();
  if (fields.some((field) => field.value)) filter();
  if (location.hash) target();

  // Texts are collected while nothing else is to do, so that the first word typed finds them.
  const collect = (from) => {
    const upTo = Math.min(from + 50, cards.length);
    for (let i = from; i < upTo; i += 1) textOf(cards[i]);
    if (upTo < cards.length) later(upTo);
  };
  const later = (from) => (window.requestIdleCallback || setTimeout)(() => collect(from));
  later(0);

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
})();
