"""From a folder of council committee papers to a DuckDB database of inspection findings."""
