// Shows a text as it will look while it is being written. The page is the one that the button
// “Preview” asks for; two parts of it are taken over.
const PAUSE = 700; // Milliseconds without a key before the page is asked for.
const form = document.querySelector("form[data-guard]");
let asked, timer;

const show = ({ target: { status, response } }) => {
  if (status !== 200 || !response) return;
  for (const id of ["problems", "preview"]) {
    const [old, fresh] = [document, response].map((page) => page.getElementById(id));
    if (old && fresh && !old.isEqualNode(fresh)) old.replaceWith(document.adoptNode(fresh));
  }
};

const ask = () => {
  clearTimeout(timer);
  asked?.abort();
  asked = new XMLHttpRequest();
  asked.open("POST", form.action);
  // A document, not a text: it is parsed with scripts off, and nothing here turns text into HTML.
  asked.responseType = "document";
  asked.onload = show;
  const typed = new FormData(form);
  typed.set("preview", "1");
  asked.send(typed);
};

if (form && document.getElementById("preview")) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "preview") return;
    event.preventDefault();
    ask();
  });
}

// A text that came back unsaved is guarded like one just typed.
if (document.querySelector("[data-unsaved]")) {
  form.elements.markdown.dispatchEvent(new Event("input", { bubbles: true }));
}
