"""Several workers of one house, which tell each other by Redis or Valkey what the log says anyway."""
