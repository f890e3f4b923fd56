// What a reader of any ability needs of the page; gives a list of what is wrong.
(() => {
  const problems = [];
  const tell = (element, what) => {
    const id = element.id ? `#${element.id}` : "";
    const text = (element.textContent || "").trim().slice(0, 40);
    problems.push(`${element.tagName.toLowerCase()}${id} “${text}”: ${what}`);
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const isShown = (element) => element.checkVisibility({ checkVisibilityCSS: true })
    && element.getClientRects().length > 0 && !element.closest(".hidden, .skip, dialog:not([open])");

  // Names and structure
  const ids = all("[id]").map((element) => element.id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) problems.push(`id ${id} is there twice`);
  if (!document.documentElement.lang) problems.push("the page has no language");
  if (!document.title.trim()) problems.push("the page has no title");
  for (const [selector, count] of [["main", 1], ["h1", 1], ["body > header", 1], ["body > footer", 1]]) {
    if (all(selector).length !== count) problems.push(`${all(selector).length} ${selector}, not ${count}`);
  }
  for (const part of all("nav, section, [role=region], [role=img], article, dialog")) {
    const label = part.getAttribute("aria-label")
      || (part.getAttribute("aria-labelledby") || "").split(" ").map((id) => document.getElementById(id)?.textContent || "").join(" ");
    if (!label.trim()) tell(part, "has no name");
  }
  for (const reference of all("[aria-labelledby], [aria-describedby], label[for]")) {
    for (const name of ["aria-labelledby", "aria-describedby", "for"]) {
      for (const id of (reference.getAttribute(name) || "").split(" ").filter(Boolean)) {
        if (!document.getElementById(id)) tell(reference, `${name} names ${id}, which is not there`);
      }
    }
  }
  for (const control of all("input, select, button, a, summary")) {
    const name = control.getAttribute("aria-label") || control.textContent.trim() || [...(control.labels || [])].map((label) => label.textContent.trim()).join("");
    if (!name) tell(control, "has no name");
    if (control.matches("input, select") && !(control.labels || []).length) tell(control, "has no label");
  }
  let level = 0;
  for (const heading of all("h1, h2, h3, h4, h5, h6").filter((element) => !element.closest("dialog"))) {
    const own = Number(heading.tagName[1]);
    if (own > level + 1) tell(heading, `comes behind a heading of level ${level}`);
    level = own;
  }
  for (const head of all("th")) if (!head.hasAttribute("scope")) tell(head, "has no scope");
  for (const link of all("a[href^='#']")) {
    if (!document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)))) tell(link, "leads nowhere");
  }
  for (const link of all("a[href]:not([href^='#'])")) {
    if (!/^https?:/.test(link.getAttribute("href"))) tell(link, "leads out of the page by another scheme");
  }
  for (const scrolled of all(".scroll")) if (scrolled.tabIndex !== 0) tell(scrolled, "scrolls, and no key gets there");

  // WCAG 2.2, 2.5.8: 24 by 24 pixels, but for links in running text
  for (const target of all("button, select, summary, .chip, .masthead a")) {
    const box = target.getBoundingClientRect();
    if (isShown(target) && (box.width < 24 || box.height < 24)) tell(target, `is ${box.width} by ${box.height} pixels`);
  }

  // WCAG 2.2, 1.4.3: contrast of all text with what is painted behind it
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const data = canvas.getImageData(0, 0, 1, 1).data;
    return [data[0], data[1], data[2], data[3] / 255];
  };
  const over = (above, below) => above.slice(0, 3).map((value, index) => value * above[3] + below[index] * (1 - above[3]));
  const behind = (element) => {
    const layers = [];
    for (let part = element; part; part = part.parentElement) layers.push(getComputedStyle(part).backgroundColor);
    return layers.reverse().reduce((below, colour) => over(rgba(colour), below), [255, 255, 255]);
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
    return (light + 0.05) / (dark + 0.05);
  };
  let lowest = 21;
  let texts = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || element.closest("script, style, title, desc, option") || !isShown(element)) continue;
    const style = getComputedStyle(element);
    const isPicture = element.closest("svg") !== null;
    const paper = behind(isPicture ? element.closest("svg").parentElement : element);
    const ratio = contrast(over(rgba(isPicture ? style.fill : style.color), paper), paper);
    const size = parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    texts += 1;
    lowest = Math.min(lowest, ratio);
    if (ratio < (isLarge ? 3 : 4.5)) tell(element, `has a contrast of ${ratio.toFixed(2)}`);
  }
  return { problems, texts, lowest: Number(lowest.toFixed(2)) };
})()
