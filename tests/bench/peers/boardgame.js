// boardgame.io as its guide shows it: one game, everybody may move, matches in memory or, with STORE, in files.

import server from "boardgame.io/dist/cjs/server.js";
import core from "boardgame.io/dist/cjs/core.js";
import { beginning, change, refusal } from "./table.js";

const game = {
  name: "table",
  setup: beginning,
  turn: { activePlayers: core.ActivePlayers.ALL },
  moves: {
    step: ({ G, playerID }, command) => {
      if (refusal(G, Number(playerID), command)) return core.INVALID_MOVE;
      change(G, command);
      return undefined;
    },
  },
};
const db = process.env.STORE ? new server.FlatFile({ dir: process.env.STORE }) : undefined;

server.Server({ games: [game], origins: ["*"], db }).run(Number(process.env.PORT));
