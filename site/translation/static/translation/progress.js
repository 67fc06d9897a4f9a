// Brings the progress of a batch up to date without loading the page again, until all is begun.
// Only what has changed is replaced, so that focus stays and the live region speaks of news alone.
// Without this script the link "Update" does the same.

const WAIT = 2000 // ms between two looks

const progress = document.querySelector("#translation-progress")
const part = (root, name) => root.querySelector(`[data-part="${name}"]`)

function take(fragment) {
    for (const fresh of fragment.querySelectorAll("[data-part]")) {
        const shown = part(progress, fresh.dataset.part)
        if (shown && shown.innerHTML !== fresh.innerHTML && fresh.dataset.part !== "update") {
            shown.innerHTML = fresh.innerHTML
        }
    }
    return "done" in part(fragment, "update").dataset
}

async function look() {
    let done = false
    try {
        const response = await fetch(progress.dataset.stateUrl)
        if (response.ok && !response.redirected) {
            done = take(new DOMParser().parseFromString(await response.text(), "text/html"))
        }
    } catch {
        // the network is away for a moment: look again
    }
    if (!done) {
        setTimeout(look, WAIT)
    }
}

part(progress, "update").hidden = true
setTimeout(look, WAIT)
