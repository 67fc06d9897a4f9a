"""Runs axe with every rule, including those off by default, experimental and deprecated ones."""

RUN = """async part => {
    const every = axe.getRules().map(rule => [rule.ruleId, {enabled: true}])
    const result = await axe.run(part, {rules: Object.fromEntries(every)})
    return result.violations.flatMap(violation => violation.nodes.map(
        node => `${violation.id}: ${node.target.join(" ")}: ${node.failureSummary}`
    ))
}"""


def violations(page, script, part="html"):
    """Return a line for each violation on a page, or in a part of it; `script` is axe's source."""
    page.evaluate(script)
    return page.evaluate(RUN, part)
