"use strict";
// Filters and orders: by data that stands beside the page, so that no card has to be read.
(() => {
  const form = document.querySelector(".filters");
  if (!form) return;
  const filed = JSON.parse(document.getElementById("filed").textContent);
  const facets = [...form.querySelectorAll(".facet")];
  const words = form.elements.text;
  const order = form.elements.order;
  const fields = [...facets, words, order];
  const told = form.querySelector("output");
  const again = form.querySelector("[type=reset]");
  const nothing = document.querySelector(".nothing");
  const cards = [...document.querySelectorAll(".card")];
  // Of many cards those out of sight are laid out in groups, by a guess of their height.
  const groups = [...document.querySelectorAll(".group")], many = document.querySelector(".cards.many"), each = 50, high = 66;
  let placed = cards.map((_, at) => at), stands = placed;
  const shown = cards.map(() => true), stays = cards.map(() => true);
  const texts = cards.map(() => null);
  const whole = filed.numbers.reduce((sum, number) => sum + number, 0);
  const options = facets.map((facet) => [...facet.options].slice(1));
  const names = options.map((all) => all.map((option) => option.textContent.replace(/ \(\d+\)$/, "")));
  // "2929" is looked for in "2,929" too.
  const plain = (text) => text.replace(/(\d),(?=\d{3}(?!\d))/g, "$1");
  const textOf = (at) => {
    if (texts[at] === null) {
      const text = `${cards[at].textContent} ${cards[at].querySelector(".inside").id}`.toLowerCase();
      texts[at] = `${text}\n${plain(text)}`;
    }
    return texts[at];
  };

  // A card counts for an option of a facet if it fails no other: `missed` is the one that it fails, -1 for none, -2 for several.
  const has = (of, value) => of === value || (Array.isArray(of) && of.includes(value));
  const missedBy = (at, wanted, wantedWords) => {
    let missed = -1;
    for (const [i, value] of wanted.entries()) {
      if (value < 0 || has(filed.values[i][at], value)) continue;
      if (missed >= 0) return -2;
      missed = i;
    }
    return wantedWords.some((word) => !textOf(at).includes(word)) ? -2 : missed;
  };

  // Shows of a group what stays, and says how much that is.
  const settle = (group, i) => {
    let some = 0;
    for (const at of placed.slice(i * each, (i + 1) * each)) {
      if (stays[at] !== shown[at]) { cards[at].hidden = !stays[at]; shown[at] = stays[at]; }
      some += stays[at];
    }
    if (group.hidden === some > 0) group.hidden = !some;
    if (many) group.style.containIntrinsicSize = `none ${some * high}px`;
    return some;
  };

  // Of many cards the first that are left are shown at once, as a likeness without what is folded in them: the browser would take
  // several frames to find out what stays of all of them.
  const likeness = (at) => {
    const card = cards[at], drawn = card.cloneNode(card.open);
    if (card.open) for (const named of drawn.querySelectorAll("[id]")) named.removeAttribute("id");
    else drawn.append(card.firstElementChild.cloneNode(true));
    drawn.hidden = false;
    return drawn;
  };
  const glance = document.createElement("div");
  glance.className = "cards";
  const glimpse = () => {
    const fits = Math.ceil(innerHeight / high) + 1, first = [];
    let left = 0;
    for (const at of placed) {
      if (!stays[at]) continue;
      if (first.length < fits) first.push(likeness(at));
      left += 1;
    }
    glance.replaceChildren(...first);
    many.style.containIntrinsicSize = `none ${(left - first.length) * high}px`;
    many.classList.add("waiting");
    many.before(glance);
  };
  const settled = () => {
    glance.remove();
    if (many) many.classList.remove("waiting");
    if (stands !== placed) groups.forEach((group, i) => group.append(...placed.slice(i * each, (i + 1) * each).map((at) => cards[at])));
    stands = placed;
    groups.forEach(settle);
  };

  let counted = null;
  const filter = (wholly) => {
    const wanted = facets.map((facet) => facet.selectedIndex - 1);
    const wantedWords = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    const counts = options.map((all) => all.map(() => 0));
    let left = 0;
    cards.forEach((_, at) => {
      const missed = missedBy(at, wanted, wantedWords), show = missed === -1, number = filed.numbers[at];
      if (show) left += number;
      stays[at] = show;
      if (missed === -2) return;
      counts.forEach((count, i) => {
        if (show || missed === i) for (const value of [filed.values[i][at]].flat()) count[value] += number;
      });
    });
    if (many && !wholly) glimpse();
    else settled();
    counted = counts;
    nothing.hidden = left > 0;
    again.hidden = !fields.some((field) => field.value);
    told.textContent = left === whole ? `${left} finding${left === 1 ? "" : "s"}` : `${left} of ${whole} findings`;
    after(() => { settled(); label(); keep(); });
  };
  // What can wait is done when what is left has been drawn: to write the address takes longer than all else.
  let due = 0;
  const after = (act) => {
    due += 1;
    const mine = due;
    requestAnimationFrame(() => setTimeout(() => mine === due && act()));
  };
  const label = () => {
    options.forEach((all, i) => all.forEach((option, j) => {
      const text = `${names[i][j]} (${counted[i][j]})`;
      if (option.textContent !== text) option.textContent = text;
    }));
  };

  let sorted = "";
  const sort = () => {
    if (order.value === sorted) return;
    sorted = order.value;
    placed = filed.orders[sorted] || cards.map((_, at) => at);
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
  const changed = () => { sort(); filter(false); };
  const clear = () => {
    for (const field of fields) field.value = "";
    sort();
    filter(true);
  };
  // What a link leads to is shown, whatever the filter.
  addEventListener("wanted", (event) => {
    const at = cards.indexOf(event.detail);
    if (at >= 0 && !shown[at]) clear();
  });

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  addEventListener("popstate", () => { take(); filter(true); });
  take();
  if (fields.some((field) => field.value)) filter(true);

  // Texts are collected while nothing else is to do, so that the first word typed finds them.
  const collect = (from) => {
    const upTo = Math.min(from + 50, cards.length);
    for (let at = from; at < upTo; at += 1) textOf(at);
    if (upTo < cards.length) later(upTo);
  };
  const later = (from) => (window.requestIdleCallback || setTimeout)(() => collect(from));
  later(0);
})();
