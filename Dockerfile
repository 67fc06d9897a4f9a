FROM python:3.11.17-slim-bookworm

ENV PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    UV_COMPILE_BYTECODE=1 \
    UV_LINK_MODE=copy \
    PATH=/app/.venv/bin:$PATH \
    WEB_CONCURRENCY=2 \
    GUNICORN_CMD_ARGS="--bind=0.0.0.0:8000 --threads=4 --worker-tmp-dir=/dev/shm --no-control-socket --access-logfile=-"

WORKDIR /app
RUN pip install --no-cache-dir uv==0.13.9

COPY pyproject.toml uv.lock ./
RUN uv sync --frozen --no-dev --no-cache --no-install-project

# The demo's settings need nothing from the environment, and prepare the same files as production's.
COPY . .
RUN uv sync --frozen --no-dev --no-cache \
    && export DJANGO_SETTINGS_MODULE=config.settings.demo DATA_DIR=var \
    && python manage.py compile_messages \
    && python manage.py collectstatic --no-input \
    && useradd --system --uid 1000 site \
    && install --directory --owner=site var/media

USER site
EXPOSE 8000
CMD ["gunicorn", "config.wsgi"]

# Asks by the site's own name: any other is refused.
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m --start-interval=2s --retries=3 \
    CMD ["python", "-c", "import os; from urllib.parse import urlsplit; from urllib.request import Request, urlopen; urlopen(Request('http://127.0.0.1:8000/healthz/ready', headers={'Host': urlsplit(os.environ['BASE_URL']).netloc}), timeout=4)"]
