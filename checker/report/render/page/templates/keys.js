"use strict";
// Going from finding to finding by keyboard, and taking findings along: as text, as JSON, as CSV.
(() => {
  const cards = () => [...document.querySelectorAll(".card")].filter((card) => !card.hidden);
  const fold = (card) => card.querySelector("details");
  document.documentElement.classList.add("scripted");

  let current = null;
  const move = (step) => {
    const all = cards();
    const at = all.indexOf(current);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (!next) return;
    if (current && current !== next) fold(current).open = false;
    current = next;
    fold(next).open = true;
    fold(next).firstElementChild.focus({ preventScroll: true });
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
  const rows = (card) => [...(card.querySelector(".sum")?.querySelectorAll("tbody tr, tfoot tr") || [])]
    .map((row) => [...row.children].map(words)).map(([amount, what]) => `  ${amount.padStart(12)}  ${what}`);
  const asText = (card) => [
    `${card.dataset.severity} ${card.dataset.kind} (${card.dataset.status})`, say(card, "h3"), say(card, ".about"), "",
    ...[...card.querySelectorAll(".member")].flatMap((member) => [
      `${say(member, ".role")}  ${words(member.querySelector(".role + p"))}`, `  ${say(member, ".by")}`.trimEnd(),
      ...[...member.querySelectorAll("dt")].map((term) => `  ${words(term)}: ${words(term.nextElementSibling)}`),
    ].filter((line) => line.trim())), "",
    ...rows(card), ...[...card.querySelectorAll(".made-of-it p")].map(words), `fingerprint ${card.dataset.finding}`, "",
  ].join("\n");

  const copy = async (card) => {
    const button = card.querySelector(".copy");
    try { await navigator.clipboard.writeText(asText(card)); button.textContent = "Copied"; } catch { button.textContent = "Not copied: the browser refuses"; }
    setTimeout(() => { button.textContent = "Copy as text"; }, 2000);
  };
  document.addEventListener("click", (event) => {
    if (event.target.matches(".copy")) copy(event.target.closest(".card"));
    if (event.target.dataset.as) send(event.target.dataset.as);
  });

  const quoted = (member) => ({
    quote: say(member, ".quote"), publisher: say(member, ".by b"), published: say(member, ".by bdi"),
    says: words([...member.querySelectorAll("dt")].find((term) => term.textContent === "Says")?.nextElementSibling),
    file: words([...member.querySelectorAll("dt")].find((term) => term.textContent === "On file")?.nextElementSibling),
  });
  const entries = (card) => {
    const own = {
      finding: card.dataset.finding, severity: card.dataset.severity, kind: card.dataset.kind, status: card.dataset.status,
      headline: say(card, "h3"), gap: say(card, ".sum .gap td"), about: say(card, ".about"),
      questioned: [...card.querySelectorAll(".member.suspect, .member.either")].map(quoted),
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

  const keys = { j: () => move(1), k: () => move(-1), c: () => current && fold(current).open && copy(current) };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=radio]), select, textarea")) return;
    const act = keys[event.key];
    if (act && document.querySelector(".card")) { event.preventDefault(); act(); }
  });
})();
