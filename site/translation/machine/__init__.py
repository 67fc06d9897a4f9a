"""Machine translation: suggestions of the service that the settings name, if they name one."""

from django.conf import settings

from .deepl import DeepL
from .libretranslate import LibreTranslate

SERVICES = {"deepl": DeepL, "libretranslate": LibreTranslate}


def configured_service():
    """Return the `TranslationService` of the settings, or None where machine translation is off."""
    service_class = SERVICES.get(settings.TRANSLATION_SERVICE)
    return service_class and service_class(
        settings.TRANSLATION_SERVICE_URL, settings.TRANSLATION_SERVICE_KEY
    )
