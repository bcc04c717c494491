# Ilbirs in a container: the locked libraries, our packages, nobody's rights.
# By tag: docs/containers.md has the command that pins both images by digest.
FROM python:3.12-slim AS build

ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv /opt/ilbirs
COPY requirements /build/requirements
RUN /opt/ilbirs/bin/pip install --require-hashes --requirement /build/requirements/run.txt \
    && python -m venv /opt/builder \
    && /opt/builder/bin/pip install --require-hashes --requirement /build/requirements/build.txt

WORKDIR /build
COPY pyproject.toml README.md LICENSE NOTICE ./
COPY bot bot
COPY cli cli
COPY evidence evidence
COPY handlers handlers
COPY locales locales
COPY nlp nlp
COPY places places
COPY reference reference
COPY simulator simulator
COPY storage storage
COPY triage triage
RUN /opt/builder/bin/python -m hatchling build -t wheel -d /build/dist \
    && /opt/ilbirs/bin/pip install --no-deps --no-index /build/dist/*.whl

FROM python:3.12-slim

# Films and voices are made anew by it; without it they stay under lock.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends ffmpeg \
    && rm -rf /var/lib/apt/lists/*
RUN useradd --uid 10001 --create-home --home-dir /home/ilbirs ilbirs \
    && install -d -o ilbirs -g ilbirs -m 700 /home/ilbirs/var
COPY --from=build /opt/ilbirs /opt/ilbirs

ENV PATH=/opt/ilbirs/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
USER ilbirs
WORKDIR /home/ilbirs
VOLUME /home/ilbirs/var

# Configuration, keys and both databases; the process itself ends when any of its loops does.
HEALTHCHECK --interval=5m --timeout=30s --start-period=1m CMD ["ilbirs", "doctor", "--quick"]
ENTRYPOINT ["ilbirs"]
CMD ["run"]
