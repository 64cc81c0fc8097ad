"""Socket.IO: connect, command, fan-out."""
