"use strict";
(() => {
  const copy = async (button) => {
    const words = button.parentElement.querySelector("ins").textContent;
    try {
      await navigator.clipboard.writeText(words);
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.parentElement.querySelector("ins"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      document.execCommand("copy");
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  };
  for (const button of document.querySelectorAll("button.copy")) {
    button.hidden = false;
    button.addEventListener("click", () => copy(button));
  }

  const steps = document.querySelector(".steps");
  if (!steps) return;
  const output = steps.querySelector("output");
  const shown = () => [...document.querySelectorAll("#articles .said")].filter((note) => note.offsetParent !== null);
  let current = null;

  const count = () => {
    const notes = shown();
    const place = notes.indexOf(current);
    output.textContent = place < 0 ? `${notes.length} shown` : `${place + 1} of ${notes.length}`;
  };
  const light = (note, on) => {
    for (const mark of document.querySelectorAll(`mark[data-n="${note.id}"]`)) mark.classList.toggle("lit", on);
  };
  const go = (step) => {
    const notes = shown();
    if (!notes.length) return;
    let place = notes.indexOf(current);
    if (place < 0) {
      const below = notes.findIndex((note) => note.getBoundingClientRect().top > 120);
      place = below < 0 ? notes.length : below;
      if (step > 0) place -= 1;
    }
    place = Math.min(notes.length - 1, Math.max(0, place + step));
    if (current) light(current, false);
    current = notes[place];
    light(current, true);
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    current.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    current.querySelector("a.number")?.focus({ preventScroll: true });
    count();
  };

  steps.addEventListener("click", (event) => {
    const step = event.target.closest("button")?.dataset.step;
    if (step) go(Number(step));
  });
  document.addEventListener("change", () => {
    if (current && current.offsetParent === null) current = null;
    count();
  });
  for (const [type, on] of [["pointerover", true], ["pointerout", false]]) {
    document.addEventListener(type, (event) => {
      const note = event.target.closest?.(".said");
      if (note && note !== current) light(note, on);
    });
  }
  steps.hidden = false;
  count();
})();
