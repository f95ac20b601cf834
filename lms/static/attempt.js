// Saves an answer as soon as it is given, and counts the time down. The server has the last word.
const RETRY = 5000; // Milliseconds until a save is tried again that did not get through.
const PATIENCE = 20000; // Milliseconds after which a save counts as lost; sent again it is the same.
const GRACE = 11000; // How long after the deadline the server has closed the attempt.
const box = document.querySelector("[data-autosave]");
const form = box?.closest("form");
const state = document.querySelector("[data-state]");
const clock = document.querySelector("[data-left]");
let dirty = false, busy = false, refused = false, pressed, ends;

const send = () => fetch(box.dataset.autosave, {
  method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true,
  signal: AbortSignal.timeout(PATIENCE),
});

const kept = ({ revision, said, answered, left }) => {
  form.elements.revision.value = revision;
  state.textContent = said;
  document.querySelector("[data-answered]").textContent = answered;
  if (left !== null) ends = performance.now() + left * 1000;
};

const save = async () => {
  if (busy || refused || !dirty) return;
  [busy, dirty] = [true, false];
  let wait = 0;
  try {
    const answer = await send();
    if (answer.ok) kept(await answer.json());
    else if (answer.status < 500) {
      refused = true;
      state.textContent = box.dataset.refused;
    } else throw answer;
  } catch {
    [dirty, wait] = [true, RETRY];
    state.textContent = box.dataset.failed;
  }
  busy = false;
  if (pressed) goOn();
  else if (dirty) setTimeout(save, wait);
};

const goOn = () => {
  const button = pressed;
  pressed = null;
  form.requestSubmit(button);
};

const tick = () => {
  const left = Math.max(0, Math.round((ends - performance.now()) / 1000));
  clock.textContent = `${clock.dataset.words} ${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  clock.classList.toggle("low", left < 60);
  if (left) return setTimeout(tick, 1000);
  setTimeout(() => location.assign(clock.dataset.over), GRACE);
};

form?.addEventListener("change", () => {
  dirty = true;
  save();
});
// Sent while a save is on its way, the page would not know of it and clash with itself.
form?.addEventListener("submit", (event) => {
  if (!busy) return;
  event.preventDefault();
  pressed = event.submitter;
});
addEventListener("online", save);

if (clock) {
  ends = performance.now() + clock.dataset.left * 1000;
  tick();
}
