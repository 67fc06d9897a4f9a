import django.db.models.deletion
import wagtail.fields
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('core', '0001_initial'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='HomePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('heading', models.CharField(help_text='What we do, in at most ten words.', max_length=120, verbose_name='heading')),
                ('lead', models.TextField(help_text='For whom and why, in two or three sentences.', max_length=400, verbose_name='lead')),
                ('vision_heading', models.CharField(default='Vision', help_text='One to four words.', max_length=80, verbose_name='heading of the vision')),
                ('vision', wagtail.fields.RichTextField(blank=True, help_text='Where we want to be, in words that anyone understands. 90 to 140 words.', verbose_name='vision')),
                ('entrances', wagtail.fields.StreamField([], blank=True, block_lookup={}, help_text='One for each kind of visitor, at most four.', verbose_name='entrances by role')),
                ('image', models.ForeignKey(blank=True, help_text='Wide, calm to the left where the heading stands. At least 1,600 pixels.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='image')),
            ],
            options={
                'verbose_name': 'home page',
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='StandardPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('translation_state', models.JSONField(default=dict, editable=False)),
                ('lead', models.TextField(blank=True, help_text='The page in two or three sentences.', max_length=500, verbose_name='lead')),
                ('body', wagtail.fields.StreamField([], blank=True, block_lookup={}, verbose_name='body')),
                ('image', models.ForeignKey(blank=True, help_text='Shown at the top of the page.', null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='core.siteimage', verbose_name='image')),
            ],
            options={
                'verbose_name': 'standard page',
            },
            bases=('wagtailcore.page',),
        ),
    ]
