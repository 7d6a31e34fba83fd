// A first visit, which is drawn before the module is there and answers before it is.
import assert from "node:assert/strict";
import { DESK, PHONE, WORDS, choose, chooseExample, enter, pageTest, result, saysScore, useBrowser } from "./support/page.mjs";

useBrowser();

const words = WORDS.id;
const FIRST = { tour: true };
const MODULE = "assets/app-[0-9a-f]{10}\\.wasm";

const isModule = (address) => new RegExp(MODULE).test(address);
/** Until the module has taken the page over. */
const goesOn = (page) => page.locator('html[data-ready=""]').waitFor();

/** Holds the module back until it is let through. */
function heldBack() {
  let through;
  const gate = new Promise((resolve) => (through = resolve));
  return { through, routes: { [MODULE]: async (route) => (await gate, route.continue()) } };
}

/** Everything inside the page, as text; a folded list is `open` or not, whatever that says. */
const drawn = (page) =>
  page.evaluate(() => {
    // Words are one text, in however many nodes they stand: HTML that is read has one, where a view may write several.
    const inside = (node) => {
      const copy = node.cloneNode();
      copy.append(...[...node.childNodes].map((own) => own.data === undefined ? document.createElement("x") : own.cloneNode()));
      copy.normalize();
      const elements = [...node.children];
      return [...copy.childNodes].map((own) => own.data ?? told(elements.shift()));
    };
    const told = (node) => {
      const attributes = [...node.attributes].map(({ name, value }) => `${name}=${name === "open" || value}`);
      const own = attributes.filter((text) => !/^(value|checked|style)=/.test(text)).sort();
      return [node.localName, ...own, node.value, node.checked, ...inside(node)].join("\n");
    };
    return inside(document.getElementById("app")).join("\n");
  });

for (const [name, size] of [["phone", PHONE], ["desk", DESK]]) {
  pageTest(`a first visit on a ${name} finds what the module draws, to the letter`, { ...FIRST, size }, async ({ page }) => {
    const before = await drawn(page);
    await page.mouse.move(5, 5);
    await goesOn(page);
    assert.equal(await drawn(page), before);
  });
}

pageTest("the first button shows without the module what the module then draws", { ...FIRST, ...heldBack() }, async ({ page }) => {
  await page.getByRole("button", { name: words.try }).click();
  await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  await page.getByText("2/3").waitFor();
  assert.equal(await page.locator('html[data-ready="still"]').count(), 1);
});

{
  const { through, routes } = heldBack();
  // The later pieces, which add to it, never come.
  routes["assets/sheet-"] = () => {};
  pageTest("what the first button shows is what the module goes on with, to the letter", { ...FIRST, routes }, async ({ page }) => {
    await page.getByRole("button", { name: words.try }).click();
    const shown = await drawn(page);
    through();
    await goesOn(page);
    await page.getByText("2/3").waitFor();
    assert.equal(await drawn(page), shown);
  });
}

pageTest("who only looks loads no module", FIRST, async ({ page, requests }) => {
  await page.waitForTimeout(1000);
  assert.ok(!requests.some(isModule));
  await page.keyboard.press("Tab");
  await goesOn(page);
  assert.ok(requests.some(isModule));
});

for (const [what, act, seen] of [
  ["a button", (page) => page.getByRole("button", { name: /^Naikkan ke 14,91/ }).click(), "54,00"],
  ["a field", (page) => enter(page, words.complaints, "21,54"), "61,78"],
  ["a slider", async (page) => {
    const slider = page.getByRole("slider").last();
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
  }, "50,05"],
  ["a choice", (page) => choose(page, /^Bahasa/, "English"), "Puskesmas Watdek"],
  ["a locus", (page) => page.getByRole("navigation").getByRole("button", { name: "DPMPTSP" }).click(), "DPMPTSP"],
  ["an example", (page) => chooseExample(page, "Depok"), "Depok"],
  ["the first button and the next", async (page) => {
    await page.getByRole("button", { name: words.try }).click();
    await page.getByRole("button", { name: /^Lanjut/ }).click();
  }, "54,00"],
]) {
  const { through, routes } = heldBack();
  pageTest(`what is done before the module is there is done once it is: ${what}`, { ...FIRST, routes }, async ({ page }) => {
    await act(page);
    await page.waitForTimeout(300);
    through();
    await goesOn(page);
    await result(page).filter({ hasText: seen }).waitFor();
    if (what.startsWith("the first")) await page.getByText("3/3").waitFor();
    if (what === "a choice") await page.getByRole("button", { name: WORDS.en.try }).waitFor();
  });
}

{
  const { through, routes } = heldBack();
  pageTest("nothing else is pressed in the place of what has gone meanwhile", { ...FIRST, routes }, async ({ page }) => {
    await chooseExample(page, "Depok");
    const pressed = page.getByRole("navigation").getByRole("button", { name: "Dinas Kesehatan" });
    await pressed.click();
    through();
    await goesOn(page);
    await result(page).filter({ hasText: "Depok" }).waitFor();
    assert.equal(await page.locator("#trouble").isVisible(), false);
    assert.equal(await pressed.count(), 0);
  });
}

{
  const { through, routes } = heldBack();
  pageTest("the keyboard stays where it is when the module goes on", { ...FIRST, routes }, async ({ page }) => {
    const focus = () =>
      page.evaluate(() => {
        const { id, value, selectionStart, selectionEnd } = document.activeElement;
        return { id, value, selectionStart, selectionEnd };
      });
    await page.getByRole("textbox", { name: words.complaints }).focus();
    await page.keyboard.press("Control+A");
    const before = await focus();
    assert.equal(before.selectionEnd, "9,61".length);
    through();
    await goesOn(page);
    // The focus comes after what was done, of which there is nothing here.
    await page.waitForFunction(() => document.activeElement !== document.body);
    assert.deepEqual(await focus(), before);
  });
}

{
  const { through, routes } = heldBack();
  pageTest("what is looked at stays where it is when the module goes on", { ...FIRST, size: PHONE, routes }, async ({ page }) => {
    const row = page.getByRole("textbox", { name: words.complaints });
    const top = () => row.evaluate((own) => own.getBoundingClientRect().top);
    await row.evaluate((own) => own.scrollIntoView({ block: "center" }));
    const before = await top();
    through();
    await goesOn(page);
    assert.equal(await top(), before);
  });
}

{
  const { through, routes } = heldBack();
  pageTest("a slider is not taken from under the finger that drags it", { ...FIRST, routes }, async ({ page }) => {
    const slider = page.getByRole("slider").last();
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    const to = (part) => page.mouse.move(x + width * part, y + height / 2);
    await to(0.86);
    await page.mouse.down();
    await to(0.9);
    through();
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('html[data-ready="still"]').count(), 1, "it went on under the finger");
    await to(0.999);
    await page.mouse.up();
    await goesOn(page);
    await result(page).filter({ hasText: words.simulated }).waitFor();
  });
}

{
  const { through, routes } = heldBack();
  pageTest("a text that is half entered is not taken away", { ...FIRST, routes }, async ({ page }) => {
    const field = page.getByRole("textbox", { name: words.complaints });
    await field.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("13,");
    through();
    await page.waitForTimeout(1000);
    await page.keyboard.type("76");
    await page.keyboard.press("Enter");
    await goesOn(page);
    await saysScore(page, words.simulated, "54,00", "C", words.yellow);
  });
}

pageTest("who waits long for the module is told what can be wrong", { ...FIRST, ...heldBack() }, async ({ page }) => {
  await page.getByRole("navigation").getByRole("button", { name: "DPMPTSP" }).click();
  assert.equal(await page.locator("#slow").isVisible(), false);
  await page.locator("#slow").evaluate((own) => own.getAnimations()[0].finish());
  await page.getByText("Lebih lama dari biasanya.").waitFor();
});

pageTest("where no script comes, the text below is there to read", {
  ready: false, routes: { "assets/boot-": (route) => route.abort() }, expected: [/./],
}, async ({ page }) => {
  const text = page.locator(".about");
  const isDrawn = () => text.locator("h2").first().evaluate((own) => own.checkVisibility({ contentVisibilityAuto: true }));
  await page.getByText("49,85").waitFor();
  assert.equal(await isDrawn(), false, "it is laid out before anything that is to be seen first");
  await text.evaluate((own) => own.getAnimations()[0].finish());
  assert.equal(await isDrawn(), true);
});

pageTest("where the module does not come, the page says so and takes nothing more", {
  ...FIRST, routes: { [MODULE]: (route) => route.abort() }, expected: [/./],
}, async ({ page }) => {
  await page.getByRole("button", { name: words.undo }).hover();
  await page.getByRole("alert").filter({ hasText: "gagal dimuat" }).waitFor();
  assert.equal(await page.locator("#app").getAttribute("inert"), "");
});

pageTest("who was here before gets the module at once", {}, async ({ page, requests }) => {
  await goesOn(page);
  assert.ok(requests.some(isModule));
});
