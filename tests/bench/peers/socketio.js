// Plain Socket.IO as its guide shows it: tables in memory, the whole view to the room, then the acknowledgement.

import { createServer } from "node:http";
import { Server } from "socket.io";
import { beginning, change, refusal } from "./table.js";

const http = createServer((_, response) => response.end());
const io = new Server(http, { transports: ["websocket"] });
const tables = new Map();

io.on("connection", (socket) => {
  socket.on("join", ({ table, seat }, answer) => {
    if (!tables.has(table)) tables.set(table, beginning());
    socket.data = { table, seat };
    socket.join(table);
    answer({ ok: true, view: tables.get(table) });
  });
  socket.on("command", (command, answer) => {
    const { table, seat } = socket.data;
    const state = tables.get(table);
    const code = refusal(state, seat, command);
    if (code) return answer({ error: code });
    change(state, command);
    io.to(table).emit("update", { seq: state.seq, view: state });
    return answer({ ok: true, seq: state.seq });
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1");
