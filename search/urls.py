"""The URLs of the search, below `/sok/` and `/en/search/`."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.search_page, name="search"),
    path("json/", views.search_json, name="search_json"),
    path("atom/", views.search_atom, name="search_atom"),
    path("ord/", views.completions, name="search_completions"),
]
