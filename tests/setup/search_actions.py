"""What a user of the admin can try with synonyms, best bets and the report of searches."""

from search.models import BestBet, Synonym

from .actions import NEW_TITLE, Action, admin_url


def synonym_actions():
    """Return the actions on the synonym of the site, by name."""

    def named(site):
        return Synonym.objects.filter(text=NEW_TITLE).exists()

    return {
        "view": Action(admin_url("synonym:index"), sees="farsot"),
        "add": Action(
            admin_url("synonym:add"),
            lambda site: {"text": NEW_TITLE, "alternatives": "annat"},
            named,
        ),
        "change": Action(
            admin_url("synonym:edit", "synonym"), lambda site: {"text": NEW_TITLE}, named
        ),
        "delete": Action(
            admin_url("synonym:delete", "synonym"),
            done=lambda site: not Synonym.objects.filter(pk=site.synonym.pk).exists(),
        ),
    }


def best_bet_actions():
    """Return the actions on the best bet of the site, by name."""

    def named(site):
        return BestBet.objects.filter(questions=NEW_TITLE).exists()

    return {
        "view": Action(admin_url("bestbet:index"), sees="handskar"),
        "add": Action(
            admin_url("bestbet:add"),
            lambda site: {"questions": NEW_TITLE, "pages-0-page": site.post.pk},
            named,
        ),
        "change": Action(
            admin_url("bestbet:edit", "best_bet"), lambda site: {"questions": NEW_TITLE}, named
        ),
        "delete": Action(
            admin_url("bestbet:delete", "best_bet"),
            done=lambda site: not BestBet.objects.filter(pk=site.best_bet.pk).exists(),
        ),
    }


def report_actions():
    """Return the ways to what visitors searched for."""
    return {
        "read": Action(admin_url("search_searches"), sees="gasmask"),
        "read its table alone": Action(admin_url("search_searches_results"), sees="gasmask"),
        "find it in the menu": Action(
            admin_url("wagtailadmin_account"), sees="/admin/reports/searches/"
        ),
    }
