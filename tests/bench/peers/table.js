// The table that every peer keeps: about as large as one of ours, and changed by a command about as much.

export const SEATS = 5;

/** A table at its beginning; its view is the whole of it, some 1.8 KB. */
export function beginning() {
  const players = Array.from({ length: SEATS }, (_, seat) => ({
    name: `Person ${seat}`,
    avatar: "avatar",
    at: "s-12",
    budget: 1000,
    motivation: 3,
    stories: 0,
    advocates: 0,
    xp: { adoption: 0, community: 0, expansion: 0, onboarding: 0, support: 0 },
    grades: { adoption: "G", community: "G", expansion: "G", onboarding: "G", support: "G" },
    items: ["coffee", "ticket", "note"],
    accounts: [{ id: "acme", health: 50, revenue: 100 }],
    title: { en: "A newcomer of customer success", ja: "カスタマーサクセスの新人" },
  }));
  return { seq: 0, turn: 0, round: 1, phase: { kind: "plan", dice: 1 }, players };
}

/** Why a command is not legal now; empty if it is. */
export function refusal(table, seat, command) {
  if (seat !== table.turn) return "not-your-turn";
  if (command.type !== "step") return "unknown-command";
  return Number.isInteger(command.steps) && command.steps >= 1 && command.steps <= 6 ? "" : "bad-command";
}

/** Change a table by a legal command. */
export function change(table, command) {
  const player = table.players[table.turn];
  player.at = `s-${(Number(player.at.slice(2)) + command.steps) % 60}`;
  player.budget += 10 * command.steps;
  player.xp.community += command.steps;
  player.motivation = (player.motivation + 1) % 6;
  table.turn = (table.turn + 1) % SEATS;
  table.round += table.turn ? 0 : 1;
  table.seq += 1;
}
