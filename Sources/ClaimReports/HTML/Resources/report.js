"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const notes = all(".note");
  const flags = all("mark[data-findings]");
  const articles = all("article.document");
  const filters = document.querySelector(".filters");
  const boxes = all("[data-severity], [data-category]", filters);
  const choice = one("document-filter");
  const help = one("help");
  const keysOn = one("keys-on");
  let current = null;

  const shown = () => notes.filter((note) => !note.hidden);

  function filter() {
    const off = boxes.filter((box) => !box.checked);
    const severities = new Set(off.map((box) => box.dataset.severity));
    const categories = new Set(off.map((box) => box.dataset.category));
    for (const article of articles) article.hidden = choice.value !== "" && article.id !== choice.value;
    for (const note of notes) {
      note.hidden = severities.has(note.dataset.severity) || categories.has(note.dataset.category)
        || (choice.value !== "" && note.dataset.document !== choice.value);
    }
    const visible = new Set(shown().map((note) => note.id));
    for (const flag of flags) {
      const own = flag.dataset.findings.split(" ");
      flag.classList.toggle("off", !own.some((id) => visible.has(id)));
    }
    if (current && current.hidden) select(null);
    one("shown").textContent = `${visible.size} of ${notes.length} findings shown`;
  }

  function select(note) {
    if (current) current.classList.remove("current");
    for (const flag of all("mark.current")) flag.classList.remove("current");
    current = note;
    if (!note) return;
    note.classList.add("current");
    for (const flag of flags) {
      if (flag.dataset.findings.split(" ").includes(note.id)) flag.classList.add("current");
    }
  }

  function visit(note) {
    note.open = true;
    select(note);
    note.querySelector("summary").focus({ preventScroll: true });
    note.scrollIntoView({ block: "center" });
  }

  function step(by) {
    const visible = shown();
    if (visible.length === 0) return;
    const at = visible.indexOf(current);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : at + by;
    if (visible[next]) visit(visible[next]);
  }

  function reset() {
    for (const box of boxes) box.checked = true;
    choice.value = "";
    filter();
  }

  function unfold(open) {
    for (const note of notes) note.open = open;
    one("unfold").setAttribute("aria-pressed", String(open));
    one("unfold").textContent = open ? "Close all findings" : "Open all findings";
  }

  /* What a link points to may be folded away or filtered out. */
  function reveal() {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) reset();
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    if (target.classList.contains("note")) visit(target);
    else target.scrollIntoView({ block: "center" });
  }

  const keys = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
    o: () => { if (current) current.open = !current.open; },
    f: () => boxes[0].focus(),
    r: reset,
    "?": () => help.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open || !keysOn.checked) return;
    if (event.target.matches("select, textarea, input:not([type=checkbox])")) return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  document.addEventListener("click", (event) => {
    const summary = event.target.closest(".note > summary");
    if (summary) select(summary.parentElement);
    const mark = event.target.closest(".text mark[data-findings], .text .claim");
    if (!mark) return;
    const ids = (mark.dataset.findings || "").split(" ");
    const note = shown().find((candidate) => ids.includes(candidate.id));
    if (note) visit(note);
    else if (mark.dataset.claim) location.hash = mark.dataset.claim;
  });

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all(".note:not([open])");
    for (const part of folded) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of folded) part.open = false; });

  for (const control of [...boxes, choice]) control.addEventListener("change", filter);
  one("reset").addEventListener("click", reset);
  one("unfold").addEventListener("click", () => unfold(one("unfold").getAttribute("aria-pressed") !== "true"));
  one("next").addEventListener("click", () => step(1));
  one("previous").addEventListener("click", () => step(-1));
  one("help-button").addEventListener("click", () => help.showModal());
  one("help-close").addEventListener("click", () => help.close());
  addEventListener("hashchange", reveal);
  filters.hidden = notes.length === 0 && articles.length < 2;
  filter();
  if (location.hash) reveal();
})();
