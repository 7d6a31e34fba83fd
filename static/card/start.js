// Starts the card: score and zone as a picture, who published them, and the way to the whole page.
const fragment = location.hash.slice(1);
const root = document.documentElement;
const line = (element, words) => Object.assign(document.createElement(element), { textContent: words });

function show(card, publisher = "") {
  root.lang = card.language;
  root.dataset.theme = card.theme;
  const { words } = card;
  const main = document.getElementById("card");
  const foot = line("p", "");
  if (card.picture) {
    const picture = new DOMParser().parseFromString(card.picture, "image/svg+xml").documentElement;
    main.replaceChildren(document.importNode(picture, true), foot);
  } else {
    main.replaceChildren(Object.assign(line("p", card.problem ?? words.loading), { role: "alert" }), foot);
  }
  foot.append(words.not_official, " ");
  if (publisher) foot.append(`${words.published_by} ${publisher}. `);
  if (card.whole) {
    foot.append(Object.assign(line("a", words.open_whole), { href: card.whole, target: "_blank", rel: "noopener" }));
  }
}

// The edition that a work names; where there is none of that id, any other, and the module says so.
const core = async (id) =>
  (await part(Object.hasOwn(parts, `core/${id}`) ? `core/${id}` : Object.keys(parts).find((name) => name.startsWith("core/")))).json();

try {
  const app = await glue();
  const [edition] = await Promise.all([
    core(/^\d+\/([^;/]+)/.exec(fragment)?.[1]),
    app.default(part("app.wasm")),
  ]);
  show(app.card(edition, fragment, null));
  listen(async (text, origin, name, date) => {
    let posted;
    try {
      posted = JSON.parse(text);
    } catch {
      posted = text; // Which is refused in words.
    }
    // A sandbox and a file have `null` for an origin.
    const publisher = [name, origin.split("//")[1], date].filter(Boolean).join(" · ");
    show(app.card(await core(posted?.edition), fragment, posted ?? ""), publisher);
  });
  root.dataset.ready = "";
} catch (error) {
  document.getElementById("trouble").hidden = false;
  throw error;
}
