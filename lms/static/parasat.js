// Smooths what works without it: one press sends a form once, and a changed text is not left unasked.
const AGAIN = 8000; // Milliseconds after which a form may be sent anew, should its answer never come.
const changed = new Set();

const release = (form) => {
  delete form.dataset.sent;
  for (const button of form.elements) button.removeAttribute("aria-disabled");
};

addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented || !form.matches("[method=post]")) return;
  changed.delete(form);
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  // Not disabled: a disabled button sends no value and loses the focus.
  submitter?.setAttribute("aria-disabled", "true");
  setTimeout(release, AGAIN, form);
});

addEventListener("input", ({ target }) => {
  if (target.form?.matches("[data-guard]")) changed.add(target.form);
});

addEventListener("beforeunload", (event) => {
  if (changed.size) event.preventDefault();
});

// A page taken out of the browser's store comes back as it was left: with its forms sent.
addEventListener("pageshow", () => {
  for (const form of document.forms) release(form);
});
