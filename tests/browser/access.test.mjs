// The page for everyone: narrow windows, zoom, keyboard focus, live region, motion.
import assert from "node:assert/strict";
import {
  DESK, PHONE, WORDS, choose, enter, isDrawn, openExample, option, pageTest, result, saysScore, until, useBrowser,
} from "./support/page.mjs";
import { VIEWS } from "./support/views.mjs";

useBrowser();

const nowhereWider = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    scrollTo(500, scrollY);
    const { scrollX } = window;
    scrollTo(0, scrollY);
    return scrollX === 0 ? "" : `scrolls to ${scrollX}: ${scrollWidth} px in ${clientWidth}`;
  });

for (const width of [320, 360, 640]) {
  pageTest(`nothing is wider than a window of ${width} px, in any view`, { size: { width, height: 640 } }, async ({ page }) => {
    for (const language of ["id", "en"]) {
      await choose(page, /^(Bahasa|Language)$/, language === "id" ? "Indonesia" : "English");
      for (const [name, go] of Object.entries(VIEWS)) {
        await openExample(page, "Watdek");
        await go(page, WORDS[language]);
        assert.equal(await nowhereWider(page), "", `${name} ${language}`);
      }
    }
  });
}

async function halfWayDown(page) {
  await VIEWS.try(page, WORDS.id);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
  await until(() => page.evaluate(() => scrollY), (own) => own > 400);
}

for (const size of [PHONE, DESK]) {
  pageTest(`the score stays in view far down the sheet, ${size.width} x ${size.height}`, { size }, async ({ page }) => {
    await halfWayDown(page);
    const number = result(page).getByText("89,23", { exact: true });
    const box = await number.boundingBox();
    assert.ok(box.y >= 0 && box.y + box.height <= size.height, JSON.stringify(box));
    const seen = await number.evaluate((own) => {
      const { x, y, width, height } = own.getBoundingClientRect();
      return own.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    assert.ok(seen, "nothing covers it");
  });
}

// 640 x 360 is a phone on its side, and a desk of 1280 x 720 at 200 %.
for (const size of [PHONE, DESK, { width: 640, height: 360 }, { width: 320, height: 400 }]) {
  pageTest(`the result leaves room to work in, ${size.width} x ${size.height}`, { size }, async ({ page }) => {
    await halfWayDown(page);
    const { y, height } = await result(page).boundingBox();
    const shown = Math.max(0, Math.min(y + height, size.height) - Math.max(y, 0));
    assert.ok(shown <= size.height * 0.55, `the result takes ${Math.round(shown)} px of ${size.height}`);
  });
}

for (const size of [PHONE, DESK]) {
  pageTest(`Tab never leads behind the result, ${size.width} px`, { size }, async ({ page }) => {
    await VIEWS.try(page, WORDS.id);
    const hidden = [];
    for (let press = 0; press < 90; press += 1) {
      await page.keyboard.press(press < 70 ? "Tab" : "Shift+Tab");
      const covered = await page.evaluate(() => {
        const own = document.activeElement;
        if (own === document.body) return "";
        const shown = own.closest("label, summary") ?? own;
        const { x, y, width, height } = shown.getBoundingClientRect();
        const at = document.elementFromPoint(x + width / 2, y + height / 2);
        return at && (shown.contains(at) || at.contains(shown)) ? "" : own.outerHTML.slice(0, 120);
      });
      if (covered) hidden.push(`${press}: ${covered}`);
    }
    assert.deepEqual(hidden, []);
  });
}

// What gets the focus is scrolled to below that room: without it the result hides it, with more of it the page
// leaps under a finger that presses right below the result.
for (const language of ["id", "en"]) {
  pageTest(`the room kept above what has the focus is as high as the result, and hardly higher (${language})`, { language }, async ({ page }) => {
    await VIEWS.try(page, WORDS[language]);
    await option(page.locator(".indicator").first(), "0").click();
    await result(page).filter({ hasText: WORDS[language].simulated }).waitFor();
    await isDrawn(page);
    const wrong = [];
    for (const [width, height] of [[320, 640], [360, 640], [412, 800], [600, 900], [768, 1024], [960, 800], [1280, 800], [1600, 900]]) {
      await page.setViewportSize({ width, height });
      const [room, own] = await page.evaluate(() => [
        Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop),
        document.querySelector(".result").getBoundingClientRect().height,
      ]);
      if (room < own || room > own + 48) wrong.push(`${width}: ${room} px for ${own} px`);
    }
    assert.deepEqual(wrong, []);
  });
}

pageTest("all that a finger touches is 44 px high and wide, but for words in a text", { size: PHONE }, async ({ page }) => {
  await VIEWS.try(page, WORDS.id);
  const small = await page.evaluate(() => {
    const controls = document.querySelectorAll(
      "#app button, #app select, #app label.option > span, #app input[type=text], #app input[type=range], #app details > summary",
    );
    return [...controls]
      .filter((own) => own.checkVisibility())
      .map((own) => ({ words: own.textContent.slice(0, 40), box: own.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ words, box }) => `${words}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  });
  assert.deepEqual([...new Set(small)].slice(0, 8), []);
});

/**
 * Where a finger hits the wrong thing (WCAG 2.5.8): targets less than 24 px high or wide whose circle
 * of 24 px meets another target, or the circle of another small one. Words in a text are not meant.
 */
const crowded = (page) =>
  page.evaluate(() => {
    const controls = "button, select, summary, textarea, a[href], input, label.option, label.file";
    const isSeen = (own) => own.checkVisibility() && getComputedStyle(own).opacity !== "0";
    const targets = [...document.querySelectorAll(controls)]
      .filter((own) => isSeen(own) && !own.disabled && !own.matches(".sources summary, p a, dd a, li a"))
      .map((own) => ({ own, box: own.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .map(({ own, box }) => ({
        own, box, x: box.x + box.width / 2, y: box.y + box.height / 2, isSmall: box.width < 24 || box.height < 24,
      }));
    const away = (from, { box }) => Math.hypot(
      Math.max(box.left - from.x, 0, from.x - box.right), Math.max(box.top - from.y, 0, from.y - box.bottom),
    );
    const meets = (one, other) => away(one, other) < 12 || (other.isSmall && Math.hypot(one.x - other.x, one.y - other.y) < 24);
    const apart = (one, other) => one !== other && !one.own.contains(other.own) && !other.own.contains(one.own);
    return targets
      .filter((one) => one.isSmall && targets.some((other) => apart(one, other) && meets(one, other)))
      .map(({ own, box }) => `${own.outerHTML.slice(0, 90)}: ${Math.round(box.width)} x ${Math.round(box.height)}`);
  });

pageTest("in every view what is touched is large enough, or far enough from what else is", { size: PHONE }, async ({ page }) => {
  const found = {};
  for (const [name, go] of Object.entries(VIEWS)) {
    await openExample(page, "Watdek");
    await go(page, WORDS.id);
    const small = await crowded(page);
    if (small.length > 0) found[name] = small.slice(0, 4);
  }
  assert.equal(JSON.stringify(found, null, 1), "{}");
});

for (const language of ["id", "en"]) {
  pageTest(`the live region says the result after a change, and is silent before (${language})`, { language }, async ({ page }) => {
    const status = page.getByRole("status");
    assert.equal(await status.textContent(), "");
    await enter(page, WORDS[language].complaints, "13.76");
    await saysScore(page, WORDS[language].simulated, language === "id" ? "54,00" : "54.00", "C", WORDS[language].yellow);
    const said = new RegExp(`Puskesmas Watdek: 54[,.]00 \\+4[,.]15, .*C, ${WORDS[language].yellow}`);
    await until(() => status.textContent(), (own) => said.test(own));
  });
}

const moving = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].filter((own) => {
      const { transitionDuration, animationName } = getComputedStyle(own);
      return /[1-9]/.test(transitionDuration) || animationName !== "none";
    }).length,
  );

/** What a row of an indicator shows beyond its own edge, where it is cut off. */
const cutOff = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".indicator")].flatMap((row) => {
      const edge = row.getBoundingClientRect().right;
      const beyond = [...row.querySelectorAll("button, label, .potential")].filter(
        (own) => own.getBoundingClientRect().right > edge + 0.5,
      );
      return beyond.map((own) => own.textContent);
    }),
  );

for (const size of [{ width: 320, height: 640 }, PHONE, { width: 960, height: 800 }, DESK]) {
  pageTest(`no row of an indicator cuts anything off, ${size.width} px`, { size }, async ({ page }) => {
    for (const language of ["id", "en"]) {
      await choose(page, /^(Bahasa|Language)$/, language === "id" ? "Indonesia" : "English");
      for (const view of ["try", "now", "unfolded"]) {
        await VIEWS[view](page, WORDS[language]);
        await page.locator(".indicator").first().waitFor();
        if (view === "try") await option(page.locator(".indicator").first(), "0").click();
        assert.deepEqual(await cutOff(page), [], `${view} ${language}`);
      }
      // One figure for all respondents, with the button that unfolds it.
      await openExample(page, "Banyumas");
      await page.getByRole("navigation").getByRole("button", { name: "DPMPTSP" }).click();
      await choose(page, "Mode", WORDS[language].modeNow);
      await option(page.locator(".indicator").first(), "1").click();
      assert.deepEqual(await cutOff(page), [], `one figure, ${language}`);
    }
  });
}

pageTest("with forced colours what is chosen, and the scale, are told by the device's own colours", {
  forcedColors: "active",
}, async ({ page }) => {
  await VIEWS.try(page, WORDS.id);
  await option(page.locator(".indicator").first(), "0").click();
  await result(page).filter({ hasText: WORDS.id.simulated }).waitFor();
  await isDrawn(page);
  const colours = await page.evaluate(() => {
    const probe = document.createElement("p");
    document.body.append(probe);
    const named = (name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    };
    const [text, highlight, canvas] = ["CanvasText", "Highlight", "Canvas"].map(named);
    const of = (selector, property) =>
      [...document.querySelectorAll(selector)].map((own) => getComputedStyle(own)[property]);
    const kinds = (values) => [...new Set(values)];
    return {
      text, highlight, canvas,
      chosen: kinds(of(".option input:checked + span", "backgroundColor")),
      others: kinds(of(".option input:not(:checked) + span", "backgroundColor")),
      words: kinds(of(".scale text", "fill")),
      now: kinds(of(".scale .now path", "fill")),
      simulated: kinds(of(".scale .simulated path", "stroke")),
    };
  });
  const { text, highlight, canvas } = colours;
  assert.deepEqual(colours, {
    text, highlight, canvas, chosen: [highlight], others: [canvas], words: [text], now: [text], simulated: [highlight],
  });
  assert.notEqual(highlight, canvas);
});

for (const reducedMotion of ["reduce", "no-preference"]) {
  // Animated geometry costs a cheap phone 250 ms of painting a change, so nothing glides at all.
  pageTest(`nothing moves, ${reducedMotion}`, { reducedMotion }, async ({ page }) => {
  await page.getByRole("button", { name: WORDS.id.try }).click();
  await result(page).filter({ hasText: WORDS.id.simulated }).waitFor();
  assert.equal(await moving(page), 0);
  });
}

pageTest("headings follow each other without a leap, and there is one of the first level", {}, async ({ page }) => {
  for (const view of ["try", "now", "derivation", "government"]) {
    await VIEWS[view](page, WORDS.id);
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
        .filter((own) => own.checkVisibility())
        .map((own) => Number(own.localName.slice(1))),
    );
    assert.equal(levels.filter((level) => level === 1).length, 1, view);
    levels.reduce((last, level) => {
      assert.ok(level <= last + 1, `${view}: ${levels.join(" ")}`);
      return level;
    }, 0);
  }
});

pageTest("the language of the page and of its title follow the choice", {}, async ({ page }) => {
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
  await choose(page, "Bahasa", "English");
  await until(() => page.locator("html").getAttribute("lang"), (own) => own === "en");
  assert.ok(await page.getByText("What this is").isVisible());
  assert.ok(!(await page.getByText("Apa ini").isVisible()));
});

for (const size of [PHONE, DESK]) {
  pageTest(`a message comes into view where one works, ${size.width} px`, { size }, async ({ page }) => {
    // The last of the four fields, which stands far below the result on a phone.
    const box = page.getByRole("textbox").last();
    await box.scrollIntoViewIfNeeded();
    await box.fill("1,x");
    await box.press("Enter");
    const message = page.getByRole("alert").filter({ hasText: "Isi angka" });
    await message.waitFor();
    const seen = () => message.evaluate((own) => {
      const { x, y, width, height } = own.getBoundingClientRect();
      const at = document.elementFromPoint(x + width / 2, y + height / 2);
      return own.contains(at);
    });
    await until(seen, (own) => own, 2_000);
  });
}
