"""The addresses of the search below `/sok/` and `/en/search/`."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.page, name="search"),
    path("json/", views.as_json, name="search_json"),
    path("atom/", views.as_atom, name="search_atom"),
    path("ord/", views.completions, name="search_completions"),
]
