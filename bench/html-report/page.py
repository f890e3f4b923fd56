"""A headless browser that reads a report, uses it, prints it and takes pictures of it."""
import os
import subprocess
import tempfile

from playwright.sync_api import sync_playwright

WIDTHS = (320, 768, 1440)
HOSTILE = """<script>window.stolen = 1</script>

<img src=x onerror="window.stolen = 1"> said “"\u0301 onmouseover="window.stolen = 1" <svg/onload=window.stolen=1>”.

Jane Roe said: “</script><script>window.stolen = 1</script> {{{script}}} costs 40 euros <a href="javascript:window.stolen=1">here</a>.”
"""


class Browser:
    def __init__(self, executable):
        self.executable = executable
        self.problems = []
        with open(os.path.join(os.path.dirname(__file__), "audit.js"), encoding="utf-8") as file:
            self.script = file.read()

    def __enter__(self):
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(
            executable_path=self.executable, args=["--no-sandbox"])
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()

    def expect(self, name, what, holds):
        if not holds:
            self.problems.append(f"{name}: {what}")

    def open(self, name, file, width=1440, height=900, scheme="light"):
        context = self.browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
        page = context.new_page()
        page.on("console", lambda message: self.expect(
            name, f"console: {message.text}", message.type not in ("error", "warning")))
        page.on("pageerror", lambda error: self.expect(name, f"script: {error}", False))
        page.on("request", lambda request: self.expect(
            name, f"request: {request.url}", request.url.startswith(("file:", "data:"))))
        page.goto(f"file://{file}")
        return page

    def audit(self, name, file):
        """Names, structure, targets and contrast, in both schemes, with all that folds open."""
        for width in WIDTHS:
            page = self.open(name, file, width)
            scroll = page.evaluate("document.documentElement.scrollWidth")
            self.expect(name, f"{scroll} pixels wide at {width}", scroll <= width)
            page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
            scroll = page.evaluate("document.documentElement.scrollWidth")
            self.expect(name, f"{scroll} pixels wide at {width}, opened", scroll <= width)
            page.context.close()
        for scheme in ("light", "dark"):
            page = self.open(name, file, scheme=scheme)
            page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
            result = page.evaluate(self.script)
            for problem in result["problems"]:
                self.expect(f"{name}, {scheme}", problem, False)
            print(f"{name}, {scheme}: {result['texts']} texts, lowest contrast {result['lowest']}")
            page.context.close()

    def use(self, name, file):
        """Filters and keys do what they say, and the tabulator goes in order."""
        page = self.open(name, file)

        def current():
            return page.evaluate("document.querySelector('.note.current')?.id ?? null")

        def shown(selector=".note"):
            return page.evaluate(
                "(selector) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility()).length",
                selector)

        total = shown()
        page.keyboard.press("j")
        self.expect(name, "j does not go to the first finding", current() == "f1")
        self.expect(name, "j does not open it", page.evaluate("document.getElementById('f1').open"))
        self.expect(name, "j does not put the focus there", page.evaluate(
            "document.activeElement === document.querySelector('#f1 > summary')"))
        page.keyboard.press("n")
        self.expect(name, "n does not go on", current() == "f2")
        page.keyboard.press("k")
        page.keyboard.press("p")
        self.expect(name, "k does not go back, or p goes beyond the first", current() == "f1")
        page.keyboard.press("o")
        self.expect(name, "o does not close it", not page.evaluate("document.getElementById('f1').open"))
        page.keyboard.press("?")
        self.expect(name, "? does not help", page.evaluate("document.getElementById('help').open"))
        page.uncheck("#keys-on")
        page.keyboard.press("Escape")
        self.expect(name, "Escape does not close the help", not page.evaluate("document.getElementById('help').open"))
        page.keyboard.press("j")
        self.expect(name, "keys work though they are off", current() == "f1")
        page.click("#help-button")
        page.check("#keys-on")
        page.click("#help-close")
        page.keyboard.press("f")
        self.expect(name, "f does not go to the filters", page.evaluate(
            "document.activeElement.matches('.filters input')"))
        for severity in ("error", "warning", "info"):
            page.uncheck(f"[data-severity={severity}]")
            self.expect(name, f"{severity} is not filtered", shown(f".note.{severity}") == 0)
            self.expect(name, f"{severity} alone is not counted", f"{shown()} of {total}" in page.inner_text("#shown"))
        self.expect(name, "words stay marked without their findings", shown("mark.flag:not(.off)") == 0)
        page.keyboard.press("r")
        self.expect(name, "r does not show all", shown() == total)
        for category in page.eval_on_selector_all(
                ".filters [data-category]", "boxes => boxes.map((box) => box.dataset.category)"):
            page.uncheck(f".filters [data-category={category}]")
            self.expect(name, f"{category} is not filtered", shown(f".note[data-category={category}]") == 0)
            page.click("#reset")
        documents = page.eval_on_selector_all(
            "#document-filter option", "options => options.map((option) => option.value).filter(Boolean)")
        for document in documents:
            page.select_option("#document-filter", document)
            self.expect(name, f"{document} does not stand alone", shown("article.document") == 1)
            self.expect(name, f"{document} has findings of others",
                        shown() == shown(f".note[data-document={document}]"))
        page.click("#reset")
        page.click("#unfold")
        self.expect(name, "not all findings open", shown(".note[open]") == total)
        page.click("#unfold")
        flag = page.locator(".text mark[data-findings]:not([data-findings=''])").first
        wanted = flag.get_attribute("data-findings").split(" ")
        flag.click()
        self.expect(name, "flagged words do not lead to their finding", current() in wanted)
        self.tabulate(name, page)
        page.context.close()

    def tabulate(self, name, page):
        """Every stop shows where it is, on the screen, and comes behind the one before it."""
        page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)")
        page.reload()
        stops = 0
        for _ in range(400):
            page.keyboard.press("Tab")
            stop = page.evaluate("""() => {
              const element = document.activeElement;
              if (element === document.body) return null;
              const style = getComputedStyle(element);
              const chip = element.closest(".chip");
              const outline = chip ? getComputedStyle(chip) : style;
              const box = element.getBoundingClientRect();
              const before = window.lastStop;
              window.lastStop = element;
              return {
                text: element.textContent.trim().slice(0, 30) || element.id || element.tagName,
                isMarked: outline.outlineStyle !== "none" && parseFloat(outline.outlineWidth) >= 2,
                isOnScreen: box.bottom > 0 && box.top < innerHeight && box.width > 0,
                isInOrder: !before || Boolean(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING),
              };
            }""")
            if stop is None:
                break
            stops += 1
            for key, what in (("isMarked", "shows no focus"), ("isOnScreen", "has the focus out of sight"),
                              ("isInOrder", "has the focus out of order")):
                self.expect(name, f"“{stop['text']}” {what}", stop[key])
        print(f"{name}: {stops} stops of the tabulator")

    def print(self, name, file):
        """On paper every finding stands open."""
        page = self.open(name, file)
        messages = page.eval_on_selector_all(
            ".note .label", "labels => labels.filter((label) => label.textContent === 'What to do').length")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.pdf")
            page.pdf(path=path, format="A4", prefer_css_page_size=True)
            text = subprocess.run(["pdftotext", "-layout", path, "-"], stdout=subprocess.PIPE, check=True,
                                  text=True).stdout
        printed = text.count("What to do")
        self.expect(name, f"{printed} of {messages} suggestions are printed", printed == messages)
        print(f"{name}: {text.count(chr(12))} pages of A4")
        page.context.close()

    def withstand(self, file):
        page = self.open("hostile article", file)
        page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true })")
        for element in page.query_selector_all(".text p, .note summary"):
            element.hover()
        self.expect("hostile article", "words of the article ran", not page.evaluate("Boolean(window.stolen)"))
        self.expect("hostile article", "a script was put in", page.evaluate("document.scripts.length") == 1)
        blocked = page.evaluate("""() => new Promise((resolve) => {
          document.addEventListener("securitypolicyviolation", () => resolve(true));
          const script = document.createElement("script");
          script.textContent = "window.stolen = 1";
          document.body.append(script);
          setTimeout(() => resolve(false), 500);
        })""")
        # The console tells of what the policy has stopped: that is what was asked for.
        self.problems = [problem for problem in self.problems if "violates the following Content Security Policy" not in problem]
        self.expect("hostile article", "the policy lets another script run", blocked and not page.evaluate("Boolean(window.stolen)"))
        page.context.close()

    def load(self, name, file, seconds):
        times = []
        for _ in range(5):
            page = self.open(name, file)
            times.append(page.evaluate(
                "(() => { const entry = performance.getEntriesByType('navigation')[0]; return entry.loadEventEnd; })()"))
            filtering = page.evaluate("""() => {
              const start = performance.now();
              document.querySelector("[data-severity=error]").click();
              document.body.getBoundingClientRect();
              return performance.now() - start;
            }""")
            elements = page.evaluate("document.querySelectorAll('*').length")
            page.context.close()
        size = os.path.getsize(file) / 1e6
        print(f"{name}: report in {seconds:.2f} s, {size:.2f} MB, {elements} elements, loaded in "
              f"{sorted(times)[2]:.0f} ms, filtered in {filtering:.0f} ms")

    def picture(self, file, folder):
        def path(name):
            return os.path.join(folder, f"{name}.png")

        for width in WIDTHS:
            page = self.open("pictures", file, width, 2 * width if width < 700 else 900)
            page.screenshot(path=path(f"report-{width}"))
            page.context.close()
        for scheme in ("light", "dark"):
            page = self.open("pictures", file, 1280, 820, scheme)
            end = "" if scheme == "light" else "-dark"
            page.evaluate("""() => {
              const notes = [...document.querySelectorAll(".note")];
              const note = notes.find((note) => note.querySelector(".diff")) || notes[0];
              location.hash = note.id;
            }""")
            page.wait_for_timeout(300)
            page.evaluate("document.querySelector('.note.current')?.closest('.row').scrollIntoView({block: 'center'})")
            page.screenshot(path=path(f"finding{end}"))
            for name, anchor in (("agreement", "agreement"), ("sources", "sources-title"),
                                 ("timeline", "timeline-title"), ("open", "open"), ("repeat", "repeat")):
                page.evaluate("(id) => document.getElementById(id).scrollIntoView()", anchor)
                page.wait_for_timeout(100)
                page.screenshot(path=path(f"{name}{end}"))
            page.evaluate("""() => {
              const fold = document.querySelectorAll("article")[1].querySelector(".fold");
              fold.open = true;
              fold.scrollIntoView();
            }""")
            page.wait_for_timeout(100)
            page.screenshot(path=path(f"score{end}"))
            page.context.close()
