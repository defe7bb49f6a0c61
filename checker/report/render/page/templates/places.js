"use strict";
// Links unfold what they lead to, and paper shows what is folded: on every page, with findings or without.
(() => {
  const target = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!place) return;
    const card = place.closest(".card");
    if (card) dispatchEvent(new CustomEvent("wanted", { detail: card }));
    for (let folded = place; folded; folded = folded.parentElement) if (folded.matches("details:not([open])")) folded.open = true;
    (card && place.matches(".inside") ? card : place).scrollIntoView();
  };
  addEventListener("hashchange", target);
  if (location.hash) {
    target();
    // The browser goes there by itself too, and past the headline.
    addEventListener("load", target);
  }

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const each of folded) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of folded) each.open = false; });
})();
