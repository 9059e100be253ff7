# One image for every service; docker-compose.yml says which part of it each service runs.
ARG PYTHON=python:3.13-slim-bookworm

FROM ${PYTHON} AS environment
COPY requirements.lock .
RUN python -m venv /opt/environment \
    && /opt/environment/bin/pip install --no-cache-dir --no-deps --require-hashes -r requirements.lock

FROM ${PYTHON}
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin equity-ledger
ENV PATH=/opt/environment/bin:$PATH \
    PYTHONUNBUFFERED=1
WORKDIR /app
COPY --from=environment /opt/environment /opt/environment
COPY LICENSE pyproject.toml ./
COPY domain domain
COPY seed_data seed_data
COPY api api
COPY docs docs
COPY dashboard dashboard
# Compiled now, because the services may not write where the code is.
RUN python -m compileall -q api dashboard domain seed_data
ENV PYTHONDONTWRITEBYTECODE=1
USER 10001
CMD ["python", "-m", "api"]
