"""Those who log in."""

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """A person who works in the admin; what they may do comes from their groups."""
