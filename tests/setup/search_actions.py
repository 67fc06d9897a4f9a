"""What a user of the admin can try with synonyms, best bets and the report of searches."""

from search.models import BestBet, Synonym

from .actions import NEW, Action, admin


def synonym_actions():
    """Return the actions on the synonym of the world, by name."""

    def named(world):
        return Synonym.objects.filter(text=NEW).exists()

    return {
        "view": Action(admin("synonym:index"), sees="farsot"),
        "add": Action(
            admin("synonym:add"), lambda world: {"text": NEW, "alternatives": "annat"}, named
        ),
        "change": Action(admin("synonym:edit", "synonym"), lambda world: {"text": NEW}, named),
        "delete": Action(
            admin("synonym:delete", "synonym"),
            done=lambda world: not Synonym.objects.filter(pk=world.synonym.pk).exists(),
        ),
    }


def best_bet_actions():
    """Return the actions on the best bet of the world, by name."""

    def named(world):
        return BestBet.objects.filter(questions=NEW).exists()

    return {
        "view": Action(admin("bestbet:index"), sees="handskar"),
        "add": Action(
            admin("bestbet:add"),
            lambda world: {"questions": NEW, "pages-0-page": world.post.pk},
            named,
        ),
        "change": Action(
            admin("bestbet:edit", "best_bet"), lambda world: {"questions": NEW}, named
        ),
        "delete": Action(
            admin("bestbet:delete", "best_bet"),
            done=lambda world: not BestBet.objects.filter(pk=world.best_bet.pk).exists(),
        ),
    }


def report_actions():
    """Return the ways to what visitors searched for."""
    return {
        "read": Action(admin("search_searches"), sees="gasmask"),
        "read its table alone": Action(admin("search_searches_results"), sees="gasmask"),
        "find it in the menu": Action(
            admin("wagtailadmin_account"), sees="/admin/reports/searches/"
        ),
    }
