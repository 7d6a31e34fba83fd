// Defines <zona-hijau>: a frame with the simulation (tidak resmi) for pages of others. It takes nothing from
// the page that it stands in and changes nothing there but its own element. docs/embedding.md says how to use it.
(() => {
  const PATIENCE = 20_000; // ms between a loaded frame and its first sign of life
  const LARGEST = 256 * 1024; // bytes of an assessment; a real one has about ten thousand
  const LONGEST_LINK = 256 * 1024; // characters; the reader of links refuses more
  const LOWEST = 80;
  const HIGHEST = 4000; // a frame that always asks for more stops here
  const FIRST_HEIGHT = { card: 160, compact: 480, full: 640 };
  const TITLE = {
    id: "Zona Hijau: simulasi nilai pelayanan publik (tidak resmi)",
    en: "Zona Hijau: public service score, simulated (not official)",
  };
  // Neither the frame's storage nor this page is within reach of what runs in it.
  const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";
  // Option of the frame's address -> what its attribute may say; anything else counts as absent.
  const OPTIONS = {
    view: /^(full|compact|card)$/,
    language: /^(id|en)$/,
    theme: /^(auto|light|dark)$/,
    accent: /^[0-9a-f]{6}$/i,
    locus: /^[0-9]{1,3}$/,
    indicators: /^[a-z0-9.,-]{1,4000}$/,
  };

  const source = document.currentScript?.src;
  if (!source) {
    // A plugin that joins or inlines scripts has hidden where the frame's page lies.
    console.error("zona-hijau: load embed.js by <script src>, not inlined and not as a module");
    return;
  }
  if (customElements.get("zona-hijau")) return; // Loaded twice.

  // The share link in a text: an address, or the link by itself, without what stands behind it.
  function linkIn(text) {
    const words = text.slice(text.indexOf("#") + 1).replace(/\s+/g, "");
    return words.length > LONGEST_LINK ? "" : words.split(/[&?#]/)[0];
  }

  // The text behind an address; credentials stay here, because what comes is given to the frame.
  async function read(address) {
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    const parts = [];
    const reader = answer.body.getReader();
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return new Blob(parts).text();
      size += value.length;
      if (size > LARGEST) {
        reader.cancel();
        throw new Error(`${address} has more than ${LARGEST} bytes`);
      }
      parts.push(value);
    }
  }

  class ZonaHijau extends HTMLElement {
    static observedAttributes = [...Object.keys(OPTIONS), "link", "src", "publisher", "date", "locked", "height"];

    #slot = document.createElement("slot"); // Shows what stands inside the element: a plain link.
    #frame;
    #greeted = false;
    #stale = false;

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).append(this.#slot);
    }

    connectedCallback() {
      addEventListener("message", this);
      this.#renew();
    }

    disconnectedCallback() {
      removeEventListener("message", this);
      this.#remove();
    }

    attributeChangedCallback() {
      this.#renew();
    }

    // Several attributes that change together make one new frame.
    #renew() {
      if (this.#stale) return;
      this.#stale = true;
      queueMicrotask(() => {
        this.#stale = false;
        if (this.isConnected) this.#build();
      });
    }

    handleEvent({ source: sender, origin, data }) {
      // A sandboxed page has no origin; whatever else is in the frame has no business here.
      if (!this.#frame || sender !== this.#frame.contentWindow || origin !== "null") return;
      if (typeof data !== "object" || data === null || data.zonahijau !== 1) return;
      if (data.type === "ready" && !this.#greeted) this.#greet();
      if (data.type === "height" && Number.isFinite(data.height)) this.#fit(data.height);
    }

    #option(name) {
      const value = this.getAttribute(name)?.trim() ?? "";
      return OPTIONS[name].test(value) ? value : undefined;
    }

    #build() {
      this.#remove();
      const view = this.#option("view") ?? "full";
      const frame = document.createElement("iframe");
      frame.loading = "lazy";
      frame.title = TITLE[this.#option("language") ?? "id"];
      frame.referrerPolicy = "no-referrer";
      frame.setAttribute("sandbox", SANDBOX);
      // By properties: a style attribute would need a looser policy of the page.
      Object.assign(frame.style, { border: "0", display: "block", width: "100%" });
      frame.src = this.#address(view);
      frame.addEventListener("load", () => this.#wait(frame));
      this.#frame = frame;
      this.#fit(FIRST_HEIGHT[view]);
      this.shadowRoot.append(frame);
    }

    #address(view) {
      const address = new URL(view === "card" ? "card.html" : "embed.html", source);
      const parts = [this.hasAttribute("src") ? "" : linkIn(this.getAttribute("link") ?? "")];
      for (const name of Object.keys(OPTIONS)) {
        const value = this.#option(name);
        if (value) parts.push(`${name}=${value}`);
      }
      if (this.hasAttribute("locked")) parts.push("locked=1");
      if (this.hasAttribute("src")) parts.push("data=1");
      address.hash = parts.join("&");
      return address.href;
    }

    // Where nothing reacts in a loaded frame, such as an error page, the plain link serves better.
    #wait(frame) {
      setTimeout(() => {
        if (this.#frame === frame && !this.#greeted) this.#remove();
      }, PATIENCE);
    }

    #remove() {
      this.#frame?.remove();
      this.#frame = undefined;
      this.#greeted = false;
      this.#slot.style.display = "";
    }

    async #greet() {
      this.#greeted = true;
      const frame = this.#frame;
      if (this.hasAttribute("src")) {
        let text;
        try {
          text = await read(new URL(this.getAttribute("src"), this.baseURI));
        } catch (error) {
          console.error("zona-hijau:", error);
          if (this.#frame === frame) this.#remove();
          return;
        }
        if (this.#frame !== frame) return;
        this.#open(frame, text);
      }
      this.#slot.style.display = "none";
    }

    #open(frame, text) {
      const message = { zonahijau: 1, type: "open", text };
      for (const name of ["publisher", "date"]) {
        if (this.hasAttribute(name)) message[name] = this.getAttribute(name);
      }
      // A sandboxed page can only be addressed as anyone; what is sent is public, see `read`.
      frame.contentWindow.postMessage(message, "*");
    }

    #fit(height) {
      const asked = parseInt(this.getAttribute("height"), 10);
      const most = Number.isNaN(asked) ? HIGHEST : Math.min(Math.max(asked, LOWEST), HIGHEST);
      this.#frame.style.height = `${Math.min(Math.max(Math.ceil(height), LOWEST), most)}px`;
    }
  }

  customElements.define("zona-hijau", ZonaHijau);
})();
