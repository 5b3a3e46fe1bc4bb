"use strict";
// The only script of every page but search. It keeps nothing and asks no other host for anything.
(() => {
  const exit = document.querySelector(".exit__button");
  const said = document.querySelector(".exit__said");
  const PRESSES = 3;
  const WITHIN = 5000; // milliseconds
  let pressed = [];
  let waiting;

  // The page is covered before the other one has even begun to load; and it takes this page's
  // place, so that one step back does not show it again.
  const leave = () => {
    document.documentElement.classList.add("is-left");
    said.textContent = "Leaving this page.";
    window.location.replace(exit.href);
  };

  const tell = (left) => {
    said.textContent = `Press Shift ${left} more ${left === 1 ? "time" : "times"} to leave this page.`;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      pressed = [];
      said.textContent = "Not leaving: too much time went by.";
    }, WITHIN);
  };

  // Both Shift keys have the same name, so either counts, in any mixture.
  const onKey = (event) => {
    if (event.repeat) return;
    if (event.key !== "Shift") {
      if (pressed.length) said.textContent = "";
      clearTimeout(waiting);
      pressed = [];
      return;
    }
    const now = event.timeStamp;
    pressed = [...pressed.filter((each) => now - each <= WITHIN), now];
    if (pressed.length >= PRESSES) leave();
    else tell(PRESSES - pressed.length);
  };

  if (exit && said) {
    for (const link of document.querySelectorAll("[data-exit]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        leave();
      });
    }
    document.addEventListener("keydown", onKey);
    // Whoever comes back on purpose sees the page again.
    window.addEventListener("pageshow", () => document.documentElement.classList.remove("is-left"));
  }

  // A page may be older than the day it is read: what has passed since is marked.
  for (const session of document.querySelectorAll("[data-until]")) {
    if (Date.parse(session.dataset.until) < Date.now()) {
      const mark = document.createElement("p");
      mark.className = "session__note";
      mark.textContent = "This date has passed since this page was made.";
      session.append(mark);
    }
  }
})();
