"""The hooks for jobs: their URLs, the bulk action, the inbox and the e-mail preferences."""

from django.urls import include, path
from wagtail import hooks

from ..views import inbox_panel, mail_preferences
from ..views.jobs import batch, job, order


@hooks.register("register_admin_urls", order=-1)
def register_job_urls():
    """Shadow wagtail-localize's URL for ordering, and add those of batches and jobs."""
    return [
        path("localize/submit/page/<int:page_id>/", order.OrderView.as_view()),
        path(
            "oversattning/",
            include(
                [
                    path("<uuid:batch>/", batch.BatchView.as_view(), name="translation_batch"),
                    path(
                        "<uuid:batch>/lage/",
                        batch.BatchStateView.as_view(),
                        name="translation_batch_state",
                    ),
                    path("uppdrag/<int:pk>/", job.ChangeJobView.as_view(), name="translation_job"),
                    path("uppdrag/<int:pk>/ta/", job.take_job_view, name="translation_take_job"),
                    path(
                        "uppdrag/<int:pk>/lamna/",
                        job.release_job_view,
                        name="translation_release_job",
                    ),
                    path(
                        "uppdrag/<int:pk>/avbestall/",
                        job.CancelJobView.as_view(),
                        name="translation_cancel_job",
                    ),
                ]
            ),
        ),
    ]


hooks.register("register_bulk_action", order.OrderBulkAction)


@hooks.register("construct_homepage_panels")
def add_inbox(request, panels):
    """Add the user's inbox."""
    panels.append(inbox_panel.InboxPanel())


hooks.register("register_account_settings_panel", mail_preferences.MailPreferencesPanel)
