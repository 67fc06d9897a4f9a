"""The translation editor: all texts of a page in both languages, and the actions on the translation."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PageStatusSidePanel, PreviewSidePanel

from core.exceptions import UserFacingError

from ... import machine, services
from ...models import TranslationStatus
from ...services.permissions import lock_message, may_publish_incomplete
from ...services.publishing.review import APPROVE, REJECT, may_withdraw
from ...services.publishing.slugs_and_redirects import has_changeable_slug
from ...status.compute_status import refresh_status
from ...texts.suggestions import Suggestions
from .editor_rows import editor_rows, group_rows, progress_sentence


class ScheduleForm(forms.Form):
    """The time at which a translation is to go live."""

    go_live_at = forms.DateTimeField(
        label=gettext_lazy("Publish on"),
        help_text=gettext_lazy(
            "Date and time, Swedish time. Until then nobody can change the text."
        ),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        error_messages={"required": gettext_lazy("Choose a date and a time.")},
    )


class TranslationEditor(View):
    """The editor of a page with an enabled translation, in place of Wagtail's page editor."""

    http_method_names = ["get", "post"]

    def setup(self, request, translation):
        super().setup(request, translation=translation)
        self.translation = translation
        self.page = translation.get_target_instance()
        self.editor_url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])

    @cached_property
    def status(self):
        """The status of the translation, computed where there is none."""
        statuses = TranslationStatus.objects.select_related("page__locale", "locale")
        status = statuses.filter(translation=self.translation).first()
        if status is None:
            source = self.translation.source.get_source_instance()
            refresh_status(source, self.translation.target_locale)
            status = statuses.get(translation=self.translation)
        return status

    def get(self, request, **kwargs):
        return self._render(editor_rows(self.translation, self.page, request.user))

    def post(self, request, **kwargs):
        """Save the changed texts, then perform the action of the pressed button."""
        rows = editor_rows(self.translation, self.page, request.user)
        if self._report_lost_texts(rows) | self._save(rows):
            messages.error(request, _("Not everything was saved. Look at the marked texts."))
            return self._render(rows)
        action = request.POST.get("action", "save")
        if action in (APPROVE, "publish", "schedule") and self._needs_confirmation():
            return TemplateResponse(
                request,
                "translation/confirm_incomplete.html",
                {
                    "page": self.page,
                    "status": self.status,
                    "header_title": _("Publish incomplete"),
                    "posted": [
                        (name, request.POST[name])
                        for name in ("action", "comment", "go_live_at")
                        if name in request.POST
                    ],
                },
            )
        try:
            messages.success(request, self._perform(action))
        except UserFacingError as refusal:
            messages.error(request, str(refusal))
        return redirect(self.editor_url)

    def _save(self, rows):
        """Save each row whose field was changed; return whether any could not be saved."""
        suggestions, is_refused = Suggestions(self.translation, self.request.user), False
        for row in rows:
            written = self._posted(f"text-{row.key}")
            if written is None or written == self._posted(f"shown-{row.key}"):
                continue
            try:
                row.text = services.save_segment(
                    self.translation,
                    row.key,
                    written,
                    self.request.user,
                    seen=self._posted(f"seen-{row.key}"),
                    tool=suggestions.tool_of(row.text.segment.string_id, written.strip()),
                )
                row.written = row.stored
            except UserFacingError as refusal:
                row.written, row.error = written, str(refusal)
                is_refused = True
        return is_refused

    def _report_lost_texts(self, rows):
        """Show what was typed for texts that Swedish has no more; return whether there are any."""
        names = {f"text-{row.key}" for row in rows}
        lost = [
            name
            for name in self.request.POST
            if name.startswith("text-")
            and name not in names
            and self._posted(name) != self._posted(name.replace("text-", "shown-"))
        ]
        for name in lost:
            messages.error(
                self.request,
                _("Not saved, since the text has changed in Swedish, or is gone: “%(text)s”")
                % {"text": self._posted(name)},
            )
        return bool(lost)

    def _posted(self, name):
        """Return a posted text with line ends as they are stored, or None."""
        value = self.request.POST.get(name)
        return value and value.replace("\r\n", "\n")

    def _needs_confirmation(self):
        return (
            bool(self.status.left)
            and may_publish_incomplete(self.request.user)
            and "confirmed" not in self.request.POST
        )

    def _perform(self, action):
        """Perform the action of a button; return a sentence that reports it."""
        user, comment = self.request.user, self.request.POST.get("comment", "").strip()
        if action == "review":
            services.send_to_review(self.translation, user)
            return _("The translation is sent to review.")
        if action == "withdraw":
            services.withdraw_from_review(self.translation, user)
            return _("The translation is taken back from review.")
        if action == "publish":
            services.publish_translation(self.translation, user)
            return _("The translation is published.")
        if action == "schedule":
            services.publish_translation(self.translation, user, self._go_live_at())
            return _("The translation will be published at the time you chose.")
        if action == "unschedule":
            services.unschedule_translation(self.translation, user)
            return _("The translation is no longer scheduled.")
        if action == APPROVE:
            services.decide_review(self.translation, user, APPROVE, comment)
            return _("The translation is approved.")
        if action == REJECT:
            if not comment:
                raise UserFacingError(_("Say what is to be changed, so that the translator knows."))
            services.decide_review(self.translation, user, REJECT, comment)
            return _("The translation is sent back.")
        return _("Saved.")

    def _go_live_at(self):
        form = ScheduleForm(self.request.POST)
        if not form.is_valid():
            raise UserFacingError(" ".join(form.errors["go_live_at"]))
        return form.cleaned_data["go_live_at"]

    def _render(self, rows):
        user, page = self.request.user, self.page
        panels = self._side_panels()
        context = {
            **self._permission_context(),
            "page": page,
            "page_for_status": page,
            "translation": self.translation,
            "status": self.status,
            "progress": progress_sentence(self.status),
            "source": self.status.page,
            "may_edit_source": self.status.page.permissions_for_user(user).can_edit(),
            "groups": group_rows(rows),
            "header_title": _("Translation: %(page)s") % {"page": page.get_admin_display_title()},
            "side_panels": panels,
            "media": MediaContainer(panels).media,
            "schedule_form": ScheduleForm(),
            "language": self.status.locale.get_display_name(),
            "machine": machine.configured_service(),
        }
        return TemplateResponse(self.request, "translation/editor.html", context)

    def _permission_context(self):
        """Return what the user may do now, as variables of the template."""
        user, page = self.request.user, self.page
        permissions, lock = page.permissions_for_user(user), page.get_lock()
        task = page.current_workflow_task
        actions = {name for name, *_rest in task.get_actions(page, user)} if task else set()
        is_locked = bool(lock and lock.for_user(user))
        may_publish = permissions.can_publish()
        return {
            "is_locked": is_locked,
            "lock_message": lock_message(page, user) if is_locked else "",
            "user_can_lock": permissions.can_lock(),
            "user_can_unlock": permissions.can_unlock(),
            "may_publish": may_publish,
            "may_unpublish": permissions.can_unpublish(),
            "may_delete": permissions.can_delete(),
            "may_change_address": may_publish and has_changeable_slug(page) and not is_locked,
            "task": task,
            "reviewers": _reviewers(task),
            "may_decide": APPROVE in actions,
            "may_withdraw": bool(task) and may_withdraw(page, user),
            "has_workflow": page.has_workflow,
            "scheduled": page.scheduled_revision,
        }

    def _side_panels(self):
        page, user = self.page, self.request.user
        preview_url = reverse("wagtail_localize:preview_translation", args=[self.translation.pk])
        translations = [
            {"locale": other.locale, "url": reverse("wagtailadmin_pages:edit", args=[other.pk])}
            for other in page.get_translations().select_related("locale")
            if other.permissions_for_user(user).can_edit()
        ]
        return [
            PageStatusSidePanel(
                page,
                self.request,
                show_schedule_publishing_toggle=False,
                live_object=page,
                scheduled_object=page.get_scheduled_revision_as_object(),
                locale=self.status.locale,
                translations=translations,
            ),
            PreviewSidePanel(page, self.request, preview_url=preview_url),
        ]


def _reviewers(task):
    """Return the names of the groups that decide on a task."""
    groups = getattr(task and task.specific, "groups", None)
    return ", ".join(groups.order_by("name").values_list("name", flat=True)) if groups else ""
