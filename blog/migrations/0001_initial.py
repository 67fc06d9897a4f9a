import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('riskareas', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='BlogIndexPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('intro', models.TextField(blank=True, help_text='What the news tells about, in a sentence or two.', max_length=600, verbose_name='introduction')),
            ],
            options={
                'verbose_name': 'news index',
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='NewsKind',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('code', models.CharField(help_text='Short and permanent: addresses, filters and open data use it.', max_length=40, unique=True, validators=[django.core.validators.RegexValidator('^[A-Za-z0-9-]+$', 'Use letters a-z, digits and hyphens.')], verbose_name='code')),
                ('name_sv', models.CharField(max_length=120, verbose_name='name in Swedish')),
                ('name_en', models.CharField(max_length=120, verbose_name='name in English')),
                ('sort_order', models.PositiveSmallIntegerField(default=0, help_text='Lower numbers come first in lists.', verbose_name='order')),
            ],
            options={
                'verbose_name': 'kind of news',
                'verbose_name_plural': 'kinds of news',
                'ordering': ['sort_order', 'code'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PostPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('date', models.DateField(default=django.utils.timezone.localdate, help_text='The day that the post is dated.', verbose_name='date')),
                ('day_order', models.PositiveSmallIntegerField(default=0, help_text='Where several posts have the same date, the highest number comes first.', verbose_name='order within the day')),
                ('excerpt', models.TextField(help_text='What has happened and why it matters, in two to four sentences.', max_length=1000, verbose_name='excerpt')),
                ('body', wagtail.fields.StreamField([], blank=True, block_lookup={}, verbose_name='body')),
                ('imported_from', models.CharField(blank=True, editable=False, help_text='The file and line of the archive that the post comes from.', max_length=255, verbose_name='imported from')),
                ('clusters', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='posts', to='riskareas.cluster', verbose_name='clusters')),
                ('countries', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='posts', to='riskareas.country', verbose_name='countries')),
                ('image', models.ForeignKey(blank=True, help_text='Shown on cards and at the top of the post.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='image')),
                ('kind', models.ForeignKey(help_text='What the post mainly is.', on_delete=django.db.models.deletion.PROTECT, related_name='posts', to='blog.newskind', verbose_name='kind')),
                ('regions', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='posts', to='riskareas.region', verbose_name='regions')),
                ('risk_areas', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='posts', to='riskareas.riskarea', verbose_name='risk areas')),
                ('themes', modelcluster.fields.ParentalManyToManyField(blank=True, related_name='posts', to='riskareas.theme', verbose_name='themes')),
            ],
            options={
                'verbose_name': 'post',
                'verbose_name_plural': 'posts',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='ArchiveRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('digest', models.CharField(max_length=64, unique=True)),
                ('revision', models.PositiveBigIntegerField(null=True)),
                ('old_id', models.PositiveIntegerField(null=True, unique=True)),
                ('page', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='archive_record', to='blog.postpage')),
            ],
        ),
        migrations.AddIndex(
            model_name='postpage',
            index=models.Index(fields=['-date', '-day_order', '-page_ptr'], name='blog_post_newest_first'),
        ),
    ]
