"""Migrations depend on no code of today, and each can run beside the code before it."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from tests.config.migration_rules import unsafe_operations

OUR_APPS = [
    app
    for app in apps.get_app_configs()
    if Path(app.path).is_relative_to(settings.BASE_DIR) and ".venv" not in Path(app.path).parts
]
OUR_PACKAGES = {app.name.split(".")[0] for app in OUR_APPS} | {"config"}


@pytest.fixture(scope="module")
def loader(shared_database):
    return MigrationLoader(None)


def our_migrations(loader):
    """Return our migrations by (app, name)."""
    labels = {app.label for app in OUR_APPS}
    ours = {key: loader.disk_migrations[key] for key in loader.disk_migrations if key[0] in labels}
    assert {name for _app, name in ours} >= {"0001_initial"}
    return ours


def released_versions():
    """Return the versions that the changelog tells of, as tuples of numbers."""
    changelog = (settings.BASE_DIR / "CHANGELOG.md").read_text()
    return {version_numbers(text) for text in re.findall(r"^## ([\d.]+)", changelog, re.M)}


def version_numbers(text):
    return tuple(int(part) for part in text.split("."))


def current_version():
    project = (settings.BASE_DIR / "pyproject.toml").read_text()
    return version_numbers(re.search(r'^version = "([\d.]+)"', project, re.M)[1])


def modules_of_ours(source):
    """Return the modules of ours that a migration imports or names as a base or an argument."""
    imported = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add("." * node.level + (node.module or ""))
    return {name for name in imported if not name.strip(".") or name.split(".")[0] in OUR_PACKAGES}


@pytest.mark.django_db
def test_no_migration_is_pending():
    call_command("makemigrations", check=True, dry_run=True, verbosity=3)


def test_each_app_begins_with_one_migration(loader):
    with_models = {app.label for app in OUR_APPS if list(app.get_models())}
    first = [key for key, migration in our_migrations(loader).items() if migration.initial]

    assert len(with_models) > 5
    assert sorted(first) == sorted((label, "0001_initial") for label in with_models)


def test_no_migration_imports_a_module_of_ours(loader):
    for migration in our_migrations(loader).values():
        source = Path(import_module(migration.__module__).__file__).read_text()
        assert modules_of_ours(source) == set(), migration


@pytest.mark.parametrize(
    "line", ["import core.models", "from riskareas import rules", "from . import names"]
)
def test_an_import_of_a_module_of_ours_is_noticed(line):
    assert modules_of_ours(f"import django.db.models\n{line}\n")


def test_no_migration_names_the_blocks_of_a_stream_field(loader):
    fields = [
        (key, name, field)
        for key, migration in our_migrations(loader).items()
        for operation in migration.operations
        for name, field in getattr(operation, "fields", [])
        if hasattr(field, "stream_block")
    ]

    assert len(fields) >= 5
    for key, name, field in fields:
        assert not field.stream_block.child_blocks, (key, name)


def test_each_migration_can_run_beside_the_code_before_it(loader):
    later = {key: each for key, each in our_migrations(loader).items() if not each.initial}

    for key, migration in later.items():
        if not may_take_away(migration):
            state = loader.project_state(key, at_end=False)
            assert unsafe_operations(migration, state) == [], key


def may_take_away(migration):
    """Say whether a migration declares since which released version nothing uses what it takes away."""
    declared = getattr(migration, "unused_since", None)
    if not declared:
        return False
    version = version_numbers(declared)
    return version in released_versions() and version < current_version()


def test_only_a_version_before_this_one_can_have_stopped_using_what_is_taken_away():
    def declared(version):
        return type("Migration", (migrations.Migration,), {"unused_since": version})(
            "0002_x", "home"
        )

    assert may_take_away(declared("0.1.0"))
    assert not may_take_away(declared(".".join(str(part) for part in current_version())))
    assert not may_take_away(declared("0.0.1"))
    assert not may_take_away(migrations.Migration("0002_x", "home"))


@pytest.fixture
def state():
    """The state of an app with two models before its next migration."""
    area = ModelState("app", "Area", [("id", models.BigAutoField(primary_key=True))])
    columns = [
        ("id", models.BigAutoField(primary_key=True)),
        ("name", models.CharField(max_length=80)),
        ("note", models.CharField(max_length=80, null=True)),
        ("area", models.ForeignKey("app.Area", models.CASCADE)),
    ]
    state = ProjectState()
    state.add_model(area)
    state.add_model(ModelState("app", "Post", columns))
    return state


def judged(state, *operations):
    migration = migrations.Migration("0002_next", "app")
    migration.operations = operations
    return unsafe_operations(migration, state)


CHECK = models.CheckConstraint(condition=~models.Q(name=""), name="named")
AREA = models.ForeignKey("app.Post", models.CASCADE)


@pytest.mark.parametrize(
    "operation",
    [
        migrations.RemoveField("Post", "note"),
        migrations.DeleteModel("Area"),
        migrations.RenameField("Post", "note", "remark"),
        migrations.RenameModel("Post", "Item"),
        migrations.AlterModelTable("Post", "items"),
        migrations.AddField("Post", "day", models.DateField(default="2017-01-01")),
        migrations.AlterField("Post", "note", models.CharField(max_length=80)),
        migrations.AlterField("Post", "name", models.CharField(max_length=40)),
        migrations.AlterField("Post", "name", models.CharField(max_length=80, unique=True)),
        migrations.AlterField("Post", "name", models.IntegerField()),
        migrations.AlterField("Post", "area", AREA),
        migrations.AddConstraint("Post", CHECK),
        migrations.RunSQL("drop table app_post"),
        migrations.SeparateDatabaseAndState([migrations.RemoveField("Post", "note")]),
    ],
    ids=lambda operation: operation.describe(),
)
def test_what_would_break_the_code_before_is_noticed(state, operation):
    assert len(judged(state, operation)) == 1


@pytest.mark.parametrize(
    "operation",
    [
        migrations.CreateModel("Tag", [("id", models.BigAutoField(primary_key=True))]),
        migrations.AddField("Post", "day", models.DateField(null=True)),
        migrations.AddField("Post", "rank", models.IntegerField(default=0, db_default=0)),
        migrations.AddField("Post", "areas", models.ManyToManyField("app.Area")),
        migrations.AlterField("Post", "name", models.CharField(max_length=200, null=True)),
        migrations.AlterField("Post", "name", models.CharField("name", max_length=80)),
        migrations.AddIndex("Post", models.Index(fields=["name"], name="by_name")),
        migrations.RunPython(migrations.RunPython.noop),
    ],
    ids=lambda operation: operation.describe(),
)
def test_what_only_adds_is_allowed(state, operation):
    assert judged(state, operation) == []


def test_a_field_that_the_same_migration_made_is_judged_as_it_then_is(state):
    add = migrations.AddField("Post", "day", models.DateField(null=True))
    tighten = migrations.AlterField("Post", "day", models.DateField())

    assert judged(state, add) == []
    assert len(judged(state, add, tighten)) == 1
