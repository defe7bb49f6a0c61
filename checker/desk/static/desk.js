"use strict";
// Keys, a figure selected with the mouse, and what is being typed kept until it is sent. All else works without it.
(() => {
  document.documentElement.classList.add("scripted");
  const work = () => document.getElementById("work");
  const inField = (element) => element.matches("input, select, textarea");

  // To the card of a finding beside the article: the one that is open, else the next one or the one before.
  const summaryOf = (card) => card.querySelector("summary");
  const toCard = (card) => {
    const panel = card.closest("section.claim");
    summaryOf(card).focus({ preventScroll: true });
    if (panel) panel.scrollTop += card.getBoundingClientRect().top - panel.getBoundingClientRect().top - 8;
  };
  const toFinding = (step) => {
    const open = document.querySelector(".beside"), links = [...document.querySelectorAll("#clashes .to-card")];
    if (open && !open.contains(document.activeElement)) { toCard(open); return; }
    const at = links.findIndex((link) => link.hasAttribute("aria-current"));
    const next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
    for (let folded = next; folded; folded = folded.parentElement) if (folded.matches("details")) folded.open = true;
    next?.click();
  };
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "card") return;
    const by = event.detail.requestConfig?.elt;
    for (const link of document.querySelectorAll(".to-card")) link.toggleAttribute("aria-current", link === by);
    by?.setAttribute("aria-current", "true");
    if (event.target.firstElementChild) toCard(event.target.firstElementChild);
    for (const form of event.target.querySelectorAll("form[data-draft]")) bring(form);
  });

  // One key, one decision. A button, a link or an alternative says by data-key which is its.
  document.addEventListener("keydown", (event) => {
    const at = event.target;
    const card = at.closest(".beside");
    if (event.key === "Escape" && (inField(at) || card)) {
      event.preventDefault();
      if (!card) at.blur(); else (inField(at) ? summaryOf(card) : document.getElementById("claim-quote") || work()).focus();
      return;
    }
    if (event.ctrlKey || event.metaKey) {
      if (event.key === "Enter" && at.form) { event.preventDefault(); at.form.requestSubmit(); }
      return;
    }
    if (event.altKey || (inField(at) && at.type !== "radio") || event.repeat) return;
    if (event.key === "j" || event.key === "k") { event.preventDefault(); toFinding(event.key === "j" ? 1 : -1); return; }
    const verdict = card && [...card.querySelectorAll("form.judge [name=verdict]")][Number(event.key) - 1];
    if (verdict) {
      event.preventDefault();
      for (let folded = verdict; folded; folded = folded.parentElement) if (folded.matches("details")) folded.open = true;
      verdict.checked = true;
      verdict.dispatchEvent(new Event("input", { bubbles: true }));
      const { claim, because } = verdict.form.elements;
      (claim && !claim.value && "either" in verdict.form.dataset && ["wrong", "superseded"].includes(verdict.value) ? claim : because).focus();
      return;
    }
    if (event.key === "e") {
      const fields = [...document.querySelectorAll("#claim .fields > p input")];
      const field = fields.find((each) => "unsure" in each.dataset) || fields[0];
      if (field) { event.preventDefault(); field.focus(); field.select(); }
      return;
    }
    const missed = document.getElementById("missed");
    if (event.key === "a" && missed && !missed.hidden) { event.preventDefault(); missed.requestSubmit(); return; }
    if (!/^[a-z0-9]$/.test(event.key)) return;
    const does = document.querySelector(`[data-key="${event.key}"]`);
    if (does) { event.preventDefault(); if (inField(does)) does.focus(); else does.click(); }
  });

  // An alternative goes into its field.
  document.addEventListener("click", (event) => {
    const other = event.target.closest("[data-into]");
    if (!other) return;
    const field = document.getElementById(other.dataset.into);
    [field.value, other.dataset.text] = [other.dataset.text, field.value];
    const key = other.querySelector("kbd");
    other.textContent = `${other.dataset.text} `;
    if (key) other.append(key);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

  // What is selected in the text can be recorded. Places count characters, not halves of them.
  const length = (text) => [...text].length;
  const placeIn = (paragraph, node, offset) => {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.at) + length(before.toString());
  };
  const paragraphOf = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("p[data-at]");
  document.addEventListener("selectionchange", () => {
    const missed = document.getElementById("missed"), selection = getSelection();
    if (!missed) return;
    const words = selection.toString().trim();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const first = range && paragraphOf(range.startContainer), last = range && paragraphOf(range.endContainer);
    missed.hidden = !(words && first && first === last && words.length <= 200);
    if (missed.hidden) return;
    missed.elements.start.value = placeIn(first, range.startContainer, range.startOffset);
    missed.elements.end.value = placeIn(last, range.endContainer, range.endOffset);
    missed.querySelector("span").textContent = `Record “${words.length > 60 ? `${words.slice(0, 60)}…` : words}”`;
  });

  // What was typed stays until it is sent, over a closed tab too.
  const drafts = () => document.querySelectorAll("form[data-draft], form.entry");
  const nameOf = (form) => form.matches(".entry") ? "desk: article" : form.matches(".judge") ? `desk: judge ${form.dataset.draft}`
    : `desk: ${form.elements.file.value} ${form.dataset.draft} ${form.dataset.version}`;
  const typed = (form) => [...form.elements].filter((field) => field.name && !["hidden", "file", "submit", "button"].includes(field.type));
  const keep = (form) => {
    const fields = Object.fromEntries(typed(form).filter((f) => (f.type === "radio" ? f.checked : f.value !== f.defaultValue)).map((f) => [f.name, f.value]));
    try { localStorage.setItem(nameOf(form), JSON.stringify(fields)); } catch { /* nothing can be kept here */ }
  };
  const forget = (form) => { try { localStorage.removeItem(nameOf(form)); } catch { /* nothing was kept */ } };
  const bring = (form) => {
    if ("told" in form.dataset || form.querySelector("[aria-invalid]")) return;
    let fields = null;
    try { fields = JSON.parse(localStorage.getItem(nameOf(form))); } catch { /* as if nothing was kept */ }
    for (const field of fields ? typed(form) : []) {
      if (!(field.name in fields)) continue;
      if (field.type === "radio") field.checked = field.value === fields[field.name]; else field.value = fields[field.name];
    }
  };
  document.addEventListener("input", (event) => { const form = event.target.form; if (form && [...drafts()].includes(form)) keep(form); });
  const sent = (event) => { const form = event.detail.requestConfig?.elt; if (event.detail.successful && form?.matches("form[data-draft], form.entry")) forget(form); };
  document.addEventListener("htmx:afterRequest", (event) => { document.getElementById("stopped").hidden = true; sent(event); });
  document.addEventListener("htmx:sendError", () => { document.getElementById("stopped").hidden = false; });

  // A file that is dropped on the form for a new article.
  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const form = event.target.closest?.("form[data-drop]");
      if (!form || !event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      form.classList.toggle("over", kind === "dragover");
      if (kind === "drop") form.elements.file.files = event.dataTransfer.files;
    });
  }

  // Somebody else has changed the file: said as soon as it is known, though nothing could be overwritten anyway.
  const changed = async () => {
    const paper = document.querySelector("[data-stamp]");
    if (!paper || document.hidden) return;
    try {
      const answer = await fetch(`version?file=${encodeURIComponent(paper.dataset.file)}`, { cache: "no-store" });
      const note = document.getElementById("changed");
      if (note && answer.ok) note.hidden = (await answer.text()) === paper.dataset.stamp;
    } catch { /* the desk has stopped; the terminal says so */ }
  };
  setInterval(changed, 3000);

  const shown = (focus) => {
    for (const form of drafts()) bring(form);
    const here = document.getElementById("here");
    if (here) here.scrollIntoView({ block: "nearest" });
    const to = document.querySelector("[autofocus]") || document.querySelector("#work [role=alert], #claim-quote") || work();
    if (to && !to.matches("input")) to.tabIndex = -1;
    if (focus && to) to.focus({ preventScroll: true });
  };
  document.addEventListener("htmx:afterSettle", (event) => { if (event.target.id === "work" || event.detail.elt?.id === "work") shown(true); });
  shown(false);
})();
