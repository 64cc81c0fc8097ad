from tests.cluster.conftest import valkey

__all__ = ["valkey"]
