"use strict";
// Keeps what is being written over a reload, and says when the files have changed.
(() => {
  const forms = document.querySelectorAll("form[data-draft]");
  const name = (form) => `draft ${form.dataset.draft}`;
  const fields = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden");

  const unfold = (form) => {
    for (let folded = form; folded; folded = folded.parentElement) if (folded.matches("details")) folded.open = true;
  };

  const keep = (form) => {
    const told = {};
    for (const field of fields(form)) {
      if (field.type !== "radio") told[field.name] = field.value;
      else if (field.checked) told[field.name] = field.value;
    }
    sessionStorage.setItem(name(form), JSON.stringify(told));
  };

  const bring = (form) => {
    const kept = sessionStorage.getItem(name(form));
    if (kept === null) return;
    const told = JSON.parse(kept);
    const written = (told.because || "").trim().split(/\s+/).join(" ");
    if (written === form.dataset.because && told.verdict === form.dataset.verdict) {
      // It is on file by now.
      sessionStorage.removeItem(name(form));
      return;
    }
    for (const field of fields(form)) {
      if (field.type === "radio") field.checked = told[field.name] === field.value;
      else if (field.name in told) field.value = told[field.name];
    }
    unfold(form);
  };

  // The filters stand in the address; the way back leads there.
  if (!document.body.classList.contains("alone")) {
    document.addEventListener("submit", (event) => {
      const query = event.target.elements.query;
      if (query) query.value = location.search;
    });
    document.addEventListener("click", (event) => {
      const link = event.target.closest(".review a");
      if (link) link.search = `${link.search.split("&query=")[0]}&query=${encodeURIComponent(location.search)}`;
    });
  }

  // What the server gave back to be sent again counts, not the draft.
  for (const form of forms) {
    if ("told" in form.dataset) keep(form);
    else bring(form);
    form.addEventListener("input", () => keep(form));
  }

  // A figure picks the verdict on the finding that is open, and leads on to the reason.
  document.documentElement.classList.add("scripted");
  document.addEventListener("keydown", (event) => {
    const field = event.target, own = field.closest("form.judge");
    if (own && event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); own.requestSubmit(); return; }
    if (event.ctrlKey || event.metaKey || event.altKey || field.matches("input:not([type=radio]), select, textarea")) return;
    const open = field.closest(".card") || document.querySelector(".card[open], .alone .card");
    const verdict = open && [...open.querySelectorAll("form.judge [name=verdict]")][Number(event.key) - 1];
    if (!verdict) return;
    event.preventDefault();
    unfold(verdict);
    verdict.checked = true;
    verdict.dispatchEvent(new Event("input", { bubbles: true }));
    const { claim, because } = verdict.form.elements;
    (claim && !claim.value && "either" in verdict.form.dataset && ["wrong", "superseded"].includes(verdict.value) ? claim : because).focus();
  });

  const changed = document.getElementById("review-changed");
  if (changed === null) return;
  const ask = async () => {
    if (document.hidden || !changed.hidden) return;
    try {
      const answer = await fetch("stamp", { cache: "no-store" });
      changed.hidden = !answer.ok || (await answer.text()) === changed.dataset.stamp;
    } catch {
      // The server has stopped; the terminal says so.
    }
  };
  setInterval(ask, 2000);
  document.addEventListener("visibilitychange", ask);
})();
