"""Groups of weighted terms: the form in which the scoring and the engines receive a query."""

from dataclasses import dataclass, field


@dataclass
class TermGroup:
    """The alternative terms for one thing that a query asks for, each with its similarity in percent.

    `share` is the percentage of a word that the group stands for: a compound has a group for each part.
    A `required` group is a filter: an entry with none of its terms is no hit, whatever its score.
    """

    terms: dict[str, int] = field(default_factory=dict)
    share: int = 100
    required: bool = False

    def add(self, terms, similarity):
        """Add alternatives; a term that is in the group keeps the greater of its similarities."""
        for term in terms:
            self.terms[term] = max(similarity, self.terms.get(term, 0))
