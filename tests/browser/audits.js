/* Measures the page that it is put into. Every function gives a list of words, empty for “sound”. */
window.audits = (() => {
  const TARGETS = 'a[href], button, summary, input, select, textarea, [role="button"]';
  const STOPS = `${TARGETS}, [tabindex]:not([tabindex="-1"])`;
  const LEAST = 24;
  const LANDMARKS = [
    '.skip-link', '.exit', '.header', '.breadcrumbs', 'main', '.worried', '.footer',
  ];

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
  const shown = (selector) => [...document.querySelectorAll(selector)].filter(isShown);
  const name = (element) => {
    const place = [...document.querySelectorAll('*')].indexOf(element);
    return `${element.outerHTML.slice(0, 140)} (element ${place})`;
  };

  /* WCAG 2.5.8, Inline: the target is in a sentence, whose line decides its height. */
  const isInLine = (element) => {
    if (getComputedStyle(element).display !== 'inline') return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
    const copy = block.cloneNode(true);
    copy.querySelectorAll(`${TARGETS}, .visually-hidden`).forEach((each) => each.remove());
    return /[\p{L}\p{N}]/u.test(copy.textContent);
  };

  const hasMark = (style) =>
    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) ||
    style.boxShadow !== 'none';

  const framesAround = (element) => {
    const frames = [];
    for (let each = element.parentElement; each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== 'visible') frames.push(each);
    }
    return frames;
  };

  /* The part of a box that the window shows, and every frame that is moved within it. */
  const seenPart = (element, box) => framesAround(element).reduce((seen, frame) => {
    const round = frame.getBoundingClientRect();
    return {
      left: Math.max(seen.left, round.left), right: Math.min(seen.right, round.right),
      top: Math.max(seen.top, round.top), bottom: Math.min(seen.bottom, round.bottom),
    };
  }, {
    left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
    top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight),
  });

  /* WCAG 2.4.11 lets pass what is partly hidden. Here that is only what is large beside the
     window, or in a frame of its own, which browsers do not move for what it shows in part. */
  const isInView = (element) => {
    const box = element.getBoundingClientRect();
    const seen = seenPart(element, box);
    const isLarge = box.height > innerHeight / 2 || box.width > innerWidth;
    if (isLarge || framesAround(element).length) {
      return seen.left < seen.right && seen.top < seen.bottom;
    }
    /* Browsers scroll by whole pixels, boxes end between them. */
    return ['left', 'right', 'top', 'bottom'].every((edge) => Math.abs(seen[edge] - box[edge]) < 1);
  };

  const isUncovered = (element) => [...element.getClientRects()].some((box) => {
    const seen = seenPart(element, box);
    const there = document.elementFromPoint(
      (seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
    return there !== null && element.contains(there);
  });

  const faultOfFocus = (element) => {
    if (!hasMark(getComputedStyle(element))) return 'the focus does not show';
    if (!isInView(element)) return 'out of view';
    return isUncovered(element) ? '' : 'covered';
  };

  const focused = () => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    return { what: name(element), fault: faultOfFocus(element) };
  };

  return {
    openAll: () => document.querySelectorAll('details').forEach((each) => { each.open = true; }),
    tooWide: () => document.documentElement.scrollWidth <= innerWidth ? [] :
      ['the page scrolls sideways', ...shown('body *').filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 0.5).slice(0, 5).map(name)],
    smallTargets: () => shown(TARGETS).filter((each) => {
      const box = each.getBoundingClientRect();
      return (box.width < LEAST || box.height < LEAST) && !isInLine(each);
    }).map((each) => {
      const box = each.getBoundingClientRect();
      return `${box.width.toFixed(1)} by ${box.height.toFixed(1)}: ${name(each)}`;
    }),
    boxes: () => JSON.stringify([...document.querySelectorAll('*')].map((each) => {
      const box = each.getBoundingClientRect();
      return [box.x, box.y, box.width, box.height, isShown(each)];
    })),
    stops: () => shown(STOPS).map(name),
    /* Notes where the focus is each time that the Tab key has been let go. */
    follow: () => {
      const reached = [];
      window.audits.reached = reached;
      addEventListener('keyup', (event) => { if (event.key === 'Tab') reached.push(focused()); }, true);
    },
    focused,
    landmarksOutOfOrder: () => {
      document.querySelectorAll('link[rel="stylesheet"], style').forEach((each) => each.remove());
      const found = LANDMARKS.map((each) => document.querySelector(each)).filter(Boolean);
      const tops = found.map((each) => each.getBoundingClientRect().top);
      return found.filter((_, place) => place > 0 && tops[place] <= tops[place - 1]).map(name);
    },
  };
})();
