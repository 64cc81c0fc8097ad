"""An installation in one file: written while the server runs, brought back all or nothing."""
