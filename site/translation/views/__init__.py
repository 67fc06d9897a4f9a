"""The views of the translators' desk."""
