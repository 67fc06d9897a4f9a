// Completes what is typed in the search field: a combobox with a list, as the ARIA patterns have it.
// Without this script the field is as good as any.

const WAIT = 150 // ms without a key
const SHORTEST = 2 // letters

const form = document.querySelector("#search-form")
const input = form.querySelector("#search-text")
const list = document.createElement("ul")
const status = document.createElement("p")
let timer, request, active = -1

list.id = "search-suggestions"
list.className = "suggestions"
list.hidden = true
list.setAttribute("role", "listbox")
list.setAttribute("aria-label", input.dataset.suggestions)
status.className = "visually-hidden"
status.setAttribute("role", "status")
input.after(list)
form.after(status)
for (const [name, value] of Object.entries({
    role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
})) {
    input.setAttribute(name, value)
}

function forget() {
    clearTimeout(timer)
    request?.abort()
}

function close() {
    forget()
    show([])
    status.textContent = ""
}

function show(words) {
    list.replaceChildren(...words.map((word, index) => {
        const option = document.createElement("li")
        option.id = `search-suggestion-${index}`
        option.setAttribute("role", "option")
        option.textContent = word
        return option
    }))
    list.hidden = !words.length
    input.setAttribute("aria-expanded", String(!list.hidden))
    activate(-1)
}

function activate(index) {
    active = index
    for (const [place, option] of [...list.children].entries()) {
        option.setAttribute("aria-selected", String(place === active))
    }
    if (active < 0) {
        input.removeAttribute("aria-activedescendant")
    } else {
        input.setAttribute("aria-activedescendant", list.children[active].id)
    }
}

async function complete() {
    const own = request = new AbortController()
    const address = `${form.dataset.completions}?${new URLSearchParams({q: input.value})}`
    try {
        const {completions} = await (await fetch(address, {signal: own.signal})).json()
        if (own.signal.aborted) {
            return
        }
        show(completions)
        status.textContent = `${input.dataset.number} ${completions.length}`
    } catch {
        // Aborted, or no network: then there are no suggestions.
    }
}

function choose(option) {
    input.value = option.textContent
    form.requestSubmit()
}

input.addEventListener("input", () => {
    forget()
    if (input.value.trim().length < SHORTEST) {
        close()
    } else {
        timer = setTimeout(complete, WAIT)
    }
})

input.addEventListener("keydown", event => {
    const number = list.children.length
    if (event.isComposing) {
        return
    }
    if (!number) {
        if (event.key === "ArrowDown" && input.value.trim().length >= SHORTEST) {
            event.preventDefault()
            complete()
        }
        return
    }
    // One place more than there are suggestions: the field itself.
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key]
    if (step) {
        event.preventDefault()
        activate((active + 1 + step + number + 1) % (number + 1) - 1)
    } else if (event.key === "Escape") {
        event.preventDefault()
        close()
    } else if (event.key === "Enter" && active >= 0) {
        event.preventDefault()
        choose(list.children[active])
    }
})

input.addEventListener("blur", close)
form.addEventListener("submit", close)
list.addEventListener("mousedown", event => event.preventDefault()) // the focus stays in the field
list.addEventListener("click", event => {
    const option = event.target.closest("[role=option]")
    if (option) {
        choose(option)
    }
})
