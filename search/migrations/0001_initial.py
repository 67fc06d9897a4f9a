import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('wagtailcore', '0098_apitoken'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='BestBet',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('sv', 'Swedish'), ('en', 'English')], default='sv', help_text='Of the searches, and of the pages that they show.', max_length=20, verbose_name='Language')),
                ('questions', models.TextField(help_text='What visitors write, one question on each line, all of it and in its order. Inflected forms, small words and capitals make no difference: “report for the year” is also “reports of the years”.', max_length=1000, verbose_name='who searches for')),
            ],
            options={
                'verbose_name': 'best bet',
                'verbose_name_plural': 'best bets',
                'ordering': ['language', 'questions'],
            },
        ),
        migrations.CreateModel(
            name='DocumentFrequency',
            fields=[
                ('term', models.CharField(max_length=130, primary_key=True, serialize=False)),
                ('entries', models.PositiveIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='OutboxEntry',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('page', models.BigIntegerField()),
                ('since', models.DateTimeField(auto_now_add=True)),
            ],
        ),
        migrations.CreateModel(
            name='SearchedQuery',
            fields=[
                ('pk', models.CompositePrimaryKey('month', 'language', 'text', blank=True, editable=False, primary_key=True, serialize=False)),
                ('month', models.DateField()),
                ('language', models.CharField(max_length=20)),
                ('text', models.CharField(max_length=60)),
                ('searches', models.PositiveIntegerField()),
                ('hits', models.PositiveIntegerField()),
            ],
            options={
                'verbose_name': 'searched text',
                'verbose_name_plural': 'searched texts',
            },
        ),
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='search_entry', serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('language', models.CharField(max_length=20)),
                ('type', models.CharField(max_length=100)),
                ('url_path', models.TextField()),
                ('title', models.TextField()),
                ('summary', models.TextField()),
                ('text', models.TextField()),
                ('date', models.DateField(null=True)),
                ('expire_at', models.DateTimeField(null=True)),
                ('facets', models.JSONField(default=dict)),
                ('terms', models.JSONField(default=dict)),
                ('words', models.JSONField(default=list)),
                ('analyzer', models.CharField(max_length=40)),
            ],
        ),
        migrations.CreateModel(
            name='Synonym',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('language', models.CharField(choices=[('sv', 'Swedish'), ('en', 'English')], default='sv', help_text='Of the searches in which it holds.', max_length=20, verbose_name='Language')),
                ('text', models.CharField(help_text='A word as visitors write it, such as “gloves”, or up to five that belong together. Its inflected forms are found anyway, and so is a word with a letter wrong.', max_length=120, verbose_name='who searches for')),
                ('alternatives', models.TextField(help_text='The words that our pages use for it, one on each line. A good synonym leads to what the visitor wanted; one that is only about something similar buries it.', max_length=1000, verbose_name='also finds')),
                ('both_ways', models.BooleanField(default=True, help_text='All the words mean the same, and each finds the others. Without it only the first leads to the others: who searches for “gloves” also finds “protective equipment”, but who searches for “protective equipment” wants more than gloves.', verbose_name='both ways')),
            ],
            options={
                'verbose_name': 'synonym',
                'verbose_name_plural': 'synonyms',
                'ordering': ['language', 'text'],
            },
        ),
        migrations.CreateModel(
            name='PinnedPage',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('sort_order', models.IntegerField(blank=True, editable=False, null=True)),
                ('best_bet', modelcluster.fields.ParentalKey(on_delete=django.db.models.deletion.CASCADE, related_name='pages', to='search.bestbet')),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
            ],
            options={
                'ordering': ['sort_order'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VocabularyWord',
            fields=[
                ('pk', models.CompositePrimaryKey('language', 'word', blank=True, editable=False, primary_key=True, serialize=False)),
                ('language', models.CharField(max_length=20)),
                ('word', models.CharField(max_length=60)),
                ('folded', models.CharField(max_length=120)),
                ('entries', models.PositiveIntegerField()),
            ],
            options={
                'indexes': [models.Index(fields=['language', 'folded'], name='search_word_folded')],
            },
        ),
        migrations.CreateModel(
            name='Posting',
            fields=[
                ('pk', models.CompositePrimaryKey('entry', 'term', blank=True, editable=False, primary_key=True, serialize=False)),
                ('term', models.CharField(max_length=130)),
                ('weight', models.PositiveSmallIntegerField()),
                ('entry', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='postings', to='search.searchentry')),
            ],
            options={
                'indexes': [models.Index(fields=['term', 'entry', 'weight'], name='search_posting_by_term')],
            },
        ),
    ]
