"use strict";
// Going from finding to finding by keyboard, and taking findings along: as text, as JSON, as CSV.
(() => {
  const cards = () => [...document.querySelectorAll(".group > .card")].filter((card) => !card.hidden);

  let current = null;
  const move = (step) => {
    const all = cards();
    const at = all.indexOf(current);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (!next) return;
    if (current && current !== next) current.open = false;
    current = next;
    next.open = true;
    next.firstElementChild.focus({ preventScroll: true });
    next.scrollIntoView();
  };
  document.addEventListener("focusin", (event) => { current = event.target.closest(".card") || current; });

  const words = (element) => {
    if (!element) return "";
    const clone = element.cloneNode(true);
    for (const quote of clone.querySelectorAll("q")) quote.textContent = `“${quote.textContent}”`;
    return clone.textContent.replace(/\s+/g, " ").trim();
  };
  const say = (card, selector) => words(card.querySelector(selector));
  const severity = (card) => card.classList[1], kind = (card) => say(card, ".kicker a");
  const status = (card) => say(card, "small i").slice(0, -severity(card).length - 1);
  const name = (card) => card.querySelector(".inside").id;
  const rows = (card) => [...(card.querySelector(".sum")?.rows || [])]
    .map((row) => [...row.children].map(words)).map(([amount, ...what]) => `  ${amount.padStart(12)}  ${what.join(" ")}`);
  const asText = (card) => [
    `${severity(card)} ${kind(card)} (${status(card)})`, say(card, "h3"), say(card, ".kicker span"), "",
    ...[...card.querySelectorAll(".members > li")].flatMap((member) => [
      `${say(member, ".role")}  ${words(member.querySelector(".role + p"))}`, `  ${say(member, ".by")}`.trimEnd(),
      ...[...member.querySelectorAll("dt")].map((term) => `  ${words(term)}: ${words(term.nextElementSibling)}`),
    ].filter((line) => line.trim())), "",
    ...rows(card), ...[...card.querySelectorAll(".inside > p:not(.kicker, .advice, .judgement)")].map(words), `fingerprint ${name(card)}`, "",
  ].join("\n");

  // The button comes as the card unfolds: thousands would be in the way.
  const dress = (card) => {
    if (!card || card.querySelector(".copy") || !card.querySelector(".inside .kicker")) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "copy", textContent: "Copy as text" });
    card.querySelector(".kicker").insertBefore(button, card.querySelector(".kicker").lastElementChild);
  };
  for (const open of document.querySelectorAll(".card[open]")) dress(open);
  document.addEventListener("toggle", ({ target }) => target.matches(".card[open]") && dress(target), true);

  const copy = async (card) => {
    dress(card);
    const button = card.querySelector(".copy");
    try { await navigator.clipboard.writeText(asText(card)); button.textContent = "Copied"; } catch { button.textContent = "Not copied: the browser refuses"; }
    setTimeout(() => { button.textContent = "Copy as text"; }, 2000);
  };
  document.addEventListener("click", (event) => {
    if (event.target.matches(".copy")) copy(event.target.closest(".card"));
    if (event.target.dataset.as) send(event.target.dataset.as);
  });

  const quoted = (member) => ({
    quote: say(member, "q"), publisher: say(member, "b"), published: say(member, "time"),
    says: say(member, ".says, em"), file: say(member, "code"),
  });
  const entries = (card) => {
    const own = {
      finding: name(card), severity: severity(card), kind: kind(card), status: status(card),
      headline: say(card, "h3"), gap: say(card, ".sum .gap td"), about: say(card, ".kicker span"),
      questioned: [...card.querySelectorAll(".members > .suspect, .members > .either")].map(quoted),
    };
    const others = [...card.querySelectorAll(".alike li")].map((other) => ({ ...own, finding: other.id, headline: words(other), gap: "", questioned: [] }));
    return [own, ...others];
  };
  // A cell must not begin as a formula does.
  const cell = (value) => `"${value.replace(/(^|;) *(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g, "$&'").replaceAll('"', '""')}"`;
  const asCsv = (all) => {
    const columns = ["finding", "severity", "kind", "status", "headline", "gap", "about"], inner = ["quote", "publisher", "published", "says", "file"];
    const lines = all.flatMap((each) => (each.questioned.length ? each.questioned : [{}])
      .map((claim) => [...columns.map((name) => each[name]), ...inner.map((name) => claim[name] || "")]));
    return [[...columns, ...inner], ...lines].map((line) => `${line.map(cell).join(",")}\n`).join("");
  };
  const send = (as) => {
    const all = cards().flatMap(entries);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([as === "csv" ? asCsv(all) : `${JSON.stringify(all, null, 2)}\n`]));
    link.download = `findings.${as}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const keys = { j: () => move(1), k: () => move(-1), c: () => current && current.open && copy(current) };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=radio]), select, textarea")) return;
    const act = keys[event.key];
    if (act && document.querySelector(".card")) { event.preventDefault(); act(); }
  });
})();
