// Loads the page anew after each build; only a page of `cargo xtask serve --dev` has this script.
const version = "__VERSION__";

// An answer comes once there is another version, or after some seconds.
async function isOld() {
  try {
    const answer = await fetch(`version?${version}`);
    return answer.ok && (await answer.text()) !== version;
  } catch {
    // The server has ended; it may come back.
    await new Promise((then) => setTimeout(then, 500));
    return false;
  }
}

while (!(await isOld()));
location.reload();
