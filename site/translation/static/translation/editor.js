/* The translation editor: saves each text when it is left, and leads from one to the next.
   Without this script the form posts all of them. */

const form = document.getElementById("translation-form");
const rows = [...form.querySelectorAll("[data-row]")];
const pending = new Map(); // row: the save that is under way
const announcement = form.querySelector("[data-announcement]");
let leaving = false;

const fieldOf = (row) => row.querySelector("textarea");
const shownIn = (row) => row.querySelector("[data-shown]");
const isUnsaved = (row) => fieldOf(row).value !== shownIn(row).value;
const isLeft = (row) => row.dataset.state !== "translated";

function announce(message) {
  announcement.textContent = "";
  requestAnimationFrame(() => { announcement.textContent = message; });
}

function showError(row, message) {
  const error = row.querySelector("[data-error]");
  error.textContent = message;
  error.hidden = !message;
  if (message) fieldOf(row).setAttribute("aria-invalid", "true");
  else fieldOf(row).removeAttribute("aria-invalid");
}

function showStored(row, answer) {
  row.dataset.state = answer.state;
  row.querySelector("[data-label]").textContent = answer.label;
  row.querySelector("[data-note]").textContent = answer.note;
  row.querySelector("[data-seen]").value = answer.seen;
  shownIn(row).value = answer.stored;
  const offers = row.querySelector("[data-offers]");
  if (offers) offers.hidden = answer.state === "translated";
}

function showStatus(status) {
  for (const name of ["label", "progress"]) {
    document.querySelector(`[data-status=${name}]`).textContent = status[name];
  }
  const bar = document.querySelector("[data-status=bar]");
  bar.max = status.segments;
  bar.value = status.translated;
}

/** Save a row unless that is done or under way; resolve to whether nothing is left unsaved in it. */
async function save(row) {
  await pending.get(row);
  if (!isUnsaved(row)) {
    showError(row, "");
    return true;
  }
  const saving = send(row);
  pending.set(row, saving);
  try {
    return await saving;
  } finally {
    pending.delete(row);
  }
}

async function send(row) {
  const field = fieldOf(row);
  const written = field.value;
  let answer = { message: form.dataset.notSaved };
  let saved = false;
  try {
    const response = await fetch(row.dataset.saveUrl, {
      method: "PUT",
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, "X-Requested-With": "XMLHttpRequest" },
      body: new URLSearchParams({ value: written, seen: row.querySelector("[data-seen]").value }),
    });
    answer = await response.json();
    saved = response.ok;
  } catch { /* no connection, or the page of the log-in: what is said above */ }
  if (answer.state) showStored(row, answer);
  if (saved) {
    if (field.value === written) write(field, answer.stored);
    showError(row, "");
    showStatus(answer.status);
    announce(form.dataset.saved);
    document.dispatchEvent(new CustomEvent("w-unsaved:add")); // the preview is out of date
  } else {
    showError(row, answer.message);
    announce(answer.message);
  }
  return saved;
}

/** Put words into a field, and let it grow with them. */
function write(field, words) {
  field.value = words;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function goToNext() {
  const here = rows.indexOf(document.activeElement.closest("[data-row]"));
  const order = [...rows.slice(here + 1), ...rows.slice(0, here + 1)];
  const next = order.find((row) => isLeft(row) && !row.hidden);
  if (next) fieldOf(next).focus();
  else announce(form.dataset.allDone);
}

function show(what) {
  for (const row of rows) row.hidden = what === "left" && !isLeft(row) && !isUnsaved(row);
  for (const group of form.querySelectorAll("[data-group]")) {
    group.hidden = !group.querySelector("[data-row]:not([hidden])");
  }
}

for (const row of rows) {
  const field = fieldOf(row);
  if (field.readOnly) continue;
  field.addEventListener("blur", () => save(row));
  field.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (await save(row)) goToNext();
  });
  for (const button of row.querySelectorAll("[data-use]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      write(field, button.closest("li").querySelector("[data-words]").textContent);
      field.focus();
    });
  }
}

form.addEventListener("submit", async (event) => {
  if (leaving || (!pending.size && !rows.some(isUnsaved))) {
    leaving = true;
    return;
  }
  event.preventDefault();
  for (const row of rows) await save(row);
  const wrong = rows.find(isUnsaved);
  if (wrong) {
    fieldOf(wrong).focus();
  } else {
    leaving = true;
    form.requestSubmit(event.submitter);
  }
});

addEventListener("beforeunload", (event) => {
  if (!leaving && (pending.size || rows.some(isUnsaved))) event.preventDefault();
});

const tools = form.querySelector("[data-tools]");
if (tools) {
  tools.hidden = false;
  tools.querySelector("[data-next]").addEventListener("click", goToNext);
  tools.addEventListener("change", (event) => show(event.target.value));
  document.querySelector("[data-without-script]").hidden = true;
}
