import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtail_localize', '0016_rename_page_revision_translationlog_revision'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='MailPreferences',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('assigned', models.BooleanField(default=True, verbose_name='A translation is assigned to me')),
                ('needs_update', models.BooleanField(default=True, verbose_name='A translation of mine needs an update')),
                ('approved', models.BooleanField(default=True, verbose_name='A translation of mine is approved or sent back')),
                ('review', models.BooleanField(default=True, verbose_name='A translation waits for my review')),
                ('digest', models.BooleanField(default=True, verbose_name='Each morning, what waits for me')),
                ('digest_sent_on', models.DateField(editable=False, null=True)),
                ('user', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='translation_mail', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'mail about translations',
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TranslationStatus',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('state', models.CharField(choices=[('not-started', 'Not started'), ('machine-only', 'Machine only'), ('in-progress', 'In progress'), ('needs-update', 'Needs update'), ('ready', 'Ready'), ('in-review', 'Waiting for review'), ('published', 'Published'), ('by-hand', 'Kept by hand')], db_index=True, default='not-started', max_length=20, verbose_name='state')),
                ('segments', models.PositiveIntegerField(default=0, verbose_name='texts')),
                ('translated', models.PositiveIntegerField(default=0, verbose_name='translated texts')),
                ('machine', models.PositiveIntegerField(default=0, verbose_name="texts with a machine's suggestion only")),
                ('words_left', models.PositiveIntegerField(default=0, verbose_name='words left')),
                ('since', models.DateTimeField(null=True, verbose_name='behind since')),
                ('pending_action', models.CharField(blank=True, choices=[('', 'Nothing'), ('submit', 'Begin'), ('sync', 'Bring what is new')], default='', max_length=10)),
                ('pending_since', models.DateTimeField(db_index=True, null=True)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale', verbose_name='language')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ('pending_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('target', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='translated page')),
                ('translation', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='status', to='wagtail_localize.translation')),
            ],
            options={
                'verbose_name': 'translation status',
                'verbose_name_plural': 'translation statuses',
                'permissions': [('publish_incomplete', 'Can publish an incomplete translation')],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='TranslationJob',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('due', models.DateField(blank=True, help_text='The day on which it is to be ready.', null=True, verbose_name='due')),
                ('note', models.TextField(blank=True, help_text="What a translator can't see in the text: for whom it is, what is urgent in it.", max_length=1000, verbose_name='note to the translator')),
                ('words', models.PositiveIntegerField(default=0, verbose_name='words')),
                ('batch', models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                ('ordered_at', models.DateTimeField(auto_now_add=True)),
                ('done_at', models.DateTimeField(db_index=True, null=True)),
                ('assignee', models.ForeignKey(blank=True, help_text='Who translates. Leave empty to let a translator take it.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='translation_jobs', to=settings.AUTH_USER_MODEL, verbose_name='assigned to')),
                ('ordered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('status', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='jobs', to='translation.translationstatus', verbose_name='page and language')),
            ],
            options={
                'verbose_name': 'translation job',
                'verbose_name_plural': 'translation jobs',
                'ordering': [models.OrderBy(models.F('due'), nulls_last=True), 'ordered_at', 'pk'],
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='Notification',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('assigned', 'assigned'), ('needs_update', 'needs update'), ('approved', 'approved'), ('sent_back', 'sent back'), ('review', 'waits for review')], max_length=20)),
                ('comment', models.TextField(blank=True)),
                ('created_at', models.DateTimeField(auto_now_add=True)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('status', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='translation.translationstatus')),
            ],
            options={
                'default_permissions': (),
            },
        ),
        migrations.CreateModel(
            name='MachineSuggestion',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('data', models.TextField()),
                ('tool', models.CharField(max_length=60)),
                ('created_at', models.DateTimeField(auto_now=True)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('string', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='machine_suggestions', to='wagtail_localize.string')),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('string', 'locale'), name='one_suggestion_a_text_and_language')],
            },
        ),
        migrations.CreateModel(
            name='SegmentChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('changed_at', models.DateTimeField()),
                ('context', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.translationcontext')),
                ('previous', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='wagtail_localize.stringtranslation')),
                ('string', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_localize.string')),
                ('translation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='wagtail_localize.translation')),
            ],
            options={
                'default_permissions': (),
                'constraints': [models.UniqueConstraint(fields=('translation', 'context', 'string'), name='one_change_a_text')],
            },
        ),
        migrations.AddConstraint(
            model_name='translationstatus',
            constraint=models.UniqueConstraint(fields=('page', 'locale'), name='one_status_a_page_and_language'),
        ),
        migrations.AddConstraint(
            model_name='translationjob',
            constraint=models.UniqueConstraint(condition=models.Q(('done_at', None)), fields=('status',), name='one_open_job_a_page_and_language'),
        ),
    ]
