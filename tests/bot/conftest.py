"""PostgreSQL for the kill test, as the storage tests start it."""

from tests.storage.conftest import postgres, postgres_addresses, postgresql

__all__ = ["postgres", "postgres_addresses", "postgresql"]
