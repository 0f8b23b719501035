// What `cargo crossing run` puts into each page: reloads it after a build, and shows why there was none.

{
  const own = document.currentScript?.dataset.build;
  /** @type {HTMLElement | undefined} */
  let overlay;

  // Styles are set one by one: a content security policy may forbid `style` in what is parsed.
  const show = (/** @type {string} */ text) => {
    overlay?.remove();
    overlay = document.createElement("pre");
    overlay.id = "crossing-error";
    overlay.setAttribute("role", "alert");
    overlay.textContent = text;
    Object.assign(overlay.style, {
      position: "fixed",
      inset: "0",
      zIndex: "2147483647",
      margin: "0",
      padding: "2rem",
      overflow: "auto",
      whiteSpace: "pre-wrap",
      font: "14px/1.5 ui-monospace, monospace",
      color: "#f4f4f5",
      background: "#18181b",
      borderTop: "6px solid #ef4444",
    });
    document.documentElement.append(overlay);
  };

  const events = new EventSource("/.crossing/events");
  events.addEventListener("message", ({ data }) => {
    const { build, error } = JSON.parse(data);
    if (error !== null) {
      show(error);
    } else if (String(build) !== own) {
      location.reload();
    } else {
      overlay?.remove();
    }
  });
  addEventListener("keydown", ({ key }) => key === "Escape" && overlay?.remove());
  // The way back may bring a page that was kept as it stood.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}
