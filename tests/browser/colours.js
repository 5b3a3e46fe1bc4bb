/* Measures the colours of the page that it is put into. */
window.colours = (() => {
  /* A browser gives computed colours as rgb(), or rgba() where something shines through. */
  const read = (text) => {
    const numbers = /^rgba?\(([^)]+)\)$/.exec(text);
    if (numbers === null) throw new Error(`a colour that is not read here: ${text}`);
    const [red, green, blue, opacity = 1] = numbers[1].split(/[\s,/]+/).map(Number);
    return { rgb: [red, green, blue], opacity };
  };

  const over = (front, back) =>
    front.rgb.map((part, place) => part * front.opacity + back[place] * (1 - front.opacity));

  /* WCAG 2.2, relative luminance and contrast ratio. */
  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((part) => part / 255).map(
      (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const canvas = () => {
    const probe = document.createElement('i');
    probe.style.cssText = 'background: Canvas; position: absolute; forced-color-adjust: none';
    document.body.append(probe);
    const { rgb } = read(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return rgb;
  };

  /* What is painted behind an element's words: its own ground and those it lies on. What is
     taken out of the flow lies on what it covers, so it must have a ground of its own. */
  const ground = (element, page) => {
    if (element === null) return page;
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none' || style.opacity !== '1' || style.filter !== 'none') {
      throw new Error(`a ground that is not measured here: ${element.outerHTML.slice(0, 140)}`);
    }
    const own = read(style.backgroundColor);
    return own.opacity === 1 ? own.rgb : over(own, ground(element.parentElement, page));
  };

  const words = (element) => [...element.childNodes].some(
    (each) => each.nodeType === Node.TEXT_NODE && each.data.trim()) || element.matches('input, select');
  const PARTS = ['::before', '::after', '::marker', '::placeholder'];
  const isWritten = (element, part) => {
    if (part === '::placeholder') return Boolean(element.placeholder);
    if (part === '::marker') return getComputedStyle(element).display.includes('list-item');
    return !['none', 'normal', '""'].includes(getComputedStyle(element, part).content);
  };

  const texts = () => [...document.querySelectorAll('body, body *')]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }))
    .flatMap((element) => [
      ...(words(element) ? [[element, null]] : []),
      ...PARTS.filter((part) => isWritten(element, part)).map((part) => [element, part]),
    ]);

  /* What sets a thing apart where grounds are gone: a line round it (or at its side). */
  const hasEdge = (element, page) => {
    const style = getComputedStyle(element);
    return ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
      style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1 &&
      contrast(read(style[`border${side}Color`]).rgb, page) >= 3);
  };

  return {
    /* Each text whose contrast with its ground is under `least`; and how many there were. */
    tooFaint: (least) => {
      const page = canvas();
      const faint = [];
      const found = texts();
      for (const [element, part] of found) {
        const behind = ground(element, page);
        const ratio = contrast(over(read(getComputedStyle(element, part).color), behind), behind);
        if (ratio < least) {
          faint.push(`${ratio.toFixed(2)}: ${part ?? ''} ${element.outerHTML.slice(0, 140)}`);
        }
      }
      return { faint, number: found.length };
    },
    /* Each of these elements that has no edge; and how many there were. */
    edgeless: (selector) => {
      const page = canvas();
      const found = [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
      return {
        edgeless: found.filter((each) => !hasEdge(each, page)).map((each) => each.outerHTML.slice(0, 140)),
        number: found.length,
      };
    },
  };
})();
