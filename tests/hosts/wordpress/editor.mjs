// What a webmaster does in the block editor, by hand: an Embed block with an address in it.

/** Gives the address to a new page's Embed block, publishes it, and gives the page's address. */
export async function publishEmbed(browser, wordpress, address) {
  const { site } = wordpress;
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const cookies = Object.entries(await wordpress.signIn());
  await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: site })));
  // Faces of administrators lie on another host.
  await context.route((url) => url.origin !== site && url.origin !== new URL(address).origin, (route) => route.abort());
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    await page.goto(`${site}/wp-admin/post-new.php`);
    // The editor welcomes who is new to it.
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("textbox", { name: "Add title" }).fill("pasted");
    await page.keyboard.press("Enter");
    await page.keyboard.type("/embed");
    await page.getByRole("option", { name: "Embed", exact: true }).click();
    const field = page.getByRole("textbox", { name: "Embed URL" });
    await field.fill(address);
    await field.press("Enter");
    // The editor asks the server, and shows the frame that it answers.
    await page.frameLocator(".wp-block-embed iframe").locator("html[data-ready]").waitFor();
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await page.locator(".editor-post-publish-panel").getByRole("button", { name: "Publish", exact: true }).click();
    await page.getByText(/is now live/).first().waitFor();
    return await page.evaluate(() => wp.data.select("core/editor").getPermalink());
  } finally {
    await context.close();
  }
}
