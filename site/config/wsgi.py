"""The application that gunicorn serves."""

import os

from django.core.wsgi import get_wsgi_application

from setup.old_database import refuse_to_serve_old_database

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.base")
application = get_wsgi_application()
refuse_to_serve_old_database()
