import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import uuid
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

# About one region or area, no two clusters on the same day, unless both statements are marked as shared:
# the rule of `riskareas.rules.as_of.periods_conflict`, held by PostgreSQL also where two editors save at once. SQLite lets one
# writer in at a time and needs no more than the check in the model.
PERIODS = {"clustermembership": "region_id", "responsibility": "risk_area_id"}
ADD = """
ALTER TABLE riskareas_{table} ADD CONSTRAINT {table}_no_contradicting_periods EXCLUDE USING gist (
    {about} WITH =,
    cluster_id WITH <>,
    daterange(valid_from, valid_to, '[]') WITH &&,
    (CASE WHEN shared THEN int8range(cluster_id, cluster_id, '[]') ELSE int8range(NULL, NULL) END)
        WITH &&
) WHERE (valid_from IS NOT NULL)
"""
REMOVE = "ALTER TABLE riskareas_{table} DROP CONSTRAINT {table}_no_contradicting_periods"


def refuse_contradicting_periods(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        for table, about in PERIODS.items():
            schema_editor.execute(ADD.format(table=table, about=about))


def allow_contradicting_periods(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in PERIODS:
            schema_editor.execute(REMOVE.format(table=table))


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Cluster',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
            ],
            options={
                'verbose_name': 'cluster',
                'verbose_name_plural': 'clusters',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Country',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
            ],
            options={
                'verbose_name': 'country',
                'verbose_name_plural': 'countries',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(blank=True, help_text='What a follow-up is and what the register holds, in two or three sentences.', max_length=600, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'register of follow-ups',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Pillar',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
            ],
            options={
                'verbose_name': 'pillar',
                'verbose_name_plural': 'pillars',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Product',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
                ('cpv', models.CharField(blank=True, help_text="From the EU's common procurement vocabulary, where it is known.", max_length=10, verbose_name='CPV code')),
            ],
            options={
                'verbose_name': 'product',
                'verbose_name_plural': 'products',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Region',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
                ('former_sv', models.CharField(blank=True, max_length=120, verbose_name='former name')),
                ('scb', models.CharField(max_length=2, verbose_name='county code of Statistics Sweden')),
                ('map_id', models.CharField(help_text='The id of its shape in the map file.', max_length=40, verbose_name='name on the map')),
            ],
            options={
                'verbose_name': 'region',
                'verbose_name_plural': 'regions',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RegionIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(blank=True, help_text='How the regions share the work, in two or three sentences.', max_length=600, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'region index',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='RiskArea',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
            ],
            options={
                'verbose_name': 'risk area',
                'verbose_name_plural': 'risk areas',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAreaIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(blank=True, help_text='What a risk area is, in two or three sentences.', max_length=600, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'risk area index',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.SlugField(max_length=60, unique=True, verbose_name='code')),
                ('title_sv', models.CharField(max_length=200, verbose_name='title in Swedish')),
                ('title_en', models.CharField(max_length=200, verbose_name='title in English')),
                ('publisher', models.CharField(max_length=120, verbose_name='publisher')),
                ('date', models.DateField(blank=True, null=True, verbose_name='published on')),
                ('url', models.URLField(blank=True, verbose_name='address')),
                ('read_on', models.DateField(blank=True, null=True, verbose_name='read on')),
            ],
            options={
                'verbose_name': 'source',
                'verbose_name_plural': 'sources',
                'ordering': ['-date', 'code'],
            },
        ),
        migrations.CreateModel(
            name='ClusterPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(help_text='Which regions, what they answer for together, in two to four sentences.', max_length=800, verbose_name='introduction')),
                ('cluster', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='riskareas.cluster', verbose_name='cluster')),
            ],
            options={
                'verbose_name': 'cluster page',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='FollowUpPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('reviewed_on', models.DateField(blank=True, help_text='The day someone last read the whole page against its sources.', null=True, verbose_name='last reviewed')),
                ('next_review_on', models.DateField(blank=True, help_text='When it must be read again; within a year is good.', null=True, verbose_name='next review')),
                ('follow_up_method', models.CharField(choices=[('self-assessment', 'self-assessment'), ('desk-audit', 'desk audit'), ('office-audit', 'office audit'), ('site-audit', 'audit on site'), ('contract-follow-up', 'follow-up of a contract'), ('study-visit', 'study visit'), ('dialogue', 'dialogue with suppliers'), ('unknown', 'not stated')], default='unknown', help_text='The most thorough that was used.', max_length=30, verbose_name='method')),
                ('status', models.CharField(choices=[('planned', 'planned'), ('begun', 'begun'), ('reported', 'report published'), ('being-handled', 'deviations being handled'), ('remedied', 'remedied'), ('closed', 'closed'), ('unknown', 'not known')], default='unknown', help_text='What the newest source says; “not known” where none does.', max_length=20, verbose_name='status')),
                ('made_known_on', models.DateField(default=django.utils.timezone.localdate, help_text='The day of the first source that tells of it. Lists are ordered by it.', verbose_name='made known on')),
                ('started_on', models.DateField(blank=True, help_text='Only where a source says so.', null=True, verbose_name='started on')),
                ('visited_on', models.DateField(blank=True, help_text='Only where a source says so.', null=True, verbose_name='visited on')),
                ('report_on', models.DateField(blank=True, help_text='The date of the report.', null=True, verbose_name='report of')),
                ('closed_on', models.DateField(blank=True, help_text='Only where a source says so.', null=True, verbose_name='closed on')),
                ('same_terms', models.BooleanField(default=False, help_text='The terms that were followed up ask at least what the national ones do.', verbose_name='terms of the national level')),
                ('supplier', models.CharField(blank=True, help_text='Shown only when it may be named: see the check below.', max_length=120, verbose_name='supplier')),
                ('withheld', models.CharField(blank=True, choices=[('not-stated', 'the sources do not name it'), ('not-checked', 'its confidentiality has not been assessed'), ('confidential', 'it is confidential by law')], default='not-stated', help_text='Empty where the supplier is to be named.', max_length=20, verbose_name='why it is not named')),
                ('check_ground', models.CharField(blank=True, help_text='Why the name is not confidential, with the law, such as OSL 31:16.', max_length=200, verbose_name='ground of the check')),
                ('checked_by', models.CharField(blank=True, editable=False, max_length=150, verbose_name='checked by')),
                ('checked_on', models.DateField(editable=False, null=True, verbose_name='checked on')),
                ('named_supplier', models.CharField(blank=True, editable=False, max_length=120)),
                ('checked_ground', models.CharField(blank=True, editable=False, max_length=200)),
                ('embargo_until', models.DateField(blank=True, help_text="The page can't be public before this day. Schedule its publication for then.", null=True, verbose_name='not before')),
                ('summary', models.TextField(help_text='What was followed up and why, in two to four sentences.', max_length=700, verbose_name='summary')),
                ('outcome', models.TextField(blank=True, help_text='What became better, and what did not. Empty where no source says so.', max_length=700, verbose_name='outcome')),
                ('closing_reason', models.TextField(blank=True, help_text='Needed only where a closed follow-up has findings that are not closed.', max_length=300, verbose_name='why it was closed with findings left')),
                ('supplier_comment', models.TextField(blank=True, help_text="In the supplier's own words, without naming it.", max_length=700, verbose_name="the supplier's comment")),
                ('cluster', models.ForeignKey(blank=True, help_text='The cluster that led it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='follow_ups', to='riskareas.cluster', verbose_name='cluster')),
                ('report', models.ForeignKey(blank=True, help_text='The whole report, if it may be published.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.sitedocument', verbose_name='report')),
                ('products', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='What the supplier delivers that was followed up.', related_name='follow_ups', to='riskareas.product', verbose_name='products')),
                ('regions', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='The regions that took part.', related_name='follow_ups', to='riskareas.region', verbose_name='regions')),
            ],
            options={
                'verbose_name': 'follow-up',
                'verbose_name_plural': 'follow-ups',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='FollowUpPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='news', to='riskareas.followuppage')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='post')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpSite',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('place', models.CharField(blank=True, max_length=80, verbose_name='place')),
                ('country', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='riskareas.country', verbose_name='country')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sites', to='riskareas.followuppage')),
            ],
            options={
                'verbose_name': 'site',
                'verbose_name_plural': 'sites',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RegionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(help_text='What the region does in the cooperation, in two to four sentences.', max_length=800, verbose_name='introduction')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='riskareas.region', verbose_name='region')),
            ],
            options={
                'verbose_name': 'region page',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.AddField(
            model_name='product',
            name='risk_area',
            field=models.ForeignKey(blank=True, help_text='Empty where no area covers it.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='products', to='riskareas.riskarea', verbose_name='risk area'),
        ),
        migrations.CreateModel(
            name='RiskAreaPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('reviewed_on', models.DateField(blank=True, help_text='The day someone last read the whole page against its sources.', null=True, verbose_name='last reviewed')),
                ('next_review_on', models.DateField(blank=True, help_text='When it must be read again; within a year is good.', null=True, verbose_name='next review')),
                ('other_names', wagtail.fields.StreamField([], blank=True, block_lookup={}, help_text='What the area has been called, or what others call it.', verbose_name='other names')),
                ('summary', models.TextField(help_text='For someone who has never bought anything for a hospital. 60 to 110 words.', max_length=900, verbose_name='summary in plain language')),
                ('scope_in', models.TextField(blank=True, help_text='What the area covers.', max_length=400, verbose_name='belongs here')),
                ('scope_out', models.TextField(blank=True, help_text='What a reader might look for here but should find elsewhere.', max_length=400, verbose_name='does not belong here')),
                ('body', wagtail.fields.StreamField([], blank=True, block_lookup={}, verbose_name='body')),
                ('image', models.ForeignKey(blank=True, help_text='Shown on cards and at the top of the page.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='image')),
                ('risk_area', models.ForeignKey(help_text='The area that this page tells about.', on_delete=django.db.models.deletion.PROTECT, related_name='pages', to='riskareas.riskarea', verbose_name='risk area')),
            ],
            options={
                'verbose_name': 'risk area page',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='RiskAreaDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='core.sitedocument', verbose_name='document')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='documents', to='riskareas.riskareapage')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAreaChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('day', models.DateField(editable=False, null=True, verbose_name='day')),
                ('text', models.CharField(help_text='What is new, and why: “The audit of May is added; two findings are closed.”', max_length=240, verbose_name='what has changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='riskareas.riskareapage')),
            ],
            options={
                'verbose_name': 'change',
                'verbose_name_plural': 'changes',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAreaRelatedPost',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='related_posts', to='riskareas.riskareapage')),
                ('post', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='post')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskAssessmentPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('reviewed_on', models.DateField(blank=True, help_text='The day someone last read the whole page against its sources.', null=True, verbose_name='last reviewed')),
                ('next_review_on', models.DateField(blank=True, help_text='When it must be read again; within a year is good.', null=True, verbose_name='next review')),
                ('assessed_by', models.CharField(help_text='The organisation that made the assessment, not a person.', max_length=120, verbose_name='assessed by')),
                ('assessed_on', models.DateField(default=django.utils.timezone.localdate, help_text='From this day on it replaces the one before for the product.', verbose_name='assessed on')),
                ('summary', models.TextField(help_text='What a buyer should know about the risks, in two to four sentences.', max_length=600, verbose_name='summary')),
                ('country', models.ForeignKey(blank=True, help_text='Only where the sources speak of one country.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='riskareas.country', verbose_name='country')),
                ('product', models.ForeignKey(help_text='What was assessed.', on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='riskareas.product', verbose_name='product')),
            ],
            options={
                'verbose_name': 'risk assessment',
                'verbose_name_plural': 'risk assessments',
            },
            bases=('wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='RiskAssessmentChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('day', models.DateField(editable=False, null=True, verbose_name='day')),
                ('text', models.CharField(help_text='What is new, and why: “The audit of May is added; two findings are closed.”', max_length=240, verbose_name='what has changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='riskareas.riskassessmentpage')),
            ],
            options={
                'verbose_name': 'change',
                'verbose_name_plural': 'changes',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='RiskCell',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('step', models.CharField(choices=[('raw-material', 'raw material'), ('processing', 'processing'), ('final-manufacture', 'final manufacture')], max_length=20, verbose_name='step')),
                ('level', models.CharField(choices=[('insufficient-information', 'insufficient information'), ('low', 'low'), ('medium-high', 'medium-high'), ('high', 'high')], default='insufficient-information', max_length=30, verbose_name='level')),
                ('reason', models.TextField(blank=True, help_text='Why the level is what it is, in a sentence that the source supports.', max_length=400, verbose_name='reason')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='cells', to='riskareas.riskassessmentpage')),
                ('pillar', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='riskareas.pillar', verbose_name='pillar')),
                ('further_source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='riskareas.source', verbose_name='further source')),
                ('source', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='riskareas.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'risk cell',
                'verbose_name_plural': 'risk cells',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Responsibility',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attested_on', models.DateField(help_text='The date of the source, or the day it was read where it has none.', verbose_name='attested on')),
                ('valid_from', models.DateField(blank=True, help_text='The first day, only where a source gives it.', null=True, verbose_name='valid from')),
                ('valid_to', models.DateField(blank=True, help_text='The last day, only where a source gives it; after it the answer is not known.', null=True, verbose_name='valid to')),
                ('shared', models.BooleanField(default=False, help_text='Where several clusters answer together. Mark it on the statement of each of them; otherwise they are shown as contradicting each other.', verbose_name='shared')),
                ('cluster', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='riskareas.cluster', verbose_name='cluster')),
                ('region', models.ForeignKey(blank=True, help_text='Only where the source names the region.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='riskareas.region', verbose_name='region')),
                ('risk_area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='riskareas.riskarea', verbose_name='risk area')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='riskareas.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'responsibility',
                'verbose_name_plural': 'responsibilities',
                'ordering': ['-attested_on', 'pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='riskareas.followuppage')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='riskareas.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'source of a follow-up',
                'verbose_name_plural': 'sources of follow-ups',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ClusterMembership',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('attested_on', models.DateField(help_text='The date of the source, or the day it was read where it has none.', verbose_name='attested on')),
                ('valid_from', models.DateField(blank=True, help_text='The first day, only where a source gives it.', null=True, verbose_name='valid from')),
                ('valid_to', models.DateField(blank=True, help_text='The last day, only where a source gives it; after it the answer is not known.', null=True, verbose_name='valid to')),
                ('shared', models.BooleanField(default=False, help_text='Where several clusters answer together. Mark it on the statement of each of them; otherwise they are shown as contradicting each other.', verbose_name='shared')),
                ('cluster', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='riskareas.cluster', verbose_name='cluster')),
                ('region', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='riskareas.region', verbose_name='region')),
                ('source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to='riskareas.source', verbose_name='source')),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
                'ordering': ['-attested_on', 'pk'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
                ('pillar', models.ForeignKey(blank=True, help_text='Empty where the theme cuts across the pillars.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='themes', to='riskareas.pillar', verbose_name='pillar')),
            ],
            options={
                'verbose_name': 'theme',
                'verbose_name_plural': 'themes',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('text', models.TextField(help_text='In one to three sentences, without naming anyone.', max_length=600, verbose_name='what was found')),
                ('severity', models.CharField(choices=[('unknown', 'not stated'), ('minor', 'minor'), ('major', 'major'), ('critical', 'critical')], default='unknown', max_length=20, verbose_name='severity')),
                ('status', models.CharField(choices=[('unknown', 'not known'), ('open', 'open'), ('being-handled', 'being handled'), ('closed', 'closed')], default='unknown', max_length=20, verbose_name='status')),
                ('deadline', models.DateField(blank=True, null=True, verbose_name='to be mended by')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed on')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='findings', to='riskareas.followuppage')),
                ('theme', models.ForeignKey(help_text='What it is about; its pillar leads from the risk matrix to here.', on_delete=django.db.models.deletion.PROTECT, related_name='+', to='riskareas.theme', verbose_name='theme')),
            ],
            options={
                'verbose_name': 'finding',
                'verbose_name_plural': 'findings',
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FollowUpChange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('day', models.DateField(editable=False, null=True, verbose_name='day')),
                ('text', models.CharField(help_text='What is new, and why: “The audit of May is added; two findings are closed.”', max_length=240, verbose_name='what has changed')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('page', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='riskareas.followuppage')),
            ],
            options={
                'verbose_name': 'change',
                'verbose_name_plural': 'changes',
                'ordering': ['sort_order'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
        ),
        migrations.AddIndex(
            model_name='followuppage',
            index=models.Index(fields=['-made_known_on', '-page_ptr'], name='follow_up_newest'),
        ),
        migrations.AlterUniqueTogether(
            name='riskareachange',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddIndex(
            model_name='riskassessmentpage',
            index=models.Index(fields=['product', '-assessed_on'], name='assessment_newest'),
        ),
        migrations.AlterUniqueTogether(
            name='riskassessmentchange',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='riskcell',
            constraint=models.CheckConstraint(condition=models.Q(('level', 'insufficient-information'), ('source__isnull', False), _connector='OR'), name='no_level_without_a_source'),
        ),
        migrations.AlterUniqueTogether(
            name='riskcell',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.UniqueConstraint(fields=('risk_area', 'cluster', 'region', 'source'), name='unique_attested_responsibility'),
        ),
        migrations.AddConstraint(
            model_name='responsibility',
            constraint=models.UniqueConstraint(condition=models.Q(('region__isnull', True)), fields=('risk_area', 'cluster', 'source'), name='unique_attested_responsibility_of_cluster'),
        ),
        migrations.AddConstraint(
            model_name='clustermembership',
            constraint=models.UniqueConstraint(fields=('region', 'cluster', 'source'), name='unique_attested_membership'),
        ),
        migrations.AlterUniqueTogether(
            name='finding',
            unique_together={('translation_key', 'locale')},
        ),
        migrations.RunPython(refuse_contradicting_periods, allow_contradicting_periods),
    ]
